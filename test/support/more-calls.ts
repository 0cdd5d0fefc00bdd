/** Further valid calls, with the keys that cannot stand beside those of `calls.ts`. */
import type { PrintedTable } from "anslag";
import { byName } from "./by-name.ts";
import { calls } from "./calls.ts";
import { everything as anslag } from "./doors.ts";
import { moreLedgerCalls } from "./ledger-calls.ts";
import { library } from "./library.ts";
import { resultCalls } from "./result-calls.ts";

const year = { year: 2023, startMonth: 1 };
const flat = Array.from({ length: 12 }, () => 5);
const weights = (): object => ({ kind: "weights", weights: flat });
const history = (): object => ({ kind: "history", years: [flat, flat] });
const adjustment = {
  reference: "A",
  title: "a",
  amount: 10,
  decidedOn: "2023-03-15",
  kind: "supplement",
};
const grant = (): object => ({ original: { amount: 100 }, adjustments: [{ ...adjustment }] });
const phased = anslag.phaseAmount(
  12,
  { kind: "equal" },
  { year: anslag.fiscalYear({ year: 2023 }) },
);
const unit = { currency: "SEK", scale: "thousand" } as const;
const printed: PrintedTable = anslag.printTable(
  anslag.buildTable(library, {
    rows: [
      { id: "staff", line: "staff" },
      { id: "books", line: "books" },
      { id: "sum", sumOf: ["staff", "books"] },
    ],
    columns: { budget: { scenario: "budget" }, forecast: { scenario: "forecast" } },
  }),
);

/** A sign style of the caller's own. */
const signs = (): object => ({ opposite: ["cost"], variance: "difference" });
const columns = (): object => byName({ budget: { scenario: "budget" } });
const shows = (): object => ({ line: "staff", scenario: "budget" });
const ofList = (): object => byName({ budget: shows() });

/** A call of each function that takes a sign style. */
const withSigns: readonly (readonly [string, readonly unknown[]])[] = [
  ["toResultSign", [1, { flow: "cost", style: signs() }]],
  ["printTable", [printed, { signs: signs() }]],
  ["renderMarkdown", [printed.source, { signs: signs() }]],
  ["renderText", [printed.source, { signs: signs() }]],
  ["renderCsv", [printed.source, { signs: signs() }]],
  ["renderHtml", [printed.source, { signs: signs() }]],
  ["renderWorksheet", [printed.source, { signs: signs() }]],
  ["buildTable", [library, { rows: ["staff"], columns: columns(), signs: signs() }]],
  ["headline", [library, { columns: columns(), signs: signs() }]],
  ["incomeStatement", [library, { columns: columns(), signs: signs() }]],
  [
    "listAboveThreshold",
    [library, { dimension: "library", shows: shows(), threshold: 10, signs: signs() }],
  ],
  ["memberList", [library, { dimension: "library", columns: ofList(), signs: signs() }]],
  [
    "memberMatrix",
    [
      library,
      { dimension: "library", rows: ["staff"], shows: { scenario: "budget" }, signs: signs() },
    ],
  ],
  ["netCostDevelopment", [library, { signs: signs() }]],
  ["rollUp", [library, { by: ["library"], columns: ofList(), signs: signs() }]],
  [
    "defineReport",
    [
      {
        title: "Report",
        language: "sv",
        tables: [
          {
            id: "T",
            unit: "tkr",
            signs: signs(),
            columns: [{ id: "budget", flow: "cost" }],
            rows: [{ id: "a", cells: byName({ budget: "1" }) }],
          },
        ],
      },
    ],
  ],
];

/** The functions that write numbers, by the position of the argument that may say how. */
const WRITERS: Readonly<Record<number, readonly string[]>> = {
  0: ["defineBook"],
  1: [
    ...["formatAmount", "printAmount", "printPercent", "printTable", "printTables"],
    ...["renderDerivation", "renderMarkdown", "renderText", "renderAudit", "renderCsv"],
    ...["renderHtml", "renderWorksheet", "appropriationRoll", "appropriationLedger"],
    ...Object.keys(calls).filter((name) => name.endsWith("Table") && name in resultCalls),
    "decisionLedger",
  ],
};

/** A call of each of them with marks of the caller's own. */
const withMarks = Object.entries(WRITERS).flatMap(([position, names]) =>
  names.map((name): readonly [string, readonly unknown[]] => {
    const marks = { group: " ", decimal: ",", minus: "-" };
    const args = [...(calls[name] ?? [])];
    args[Number(position)] = { ...(args[Number(position)] as object), locale: marks };
    return [name, args];
  }),
);

/** The functions that write numbers and no words. */
const WORDLESS = ["formatAmount", "printAmount", "printPercent"];

/** A call of each function that writes words, with words of the caller's own. */
const withWords = Object.entries({ ...WRITERS, 1: [...(WRITERS[1] ?? []), "renderPage"] }).flatMap(
  ([position, names]) =>
    names
      .filter((name) => !WORDLESS.includes(name))
      .map((name): readonly [string, readonly unknown[]] => {
        const args = [...(calls[name] ?? [])];
        const words = { "table.total": "All" };
        args[Number(position)] = { ...(args[Number(position)] as object), words };
        return [name, args];
      }),
);

const equal = (): object => ({ kind: "equal" });
const method = (more: object): object => ({ kind: "remaining-budget", ...more });
const season = (): object => ({
  kind: "season",
  years: [flat, flat],
  adjustments: byName({ a: 1 }),
});
/** A call for every method of a forecast of a book. */
const forecasts: readonly (readonly [string, readonly unknown[]])[] = [
  ["forecastBook", [library, { method: season(), methods: byName({ staff: season() }) }]],
  ...[equal, weights, history].map((profile): readonly [string, readonly unknown[]] => [
    "forecastBook",
    [
      library,
      {
        method: method({ profile: profile() }),
        methods: byName({ staff: method({ profile: profile() }) }),
      },
    ],
  ]),
];

export const moreCalls: readonly (readonly [string, readonly unknown[]])[] = [
  ...withSigns,
  ...withMarks,
  ...withWords,
  ...moreLedgerCalls,
  ...forecasts,
  [
    "printTables",
    [byName({ a: printed.source }), { signs: signs(), published: byName({ a: printed }) }],
  ],
  [
    "applyChanges",
    [anslag.whatIf({ a: 1 }, { unit }), [{ what: "x", line: "a", amount: 1, unit: { ...unit } }]],
  ],
  [
    "bridgeDiagram",
    [
      printed,
      { total: "sum", between: { from: "budget", to: "forecast" }, parts: ["staff", "books"] },
    ],
  ],
  ["phaseAmount", [100, weights(), { year }]],
  ["rephaseAmount", [phased, weights(), { from: "2023-05" }]],
  ["rephaseAmount", [phased, history(), { from: "2023-05" }]],
  [
    "phaseLines",
    [
      byName({ a: 12, b: 1 }),
      { year, profile: weights(), profiles: byName({ a: history(), b: weights() }) },
    ],
  ],
  ["phaseLines", [byName({ a: 12 }), { year, profile: history() }]],
  [
    "phaseAppropriation",
    [
      grant(),
      { year, asOf: "2023-08-31", original: weights(), adjustments: byName({ A: weights() }) },
    ],
  ],
  [
    "phaseAppropriation",
    [
      grant(),
      { year, asOf: "2023-08-31", original: history(), adjustments: byName({ A: history() }) },
    ],
  ],
];
