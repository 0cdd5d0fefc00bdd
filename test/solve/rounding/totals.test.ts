/** Totals computed from rounded parts add up, or there is a reason why they cannot. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { computeTotals } from "../../../src/solve/rounding/totals.ts";
import { figuresOf, treeProblem } from "../../oracle/random-rounding.ts";

it("figures that are no total keep their ordinary rounding, and totals of a tree add up", () => {
  fc.assert(
    fc.property(treeProblem(1, false), ({ figures, equalities }) => {
      const values = computeTotals(figures, equalities);
      const totals = new Set(equalities.map((each) => each.figures[0]));
      const printed = (figure: number): bigint =>
        (figures.floors[figure] ?? 0n) + BigInt(values?.get(figure) ?? 0);
      for (const { figures: named, coefficients } of equalities) {
        const sum = named.reduce(
          (so, at, k) => so + BigInt(coefficients[k] ?? 0) * printed(at),
          0n,
        );
        expect(sum).toBe(0n);
        for (const figure of named)
          if (!totals.has(figure)) expect(values?.get(figure)).toBe(figures.ordinary[figure]);
      }
    }),
  );
});

it("is undefined where two equalities give one total different values", () => {
  const place = { kind: "rows", relation: 0, place: 0, row: 0, hasTotal: true } as const;
  const halves = { ...place, figures: [0, 1, 2], coefficients: [1, -1, -1] };
  const whole = { ...place, figures: [0, 3], coefficients: [1, -1] };
  // 0.5 and 0.5 are printed as 1 and 1; the total of both is 2, and that of 1.0 alone is 1.
  const figures = figuresOf([10, 5, 5, 10]);
  expect(computeTotals(figures, [halves, whole])).toBe(undefined);
  expect(computeTotals(figures, [halves])?.get(0)).toBe(1);
  expect(computeTotals(figures, [whole])?.get(0)).toBe(0);
});

it("is undefined where totals form a circle", () => {
  const place = { kind: "rows", relation: 0, place: 0, row: 0, hasTotal: true } as const;
  const circle = [
    { ...place, figures: [0, 1], coefficients: [1, -1] },
    { ...place, figures: [1, 0], coefficients: [1, -1] },
  ];
  expect(computeTotals(figuresOf([4, 4]), circle)).toBe(undefined);
});
