/**
 * The exact simplex against elimination on fractions, by both of its rules: the quick one, and the
 * one that cannot go round in circles.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rational, toRatio } from "../../../src/amount/index.ts";
import { solve } from "../../../src/solve/linear/simplex.ts";
import { makeTableau, setBounds, valueAt } from "../../../src/solve/linear/tableau.ts";
import { canHold, type Inequality } from "../../oracle/fourier-motzkin.ts";
import { type Fraction, fraction, negate } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";

interface Small {
  readonly bounds: readonly (readonly [least: number, width: number])[];
  readonly rows: readonly (readonly [weights: readonly number[], least: number, width: number])[];
}

const small: fc.Arbitrary<Small> = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.record({
    bounds: fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 3 })), {
      minLength: count,
      maxLength: count,
    }),
    rows: fc.array(
      fc.tuple(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: count, maxLength: count }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 0, max: 2 }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

const whole = (value: number): Fraction => fraction(`${value}`);

function inequalities({ bounds, rows }: Small): readonly Inequality[] {
  const between = (
    weights: ReadonlyMap<number, Fraction>,
    least: number,
    width: number,
  ): Inequality[] => [
    { weights, bound: whole(least + width), strict: false },
    {
      weights: new Map([...weights].map(([k, weight]) => [k, negate(weight)])),
      bound: whole(-least),
      strict: false,
    },
  ];
  return [
    ...bounds.flatMap(([least, width], k) => between(new Map([[k, whole(1)]]), least, width)),
    ...rows.flatMap(([weights, least, width]) =>
      between(
        new Map(weights.flatMap((weight, k) => (weight === 0 ? [] : [[k, whole(weight)]]))),
        least,
        width,
      ),
    ),
  ];
}

function solved({ bounds, rows }: Small, patience: number) {
  const tableau = makeTableau(
    bounds.length,
    rows.map(([weights]) => new Map<number, Rational>(weights.map((weight, k) => [k, weight]))),
    bounds.map(() => 0),
    { left: 1_000_000 },
  );
  [...bounds, ...rows.map(([, least, width]) => [least, width] as const)].forEach(
    ([least, width], k) => {
      setBounds(tableau, k, least, least + width);
    },
  );
  return { tableau, answer: solve(tableau, patience) };
}

describe.each([
  ["quick", 20],
  ["cautious", 0],
])("the %s rule", (_, patience) => {
  it("finds values inside all bounds, or a proof that none exist, as elimination does", () => {
    const seen = { values: 0, conflicts: 0 };
    fc.assert(
      fc.property(small, (system) => {
        const { tableau, answer } = solved(system, patience);
        const holds = canHold(inequalities(system));
        if (holds === "too many") return;
        expect(answer).not.toBe("limit");
        expect(answer === undefined).toBe(holds);
        seen[answer === undefined ? "values" : "conflicts"] += 1;
        if (answer !== undefined) return;
        const at = (k: number): number => {
          const { top, bottom } = toFraction(toRatio(valueAt(tableau, k)));
          return Number(top) / Number(bottom);
        };
        system.bounds.forEach(([least, width], k) => {
          expect(at(k)).toBeGreaterThanOrEqual(least);
          expect(at(k)).toBeLessThanOrEqual(least + width);
        });
      }),
      { numRuns: Math.max(200, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(Math.min(seen.values, seen.conflicts)).toBeGreaterThan(5);
  });
});

it("weights of many digits count for more work than their number", () => {
  const work = (digits: number): number => {
    const budget = { left: 1_000_000_000 };
    const weight = (k: number): Rational => ({
      top: 10n ** BigInt(digits) + BigInt(k),
      bottom: 7n ** BigInt(digits),
    });
    const rows = Array.from(
      { length: 6 },
      (_, i) => new Map(Array.from({ length: 6 }, (__, k) => [k, weight(i * k + k)])),
    );
    const tableau = makeTableau(6, rows, [0, 0, 0, 0, 0, 0], budget);
    for (let k = 0; k < 6; k++) setBounds(tableau, 6 + k, k + 1, undefined);
    solve(tableau);
    return 1_000_000_000 - budget.left;
  };
  expect(work(400)).toBeGreaterThan(20 * work(20));
});
