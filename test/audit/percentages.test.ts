/**
 * Percentages: held against their amounts one by one, and together with everything else that stands
 * on them.
 */
import { auditReport, defineReport, type ReportedTableInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { problemsWithValues } from "../oracle/joint-proof.ts";
import { audited, kr, percent } from "./text-figures.ts";

describe("digits that were cut off a percentage", () => {
  const share = (printed: string, a = "34", t = "100") =>
    audited({
      rounding: "truncation",
      figures: [
        kr("a", a, { exact: true }),
        kr("t", t, { exact: true }),
        percent("p", printed, "a", "t"),
      ],
    });

  it.each([
    ["34", "34", "100", "exact"],
    ["33", "1", "3", "exact"],
    ["34", "1", "3", "inconsistent"],
    // 33 % cut off is less than 34 %: the end itself is left out.
    ["33", "34", "100", "inconsistent"],
    ["-33", "-1", "3", "exact"],
    ["-34", "-1", "3", "inconsistent"],
    ["0", "-1", "300", "exact"],
    ["0", "1", "100", "inconsistent"],
  ])("%s for %s of %s is %s, by itself and together", (printed, a, t, verdict) => {
    const { checks, joint } = share(printed, a, t);
    expect([checks[0]?.verdict, joint.verdict]).toEqual([
      verdict,
      verdict === "inconsistent" ? "contradictory" : "consistent",
    ]);
  });

  it("nothing of an amount is 0 %, whatever was cut off the amount", () => {
    const { checks } = audited({
      rounding: "truncation",
      figures: [kr("a", "0", { exact: true }), kr("t", "100"), percent("p", "0", "a", "t")],
    });
    expect(checks[0]?.verdict).toBe("exact");
  });
});

it("a percentage rounded to the nearest may have been rounded either way where it is a tie", () => {
  const verdict = (printed: string) =>
    audited({
      figures: [
        kr("a", "1", { exact: true }),
        kr("t", "8", { exact: true }),
        percent("p", printed, "a", "t"),
      ],
    }).checks[0]?.verdict;
  // 12,5 %: away from zero is what is called exact; to even is within rounding.
  expect(["13", "12", "14", "11"].map(verdict)).toEqual([
    "exact",
    "within-rounding",
    "inconsistent",
    "inconsistent",
  ]);
});

describe("in a table that prints costs as positive", () => {
  const table = (
    cells: Readonly<Record<string, string>>,
    signs: ReportedTableInput["signs"],
  ): ReportedTableInput => ({
    id: "T",
    unit: "tkr",
    ...(signs === undefined ? {} : { signs }),
    columns: [
      { id: "now" },
      { id: "budget" },
      { id: "share", measure: "percent" },
      { id: "change", measure: "percent" },
      { id: "growth", measure: "percent" },
    ],
    rows: [{ id: "rent", flow: "cost", cells }],
    relations: [
      { kind: "percent", column: "share", numerator: "now", base: "budget" },
      { kind: "change", column: "change", current: "now", prior: "budget" },
      { kind: "growth", column: "growth", current: "now", prior: "budget" },
    ],
  });

  it("110 of 100 is 110 %, and 10 % more: percentages have the sign of the amounts beside", () => {
    const cells = { now: "110", budget: "100", share: "110", change: "10", growth: "10" };
    const { checks, joint, report } = audited({ tables: [table(cells, "costs-positive")] });
    expect(checks.map(({ verdict }) => verdict)).toEqual(["exact", "exact", "exact"]);
    expect(problemsWithValues(report, joint)).toEqual([]);
  });

  it("the same amounts as negative ones are -110 % of the budget, and 10 % less", () => {
    const cells = { now: "-110", budget: "-100", share: "-110", change: "-10", growth: "10" };
    const { checks, joint, report } = audited({ tables: [table(cells, "natural")] });
    expect(checks.map(({ verdict }) => verdict)).toEqual(["exact", "exact", "exact"]);
    expect(problemsWithValues(report, joint)).toEqual([]);
  });
});

describe("a percentage that cannot be right", () => {
  it("with digits that changed places is recognised, with what it would have been", () => {
    const { findings } = audited({
      figures: [kr("a", "453"), kr("t", "1 000"), percent("p", "54,3", "a", "t")],
    });
    expect(findings.map(({ figure: at, expected }) => [at, expected?.toFixed()])).toEqual([
      ["p", "45.3"],
    ]);
    expect(findings[0]?.causes[0]).toMatchObject({
      kind: "transposed-digits",
      fits: "exact",
      figure: "p",
    });
  });

  it("has no cause made up for it: none of these amounts gives 12,7 % by one slip", () => {
    const { findings } = audited({
      figures: [kr("a", "453"), kr("t", "1 000"), percent("p", "12,7", "a", "t")],
    });
    expect(findings[0]?.causes).toEqual([]);
    expect(findings[0]?.expected?.toFixed()).toBe("45.3");
  });

  it("by itself, without the joint check, is expected to be what its amounts give", () => {
    const report = defineReport({
      title: "x",
      figures: [kr("a", "453"), kr("t", "1 000"), percent("p", "12,7", "a", "t")],
    });
    const [finding] = auditReport(report, { joint: false }).findings;
    expect([finding?.remedy, finding?.expected?.toFixed()]).toEqual(["look", "45.3"]);
  });

  it("of amounts that are not rounded says nothing of a distance, which is not linear", () => {
    const { joint } = audited({
      figures: [
        kr("a", "1", { exact: true }),
        kr("t", "3", { exact: true }),
        percent("p", "50", "a", "t"),
      ],
    });
    expect(joint.verdict).toBe("contradictory");
    expect([joint.noRounding, joint.needed, joint.contradictions[0]?.noRounding]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("what is printed alike can still be impossible", () => {
  it("a third is not exactly 33,3 %", () => {
    const exact = { exact: true };
    const { checks, joint } = audited({
      figures: [kr("a", "1", exact), kr("t", "3", exact), percent("p", "33,3", "a", "t", exact)],
    });
    expect([checks[0]?.verdict, joint.verdict]).toEqual(["inconsistent", "contradictory"]);
  });

  it("10 is not what 10,4 rounds to when the amount is exactly 10", () => {
    const { checks, summary } = audited({
      figures: [kr("a", "10", { exact: true }), kr("x", "10", { sum: ["a"] }), kr("y", "10,4")],
      relations: [{ id: "fact", kind: "same", figures: ["x", "y"] }],
    });
    expect([
      checks.find(({ relation }) => relation === "x/sum")?.verdict,
      summary.inconsistent,
    ]).toEqual(["inconsistent", 1]);
  });

  it("a percent sign in an amount is refused", () => {
    expect(() => audited({ figures: [kr("a", "10 %")] })).toThrow(/not an amount/);
  });

  it("a percentage of a base that is wrong is not bounded by it", () => {
    const { findings } = audited({
      figures: [
        kr("num", "5 000"),
        kr("base", "1 000"),
        kr("b1", "10 000"),
        kr("b2", "10 000"),
        percent("p", "50,0", "num", "base"),
        { id: "q", printed: "30,0", unit: "%" },
        { id: "q2", printed: "30,0", unit: "%" },
      ],
      relations: [
        { kind: "same", figures: ["base", "b1"] },
        { kind: "same", figures: ["base", "b2"] },
        { kind: "same", figures: ["p", "q"] },
        { kind: "same", figures: ["p", "q2"] },
      ],
    });
    expect(findings.map(({ figure: at, expected }) => [at, expected?.toFixed()]).sort()).toEqual([
      ["base", "10000"],
      ["p", "30"],
    ]);
  });
});
