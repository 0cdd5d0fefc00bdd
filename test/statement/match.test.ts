/**
 * Which postings on one line answer a request, for which months there are figures, and what the
 * other months mean. The property beside it tries all periods.
 */
import { parsePeriod } from "anslag";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import type { Book, Gaps } from "../../src/book/index.ts";
import {
  gapsOf,
  matchPostings,
  missingMonths,
  NO_MATCH,
  type Search,
} from "../../src/statement/match.ts";
import { indexPostings, membersKey, type Posting } from "../../src/statement/postings.ts";
import { ask, YEAR } from "../support/ask.ts";
import { codeOf } from "../support/code-of.ts";
import { type Figures, libraryWith } from "../support/library.ts";

const [east, west] = [{ library: "east" }, { library: "west" }];

/** A posting for months of 2023, such as 1–8. */
const posted = (amount: number, first: number, last: number, members = {}): Posting => ({
  line: "staff",
  scenario: "actual",
  period: span(first, last),
  members,
  amount: toDecimal(amount),
});
const span = (first: number, last: number) =>
  [first, last].map((month) => `2023-${`${month}`.padStart(2, "0")}`).join("/") as never;

const match = (postings: readonly Posting[], period: string, members = {}) => {
  const found = matchPostings(postings, ask("staff", { period, members }));
  const amounts = found.postings.map(({ amount }) => amount.toNumber());
  return { amounts, inParts: found.inParts.length > 0, remainder: found.hasRemainder };
};
const whole = (...amounts: number[]) => ({ amounts, inParts: false, remainder: false });
const parts = (...amounts: number[]) => ({ amounts, inParts: true, remainder: false });

describe("the postings for a period", () => {
  it("are those for exactly the period, and its parts are left aside", () => {
    expect(match([posted(1, 1, 3), posted(2, 1, 1), posted(3, 2, 2)], span(1, 3))).toEqual(
      whole(1),
    );
  });

  it("are parts of any length that fill it", () => {
    expect(match([posted(1, 1, 8), posted(2, 9, 12)], span(1, 12))).toEqual(whole(1, 2));
  });

  it("are otherwise parts that divide it evenly, although some of them are missing", () => {
    expect(match([posted(1, 1, 1), posted(2, 3, 3)], span(1, 3))).toEqual(parts(1, 2));
    expect(match([posted(1, 1, 3), posted(2, 4, 6)], span(1, 12))).toEqual(parts(1, 2));
  });

  it("are no part that stands where the period does not divide, or of another length", () => {
    const unused = { amounts: [], inParts: false, remainder: true };
    expect(match([posted(1, 2, 4)], span(1, 6))).toEqual(unused);
    expect(match([posted(1, 1, 8)], span(1, 12))).toEqual(unused);
    expect(match([posted(1, 1, 12)], span(1, 8))).toEqual(unused);
  });

  it("may not overlap: two divisions of one period are an error", () => {
    const twice = [posted(1, 1, 3), posted(2, 2, 2)];
    expect(codeOf(() => match(twice, span(1, 12)))).toBe("figure.overlapping-periods");
  });

  it("outside the period do not count, and are no remainder", () => {
    expect(match([posted(1, 4, 4)], span(1, 3))).toEqual(whole());
    expect(matchPostings([], ask("staff"))).toEqual(NO_MATCH);
  });
});

describe("each combination of members", () => {
  it("is matched for itself: one by its year, another by its months", () => {
    const postings = [
      posted(1, 1, 2, east),
      posted(2, 1, 1, west),
      posted(4, 2, 2, west),
      posted(8, 2, 2, east),
    ];
    expect(match(postings, span(1, 2))).toEqual(whole(1, 2, 4));
    expect(match(postings.slice(0, 2), span(1, 2))).toEqual(parts(1, 2));
  });

  it("must belong to the members asked for", () => {
    expect(match([posted(1, 1, 1, east), posted(2, 1, 1, west)], span(1, 1), west)).toEqual(
      whole(2),
    );
  });
});

describe("an amount that cannot be used", () => {
  it("is a remainder where no other covers its months", () => {
    expect(match([posted(1, 1, 1), posted(2, 2, 4)], span(1, 3)).remainder).toBe(true);
  });

  it("is no remainder where the amounts that are used cover its months inside the period", () => {
    expect(match([posted(1, 1, 3), posted(2, 1, 8)], span(1, 3)).remainder).toBe(false);
  });
});

const monthly = (...months: readonly (readonly [string, object?])[]): Figures =>
  months.map(([period, more = {}]) => ({
    line: "staff",
    scenario: "actual",
    period,
    amount: -1,
    ...more,
  })) as never;
/** A search in the figures of a book, for a period. */
const searchIn = (book: Book, period: string): Search => ({
  book,
  index: indexPostings(book, "all", "all", () => YEAR as never),
  request: { period: parsePeriod(period) },
  missing: new Map(),
});
const missing = (figures: Figures, period: string, members?: object) =>
  missingMonths(
    searchIn(libraryWith(figures), period),
    "actual",
    members === undefined ? undefined : membersKey(members as never),
  );

describe("a month is missing", () => {
  it("unless it has a figure on some line", () => {
    const figures = monthly(["2023-01"], ["2023-02/2023-03", { line: "fees" }]);
    expect(missing(figures, "2023-01/2023-03", {})).toEqual([]);
    expect(missing(figures, "2023-01/2023-04", {})).toEqual(["2023-04"]);
  });

  it("although there is a figure for the whole period, or one that reaches beyond it", () => {
    const all = ["2023-01", "2023-02", "2023-03"];
    expect(missing(monthly(["2023-01/2023-03"]), "2023-01/2023-03", {})).toEqual(all);
    expect(missing(monthly(["2023-01"], ["2023-02/2023-04"]), "2023-01/2023-03", {})).toEqual(
      all.slice(1),
    );
  });

  it("although of-which lines or other members have a figure", () => {
    const detail = monthly(["2023-01"], ["2023-02", { line: "overtime" }]);
    expect(missing(detail, "2023-01/2023-02", {})).toEqual(["2023-02"]);
    const figures = monthly(["2023-01", { members: west }], ["2023-02", { members: west }]);
    expect(missing(figures, "2023-01/2023-02", west)).toEqual([]);
    expect(missing(figures, "2023-01/2023-02", east)).toEqual(["2023-01", "2023-02"]);
    expect(missing(figures, "2023-01/2023-02")).toEqual([]);
  });
});

describe("the gaps of a scenario", () => {
  const figures = monthly(["2023-02"]);
  const gaps = (period: string, declared?: Gaps, scenario = "actual", more: Figures = []) => {
    const scenarios = declared === undefined ? [] : [{ id: scenario, gaps: declared }];
    const book = libraryWith([...figures, ...more], { scenarios });
    return gapsOf(searchIn(book, period), scenario);
  };

  it("are unknown unless the book declares them zero", () => {
    expect([gaps("2023-01"), gaps("2023-01", "unknown"), gaps("2023-01", "zero")]).toEqual([
      "unknown",
      "unknown",
      "zero",
    ]);
  });

  it("are unknown after the cut-off in a ledger that ends there", () => {
    expect(gaps("2023-08", "zero")).toBe("zero");
    expect(gaps("2023-08/2023-09", "zero")).toBe("unknown");
    expect(gaps("2023-09", "zero")).toBe("unknown");
  });

  it("leave no month missing up to the cut-off in a ledger, and none of one unit alone", () => {
    const scenarios = [{ id: "actual", gaps: "zero" }] as const;
    const book = libraryWith([...figures, ...monthly(["2023-10", { members: east }])], {
      scenarios,
    });
    const search = searchIn(book, "2023-01/2023-11");
    expect(missingMonths(search, "actual")).toEqual(["2023-09", "2023-11"]);
    expect(missingMonths(search, "actual", membersKey(west))).toEqual(["2023-09", "2023-11"]);
  });

  it("are zero after the cut-off where the ledger goes on, and in a budget", () => {
    expect(gaps("2023-08/2023-09", "zero", "actual", monthly(["2023-09"]))).toBe("zero");
    expect(gaps(YEAR, "zero", "budget")).toBe("zero");
  });
});
