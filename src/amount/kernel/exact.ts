/**
 * The private, exact decimal arithmetic of the package.
 *
 * decimal.js rounds to 20 significant digits by default, and a clone inherits what the host has
 * set. So the package makes a constructor of its own from the defaults of the library, with a
 * precision that no permitted operation can exceed.
 */
import { Decimal as DecimalJs } from "decimal.js";
import { failAmount, type IssuePath } from "../../input/index.ts";

/**
 * An exact amount: a value of decimal.js, whose `plus`, `minus` and `times` never round here. Make
 * one with `toDecimal`. The package does not export the class itself, because other constructors
 * round to 20 digits.
 */
export type Decimal = DecimalJs;

/** Amounts are exact below 10 to this power … */
export const INTEGER_DIGITS = 60;
/** … and to this many decimals. */
export const DECIMAL_PLACES = 40;

// The product of two amounts at the bounds has 2 × (60 + 40) = 200 digits; the sum of any number
// of amounts that a computer can hold fits as well.
const PRECISION = 240;

export const Exact: typeof DecimalJs = /* @__PURE__ */ makeExact();

function makeExact(): typeof DecimalJs {
  const own = DecimalJs.clone({
    defaults: true,
    precision: PRECISION,
    rounding: DecimalJs.ROUND_HALF_UP,
    // Plain digits in every text form: people read the amounts in a JSON file.
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

/** Whether this package made an amount. */
export function isOwn(input: unknown): input is Decimal {
  // All decimal.js constructors share one prototype: `instanceof` would let a host's clone through.
  return typeof input === "object" && input !== null && input.constructor === Exact;
}

/** Freezes an amount with its digits: results are plain data that nobody can change afterwards. */
export function seal(amount: Decimal): Decimal {
  if (!Object.isFrozen(amount)) {
    Object.freeze(amount.d);
    Object.freeze(amount);
  }
  return amount;
}

/** A frozen amount of this package: the amount itself if it is frozen, or else a copy. */
export function sealedCopy(amount: Decimal): Decimal {
  if (amount.isZero()) return ZERO;
  return Object.isFrozen(amount) && Object.isFrozen(amount.d) ? amount : seal(new Exact(amount));
}

/** The power of ten of the first digit of an amount. */
export function exponentOf(amount: Decimal): number {
  return amount.e;
}

/**
 * Returns a result that is inside the exact range, with 0 for −0. Any other result is an error,
 * never a rounded amount.
 */
export function checkRange(amount: Decimal, path: IssuePath = []): Decimal {
  if (isInRange(amount)) return amount.isZero() ? ZERO : seal(amount);
  const digits = counted(Math.max(exponentOf(amount) + 1, 1), "digit");
  const decimals = counted(amount.decimalPlaces(), "decimal");
  return failAmount("amount.out-of-range", {
    path,
    expected: RANGE_IN_WORDS,
    received: amount.isFinite() ? `an amount with ${digits} and ${decimals}` : `${amount}`,
  });
}

/** A number of things in words: "1 digit", "2 digits". */
const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The exact range, for messages. */
export const RANGE_IN_WORDS: string =
  `at most ${INTEGER_DIGITS} digits before the decimal mark ` + `and ${DECIMAL_PLACES} after it`;

/** Whether an amount is inside the exact range. */
export function isInRange(amount: Decimal): boolean {
  const { d: limbs, e: exponent } = amount;
  // Five limbs that begin at the first decimal or before it have at most 35 decimals.
  if (limbs !== null && limbs.length <= 5 && exponent >= -7 && exponent < INTEGER_DIGITS)
    return true;
  return amount.isFinite() && exponent < INTEGER_DIGITS && amount.decimalPlaces() <= DECIMAL_PLACES;
}
