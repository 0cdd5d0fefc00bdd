/** What a month without a figure means: declared for each scenario, and the same in all tables. */
import {
  amountOf,
  type Book,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  incomeStatement,
  memberList,
  memberMatrix,
  parseBook,
  toBookJson,
} from "anslag";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";

const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => `2023-${`${from + k}`.padStart(2, "0")}`);
const postings = (unit: string, amount: number, of: readonly string[], line = "staff") =>
  of.map((period) => ({ line, scenario: "actual", period, amount, members: { unit } }));

/** East is booked in January to August, west in January to March only. */
const libraries = (gaps?: "zero" | "unknown", more: readonly object[] = []): Book =>
  defineBook({
    title: "Libraries 2023",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    scenarios: [{ id: "actual", ...(gaps === undefined ? {} : { gaps }) }],
    chart: {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "rent", kind: "cost" },
      ],
      totals: [{ id: "costs", of: ["staff", "rent"] }],
    },
    dimensions: [{ id: "unit", members: [{ id: "east" }, { id: "west" }] }],
    figureSets: [
      {
        id: "all",
        figures: [
          ...postings("east", -11, months(1, 8)),
          ...postings("west", -3, months(1, 3)),
          ...more,
        ] as never,
      },
    ],
  }) as unknown as Book;
const shows = { scenario: "actual", period: "2023-01/2023-08" };

/** The cell of staff in a statement, and those of each unit and of their sum in two tables. */
function everyAnswer(book: Book, period = shows.period) {
  const columns = { actual: { scenario: "actual", period } };
  const statement = incomeStatement(book, { columns });
  const matrix = memberMatrix(book, {
    dimension: "unit",
    rows: ["staff"],
    shows: { scenario: "actual", period },
  });
  const list = memberList(book, {
    dimension: "unit",
    columns: { actual: { line: "staff", scenario: "actual", period } },
  });
  return {
    statement: inWords(cellOf(statement, "staff", "actual")),
    matrix: inWords(cellOf(matrix, "staff", "total")),
    list: inWords(cellOf(list, "sum", "actual")),
    west: inWords(cellOf(matrix, "staff", "west")),
  };
}

describe("a member without figures in some months", () => {
  it("makes every sum incomplete where gaps are unknown, which is the default", () => {
    for (const gaps of [undefined, "unknown"] as const)
      expect(everyAnswer(libraries(gaps))).toEqual({
        statement: "incomplete-period",
        matrix: "incomplete-period",
        list: "incomplete-period",
        west: "incomplete-period",
      });
  });

  it("has bought nothing in these months where the scenario is complete", () => {
    expect(everyAnswer(libraries("zero"))).toEqual({
      statement: "-97",
      matrix: "-97",
      list: "-97",
      west: "-9",
    });
  });

  it("has a quarter of the one month in which it bought something", () => {
    const book = libraries("zero", postings("west", -40, ["2023-05"], "rent"));
    const columns = { q2: { scenario: "actual", period: "2023-04/2023-06" } } as const;
    const table = buildTable(book, { rows: ["staff", "rent", "costs"], columns });
    expect(
      (["staff", "rent", "costs"] as const).map((row) => amountOf(table, row, "q2")?.toFixed()),
    ).toEqual(["-33", "-40", "-73"]);
  });
});

describe("a complete scenario", () => {
  const book = libraries("zero");

  it("has a zero on a line without any booking, which its derivation explains", () => {
    const columns = { actual: shows };
    const table = buildTable(book, { rows: ["rent"], columns });
    expect(amountOf(table, "rent", "actual")?.toFixed()).toBe("0");
    expect(explainCell(table, "rent", "actual", { book })).toMatchObject({
      rule: "no-bookings",
      period: "2023-01/2023-08",
      terms: [],
    });
  });

  it("is complete up to the cut-off: later months of a ledger are unknown", () => {
    expect(everyAnswer(book, "2023-08/2023-09").statement).toBe("incomplete-period");
    expect(everyAnswer(book, "2023-09/2023-10").statement).toBe("absent");
  });

  it("has no amount of months that are a part of a booking for more", () => {
    const quarter = libraries("zero", postings("west", -9, ["2023-04/2023-06"]));
    expect(everyAnswer(quarter, "2023-04/2023-05").west).toBe("incomplete-period");
  });

  it("stays complete in JSON, and a scenario that does not say stays as it was", () => {
    const json = toBookJson(book);
    expect(json.scenarios?.map(({ id, gaps }) => [id, gaps])).toEqual([
      ["budget", undefined],
      ["forecast", undefined],
      ["actual", "zero"],
      ["priorYearActual", undefined],
    ]);
    expect(everyAnswer(parseBook(JSON.parse(JSON.stringify(json)))).list).toBe("-97");
  });
});

describe("a comparison with a complete scenario", () => {
  it("does not call a line one-sided that has no booking there", () => {
    const budget = [{ line: "rent", scenario: "budget", period: shows.period, amount: -5 }];
    const staff = [{ line: "staff", scenario: "budget", period: shows.period, amount: -90 }];
    const columns = {
      actual: shows,
      budget: { ...shows, scenario: "budget" },
      variance: { varianceOf: { outcome: "actual", reference: "budget" } },
    } as const;
    const of = (gaps: "zero" | "unknown") => {
      const more = [...budget, ...staff, ...postings("west", -3, months(4, 8))];
      const table = buildTable(libraries(gaps, more), { rows: ["costs"], columns });
      return [inWords(cellOf(table, "costs", "variance")), table.notes.map(({ kind }) => kind)];
    };
    // East 8 × −11 and west 8 × −3 are −112, against −95.
    expect(of("zero")).toEqual(["-17", []]);
    expect(of("unknown")).toEqual(["-17", ["one-sided"]]);
  });
});
