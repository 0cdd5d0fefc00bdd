/** True figures for everything at once, where percentages stand in other relations as well. */
import { auditReport, defineReport, type ReportInput, renderAudit } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { problemsWithValues } from "../../oracle/joint-proof.ts";
import { audited, fractionOf, kr, percent } from "../text-figures.ts";

describe("percentages that stand in a sum", () => {
  const shares = (total: string) => [
    kr("a", "100"),
    kr("b", "100"),
    kr("c", "100"),
    kr("t", "300", { sum: ["a", "b", "c"] }),
    percent("pa", "33,3", "a", "t"),
    percent("pb", "33,3", "b", "t"),
    percent("pc", "33,3", "c", "t"),
    { id: "p", printed: total, unit: "%", sum: ["pa", "pb", "pc"] },
  ];

  it("three thirds of 33,3 are 100,0 within rounding; each true percentage is its ratio", () => {
    const { joint, checks, report } = audited({ figures: shares("100,0") });
    expect(checks.find(({ target }) => target === "p")?.verdict).toBe("within-rounding");
    expect(joint.verdict).toBe("consistent");
    expect(problemsWithValues(report, joint)).toEqual([]);
    const [pa, pb, pc, p] = ["pa", "pb", "pc", "p"].map((id) => joint.values[id]);
    for (const share of [pa, pb, pc]) expect(share?.numerator.isZero()).toBe(false);
    // The sum of the shares is all of it, whatever the amounts are.
    expect(fractionOf(p)).toBe("100/1");
  });

  it("99,6 for them is contradicted; 99,7, which only amounts exclude, is never right", () => {
    expect(audited({ figures: shares("99,6") }).joint.verdict).toBe("contradictory");
    const { verdict, undecided, values } = audited({ figures: shares("99,7") }).joint;
    expect([verdict, undecided, values]).toEqual(["not-decided", "percentages", {}]);
  });

  it("nothing is claimed where each relation holds and no set of figures was found for all", () => {
    // A third is 33,333 … %; three times exactly 33,3 % is 99,9 %, which is no rounding.
    const { joint, summary, findings } = audited({
      figures: [
        kr("a", "1", { exact: true }),
        kr("t", "3", { exact: true }),
        percent("p", "33,3", "a", "t"),
        { id: "q", printed: "99,9", unit: "%", exact: true, sum: [{ figure: "p", weight: 3 }] },
      ],
    });
    expect([summary.inconsistent, findings.length]).toEqual([0, 0]);
    expect([joint.verdict, joint.undecided, joint.values]).toEqual([
      "not-decided",
      "percentages",
      {},
    ]);
    const audit = audited({ figures: [kr("a", "1")] });
    expect(renderAudit({ ...audit, joint }, { language: "en" })).toContain(
      "It is not decided whether all relations can hold at once; percentages that stand in " +
        "several relations could be neither satisfied nor refuted",
    );
  });
});

it("a percentage that stands in no other relation is the ratio of its amounts", () => {
  const { joint } = audited({
    figures: [
      kr("a", "1", { exact: true }),
      kr("t", "3", { exact: true }),
      percent("p", "33,3", "a", "t"),
    ],
  });
  expect(fractionOf(joint.values.p)).toBe("100/3");
  expect([joint.values.a, joint.values.t].map(fractionOf)).toEqual(["1/1", "3/1"]);
});

it("true values have the sign of the print, where a table turns it", () => {
  const { joint } = auditReport(
    defineReport({
      title: "x",
      tables: [
        {
          id: "T",
          unit: "kr",
          signs: "all-positive",
          columns: [{ id: "c", flow: "cost" }],
          rows: [
            { id: "a", cells: { c: { printed: "40", exact: true } } },
            { id: "sum", cells: { c: { printed: "40", exact: true } } },
          ],
          relations: [{ kind: "rows", row: "sum", terms: ["a"] }],
        },
      ],
    }),
  );
  expect(Object.entries(joint.values).map(([id, value]) => [id, fractionOf(value)])).toEqual([
    ["T.a.c", "40/1"],
    ["T.sum.c", "40/1"],
  ]);
});

it("two percentages that are held one after another agree with their amounts and their sum", () => {
  // 1/3 and 1/7 of one amount are 33,33 and 14,29 %, together 47,62 % where all are rounded.
  const { joint, report } = audited({
    figures: [
      kr("a", "7"),
      kr("b", "3"),
      kr("t", "21", { exact: true }),
      percent("pa", "33,33", "a", "t"),
      percent("pb", "14,29", "b", "t"),
      { id: "p", printed: "47,62", unit: "%", sum: ["pa", "pb"] },
    ],
  });
  expect(joint.verdict).toBe("consistent");
  expect(problemsWithValues(report, joint)).toEqual([]);
});

it("says that the work ran out, where it does in the search for percentages", () => {
  const report = defineReport({ title: "x", figures: shared() });
  const verdicts = new Set<string>();
  for (let work = 0; work < 400; work++) {
    const { verdict, undecided } = auditReport(report, { work }).joint;
    verdicts.add(`${verdict} ${undecided}`);
  }
  expect([...verdicts].sort()).toEqual(["consistent undefined", "not-decided work"]);
});

function shared(): NonNullable<ReportInput["figures"]> {
  return [
    kr("a", "1"),
    kr("t", "3", { exact: true }),
    percent("p", "33,3", "a", "t"),
    { id: "q", printed: "100", unit: "%", sum: [{ figure: "p", weight: 3 }] },
  ];
}
