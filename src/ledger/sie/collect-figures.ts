/** Makes figures of the amounts of a file, and counts those that come on no line. */
import { addAmounts, type Decimal, subtractAmounts, ZERO } from "../../amount/index.ts";
import { type Period, parsePeriod, periodContains } from "../../calendar/index.ts";
import type { FigureInput } from "../../figure/index.ts";
import { convertExact } from "../../unit/index.ts";
import { type AccountFinding, type AccountRule, accountReader } from "../index.ts";
import type { SieAmount } from "./amounts.ts";
import { isClosingAccount } from "./chart-from-sie.ts";
import type { SieAccount, SieFile } from "./sie.ts";

/**
 * Amounts of a file that are on no line, or not as the file has them.
 *
 * - `outside-year`: the file has them in a month outside the fiscal year; on no line
 * - `parts-only`: the file has the parts and not the whole; the parts were added up
 * - `unlike-parts`: so too, and the parts of its dimensions disagree; on no line
 */
export interface SieAmountFinding {
  readonly kind: "outside-year" | "parts-only" | "unlike-parts";
  /** The scenario. */
  readonly scenario: string;
  /** The account. */
  readonly account: string;
  /** How many amounts it is about. */
  readonly count: number;
  /** Their sum, in the signs of the file. */
  readonly amount: Decimal;
}

/** What a scenario of a file has on no line, or in doubt. */
export type SieFigureFinding =
  | (Exclude<AccountFinding, NeverUsed> & { readonly scenario: string })
  | SieAmountFinding
  | NeverUsed;

/** A rule that no account came under. */
export type NeverUsed = Extract<AccountFinding, { readonly kind: "never-used" }>;

/** Where amounts become figures. */
export interface Collector {
  /** The years in which figures of a scenario may lie; empty for an unknown scenario. */
  readonly yearsOf: (scenario: string) => readonly Period[];
  readonly file: ReadonlyMap<string, SieAccount>;
  readonly rules: readonly AccountRule[];
  readonly hasRules: boolean;
  readonly dimension: string | undefined;
  readonly exponent: number;
  readonly figures: FigureInput[];
  readonly findings: SieFigureFinding[];
  readonly leftOut: { balanceSheet: number; closing: number };
}

/** Begins to collect figures of a file. */
export function newCollector(
  file: SieFile,
  how: Pick<Collector, "yearsOf" | "rules" | "hasRules" | "dimension" | "exponent">,
): Collector {
  return {
    ...how,
    file: new Map(file.accounts.map((each) => [each.account, each])),
    figures: [],
    findings: [],
    leftOut: { balanceSheet: 0, closing: 0 },
  };
}

/** Each line of a chart is the account of its number. */
export function linesAsRules(lines: readonly { readonly id: string }[]): readonly AccountRule[] {
  return lines.map(({ id }) => ({ codes: [id], line: id }));
}

/** Makes figures of the amounts of a scenario; gives the rules that it did not use. */
export function collect(
  collector: Collector,
  scenario: string | null,
  amounts: readonly SieAmount[] | undefined,
): readonly NeverUsed[] {
  const { rules, file, leftOut } = collector;
  const reader = accountReader(rules, [], []);
  const probe = accountReader(rules, [], []);
  const years = collector.yearsOf(scenario ?? "");
  const doubts = new Map<string, SieAmountFinding>();
  for (const each of scenario === null ? [] : (amounts ?? [])) {
    const { account, amount } = each;
    const kind = file.get(account)?.kind;
    const isSheet = kind === "asset" || kind === "liability";
    if (isClosingAccount(each)) leftOut.closing += 1;
    else if (isSheet && probe.entryOf(account).line === undefined) leftOut.balanceSheet += 1;
    else {
      const period = parsePeriod(each.period);
      const isOutside = years.length > 0 && !years.some((year) => periodContains(year, period));
      const doubt = isOutside ? "outside-year" : each.doubt;
      if (doubt !== undefined) addDoubt(doubts, doubt, account, amount, scenario ?? "");
      if (doubt === "outside-year" || doubt === "unlike-parts") continue;
      const line = reader.lineOf(account, amount);
      if (line === null || line === undefined) continue;
      collector.figures.push(figureOf(collector, each, line, scenario ?? ""));
    }
  }
  const found = reader.findings();
  for (const finding of found)
    if (finding.kind !== "never-used")
      collector.findings.push(Object.freeze({ ...finding, scenario: scenario ?? "" }));
  for (const doubt of doubts.values()) collector.findings.push(Object.freeze(doubt));
  return found.filter((each): each is NeverUsed => each.kind === "never-used");
}

function addDoubt(
  doubts: Map<string, SieAmountFinding>,
  kind: SieAmountFinding["kind"],
  account: string,
  amount: Decimal,
  scenario: string,
): void {
  const before = doubts.get(`${kind} ${account}`);
  doubts.set(`${kind} ${account}`, {
    kind,
    scenario,
    account,
    count: (before?.count ?? 0) + 1,
    amount: addAmounts(before?.amount ?? ZERO, amount),
  });
}

/** The figure of an amount, in result sign. */
function figureOf(
  { dimension, file, hasRules, exponent }: Collector,
  { account, period, object, amount }: SieAmount,
  line: string,
  scenario: string,
): FigureInput {
  const effect = subtractAmounts(ZERO, amount);
  return {
    line,
    scenario,
    period,
    amount: exponent === 0 ? effect : convertExact(effect, exponent),
    ...(dimension === undefined || object === undefined
      ? {}
      : { members: { [dimension]: object } }),
    ...(hasRules ? { source: `${account} ${file.get(account)?.label ?? ""}`.trim() } : {}),
  };
}
