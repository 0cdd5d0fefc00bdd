/** Facts about columns, from their headings and texts. */
import { unitOf } from "anslag";
import { describe, expect, it } from "vitest";
import {
  amountOfText,
  columnFacts,
  datesIn,
  GAPS,
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

it("the amount of a text depends on the decimal mark, and other texts have no amount", () => {
  const read = (text: string, mark: "." | ",") => amountOfText(text, mark, sek)?.toFixed();
  expect([read("1 250,50", ","), read("1,250.50", "."), read("-3", ".")]).toEqual([
    "1250.5",
    "1250.5",
    "-3",
  ]);
  const others = ["1 250,50", "staff", "", ...GAPS];
  expect(others.filter((text) => read(text, ".") !== undefined)).toEqual([]);
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

it("a heading that only begins as a month does names no month", () => {
  const others = [
    "Maintenance",
    "Description",
    "Mark",
    "Design",
    "Decision",
    "Janitors",
    "Elokuva",
  ];
  expect(others.filter((heading) => monthNamed(heading) > 0)).toEqual([]);
});

it("a month may be short, have a point or a year, and stand in a case", () => {
  const headings = ["JAN-23", "Sept. 2023", "mrt 2023", "Okt2023", "Aug_2023", "joulukuun"];
  expect(headings.map(monthNamed)).toEqual([1, 9, 3, 10, 8, 12]);
});

it.each([
  "January February March April May June July August September October November December",
  "Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December",
  "Januar Februar Mars April Mai Juni Juli August September Oktober November Desember",
  "Januar Februar Marts April Maj Juni Juli August September Oktober November December",
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu " +
    "marraskuu joulukuu",
])("the months of a language have the numbers 1 to 12: %s", (names) => {
  expect(names.split(" ").map(monthNamed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
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
