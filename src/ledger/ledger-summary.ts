/** The account of the rows of a file: plain data that an auditor can file. */

import {
  type AmountInput,
  addAmountToSum,
  amountOfSum,
  type Decimal,
  exactSum,
  isSameAmount,
  readAmount,
  subtractAmounts,
  ZERO,
} from "../amount/index.ts";
import { type FigureFilter, type FigureSet, sumFigures } from "../figure/index.ts";
import { type Issue, keysOf, readArguments, readItems, requireText } from "../input/index.ts";
import type { AccountFinding } from "./account-rule.ts";
import type { EncodingReason, FoundEncoding, TextEncoding } from "./bytes/index.ts";
import type { RowMapper } from "./row-mapper.ts";
import { endTotals, type TotalChecks } from "./total-rows.ts";

/** A total that came with a file. */
export interface ControlTotal {
  /** The name of the total. */
  readonly id: string;
  /** The total, in result sign. */
  readonly amount: AmountInput;
  /** The figures that it is the total of; default all. */
  readonly figures?: FigureFilter;
}

/** A control total beside the sum of the figures that were read. */
export interface ControlCheck {
  /** The name of the total. */
  readonly id: string;
  /** The total that came with the file. */
  readonly expected: Decimal;
  /** The sum of the figures; 0 without figures. */
  readonly actual: Decimal;
  /** actual − expected. */
  readonly difference: Decimal;
  /** Whether the two are equal. */
  readonly agrees: boolean;
}

/** The figures of a scenario by their sign. */
export interface SignedSums {
  /** The scenario. */
  readonly scenario: string;
  /** How many figures it has. */
  readonly figures: number;
  /** The sum of those that raise the result. */
  readonly positive: Decimal;
  /** The sum of those that lower it. */
  readonly negative: Decimal;
}

/** Rows that one rule passed over. */
export interface RowsOfRule {
  /** The rule: `where`, `booked`, a named rule, or one of the mapping's own. */
  readonly rule: string;
  /** How many rows. */
  readonly rows: number;
}

/** The account of the rows of a file: each of them is counted once. */
export interface LedgerSummary {
  /** The name of the file; absent where the caller gave none. */
  readonly file?: string;
  /** The encoding in which its bytes were read; absent where the rows came in another form. */
  readonly encoding?: TextEncoding;
  /** Why they were read so. */
  readonly encodingReason?: EncodingReason;
  /** The rows above the headings. */
  readonly preamble: number;
  /** The rows below them. */
  readonly rows: number;
  /** The rows that were passed over, by rule. */
  readonly passedOver: readonly RowsOfRule[];
  /** The amounts that the file says are missing. */
  readonly missing: number;
  /** The amounts of accounts that belong to no line. */
  readonly withoutLine: number;
  /** The amounts of accounts without a rule. */
  readonly unmapped: number;
  /** The rows and amounts that were refused, with the issues that say why. */
  readonly refused: number;
  /** The figures. */
  readonly figures: number;
  /** Their sums, by scenario and sign. */
  readonly sums: readonly SignedSums[];
  /** Accounts without a rule or with several, and rules without an account. */
  readonly accounts: readonly AccountFinding[];
  /** The control totals. */
  readonly controls: readonly ControlCheck[];
  /** The totals that rows under the rule `totals` state, beside the other rows. */
  readonly totals: TotalChecks;
}

const CONTROL_KEYS = /* @__PURE__ */ keysOf<ControlTotal>({
  id: true,
  amount: true,
  figures: true,
});

const FILTER_KEYS = /* @__PURE__ */ keysOf<FigureFilter>({
  lines: true,
  scenario: true,
  period: true,
  members: true,
});

/** A control total whose amount has been read. */
export interface ReadControl {
  readonly id: string;
  readonly amount: Decimal;
  readonly figures: FigureFilter;
}

/** Reads control totals. */
export function readControls(
  controls: readonly ControlTotal[] | undefined,
  issues: Issue[],
): readonly ReadControl[] {
  if (controls === undefined) return [];
  return readItems(controls, ["options", "controls"], issues).map((control, k) => {
    const path = ["options", "controls", k];
    const { id, amount, figures = {} } = readArguments(control, CONTROL_KEYS, path, issues);
    requireText(id, [...path, "id"], issues);
    readArguments(figures, FILTER_KEYS, [...path, "figures"], issues);
    const exact = readAmount(amount, [...path, "amount"], issues) ?? ZERO;
    return { id, amount: exact, figures };
  });
}

/** Sums up what became of the rows. */
export function summaryOf(
  { tally, accounts, door, totals }: RowMapper,
  figures: FigureSet,
  controls: readonly ReadControl[],
  file: string | undefined,
  found: FoundEncoding | undefined,
): LedgerSummary {
  const findings = accounts?.findings() ?? [];
  const unmapped = findings.reduce(
    (sum, finding) => sum + (finding.kind === "unmapped" ? finding.count : 0),
    0,
  );
  return Object.freeze({
    ...(file === undefined ? {} : { file }),
    ...(found === undefined ? {} : { encoding: found.encoding, encodingReason: found.reason }),
    preamble: tally.preamble,
    rows: tally.rows,
    passedOver: Object.freeze(
      [...tally.passedOver].map(([rule, rows]) => Object.freeze({ rule, rows })),
    ),
    missing: tally.missing,
    withoutLine: tally.withoutLine,
    unmapped,
    refused: door.refused - tally.reportedAtEnd,
    figures: figures.size,
    sums: signedSums(figures),
    accounts: findings,
    controls: Object.freeze(controls.map((control) => checkOf(figures, control))),
    totals: endTotals(totals, door.limit),
  });
}

function checkOf(set: FigureSet, { id, amount, figures }: ReadControl): ControlCheck {
  const actual = sumFigures(set, figures) ?? ZERO;
  const difference = subtractAmounts(actual, amount);
  return Object.freeze({
    id,
    expected: amount,
    actual,
    difference,
    agrees: isSameAmount(actual, amount),
  });
}

function signedSums(set: FigureSet): readonly SignedSums[] {
  const sums = new Map<string, { count: number; readonly signs: ReturnType<typeof exactSum>[] }>();
  for (const { scenario, amount } of set) {
    const found = sums.get(scenario) ?? { count: 0, signs: [exactSum(), exactSum()] };
    const sign = found.signs[amount.isNegative() ? 1 : 0];
    if (sign !== undefined) addAmountToSum(sign, amount);
    found.count += 1;
    sums.set(scenario, found);
  }
  return Object.freeze(
    [...sums].map(([scenario, { count, signs }]) => {
      const [positive = ZERO, negative = ZERO] = signs.map(amountOfSum);
      return Object.freeze({ scenario, figures: count, positive, negative });
    }),
  );
}
