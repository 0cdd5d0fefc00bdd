/** From a request to an amount: each posting once, for the whole period, or the reason why not. */
import { describe, expect, it } from "vitest";
import { amountFor, matchesUnder, matchOn } from "../../src/statement/amounts.ts";
import { readerOf } from "../../src/statement/reader.ts";
import type { LineRequest } from "../../src/statement/request.ts";
import { ask, YEAR } from "../support/ask.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { type Figures, library, libraryInput, libraryWith } from "../support/library.ts";

const { appropriations } = libraryInput;
const outcome = (book: typeof library, request: LineRequest): string => {
  const amount = amountFor(readerOf(book), request);
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
    const matches = matchesUnder(readerOf(library), ask("netCost"));
    expect([...matches.keys()]).toEqual(["fees", "staff", "books"]);
  });

  it("of a line with readFrom are those of its own scenario", () => {
    const { postings } = matchOn(readerOf(library), "grant", ask("x", { scenario: "forecast" }));
    expect(postings.map(({ scenario, amount }) => [scenario, amount.toFixed()])).toEqual([
      ["budget", "1050"],
    ]);
  });

  it("are told apart by the dimensions that are named", () => {
    const [whole, apart] = [[], ["library"]].map(
      (dimensions) => matchOn(readerOf(library), "staff", ask("staff"), dimensions).postings,
    );
    expect([whole?.length, apart?.length]).toEqual([1, 2]);
  });
});
