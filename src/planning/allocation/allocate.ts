/** Splits a sum by keys, to the last minor unit, and always to the same parts. */
import {
  type AmountInput,
  add,
  compare,
  type Decimal,
  floorOf,
  fromDecimal,
  multiply,
  negate,
  type Rational,
  rational,
  readAmount,
  signOf,
  sumOf,
  toDecimal,
  toDecimalAmount,
  ZERO,
} from "../../amount/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  oneOf,
  readEntries,
  throwIssues,
} from "../../input/index.ts";
import { readInputs, recordOf, refuse, refusePlan } from "../inputs/index.ts";
import { splitByKeys, type Receiver as WholeReceiver } from "./largest-remainders.ts";

/** How a sum is split. Every record is by the names of the receivers. */
export interface AllocationInput<Receiver extends string = string> {
  /** The key of each receiver, 0 or more: headcount, floor area … Only proportions matter. */
  readonly keys: Readonly<Record<Receiver, AmountInput>>;
  /** Decimals of each part; default those that the total has: 100.10 has one. */
  readonly decimals?: number;
  /** The least amount of a receiver, without sign; default 0. */
  readonly least?: Readonly<Partial<Record<NoInfer<Receiver>, AmountInput>>>;
  /** The most that a receiver gets, without sign; default no limit. */
  readonly most?: Readonly<Partial<Record<NoInfer<Receiver>, AmountInput>>>;
}

/** The parts of a sum by receiver. */
export type Allocation<Receiver extends string = string> = Readonly<Record<Receiver, Decimal>>;

/**
 * Splits a sum by keys.
 *
 * Rule: each quota is total × key ÷ sum of keys, cut down to the smallest unit. The largest
 * remainders get one of the remaining units each (Hamilton's method). Equal remainders are ordered
 * by the larger key, then by name. A receiver whose quota passes its bound gets the bound, and the
 * others split the rest by their keys. A negative total is split like its magnitude.
 * Units and sign: unit and sign of the total; the parts add up to it exactly.
 * Absent and zero: a key of 0 gets 0; a total of 0 gives zeros. A larger total may give one
 * receiver less, as in every method of largest remainders.
 *
 * @param total - the amount to split
 * @param input.keys - the key of each receiver
 * @param input.decimals - decimals of the smallest unit; default those that the total has
 * @param input.least - what receivers get at the least
 * @param input.most - what receivers get at the most
 * @returns the part of each receiver; the parts do not depend on the order of the keys
 * @throws AnslagError `allocation.keys` when there is no key above 0, or one below it
 * @throws AnslagError `allocation.bounds` when the bounds contradict the total or the keys
 * @throws AnslagError `round.decimals` when decimals is invalid, or the total has more
 * @throws AnslagError `input.wrong-type`, `input.unknown-key` when the input is malformed
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` with every bad amount
 * @example The cost of a shared service, by headcount
 * allocate("-1000", { keys: { schools: 2, care: 2, culture: 2 } })
 * // => { schools: -333, care: -334, culture: -333 }
 * allocate("100.01", { keys: { a: 1, b: 1 } }) // => { a: 50.01, b: 50 }
 */
export function allocate<Receiver extends string>(
  total: AmountInput,
  input: AllocationInput<Receiver>,
): Allocation<Receiver> {
  const issues: Issue[] = [];
  const parts = allocateInto(total, input, issues);
  throwIssues(issues);
  return parts;
}

/** Allocates for a caller that collects issues; the parts are valid only if it adds no issue. */
export function allocateInto<Receiver extends string>(
  total: AmountInput,
  input: AllocationInput<Receiver>,
  issues: Issue[],
): Allocation<Receiver> {
  const before = issues.length;
  const amount = readAmount(total, ["total"], issues) ?? ZERO;
  if (!checkKeys(input, ["keys", "decimals", "least", "most"], [], issues))
    return {} as Allocation<Receiver>;
  const decimals = decimalsOf(amount, input.decimals ?? amount.decimalPlaces(), issues);
  const keys = readKeys(input.keys, issues);
  const least = readBounds(input.least, "least", keys, issues);
  const most = readBounds(input.most, "most", keys, issues);
  if (issues.length > before) return {} as Allocation<Receiver>;
  const receivers = [...keys].map(([name, key]) => ({
    name,
    key,
    least: roundedUp(least.get(name), decimals) ?? 0,
    most: roundedDown(most.get(name), decimals),
  }));
  checkBounds(receivers, fromDecimal(toDecimal(amount.abs()), decimals), amount, issues);
  if (issues.length > before) return {} as Allocation<Receiver>;
  return split(amount, receivers, decimals);
}

/**
 * Splits a sum by weights, whose sum is not 0. A weight of the other sign than their sum takes
 * something back; the parts add up to the total all the same.
 */
export function allocateByWeights(
  total: Decimal,
  weights: ReadonlyMap<string, Decimal>,
  decimals: number,
): Allocation {
  const places = readInputs((issues) => decimalsOf(total, decimals, issues));
  const sign = sumOf(weights.values()).isNegative() ? -1 : 1;
  const receivers = [...weights].map(([name, weight]) => {
    const key = multiply(sign, fromDecimal(weight));
    return { name, key, least: undefined, most: undefined };
  });
  return split(total, receivers, places);
}

/** Splits the magnitude of a sum in whole smallest units, and gives the parts its sign. */
function split<Receiver extends string>(
  total: Decimal,
  receivers: readonly WholeReceiver[],
  decimals: number,
): Allocation<Receiver> {
  const parts = splitByKeys(fromDecimal(toDecimal(total.abs()), decimals), receivers);
  const sign = total.isNegative() ? -1 : 1;
  return recordOf(
    [...parts].map(([name, part]) => [
      name,
      toDecimalAmount(multiply(sign, part), decimals) ?? ZERO,
    ]),
  );
}

function decimalsOf(total: Decimal, decimals: number, issues: Issue[]): number {
  const own = total.decimalPlaces();
  if (Number.isInteger(decimals) && decimals >= own && decimals <= 40) return decimals;
  const expected = `a whole number of decimals from ${own}, which the total has, to 40`;
  refuse("round.decimals", ["decimals"], { expected, received: describeValue(decimals) }, issues);
  return own;
}

function readKeys(
  keys: Readonly<Record<string, AmountInput>>,
  issues: Issue[],
): ReadonlyMap<string, Rational> {
  const read = new Map<string, Rational>();
  const before = issues.length;
  for (const [name, input] of readEntries(keys, ["keys"], issues)) {
    const key = readAmount(input, ["keys", name], issues);
    if (key?.isNegative() === true) {
      const facts = { expected: "a key of 0 or more", received: describeValue(key.toFixed()) };
      refusePlan("allocation.keys", ["keys", name], facts, issues);
    }
    read.set(name, fromDecimal(key ?? ZERO));
  }
  if (issues.length === before && [...read.values()].every((key) => signOf(key) === 0)) {
    const received = read.size === 0 ? "none" : "zeros only";
    refusePlan("allocation.keys", ["keys"], { expected: "a key above 0", received }, issues);
  }
  return read;
}

function readBounds(
  bounds: Readonly<Record<string, AmountInput | undefined>> | undefined,
  side: "least" | "most",
  keys: ReadonlyMap<string, Rational>,
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const read = new Map<string, Decimal>();
  for (const [name, input] of readEntries(bounds, [side], issues)) {
    if (input === undefined) continue;
    const path: IssuePath = [side, name];
    const bound = readAmount(input, path, issues);
    if (!keys.has(name)) {
      const facts = { expected: oneOf([...keys.keys()]), received: describeValue(name) };
      refusePlan("allocation.bounds", path, facts, issues);
    } else if (bound?.isNegative() === true) {
      const facts = {
        expected: "an amount without sign",
        received: describeValue(bound.toFixed()),
      };
      refusePlan("allocation.bounds", path, facts, issues);
    }
    if (bound !== undefined) read.set(name, bound);
  }
  return read;
}

function checkBounds(
  receivers: readonly (WholeReceiver & { readonly least: Rational })[],
  size: Rational,
  total: Decimal,
  issues: Issue[],
): void {
  const refuseBound = (path: IssuePath, expected: string, received: string): void =>
    refusePlan("allocation.bounds", path, { expected, received }, issues);
  for (const { name, least, most } of receivers)
    if (most !== undefined && compare(least, most) > 0)
      refuseBound(["least", name], "no more than its most", "more");
  const atLeast = receivers.map(({ least }) => least).reduce<Rational>(add, 0);
  if (compare(atLeast, size) > 0)
    refuseBound(["least"], `no more than ${total.abs().toFixed()} in all`, "more");
  // A receiver with a key of 0 gets nothing beyond its least amount.
  const capped = receivers.map(({ key, least, most }) => (signOf(key) === 0 ? least : most));
  if (
    capped.every((most) => most !== undefined) &&
    compare(capped.map((most) => most ?? 0).reduce<Rational>(add, 0), size) < 0
  )
    refuseBound(["most"], `no less than ${total.abs().toFixed()} in all`, "less");
}

function roundedUp(bound: Decimal | undefined, decimals: number): Rational | undefined {
  return bound === undefined
    ? undefined
    : negate(rational(floorOf(negate(fromDecimal(bound, decimals)))));
}

function roundedDown(bound: Decimal | undefined, decimals: number): Rational | undefined {
  return bound === undefined ? undefined : rational(floorOf(fromDecimal(bound, decimals)));
}
