/** Splits a whole number by keys, in whole parts, within bounds (Hamilton's method). */

import {
  add,
  compare,
  divide,
  floorOf,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
} from "../../amount/index.ts";

/** A receiver in whole units: its bounds are whole numbers. */
export interface Receiver {
  readonly name: string;
  readonly key: Rational;
  /** `undefined` where nothing binds from below: a part below 0 then takes something back. */
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
}

/**
 * Splits a whole number of 0 or more by keys whose sum is above 0. The bounds leave room for it:
 * the least amounts are no more, and the most amounts no less.
 */
export function splitByKeys(
  total: Rational,
  receivers: readonly Receiver[],
): ReadonlyMap<string, Rational> {
  const quotas = quotasWithin(total, receivers);
  const quotaOf = ({ name }: Receiver): Rational => quotas.get(name) ?? 0;
  const cutDown = (receiver: Receiver): Rational => rational(floorOf(quotaOf(receiver)));
  const parts = new Map(receivers.map((each) => [each.name, cutDown(each)] as const));
  const remainder = (each: Receiver): Rational => subtract(quotaOf(each), cutDown(each));
  const order = [...receivers].sort(
    (a, b) =>
      compare(remainder(b), remainder(a)) ||
      compare(b.key, a.key) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  // The remainders add up to the units that are left, and each of them is below 1. So each unit
  // finds a remainder above 0, and a part that gets one stays within its bounds.
  let left = subtract(total, [...parts.values()].reduce(add, 0));
  for (const { name } of order) {
    if (signOf(left) === 0) break;
    parts.set(name, add(parts.get(name) ?? 0, 1));
    left = subtract(left, 1);
  }
  return parts;
}

/**
 * Finds the exact quota of each receiver: by keys, and at the bound for those whom the keys would
 * take beyond it.
 */
function quotasWithin(
  total: Rational,
  receivers: readonly Receiver[],
): ReadonlyMap<string, Rational> {
  const fixed = new Map<string, Rational>();
  for (;;) {
    const open = receivers.filter(({ name }) => !fixed.has(name));
    const rest = subtract(total, [...fixed.values()].reduce(add, 0));
    const sum = open.map(({ key }) => key).reduce<Rational>(add, 0);
    const quota = ({ key }: Receiver): Rational =>
      signOf(sum) === 0 ? 0 : divide(multiply(rest, key), sum);
    const under = open.filter(
      (each) => each.least !== undefined && compare(quota(each), each.least) < 0,
    );
    const over = open.filter(
      (each) => each.most !== undefined && compare(quota(each), each.most) > 0,
    );
    if (under.length + over.length === 0) {
      for (const each of open) fixed.set(each.name, quota(each));
      return fixed;
    }
    const raises = under.map((each) => subtract(each.least ?? 0, quota(each)));
    const cuts = over.map((each) => subtract(quota(each), each.most ?? 0));
    const balance = subtract(raises.reduce<Rational>(add, 0), cuts.reduce<Rational>(add, 0));
    // The sum of what the bounds take and give decides which of them are final. The others can then
    // only move towards theirs.
    if (signOf(balance) >= 0) for (const each of under) fixed.set(each.name, each.least ?? 0);
    if (signOf(balance) <= 0) for (const each of over) fixed.set(each.name, each.most ?? 0);
  }
}
