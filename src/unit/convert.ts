/** Exact conversion between the scales of one currency. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  readAmount,
  toDecimal,
  ZERO,
} from "../amount/index.ts";
import { fail, type Issue, keysOf, readArguments, throwIssues } from "../input/index.ts";
import { readUnit, SCALE_EXPONENTS, type Unit, unitName } from "./unit.ts";

/** The two units of a conversion. */
interface Conversion {
  /** The unit that the amount is in. */
  readonly from: Unit;
  /** The unit wanted; of the same currency. */
  readonly to: Unit;
}

const CONVERSION_KEYS = /* @__PURE__ */ keysOf<Conversion>({ from: true, to: true });

/**
 * Converts an amount from one scale to another, without losing a digit.
 *
 * Rule: amount × 10^(exponent of `from` − exponent of `to`); 1 214 tkr is 1,214 mkr, not 1,2.
 * Units and sign: from `from` to `to`; the sign stays.
 * Absent and zero: 0 stays 0.
 *
 * @param amount - the amount in `from`
 * @param units.from - the unit it is in
 * @param units.to - the unit wanted; the same currency
 * @returns the same money in the other unit
 * @throws AnslagError `unit.mismatch` when the currencies differ: the package knows no exchange
 * rates
 * @throws AnslagError `unit.currency`, `input.choice`, `input.unknown-key`, `input.wrong-type` when
 * a unit is not one
 * @throws AnslagError `amount.out-of-range` when the result has more digits than an exact amount
 * @example From thousands to millions of kronor
 * convertAmount("486 892", { from: unitFromName("tkr", "sv"), to: unitFromName("mkr", "sv") })
 * // => 486.892
 */
export function convertAmount(amount: AmountInput, units: Conversion): Decimal {
  const issues: Issue[] = [];
  const exact = readAmount(amount, [], issues) ?? ZERO;
  const { from, to } = readArguments(units, CONVERSION_KEYS, [], issues, "units");
  throwIssues(issues);
  return convertExact(exact, checkConversion({ from, to }));
}

/** The power of ten between two units of one currency. */
export function checkConversion({ from, to }: Conversion): number {
  const issues: Issue[] = [];
  readUnit(from, ["from"], issues);
  readUnit(to, ["to"], issues);
  throwIssues(issues);
  if (from.currency !== to.currency) {
    fail("unit.mismatch", {
      expected: `an amount in ${to.currency}`,
      received: `an amount in ${unitName(from, "en")}`,
    });
  }
  return SCALE_EXPONENTS[from.scale] - SCALE_EXPONENTS[to.scale];
}

/** An exact amount × 10^exponent. */
export function convertExact(amount: Decimal, exponent: number): Decimal {
  return checkRange(
    amount.times(
      toDecimal(exponent < 0 ? `0.${"1".padStart(-exponent, "0")}` : 10n ** BigInt(exponent)),
    ),
  );
}
