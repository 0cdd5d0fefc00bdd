/** Index columns: a column ÷ its base, where both have one sign. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexColumn } from "../../../src/statement/columns/index-number.ts";
import { divide, fraction, show } from "../../oracle/fraction.ts";
import { amount, empty } from "../../support/cells.ts";
import { readAs, ruleOf } from "../../support/columns.ts";

const indexOf = { column: "now", base: "then" };
const { rule, cell } = ruleOf(indexColumn, { indexOf }, [{}, {}]);

describe("the cell of an index column", () => {
  it("is the column ÷ its base: costs of −1040 are 104 where −1000 are 100", () => {
    expect(cell(amount(-1040), amount(-1000))).toBe("-1040 ÷ -1000");
    expect(cell(amount(0), amount(100))).toBe("0 ÷ 100");
  });

  it("has the exact ratio of two amounts of one sign, and no other", () => {
    const cents = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(cents, cents, (now, then) => {
        const [above, below] = [now, then].map((each) => (each / 100).toFixed(2)) as [
          string,
          string,
        ];
        const found = cell(amount(above), amount(below)) ?? "";
        if (then === 0) expect(found).toBe("zero-base");
        else if (now * then < 0) expect(found).toBe("sign-change");
        else {
          const [top = "", bottom = ""] = found.split(" ÷ ");
          const exact = divide(fraction(above), fraction(below));
          expect(show(divide(fraction(top), fraction(bottom)))).toBe(show(exact));
        }
      }),
    );
  });

  it("is empty with the reason where an amount is missing", () => {
    expect(cell(empty("absent"), amount(5))).toBe("missing-amount");
    expect(cell(amount(5), empty("absent"))).toBe("missing-base");
    expect(cell(empty("absent"), undefined)).toBe("absent");
  });
});

describe("an index column", () => {
  it("reads two columns, and states that it is one ÷ the other", () => {
    expect(readAs(indexColumn, { indexOf }).spec).toMatchObject({
      measure: "percent",
      terms: ["now", "then"],
    });
    expect(rule.state?.("x", ["staff"])).toEqual({
      kind: "ratio",
      column: "x",
      numerator: "now",
      base: "then",
      rows: ["staff"],
    });
  });

  it("must name both columns by their keys", () => {
    expect(readAs(indexColumn, { indexOf: { column: "now", bas: "then" } }).issues).toEqual([
      ["input.unknown-key", "columns.x.indexOf.bas"],
    ]);
  });
});
