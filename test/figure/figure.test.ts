/** Whether two figures may be about the same money. */
import { describe, expect, it } from "vitest";
import { type Members, mayOverlap } from "../../src/figure/figure.ts";

describe("two figures", () => {
  it.each<[Members, Members, boolean]>([
    [{}, {}, true],
    [{ unit: "east" }, {}, true],
    [{ unit: "east" }, { unit: "east" }, true],
    [{ unit: "east" }, { unit: "west" }, false],
    [{ unit: "east" }, { area: "west" }, true],
    [{ unit: "east", area: "a" }, { unit: "east" }, true],
    [{ unit: "east", area: "a" }, { unit: "east", area: "b" }, false],
    [{ unit: "east", area: "a" }, { area: "b" }, false],
    [{ toString: "x" }, {}, true],
  ])("with members %j and %j may be about the same money: %s", (left, right, may) => {
    expect(mayOverlap(left, right)).toBe(may);
    expect(mayOverlap(right, left)).toBe(may);
  });
});
