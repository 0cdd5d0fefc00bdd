/** Facts about columns, from their headings and texts. */
import { unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import {
  columnFacts,
  datesIn,
  isAmountColumn,
  markOf,
  monthNamed,
  shareKnown,
  sidesIn,
} from "../../../src/ledger/mapping/column-facts.ts";

const column = (...texts: readonly string[]) => ({
  heading: "h",
  texts,
  hasEmpty: false,
});
const sek = unitOf("SEK");

it("a column has the texts that are not empty", () => {
  expect(columnFacts(["a", "b"], [["1", " "], ["2"], [" 3 ", "x"]])).toEqual([
    { heading: "a", texts: ["1", "2", "3"], hasEmpty: false },
    { heading: "b", texts: ["x"], hasEmpty: true },
  ]);
});

describe("the decimal mark", () => {
  it.each([
    [["1 250,50", "3"], ","],
    [["1,250.50"], "."],
    [["1.234.567"], ","],
    [["1,234"], undefined],
    [["5"], undefined],
    [["15.01.2023"], undefined],
  ] as const)("of %j is %j", (texts, expected) => {
    expect(markOf([column(...texts)], sek)).toBe(expected);
  });
});

it("a column of amounts may have gaps, and must have an amount", () => {
  expect(isAmountColumn(column("1", "-", ".."), ".", sek)).toBe(true);
  expect(isAmountColumn(column("-", ".."), ".", sek)).toBe(false);
  expect(isAmountColumn(column("1", "staff"), ".", sek)).toBe(false);
});

it("dates show their order, or leave it open", () => {
  expect(datesIn(column("2023-01-15", "202302"))).toBe("plain");
  expect(datesIn(column("31/01/2023", "01/02/2023"))).toBe("day-month");
  expect(datesIn(column("01/31/2023"))).toBe("month-day");
  expect(datesIn(column("01/02/2023"))).toBe("open");
  expect(datesIn(column("31/01/2023", "01/31/2023"))).toBeUndefined();
  expect(datesIn(column())).toBeUndefined();
});

it("headings name months in many languages", () => {
  expect(
    ["Januari", "helmikuu", "Maart", "Mai", "okt", "Dezember", "Total"].map(monthNamed),
  ).toEqual([1, 2, 3, 5, 10, 12, 0]);
});

it("a share counts known texts", () => {
  expect(shareKnown(column("a", "b", "a", "c"), (text) => text === "a")).toBe(0.5);
  expect(shareKnown(column(), () => true)).toBe(0);
});

describe("the sides of a column", () => {
  it("are marks of debits and credits, as they are written", () => {
    expect(sidesIn(column("D", "d", "K"))).toEqual({ debit: ["D", "d"], credit: ["K"] });
    expect(sidesIn(column("H", "S", "H"))).toEqual({ debit: ["S"], credit: ["H"] });
    expect(sidesIn(column("CR", "DR"))).toEqual({ debit: ["DR"], credit: ["CR"] });
  });

  it.each([[["D"]], [["C"]], [["D", "C", "?"]], [["D", "H"]], [[]]])("%j has no sides", (texts) => {
    expect(sidesIn(column(...texts))).toBeUndefined();
  });
});
