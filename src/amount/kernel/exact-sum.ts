/**
 * Exact sums at the speed of doubles.
 *
 * A double holds the sum so far for each number of decimals. Before it would leave 2^53 it moves to
 * a big integer. So nothing is rounded, and the sum depends neither on the order of the amounts nor
 * on their partition into merged sums.
 */

import { type Digits, MINUS, NINE_CODE, newDigits, ZERO_CODE } from "./digits.ts";
import { DECIMAL_PLACES, type Decimal } from "./exact.ts";
import { amountOfWhole, bigDigitsOf, digitsOf } from "./limbs.ts";

/** The places to the left of the decimal mark that have doubles. */
const LEAST_PLACE = 60;
/** How many digits a part of a long text has. */
const PART = 15;
const MOST_PARTS = 3;

/** An exact sum. */
export interface ExactSum {
  /** For each number of decimals, the sum since it last grew too large. */
  readonly small: Float64Array;
  /** The rest, by number of decimals. */
  readonly large: Map<number, bigint>;
  /** The parts of the long text that is being read. */
  readonly parts: Float64Array;
  readonly digits: Digits;
}

/** Begins a sum. */
export function exactSum(): ExactSum {
  return {
    small: new Float64Array(LEAST_PLACE + DECIMAL_PLACES + 1),
    large: new Map(),
    parts: new Float64Array(MOST_PARTS),
    digits: newDigits(),
  };
}

/** Adds a coefficient of at most fifteen digits, with at most forty decimals. */
export function addToSum(sum: ExactSum, coefficient: number, decimals: number): void {
  const place = decimals + LEAST_PLACE;
  const before = sum.small[place] ?? 0;
  const after = before + coefficient;
  if (after <= Number.MAX_SAFE_INTEGER && after >= -Number.MAX_SAFE_INTEGER) {
    sum.small[place] = after;
    return;
  }
  // The double above may be rounded, and is not used.
  addLarge(sum, BigInt(before), decimals);
  sum.small[place] = coefficient;
}

function addLarge({ large }: ExactSum, coefficient: bigint, decimals: number): void {
  large.set(decimals, (large.get(decimals) ?? 0n) + coefficient);
}

/** Adds an amount of any length. */
export function addAmountToSum(sum: ExactSum, amount: Decimal): void {
  if (digitsOf(amount, sum.digits)) {
    addToSum(sum, sum.digits.coefficient, sum.digits.decimals);
    return;
  }
  const { coefficient, decimals } = bigDigitsOf(amount);
  addLarge(sum, coefficient, decimals);
}

/**
 * Adds plain digits of up to 45 in all, with an optional minus and point. Returns false, and adds
 * nothing, for any other text.
 *
 * The digits are read in parts of fifteen, counted from the last one: each part is a coefficient,
 * fifteen places above the part after it.
 */
export function addTextToSum(sum: ExactSum, text: string): boolean {
  const isNegative = text.charCodeAt(0) === MINUS;
  const first = isNegative ? 1 : 0;
  const point = text.indexOf(".");
  const decimals = point < 0 ? 0 : text.length - point - 1;
  const digits = text.length - first - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > PART * MOST_PARTS || decimals > DECIMAL_PLACES) return false;
  if (point === first || (point >= 0 && decimals === 0)) return false;
  const count = readParts(sum.parts, text, first, point, digits);
  for (let k = 0; k < count; k += 1) {
    const coefficient = sum.parts[k] ?? 0;
    if (coefficient === 0) continue;
    addToSum(sum, isNegative ? -coefficient : coefficient, decimals - PART * (count - 1 - k));
  }
  return count > 0;
}

/** Reads digits in parts; returns the number of parts, or 0 if it meets another character. */
function readParts(
  parts: Float64Array,
  text: string,
  first: number,
  point: number,
  digits: number,
): number {
  let [count, missing, part] = [0, digits % PART || PART, 0];
  for (let k = first; k < text.length; k += 1) {
    if (k === point) continue;
    const code = text.charCodeAt(k);
    if (code < ZERO_CODE || code > NINE_CODE) return 0;
    part = part * 10 + (code - ZERO_CODE);
    missing -= 1;
    if (missing > 0) continue;
    parts[count] = part;
    count += 1;
    [missing, part] = [PART, 0];
  }
  return count;
}

/** Adds another sum. */
export function mergeSums(sum: ExactSum, other: ExactSum): void {
  for (const [decimals, coefficient] of partsOf(other)) addLarge(sum, coefficient, decimals);
}

/** The sum so far. It may be larger than an amount may be. */
export function amountOfSum(sum: ExactSum): Decimal {
  const parts = partsOf(sum);
  const most = Math.max(0, ...parts.keys());
  let total = 0n;
  for (const [decimals, coefficient] of parts)
    total += coefficient * 10n ** BigInt(most - decimals);
  return amountOfWhole(total, most);
}

/** Everything that a sum holds, by number of decimals. */
function partsOf({ small, large }: ExactSum): ReadonlyMap<number, bigint> {
  const parts = new Map(large);
  small.forEach((sum, place) => {
    const decimals = place - LEAST_PLACE;
    if (sum !== 0) parts.set(decimals, (parts.get(decimals) ?? 0n) + BigInt(sum));
  });
  return parts;
}
