/** What the joint check says where little is asked, little is known, or the work runs out. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { expect, it } from "vitest";
import { isImpossible } from "../../oracle/joint-proof.ts";
import { fractionOf, kr } from "../text-figures.ts";

const jointOf = (input: Omit<ReportInput, "title">, options = {}) =>
  auditReport(defineReport({ title: "x", ...input }), options).joint;

it("a check that is turned off says so, and of how much it would not have been", () => {
  const figures = [kr("a", "1"), kr("b", "", { sum: ["a"] }), kr("t", "1", { sum: ["a"] })];
  const joint = jointOf({ figures }, { joint: false });
  expect([joint.verdict, joint.relations, joint.figures, joint.leftOut, joint.fewest]).toEqual([
    "not-asked",
    0,
    0,
    ["b/sum"],
    true,
  ]);
});

it("relations that were no evidence, or have a blank term, take no part", () => {
  const figures = [
    kr("a", "1"),
    kr("blank", ""),
    kr("digits", "15", { decimals: -1 }),
    kr("r", "1", { sum: ["a"] }),
    kr("s", "1", { sum: ["a", "blank"] }),
    kr("t", "10", { sum: ["digits"] }),
    { id: "p", printed: "5", unit: "%", percent: { numerator: "a", base: "zero" } },
    kr("zero", "0"),
  ];
  const joint = jointOf({ figures });
  expect([joint.relations, joint.leftOut]).toEqual([1, ["s/sum", "t/sum", "p/percent"]]);
  expect(Object.keys(joint.values)).toEqual(["a", "r"]);
});

it("a sum of statements that contradict each other takes part, and tells which is wrong", () => {
  const figures = [kr("a", "5"), kr("b", "9"), kr("t", "5", { sum: ["a"] })];
  const joint = jointOf({ figures, relations: [{ kind: "same", figures: ["a", "b"] }] });
  expect([joint.leftOut, joint.relations, joint.verdict]).toEqual([[], 2, "contradictory"]);
});

it("the distance is half a unit where figures are rounded, and one where they are cut off", () => {
  const off = (total: string, rounding: "nearest" | "truncation") => {
    const figures = [kr("a", "10"), kr("t", total, { sum: ["a"] })];
    const { verdict, allowed, needed, noRounding } = jointOf({ figures, rounding });
    return [verdict, fractionOf(allowed), fractionOf(needed), noRounding];
  };
  expect(off("11", "nearest")).toEqual(["consistent", "1/2", "1/2", undefined]);
  expect(off("13", "nearest")).toEqual(["contradictory", "1/2", "3/2", undefined]);
  expect(off("10", "truncation")).toEqual(["consistent", "1/1", "0/1", undefined]);
  // 10 is cut off from less than 13 where 3 units are allowed.
  expect(off("13", "truncation")).toEqual(["contradictory", "1/1", "3/1", undefined]);
  const exact = [kr("a", "10", { exact: true }), kr("t", "11", { exact: true, sum: ["a"] })];
  expect(jointOf({ figures: exact }).noRounding).toBe(true);
});

it("figures that no sum excludes are counted as wrong as few as there can be", () => {
  const pair = (k: number) => [kr(`a${k}`, "10"), kr(`t${k}`, "50", { sum: [`a${k}`] })];
  const joint = jointOf({ figures: [0, 1, 2].flatMap(pair) });
  expect([joint.wrongFigures, joint.contradictions.length, joint.fewest]).toEqual([3, 3, true]);
  expect(joint.contradictions.map(({ needed }) => fractionOf(needed))).toEqual([
    "20/1",
    "20/1",
    "20/1",
  ]);
  expect(joint.values).toEqual({});
});

it("with little work it says less, and never anything that is not proven", () => {
  const figures = [0, 1].flatMap((k) => [
    kr(`a${k}`, "10"),
    kr(`b${k}`, "20"),
    kr(`s${k}`, "50", { sum: [`a${k}`, `b${k}`] }),
    kr(`t${k}`, "50", { sum: [`s${k}`] }),
  ]);
  const report = defineReport({ title: "x", figures });
  const seen = new Set<string>();
  for (let work = 0; work < 300; work += 1) {
    const { joint, summary } = auditReport(report, { work });
    expect(summary.inconsistent).toBe(2);
    seen.add(`${joint.verdict} ${joint.undecided} ${joint.fewest}`);
    if (joint.verdict !== "contradictory") continue;
    expect(joint.wrongFigures).toBeGreaterThanOrEqual(1);
    expect(joint.contradictions.length).toBeGreaterThanOrEqual(1);
    for (const { proof, otherRepairs, repairs } of joint.contradictions) {
      expect(isImpossible(report, proof)).toBe(true);
      expect(repairs.length + otherRepairs.length).toBeGreaterThan(0);
    }
  }
  expect([...seen].sort()).toEqual([
    "contradictory undefined false",
    "contradictory undefined true",
    "not-decided work true",
  ]);
});
