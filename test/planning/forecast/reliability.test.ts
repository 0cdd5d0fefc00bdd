/** The laws of reliability grades. */
import { toDecimal } from "anslag";
import { gradeReliability } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";

const _amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("reliability", () => {
  const policy = {
    grades: [
      { grade: "high", most: { error: 1, monthsLeft: 4 } },
      { grade: "medium", most: { error: 3, monthsLeft: 8 } },
    ],
    otherwise: "low",
  };

  it("is that of the worst measure, and says which it is", () => {
    const order = ["high", "medium", "low"];
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 12 }),
        (tenths, monthsLeft) => {
          const error = toDecimal(toDecimal(tenths).times("0.1"));
          const { grade, byMeasure, limitedBy, notMeasured } = gradeReliability(
            { error, monthsLeft },
            policy,
          );
          const own = (value: number, limits: readonly number[]) =>
            order[limits.findIndex((limit) => value <= limit)] ?? "low";
          expect(byMeasure).toEqual({
            error: own(Math.abs(tenths), [10, 30]),
            monthsLeft: own(monthsLeft, [4, 8]),
          });
          const worst = Math.max(...Object.values(byMeasure).map((each) => order.indexOf(each)));
          expect(grade).toBe(order[worst]);
          expect(limitedBy).toEqual(
            worst === 0
              ? []
              : (["error", "monthsLeft"] as const).filter((name) => byMeasure[name] === grade),
          );
          expect(notMeasured).toEqual([]);
        },
      ),
    );
  });

  it("what could not be measured is not reliable; one number alone decides nothing", () => {
    const unknown = gradeReliability({ error: undefined, monthsLeft: 1 }, policy);
    expect([unknown.grade, unknown.notMeasured, unknown.limitedBy]).toEqual([
      "low",
      ["error"],
      ["error"],
    ]);
    expect(
      codeOf(() =>
        gradeReliability(
          { error: 1 },
          { grades: [{ grade: "a", most: { error: 1 } }], otherwise: "b" },
        ),
      ),
    ).toBe("forecast.rating");
    const stricter = {
      grades: [
        { grade: "a", most: { x: 2, y: 2 } },
        { grade: "b", most: { x: 1, y: 2 } },
      ],
      otherwise: "c",
    };
    expect(codeOf(() => gradeReliability({ x: 1, y: 1 }, stricter))).toBe("forecast.rating");
    expect(
      codeOf(() =>
        gradeReliability(
          { x: 1, y: 1 },
          { grades: [{ grade: "a", most: { x: 1 } as never }], otherwise: "b" },
        ),
      ),
    ).toBe("amount.missing");
  });
});
