// Mocha as one file, which puts `mocha` and `Mocha` where a worker's global names are.
declare module "mocha/mocha.js";
