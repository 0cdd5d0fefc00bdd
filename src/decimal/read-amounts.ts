/** Amounts by name, and the unit in which an amount was written. */
import { type Issue, type IssuePath, makeAmountIssue, readEntries } from "../errors/index.ts";
import { checkRange, type Decimal, ZERO } from "./exact.ts";
import { type AmountInput, isOwn, readAmount } from "./parse-amount.ts";
import type { Ratio } from "./ratio.ts";
import { divide, fromDecimal, type Rational } from "./rational.ts";

/** Reads amounts by name; what is not an amount adds an issue and is left out. Names without a value are passed over where that is allowed. */
export function readAmounts(
  input: Readonly<Record<string, AmountInput | undefined>> | undefined,
  path: IssuePath,
  issues: Issue[],
  options: { readonly gaps?: boolean } = {},
): ReadonlyMap<string, Decimal> {
  const read = new Map<string, Decimal>();
  for (const [name, amount] of readEntries(input, path, issues)) {
    if (amount === undefined && options.gaps === true) continue;
    const value = readAmount(amount, [...path, name], issues);
    if (value !== undefined) read.set(name, value);
  }
  return read;
}

/** Reads an exact ratio, as it was computed here or as it came back from JSON; issues where it is none, or has no base. */
export function readRatio(input: unknown, path: IssuePath, issues: Issue[]): Rational | undefined {
  const ratio = (typeof input === "object" && input !== null ? input : {}) as Readonly<Partial<Ratio>>;
  // A ratio that was computed here may have longer parts than an amount.
  const part = (key: "numerator" | "denominator"): Decimal | undefined => {
    const amount: unknown = ratio[key];
    return isOwn(amount) && amount.isFinite() ? amount : readAmount(amount, [...path, key], issues);
  };
  const [top, bottom] = [part("numerator"), part("denominator")];
  if (top === undefined || bottom === undefined) return undefined;
  if (!bottom.isZero()) return divide(fromDecimal(top), fromDecimal(bottom));
  const facts = { path: [...path, "denominator"], expected: "a base other than 0", received: "0" };
  issues.push(makeAmountIssue("round.no-base", facts));
  return undefined;
}

/** The exact sum of amounts that have been read. */
export function totalOf(amounts: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const amount of amounts) sum = sum.plus(amount);
  return checkRange(sum);
}

/** How many decimals an amount was written with: "100.10" has two. */
export function writtenDecimals(input: AmountInput, amount: Decimal): number {
  const written = typeof input === "string" ? /\.(\d+)\s*$/.exec(input)?.[1]?.length : undefined;
  return Math.max(written ?? 0, amount.decimalPlaces());
}
