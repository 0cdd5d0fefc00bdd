/** An exact fraction of two amounts, or the reason why there is no ratio. */
import { describe, expect, it } from "vitest";
import { ZERO } from "../../src/amount/kernel/index.ts";
import { toDecimal } from "../../src/amount/parse-amount.ts";
import { noRatio, ratioBetween, ratioOf } from "../../src/amount/ratio.ts";
import { issuesOf } from "../support/code-of.ts";

describe("a ratio", () => {
  it("keeps both amounts as they are: nothing is reduced or rounded", () => {
    const ratio = ratioOf({ numerator: "-2.50", denominator: `${"9".repeat(30)}` });
    if (ratio.kind !== "ratio") throw new Error("the base is not zero");
    expect([ratio.numerator.toFixed(), ratio.denominator.toFixed()]).toEqual([
      "-2.5",
      "9".repeat(30),
    ]);
    expect(Object.isFrozen(ratio)).toBe(true);
  });

  it("keeps the sign of a negative base", () => {
    expect(ratioBetween(toDecimal(1), toDecimal(-3))).toMatchObject({
      numerator: toDecimal(1),
      denominator: toDecimal(-3),
    });
  });

  it("of nothing is zero without a sign", () => {
    const ratio = ratioBetween(toDecimal(-1).times(toDecimal(0)), toDecimal(-3));
    expect(ratio.kind === "ratio" && ratio.numerator).toBe(ZERO);
  });

  it.each([0, "-0", "0.00", 0n])("to the base %s is not infinite: there is none", (denominator) => {
    const result = ratioOf({ numerator: 0, denominator });
    expect(result).toEqual({ kind: "none", reason: "zero-base" });
    expect(Object.isFrozen(result)).toBe(true);
  });

  it("that is missing states its reason", () => {
    expect(noRatio("missing-base")).toEqual({ kind: "none", reason: "missing-base" });
  });
});

describe("parts that are no amounts", () => {
  it("are reported together, each at its key", () => {
    const issues = issuesOf(() => ratioOf({ numerator: undefined as never, denominator: "x" }));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["amount.missing", ["numerator"]],
      ["amount.not-an-amount", ["denominator"]],
    ]);
  });

  it("are not looked at where a key is misspelt, or where there is no object", () => {
    const misspelt = { numerator: 1, denominater: 2 } as never;
    expect(issuesOf(() => ratioOf(misspelt))).toMatchObject([
      { code: "input.unknown-key", path: ["denominater"], details: { nearest: "denominator" } },
    ]);
    expect(issuesOf(() => ratioOf(null as never))).toMatchObject([
      { code: "input.wrong-type", path: ["parts"], received: "null" },
    ]);
  });
});
