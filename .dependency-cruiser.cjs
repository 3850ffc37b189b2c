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
      to: { path: ["^server/src/(project|lsp|cli|host|main)", "^client/", "vscode-", "^node:"] },
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
      name: "positions-in-one-place",
      comment: "Offsets become positions in one place; the open documents use the library to apply edits.",
      severity: "error",
      from: { path: "^server/src/", pathNot: "^server/src/(project/positions|lsp/documents)\\.ts$" },
      to: { path: "vscode-languageserver-textdocument" },
    },
    {
      name: "project-knows-no-machine",
      comment: "What the machine offers is handed in.",
      severity: "error",
      from: { path: "^server/src/project/" },
      to: { path: ["^server/src/(host|lsp|cli|main)", "^client/", "^node:"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "host-knows-no-protocol",
      severity: "error",
      from: { path: "^server/src/host/" },
      to: { path: "^server/src/(lsp|cli|main)" },
    },
    {
      name: "lsp-knows-no-command-line",
      severity: "error",
      from: { path: "^server/src/lsp/" },
      to: { path: "^server/src/(cli|main)" },
    },
    {
      name: "cli-knows-no-protocol",
      severity: "error",
      from: { path: "^server/src/cli/" },
      to: { path: "^server/src/lsp/" },
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
