/** A mapping while rows come: its columns, and its counts. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { type Book, yearsOf } from "../book/index.ts";
import type { Period } from "../calendar/index.ts";
import { flowOf, signRule } from "../chart/index.ts";
import { newRowValues, type RowValues } from "../figure/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  makeLedgerIssue,
  throwIssues,
} from "../input/index.ts";
import {
  type AccountEntry,
  type AccountReader,
  accountReader,
  unmappedIssues,
} from "./accounts.ts";
import type { Cells } from "./cells.ts";
import { type Door, report } from "./door.ts";
import {
  type AmountTexts,
  columnOf,
  type FigureMapping,
  type FigurePlan,
  figurePlans,
  hasRules,
  type MappingCode,
  type MappingStyle,
  type OpenColumn,
  type RowRules,
  readMapping,
  rowRules,
  ruleOf,
} from "./mapping/index.ts";
import { newTotals, type Totals } from "./total-rows.ts";

/** The counts of a reading. */
export interface Tally {
  /** The rows that came. */
  rows: number;
  /** Rows above the headings. */
  preamble: number;
  /** The rows that were passed over, by rule. */
  readonly passedOver: Map<string, number>;
  /** Amounts that the file says are missing. */
  missing: number;
  /** Amounts of accounts that belong to no line. */
  withoutLine: number;
  /** The figures of costs that raise, and that lower the result. */
  positiveCosts: number;
  negativeCosts: number;
  /** How many problems the end of the rows showed: they belong to no row. */
  reportedAtEnd: number;
}

/** A mapping while rows come. */
export interface RowMapper {
  readonly book: Book;
  readonly door: Door;
  readonly mapping: FigureMapping;
  readonly code: MappingCode;
  readonly style: MappingStyle;
  readonly amountTexts: AmountTexts;
  /** Whether digits can only be an amount: no text of a gap or of zero has any. */
  readonly isQuick: boolean;
  /** One smallest unit in units of the book; `undefined` where amounts are whole units. */
  readonly smallest: Decimal | undefined;
  /** The lines whose amounts the file writes with the opposite of their result sign. */
  readonly opposite: ReadonlySet<string>;
  /** The lines of costs, where the mapping does not say which signs the file has. */
  readonly costs: ReadonlySet<string> | undefined;
  readonly accounts: AccountReader | undefined;
  /** Where the rows stand, in the paths of issues. */
  readonly path: IssuePath;
  readonly row: RowValues;
  readonly tally: Tally;
  headings: readonly string[];
  plans: readonly FigurePlan[];
  rules: RowRules | undefined;
  hasRules: boolean;
  /** The totals that rows state; `undefined` if no rule is for such rows. */
  totals: Totals | undefined;
  /** The fiscal year of each scenario that rows have named. */
  readonly years: Map<string, Period | undefined>;
  /** Whether the text of the period of the row cannot be read. */
  isPeriodWrong: boolean;
  /** The account of the row. */
  account: AccountEntry | undefined;
  /** The columns of the other codes that the rules of accounts ask for. */
  accountColumns: readonly number[];
}

/** Checks a mapping; `path` says where the rows stand. */
export function rowMapper(
  book: Book,
  door: Door,
  mapping: FigureMapping,
  code: MappingCode,
  path: IssuePath,
): RowMapper {
  const style = readMapping(mapping, code);
  const issues: Issue[] = [];
  const accounts =
    mapping.accounts === undefined
      ? undefined
      : accountReader(mapping.accounts, ["mapping", "accounts"], issues);
  throwIssues(issues);
  const { chart, unit } = book;
  const { missing = [], zero = [] } = mapping;
  const { opposite } = signRule(style.signs);
  const linesOf = (flows: readonly string[]): ReadonlySet<string> =>
    new Set(
      flows.length === 0
        ? []
        : chart.lines.map(({ id }) => id).filter((id) => flows.includes(flowOf(chart, id))),
    );
  return {
    book,
    door,
    mapping,
    code,
    style,
    amountTexts: {
      decimalMark: style.decimalMark,
      unit,
      missing: new Set(missing),
      zero: new Set(zero),
      hasFootnotes: mapping.footnotes === true,
      isIndian: mapping.groups === "indian",
    },
    isQuick: ![...missing, ...zero].some((text) => /\d/.test(text)),
    smallest:
      style.minorUnits === 0 ? undefined : toDecimal(`0.${"1".padStart(style.minorUnits, "0")}`),
    opposite: linesOf(opposite),
    costs: mapping.signs === undefined ? linesOf(["cost", "investment"]) : undefined,
    accounts,
    path,
    row: newRowValues(),
    tally: {
      rows: 0,
      preamble: 0,
      passedOver: new Map(),
      missing: 0,
      withoutLine: 0,
      positiveCosts: 0,
      negativeCosts: 0,
      reportedAtEnd: 0,
    },
    headings: [],
    plans: [],
    rules: undefined,
    hasRules: false,
    totals: undefined,
    years: new Map(),
    isPeriodWrong: false,
    account: undefined,
    accountColumns: [],
  };
}

/**
 * Finds the columns of a mapping; throws every heading that is missing. Returns the columns that
 * may come later, where `open` says that records need not have all keys.
 */
export function bindColumns(
  mapper: RowMapper,
  given: readonly string[],
  open?: OpenColumn[],
  issues: Issue[] = [],
): OpenColumn[] {
  const { mapping, code, book } = mapper;
  const headings = [...given];
  const finder = { headings, code, issues, ...(open === undefined ? {} : { open }) };
  const plans = figurePlans(finder, mapping, yearsOf(book));
  const rules = rowRules(finder, mapping, plans[0]?.line);
  const names = mapper.accounts?.names ?? [];
  mapper.accountColumns = names.map((name) => columnOf(finder, name, ["accounts", name]));
  throwIssues(issues);
  mapper.headings = headings;
  mapper.plans = plans;
  mapper.rules = rules;
  mapper.hasRules = hasRules(rules);
  const { opposite } = signRule(mapper.style.signs);
  const isMixed = opposite.includes("cost") !== opposite.includes("income");
  mapper.totals = rules.hasTotals ? newTotals(plans.length, isMixed) : undefined;
  return open ?? [];
}

/**
 * The rule by which a row is passed over; `undefined` if it is a row of figures, `null` if its day
 * of booking is missing.
 */
export function rowRuleOf({ rules }: RowMapper, cells: Cells): string | null | undefined {
  return rules && ruleOf(rules, cells.width(), (column) => cells.text(column).trim());
}

/** Refuses a row of which nobody knows when it was booked. */
export function reportUndated(mapper: RowMapper, cells: Cells, number: number): void {
  const facts = {
    path: [...mapper.path, number, "booked"],
    expected: "the day on which the row was booked",
    received: describeValue(cells.text(mapper.rules?.booked?.column ?? -1)),
  };
  report(mapper.door, [makeIssue("calendar.date", facts)]);
}

/** Counts a row that is passed over. */
export function passOver({ tally: { passedOver } }: RowMapper, rule: string): void {
  passedOver.set(rule, (passedOver.get(rule) ?? 0) + 1);
}

/** Rules for rows that have no amounts, or amounts of others. */
const EMPTY_RULES = ["blank", "totals", "repeated-headings", "notes"];

/** Whether rows so far may belong to a total without being figures: refused, or passed over. */
export function hasUnknownRows({ door, tally: { passedOver } }: RowMapper): boolean {
  return door.refused > 0 || [...passedOver.keys()].some((rule) => !EMPTY_RULES.includes(rule));
}

/** Reports what only the end of the rows shows: accounts without a line, and signs of costs. */
export function endRows(mapper: RowMapper): void {
  const { door, tally } = mapper;
  const before = door.refused;
  reportEnd(mapper);
  tally.reportedAtEnd += door.refused - before;
}

function reportEnd(mapper: RowMapper): void {
  const { door, tally } = mapper;
  for (const issue of unmappedIssues(mapper.accounts?.findings() ?? [], mapper.path))
    report(door, [issue]);
  if (!hasCostsOfIncome(tally)) return;
  const { positiveCosts, negativeCosts } = tally;
  const facts = {
    path: ["mapping", "signs"],
    expected: "costs that lower the result, or the signs of the rows, such as natural",
    received: `${positiveCosts} positive and ${negativeCosts} negative figures of costs`,
  };
  report(door, [makeLedgerIssue("figure.mapping", facts)]);
}

/** Whether nearly all figures of costs raise the result: nineteen of twenty. */
export function hasCostsOfIncome({ positiveCosts, negativeCosts }: Tally): boolean {
  return positiveCosts > 0 && 19 * negativeCosts <= positiveCosts;
}
