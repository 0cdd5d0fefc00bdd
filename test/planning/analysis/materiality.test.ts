import { isMaterial, type MaterialityRule } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

describe("materiality: which variances must be explained", () => {
  it.each<[string, MaterialityRule, string, string | undefined, boolean]>([
    ["larger than 500: 519 must", { absolute: 500 }, "519", undefined, true],
    ["larger than 500: 500 need not", { absolute: 500 }, "500", undefined, false],
    ["larger than 500: 500.01 must", { absolute: 500 }, "500.01", undefined, true],
    ["larger than 500: −501 must", { absolute: 500 }, "-501", undefined, true],
    ["at least 500: 500 must", { absolute: 500, boundary: "inclusive" }, "-500", undefined, true],
    [
      "unfavourable only: +9 000 need not",
      { absolute: 500, side: "unfavourable" },
      "9000",
      undefined,
      false,
    ],
    [
      "unfavourable only: −9 000 must",
      { absolute: 500, side: "unfavourable" },
      "-9000",
      undefined,
      true,
    ],
    ["15 %: 16 of 100 must", { percent: 15 }, "16", "-100", true],
    ["15 %: 15 of 100 need not", { percent: 15 }, "15", "-100", false],
    ["15 %, floor 20: 16 of 100 need not", { percent: 15, floor: 20 }, "16", "-100", false],
    ["500 or 10 %: 60 of 500 must", { absolute: 500, percent: 10 }, "60", "500", true],
    [
      "500 and 10 %: 60 of 500 need not",
      { absolute: 500, percent: 10, when: "all" },
      "60",
      "500",
      false,
    ],
    [
      "500 and 10 %: 600 of 5 000 must",
      { absolute: 500, percent: 10, when: "all" },
      "600",
      "5000",
      true,
    ],
    ["any percentage of nothing: 1 of 0 must", { percent: 90 }, "1", "0", true],
    ["any percentage of nothing: 1 without reference must", { percent: 90 }, "1", undefined, true],
    [
      "at the floor: 20 need not, whatever the limit",
      { absolute: 0, floor: 20 },
      "20",
      undefined,
      false,
    ],
    ["above the floor: 20.01 must", { absolute: 0, floor: 20 }, "20.01", undefined, true],
    [
      "no variance need not be explained",
      { absolute: 0, boundary: "inclusive" },
      "0",
      undefined,
      false,
    ],
    ["a third of a percent is compared exactly", { percent: "0.333" }, "1", "300.3003", true],
  ])("%s", (_name, rule, amount, reference, expected) => {
    expect(isMaterial({ variance: amount, reference }, rule)).toBe(expected);
  });

  it("refuses a rule without a limit, with a negative one, or with one that is no amount", () => {
    expect(codeOf(() => isMaterial({ variance: 1 }, {}))).toBe("materiality.rule");
    expect(codeOf(() => isMaterial({ variance: 1 }, { absolute: -1 }))).toBe("materiality.rule");
    const misspelt = {
      absolute: 1,
      when: "both",
      boundary: "Strict",
      side: "unfavorable",
    } as never;
    expect(issuesOf(() => isMaterial({ variance: 1 }, misspelt)).map(({ path }) => path)).toEqual([
      ["when"],
      ["boundary"],
      ["side"],
    ]);
    expect(
      issuesOf(() => isMaterial({ variance: "y" }, { absolute: "x", percent: -1 })).map(
        ({ code }) => code,
      ),
    ).toEqual(["amount.not-an-amount", "materiality.rule", "amount.not-an-amount"]);
  });
});
