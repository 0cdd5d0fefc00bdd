/** A tableau keeps every sum true while values move and variables change places. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Rational } from "../../../src/amount/index.ts";
import {
  isAbove,
  isBelow,
  makeTableau,
  pivot,
  setBounds,
  shift,
  type Tableau,
  valueAt,
  type Weights,
} from "../../../src/solve/linear/tableau.ts";
import { add, type Fraction, multiply, show, zero } from "../../oracle/fraction.ts";
import { fractionOf } from "../../oracle/random-system.ts";

const COUNT = 4;

const equations = fc.array(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: COUNT, maxLength: COUNT }),
  { minLength: 1, maxLength: 4 },
);
const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: -5, max: 5 })), {
  minLength: 1,
  maxLength: 12,
});

function tableauOf(rows: readonly (readonly number[])[], budget = { left: 1_000_000 }): Tableau {
  const weights = rows.map((row): Weights => new Map(row.map((weight, k) => [k, weight])));
  return makeTableau(COUNT, weights, [1, -2, 3, 0], budget);
}

/** Moves and pivots chosen by numbers; a pivot needs a weight in the row. */
function walk(tableau: Tableau, moves: readonly (readonly [number, number, number])[]): void {
  for (const [first, second, by] of moves) {
    const basic = [...tableau.rows.keys()];
    const leaving = basic[first % basic.length] ?? -1;
    const row = [...(tableau.rows.get(leaving)?.keys() ?? [])];
    const entering = row[second % row.length];
    if (entering === undefined) continue;
    shift(tableau, entering, by);
    if (first % 2 === 0) pivot(tableau, leaving, entering);
  }
}

function sumAt(tableau: Tableau, weights: Iterable<readonly [number, Rational]>): Fraction {
  let sum = zero;
  for (const [variable, weight] of weights)
    sum = add(sum, multiply(fractionOf(weight), fractionOf(valueAt(tableau, variable))));
  return sum;
}

it("every equation still equals its weighted sum after any moves and pivots", () => {
  fc.assert(
    fc.property(equations, steps, (rows, moves) => {
      const tableau = tableauOf(rows);
      walk(tableau, moves);
      rows.forEach((row, k) => {
        const value = fractionOf(valueAt(tableau, COUNT + k));
        expect(show(value)).toBe(show(sumAt(tableau, row.entries())));
      });
      for (const [basic, row] of tableau.rows)
        expect(show(fractionOf(valueAt(tableau, basic)))).toBe(show(sumAt(tableau, row)));
    }),
  );
});

it("the users of a nonbasic variable are exactly the rows that name it", () => {
  fc.assert(
    fc.property(equations, steps, (rows, moves) => {
      const tableau = tableauOf(rows);
      walk(tableau, moves);
      tableau.users.forEach((users, variable) => {
        const naming = [...tableau.rows].flatMap(([basic, row]) =>
          row.has(variable) ? [basic] : [],
        );
        expect([...users].sort()).toEqual(naming.sort());
      });
    }),
  );
});

it("a nonbasic variable moves inside new bounds at once; a basic one becomes a suspect", () => {
  const tableau = tableauOf([[1, 1, 0, 0]]);
  setBounds(tableau, 0, 5, 6);
  expect(valueAt(tableau, 0)).toBe(5);
  expect(valueAt(tableau, COUNT)).toBe(3);
  setBounds(tableau, 0, 0, 2);
  expect(valueAt(tableau, 0)).toBe(2);
  setBounds(tableau, COUNT, 1, 9);
  expect(tableau.suspects.has(COUNT)).toBe(true);
  expect([isBelow(tableau, COUNT), isAbove(tableau, COUNT)]).toEqual([true, false]);
  setBounds(tableau, COUNT, undefined, -1);
  expect([isBelow(tableau, COUNT), isAbove(tableau, COUNT)]).toEqual([false, true]);
});

it("each weight that changes costs work", () => {
  const budget = { left: 100 };
  const tableau = tableauOf(
    [
      [1, 2, 0, 0],
      [1, 0, 1, 0],
    ],
    budget,
  );
  shift(tableau, 0, 1);
  expect(budget.left).toBe(98);
  pivot(tableau, COUNT, 0);
  // Two weights in the row that changed, two in the row that was replaced.
  expect(budget.left).toBe(94);
  expect(tableau.pivots).toBe(1);
});
