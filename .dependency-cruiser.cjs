/** The rooms of src: imports run down this list, never up, and only through a room's index.ts. */
const rooms = [
  "input",
  "language",
  "amount/kernel",
  "amount",
  "unit",
  "calendar",
  "chart",
  "figure",
  "ledger/bytes",
  "relation",
  "table",
  "planning/inputs",
  "planning/words",
  "planning/appropriation",
  "planning/commitment",
  "book",
  "planning/ledger",
  "planning/allocation",
  "planning/analysis",
  "planning/forecast",
  "statement",
  "solve/linear",
  "solve/rounding",
  "print",
  "audit",
  "diagram",
  "page",
  "ledger",
  "ledger/sie",
  "workbook",
  "workbook/form",
];

/** Folders in which each file is a door of its own: they may import rooms, and no room them. */
const doorFolders = ["charts"];

/** The pattern of the files in a room, without those of a room inside it. */
const filesOf = (room) => {
  const inside = rooms.filter((other) => other.startsWith(`${room}/`));
  const rest = inside.map((other) => other.slice(room.length + 1)).join("|");
  return inside.length === 0 ? `^src/${room}/` : `^src/${room}/(?!(${rest})/)`;
};

/** Rooms side by side: neither may import the other. */
const beside = { unit: ["calendar"], "planning/appropriation": ["planning/commitment"] };

const doors = "^src/(index|planning|audit|ledger|report|xlsx|charts/[a-z0-9-]+)\\.ts$";

const upward = rooms.flatMap((room, position) => {
  const closed = [...rooms.slice(position + 1), ...(beside[room] ?? [])];
  return closed.length === 0
    ? []
    : [
        {
          name: `${room}-looks-down-only`,
          severity: "error",
          comment: "Imports run one way; see src/README.md",
          from: { path: filesOf(room) },
          to: { path: closed.map(filesOf).join("|") },
        },
      ];
});

const throughTheIndex = rooms.map((room) => ({
  name: `${room}-by-its-index`,
  severity: "error",
  comment: "A room is entered by its index.ts",
  from: { path: "^src/", pathNot: filesOf(room) },
  to: { path: filesOf(room), pathNot: `^src/${room}/(schema/)?index\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...upward,
    ...throughTheIndex,
    ...doorFolders.map((folder) => ({
      name: `${folder}-are-doors`,
      severity: "error",
      comment: "A host opens these files by their names; nothing inside does",
      from: { path: "^src/", pathNot: `^src/${folder}/` },
      to: { path: `^src/${folder}/` },
    })),
    { name: "no-cycles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "xml-in-one-file-of-a-room",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(ledger/sie|workbook)/xml\\.ts$" },
      to: { path: "(^|/)@rgrove/parse-xml($|/)" },
    },
    {
      name: "decimal-js-in-one-file",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/amount/kernel/exact\\.ts$" },
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
      name: "hucre-behind-its-door",
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
      to: { path: "^src/", pathNot: doors },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
