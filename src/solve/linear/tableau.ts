/**
 * The tableau: every bound variable is a sum of free ones, exactly.
 *
 * The simplex method of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006): it begins at any values whatever, here the printed figures,
 * and repairs one violated bound at a time, so a document whose figures nearly add up is nearly solved before it begins. A bound that cannot be repaired gives its own
 * proof. Fractions are exact, so there is no tolerance anywhere.
 */
import {
  absolute,
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

/** A bound; undefined is none. */
export type Bound = Rational | undefined;

/** Weights by variable. */
export type Weights = Map<number, Rational>;

/** The work that is still allowed: one for each weight that is changed, more where weights have many digits. Systems may share one. */
export interface Budget {
  left: number;
}

/** A contradiction: Σ weight × variable is 0 for all values that the equations allow, and for none within the bounds. */
export interface Conflict {
  readonly weights: ReadonlyMap<number, Rational>;
}

export interface Tableau {
  /** The value of a variable. */
  readonly valueOf: (variable: number) => Rational;
  /** Gives a variable other bounds; its value moves inside them as soon as `solve` is asked. */
  readonly setBounds: (variable: number, least: Bound, most: Bound) => void;
  readonly leastOf: (variable: number) => Bound;
  readonly mostOf: (variable: number) => Bound;
  /** Moves values until all are inside their bounds (undefined), or proves that they cannot be. `"limit"`: the work ran out. */
  readonly solve: () => Conflict | "limit" | undefined;
}

/**
 * A tableau over `count` variables and one more per equation: variable `count + k` is Σ weight × variable of equation k.
 *
 * @param start the values of the first `count` variables; all variables begin without bounds
 * @param budget the work allowed
 * @param patience so many times as many exchanges as there are equations may be made by the quick rule, before the one that cannot go round in circles takes over
 */
export function makeTableau(
  count: number,
  equations: readonly Weights[],
  start: readonly Rational[],
  budget: Budget,
  patience = 20,
): Tableau {
  const rows = new Map<number, Weights>();
  const total = count + equations.length;
  /** For each variable on the right-hand side, the rows that use it. */
  const users = Array.from({ length: total }, () => new Set<number>());
  const least = new Array<Bound>(total).fill(undefined);
  const most = new Array<Bound>(total).fill(undefined);
  const values = [...start];
  let pivots = 0;

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

  const valueAt = (variable: number): Rational => values[variable] ?? 0;
  const isBelow = (variable: number): boolean => {
    const bound = least[variable];
    return bound !== undefined && compare(valueAt(variable), bound) < 0;
  };
  const isAbove = (variable: number): boolean => {
    const bound = most[variable];
    return bound !== undefined && compare(valueAt(variable), bound) > 0;
  };
  /** Bound variables that may be outside their bounds. */
  const suspects = new Set<number>();

  const shift = (variable: number, by: Rational): void => {
    if (signOf(by) === 0) return;
    values[variable] = add(valueAt(variable), by);
    for (const user of users[variable] ?? []) {
      const weight = rows.get(user)?.get(variable) ?? 0;
      values[user] = add(valueAt(user), multiply(weight, by));
      suspects.add(user);
    }
    budget.left -= users[variable]?.size ?? 0;
  };

  const setBounds = (variable: number, lower: Bound, upper: Bound): void => {
    least[variable] = lower;
    most[variable] = upper;
    if (rows.has(variable)) suspects.add(variable);
    else if (isBelow(variable)) shift(variable, subtract(lower ?? 0, valueAt(variable)));
    else if (isAbove(variable)) shift(variable, subtract(upper ?? 0, valueAt(variable)));
  };

  const pivot = (leaving: number, entering: number): void => {
    const row: Weights = rows.get(leaving) ?? new Map();
    const share = row.get(entering) ?? 1;
    rows.delete(leaving);
    const fresh: Weights = new Map([[leaving, divide(1, share)]]);
    for (const [variable, weight] of row) {
      if (variable === entering) continue;
      users[variable]?.delete(leaving);
      fresh.set(variable, negate(divide(weight, share)));
    }
    const affected = [...(users[entering] ?? [])].filter((user) => user !== leaving);
    users[entering]?.clear();
    for (const user of affected) {
      const target = rows.get(user);
      const factor = target?.get(entering);
      if (target === undefined || factor === undefined) continue;
      target.delete(entering);
      for (const [variable, weight] of fresh) {
        const before = target.get(variable);
        const after =
          before === undefined ? multiply(factor, weight) : add(before, multiply(factor, weight));
        if (signOf(after) === 0) {
          target.delete(variable);
          users[variable]?.delete(user);
        } else {
          target.set(variable, after);
          if (typeof after !== "number") budget.left -= costOf(after);
          if (before === undefined) users[variable]?.add(user);
        }
      }
      budget.left -= fresh.size;
    }
    rows.set(entering, fresh);
    for (const variable of fresh.keys()) users[variable]?.add(entering);
    budget.left -= fresh.size;
    pivots += 1;
  };

  /** Whether a variable can move in a direction. */
  const hasRoom = (variable: number, upwards: boolean): boolean => {
    const bound = upwards ? most[variable] : least[variable];
    return (
      bound === undefined ||
      (upwards ? compare(valueAt(variable), bound) < 0 : compare(valueAt(variable), bound) > 0)
    );
  };

  /** The variable that takes the place of a violated one: it has room, and as few rows as possible use it. */
  const entrant = (row: Weights, upwards: boolean, cautious: boolean): number | undefined => {
    let best: number | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const [variable, weight] of row) {
      if (!hasRoom(variable, upwards === signOf(weight) > 0)) continue;
      // Bland's rule, the smallest index, cannot go round in circles.
      const cost = cautious ? variable : (users[variable]?.size ?? 0);
      if (cost < bestCost) [best, bestCost] = [variable, cost];
    }
    return best;
  };

  /** Moves the variables that nothing else uses towards their bounds until a violated one is at its own: no other is disturbed, and nothing changes places. */
  const slide = (leaving: number, row: Weights, target: Rational, upwards: boolean): void => {
    let missing = subtract(target, valueAt(leaving));
    for (const [variable, weight] of row) {
      if (users[variable]?.size !== 1) continue;
      const up = upwards === signOf(weight) > 0;
      if (!hasRoom(variable, up)) continue;
      const bound = up ? most[variable] : least[variable];
      const wanted = divide(missing, weight);
      const room = bound === undefined ? undefined : subtract(bound, valueAt(variable));
      const by =
        room === undefined || compare(absolute(wanted), absolute(room)) <= 0 ? wanted : room;
      shift(variable, by);
      missing = subtract(missing, multiply(by, weight));
      if (signOf(missing) === 0) return;
    }
  };

  /** The violated variable to mend next. */
  const violated = (cautious: boolean): number | undefined => {
    let smallest: number | undefined;
    for (const variable of suspects) {
      if (!rows.has(variable) || (!isBelow(variable) && !isAbove(variable))) {
        suspects.delete(variable);
        continue;
      }
      if (!cautious) return variable;
      if (smallest === undefined || variable < smallest) smallest = variable;
    }
    return smallest;
  };

  const solve = (): Conflict | "limit" | undefined => {
    const bold = pivots + patience * (equations.length + 1);
    for (;;) {
      const cautious = pivots >= bold;
      const leaving = violated(cautious);
      if (leaving === undefined) return undefined;
      if (budget.left <= 0) return "limit";
      const row: Weights = rows.get(leaving) ?? new Map();
      const upwards = isBelow(leaving);
      const target = (upwards ? least[leaving] : most[leaving]) ?? 0;
      if (!cautious) slide(leaving, row, target, upwards);
      if (compare(valueAt(leaving), target) === 0) continue;
      budget.left -= row.size;
      const entering = entrant(row, upwards, cautious);
      if (entering === undefined) return { weights: new Map([[leaving, -1], ...row]) };
      shift(entering, divide(subtract(target, valueAt(leaving)), row.get(entering) ?? 1));
      pivot(leaving, entering);
      suspects.add(entering);
    }
  };

  return {
    valueOf: valueAt,
    setBounds,
    leastOf: (variable) => least[variable],
    mostOf: (variable) => most[variable],
    solve,
  };
}
