// The floors of the house: each folder of the core imports only from those above it in this list.
const floors = ["syntax", "facts", "model", "edits", "rules", "check", "patterns", "features"];
const core = `^server/src/(${floors.join("|")})/`;

const downward = floors.slice(0, -1).map((floor, index) => ({
  name: `${floor}-imports-only-upward`,
  severity: "error",
  from: { path: `^server/src/${floor}/` },
  to: { path: `^server/src/(${floors.slice(index + 1).join("|")})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...downward,
    {
      name: "patterns-know-no-rules",
      comment: "Patterns and rules are siblings: both build on the model and on edits.",
      severity: "error",
      from: { path: "^server/src/patterns/" },
      to: { path: "^server/src/rules/" },
    },
    {
      name: "core-knows-no-outside",
      comment: "The core is pure: no LSP, no host, no client, no Node.",
      severity: "error",
      from: { path: core },
      to: { path: ["^server/src/(lsp|cli|host|main)", "^client/", "vscode-", "^node:"] },
    },
    { name: "core-has-no-node", severity: "error", from: { path: core }, to: { dependencyTypes: ["core"] } },
    {
      name: "client-is-thin",
      comment: "The client knows of the server only what goes over the wire.",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^server/", pathNot: "^server/src/lsp/protocol\\.ts$" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(vscode|sarif)$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      extensions: [".ts", ".js", ".json"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
