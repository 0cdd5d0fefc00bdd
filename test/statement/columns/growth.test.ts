/** Growth columns: current ÷ prior − 1, as the change of the size ÷ the size before. */
import { describe, expect, it } from "vitest";
import { growthColumn } from "../../../src/statement/columns/growth.ts";
import { amount, empty } from "../../support/cells.ts";
import { readAs, ruleOf } from "../../support/columns.ts";

const growthOf = { current: "now", prior: "then" };
const { rule, cell } = ruleOf(growthColumn, { growthOf }, [{}, {}]);

describe("the cell of a growth column", () => {
  it("is + where the size grows: costs from −1000 to −1100 grew by a tenth", () => {
    expect(cell(amount(-1100), amount(-1000))).toBe("100 ÷ 1000");
    expect(cell(amount(90), amount(100))).toBe("-10 ÷ 100");
    expect(cell(amount(0), amount(100))).toBe("-100 ÷ 100");
  });

  it("is empty where the base is 0 or of the other sign", () => {
    expect(cell(amount(5), amount(0))).toBe("zero-base");
    expect(cell(amount(5), amount(-5))).toBe("sign-change");
  });

  it("is empty with the reason where a year is missing", () => {
    expect(cell(empty("absent"), amount(5))).toBe("missing-amount");
    expect(cell(amount(5), empty("absent"))).toBe("missing-base");
    expect(cell(empty("absent"), undefined)).toBe("absent");
  });
});

describe("a growth column", () => {
  it("reads this year before last year, and states their relation", () => {
    expect(readAs(growthColumn, { growthOf }).spec).toMatchObject({
      measure: "growth",
      terms: ["now", "then"],
    });
    expect(rule.state?.("x", ["staff"])).toEqual({
      kind: "growth",
      column: "x",
      current: "now",
      prior: "then",
      rows: ["staff"],
    });
  });

  it("must name both years by their keys", () => {
    expect(readAs(growthColumn, { growthOf: { current: "now", base: "then" } }).issues).toEqual([
      ["input.unknown-key", "columns.x.growthOf.base"],
    ]);
    expect(readAs(growthColumn, { growthOf: undefined }).issues).toEqual([
      ["input.wrong-type", "columns.x.growthOf"],
    ]);
  });
});
