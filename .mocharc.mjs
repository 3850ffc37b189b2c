import { timeLimit } from "./test/support/time-limit.mjs";

export default { require: ["tsx"], extension: ["ts"], timeout: timeLimit(20) };
