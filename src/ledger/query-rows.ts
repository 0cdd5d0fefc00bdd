/** The rows of a query on their way back to figures. */

import { readAmount, toDecimal, ZERO } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { flowOf, readSignStyle, signRule } from "../chart/index.ts";
import { type FigureSet, REMARK_KEYS } from "../figure/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeLedgerIssue,
  readItems,
  requireObject,
  throwIssues,
} from "../input/index.ts";
import { accountReader, unmappedIssues } from "./accounts.ts";
import { type BulkOptions, closeDoor, openDoor, readRow, report } from "./door.ts";
import { codeColumn, type FigureQuery, memberColumn } from "./figure-query.ts";

/** Types of sums that are exact. */
const EXACT = /^(decimal|numeric|(small|big|huge)?int(eger)?\d*|long)\b/i;

/** The columns that the rows of every query have. */
const COLUMNS = ["line", "scenario", "period", "amount", "type", "missing"];

/** A row, and where its problems go. */
interface QueryRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/**
 * Reads the rows of a {@link figureQuery} back as figures.
 *
 * Rule: every row is checked as in {@link figuresFromRecords}. The reader refuses a sum that is not
 * of an exact type, and rows of the ledger without an amount, or without a date where the query
 * asks for months, or with a time of which nobody says the time zone.
 * Accounts get their lines here, and amounts the signs of these lines; an account without a rule is
 * an issue with the sum of its amounts.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: a ledger without rows gives an empty set. NULL and an empty text stand for no
 * source and no note.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param query - the query
 * @param rows - the rows as the driver of the database gives them: objects with the columns `line`,
 * `scenario`, `period`, `m1` …, `amount`, `type`, `missing`, and where the query asks for them
 * `undated`, `source` and `note`
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.sql` when the type is not exact, amounts are missing, or a row lacks
 * a column of the query; otherwise as {@link figuresFromRecords}
 * @example Rows as they come from the driver
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const query = figureQuery({
 *   dialect: "duckdb", from: "ledger", line: "line", scenario: { value: "actual" },
 *   amount: "öre", minorUnits: 2,
 * });
 * const rows = [{
 *   line: "staff", scenario: "actual", period: null, amount: "-125050", type: "BIGINT", missing: 0,
 * }];
 * sumFigures(figuresFromQuery(frame, query, rows)) // => -1250.5
 */
export function figuresFromQuery(
  book: Book,
  query: FigureQuery,
  rows: readonly Readonly<Record<string, unknown>>[],
  options: BulkOptions = {},
): FigureSet {
  requireObject(query?.dimensions);
  const issues: Issue[] = [];
  const figures = readItems(rows, ["rows"], issues).map((values, k) =>
    readQueryRow({ values, path: ["rows", k], issues }, query),
  );
  throwIssues(issues);
  const door = openDoor(book, options, figures.length);
  const lines = readLines(book, query);
  figures.forEach((figure, k) => {
    const read = figure === undefined ? undefined : lines.figureOf(figure);
    if (read !== undefined) readRow(door, read, ["rows", k]);
  });
  for (const issue of lines.issues()) report(door, [issue]);
  return closeDoor(door);
}

/** A figure of a row, its amount as text. */
interface QueryFigure extends Readonly<Record<string, unknown>> {
  readonly line: string;
  readonly amount: string | undefined;
}

/** The lines of the rows of a query, and their signs. */
interface QueryLines {
  /** The figure on its line; `undefined` where its account has no line. */
  readonly figureOf: (row: { readonly figure: QueryFigure; readonly and: Codes }) => unknown;
  readonly issues: () => readonly Issue[];
}

type Codes = Readonly<Record<string, string>>;

/** Finds lines by the accounts of a query, and turns amounts as its signs say. */
function readLines({ chart }: Book, { accounts, signs }: FigureQuery): QueryLines {
  const issues: Issue[] = [];
  const reader = accounts && accountReader(accounts, ["query", "accounts"], issues);
  if (signs !== undefined) readSignStyle(signs, ["query", "signs"], issues);
  throwIssues(issues);
  const opposite = signs === undefined ? [] : signRule(signs).opposite;
  const isTurned = (id: string): boolean =>
    chart.lines.some((line) => line.id === id) && opposite.includes(flowOf(chart, id));
  return {
    figureOf: ({ figure, and }) => {
      const amount = readAmount(figure.amount, [], []);
      const line = reader ? reader.lineOf(figure.line, amount ?? ZERO, and) : figure.line;
      // Accounts without a rule are reported together; the others belong to no line.
      if (typeof line !== "string") return undefined;
      const isOther = opposite.length > 0 && amount !== undefined && isTurned(line);
      return { ...figure, line, ...(isOther ? { amount: toDecimal(amount.negated()) } : {}) };
    },
    issues: () => unmappedIssues(reader?.findings() ?? [], ["rows"]),
  };
}

/**
 * The figure of a row; `undefined` where the row is not one of the query, with issues, or has no
 * amount and need not have one.
 */
function readQueryRow(
  row: QueryRow,
  query: FigureQuery,
): { readonly figure: QueryFigure; readonly and: Codes } | undefined {
  const { values } = row;
  if (typeof values !== "object" || values === null) {
    refuse(row, "amount", "a row of the query", describeValue(values));
    return undefined;
  }
  if (!hasColumns(row, query)) return undefined;
  if (typeof values.type !== "string" || !EXACT.test(values.type))
    refuse(row, "type", "amounts of an exact type", describeValue(values.type));
  // A sum that was too long for the database is NULL too, though no row lacks an amount.
  const isMissing =
    query.mayMiss === true && values.amount === null && textOf(values.missing) !== "0";
  const isComplete = query.mayMiss === true ? !isMissing : hasAmounts(row);
  const undated = query.hasDates === true ? textOf(values.undated) : "0";
  if (undated !== "0") {
    const expected = "dates, or points in time with a timeZone, in every row of the ledger";
    refuse(row, "undated", expected, `${undated ?? "an unknown number"} without`);
  }
  const period = textOf(values.period);
  if (query.hasPeriods && period === undefined)
    refuse(row, "period", "a period in every row of the ledger", "none");
  const amount = typeof values.amount === "string" ? inUnit(values.amount, query) : undefined;
  // A sum without any amount is NULL, and has been reported as missing.
  if (amount === undefined && isComplete)
    refuse(row, "amount", "the sum as text, in plain digits", describeValue(values.amount));
  if (isMissing) return undefined;
  const remarks = REMARK_KEYS.filter((key) => query.remarks.includes(key));
  const and = textsUnder(
    (query.codes ?? []).map((name, k) => [name, codeColumn(k)]),
    row,
  );
  const figure = {
    line: textOf(values.line) ?? "",
    scenario: textOf(values.scenario) ?? "",
    ...(period === undefined ? {} : { period }),
    amount,
    members: textsUnder(
      query.dimensions.map((dimension, k) => [dimension, memberColumn(k)]),
      row,
    ),
    ...textsUnder(
      remarks.map((key) => [key, key]),
      row,
      "",
    ),
  };
  return { figure, and };
}

/** Reports the columns that a row lacks: under another name a column would be lost. */
function hasColumns(row: QueryRow, query: FigureQuery): boolean {
  const { dimensions, remarks, codes = [], hasDates = false } = query;
  const columns = [
    ...COLUMNS,
    ...(hasDates ? ["undated"] : []),
    ...dimensions.map((_, k) => memberColumn(k)),
    ...remarks,
    ...codes.map((_, k) => codeColumn(k)),
  ];
  const lost = columns.filter((key) => !Object.hasOwn(row.values, key));
  for (const key of lost) refuse(row, key, "a column of the query", "none");
  return lost.length === 0;
}

/** Whether every row of the ledger under this sum has an amount; reports those that have none. */
function hasAmounts(row: QueryRow): boolean {
  const without = textOf(row.values.missing);
  if (without === "0") return true;
  const received = `${without ?? "an unknown number"} without`;
  refuse(row, "missing", "an amount in every row of the ledger", received);
  return false;
}

/** The texts of a row by key; an absent text has no key, nor has one that equals `empty`. */
function textsUnder(
  columns: readonly (readonly [key: string, column: string])[],
  { values }: QueryRow,
  empty?: string,
): Readonly<Record<string, string>> {
  const texts = columns.flatMap(([key, column]) => {
    const text = textOf(values[column]);
    return text === undefined || text === empty ? [] : [[key, text] as const];
  });
  return Object.fromEntries(texts);
}

function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value as string);
}

function refuse({ path, issues }: QueryRow, key: string, expected: string, received: string): void {
  issues.push(makeLedgerIssue("figure.sql", { path: [...path, key], expected, received }));
}

/**
 * A sum in whole units, and with its sign turned where the query asks for that, digit by digit;
 * `undefined` if it is written in another way than databases write sums.
 */
function inUnit(amount: string, { minorUnits, negate }: FigureQuery): string | undefined {
  const plain = /^(-?)(\d+)(?:\.(\d+))?$/.exec(withoutExponent(amount));
  if (plain === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = plain;
  const turned = negate ? (sign === "-" ? "" : "-") : sign;
  if (minorUnits === 0) return `${turned}${whole}${decimals === "" ? "" : `.${decimals}`}`;
  const digits = whole.padStart(minorUnits + 1, "0");
  const at = digits.length - minorUnits;
  return `${turned}${digits.slice(0, at)}.${digits.slice(at)}${decimals}`;
}

/** A sum with all its digits. Java writes one with many decimals as 0E-18 or 1.50E-8. */
function withoutExponent(amount: string): string {
  const written = /^(-?)(\d)(?:\.(\d+))?E-([1-9]\d?)$/.exec(amount);
  if (written === null) return amount;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = written;
  return `${sign}0.${"0".repeat(Math.max(0, Number(exponent) - 1))}${whole}${decimals}`;
}
