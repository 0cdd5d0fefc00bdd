/**
 * A second arithmetic, as plain as it can be: fractions of bigints. It shares no code with src.
 * Every property that says "exact" is checked against it.
 */

export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Reads plain digits such as "-12.50"; `toString` and `toFixed` of an amount give nothing else. */
export function fraction(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`the oracle cannot read ${text}`);
  const [, sign, whole = "", decimals = ""] = match;
  const top = BigInt(whole + decimals);
  return reduce({ top: sign === "-" ? -top : top, bottom: 10n ** BigInt(decimals.length) });
}

export const zero: Fraction = { top: 0n, bottom: 1n };

export function add(left: Fraction, right: Fraction): Fraction {
  return reduce({
    top: left.top * right.bottom + right.top * left.bottom,
    bottom: left.bottom * right.bottom,
  });
}

export function negate({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return reduce({ top: left.top * right.top, bottom: left.bottom * right.bottom });
}

export function divide(left: Fraction, right: Fraction): Fraction {
  return reduce({ top: left.top * right.bottom, bottom: left.bottom * right.top });
}

export function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce(add, zero);
}

/** −1, 0 or 1. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** −1, 0 or 1: below, at, above zero. */
export function sign({ top }: Fraction): number {
  return top < 0n ? -1 : top > 0n ? 1 : 0;
}

export function absolute({ top, bottom }: Fraction): Fraction {
  return { top: top < 0n ? -top : top, bottom };
}

/** "3/4", so that a failing property shows both sides. */
export function show({ top, bottom }: Fraction): string {
  return `${top}/${bottom}`;
}

function reduce({ top, bottom }: Fraction): Fraction {
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
