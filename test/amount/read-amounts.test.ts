/** Amounts by name, exact ratios, sums, and the decimals of several amounts. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/parse-amount.ts";
import { mostDecimals, readAmounts, readRatio, sumOf } from "../../src/amount/read-amounts.ts";
import type { Issue } from "../../src/input/index.ts";
import { codeOf } from "../support/code-of.ts";

const problems = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, ...path]);

describe("amounts by name", () => {
  const amounts = (input: unknown, options?: { gaps?: boolean; optional?: boolean }) => {
    const issues: Issue[] = [];
    const read = readAmounts(input as never, ["budget"], issues, options);
    return { read: [...read].map(([name, amount]) => `${name} ${amount}`), issues };
  };

  it("are read in their order, and an invalid one is left out with an issue", () => {
    const { read, issues } = amounts({ staff: "-2.5", rent: "x", fees: 0, loans: undefined });
    expect(read).toEqual(["staff -2.5", "fees 0"]);
    expect(problems(issues)).toEqual([
      ["amount.not-an-amount", "budget", "rent"],
      ["amount.missing", "budget", "loans"],
    ]);
  });

  it("may have gaps where the caller says so, but null is never a gap", () => {
    const { read, issues } = amounts({ staff: undefined, rent: null }, { gaps: true });
    expect(read).toEqual([]);
    expect(problems(issues)).toEqual([["amount.missing", "budget", "rent"]]);
  });

  it("must be there unless they are optional, and must be an object in any case", () => {
    expect(problems(amounts(undefined).issues)).toEqual([["input.wrong-type", "budget"]]);
    expect(amounts(undefined, { optional: true })).toEqual({ read: [], issues: [] });
    for (const wrong of [null, 5, [1], new Map([["staff", 1]])])
      expect(problems(amounts(wrong, { optional: true }).issues)).toEqual([
        ["input.wrong-type", "budget"],
      ]);
  });
});

describe("a ratio that comes in", () => {
  const ratio = (input: unknown) => {
    const issues: Issue[] = [];
    const read = readRatio(input, ["growth"], issues);
    const text = typeof read === "object" ? `${read.top}/${read.bottom}` : `${read}`;
    return { read: text, problems: problems(issues) };
  };
  const long = "7".repeat(2000);

  it("is reduced, with a positive base", () => {
    const input = { kind: "ratio", numerator: "1.50", denominator: toDecimal(-6) };
    expect(ratio(input)).toEqual({ read: "-1/4", problems: [] });
    expect(ratio({ numerator: 0, denominator: 5 }).read).toBe("0");
  });

  it("may have more digits than an amount, as its text and as a computed amount", () => {
    expect(ratio({ numerator: long, denominator: "1" }).read).toBe(`${long}/1`);
    const computed = toDecimal("9".repeat(60)).times(toDecimal("9".repeat(60)));
    const nines = 10n ** 60n - 1n;
    expect(ratio({ numerator: computed, denominator: 1 }).read).toBe(`${nines * nines}/1`);
    expect(ratio({ numerator: `${long}7`, denominator: 1 }).problems).toEqual([
      ["amount.out-of-range", "growth", "numerator"],
    ]);
  });

  it("is refused without a base, with another key, and where it is no object", () => {
    expect(ratio({ numerator: 1, denominator: "0.00" }).problems).toEqual([
      ["round.no-base", "growth", "denominator"],
    ]);
    expect(ratio({ kind: "none", reason: "zero-base" }).problems).toEqual([
      ["input.unknown-key", "growth", "reason"],
      ["amount.missing", "growth", "numerator"],
      ["amount.missing", "growth", "denominator"],
    ]);
    const infinite = toDecimal(1).div(toDecimal(0));
    expect(ratio({ numerator: infinite, denominator: 1 }).problems).toEqual([
      ["amount.wrong-type", "growth", "numerator"],
    ]);
    expect(ratio("1/2").problems[0]).toEqual(["input.wrong-type", "growth"]);
  });
});

describe("a total", () => {
  it("is the exact sum, and 0 of nothing", () => {
    expect(sumOf([toDecimal("0.1"), toDecimal("0.2"), toDecimal("-1")]).toFixed()).toBe("-0.7");
    expect(sumOf([]).toFixed()).toBe("0");
  });

  it("outside the exact range is refused", () => {
    const largest = toDecimal("9".repeat(60));
    expect(codeOf(() => sumOf([largest, toDecimal(1)]))).toBe("amount.out-of-range");
  });
});

describe("the most decimals of several amounts", () => {
  it.each([
    [["100.10", "7"], 1],
    [["(1 234.500)", "( 5.0 )"], 1],
    [["1000.00", "-0.00"], 0],
    [[100.5, "0.25", 3n], 2],
    [[], 0],
  ])("of %s is %i: zeros at the end do not count", (inputs, decimals) => {
    expect(mostDecimals(inputs.map((input) => toDecimal(input)))).toBe(decimals);
  });
});
