/** Sums and differences of amounts that have been read: short ones as whole numbers in doubles, all others as decimal.js does it. Exact either way. */
import { checkRange, type Decimal, seal, ZERO } from "./exact.ts";
import {
  amountOfCoefficient,
  coefficientOf,
  ordinaryAmount,
  rescale,
  scannedDecimals,
} from "./kernel.ts";

/** a + b. */
export function plus(a: Decimal, b: Decimal): Decimal {
  return joined(a, b, 1) ?? seal(a.plus(b));
}

/** a − b; an error where that is no amount. */
export function difference(a: Decimal, b: Decimal): Decimal {
  return joined(a, b, -1) ?? checkRange(a.minus(b));
}

/** a − b and |b| of bare amounts, where both are ordinary ones; nothing where one has to be read with care. */
export function compareShort(
  a: unknown,
  b: unknown,
): { readonly change: Decimal; readonly base: Decimal } | undefined {
  const left = ordinaryAmount(a);
  const ofLeft = scannedDecimals;
  const right = ordinaryAmount(b);
  const ofRight = scannedDecimals;
  const change = joinedShort(left, ofLeft, right, ofRight, -1);
  return change === undefined
    ? undefined
    : { change, base: amountOfCoefficient(Math.abs(right), ofRight) };
}

/** a ± b where both have at most fifteen digits in their common unit: neither can be rounded, nor can what comes out. */
function joined(a: Decimal, b: Decimal, weight: 1 | -1): Decimal | undefined {
  const left = coefficientOf(a);
  const ofLeft = scannedDecimals;
  const right = coefficientOf(b);
  return joinedShort(left, ofLeft, right, scannedDecimals, weight);
}

function joinedShort(
  left: number,
  ofLeft: number,
  right: number,
  ofRight: number,
  weight: 1 | -1,
): Decimal | undefined {
  const decimals = ofLeft < ofRight ? ofRight : ofLeft;
  const first = ofLeft < decimals ? rescale(left, decimals - ofLeft) : left;
  const second = ofRight < decimals ? rescale(right, decimals - ofRight) : right;
  const sum = weight > 0 ? first + second : first - second;
  return Number.isNaN(sum) ? undefined : amountOfCoefficient(sum, decimals);
}

/** Whether two amounts are the same: decimal.js holds every amount in one way, and −0 is none. */
export function isSameAmount(a: Decimal, b: Decimal): boolean {
  return (
    a.s === b.s &&
    a.e === b.e &&
    a.d.length === b.d.length &&
    a.d.every((word, k) => word === b.d[k])
  );
}

/** The sum of amounts; 0 of none. */
export function sumOf(amounts: Iterable<Decimal>): Decimal {
  /** What is too long for doubles, or was when it came. */
  let long = ZERO;
  let short = 0;
  let decimals = 0;
  for (const amount of amounts) {
    let coefficient = coefficientOf(amount);
    const own = scannedDecimals;
    if (own < decimals) coefficient = rescale(coefficient, decimals - own);
    const before = own > decimals ? rescale(short, own - decimals) : short;
    const sum = before + coefficient;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) {
      short = sum;
      if (own > decimals) decimals = own;
    } else long = long.plus(amount);
  }
  return long.isZero()
    ? amountOfCoefficient(short, decimals)
    : plus(long, amountOfCoefficient(short, decimals));
}
