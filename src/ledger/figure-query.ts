/** A ledger in a database: the SQL that adds its rows up to figures. */

import { readSignStyle, type SignStyle } from "../chart/index.ts";
import { FIGURE_KEYS, REMARK_KEYS, type RemarkKey } from "../figure/index.ts";
import {
  AnslagError,
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  oneOf,
  readArguments,
  readEntries,
  readItems,
  throwIssues,
} from "../input/index.ts";
import type { AccountRule } from "./account-rule.ts";
import { readAccountRules } from "./accounts.ts";
import {
  type CellValue,
  type FigureColumn,
  type FigureMapping,
  MAPPING_KEYS,
} from "./mapping/index.ts";
import { DIALECTS, type Dialect, type SqlDialect } from "./sql-dialects.ts";
import {
  amountOf,
  fieldOf,
  periodOf,
  type QueryWriter,
  quote,
  refuseSql,
  unbookedOf,
  undatedOf,
  writeTable,
  writeWhere,
} from "./sql-writer.ts";

/** A column of the table, or one value for all rows. */
export type SqlColumn = FigureColumn;

/** A value with which the query compares rows. */
export type SqlValue = CellValue;

/**
 * A ledger in a database: where it stands, and the mapping of its columns, which is that of a file.
 * The amounts are of an exact type: decimal, numeric or integer.
 */
export interface FigureQueryInput extends FigureMapping {
  /** The database that the query is for. */
  readonly dialect: SqlDialect;
  /**
   * The table: its name, or its name in parts, such as schema and table; for DuckDB also a Parquet
   * file.
   */
  readonly from: string | readonly string[] | { readonly parquet: string };
  /** The ledger has the other sign: income negative and costs positive. */
  readonly negate?: boolean;
}

/** A query, and everything that its rows need to be read back. Plain data. */
export interface FigureQuery {
  /** The text, with places for the parameters. */
  readonly sql: string;
  /** The parameters, in the order of their places. */
  readonly parameters: readonly SqlValue[];
  /** Whether the rows have periods; otherwise each has the fiscal year of its scenario. */
  readonly hasPeriods: boolean;
  /** The dimensions, in the order of the columns `m1`, `m2` … */
  readonly dimensions: readonly string[];
  /** The remarks, each in the column of its key. */
  readonly remarks: readonly RemarkKey[];
  /** The decimals of the sums, if they are whole smallest units. */
  readonly minorUnits: number;
  /** Whether the sums change sign. */
  readonly negate: boolean;
  /** The signs of the ledger; absent where the mapping does not state them. */
  readonly signs?: SignStyle;
  /** The rules that give accounts a line; absent where lines have their ids. */
  readonly accounts?: readonly AccountRule[];
  /** The other codes that these rules ask for, in the order of the columns `a1`, `a2` … */
  readonly codes?: readonly string[];
  /** Whether rows without an amount are no figures; otherwise they are refused. */
  readonly mayMiss?: boolean;
  /** Whether `undated` counts the rows of the ledger whose dates do not say their month. */
  readonly hasDates?: boolean;
}

const QUERY_KEYS: readonly string[] = /* @__PURE__ */ MAPPING_KEYS.concat(
  "dialect",
  "from",
  "negate",
);

/** A dimension with its column. */
type MemberColumn = readonly [dimension: string, column: FigureColumn | undefined];

/** The column of the k-th dimension in the rows of a query. */
export function memberColumn(k: number): string {
  return `m${k + 1}`;
}

/** The column of the k-th other code of an account in the rows of a query. */
export function codeColumn(k: number): string {
  return `a${k + 1}`;
}

/**
 * Writes the SQL that adds a ledger up to figures.
 *
 * Rule: one `GROUP BY` over the columns named, and the sum of the amounts as text, so that no
 * driver makes a double of it, with the type that the sum has in the database. In each of these
 * databases the sum of an exact type is exact, or it is an error or NULL if it is too long. Values
 * are parameters; names are quoted. The database only adds up: lines, totals, footing and audit
 * stay here. A column for `source` or `note` divides the groups as a dimension does. Each of
 * several amounts is a `SELECT` of its own. Accounts divide the groups, and get their lines when
 * the rows are read back. The mapping is that of a file: what only texts need, such as
 * `decimalMark`, a query passes over, and it refuses what it cannot do, such as rules for rows.
 * Units and sign: amounts in the unit of the book, or in smallest units with `minorUnits`; result
 * sign, or the signs that `signs` or `negate` say.
 * Absent and zero: rows without an amount are counted, and refused when the rows are read back,
 * unless `missing` has the empty text. A point in time needs a `timeZone`; without it, the column
 * under `monthOf` has dates, or clocks at midnight. A column of another kind would have the months
 * of the session: its rows are counted, and refused when they are read back. So are rows without a
 * day where `booked` asks for one.
 *
 * @param input - the table and its columns
 * @returns text and parameters for the driver of the database; give its rows to {@link
 * figuresFromQuery}
 * @throws AnslagError `figure.sql` when a name is invalid, or this dialect cannot do what is asked;
 * `input.unknown-key` when a key is misspelt
 * @example A ledger with a date in every row
 * const { sql, parameters } = figureQuery({
 *   dialect: "postgresql", from: ["ledger", "postings"], line: "account",
 *   scenario: { value: "actual" }, period: { monthOf: "booked_on" },
 *   amount: "amount", members: { unit: "cost_centre" }, where: { company: "0100" },
 * });
 * parameters // => ["actual", "0100"]
 * sql.includes('GROUP BY 1, 2, 3, 4') // => true
 */
export function figureQuery(input: FigureQueryInput): FigureQuery {
  const issues: Issue[] = [];
  checkKeys(input, QUERY_KEYS, [], issues);
  throwIssues(issues);
  const { minorUnits = 0, negate = false, signs, accounts, missing, trim } = input;
  const parameters: CellValue[] = [];
  const writer = { dialect: readDialect(input), trim: trim === true, parameters, issues };
  if (!Number.isInteger(minorUnits) || minorUnits < 0 || minorUnits > 10)
    refuseSql(writer, ["minorUnits"], "0 to 10", minorUnits);
  refuseOthers(writer, input);
  if (signs !== undefined) readSignStyle(signs, ["signs"], issues);
  const codes =
    accounts === undefined ? [] : readAccountRules(accounts, ["accounts"], issues).names;
  const amounts = readAmounts(writer, input);
  const isDebit = amounts.some(
    ({ figure: { amount } }) => isPlainObject(amount) && "debit" in amount,
  );
  if (signs !== undefined && isDebit)
    refuseSql(writer, ["signs"], "no signs: credit − debit is result sign", signs);
  const all = amounts.map(({ figure, path }) => membersOf(writer, figure, path));
  const dimensions = [...new Set(all.flatMap((members) => members.map(([name]) => name)))];
  const remarks = REMARK_KEYS.filter((key) =>
    amounts.some(({ figure }) => figure[key] !== undefined),
  );
  const { booked } = input;
  const unbooked =
    isPlainObject(booked) && typeof booked.on === "string" ? [unbookedOf(writer, booked)] : [];
  const dates = amounts.map(({ figure }) => {
    const all = [undatedOf(writer, figure.period), ...unbooked];
    return all.filter((each) => each !== undefined).join(" + ") || undefined;
  });
  const hasDates = dates.some((each) => each !== undefined);
  let from: string | undefined;
  const selects = amounts.map(({ figure, path }, k) => {
    const own = new Map(all[k]);
    const members = dimensions.map((name): MemberColumn => [name, own.get(name)]);
    const keys = writeKeys(writer, figure, path, [members, remarks, codes]);
    const amount = amountOf(writer, figure.amount, [...path, "amount"]);
    const sums = [
      ...writeSums(writer, amount),
      ...(hasDates ? [`${dates[k] ?? "0"} AS ${quote(writer, "undated")}`] : []),
    ];
    from ??= writeTable(writer, input);
    const where = writeWhere(writer, input, amount, k > 0 && issues.length > 0);
    return [
      `SELECT ${[...keys, ...sums].join(",\n  ")}`,
      `FROM ${from}`,
      ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
      `GROUP BY ${keys.map((_, at) => at + 1).join(", ")}`,
    ].join("\n");
  });
  throwIssues(issues);
  return Object.freeze({
    sql: selects.join("\nUNION ALL\n"),
    parameters: Object.freeze(parameters),
    hasPeriods: amounts.some(({ figure }) => figure.period !== undefined),
    dimensions: Object.freeze(dimensions),
    remarks: Object.freeze(remarks),
    minorUnits,
    negate,
    ...(signs === undefined ? {} : { signs }),
    ...(accounts === undefined ? {} : { accounts, codes: Object.freeze([...codes]) }),
    ...(Array.isArray(missing) && missing.includes("") ? { mayMiss: true } : {}),
    ...(hasDates ? { hasDates } : {}),
  });
}

function readDialect({ dialect }: FigureQueryInput): Dialect {
  if (Object.hasOwn(DIALECTS, dialect)) return DIALECTS[dialect];
  const [expected, received] = [oneOf(Object.keys(DIALECTS)), describeValue(dialect)];
  throw new AnslagError([makeLedgerIssue("figure.sql", { path: ["dialect"], expected, received })]);
}

/** Refuses keys of a mapping that a query cannot follow. */
function refuseOthers(writer: QueryWriter, input: FigureQueryInput): void {
  const { passOver, negate, signs } = input;
  if (passOver !== undefined && !(Array.isArray(passOver) && passOver.length === 0))
    refuseSql(writer, ["passOver"], "where: a query has no other rules for rows", passOver);
  if (negate === true && signs !== undefined)
    refuseSql(writer, ["negate"], "signs or negate, not both", negate);
}

/** An amount with the fields of its row, and where it stands in the input. */
interface AmountToWrite {
  readonly figure: FigureMapping;
  readonly path: IssuePath;
}

/** The amounts of a row: each has its own fields, and otherwise those of the row. */
function readAmounts(writer: QueryWriter, input: FigureQueryInput): readonly AmountToWrite[] {
  const { amounts, ...row } = input;
  if (amounts === undefined) return [{ figure: row, path: [] }];
  if (row.amount !== undefined)
    refuseSql(writer, ["amounts"], "amount or amounts, not both", row.amount);
  const list = readItems(amounts, ["amounts"], writer.issues).map((each, k) => {
    const path = ["amounts", k];
    const own = readArguments(each, FIGURE_KEYS, path, writer.issues);
    const members = [row.members, own.members].filter((of) => of !== undefined);
    const figure = { ...row, ...own, members: Object.assign({}, ...members) as object };
    return { figure: figure as FigureMapping, path };
  });
  if (list.length === 0) refuseSql(writer, ["amounts"], "one amount or more", amounts);
  const withPeriod = list.filter(({ figure }) => figure.period !== undefined).length;
  if (withPeriod > 0 && withPeriod < list.length)
    refuseSql(writer, ["amounts"], "a period in all amounts or in no amount", amounts);
  return list;
}

function membersOf(
  writer: QueryWriter,
  { members }: FigureMapping,
  path: IssuePath,
): readonly MemberColumn[] {
  return readEntries(members, [...path, "members"], writer.issues);
}

/** The columns that divide the rows into figures. */
function writeKeys(
  writer: QueryWriter,
  figure: FigureMapping,
  path: IssuePath,
  [members, remarks, codes]: readonly [
    readonly MemberColumn[],
    readonly RemarkKey[],
    readonly string[],
  ],
): readonly string[] {
  const optional = (column: FigureColumn | undefined, at: IssuePath): string =>
    column === undefined ? periodOf(writer, undefined, at) : fieldOf(writer, column, at);
  const columns = [
    [fieldOf(writer, figure.line, [...path, "line"]), "line"],
    [fieldOf(writer, figure.scenario, [...path, "scenario"]), "scenario"],
    [periodOf(writer, figure.period, [...path, "period"]), "period"],
    ...members.map(([dimension, column], k) => [
      optional(column, [...path, "members", dimension]),
      memberColumn(k),
    ]),
    ...remarks.map((key) => [optional(figure[key], [...path, key]), key]),
    ...codes.map((name, k) => [fieldOf(writer, name, ["accounts", name]), codeColumn(k)]),
  ];
  return columns.map(([column = "", as = ""]) => `${column} AS ${quote(writer, as)}`);
}

/** The sum as text, its type, and how many rows have no amount. */
function writeSums(writer: QueryWriter, amount: () => string): readonly string[] {
  const { sum, text, typeOf } = writer.dialect;
  return [
    `CAST(${sum(amount())} AS ${text}) AS ${quote(writer, "amount")}`,
    `${typeOf(sum(amount()))} AS ${quote(writer, "type")}`,
    `COUNT(*) - COUNT(${amount()}) AS ${quote(writer, "missing")}`,
  ];
}
