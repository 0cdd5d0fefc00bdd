/**
 * Turns amounts between the one sign inside (effect on the result) and the signs that reports
 * print.
 */

import { type AmountInput, type Decimal, readAmount, toDecimal, ZERO } from "../amount/index.ts";
import { type Issue, keysOf, readArguments, readChoice, throwIssues } from "../input/index.ts";
import { findEntry } from "./chart.ts";
import type { Chart, LineKind } from "./line.ts";
import { lookUp } from "./look-up.ts";
import { linesAt } from "./paths.ts";

/**
 * How a printed table writes its signs. Variances and results are the same in every style: + is
 * favourable.
 *
 * | style | income | costs, investment | funding | net cost | seen in the Malmö report |
 * |---|---|---|---|---|---|
 * | `natural` | + | − | + | − | T1, T7, T8, T9 (T2 prints variances only) |
 * | `costs-positive` | − | + | + | + | T3, T6 |
 * | `all-positive` | + | + | + | + | T5 |
 * | `funding-negative` | + | − | − | − | T10 |
 *
 * `costs-positive` turns income and costs together, so that printed income and costs still add up
 * to the printed net cost.
 */
export type SignStyle = "natural" | "costs-positive" | "all-positive" | "funding-negative";

/** The flow of a row or a column, which decides its printed sign. */
export type Flow = "income" | "cost" | "investment" | "funding" | "net-cost" | "result";

const turned: Readonly<Record<SignStyle, readonly Flow[]>> = {
  natural: [],
  "costs-positive": ["income", "cost", "investment", "net-cost"],
  "all-positive": ["cost", "investment", "net-cost"],
  "funding-negative": ["funding"],
};

const FLOWS: readonly Flow[] = ["income", "cost", "investment", "funding", "net-cost", "result"];

const STYLES = /* @__PURE__ */ Object.keys(turned) as SignStyle[];

/** −1 if a style prints the opposite of the result sign, otherwise 1. */
export function signFactor(flow: Flow, style: SignStyle): 1 | -1 {
  const issues: Issue[] = [];
  readChoice(style, STYLES, ["signs"], issues);
  readChoice(flow, FLOWS, ["flow"], issues);
  throwIssues(issues);
  return turned[style].includes(flow) ? -1 : 1;
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
  return toDecimal(exact.times(signFactor(flow, style)));
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
