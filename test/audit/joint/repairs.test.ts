/** The prints that could stand in the place of a wrong figure. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/amount/index.ts";
import { checksByFigure } from "../../../src/audit/check/check.ts";
import { couldBe, intendedPrints, numberKey } from "../../../src/audit/joint/repairs.ts";
import type { Reach } from "../../../src/solve/linear/index.ts";
import { checksOf } from "../exact-checks.ts";
import { kr } from "../text-figures.ts";

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

/** In halves of a krona: 12 kr is 24, and stands for 23 to 25. */
const whole = checksOf({ figures: [kr("n", "12")] }).at("n");
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

it("the likeliest print is the one that makes most relations exact", () => {
  const { checks, figures, at } = checksOf({
    figures: [
      kr("a", "10"),
      kr("b", "20"),
      kr("c", "5"),
      kr("t", "50", { sum: ["a", "b"] }),
      kr("u", "35", { sum: ["t", "c"] }),
      kr("v", "24", { sum: ["t", "-c"] }),
    ],
  });
  const about = checksByFigure(checks);
  const prints = (address: string, within: Reach) =>
    intendedPrints(at(address), within, about.get(address) ?? [], figures);
  // t is 30 by two sums and 29 by the third; in halves of a krona.
  expect(prints("t", reach(56, 62)).slice(0, 2)).toEqual([
    { print: 60, exactly: 2 },
    { print: 58, exactly: 1 },
  ]);
  // The print itself is not offered, and neither is one that could not be meant.
  expect(prints("t", reach(100, 100))).toEqual([]);
  const near = prints("c", reach(4, 16)).map(({ print }) => print);
  expect(near).not.toContain(10);
  expect(near.length).toBeLessThanOrEqual(10);
});

it("equal numbers have one key, and others have keys of their own", () => {
  expect(numberKey(rational(4n, 2n))).toBe(numberKey(2));
  expect(numberKey(rational(1n, 3n))).toBe(numberKey(rational(2n, 6n)));
  const keys = [1, -1, 3, rational(1n, 3n), rational(-1n, 3n)].map(numberKey);
  expect(new Set(keys).size).toBe(5);
});
