/** Amounts by name, their sum, and exact ratios. */
import {
  type Issue,
  type IssuePath,
  makeRoundingIssue,
  readArguments,
  readEntries,
  requireEntries,
} from "../input/index.ts";
import { sumUnchecked } from "./arithmetic.ts";
import { checkRange, type Decimal, isOwn } from "./kernel/index.ts";
import { type AmountInput, readAmount } from "./parse-amount.ts";
import type { Ratio } from "./ratio.ts";
import { divide, fromDecimal, type Rational, rational, signOf } from "./rational.ts";

/**
 * Reads amounts by name; an invalid amount adds an issue and is left out. If the caller allows it,
 * names without a value are skipped.
 */
export function readAmounts(
  input: Readonly<Record<string, AmountInput | undefined>> | undefined,
  path: IssuePath,
  issues: Issue[],
  options: { readonly gaps?: boolean; readonly optional?: boolean } = {},
): ReadonlyMap<string, Decimal> {
  const read = new Map<string, Decimal>();
  const entries =
    options.optional === true
      ? readEntries(input, path, issues)
      : requireEntries(input, path, issues);
  for (const [name, amount] of entries) {
    if (amount === undefined && options.gaps === true) continue;
    const value = readAmount(amount, [...path, name], issues);
    if (value !== undefined) read.set(name, value);
  }
  return read;
}

/** Plain digits, more than an amount may have: the parts of a ratio may be longer. */
const LONG_DIGITS = /^-?\d{1,2000}(\.\d{1,2000})?$/;

/**
 * Reads an exact ratio that was computed here or came back from JSON. Adds an issue if it is
 * invalid or has no base.
 */
export function readRatio(input: unknown, path: IssuePath, issues: Issue[]): Rational | undefined {
  const ratio: Readonly<Partial<Ratio>> = readArguments(
    input as Readonly<Partial<Ratio>>,
    ["kind", "numerator", "denominator"],
    path,
    issues,
  );
  // A ratio that was computed here may have longer parts than an amount.
  const part = (key: "numerator" | "denominator"): Rational | undefined => {
    const amount: unknown = ratio[key];
    if (isOwn(amount) && amount.isFinite()) return fromDecimal(amount);
    if (typeof amount === "string" && LONG_DIGITS.test(amount)) {
      const [whole = "", decimals = ""] = amount.split(".");
      return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
    }
    const read = readAmount(amount, [...path, key], issues);
    return read === undefined ? undefined : fromDecimal(read);
  };
  const [top, bottom] = [part("numerator"), part("denominator")];
  if (top === undefined || bottom === undefined) return undefined;
  if (signOf(bottom) !== 0) return divide(top, bottom);
  const facts = { path: [...path, "denominator"], expected: "a base other than 0", received: "0" };
  issues.push(makeRoundingIssue("round.no-base", facts));
  return undefined;
}

/** The exact sum of amounts that have been read. */
export function sumOf(amounts: Iterable<Decimal>): Decimal {
  return checkRange(sumUnchecked(amounts));
}

/**
 * The most decimals that any of the amounts has. A zero at the end is no part of an amount: 100.10
 * has one decimal, however it is written.
 */
export function mostDecimals(amounts: Iterable<Decimal>): number {
  let most = 0;
  for (const amount of amounts) most = Math.max(most, amount.decimalPlaces());
  return most;
}
