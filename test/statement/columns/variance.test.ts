/** Variance columns: outcome − reference in result sign, so + is favourable. */
import { describe, expect, it } from "vitest";
import { varianceColumn } from "../../../src/statement/columns/variance.ts";
import { amount, empty } from "../../support/cells.ts";
import { codeOf } from "../../support/code-of.ts";
import { readAs, ruleOf } from "../../support/columns.ts";

const varianceOf = { outcome: "actual", reference: "budget" };
const plain = ruleOf(varianceColumn, { varianceOf }, [{}, {}]);
const declared = ruleOf(varianceColumn, { varianceOf, missingAsZero: true }, [{}, {}]);

describe("the cell of a variance column", () => {
  it("is outcome − reference: costs of 97 against 100 are 3 better", () => {
    expect(plain.cell(amount(-97), amount(-100))).toBe("3");
    expect(plain.cell(amount("0.1"), amount("0.3"))).toBe("-0.2");
    expect(plain.cell(amount(5), amount(5))).toBe("0");
  });

  it("is empty with the reason where a side is missing", () => {
    expect(plain.cell(empty("absent"), amount(1))).toBe("missing-amount");
    expect(plain.cell(amount(1), empty("absent"))).toBe("missing-base");
    expect(plain.cell(undefined, empty("absent"))).toBe("absent");
  });

  it("counts a missing side as zero only where that is declared, and never both", () => {
    expect(declared.cell(empty("absent"), amount(1))).toBe("-1");
    expect(declared.cell(amount(1), undefined)).toBe("1");
    expect(declared.cell(empty("absent"), empty("absent"))).toBe("absent");
  });

  it("is refused where it leaves the range of 60 digits", () => {
    const [most, least] = [amount("9".repeat(60)), amount(`-${"9".repeat(60)}`)];
    expect(codeOf(() => plain.cell(most, least))).toBe("amount.out-of-range");
  });
});

describe("a variance column", () => {
  it("reads the outcome before the reference", () => {
    const { spec, issues } = readAs(varianceColumn, { varianceOf });
    expect(spec).toMatchObject({ measure: "variance", terms: ["actual", "budget"] });
    expect(spec.addsUp).toBeUndefined();
    expect(issues).toEqual([]);
  });

  it("states outcome − reference as its relation", () => {
    expect(plain.rule.state?.("x", ["staff"])).toEqual({
      kind: "columns",
      column: "x",
      terms: [
        { id: "actual", weight: 1 },
        { id: "budget", weight: -1 },
      ],
      rows: ["staff"],
    });
  });

  it("notes declared zeros, or lines with one side, not both", () => {
    expect([plain.rule.sides, plain.rule.missingAsZero]).toEqual([true, undefined]);
    expect([declared.rule.sides, declared.rule.missingAsZero]).toEqual([undefined, true]);
  });

  it("must name its two sides by their keys", () => {
    const misspelt = { varianceOf: { outcome: "actual", base: "budget" } };
    expect(readAs(varianceColumn, misspelt).issues).toEqual([
      ["input.unknown-key", "columns.x.varianceOf.base"],
    ]);
    expect(readAs(varianceColumn, { varianceOf: "actual" }).issues).toEqual([
      ["input.wrong-type", "columns.x.varianceOf"],
    ]);
  });
});
