import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/input/nearest.ts";

describe("nearestName", () => {
  it.each([
    ["decimal", "decimals"],
    ["decimalss", "decimals"],
    ["deciamls", "decimals"],
    ["Decimals", "decimals"],
    ["titel", "title"],
    ["sorce", "source"],
    ["lable", "label"],
  ])("proposes for %s the name that differs in a character or two: %s", (name, meant) => {
    expect(nearestName(name, ["mode", "decimals", "title", "source", "label"])).toBe(meant);
  });

  it("proposes nothing where no name is close", () => {
    expect(nearestName("months", ["year", "startMonth"])).toBeUndefined();
    expect(nearestName("decimals", [])).toBeUndefined();
  });

  it("proposes nothing for a name of one character, from which every other one is as far", () => {
    expect(nearestName("x", ["y", "z"])).toBeUndefined();
  });

  it("proposes the closer of two, and the first of two equally close", () => {
    expect(nearestName("colmns", ["columnar", "columns"])).toBe("columns");
    expect(nearestName("rowz", ["rows", "rowy"])).toBe("rows");
  });

  it("does not compare names without end", () => {
    expect(nearestName("a".repeat(5000), ["a".repeat(4999)])).toBeUndefined();
  });
});
