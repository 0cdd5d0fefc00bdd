/** A ledger in a database: the SQL that adds its rows up to figures. */

import { type ByRemark, FIGURE_KEYS, REMARK_KEYS, type RemarkKey } from "../figure/index.ts";
import {
  AnslagError,
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../input/index.ts";
import { DIALECTS, type Dialect, type SqlDialect } from "./sql-dialects.ts";

/** A column of the table, or one value for all rows. */
export type SqlColumn = string | { readonly value: string };

/** The months of a column with dates. */
interface MonthOf {
  readonly monthOf: string;
}

/** A value with which the query compares rows. */
export type SqlValue = string | number | boolean;

/** The columns of a ledger: each field of a figure has the column of the same key. */
export interface FigureQueryInput extends ByRemark<SqlColumn> {
  /** The database that the query is for. */
  readonly dialect: SqlDialect;
  /**
   * The table: its name, or its name in parts, such as schema and table; for DuckDB also a Parquet
   * file.
   */
  readonly from: string | readonly string[] | { readonly parquet: string };
  /** The line. */
  readonly line: SqlColumn;
  /** The scenario. */
  readonly scenario: SqlColumn;
  /**
   * A column with periods, one period for all rows, or the months of a column with dates. Default:
   * the fiscal year of each scenario.
   */
  readonly period?: SqlColumn | { readonly monthOf: string };
  /** The column with the amounts, of an exact type: decimal, numeric or integer. */
  readonly amount: string;
  /** The decimals of amounts in whole smallest units, such as 2 for öre. Default 0. */
  readonly minorUnits?: number;
  /** The ledger has the other sign: income negative and costs positive. */
  readonly negate?: boolean;
  /** The members, by dimension. */
  readonly members?: Readonly<Record<string, SqlColumn>>;
  /** Only rows whose columns have these values, or one of them. */
  readonly where?: Readonly<Record<string, SqlValue | readonly SqlValue[]>>;
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
}

const QUERY_KEYS: readonly string[] = /* @__PURE__ */ FIGURE_KEYS.concat(
  "dialect",
  "from",
  "minorUnits",
  "negate",
  "where",
);

/** A query that is being written. */
interface QueryWriter {
  readonly dialect: Dialect;
  readonly parameters: SqlValue[];
  readonly issues: Issue[];
}

/** The column of the k-th dimension in the rows of a query. */
export function memberColumn(k: number): string {
  return `m${k + 1}`;
}

/**
 * Writes the SQL that adds a ledger up to figures.
 *
 * Rule: one `GROUP BY` over the columns named, and the sum of the amounts as text, so that no
 * driver makes a double of it, with the type that the sum has in the database. In each of these
 * databases the sum of an exact type is exact, or it is an error or NULL if it is too long. Values
 * are parameters; names are quoted. The database only adds up: lines, totals, footing and audit
 * stay here. A column for `source` or `note` divides the groups as a dimension does.
 * Units and sign: amounts in the unit of the book, or in smallest units with `minorUnits`; result
 * sign, or the other sign with `negate`.
 * Absent and zero: rows without an amount are counted, and refused when the rows are read back.
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
  const writer: QueryWriter = { dialect: readDialect(input), parameters: [], issues };
  const { minorUnits = 0, negate = false } = input;
  if (!Number.isInteger(minorUnits) || minorUnits < 0 || minorUnits > 10)
    refuse(writer, ["minorUnits"], "0 to 10", minorUnits);
  const members = readEntries(input.members, ["members"], issues);
  const remarks = REMARK_KEYS.filter((key) => input[key] !== undefined);
  const keys = writeKeys(writer, input, members, remarks);
  const sums = writeSums(writer, nameOf(writer, input.amount, ["amount"]));
  const from = writeTable(writer, input);
  const where = writeConditions(writer, input);
  throwIssues(issues);
  return Object.freeze({
    sql: [
      `SELECT ${[...keys, ...sums].join(",\n  ")}`,
      `FROM ${from}`,
      ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
      `GROUP BY ${keys.map((_, k) => k + 1).join(", ")}`,
    ].join("\n"),
    parameters: Object.freeze(writer.parameters),
    hasPeriods: input.period !== undefined,
    dimensions: Object.freeze(members.map(([dimension]) => dimension)),
    remarks: Object.freeze(remarks),
    minorUnits,
    negate,
  });
}

function readDialect({ dialect }: FigureQueryInput): Dialect {
  if (Object.hasOwn(DIALECTS, dialect)) return DIALECTS[dialect];
  const [expected, received] = [oneOf(Object.keys(DIALECTS)), describeValue(dialect)];
  throw new AnslagError([makeLedgerIssue("figure.sql", { path: ["dialect"], expected, received })]);
}

function refuse(writer: QueryWriter, path: IssuePath, expected: string, received: unknown): void {
  const facts = { path, expected, received: describeValue(received) };
  writer.issues.push(makeLedgerIssue("figure.sql", facts));
}

/** A name in the quotes of the dialect. */
function quote({ dialect }: QueryWriter, name: string): string {
  const mark = dialect.quote;
  return `${mark}${name.replaceAll(mark, mark.repeat(2))}${mark}`;
}

/** A name of the host, quoted. */
function nameOf(writer: QueryWriter, name: unknown, path: IssuePath): string {
  // A name with a zero byte ends early in some drivers.
  if (typeof name === "string" && name !== "" && !name.includes("\0")) return quote(writer, name);
  refuse(writer, path, "the name of a column or table", name);
  return "";
}

/** The place of a new parameter. */
function placeOf({ dialect, parameters }: QueryWriter, value: SqlValue): string {
  return dialect.place(parameters.push(value));
}

/** The columns that divide the rows into figures. */
function writeKeys(
  writer: QueryWriter,
  input: FigureQueryInput,
  members: readonly (readonly [dimension: string, column: SqlColumn])[],
  remarks: readonly RemarkKey[],
): readonly string[] {
  const period =
    input.period === undefined
      ? `CAST(NULL AS ${writer.dialect.text})`
      : columnOf(writer, input.period, ["period"]);
  const columns = [
    [columnOf(writer, input.line, ["line"]), "line"],
    [columnOf(writer, input.scenario, ["scenario"]), "scenario"],
    [period, "period"],
    ...members.map(([dimension, column], k) => [
      columnOf(writer, column, ["members", dimension]),
      memberColumn(k),
    ]),
    ...remarks.map((key) => [columnOf(writer, input[key], [key]), key]),
  ];
  return columns.map(([column = "", as = ""]) => `${column} AS ${quote(writer, as)}`);
}

function columnOf(
  writer: QueryWriter,
  column: SqlColumn | MonthOf | undefined,
  path: IssuePath,
): string {
  const { text, month } = writer.dialect;
  if (isPlainObject(column)) {
    const key = "monthOf" in column ? "monthOf" : "value";
    checkKeys(column, [key], path, writer.issues);
  }
  if (typeof column === "object" && column !== null && "value" in column) {
    if (typeof column.value !== "string")
      refuse(writer, [...path, "value"], "a text", column.value);
    return `CAST(${placeOf(writer, `${column.value}`)} AS ${text})`;
  }
  if (typeof column === "object" && column !== null && "monthOf" in column)
    return month(nameOf(writer, column.monthOf, [...path, "monthOf"]));
  return `CAST(${nameOf(writer, column, path)} AS ${text})`;
}

/** The sum as text, its type, and how many rows have no amount. */
function writeSums(writer: QueryWriter, amount: string): readonly string[] {
  const { sum, text, typeOf } = writer.dialect;
  return [
    `CAST(${sum(amount)} AS ${text}) AS ${quote(writer, "amount")}`,
    `${typeOf(sum(amount))} AS ${quote(writer, "type")}`,
    `COUNT(*) - COUNT(${amount}) AS ${quote(writer, "missing")}`,
  ];
}

function writeTable(writer: QueryWriter, { from, dialect }: FigureQueryInput): string {
  if (typeof from === "string") return nameOf(writer, from, ["from"]);
  if (Array.isArray(from)) {
    const parts = (from as readonly string[]).map((part, k) => nameOf(writer, part, ["from", k]));
    return parts.join(".") || nameOf(writer, "", ["from"]);
  }
  const { parquet } = (from ?? {}) as { readonly parquet?: unknown };
  if (dialect !== "duckdb" || typeof parquet !== "string" || parquet.includes("\0")) {
    const expected = dialect === "duckdb" ? "a table, or a Parquet file" : "a table";
    refuse(writer, ["from"], expected, from);
    return "";
  }
  // The name of a file cannot be a parameter; doubled quotes keep it from ending early.
  return `read_parquet('${parquet.replaceAll("'", "''")}')`;
}

function writeConditions(writer: QueryWriter, { where }: FigureQueryInput): readonly string[] {
  return readEntries(where, ["where"], writer.issues).map(([key, value]) => {
    const name = nameOf(writer, key, ["where", key]);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) refuse(writer, ["where", key], "one value or more", "none");
    const places = values.map((each) => {
      if (!isSqlValue(each)) refuse(writer, ["where", key], "a text, number or boolean", each);
      return placeOf(writer, each as SqlValue);
    });
    return places.length === 1 ? `${name} = ${places[0]}` : `${name} IN (${places.join(", ")})`;
  });
}

function isSqlValue(value: unknown): value is SqlValue {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}
