/** Amounts of any length as big integers of a smallest unit. */

import { newDigits } from "./digits.ts";
import { type Decimal, Exact, seal, ZERO } from "./exact.ts";
import { amountOfCoefficient, digitsOf } from "./limbs.ts";

/** An amount as coefficient × 10^−decimals, for integer arithmetic. */
export interface BigDigits {
  readonly coefficient: bigint;
  readonly decimals: number;
}

const SHORT = /* @__PURE__ */ newDigits();
const LARGEST_SHORT = 1_000_000_000_000_000n;

/** The amount in its smallest unit. */
export function bigDigitsOf(amount: Decimal): BigDigits {
  if (digitsOf(amount, SHORT))
    return { coefficient: BigInt(SHORT.coefficient), decimals: SHORT.decimals };
  const decimals = amount.decimalPlaces();
  return { coefficient: BigInt(amount.toFixed(decimals).replace(".", "")), decimals };
}

/** The amount of a number of smallest units. It may be larger than an amount may be. */
export function amountOfBigDigits({ coefficient, decimals }: BigDigits): Decimal {
  if (coefficient === 0n) return ZERO;
  if (coefficient < LARGEST_SHORT && coefficient > -LARGEST_SHORT)
    return amountOfCoefficient(Number(coefficient), decimals);
  const digits = `${coefficient < 0n ? -coefficient : coefficient}`.padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return seal(new Exact(coefficient < 0n ? `-${text}` : text));
}

/** As {@link amountOfBigDigits}, of two values. */
export function amountOfWhole(coefficient: bigint, decimals: number): Decimal {
  return amountOfBigDigits({ coefficient, decimals });
}
