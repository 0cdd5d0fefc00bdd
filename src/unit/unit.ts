/** The unit of a book or a table: a currency and a scale. Amounts themselves carry no unit. */
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  readArguments,
  readChoice,
  throwIssues,
} from "../input/index.ts";
import { CURRENCIES } from "./currencies.ts";

/** The size of one unit: 1, 1 000, 1 000 000 or 1 000 000 000 of the currency. */
export type Scale = "one" | "thousand" | "million" | "milliard";

/** The worth of one unit of an amount. */
export interface Unit {
  /** ISO 4217 code, such as `"SEK"`. */
  readonly currency: string;
  /** The size of one unit. */
  readonly scale: Scale;
}

/** The power of ten of each scale. */
export const SCALE_EXPONENTS: Readonly<Record<Scale, number>> = {
  one: 0,
  thousand: 3,
  million: 6,
  milliard: 9,
};

/** The names of all scales. */
export const SCALES: readonly Scale[] = ["one", "thousand", "million", "milliard"];

const UNIT_KEYS = /* @__PURE__ */ keysOf<Unit>({ currency: true, scale: true });

/**
 * Builds a unit from a currency and a scale.
 *
 * Rule: the currency is a code of ISO 4217 in use; the scale is named in words.
 *
 * @param currency - ISO 4217 code in capitals
 * @param scale - the size of one unit; default `"one"`
 * @returns the unit
 * @throws AnslagError `unit.currency` when the code is not in use
 * @throws AnslagError `input.choice` when the scale is unknown
 * @example Thousands of Swedish kronor
 * unitName(unitOf("SEK", "thousand"), "sv") // => "tkr"
 */
export function unitOf(currency: string, scale: Scale = "one"): Unit {
  const issues: Issue[] = [];
  const unit = readUnit({ currency, scale }, [], issues);
  throwIssues(issues);
  return unit;
}

/** Reads a unit at a place in a larger input. */
export function readUnit(input: Unit, path: IssuePath, issues: Issue[]): Unit {
  const given = readArguments(
    input,
    UNIT_KEYS,
    path,
    issues,
    path.length === 0 ? "unit" : undefined,
  );
  if (given !== input) return Object.freeze({ currency: "", scale: "one" });
  const { currency, scale } = given;
  readCurrency(currency, [...path, "currency"], issues);
  const known = readChoice(scale, SCALES, [...path, "scale"], issues);
  return Object.freeze({ currency, scale: known ?? "one" });
}

/** Checks the code of a currency at a place in a larger input. */
export function readCurrency(currency: string, path: IssuePath, issues: Issue[]): void {
  if (CURRENCIES.has(currency)) return;
  const expected = 'an ISO 4217 code such as "SEK"';
  issues.push(makeIssue("unit.currency", { path, expected, received: describeValue(currency) }));
}

/** Whether two units are the same in currency and scale. */
export function isSameUnit(left: Unit, right: Unit): boolean {
  return left.currency === right.currency && left.scale === right.scale;
}
