/** Which postings on one line answer a request; the property beside it tries all periods. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { matchPostings, NO_MATCH } from "../../src/statement/match.ts";
import type { Posting } from "../../src/statement/postings.ts";
import { ask } from "../support/ask.ts";
import { codeOf } from "../support/code-of.ts";

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
    expect(match([posted(1, 1, 8), posted(2, 9, 12)], span(1, 12))).toEqual(parts(1, 2));
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
    expect(match(postings, span(1, 2))).toEqual(parts(1, 2, 4));
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
