/** One printed percentage against the two figures that it is the ratio of. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { checkRelation } from "../../../src/audit/check/check.ts";
import { pointAt } from "../../../src/audit/check/intervals.ts";
import {
  baseSign,
  givenPercentage,
  inPercent,
  isRatio,
  percentageAt,
  toCommon,
} from "../../../src/audit/check/percentage.ts";
import { checkIn, checksOf } from "../exact-checks.ts";

describe("percentages", () => {
  const ratio = (
    kind: "growth" | "change" | "percent",
    printed: string,
    current: string,
    prior: string,
  ) => {
    const rule =
      kind === "percent"
        ? ({ kind, result: "p", numerator: "a", base: "b" } as const)
        : ({ kind, result: "p", current: "a", prior: "b" } as const);
    const { checks, joint } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: current, unit: "tkr" },
          { id: "b", printed: prior, unit: "tkr" },
          { id: "p", printed, unit: "%" },
        ],
        relations: [{ id: "r", ...rule }],
      }),
    );
    const [check] = checks;
    if (check !== undefined && check.verdict !== "not-checked")
      expect(joint.verdict).toBe(check.verdict === "inconsistent" ? "contradictory" : "consistent");
    return check?.reason ?? check?.verdict;
  };

  it.each([
    ["growth", "2,2", "-726 351", "-710 663", "exact"],
    ["change", "-2,2", "-726 351", "-710 663", "exact"],
    ["change", "2,2", "-726 351", "-710 663", "inconsistent"],
    ["growth", "-2,2", "-726 351", "-710 663", "inconsistent"],
    ["growth", "-2,6", "239 459", "245 941", "exact"],
    // 7 and 3 stand for anything from 6,5 / 3,5 to 7,5 / 2,5, so growth is 86 to 200 %.
    ["growth", "133", "7", "3", "exact"],
    ["growth", "90", "7", "3", "within-rounding"],
    ["growth", "200", "7", "3", "within-rounding"],
    ["growth", "201", "7", "3", "inconsistent"],
    ["growth", "85", "7", "3", "inconsistent"],
    ["percent", "-22,0", "-22", "-100", "exact"],
    ["percent", "22,0", "-22", "-100", "inconsistent"],
    ["growth", "5", "10", "0", "zero-base"],
    ["percent", "5", "10", "0", "zero-base"],
    ["growth", "5", "-10", "10", "sign-change"],
    ["change", "-200", "-10", "10", "exact"],
    ["growth", "5", "", "10", "absent-terms"],
    ["growth", "", "10", "10", "absent-target"],
  ] as const)("%s printed %s of %s and %s: %s", (kind, printed, current, prior, expected) => {
    expect(ratio(kind, printed, current, prior)).toBe(expected);
  });

  it.each([
    // 12 tkr of 1 mkr: 11,5 to 12,5 of 500 to 1 500, which is 0,77 to 2,5 %.
    ["3", "within-rounding"],
    ["1", "exact"],
    ["4", "inconsistent"],
  ])("12 tkr of 1 mkr printed as %s %%: %s", (printed, expected) => {
    const { checks, joint } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "12", unit: "tkr" },
          { id: "b", printed: "1", unit: "mkr" },
          { id: "p", printed, unit: "%" },
        ],
        relations: [{ id: "r", kind: "percent", result: "p", numerator: "a", base: "b" }],
      }),
    );
    expect(checks[0]?.verdict).toBe(expected);
    expect(joint.verdict).toBe(expected === "inconsistent" ? "contradictory" : "consistent");
  });

  it("a base with more digits than its precision is reported, not failed", () => {
    const { checks } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "12", unit: "tkr" },
          { id: "b", printed: "100", decimals: -3, unit: "tkr" },
          { id: "p", printed: "5", unit: "%" },
        ],
        relations: [{ id: "r", kind: "percent", result: "p", numerator: "a", base: "b" }],
      }),
    );
    expect(checks[0]?.reason).toBe("excess-digits");
  });
});

/** The check of a percentage, printed in percent, of two figures that are printed in kronor. */
const shareOf = (
  kind: "ratio" | "percent" | "growth",
  [printed, above, below]: readonly [string, string, string],
  rounding: "nearest" | "truncation" = "nearest",
) => {
  const operands = kind === "growth" ? { current: "a", prior: "b" } : { numerator: "a", base: "b" };
  const figures: NonNullable<ReportInput["figures"]> = [
    { id: "a", printed: above, unit: "kr" },
    { id: "b", printed: below, unit: "kr" },
    { id: "p", printed, unit: "%", [kind]: operands },
  ];
  return { rounding, figures };
};

describe("a share of one amount in another", () => {
  it.each([
    ["97", "97", "100", "exact"],
    ["-97", "97", "100", "inconsistent"],
    // Costs in result sign: a share of costs in costs is positive.
    ["97", "-97", "-100", "exact"],
    ["-97", "-97", "-100", "inconsistent"],
    // Where the two differ in sign, both signs are read.
    ["-97", "-97", "100", "exact"],
    ["97", "-97", "100", "exact"],
    ["-97", "97", "-100", "exact"],
    ["0", "0", "-100", "exact"],
    ["0", "0", "100", "exact"],
  ])("%s %% of %s in %s is %s", (printed, above, below, expected) => {
    expect(checkIn(shareOf("ratio", [printed, above, below])).verdict).toBe(expected);
  });
});

it("the range is every percentage that two true figures give", () => {
  const rangeOf = (kind: "percent" | "growth", above: string, below: string) => {
    const { checks } = auditReport(
      defineReport({ title: "x", ...shareOf(kind, ["0", above, below]) }),
    );
    const { range } = checks[0] ?? {};
    return range && [range.least, range.most].map((end) => `${end.numerator}/${end.denominator}`);
  };
  // −22,5 ÷ 99,5 to −21,5 ÷ 100,5; then 6,5 ÷ 3,5 − 1 to 7,5 ÷ 2,5 − 1.
  expect(rangeOf("percent", "-22", "-100")).toEqual(["-4500/199", "-4300/201"]);
  expect(rangeOf("growth", "7", "3")).toEqual(["600/7", "200/1"]);
  expect(rangeOf("growth", "-7", "-3")).toEqual(["600/7", "200/1"]);
});

it("there is no greatest percentage where the base may be as near to 0 as one likes", () => {
  const { checks, figures, at } = checksOf(shareOf("percent", ["5", "7", "1"]));
  const base = at("b");
  const wide = { ...base.interval, least: 0 };
  const [percent] = checks;
  if (percent === undefined) throw new Error("no percentage");
  const check = checkRelation(
    percent.relation,
    new Map(figures).set("b", { ...base, interval: wide, stated: wide }),
  );
  expect([check.range, check.verdict]).toEqual([undefined, "within-rounding"]);
});

it.each([
  // 1 of 3 is 33,333 … %; 2 of 3 is 66,666 … %.
  ["33,3", "1", "nearest", "exact"],
  ["33,4", "1", "nearest", "within-rounding"],
  ["66,7", "2", "nearest", "exact"],
  ["66,6", "2", "nearest", "within-rounding"],
  ["66,6", "2", "truncation", "exact"],
  ["66,7", "2", "truncation", "within-rounding"],
] as const)("%s %% of %s in 3, %s, is %s", (printed, above, rounding, expected) => {
  expect(checkIn(shareOf("percent", [printed, above, "3"], rounding)).verdict).toBe(expected);
});

it("the kinds divide by the base in their own way, in the sign of the upper figure", () => {
  const { at } = checksOf(shareOf("percent", ["0", "1", "1"]));
  const figures = { above: at("a"), below: at("b") };
  const of = (kind: "growth" | "change" | "percent" | "ratio", sign: 1 | -1) => ({
    ...figures,
    kind,
    sign,
  });
  // The common unit is half a percent.
  expect(percentageAt(of("growth", 1), at("p"), 110, 100)).toBe(2 * 10);
  expect(percentageAt(of("growth", 1), at("p"), -110, -100)).toBe(2 * 10);
  expect(percentageAt(of("change", 1), at("p"), -110, -100)).toBe(2 * -10);
  expect(percentageAt(of("change", -1), at("p"), -110, -100)).toBe(2 * 10);
  expect(percentageAt(of("percent", 1), at("p"), -22, -100)).toBe(2 * -22);
  expect(percentageAt(of("ratio", -1), at("p"), -22, -100)).toBe(2 * 22);
});

it("two figures give nothing where the lower one is printed as 0", () => {
  const { at } = checksOf(shareOf("percent", ["5", "7", "0"]));
  const found = givenPercentage("percent", at("p"), at("a"), at("b"));
  expect([found.given, found.range, found.isExact]).toEqual([undefined, undefined, false]);
});

it("a percentage in the common unit is twice its smallest place, and comes back as it was", () => {
  const { at } = checksOf(shareOf("percent", ["33,3", "1", "3,00"]));
  expect(toCommon(33, at("p"))).toBe(6600);
  expect(inPercent(pointAt(6600), at("p"))).toEqual(pointAt(33));
  expect(inPercent({ ...pointAt(6600), mostOpen: true }, at("p")).mostOpen).toBe(true);
});

it("a base has a sign where it is on one side of 0, and else none", () => {
  const ends = (least: number, most: number) => ({ ...pointAt(least), most });
  expect([ends(0, 2), ends(1, 2), ends(-2, 0), ends(-2, -1), ends(-1, 1)].map(baseSign)).toEqual([
    1, 1, -1, -1, 0,
  ]);
});

it("a percentage has two figures, and a sum or a fact stated twice has none", () => {
  const [percent] = checksOf(shareOf("growth", ["0", "1", "1"])).checks;
  expect(percent?.parts?.above.figure.address).toBe("a");
  expect(percent !== undefined && isRatio(percent.relation)).toBe(true);
  const rule = { id: "r", title: "", scope: "text", target: "p" } as const;
  expect(isRatio({ ...rule, kind: "same", figures: [] })).toBe(false);
  expect(isRatio({ ...rule, kind: "sum", terms: [] })).toBe(false);
});
