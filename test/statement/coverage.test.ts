/** For which months there are figures, and what the other months mean. */
import { parsePeriod } from "anslag";
import { describe, expect, it } from "vitest";
import type { Gaps } from "../../src/book/index.ts";
import { gapsIn, missingMonths } from "../../src/statement/coverage.ts";
import { indexPostings, membersKey } from "../../src/statement/postings.ts";
import { YEAR } from "../support/ask.ts";
import { type Figures, libraryWith } from "../support/library.ts";

const monthly = (...months: readonly (readonly [string, object?])[]): Figures =>
  months.map(([period, more = {}]) => ({
    line: "staff",
    scenario: "actual",
    period,
    amount: -1,
    ...more,
  })) as never;
const index = (figures: Figures) =>
  indexPostings(libraryWith(figures), "all", "all", () => YEAR as never);
const asked = (period: string, scenario = "actual") => ({ scenario, period: parsePeriod(period) });
const missing = (figures: Figures, period: string, members?: object) =>
  missingMonths(
    index(figures),
    asked(period),
    members === undefined ? undefined : membersKey(members as never),
  );
const [east, west] = [{ library: "east" }, { library: "west" }];

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
    const postings = indexPostings(book, "all", "all", () => YEAR as never);
    return gapsIn(book, postings, asked(period, scenario));
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

  it("are zero after the cut-off where the ledger goes on, and in a budget", () => {
    expect(gaps("2023-08/2023-09", "zero", "actual", monthly(["2023-09"]))).toBe("zero");
    expect(gaps(YEAR, "zero", "budget")).toBe("zero");
  });
});
