/** Footing by steps: what stays whole, what moves, and what is given up. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { footFigures } from "../../../src/solve/rounding/index.ts";
import { anyProblem, figuresOf, problemOf } from "../../oracle/random-rounding.ts";

const limit = 100_000;

function differences(
  printed: readonly bigint[],
  equalities: ReturnType<typeof problemOf>["equalities"],
): readonly bigint[] {
  return equalities.map(({ figures, coefficients }) =>
    figures.reduce((sum, at, k) => sum + BigInt(coefficients[k] ?? 0) * (printed[at] ?? 0n), 0n),
  );
}

it("figures without equalities keep their ordinary rounding", () => {
  const { printed, minimal } = footFigures(figuresOf([4, 5, -5, 10]), [], { width: 1, limit });
  expect(printed).toEqual([0n, 1n, -1n, 1n]);
  expect(minimal).toBe(true);
});

it("three parts of 0.4 and their total 1.2: one part is printed as 1", () => {
  const { figures, equalities } = problemOf(
    [[4], [4], [4]],
    [
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
    false,
  );
  const { printed } = footFigures(figures, equalities, { width: 1, limit });
  expect(printed).toEqual([1n, 0n, 0n, 1n]);
});

it("every equality holds whenever a total has one definition", () => {
  fc.assert(
    fc.property(anyProblem, ({ figures, equalities, width }) => {
      const footing = footFigures(figures, equalities, { width, limit });
      const totals = equalities.map((each) => each.figures[0]);
      if (new Set(totals).size < totals.length) return;
      expect(differences(footing.printed, equalities).every((each) => each === 0n)).toBe(true);
    }),
  );
});

it("the same figures with all signs changed get the same print with all signs changed", () => {
  fc.assert(
    fc.property(anyProblem, ({ tenths, figures, equalities, width }) => {
      const mirror = figuresOf(tenths.map((amount) => 0 - amount));
      const here = footFigures(figures, equalities, { width, limit });
      const there = footFigures(mirror, equalities, { width, limit });
      expect(there.printed).toEqual(here.printed.map((each) => -each));
    }),
  );
});

it("gives up equalities only where no totals can be computed, those down the rows last", () => {
  // 0.5 and 0.5 are 1.0 down the rows, and so they are across: 2 × 0.5 = 1.0 with a weight of 2.
  const half = { figures: figuresOf([10, 5, 5]), width: 1 };
  const place = { relation: 0, place: 0, row: 0, hasTotal: true };
  const down = { ...place, kind: "rows" as const, figures: [0, 1, 2], coefficients: [1, -1, -1] };
  const twice = {
    ...place,
    relation: 1,
    kind: "columns" as const,
    figures: [0, 1],
    coefficients: [1, -2],
  };
  const { printed } = footFigures(half.figures, [down, twice], { width: 1, limit });
  expect(differences(printed, [down])).toEqual([0n]);
});
