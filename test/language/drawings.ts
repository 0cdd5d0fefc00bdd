/** Tables with what is rare: notes of every kind, roundings that show, and odd turns of a year. */
import { fiscalYear, type PrintedTable, printTable, type Table } from "anslag";
import {
  appropriationHistory,
  commitmentTable,
  consolidate,
  consolidationTable,
  forecastByRemainingBudget,
  forecastByRunRate,
  forecastBySeason,
  forecastByWeight,
  forecastRounds,
  headroom,
  historyTable,
  plausibility,
  plausibilityTable,
  roundsTable,
} from "anslag/planning";
import type { WordChoice } from "../../src/language/index.ts";
import { down, plainTable } from "../support/plain-table.ts";

const year = fiscalYear({ year: 2023 });
const asOf = "2023-08-31";

const methods = plausibility(
  5,
  [
    forecastByRunRate({ actual: 1, elapsedMonths: 7 }),
    forecastByWeight({ actual: 1, part: 2, whole: 3 }),
    forecastByRemainingBudget({ actual: 1, budget: 12, phased: 2 }),
    ...(["pooled", "alike"] as const).map((weigh) =>
      forecastBySeason({
        actual: 5,
        elapsedMonths: 7,
        years: [Array.from({ length: 12 }, () => 1)],
        ...(weigh === "alike" && { weigh }),
      }),
    ),
  ],
  { percent: 5 },
);

const decision = { amount: 5, kind: "supplement", decidedOn: "2023-02-01" } as const;
const history = appropriationHistory(
  {
    original: { amount: 100 },
    adjustments: [
      { ...decision, reference: "A", title: "zz", revokedOn: "2023-07-01" },
      { ...decision, reference: "B", title: "zz" },
      { ...decision, reference: "C", title: "zz", decidedOn: "2023-06-01", corrects: "B" },
      { ...decision, reference: "D", title: "zz", decidedOn: { noLaterThan: "2023-03-01" } },
    ],
  },
  { asOf },
);

const fund = headroom(
  100,
  [
    { reference: "A", amount: 50, draws: [{ amount: 60 }] },
    { reference: "B", amount: 5 },
    { reference: "C", amount: 30, status: "reserved" },
    { reference: "D", amount: 3, status: "reserved" },
  ],
  { asOf, threshold: 10 },
);

const concern = consolidate({
  units: { zza: { income: 5, costs: -5 }, zzb: { income: 0, costs: -5 } },
  internal: [{ unit: "zza", counterpart: "zzb", amount: 5, side: "income" }],
});

const rounds = forecastRounds([{ id: "zzx", asOf: "2023-03-31", amounts: { zza: 1 } }], {
  year,
  outturn: { zza: 3 },
});

/** Tables of planning with what the usual ones do not have. */
export function oddTablesIn(page: WordChoice): readonly Table[] {
  const heading = { unit: { currency: "SEK", scale: "thousand" }, ...page } as const;
  return [
    plausibilityTable(methods, heading),
    historyTable(history, heading),
    commitmentTable(fund, heading),
    consolidationTable(concern, heading),
    roundsTable(rounds, heading),
  ];
}

const NOTES = [
  "partly-shown",
  "one-sided",
  "not-by-member",
  "missing-as-zero",
  "missing-months",
  "undecidable",
  "duplicate-reference",
] as const;

/** Printed tables with every note, in which sums were adjusted, do not add up, and never did. */
export function notesIn(page: WordChoice): readonly PrintedTable[] {
  const more = { title: "zz", ...page };
  const notes = NOTES.map((kind) => ({
    kind,
    row: "a",
    column: "x",
    lines: ["zz"],
    ...(kind === "missing-months" ? { months: ["2023-01/2023-03"] } : {}),
  }));
  const plain = plainTable(
    [
      ["0.4", 1],
      ["0.4", 1],
      ["0.8", 5],
    ],
    {
      ...more,
      relations: [down("x", "y")],
      notes,
    },
  );
  const table = { ...plain, rows: plain.rows.map((row, k) => ({ ...row, label: `zz${k}` })) };
  const options = [{ rounding: "footing" }, { rounding: "ordinary" }] as const;
  return options.flatMap((option) =>
    (["each", "count"] as const).map((roundingNotes) =>
      printTable(table, { decimals: 0, roundingNotes, ...option }),
    ),
  );
}
