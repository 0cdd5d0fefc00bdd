/**
 * Turns amounts between the one sign inside (effect on the result) and the signs that reports
 * print.
 */

import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../amount/index.ts";
import {
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readChoice,
  readItems,
  throwIssues,
} from "../input/index.ts";
import { findEntry } from "./chart.ts";
import type { Chart, LineKind } from "./line.ts";
import { linesAt, lookUp } from "./look-up.ts";

/**
 * A sign style by name.
 *
 * | style | income | costs, investment | funding | net cost, result | variance |
 * |---|---|---|---|---|---|
 * | `natural` | + | − | + | effect on the result | + favourable |
 * | `costs-positive` | − | + | + | net cost +, surplus + | + favourable |
 * | `all-positive` | + | + | + | net cost +, surplus + | + favourable |
 * | `funding-negative` | + | − | − | effect on the result | + favourable |
 * | `overspend-positive` | − | + | − | net cost +, deficit + | + overspent |
 * | `statement-us` | + | + | + | excess +, deficiency − | + favourable |
 *
 * The Malmö report uses the first four: T1, T7, T8 and T9 are `natural`, T3 and T6
 * `costs-positive`, T5 `all-positive`, T10 `funding-negative`. `costs-positive` turns income and
 * costs together, so that printed income and costs still add up to the printed net cost.
 *
 * `overspend-positive` is how councils of the United Kingdom monitor a budget: an overspend of
 * 1 042 prints as 1,042, an underspend as (1,042). `statement-us` is the statement of revenues,
 * expenditures and changes in fund balance of the GASB: revenues and expenditures are both
 * positive, and the excess or deficiency and the variance have a sign. Both print negative figures
 * in parentheses, if the print does not ask for another mark.
 */
export type NamedSignStyle =
  | "natural"
  | "costs-positive"
  | "all-positive"
  | "funding-negative"
  | "overspend-positive"
  | "statement-us";

/** A sign style of the caller's own. */
export interface OwnSignStyle {
  /** The flows that print with the opposite of their effect on the result. */
  readonly opposite: readonly Flow[];
  /**
   * `favourable` (default): a favourable variance prints with +. `difference`: a variance prints as
   * the difference of the two figures beside it, outcome − reference, each as it is printed; an
   * American "over (under)" is one.
   */
  readonly variance?: "favourable" | "difference";
  /**
   * How a negative figure is marked, if the print does not ask for another mark: the minus sign of
   * the locale (default), the true minus U+2212, the hyphen that every program reads, or
   * parentheses.
   */
  readonly negative?: NegativeMark;
}

/** How a negative number is marked. */
export type NegativeMark = "locale" | "minus" | "hyphen" | "parentheses";

/** How a printed table writes its signs: by a name, or as the caller declares. */
export type SignStyle = NamedSignStyle | OwnSignStyle;

/** The flow of a row or a column, which decides its printed sign. */
export type Flow = "income" | "cost" | "investment" | "funding" | "net-cost" | "result";

/** The flows, in the order of their type. */
export const FLOWS: readonly Flow[] = [
  "income",
  "cost",
  "investment",
  "funding",
  "net-cost",
  "result",
];

const RULES: Readonly<Record<NamedSignStyle, OwnSignStyle>> = {
  natural: { opposite: [] },
  "costs-positive": { opposite: ["income", "cost", "investment", "net-cost"] },
  "all-positive": { opposite: ["cost", "investment", "net-cost"] },
  "funding-negative": { opposite: ["funding"] },
  "overspend-positive": { opposite: FLOWS, variance: "difference", negative: "parentheses" },
  "statement-us": { opposite: ["cost", "investment"], negative: "parentheses" },
};

/** The names of sign styles, in the order of their type. */
export const SIGN_STYLES = /* @__PURE__ */ Object.keys(RULES) as readonly NamedSignStyle[];

/** The ways in which a variance prints. */
export const VARIANCE_SIGNS = ["favourable", "difference"] as const;

/** The marks of a negative number, in the order of their type. */
export const NEGATIVE_MARKS: readonly NegativeMark[] = ["locale", "minus", "hyphen", "parentheses"];

const OWN_KEYS = /* @__PURE__ */ keysOf<OwnSignStyle>({
  opposite: true,
  variance: true,
  negative: true,
});

/** Reads a sign style; undefined with an issue if it is invalid. */
export function readSignStyle(
  style: unknown,
  path: IssuePath,
  issues: Issue[],
): SignStyle | undefined {
  if (typeof style !== "object" || style === null)
    return readChoice(style, SIGN_STYLES, path, issues);
  const before = issues.length;
  const own = readArguments(style as OwnSignStyle, OWN_KEYS, path, issues);
  const { opposite, variance, negative } = own;
  const at = [...path, "opposite"];
  for (const [index, flow] of readItems(opposite, at, issues).entries())
    readChoice(flow, FLOWS, [...at, index], issues);
  if (variance !== undefined) readChoice(variance, VARIANCE_SIGNS, [...path, "variance"], issues);
  if (negative !== undefined) readChoice(negative, NEGATIVE_MARKS, [...path, "negative"], issues);
  return issues.length > before ? undefined : (style as OwnSignStyle);
}

/** The rule of a sign style that has been read. */
export function signRule(style: SignStyle): OwnSignStyle {
  return typeof style === "string" ? RULES[style] : style;
}

/**
 * −1 if a style prints the opposite of the result sign, otherwise 1.
 *
 * @param key - the name of the style among the arguments
 */
export function signFactor(flow: Flow, style: SignStyle, key = "signs"): 1 | -1 {
  const issues: Issue[] = [];
  readSignStyle(style, [key], issues);
  readChoice(flow, FLOWS, ["flow"], issues);
  throwIssues(issues);
  return signRule(style).opposite.includes(flow) ? -1 : 1;
}

/** How an amount was printed. */
interface PrintedSign {
  readonly flow: Flow;
  readonly style: SignStyle;
}

const PRINTED_KEYS = /* @__PURE__ */ keysOf<PrintedSign>({ flow: true, style: true });

/**
 * Turns a printed amount into result sign: + raises the result.
 *
 * Rule: see {@link SignStyle}. The same call turns it back: `toResultSign(toResultSign(x)) = x`.
 * Units and sign: unit unchanged; sign of the style in, result sign out.
 * Absent and zero: 0 stays 0.
 *
 * @param amount - the printed amount
 * @param printed.flow - the flow of the amount
 * @param printed.style - the sign style of the table it was printed in
 * @returns the amount in result sign
 * @throws AnslagError `input.choice` when the style or flow is unknown
 * @throws AnslagError `input.unknown-key`, `input.wrong-type` when `printed` has another key, or is
 * not an object
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when it is not an amount
 * @example Funding printed as −4 324 by a budget area, net cost as 44 146 by a purpose
 * toResultSign("-4 324", { flow: "funding", style: "funding-negative" }) // => 4324
 * toResultSign("44 146", { flow: "net-cost", style: "all-positive" }) // => -44146
 */
export function toResultSign(amount: AmountInput, printed: PrintedSign): Decimal {
  const issues: Issue[] = [];
  const exact = readAmount(amount, [], issues) ?? ZERO;
  const { flow, style } = readArguments(printed, PRINTED_KEYS, [], issues, "printed");
  throwIssues(issues);
  return toDecimal(exact.times(signFactor(flow, style, "style")));
}

const flowOfKind: Readonly<Record<LineKind, Flow>> = {
  income: "income",
  "financial-income": "income",
  cost: "cost",
  "financial-cost": "cost",
  investment: "investment",
  funding: "funding",
};

/**
 * The flow of a line or total: the flow of its lines if they agree, net cost if it mixes income and
 * costs, result if it has funding.
 */
export function flowOf(chart: Chart, id: string): Flow {
  const entry = findEntry(chart, id);
  if ("kind" in entry) return flowOfKind[entry.kind];
  const { entries } = lookUp(chart);
  const flows = new Set<Flow>();
  for (const line of linesAt(chart, id)) {
    const part = entries.get(line);
    if (part !== undefined && "kind" in part) flows.add(flowOfKind[part.kind]);
  }
  const [only, second] = flows;
  if (only !== undefined && second === undefined) return only;
  return flows.has("funding") ? "result" : "net-cost";
}
