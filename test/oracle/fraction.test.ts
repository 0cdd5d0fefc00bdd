import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  show,
  sum,
} from "./fraction.ts";

describe("the oracle's own arithmetic", () => {
  it.each([
    ["0.1 + 0.2", add(fraction("0.1"), fraction("0.2")), "3/10"],
    ["1/3 of 0.6", divide(fraction("0.6"), fraction("3")), "1/5"],
    ["−2 ÷ −4", divide(fraction("-2"), fraction("-4")), "1/2"],
    ["1.5 × −2", multiply(fraction("1.5"), fraction("-2")), "-3/1"],
    ["|−7|", absolute(fraction("-7")), "7/1"],
    ["−(0)", negate(fraction("-0")), "0/1"],
    ["the sum of nothing", sum([]), "0/1"],
  ])("%s", (_name, result, expected) => {
    expect(show(result)).toBe(expected);
  });

  it("orders by value, not by digits", () => {
    expect(compare(fraction("-10"), fraction("-9.99"))).toBe(-1);
    expect(compare(fraction("2.50"), fraction("2.5"))).toBe(0);
  });
});
