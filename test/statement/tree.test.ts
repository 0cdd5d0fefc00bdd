/** From a request to an amount: each posting once, for the whole period, or the reason why not. */

import {
  amountOf,
  type Book,
  buildTable,
  cellOf,
  defineBook,
  type FigureSet,
  incomeStatement,
} from "anslag";
import { figuresFromRecords, withFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { readerOf } from "../../src/statement/reader.ts";
import type { LineRequest } from "../../src/statement/request.ts";
import { amountAt, matchAt, matchesUnder } from "../../src/statement/tree.ts";
import { ask, YEAR } from "../support/ask.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { type Figures, library, libraryInput, libraryWith } from "../support/library.ts";

const { appropriations } = libraryInput;
const outcome = (book: typeof library, request: LineRequest): string => {
  const amount = amountAt(readerOf(book).treeOf(request), request.line);
  return typeof amount === "string" ? amount : amount.toFixed();
};

describe("the amount of a request", () => {
  it("is the sum of everything at and under the line, without of-which lines", () => {
    expect(outcome(library, ask("operating"))).toBe("-1050.5");
    expect(outcome(library, ask("staff", { scenario: "forecast" }))).toBe("-940");
    expect(outcome(library, ask("overtime", { scenario: "forecast" }))).toBe("-12");
  });

  it("is absent where nothing is posted, and zero where zero is", () => {
    expect(outcome(library, ask("interest"))).toBe("absent");
    const book = libraryWith([{ line: "interest", scenario: "budget", amount: 0 }]);
    expect(outcome(book, ask("interest"))).toBe("0");
  });

  it("is absent for a result that would be funding alone", () => {
    const actual = { scenario: "actual", period: YEAR };
    const book = libraryWith([{ line: "staff", scenario: "budget", amount: -1 }], {
      appropriations,
    });
    expect(outcome(book, ask("grant", actual))).toBe("1050");
    expect(outcome(book, ask("result", actual))).toBe("absent");
    expect(outcome(book, ask("result"))).toBe("1049");
  });

  it("is incomplete where months are missing, never the sum of the others", () => {
    const actual = { scenario: "actual" };
    expect(outcome(library, ask("staff", actual))).toBe("incomplete-period");
    expect(outcome(library, ask("staff", { ...actual, period: "2023-01/2023-02" }))).toBe("-141");
  });

  it("is refused where the sum leaves the range of 60 digits", () => {
    const figures: Figures = ["staff", "books"].map((line) => ({
      line,
      scenario: "budget",
      amount: `-${"9".repeat(60)}`,
    })) as never;
    expect(codeOf(() => outcome(libraryWith(figures), ask("operating")))).toBe(
      "amount.out-of-range",
    );
  });
});

describe("money is not counted twice", () => {
  const staff = { line: "staff", scenario: "budget", amount: -1 };
  const [east, west] = [{ library: "east" }, { library: "west" }];
  const result = (figures: readonly object[], more = {}) =>
    outcome(libraryWith(figures as Figures, more), ask("result"));

  it("by a total for the year and its parts by month", () => {
    const figures = [
      { ...staff, line: "operating" },
      { ...staff, period: "2023-01" },
    ];
    const [issue] = issuesOf(() => result(figures));
    expect(issue).toMatchObject({
      code: "figure.total-and-part",
      path: ["all", "operating"],
      received: 'amounts on "operating" and on "staff"',
    });
  });

  it("by a total for the whole and its parts by member", () => {
    const whole = { ...staff, line: "operating" };
    expect(codeOf(() => result([whole, { ...staff, members: east }]))).toBe(
      "figure.total-and-part",
    );
    expect(
      result([
        { ...whole, members: west },
        { ...staff, members: east },
      ]),
    ).toBe("-2");
  });

  it("a zero on the total or on its parts counts nothing twice", () => {
    const whole = { ...staff, line: "operating", period: "2023-01/2023-02" };
    const months = (amount: number) =>
      ["2023-01", "2023-02"].map((period) => ({ ...staff, period, amount }));
    const both = (total: number, month: number) => {
      const book = libraryWith([{ ...whole, amount: total }, ...months(month)] as Figures);
      return outcome(book, ask("operating", { period: whole.period }));
    };
    expect([both(0, -1), both(-1, 0), both(0, 0)]).toEqual(["-2", "-1", "0"]);
    expect(codeOf(() => both(-1, -1))).toBe("figure.total-and-part");
  });

  it("by an appropriation and figures that divide it", () => {
    const grant = { line: "grant", scenario: "budget", amount: 500 };
    expect(codeOf(() => result([{ ...grant, members: east }], { appropriations }))).toBe(
      "appropriation.posted-twice",
    );
    const grants = [east, west].map((members, k) => ({
      id: `${k}`,
      line: "grant",
      members,
      original: { amount: 10 + k },
    }));
    expect(result([], { appropriations: grants })).toBe("21");
    expect(result([staff], { appropriations: grants })).toBe("20");
    // Eight months are no part of the year's appropriation, so they are not used beside it.
    const part = { ...grant, period: "2023-01/2023-08" };
    expect(result([part], { appropriations })).toBe("1050");
  });
});

describe("the matches of a request", () => {
  it("are listed for the lines that have some, from the top down", () => {
    const matches = matchesUnder(readerOf(library).treeOf(ask("netCost")), "netCost");
    expect([...matches.keys()]).toEqual(["fees", "staff", "books"]);
  });

  it("of a line with readFrom are those of its own scenario", () => {
    const { postings } = matchAt(
      readerOf(library).treeOf(ask("x", { scenario: "forecast" })),
      "grant",
    );
    expect(postings.map(({ scenario, amount }) => [scenario, amount.toFixed()])).toEqual([
      ["budget", "1050"],
    ]);
  });

  it("are told apart by the dimensions that are named", () => {
    const [whole, apart] = [[], ["library"]].map(
      (dimensions) => matchAt(readerOf(library).treeOf(ask("staff"), dimensions), "staff").postings,
    );
    expect([whole?.length, apart?.length]).toEqual([1, 2]);
  });
});

describe("the subtotals of a request", () => {
  it("stay the same however many other requests are made between two readings", () => {
    const ids = Array.from({ length: 90 }, (_, index) => `unit${index}`);
    const book = defineBook({
      title: "Ninety units",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines: [{ id: "staff", kind: "cost" }], totals: [{ id: "all", of: ["staff"] }] },
      dimensions: [{ id: "unit", members: ids.map((id) => ({ id })) }],
      figureSets: [
        {
          id: "main",
          figures: ids.map((id, index) => ({
            line: "staff" as const,
            scenario: "actual" as const,
            amount: -1 - index,
            members: { unit: id },
          })),
        },
      ],
    });
    const table = () =>
      buildTable(book, {
        rows: [...ids.map((id) => ({ id, line: "all" as const, members: { unit: id } })), "all"],
        columns: { actual: { scenario: "actual" }, budget: { scenario: "budget" } },
      });
    const first = table();
    ids.forEach((id, index) => {
      expect(amountOf(first, id, "actual")?.toNumber()).toBe(-1 - index);
      expect(cellOf(first, id, "budget")).toEqual({ kind: "empty", reason: "absent" });
    });
    // 1 + 2 + … + 90
    expect(amountOf(first, "all", "actual")?.toNumber()).toBe(-4095);
    expect(JSON.stringify(table())).toBe(JSON.stringify(first));
  });

  it("of a shared set are the same in every book, beside an appropriation or without", () => {
    const frame = (appropriations: readonly object[]): Book =>
      defineBook({
        title: "Two lines",
        unit: { currency: "SEK" },
        fiscalYear: { year: 2023 },
        cutOff: "2023-08-31",
        chart: {
          lines: [
            { id: "staff", kind: "cost" },
            { id: "grant", kind: "funding" },
          ],
          totals: [{ id: "result", of: ["staff", "grant"] }],
        },
        figureSets: [],
        appropriations,
      } as never) as Book;
    const frames = [frame([]), frame([{ id: "g", line: "grant", original: { amount: 10 } }])];
    const figures = () =>
      figuresFromRecords(
        frames[0] as Book,
        [{ line: "staff", scenario: "budget", amount: -7 }] as never[],
      );
    const shared = figures();
    const results = (set: () => FigureSet): unknown =>
      [0, 1, 0, 1].map((k) => {
        const columns = { budget: { scenario: "budget" } } as const;
        const table = incomeStatement(withFigures(frames[k] as Book, { main: set() }), { columns });
        return table.cells.map(([cell]) =>
          cell?.kind === "amount" ? cell.amount.toFixed() : cell?.kind,
        );
      });
    expect(results(() => shared)).toEqual(results(figures));
    expect(results(() => shared)).toEqual(
      [0, 1, 0, 1].map((k) => (k === 0 ? ["-7", "empty", "-7"] : ["-7", "10", "3"])),
    );
  });
});
