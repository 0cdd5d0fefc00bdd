/**
 * The summing kernel: exact sums at the speed of doubles.
 *
 * An amount of up to fifteen digits is a whole number of smallest units (its coefficient) and a number of decimals. Whole numbers up to 2^53 − 1 are exact in a double, and so is every sum of two of them that
 * stays in that range; a sum that leaves it is noticed before it is used, and goes on in a big integer. So nothing is ever rounded: the kernel is exact for every input, and fast for ordinary ones.
 *
 * Sums do not depend on the order in which amounts are added, nor on how they are divided over several sums that are merged.
 */
import { DECIMAL_PLACES, type Decimal, Exact, fromScaled, seal, toScaled, ZERO } from "./exact.ts";
import { madeOf, POWERS } from "./words.ts";

/** The largest coefficient that is kept as a double. Fifteen digits: two of them never leave 2^53 when they are added. */
export const LARGEST_COEFFICIENT = 999_999_999_999_999;

/** How many decimals of an ordinary amount are kept apart; amounts with more are added as big integers. */
export const MOST_DECIMALS = 15;

/**
 * The decimals of the coefficient that {@link scanAmount}, {@link scanBytes}, {@link coefficientOf} or {@link ordinaryAmount} returned last: to be read at once. After `NaN` it says nothing, and whatever is computed with `NaN` is none.
 */
export let scannedDecimals = 0;

const ZERO_CODE = 48;
const NINE_CODE = 57;
const MINUS = 45;
const POINT = 46;

/**
 * Reads plain digits with an optional minus and decimal point, of at most fifteen digits, as a coefficient; `NaN` for any other text, which the parser of amounts then reads (or refuses). What is read here, the
 * parser reads as the same amount.
 */
export function scanAmount(text: string): number {
  const to = text.length;
  // A sign, fifteen digits and a point: what is longer is not ordinary.
  if (to > 17) return Number.NaN;
  let position = 0;
  const negative = text.charCodeAt(position) === MINUS;
  if (negative) position += 1;
  const start = position;
  let coefficient = 0;
  let code = 0;
  for (; position < to; position += 1) {
    code = text.charCodeAt(position);
    if (code < ZERO_CODE || code > NINE_CODE) break;
    coefficient = coefficient * 10 + (code - ZERO_CODE);
  }
  const whole = position - start;
  if (whole === 0 || whole > 15) return Number.NaN;
  if (position === to) {
    scannedDecimals = 0;
    return negative && coefficient !== 0 ? -coefficient : coefficient;
  }
  if (code !== POINT) return Number.NaN;
  position += 1;
  const point = position;
  for (; position < to; position += 1) {
    code = text.charCodeAt(position);
    if (code < ZERO_CODE || code > NINE_CODE) return Number.NaN;
    coefficient = coefficient * 10 + (code - ZERO_CODE);
  }
  const decimals = position - point;
  if (position !== to || decimals === 0 || whole + decimals > 15) return Number.NaN;
  scannedDecimals = decimals;
  return negative && coefficient !== 0 ? -coefficient : coefficient;
}

/** As {@link scanAmount}, of a part of a text in bytes, with a decimal mark of its own. The same steps, written out again: a reader of either would be slower for both. */
export function scanBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  mark: number = POINT,
): number {
  if (to - from > 17) return Number.NaN;
  let position = from;
  const negative = bytes[position] === MINUS;
  if (negative) position += 1;
  const start = position;
  let coefficient = 0;
  let code = 0;
  for (; position < to; position += 1) {
    code = bytes[position] ?? 0;
    if (code < ZERO_CODE || code > NINE_CODE) break;
    coefficient = coefficient * 10 + (code - ZERO_CODE);
  }
  const whole = position - start;
  if (whole === 0 || whole > 15) return Number.NaN;
  if (position === to) {
    scannedDecimals = 0;
    return negative && coefficient !== 0 ? -coefficient : coefficient;
  }
  if (code !== mark) return Number.NaN;
  position += 1;
  const point = position;
  for (; position < to; position += 1) {
    code = bytes[position] ?? 0;
    if (code < ZERO_CODE || code > NINE_CODE) return Number.NaN;
    coefficient = coefficient * 10 + (code - ZERO_CODE);
  }
  const decimals = position - point;
  if (position !== to || decimals === 0 || whole + decimals > 15) return Number.NaN;
  scannedDecimals = decimals;
  return negative && coefficient !== 0 ? -coefficient : coefficient;
}

/** An amount that was made here as a coefficient, its decimals in {@link scannedDecimals}; `NaN` when it has more than fifteen digits. */
export function coefficientOf(amount: Decimal): number {
  const { d: words, e: exponent } = amount;
  if (words === null || words.length > 3 || exponent > 14 || exponent < -MOST_DECIMALS)
    return Number.NaN;
  const length = words.length;
  const [first, second, third] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0];
  const wordsAbove =
    exponent >= 7 || exponent < -7 ? Math.floor(exponent / 7) : exponent < 0 ? -1 : 0;
  // Where the last word ends: at the decimal mark, or seven places after it. That is what is usual.
  const end = wordsAbove - length + 1;
  if (end === 0) {
    const size =
      length === 1
        ? first
        : length === 2
          ? first * 1e7 + second
          : (first * 1e7 + second) * 1e7 + third;
    scannedDecimals = 0;
    return amount.s < 0 && size !== 0 ? -size : size;
  }
  if (end === -1) {
    const whole = length === 1 ? 0 : length === 2 ? first : first * 1e7 + second;
    let last = length === 1 ? first : length === 2 ? second : third;
    let written = 7;
    // Two decimals at the most, mostly.
    if (last % 1e5 === 0) {
      last /= 1e5;
      written = 2;
    }
    while (last % 10 === 0 && written > 0) {
      last /= 10;
      written -= 1;
    }
    if (exponent + 1 + written > 15) return Number.NaN;
    scannedDecimals = written;
    const size = whole * (POWERS[written] ?? Number.NaN) + last;
    return amount.s < 0 ? -size : size;
  }
  const decimals = amount.decimalPlaces();
  if (decimals > MOST_DECIMALS || exponent + 1 + decimals > 15) return Number.NaN;
  scannedDecimals = decimals;
  return Number(toScaled(amount).coefficient);
}

/** The coefficient of an amount as it comes in: ordinary text, a whole number, or an amount that was made here. `NaN` for what has to be read with care. */
export function ordinaryAmount(input: unknown): number {
  if (typeof input === "string") return scanAmount(input);
  if (typeof input === "number") {
    if (!Number.isInteger(input) || input > LARGEST_COEFFICIENT || input < -LARGEST_COEFFICIENT)
      return Number.NaN;
    scannedDecimals = 0;
    return input === 0 ? 0 : input;
  }
  return typeof input === "object" && input !== null && input.constructor === Exact
    ? coefficientOf(input as Decimal)
    : Number.NaN;
}

/** A coefficient in units of more decimals; `NaN` where it would have more than fifteen digits. */
export function rescale(coefficient: number, by: number): number {
  const scaled = coefficient * (POWERS[by] ?? Number.NaN);
  return scaled <= LARGEST_COEFFICIENT && scaled >= -LARGEST_COEFFICIENT ? scaled : Number.NaN;
}

/** The amount that a coefficient stands for. */
export function amountOfCoefficient(coefficient: number, decimals: number): Decimal {
  if (coefficient === 0) return ZERO;
  if (decimals <= 7) return madeOf(coefficient, decimals);
  const digits = `${Math.abs(coefficient)}`.padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  return seal(new Exact(`${coefficient < 0 ? "-" : ""}${digits.slice(0, at)}.${digits.slice(at)}`));
}

/** As {@link amountOfCoefficient}, of a whole number of any length. */
export function amountOfWhole(coefficient: bigint, decimals: number): Decimal {
  return coefficient === 0n ? ZERO : seal(fromScaled({ coefficient, decimals }));
}

/** A sum that is exact whatever is added, and that can be merged with others. */
export interface ExactSum {
  /** Adds a coefficient of at most fifteen digits, with at most fifteen decimals. */
  readonly add: (coefficient: number, decimals: number) => void;
  /** Adds any amount. */
  readonly addAmount: (amount: Decimal) => void;
  /** Adds plain digits of up to 45 in all, with an optional minus and point; false for any other text, of which nothing was added. */
  readonly addDigits: (text: string) => boolean;
  /** Adds another sum. */
  readonly merge: (other: ExactSum) => void;
  /** The sum so far; it may be larger than an amount may be. */
  readonly total: () => Decimal;
  /** What it holds, by number of decimals. */
  readonly parts: () => ReadonlyMap<number, bigint>;
}

/** Places to the left of the decimal mark, and to the right, for which doubles are held. */
const LEAST_PLACE = 60;
const MOST_PLACES = DECIMAL_PLACES;

/** Begins a sum. */
export function exactSum(): ExactSum {
  /** For each number of decimals, what has been added since the last time it grew too large. */
  const small = new Float64Array(LEAST_PLACE + MOST_PLACES + 1);
  const large = new Map<number, bigint>();
  /** The parts of the longer amount that is being read. */
  const long = new Float64Array(3);
  const addLarge = (coefficient: bigint, decimals: number): void => {
    large.set(decimals, (large.get(decimals) ?? 0n) + coefficient);
  };
  const add = (coefficient: number, decimals: number): void => {
    const place = decimals + LEAST_PLACE;
    const before = small[place] ?? 0;
    const sum = before + coefficient;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) {
      small[place] = sum;
      return;
    }
    // The double above may be rounded, and is not used.
    addLarge(BigInt(before), decimals);
    small[place] = coefficient;
  };
  /** Longer digits in parts of fifteen, counted from the last one: each part is a coefficient, fifteen places above the one after it. */
  const addDigits = (text: string): boolean => {
    const negative = text.charCodeAt(0) === MINUS;
    const first = negative ? 1 : 0;
    const point = text.indexOf(".");
    const decimals = point < 0 ? 0 : text.length - point - 1;
    const digits = text.length - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > 15 * long.length || decimals > DECIMAL_PLACES) return false;
    if (point === first || (point >= 0 && decimals === 0)) return false;
    let [count, left, part] = [0, digits % 15 || 15, 0];
    for (let k = first; k < text.length; k += 1) {
      if (k === point) continue;
      const code = text.charCodeAt(k);
      if (code < ZERO_CODE || code > NINE_CODE) return false;
      part = part * 10 + (code - ZERO_CODE);
      left -= 1;
      if (left > 0) continue;
      long[count] = part;
      count += 1;
      [left, part] = [15, 0];
    }
    // Only now is it known that there is nothing else in the text.
    for (let k = 0; k < count; k += 1) {
      const coefficient = long[k] ?? 0;
      if (coefficient !== 0)
        add(negative ? -coefficient : coefficient, decimals - 15 * (count - 1 - k));
    }
    return true;
  };
  const parts = (): ReadonlyMap<number, bigint> => {
    const all = new Map(large);
    small.forEach((sum, place) => {
      const decimals = place - LEAST_PLACE;
      if (sum !== 0) all.set(decimals, (all.get(decimals) ?? 0n) + BigInt(sum));
    });
    return all;
  };
  return {
    add,
    addDigits,
    addAmount: (amount) => {
      const coefficient = coefficientOf(amount);
      if (!Number.isNaN(coefficient)) return add(coefficient, scannedDecimals);
      const scaled = toScaled(amount);
      addLarge(scaled.coefficient, scaled.decimals);
    },
    merge: (other) => {
      for (const [decimals, coefficient] of other.parts()) addLarge(coefficient, decimals);
    },
    parts,
    total: () => totalOfParts(parts()),
  };
}

/** Adds up coefficients of different decimals. */
export function totalOfParts(parts: ReadonlyMap<number, bigint>): Decimal {
  const most = Math.max(0, ...parts.keys());
  let sum = 0n;
  for (const [decimals, coefficient] of parts) sum += coefficient * 10n ** BigInt(most - decimals);
  return amountOfWhole(sum, most);
}
