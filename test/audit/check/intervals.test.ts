/** Intervals with open and closed ends. */
import { describe, expect, it } from "vitest";
import {
  differences,
  type Ends,
  inCommon,
  intersection,
  meet,
  moved,
  pointAt,
  sidesInPrint,
  turnedEnds,
} from "../../../src/audit/check/intervals.ts";

/** An interval in the notation of mathematics: `[` and `]` belong to it, `(` and `)` do not. */
function ends(text: string): Ends {
  const [least = 0, most = 0] = text.slice(1, -1).split(",").map(Number);
  return { least, most, leastOpen: text.startsWith("("), mostOpen: text.endsWith(")") };
}
function written({ least, most, leastOpen, mostOpen }: Ends): string {
  return `${leastOpen ? "(" : "["}${least},${most}${mostOpen ? ")" : "]"}`;
}

describe("two intervals", () => {
  it.each([
    ["[0,2]", "[1,3]", "[1,2]"],
    ["[0,2]", "[2,3]", "[2,2]"],
    ["[0,2)", "[2,3]", undefined],
    ["[0,2]", "(2,3]", undefined],
    ["[0,2]", "[3,4]", undefined],
    ["[0,4]", "(1,2)", "(1,2)"],
    ["(0,4)", "[0,4]", "(0,4)"],
    ["[0,4)", "(0,4]", "(0,4)"],
    ["[1,1]", "(0,2)", "[1,1]"],
    ["[1,1]", "(1,2)", undefined],
  ])("%s and %s have %s in common, whichever comes first", (one, other, common) => {
    const [a, b] = [ends(one), ends(other)];
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(meet(x, y)).toBe(common !== undefined);
      const found = intersection(x, y);
      expect(found && written(found)).toBe(common);
    }
  });

  it("have every difference of a point and a point", () => {
    expect(written(differences(ends("[5,9)"), ends("(1,2]")))).toBe("[3,8)");
    expect(written(differences(ends("(5,9]"), ends("[1,2)")))).toBe("(3,8]");
  });
});

it("all intervals together may have nothing in common although each two have", () => {
  const three = ["[0,2]", "[2,4]", "[1,3]"].map(ends);
  expect(inCommon(three)).toEqual(ends("[2,2]"));
  expect(inCommon(["[0,1]", "[2,3]", "[0,3]"].map(ends))).toBe(undefined);
  expect(inCommon([ends("(0,1]")])).toEqual(ends("(0,1]"));
  expect(inCommon([])).toBe(undefined);
});

it("a point is an interval with both of its ends", () => {
  expect(written(pointAt(3))).toBe("[3,3]");
});

it("an interval keeps its open ends when it moves, and exchanges them when its sign turns", () => {
  expect(written(moved(ends("(1,2]"), -3))).toBe("(-2,-1]");
  expect(written(turnedEnds(ends("(1,2]")))).toBe("[-2,-1)");
  expect(sidesInPrint(ends("(1,2]"), 1)).toEqual(ends("(1,2]"));
  // The values stay: only the sides change places.
  expect(written(sidesInPrint(ends("(1,2]"), -1))).toBe("[2,1)");
});
