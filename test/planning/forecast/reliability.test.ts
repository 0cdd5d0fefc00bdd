/** The laws of reliability grades. */
import { toDecimal } from "anslag";
import { gradeReliability } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

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

  it("an unknown measure is not reliable, and one number alone decides nothing", () => {
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

  const refused = (more: object) =>
    issuesOf(() => gradeReliability({ error: 1, monthsLeft: 1 }, { ...policy, ...more })).map(
      ({ code, path }) => `${code} ${path.join(".")}`,
    );
  const most = { error: 1, monthsLeft: 4 };

  it.each<[string, object, string]>([
    ["an empty grade for the rest", { otherwise: "" }, "otherwise"],
    ["a missing grade for the rest", { otherwise: undefined }, "otherwise"],
    ["no grades", { grades: [] }, "grades"],
    ["a grade without a name", { grades: [{ grade: "", most }] }, "grades.0.grade"],
    ["a grade whose name is a number", { grades: [{ grade: 5, most }] }, "grades.0.grade"],
    [
      "a limit of an unknown measure",
      { grades: [{ grade: "a", most: { ...most, luck: 1 } }] },
      "grades.0.most.luck",
    ],
    [
      "a limit below 0",
      { grades: [{ grade: "a", most: { ...most, monthsLeft: -1 } }] },
      "grades.0.most.monthsLeft",
    ],
    [
      "a limit that is stricter than that of a better grade",
      {
        grades: [
          { grade: "a", most },
          { grade: "b", most: { error: 1, monthsLeft: 3 } },
        ],
      },
      "grades.1.most.monthsLeft",
    ],
  ])("refuses %s", (_, more, path) => {
    expect(refused(more)).toEqual([`forecast.rating policy.${path}`]);
  });

  it("takes a limit that is the same as that of a better grade", () => {
    const grades = ["a", "b"].map((grade) => ({ grade, most }));
    const { grade } = gradeReliability({ error: 1, monthsLeft: 4 }, { grades, otherwise: "c" });
    expect(grade).toBe("a");
  });

  it("refuses misspelt keys, and a policy that is no object, once", () => {
    expect(refused({ othrwise: "low" })).toEqual(["input.unknown-key policy.othrwise"]);
    expect(refused({ grades: [{ grade: "a", most, least: {} }] })).toEqual([
      "input.unknown-key policy.grades.0.least",
    ]);
    expect(
      issuesOf(() => gradeReliability({ a: 1, b: 1 }, undefined as never)).map(({ code }) => code),
    ).toEqual(["input.wrong-type"]);
  });
});
