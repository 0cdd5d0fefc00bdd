/**
 * The simplex tableau: every basic variable is a weighted sum of nonbasic ones, in exact fractions.
 *
 * Goal: hold the values and the bounds of all variables, and keep every sum true while they change.
 * Method: values move one variable at a time, and a pivot exchanges a basic with a nonbasic one.
 * Fractions are exact, so the tableau needs no tolerance.
 */
import {
  add,
  compare,
  costOf,
  divide,
  multiply,
  negate,
  type Rational,
  signOf,
  subtract,
} from "../../amount/index.ts";

/** A bound; undefined means unbounded. */
export type Bound = Rational | undefined;

/** Weights by variable. */
export type Weights = Map<number, Rational>;

/**
 * The work that is still allowed: one for each weight that changes, more for weights with many
 * digits. Several systems may share one budget.
 */
export interface Budget {
  left: number;
}

/** The state of a tableau; variable `count + k` is the weighted sum of equation k. */
export interface Tableau {
  /** The number of equations. */
  readonly height: number;
  /** The sum that each basic variable equals. */
  readonly rows: Map<number, Weights>;
  /** For each nonbasic variable, the basic variables whose rows use it. */
  readonly users: readonly Set<number>[];
  readonly least: Bound[];
  readonly most: Bound[];
  readonly values: Rational[];
  /** Basic variables that may be outside their bounds. */
  readonly suspects: Set<number>;
  readonly budget: Budget;
  /** The number of pivots so far. */
  pivots: number;
}

/**
 * A tableau over `count` variables and one more for each equation, all without bounds.
 *
 * @param start the values of the first `count` variables
 * @param budget the work allowed
 */
export function makeTableau(
  count: number,
  equations: readonly Weights[],
  start: readonly Rational[],
  budget: Budget,
): Tableau {
  const total = count + equations.length;
  const rows = new Map<number, Weights>();
  const users = Array.from({ length: total }, () => new Set<number>());
  const values = [...start];
  equations.forEach((weights, k) => {
    const row: Weights = new Map([...weights].filter(([, weight]) => signOf(weight) !== 0));
    let sum: Rational = 0;
    for (const [variable, weight] of row) {
      users[variable]?.add(count + k);
      sum = add(sum, multiply(weight, values[variable] ?? 0));
    }
    rows.set(count + k, row);
    values[count + k] = sum;
  });
  return {
    height: equations.length,
    rows,
    users,
    least: new Array<Bound>(total).fill(undefined),
    most: new Array<Bound>(total).fill(undefined),
    values,
    suspects: new Set(),
    budget,
    pivots: 0,
  };
}

export function valueAt({ values }: Tableau, variable: number): Rational {
  return values[variable] ?? 0;
}

export function isBelow(tableau: Tableau, variable: number): boolean {
  const bound = tableau.least[variable];
  return bound !== undefined && compare(valueAt(tableau, variable), bound) < 0;
}

export function isAbove(tableau: Tableau, variable: number): boolean {
  const bound = tableau.most[variable];
  return bound !== undefined && compare(valueAt(tableau, variable), bound) > 0;
}

/**
 * Gives a variable new bounds. A nonbasic variable moves inside them at once; a basic one becomes a
 * suspect.
 */
export function setBounds(tableau: Tableau, variable: number, least: Bound, most: Bound): void {
  tableau.least[variable] = least;
  tableau.most[variable] = most;
  const value = valueAt(tableau, variable);
  if (tableau.rows.has(variable)) tableau.suspects.add(variable);
  else if (isBelow(tableau, variable)) shift(tableau, variable, subtract(least ?? 0, value));
  else if (isAbove(tableau, variable)) shift(tableau, variable, subtract(most ?? 0, value));
}

/** Moves a nonbasic variable, and with it every basic variable whose row uses it. */
export function shift(tableau: Tableau, variable: number, by: Rational): void {
  if (signOf(by) === 0) return;
  const { rows, users, values, suspects, budget } = tableau;
  values[variable] = add(valueAt(tableau, variable), by);
  for (const user of users[variable] ?? []) {
    const weight = rows.get(user)?.get(variable) ?? 0;
    values[user] = add(valueAt(tableau, user), multiply(weight, by));
    suspects.add(user);
  }
  budget.left -= users[variable]?.size ?? 0;
}

/** Makes the basic variable `leaving` nonbasic and the nonbasic variable `entering` basic. */
export function pivot(tableau: Tableau, leaving: number, entering: number): void {
  const { rows, users, budget } = tableau;
  const row = solveFor(tableau, leaving, entering);
  const affected = [...(users[entering] ?? [])].filter((user) => user !== leaving);
  users[entering]?.clear();
  for (const user of affected) substitute(tableau, user, entering, row);
  rows.set(entering, row);
  for (const variable of row.keys()) users[variable]?.add(entering);
  budget.left -= row.size;
  tableau.pivots += 1;
}

/** Removes the row of `leaving` and returns the same sum solved for `entering`. */
function solveFor({ rows, users }: Tableau, leaving: number, entering: number): Weights {
  const row: Weights = rows.get(leaving) ?? new Map();
  const share = row.get(entering) ?? 1;
  rows.delete(leaving);
  const solved: Weights = new Map([[leaving, divide(1, share)]]);
  for (const [variable, weight] of row) {
    if (variable === entering) continue;
    users[variable]?.delete(leaving);
    solved.set(variable, negate(divide(weight, share)));
  }
  return solved;
}

/** Replaces a variable in the row of `user` by the sum that the variable equals. */
function substitute(
  { rows, users, budget }: Tableau,
  user: number,
  variable: number,
  sum: Weights,
): void {
  const row = rows.get(user);
  const factor = row?.get(variable);
  if (row === undefined || factor === undefined) return;
  row.delete(variable);
  for (const [each, weight] of sum) {
    const before = row.get(each);
    const product = multiply(factor, weight);
    const after = before === undefined ? product : add(before, product);
    if (signOf(after) === 0) {
      row.delete(each);
      users[each]?.delete(user);
    } else {
      row.set(each, after);
      if (typeof after !== "number") budget.left -= costOf(after);
      if (before === undefined) users[each]?.add(user);
    }
  }
  budget.left -= sum.size;
}
