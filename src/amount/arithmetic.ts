/**
 * Exact sums and differences of amounts that have been read. Doubles add short amounts as whole
 * numbers, and decimal.js adds all others.
 */
import {
  amountOfCoefficient,
  checkRange,
  type Decimal,
  type Digits,
  digitsOf,
  digitsOfInput,
  newDigits,
  rescale,
  seal,
  ZERO,
} from "./kernel/index.ts";

/**
 * The digits of the two amounts that are being added; each call writes them before it reads them.
 */
const LEFT: Digits = /* @__PURE__ */ newDigits();
const RIGHT: Digits = /* @__PURE__ */ newDigits();

/** a + b. */
export function addAmounts(a: Decimal, b: Decimal): Decimal {
  return addShort(a, b, 1) ?? seal(a.plus(b));
}

/** a − b; an error if the result is outside the exact range. */
export function subtractAmounts(a: Decimal, b: Decimal): Decimal {
  return addShort(a, b, -1) ?? checkRange(a.minus(b));
}

/** a − b and |b| of bare amounts; `undefined` if the parser must read one of them. */
export function changeAndBase(
  a: unknown,
  b: unknown,
): { readonly change: Decimal; readonly base: Decimal } | undefined {
  if (!digitsOfInput(a, LEFT) || !digitsOfInput(b, RIGHT)) return undefined;
  const change = addDigits(LEFT, RIGHT, -1);
  if (change === undefined) return undefined;
  return { change, base: amountOfCoefficient(Math.abs(RIGHT.coefficient), RIGHT.decimals) };
}

/** a ± b if both are short in their common unit; nothing is rounded then. */
function addShort(a: Decimal, b: Decimal, weight: 1 | -1): Decimal | undefined {
  return digitsOf(a, LEFT) && digitsOf(b, RIGHT) ? addDigits(LEFT, RIGHT, weight) : undefined;
}

function addDigits(left: Digits, right: Digits, weight: 1 | -1): Decimal | undefined {
  const decimals = left.decimals < right.decimals ? right.decimals : left.decimals;
  const a = inDecimals(left, decimals);
  const b = inDecimals(right, decimals);
  const sum = weight > 0 ? a + b : a - b;
  return Number.isNaN(sum) ? undefined : amountOfCoefficient(sum, decimals);
}

/** A coefficient in units of more decimals; `NaN` if it would have more than fifteen digits. */
function inDecimals(digits: Digits, decimals: number): number {
  return digits.decimals < decimals
    ? rescale(digits.coefficient, decimals - digits.decimals)
    : digits.coefficient;
}

/** The sum of amounts; 0 for an empty list. */
export function sumUnchecked(amounts: Iterable<Decimal>): Decimal {
  /** The amounts that doubles could not hold when they came. */
  let long = ZERO;
  let short = 0;
  let decimals = 0;
  for (const amount of amounts) {
    if (digitsOf(amount, LEFT)) {
      const most = LEFT.decimals > decimals ? LEFT.decimals : decimals;
      const before = most > decimals ? rescale(short, most - decimals) : short;
      const sum = before + inDecimals(LEFT, most);
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) {
        short = sum;
        decimals = most;
        continue;
      }
    }
    long = long.plus(amount);
  }
  const total = amountOfCoefficient(short, decimals);
  return long.isZero() ? total : addAmounts(long, total);
}
