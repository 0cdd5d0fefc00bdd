/** What a budget form asks for, settled: its lines, periods and sheets, and the amounts so far. */
import { addAmounts, DECIMAL_PLACES, type Decimal } from "../../amount/index.ts";
import { type Book, frameOf, memberLabel, readFigure, requireBook } from "../../book/index.ts";
import { monthsIn, type Period, periodsOverlap, readPeriod } from "../../calendar/index.ts";
import { isTotal, linesAt, readSignStyle, type SignStyle } from "../../chart/index.ts";
import type { Members } from "../../figure/index.ts";
import {
  type Issue,
  isPlainObject,
  keysOf,
  makeWorkbookIssue,
  readArguments,
  readChoice,
  readItems,
  throwIssues,
  wrongType,
} from "../../input/index.ts";
import { type FormRow, formRows } from "./form-rows.ts";

/** What a budget form asks for. */
export interface BudgetFormOptions<Line extends string = string, Scenario extends string = string> {
  /** The scenario whose amounts are filled in. */
  readonly scenario: Scenario;
  /**
   * For whom the form is: members by dimension, a sheet for each. Default one sheet, for the whole
   * that is not divided.
   */
  readonly members?: readonly Members[];
  /** The periods, a column each; default the months of the fiscal year of the scenario. */
  readonly periods?: readonly string[];
  /**
   * The lines. Default every line whose amounts the book reads from this scenario and that no
   * appropriation fills.
   */
  readonly lines?: readonly Line[];
  /** The figure set that has the amounts so far; default the first of the book. */
  readonly set?: string;
  /** The most decimals of an amount; default as many as the amounts so far have. */
  readonly decimals?: number;
  /** The signs of the form; default `costs-positive`. */
  readonly signs?: SignStyle;
}

/** What a form asks for, with every choice made: it travels in the form. */
export type FormRequest = Required<BudgetFormOptions>;

/** A form before it is laid out. */
export interface FormPlan {
  readonly book: Book;
  readonly request: FormRequest;
  readonly rows: readonly FormRow[];
  readonly periods: readonly Period[];
  /** The label of each sheet. */
  readonly labels: readonly string[];
  readonly scenario: string;
  /** The amounts so far in result sign, by sheet, line and period. */
  readonly amounts: ReadonlyMap<string, Decimal>;
}

/** A spreadsheet keeps no more significant digits of a number than this. */
export const SPREADSHEET_DIGITS = 15;

const OPTION_KEYS = /* @__PURE__ */ keysOf<Required<BudgetFormOptions>>({
  scenario: true,
  members: true,
  periods: true,
  lines: true,
  set: true,
  decimals: true,
  signs: true,
});

/** The place of an amount among those of a form. */
export function amountKey(sheet: number, line: string, period: string): string {
  return JSON.stringify([sheet, line, period]);
}

/** Settles what a form asks for; throws every problem at once. */
export function planForm(book: Book, options: BudgetFormOptions): FormPlan {
  requireBook(book);
  const issues: Issue[] = [];
  const request = readRequest(book, options, issues);
  throwIssues(issues);
  const periods = request.periods as readonly Period[];
  const amounts = amountsSoFar(book, request, issues);
  const given = [...amounts.values()];
  const most = given.reduce((decimals, each) => Math.max(decimals, each.decimalPlaces()), 0);
  const decimals = request.decimals < 0 ? most : request.decimals;
  for (const [key, amount] of amounts)
    if (amount.decimalPlaces() > decimals || amount.precision() > SPREADSHEET_DIGITS) {
      const [, line, period] = JSON.parse(key) as [number, string, string];
      const expected = `${decimals} decimals and ${SPREADSHEET_DIGITS} digits at most`;
      const facts = { path: [line, period], expected, received: amount.toFixed() };
      issues.push(makeWorkbookIssue("form.precision", facts));
    }
  throwIssues(issues);
  const { dimensions } = book;
  return {
    book,
    request: { ...request, decimals },
    rows: formRows(book.chart, request),
    periods,
    labels: request.members.map((members) =>
      Object.entries(members)
        .map(([dimension, member]) => memberLabel(dimensions, dimension, member))
        .join(", "),
    ),
    scenario: book.scenarios.find(({ id }) => id === request.scenario)?.label ?? "",
    amounts,
  };
}

/** Reads the options; −1 stands for decimals that the amounts decide. */
function readRequest(book: Book, options: BudgetFormOptions, issues: Issue[]): FormRequest {
  const path = ["options"];
  const given = readArguments(options, OPTION_KEYS, path, issues);
  const { scenario, members = [{}], decimals = -1, signs = "costs-positive" } = given;
  const { set = book.figureSets[0]?.id ?? "" } = given;
  const ids = book.scenarios.map(({ id }) => id);
  const known = readChoice(scenario, ids, [...path, "scenario"], issues);
  readSignStyle(signs, [...path, "signs"], issues);
  if (given.set !== undefined)
    readChoice(
      given.set,
      book.figureSets.map(({ id }) => id),
      [...path, "set"],
      issues,
    );
  const isCount = Number.isInteger(decimals) && decimals >= 0 && decimals <= DECIMAL_PLACES;
  if (given.decimals !== undefined && !isCount) {
    const expected = `a whole number from 0 to ${DECIMAL_PLACES}`;
    issues.push(wrongType([...path, "decimals"], expected, decimals));
  }
  if (known === undefined)
    return { scenario, members, periods: [], lines: [], set, decimals, signs };
  const periods = readPeriods(book, known, given.periods, issues);
  const lines =
    given.lines === undefined
      ? usualLines(book, known)
      : readItems(given.lines, [...path, "lines"], issues);
  const sheets = readItems(members, [...path, "members"], issues);
  const request = { scenario, members: sheets, periods, lines, set, decimals, signs };
  checkNames(book, request, issues);
  return request;
}

function readPeriods(
  book: Book,
  scenario: string,
  given: readonly string[] | undefined,
  issues: Issue[],
): readonly string[] {
  const found = book.scenarios.find(({ id }) => id === scenario);
  const [year] = found === undefined ? [] : frameOf(book).yearsOf(found);
  if (given === undefined) return year === undefined ? [] : monthsIn(year).map((m) => `${m}/${m}`);
  const path = ["options", "periods"];
  const periods = readItems(given, path, issues).map((each, k) =>
    readPeriod(each, [...path, k], issues),
  );
  for (const [k, period] of periods.entries()) {
    const other = periods.slice(0, k).find((each) => periodsMeet(each, period));
    if (other !== undefined)
      refusePeriod([...path, k], `a period without ${other}`, period, issues);
  }
  return periods.filter((period) => period !== undefined);
}

function periodsMeet(left: Period | undefined, right: Period | undefined): boolean {
  return left !== undefined && right !== undefined && periodsOverlap(left, right);
}

function refusePeriod(
  path: readonly (string | number)[],
  expected: string,
  received: unknown,
  issues: Issue[],
): void {
  issues.push(
    makeWorkbookIssue("form.periods", { path, expected, received: `${received as string}` }),
  );
}

/** The lines whose amounts are read from a scenario, and not from appropriations. */
function usualLines(book: Book, scenario: string): readonly string[] {
  const filled = new Set(
    book.appropriations
      .filter((each) => each.scenario === scenario)
      .flatMap(({ line }) => linesAt(book.chart, line)),
  );
  return book.chart.lines
    .filter(({ id, readFrom = scenario }) => readFrom === scenario && !filled.has(id))
    .map(({ id }) => id);
}

/** Checks every name by a figure that a cell of the form would become. */
function checkNames(book: Book, request: FormRequest, issues: Issue[]): void {
  const { scenario, periods, lines, members } = request;
  const frame = frameOf(book);
  const [period] = periods;
  const figureAt = (part: object, path: readonly (string | number)[]): void => {
    const found: Issue[] = [];
    readFigure({ line: lines[0], scenario, period, amount: 0, ...part }, frame, path, found);
    issues.push(...found.filter((issue) => Object.hasOwn(part, issue.path[path.length] ?? "")));
  };
  for (const [k, line] of lines.entries()) {
    const path = ["options", "lines", k];
    if (lines.indexOf(line) < k || isTotal(book.chart, line))
      issues.push(wrongType(path, "a line of its own, not a total", line));
    else figureAt({ line }, path);
  }
  for (const [k, each] of periods.entries()) figureAt({ period: each }, ["options", "periods", k]);
  const sheets = members.map((each) => membersKey(each));
  for (const [k, each] of members.entries()) {
    const path = ["options", "members", k];
    if (!isPlainObject(each)) issues.push(wrongType(path, "members by dimension", each));
    else if (sheets.indexOf(sheets[k] ?? "") < k)
      issues.push(wrongType(path, "other members", each));
    else figureAt({ members: each }, path);
  }
  for (const key of ["periods", "lines", "members"] as const)
    if (request[key].length === 0 && issues.length === 0)
      issues.push(wrongType(["options", key], "at least one", request[key]));
}

function membersKey(members: unknown): string {
  return JSON.stringify(Object.entries(members ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The amounts that the book has for the cells of a form. */
function amountsSoFar(
  book: Book,
  { scenario, periods, lines, members, set }: FormRequest,
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  const sheets = new Map(members.map((each, k) => [membersKey(each), k]));
  const figures = book.figureSets.find(({ id }) => id === set)?.figures ?? [];
  for (const figure of figures) {
    const { line, period, amount } = figure;
    if (figure.scenario !== scenario || !lines.includes(line)) continue;
    const sheet = sheets.get(membersKey(figure.members));
    if (sheet === undefined) continue;
    if (!periods.includes(period)) {
      // It would be counted beside the amounts of the form.
      if (periods.some((each) => periodsOverlap(each as Period, period)))
        refusePeriod([line], `a period of the form, such as ${periods[0]}`, period, issues);
      continue;
    }
    const key = amountKey(sheet, line, period);
    const before = amounts.get(key);
    amounts.set(key, before === undefined ? amount : addAmounts(before, amount));
  }
  return amounts;
}
