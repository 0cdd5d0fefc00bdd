/** Which figures belong to a period, and what happens when a part of it is missing. */
import { amountOf, type Book, type BookInput, buildTable, cellOf, defineBook } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

type Figures = BookInput["figureSets"][number]["figures"];
const bookOf = (figures: Figures): Book =>
  defineBook({
    ...(libraryInput as BookInput),
    appropriations: [],
    figureSets: [{ id: "all", figures }],
  }) as Book;
/** Income posted for these periods: 1, 10, 100 … */
const withPeriods = (...periods: string[]): Book =>
  bookOf(
    periods.map((period, index) => ({
      line: "fees",
      scenario: "actual",
      period,
      amount: 10 ** index,
    })),
  );
const shown = (book: Book, line: string, period: string): string => {
  const table = buildTable(book, {
    rows: [line],
    columns: { actual: { scenario: "actual", period } },
  });
  const [[cell] = []] = table.cells;
  return cell?.kind === "amount"
    ? cell.amount.toFixed()
    : cell?.kind === "empty"
      ? cell.reason
      : "nothing";
};
const year = "2023-01/2023-12";

describe("figures and periods", () => {
  it("months inside the period are added up", () => {
    expect([
      shown(library, "staff", "2023-01"),
      shown(library, "staff", "2023-01/2023-02"),
    ]).toEqual(["-70", "-141"]);
    expect(shown(library, "staff", "2023-03/2023-04")).toBe("absent");
  });

  it("a figure for exactly the period wins over its parts", () => {
    expect(
      shown(withPeriods("2023-01/2023-02", "2023-01", "2023-02"), "fees", "2023-01/2023-02"),
    ).toBe("1");
    expect(
      shown(withPeriods("2023-01/2023-08", "2023-01", "2023-02"), "fees", "2023-01/2023-02"),
    ).toBe("110");
  });

  it("a figure for January to August is no full year", () => {
    expect(shown(withPeriods("2023-01/2023-08"), "fees", year)).toBe("incomplete-period");
  });

  it("a year's figure says nothing about eight months, nor does a total that needs it", () => {
    const book = bookOf([
      { line: "fees", scenario: "actual", period: year, amount: 12 },
      { line: "staff", scenario: "actual", period: "2023-01/2023-08", amount: -8 },
    ]);
    const months = "2023-01/2023-08";
    expect([
      shown(book, "staff", months),
      shown(book, "fees", months),
      shown(book, "netCost", months),
    ]).toEqual(["-8", "incomplete-period", "incomplete-period"]);
  });

  it("funding that is stated for the year only gives no result of eight months", () => {
    const figures = [
      { line: "staff", scenario: "actual", period: "2023-01/2023-08", amount: -800 },
    ];
    const book = defineBook({
      ...(libraryInput as BookInput),
      figureSets: [{ id: "all", figures }],
    }) as Book;
    expect([
      shown(book, "staff", "2023-01/2023-08"),
      shown(book, "result", "2023-01/2023-08"),
    ]).toEqual(["-800", "incomplete-period"]);
  });

  it("parts stand where the period divides: February to April is no part of a half-year", () => {
    expect(
      shown(withPeriods("2023-01/2023-03", "2023-04/2023-06"), "fees", "2023-01/2023-06"),
    ).toBe("11");
    expect(shown(withPeriods("2023-02/2023-04"), "fees", "2023-01/2023-06")).toBe(
      "incomplete-period",
    );
  });

  it("parts of any length that follow one another and fill the period are added up", () => {
    expect(shown(withPeriods("2023-01/2023-08", "2023-09/2023-12"), "fees", year)).toBe("11");
    expect(shown(withPeriods("2023-01/2023-08", "2023-09/2023-11"), "fees", year)).toBe(
      "incomplete-period",
    );
  });

  it("an amount that cannot be used is not dropped while others cover its months", () => {
    const months = ["09", "10", "11", "12"].map((month) => ({
      line: "staff",
      scenario: "actual",
      period: `2023-${month}`,
      amount: -10,
    }));
    const every = Array.from({ length: 12 }, (_, index) => ({
      line: "fees",
      scenario: "actual",
      period: `2023-${`${index + 1}`.padStart(2, "0")}`,
      amount: 1,
    }));
    const february = { line: "staff", scenario: "actual", period: "2023-02/2023-04", amount: -80 };
    const book = bookOf([...months, ...every, february]);
    expect([
      shown(book, "fees", year),
      shown(book, "staff", year),
      shown(book, "netCost", year),
    ]).toEqual(["12", "incomplete-period", "incomplete-period"]);
  });

  it("neither of-which lines nor other members make a period complete", () => {
    const every = (line: string, members: Readonly<Record<string, string>> = {}): Figures =>
      Array.from({ length: 3 }, (_, index) => ({
        line,
        scenario: "actual",
        period: `2023-0${index + 1}`,
        amount: -1,
        members,
      }));
    const january = { line: "staff", scenario: "actual", period: "2023-01", amount: -1 };
    expect(shown(bookOf([january, ...every("overtime")]), "staff", "2023-01/2023-03")).toBe(
      "incomplete-period",
    );
    const book = bookOf([
      { ...january, members: { library: "east" } },
      ...every("staff", { library: "west" }),
    ]);
    const columns = {
      east: { scenario: "actual", period: "2023-01/2023-03", members: { library: "east" } },
    } as const;
    expect(cellOf(buildTable(book, { rows: ["staff"], columns }), "staff", "east")).toEqual({
      kind: "empty",
      reason: "incomplete-period",
    });
  });

  it("figures that overlap are refused, not counted twice", () => {
    expect(
      codeOf(() => shown(withPeriods("2023-01", "2023-01/2023-03"), "fees", "2023-01/2023-06")),
    ).toBe("figure.overlapping-periods");
  });

  it("a period outside the year of its scenario is refused, not found empty", () => {
    const columns = { prior: { scenario: "priorYearActual", period: "2023-01" } };
    expect(codeOf(() => buildTable(library, { rows: ["staff"], columns }))).toBe(
      "figure.outside-year",
    );
  });
});

describe("a part of a period never passes for the whole", () => {
  it("months in which no line has a figure are missing, and so is all computed from them", () => {
    const table = buildTable(library, {
      rows: ["staff", { id: "sum", sumOf: ["staff"] }],
      columns: {
        actual: { scenario: "actual" },
        budget: { scenario: "budget" },
        variance: { varianceOf: { outcome: "actual", reference: "budget" }, missingAsZero: true },
        both: { sumOf: ["actual", "budget"] },
      },
    });
    for (const row of ["staff", "sum"] as const) {
      for (const column of ["actual", "variance", "both"] as const) {
        expect(cellOf(table, row, column)).toEqual({ kind: "empty", reason: "incomplete-period" });
      }
    }
    expect(amountOf(table, "sum", "budget")?.toFixed()).toBe("-950");
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
  });

  it("a line without an amount in a month is complete as long as other lines have one", () => {
    const book = bookOf([
      { line: "fees", scenario: "actual", period: "2023-01", amount: 1 },
      { line: "staff", scenario: "actual", period: "2023-02", amount: -2 },
      { line: "staff", scenario: "actual", period: "2023-03", amount: -4 },
    ]);
    const quarter = "2023-01/2023-03";
    expect([
      shown(book, "fees", quarter),
      shown(book, "staff", quarter),
      shown(book, "netCost", quarter),
    ]).toEqual(["1", "-6", "-5"]);
    expect(shown(book, "fees", "2023-01/2023-04")).toBe("incomplete-period");
    expect(shown(book, "books", quarter)).toBe("absent");
  });

  it("a total is incomplete when one of its lines is", () => {
    const book = bookOf([
      { line: "fees", scenario: "actual", period: year, amount: 1 },
      { line: "staff", scenario: "actual", period: "2023-02", amount: -2 },
    ]);
    expect([
      shown(book, "fees", year),
      shown(book, "staff", year),
      shown(book, "netCost", year),
    ]).toEqual(["1", "incomplete-period", "incomplete-period"]);
  });
});
