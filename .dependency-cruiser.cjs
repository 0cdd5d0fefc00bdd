/** The layers of src: imports run down this list, never up, and only through a folder's index.ts. */
const layers = [
  "errors", "decimal", "unit", "calendar", "chart", "figure", "appropriation", "commitment", "book",
  "table", "allocation", "analysis", "forecast", "follow-up", "statement", "feasibility", "footing", "audit", "print", "diagram", "interop",
];

const upward = layers.flatMap((layer, position) => {
  const above = layers.slice(position + 1);
  // unit and calendar stand side by side, and so do figure and appropriation.
  const beside = { unit: ["calendar"], calendar: ["unit"], figure: ["appropriation"], appropriation: ["figure"] }[layer] ?? [];
  const closed = [...new Set([...above, ...beside])];
  return closed.length === 0
    ? []
    : [{
        name: `${layer}-looks-down-only`,
        severity: "error",
        comment: "Imports run one way; see src/README.md",
        from: { path: `^src/${layer}/` },
        to: { path: `^src/(${closed.join("|")})/` },
      }];
});

module.exports = {
  forbidden: [
    ...upward,
    { name: "no-cycles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "through-the-index",
      severity: "error",
      comment: "A folder is entered by its index.ts",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$"] },
    },
    {
      name: "door-through-the-index",
      severity: "error",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/[^/]+/", pathNot: "^src/[^/]+/index\\.ts$" },
    },
    {
      name: "decimal-js-in-decimal",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/decimal/exact\\.ts$" },
      to: { path: "(^|/)decimal\\.js($|/)", dependencyTypes: ["npm"] },
    },
    {
      name: "date-fns-in-calendar",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/calendar/iso-date\\.ts$" },
      to: { path: "node_modules/(@date-fns|date-fns)/" },
    },
    {
      name: "zod-in-schemas",
      severity: "error",
      from: { path: "^src/", pathNot: "-schema\\.ts$" },
      to: { path: "node_modules/zod/" },
    },
    {
      name: "hucre-behind-the-second-door",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/xlsx\\.ts$" },
      to: { path: "node_modules/hucre/" },
    },
    {
      name: "no-runtime-modules",
      severity: "error",
      comment: "The package runs in browsers: no file, clock or network",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "examples-use-the-package",
      severity: "error",
      from: { path: "^examples/" },
      to: { path: "^src/", pathNot: "^src/(index|xlsx)\\.ts$" },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
