/** Every table of planning is labelled by id: its rows, its columns, and every name inside them. */
import { defineBook, fiscalYear, type Table } from "anslag";
import * as planning from "anslag/planning";
import { describe, expect, it } from "vitest";
import { unit } from "../support/table-laws.ts";

type Labels = Readonly<Record<string, string>>;
/** A table with labels, and the names of the caller that it shows. */
type Case = readonly [(labels: Labels) => Table, readonly string[]];

const year = fiscalYear({ year: 2023 });
const asOf = "2023-08-31";
const jobs = {
  reference: "D-jobs",
  title: "D-jobs",
  amount: 5,
  decidedOn: { noLaterThan: asOf },
  kind: "supplement",
} as const;
const grant = { original: { amount: 1 }, adjustments: [jobs] };
const book = defineBook({
  title: "Board",
  unit,
  fiscalYear: { year: 2023 },
  cutOff: asOf,
  chart: { lines: [{ id: "grant", kind: "funding" }] },
  dimensions: [
    { id: "purpose", members: [{ id: "P-sports" }] },
    { id: "fund", members: [{ id: "own" }, { id: "state" }] },
  ],
  appropriations: [
    {
      id: "one",
      line: "grant",
      members: { purpose: "P-sports", fund: "own" },
      original: { amount: 50 },
    },
    { id: "two", line: "grant", members: { fund: "state" }, original: { amount: 7 } },
  ],
  figureSets: [],
});
const rink = { reference: "D-rink", title: "Rink", decidedOn: "2023-06-01" } as const;
const decided = defineBook({
  title: "Board",
  unit,
  fiscalYear: { year: 2023 },
  cutOff: asOf,
  chart: { lines: [{ id: "grant", kind: "funding" }] },
  dimensions: [{ id: "purpose", members: [{ id: "P-sports" }] }],
  appropriations: [
    {
      id: "one",
      line: "grant",
      members: { purpose: "P-sports" },
      original: { amount: 50 },
      adjustments: [{ ...rink, amount: 5, kind: "supplement" }],
    },
  ],
  figureSets: [],
});
const rounds = [
  { id: "R-spring", asOf: "2023-03-31", amounts: { "U-school": -20 } },
  { id: "R-august", asOf, amounts: { "U-school": -5 } },
];
const matrix = {
  rows: ["U-school", "U-care"],
  columns: ["C-own", "C-shared"],
  cells: { "U-school": { "C-own": 4, "C-shared": 1 }, "U-care": { "C-own": 2, "C-shared": 3 } },
};
const orders = [
  { reference: "O-1", amount: 50, draws: [{ amount: 60 }] },
  { reference: "O-2", amount: 5 },
  { reference: "O-3", amount: 20, status: "reserved" },
  { reference: "O-4", amount: 2, status: "reserved" },
] as const;
const units = { "U-school": { income: 0, costs: -9 }, "U-care": { income: 5, costs: -4 } };
const internal = [{ unit: "U-care", counterpart: "U-school", amount: 5 }];
const both = ["U-school", "U-care"];

const cases: Readonly<Record<string, Case>> = {
  appropriationLedger: [
    (labels) => planning.appropriationLedger(book, { by: "purpose", labels }),
    ["P-sports", "undivided"],
  ],
  bridgeTable: [
    (labels) =>
      planning.bridgeTable(planning.bridge({ start: 1, end: 9, steps: { "S-jobs": 3 } }), {
        unit,
        labels,
      }),
    ["S-jobs", "residual"],
  ],
  commitmentTable: [
    (labels) =>
      planning.commitmentTable(planning.headroom(100, orders, { asOf, threshold: 10 }), {
        unit,
        labels,
      }),
    ["O-1", "O-3", "other", "otherReserved", "reserved", "excess"],
  ],
  consolidationTable: [
    (labels) =>
      planning.consolidationTable(planning.consolidate({ units, internal }), { unit, labels }),
    both,
  ],
  contributionTable: [
    (labels) =>
      planning.contributionTable(planning.contributions({ "U-school": { current: 1, prior: 2 } }), {
        unit,
        labels,
      }),
    ["U-school"],
  ],
  fundingTable: [
    (labels) =>
      planning.fundingTable(
        planning.crossSubsidy({ "U-school": { funding: "appropriation", result: 2 } }),
        { unit, labels },
      ),
    ["U-school"],
  ],
  decisionLedger: [
    (labels) => planning.decisionLedger(decided, { by: "purpose", labels }),
    ["P-sports", "D-rink"],
  ],
  fundBalanceTable: [
    (labels) => {
      const movements = { "M-grant": [1, 2], "M-use": [0, -4] };
      return planning.fundBalanceTable(planning.fundBalance({ opening: 5, movements, year }), {
        unit,
        labels,
      });
    },
    ["M-grant", "M-use"],
  ],
  headroomTable: [
    (labels) => planning.headroomTable(planning.headroom(100, orders, { asOf }), { unit, labels }),
    [],
  ],
  historyTable: [
    (labels) =>
      planning.historyTable(planning.appropriationHistory(grant, { asOf }), { unit, labels }),
    ["D-jobs"],
  ],
  matrixTable: [
    (labels) => planning.matrixTable(planning.completeMatrix(matrix), { unit, labels }),
    [...both, "C-own", "C-shared"],
  ],
  phasingTable: [
    (labels) =>
      planning.phasingTable(planning.phaseLines({ "L-staff": 5, "L-rent": 7 }, { year }), {
        unit,
        labels,
      }),
    ["L-staff", "L-rent"],
  ],
  "phasingTable of decisions": [
    (labels) =>
      planning.phasingTable(planning.phaseAppropriation(grant, { year, asOf }), { unit, labels }),
    ["D-jobs"],
  ],
  planTable: [
    (labels) =>
      planning.planTable(planning.planYears({ revised: 100 }, [{ year: 2024 }]), { unit, labels }),
    [],
  ],
  plausibilityTable: [
    (labels) => {
      const pace = planning.forecastByRunRate({ actual: 8, elapsedMonths: 8 });
      const comparisons = planning.plausibility(99, [pace], { percent: 1 });
      return planning.plausibilityTable(comparisons, { unit, labels });
    },
    ["run-rate", "outside"],
  ],
  reclassificationTable: [
    (labels) => {
      const moves = [{ from: "U-school", to: "U-care", amount: 1 }] as const;
      const of = planning.reclassify({ "U-school": 1, "U-care": 2 }, moves);
      return planning.reclassificationTable(of, { unit, labels });
    },
    both,
  ],
  rollForwardTable: [
    (labels) => planning.rollForwardTable(planning.rollForward({ revised: 1 }), { unit, labels }),
    [],
  ],
  roundsTable: [
    (labels) =>
      planning.roundsTable(planning.forecastRounds(rounds, { year, outturn: { "U-school": 2 } }), {
        unit,
        labels,
      }),
    ["U-school", "R-spring", "R-august", "error", "outturn"],
  ],
  settlementTable: [
    (labels) => {
      const input = { charged: { "U-care": 3 }, keys: { "U-school": 1, "U-care": 1 } };
      return planning.settlementTable(planning.settleCharges(9, input), { unit, labels });
    },
    both,
  ],
  timingTable: [
    (labels) =>
      planning.timingTable(planning.timingSplit({ "U-school": { period: 1, year: 2 } }), {
        unit,
        labels,
      }),
    ["U-school"],
  ],
  transferTable: [
    (labels) => {
      const legs = { "U-school": -5, "U-care": 5 };
      const move = { reference: "D1", decidedOn: "2023-05-02", legs };
      const review = planning.reviewTransfers({ "U-school": 9, "U-care": 1 }, [move]);
      return planning.transferTable(review, { unit, labels });
    },
    both,
  ],
};

/** Every text that a table shows for its rows, columns and texts in cells. */
function textsOf(table: Table): readonly string[] {
  const cells = table.cells.flat().flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
  return [...table.rows, ...table.columns].map(({ label }) => label).concat(cells);
}

describe.each(Object.entries(cases))("%s", (_, [draw, names]) => {
  const plain = draw({});

  it("shows the label that a caller gives to the id of a row or a column", () => {
    for (const side of ["rows", "columns"] as const)
      for (const [k, { id, label }] of plain[side].entries()) {
        const after = draw({ [id]: "«mine»" })[side][k]?.label ?? "";
        expect(after.startsWith("«mine»")).toBe(true);
        expect(after).not.toContain(label);
      }
  });

  it("shows no name any more to which the caller gives a label", () => {
    const labels = Object.fromEntries(names.map((name, k) => [name, `«${k}»`]));
    const shown = textsOf(draw(labels));
    for (const [name, label] of Object.entries(labels)) {
      expect(shown.filter((text) => text.includes(label)).length).toBeGreaterThan(0);
      expect(shown.filter((text) => text.includes(name))).toEqual([]);
    }
  });
});

describe("a label for a row that other data would have", () => {
  it.each<[string, () => Table]>([
    [
      "commitmentTable",
      () =>
        planning.commitmentTable(planning.headroom(1, [], { asOf }), {
          unit,
          labels: { other: "x", otherReserved: "x", reserved: "x", excess: "x" },
        }),
    ],
    [
      "bridgeTable",
      () =>
        planning.bridgeTable(planning.bridge({ start: 0, end: 0, steps: {} }), {
          unit,
          labels: { residual: "x" },
        }),
    ],
    [
      "appropriationLedger",
      () => planning.appropriationLedger(book, { labels: { undivided: "x" } }),
    ],
    [
      "roundsTable",
      () =>
        planning.roundsTable(planning.forecastRounds(rounds, { year }), {
          unit,
          labels: { error: "x", outturn: "x" },
        }),
    ],
  ])("is no mistake: %s", (_, draw) => {
    expect(textsOf(draw())).not.toContain("x");
  });
});

it("every table of planning is labelled here", () => {
  const tables = Object.keys(planning).filter((name) => /Table$|Ledger$/.test(name));
  expect(tables.filter((name) => !(name in cases))).toEqual([]);
});
