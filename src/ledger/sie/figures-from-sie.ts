/** Figures of a book out of a file of SIE. */
import { type Book, frameOf, requireBook } from "../../book/index.ts";
import type { FigureSet } from "../../figure/index.ts";
import {
  checkText,
  type Issue,
  keysOf,
  readArguments,
  readChoice,
  throwIssues,
} from "../../input/index.ts";
import { checkConversion } from "../../unit/index.ts";
import { type AccountRule, accountReader, figuresFromRecords } from "../index.ts";
import { budgetOf, outcomeOf, type SieSource, sourcesOf } from "./amounts.ts";
import {
  collect,
  linesAsRules,
  type NeverUsed,
  newCollector,
  type SieFigureFinding,
} from "./collect-figures.ts";
import { requireSie } from "./require-sie.ts";
import type { SieFile } from "./sie.ts";

/** The scenarios in which the amounts of a file stand; `null` leaves some out. */
export interface SieScenarios {
  /** The outcome of the current year; default `actual`. */
  readonly actual?: string | null;
  /** The budget of the current year; default `budget`. */
  readonly budget?: string | null;
  /** The outcome of the year before; default `priorYearActual`. */
  readonly priorYear?: string | null;
}

/** How amounts of a file become figures. */
export interface SieFigureOptions {
  /** Which line an account belongs to; by default each account is a line of its number. */
  readonly accounts?: readonly AccountRule[];
  /** The scenarios. */
  readonly scenarios?: SieScenarios;
  /** The number of the dimension whose objects are members of the dimension with this id. */
  readonly dimension?: string;
  /**
   * Where the outcome comes from; default the most detailed that the file has: `vouchers`, then
   * `months`, then `years`.
   */
  readonly from?: SieSource;
}

/** Figures out of a file, with what became of the rest. */
export interface SieFigures {
  /** The figures, for {@link withFigures}. */
  readonly figures: FigureSet;
  /** Accounts without a line or with several, unused rules, and amounts in doubt. */
  readonly findings: readonly SieFigureFinding[];
  /** Amounts that are no part of a result, and were left out. */
  readonly leftOut: {
    /** How many amounts stand on accounts of the balance sheet without a rule of their own. */
    readonly balanceSheet: number;
    /** How many stand on the accounts for the result of the year itself (8990 to 8999). */
    readonly closing: number;
  };
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<SieFigureOptions>({
  accounts: true,
  scenarios: true,
  dimension: true,
  from: true,
});
const SCENARIO_KEYS = /* @__PURE__ */ keysOf<SieScenarios>({
  actual: true,
  budget: true,
  priorYear: true,
});
const SOURCES: readonly SieSource[] = ["vouchers", "months", "years"];

/**
 * Reads figures out of a file of SIE, for a book that one has.
 *
 * Rule: rules that are data say which line an account belongs to; without rules the lines are the
 * accounts. Outcome and budget of the current year and the outcome of the year before come by
 * month where the file has months. A voucher belongs to the month of its date. Amounts with
 * objects are parts of the account as a whole: they are never added to it. With `dimension` its
 * objects are members, and what they leave of the whole is a figure without a member.
 * Units and sign: the amounts are converted exactly to the unit of the book, whose currency must be
 * that of the file, and turned into result sign: income is positive and costs are negative.
 * Absent and zero: an account without an amount has no figure.
 *
 * @param book - the book whose lines, scenarios, members and years the figures belong to
 * @param file - the file
 * @param options.accounts - which line an account belongs to
 * @param options.scenarios - the scenarios of outcome, budget and the year before
 * @param options.dimension - the number of the dimension that divides the figures
 * @param options.from - where the outcome comes from
 * @returns the figures, and what has no line
 * @throws AnslagError `input.wrong-type`, `input.unknown-key`, `input.choice`, `figure.accounts`
 * when an argument is invalid; `unit.mismatch` when the currencies differ; otherwise as
 * {@link figuresFromRecords}
 * @example Rent and fees of two months
 * const book = defineBook({
 *   title: "Library 2012", unit: { currency: "SEK" }, fiscalYear: { year: 2012 },
 *   cutOff: "2012-02-29", figureSets: [],
 *   chart: { lines: [{ id: "fees", kind: "income" }, { id: "premises", kind: "cost" }] },
 * });
 * const file = readSie(
 *   "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20120101 20121231\n#KONTO 3010 Fees\n#KONTO 5010 Rent\n" +
 *   "#PSALDO 0 201201 5010 {} 700\n#PSALDO 0 201202 5010 {} 720\n" +
 *   "#PSALDO 0 201202 3010 {} -90.50\n#PSALDO 0 201202 1930 {} -1329.50\n",
 * );
 * const { figures, findings, leftOut } = figuresFromSie(book, file, {
 *   accounts: [{ prefix: "3", line: "fees" }, { from: "5000", to: "5999", line: "premises" }],
 * });
 * sumFigures(figures, { lines: ["premises"] }) // => -1420
 * sumFigures(figures) // => -1329.5
 * findings // => []
 * leftOut.balanceSheet // => 1
 */
export function figuresFromSie(
  book: Book,
  file: SieFile,
  options: SieFigureOptions = {},
): SieFigures {
  requireBook(book);
  requireSie(file);
  const issues: Issue[] = [];
  const path = ["options"];
  const { accounts, dimension, from, ...given } = readArguments(options, OPTION_KEYS, path, issues);
  const scenarios = readArguments(
    given.scenarios ?? {},
    SCENARIO_KEYS,
    [...path, "scenarios"],
    issues,
  );
  const { actual = "actual", budget = "budget", priorYear = "priorYearActual" } = scenarios;
  for (const [key, id] of Object.entries({ actual, budget, priorYear }))
    checkText(id ?? undefined, [...path, "scenarios", key], issues);
  checkText(dimension, [...path, "dimension"], issues);
  if (from !== undefined) readChoice(from, SOURCES, [...path, "from"], issues);
  const rules = accounts ?? linesAsRules(book.chart.lines);
  accountReader(rules, [...path, "accounts"], issues);
  throwIssues(issues);
  const exponent = checkConversion({
    from: { currency: file.currency, scale: "one" },
    to: book.unit,
  });
  const { names, yearsOf } = frameOf(book);
  const collector = newCollector(file, {
    yearsOf: (id) => {
      const scenario = names.scenarios.get(id);
      return scenario === undefined ? [] : yearsOf(scenario);
    },
    rules,
    hasRules: accounts !== undefined,
    dimension,
    exponent,
  });
  const source = from ?? sourcesOf(file, 0)[0];
  // The vouchers of the year before are seldom all in the file.
  const before = sourcesOf(file, -1).find((each) => each !== "vouchers");
  const unused = [
    collect(collector, actual, source && outcomeOf(file, 0, source, dimension)),
    collect(collector, budget, budgetOf(file, dimension)),
    collect(collector, priorYear, before && outcomeOf(file, -1, before, dimension)),
  ];
  const neverUsed = accounts === undefined ? [] : inAll(unused);
  return Object.freeze({
    figures: figuresFromRecords(book, collector.figures),
    findings: Object.freeze([...collector.findings, ...neverUsed]),
    leftOut: Object.freeze(collector.leftOut),
  });
}

/** The rules that no scenario used. */
function inAll(unused: readonly (readonly NeverUsed[])[]): readonly NeverUsed[] {
  const [first = [], ...others] = unused;
  return first.filter(({ rule }) =>
    others.every((other) => other.some((each) => each.rule === rule)),
  );
}
