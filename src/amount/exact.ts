/**
 * The private, exact decimal arithmetic of the package.
 *
 * decimal.js rounds to 20 significant digits by default and a clone inherits what the host has set, so the package makes
 * its own constructor from the library's defaults with a precision that no permitted operation can exceed.
 */
import { Decimal as DecimalJs } from "decimal.js";
import { failAmount, type IssuePath } from "../input/index.ts";

/**
 * An exact amount: a value of decimal.js, whose `plus`, `minus` and `times` never round here. Make one with `toDecimal`; the class itself is not exported, because
 * one made by other means would round to 20 digits.
 */
export type Decimal = DecimalJs;

/** Amounts are kept exact below 10 to this power … */
export const INTEGER_DIGITS = 60;
/** … and to this many decimals. */
export const DECIMAL_PLACES = 40;

// The product of two amounts at the bounds has 2 × (60 + 40) = 200 digits; sums of any real number of amounts fit as well.
const PRECISION = 240;

export const Exact: typeof DecimalJs = /* @__PURE__ */ makeExact();

function makeExact(): typeof DecimalJs {
  const own = DecimalJs.clone({
    defaults: true,
    precision: PRECISION,
    rounding: DecimalJs.ROUND_HALF_UP,
    // Plain digits in every text form: an amount in a JSON file is read by people.
    toExpNeg: -9e15,
    toExpPos: 9e15,
  });
  const refuse = (): never => {
    throw new TypeError(
      "The exact arithmetic of anslag cannot be reconfigured; make a Decimal.clone() of your own.",
    );
  };
  Object.defineProperties(own, { set: { value: refuse }, config: { value: refuse } });
  return own;
}

export const ZERO: Decimal = /* @__PURE__ */ seal(/* @__PURE__ */ new Exact(0));

/** Freezes an amount with its digits: results are plain data that nobody can change afterwards. */
export function seal(amount: Decimal): Decimal {
  if (!Object.isFrozen(amount)) {
    Object.freeze(amount.d);
    Object.freeze(amount);
  }
  return amount;
}

/** Lets a result pass if it is inside the exact range, and turns −0 into 0; anything else is an error, never a rounded amount. */
export function checkRange(amount: Decimal, path: IssuePath = []): Decimal {
  if (isInRange(amount)) return amount.isZero() ? ZERO : seal(amount);
  return failAmount("amount.out-of-range", {
    path,
    expected: RANGE_IN_WORDS,
    received: amount.isFinite()
      ? `an amount with ${Math.max(amount.e + 1, 1)} digits and ${amount.decimalPlaces()} decimals`
      : `${amount}`,
  });
}

export const RANGE_IN_WORDS: string = `at most ${INTEGER_DIGITS} digits before the decimal mark and ${DECIMAL_PLACES} after it`;

export function isInRange(amount: Decimal): boolean {
  const { d: words, e: exponent } = amount;
  // Five words that begin at the first decimal or before it have 35 decimals at the most.
  if (words !== null && words.length <= 5 && exponent >= -7 && exponent < INTEGER_DIGITS)
    return true;
  return amount.isFinite() && amount.e < INTEGER_DIGITS && amount.decimalPlaces() <= DECIMAL_PLACES;
}

/** An amount as coefficient × 10^−decimals, for integer arithmetic. */
export interface Scaled {
  readonly coefficient: bigint;
  readonly decimals: number;
}

export function toScaled(amount: Decimal): Scaled {
  const decimals = amount.decimalPlaces();
  return { coefficient: BigInt(amount.toFixed(decimals).replace(".", "")), decimals };
}

export function fromScaled({ coefficient, decimals }: Scaled): Decimal {
  const digits = `${coefficient < 0n ? -coefficient : coefficient}`.padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return new Exact(coefficient < 0n ? `-${text}` : text);
}
