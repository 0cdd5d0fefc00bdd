/** The figures of a table with their addresses, in the sign in which they are printed. */
import { defineReport, type ReportedTable } from "anslag/audit";
import { expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { addressOf, figuresIn } from "../../../src/audit/document/figures.ts";

it("a dot parts the ids of an address, and a backslash marks the dots of the ids", () => {
  expect(addressOf("T1", "rent", "budget")).toBe("T1.rent.budget");
  expect(addressOf("T1", "a.b", "c")).toBe("T1.a\\.b.c");
  expect(addressOf("T1", "a", "b.c.d")).toBe("T1.a.b\\.c\\.d");
});

const { tables } = defineReport({
  title: "x",
  language: "sv",
  tables: [
    {
      id: "T",
      unit: "tkr",
      signs: "all-positive",
      columns: [
        { id: "c", label: "Budget" },
        { id: "share", measure: "percent" },
        { id: "why", measure: "text" },
      ],
      rows: [
        { id: "fees", label: "Fees", flow: "income", cells: { c: "100", share: "20", why: "7" } },
        { id: "rent", flow: "cost", cells: { c: { printed: "300,5", exact: true }, share: "" } },
        { id: "head", flow: "cost", cells: {} },
      ],
    },
  ],
});
const [table] = tables as readonly [ReportedTable];

it("amounts have the sign of the print, and percentages are never turned", () => {
  const shown = figuresIn(table).map(
    ({ address, printed, amount, factor, unit, decimals, exact }) =>
      [address, printed, amount?.toFixed(), factor, unit.kind, decimals, exact].join(" "),
  );
  expect(shown).toEqual([
    "T.fees.c 100 100 1 money 0 false",
    "T.fees.share 20 20 1 percent 0 false",
    "T.rent.c 300,5 300.5 -1 money 1 true",
    "T.rent.share   1 percent 0 false",
    "T.head.c   1 money 0 false",
    "T.head.share   1 percent 0 false",
  ]);
  // In result sign a cost is negative.
  expect(`${table.cells[1]?.[0]?.kind === "amount" && table.cells[1][0].amount}`).toBe("-300.5");
});

it("a figure is called by its row and its column", () => {
  const [first] = figuresIn(table);
  expect([first?.label, first?.place]).toEqual([
    "Fees, Budget",
    { table: "T", row: "fees", column: "c" },
  ]);
});

it("a print that lies further from the exact amount says how far", () => {
  const cell = { kind: "amount", amount: toDecimal(5), text: "5", decimals: 0, within: 2 } as const;
  const [figure, other] = figuresIn({
    ...table,
    cells: [[cell, { ...cell, within: 0.5 }], [], []],
  });
  expect([figure?.within, other?.within]).toEqual([2, 0.5]);
  expect(figuresIn(table).every((each) => !("within" in each))).toBe(true);
});
