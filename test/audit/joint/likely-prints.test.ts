/** The prints that could stand in the place of a wrong figure. */
import { auditReport, defineReport, type ReportedRelation, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/amount/index.ts";
import { evidenceFor } from "../../../src/audit/check/evidence.ts";
import type { ScaledFigure } from "../../../src/audit/check/scale.ts";
import { couldBe, impliedBy, intendedPrints } from "../../../src/audit/joint/likely-prints.ts";
import type { Reach } from "../../../src/solve/linear/index.ts";

/** A figure of running text in kronor. */
const kr = (id: string, printed: string, more: object = {}) => ({
  id,
  printed,
  unit: "kr",
  ...more,
});

const document = (input: Partial<ReportInput>) =>
  auditReport(defineReport({ title: "x", ...input }));
const offered = (input: Partial<ReportInput>, figure: string) =>
  document(input)
    .joint.contradictions[0]?.repairs.find((each) => each.figure === figure)
    ?.intended.map(({ printed }) => printed.toFixed());

it("a print is cut off where the document cuts off: 10,9 is printed as 10 and never as 11", () => {
  const figures = [kr("a", "10,9", { exact: true }), kr("t", "15", { sum: ["a"] })];
  expect(offered({ figures, rounding: "truncation" }, "t")).toEqual(["10"]);
  expect(offered({ figures }, "t")).toEqual(["11"]);
});

it("a print is not rounded where the figure is exact: no 10 is meant by 5 for 10,4", () => {
  expect(
    offered(
      { figures: [kr("a", "10,4", { exact: true }), kr("t", "5", { exact: true, sum: ["a"] })] },
      "t",
    ),
  ).toEqual([]);
});

const evidence = (figures: NonNullable<ReportInput["figures"]>) =>
  evidenceFor(defineReport({ title: "x", figures }));
/** In halves of a krona: 12 kr is 24, and stands for 23 to 25. */
const whole = evidence([kr("n", "12")]).scaled.get("n") as ScaledFigure;
const reach = (least: number | undefined, most: number | undefined, open = ""): Reach => ({
  least,
  most,
  leastOpen: open.startsWith("("),
  mostOpen: open.endsWith(")"),
});

describe("a print could be meant", () => {
  it.each([
    ["within what is admissible", reach(20, 30), true],
    ["at one end of it", reach(24, 30), true],
    ["where they overlap", reach(24.5, 30), true],
    ["not where they only touch", reach(25, 30), false],
    ["not where they only touch below", reach(10, 23), false],
    ["not beyond it", reach(26, 30), false],
    ["without a bound", reach(undefined, undefined), true],
    ["with one bound", reach(undefined, 23.5), true],
    ["not beyond the only bound", reach(undefined, 22), false],
    ["where only its end is admissible", reach(25, 25), true],
    ["not beyond the only admissible value", reach(26, 26), false],
  ])("%s", (_, admissible, expected) => {
    const halves = (end: number | undefined) =>
      end === undefined ? undefined : rational(BigInt(end * 2), 2n);
    const { least, most } = admissible;
    const exactly = {
      ...admissible,
      least: halves(least as number | undefined),
      most: halves(most as number | undefined),
    };
    expect(couldBe(24, whole, exactly)).toBe(expected);
  });

  it("of an exact figure only where it is admissible itself", () => {
    const exact = { ...whole, figure: { ...whole.figure, exact: true } };
    expect(couldBe(24, exact, reach(24, 30))).toBe(true);
    expect(couldBe(24, exact, reach(24, 30, "("))).toBe(false);
    expect(couldBe(24, exact, reach(20, 24, ")"))).toBe(false);
    expect(couldBe(24, exact, reach(20, 24))).toBe(true);
    expect(couldBe(24, exact, reach(25, 30))).toBe(false);
    // An open end that is no bound excludes nothing.
    expect(couldBe(24, exact, { ...reach(undefined, 30), leastOpen: true })).toBe(true);
  });
});

describe("a relation gives for one of its figures", () => {
  const { scaled, document } = evidenceFor(
    defineReport({
      title: "x",
      figures: [
        kr("a", "10"),
        kr("b", "4"),
        kr("blank", ""),
        kr("t", "20", { sum: ["a", { figure: "b", weight: -2 }, "blank"] }),
        { id: "p", printed: "5", unit: "%", percent: { numerator: "b", base: "a" } },
      ],
      relations: [{ kind: "same", figures: ["a", "b", "t"] }],
    }),
  );
  const [sum, percent, same] = document.relations;
  const given = (relation: ReportedRelation | undefined, address: string) =>
    relation === undefined ? "no relation" : impliedBy(relation, address, scaled);

  it("the sum for its total, and what the others leave for a term", () => {
    // 10 − 2 × 4 = 2; 20 + 8 = 28; (10 − 20) ÷ 2 = −5. In halves of a krona.
    expect([given(sum, "t"), given(sum, "a"), given(sum, "b")]).toEqual([[4], [56], [-10]]);
    expect(given(sum, "p")).toEqual([]);
  });

  it("the ratio as it would be printed, for the percentage alone", () => {
    expect([given(percent, "p"), given(percent, "a")]).toEqual([[80], []]);
  });

  it("every other statement of a fact", () => {
    expect([given(same, "a"), given(same, "p")]).toEqual([[8, 40], []]);
  });
});

it("the likeliest print is the one that makes most relations exact", () => {
  const doc = evidence([
    kr("a", "10"),
    kr("b", "20"),
    kr("c", "5"),
    kr("t", "50", { sum: ["a", "b"] }),
    kr("u", "35", { sum: ["t", "c"] }),
    kr("v", "24", { sum: ["t", "-c"] }),
  ]);
  // t is 30 by two sums and 29 by the third.
  const prints = intendedPrints(doc, "t", reach(56, 62)).map(
    ({ printed, exactly }) => `${printed} ${exactly}`,
  );
  expect(prints.slice(0, 2)).toEqual(["30 2", "29 1"]);
  // The print itself is not offered, and neither is one that could not be meant.
  expect(intendedPrints(doc, "t", reach(100, 100))).toEqual([]);
  expect(intendedPrints(doc, "unknown", reach(0, 10))).toEqual([]);
  const near = intendedPrints(doc, "c", reach(4, 16)).map(({ printed }) => Number(printed));
  expect(near).not.toContain(5);
  expect(near.length).toBeLessThanOrEqual(10);
});
