/** A ledger in a database: the SQL that adds its rows up to figures, and the door through which the figures come back. */
import type { Book } from "../book/index.ts";
import type { FigureInput, FigureSet } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readEntries,
  readItems,
  throwIssues,
} from "../input/index.ts";
import type { BulkOptions } from "./door.ts";
import { figuresFromRecords } from "./figures-from.ts";

/** A database that the query is written for. */
export type SqlDialect = "duckdb" | "postgresql" | "spark" | "trino";

/** A column of the table, one value for all rows, or (for periods) the month of a column with dates. */
export type SqlColumn = string | { readonly value: string };

/** A value that rows are held against. */
export type SqlValue = string | number | boolean;

/** Which columns of a ledger say what. */
export interface FigureQueryInput {
  /** The database that the query is for. */
  readonly dialect: SqlDialect;
  /** The table: its name, or its name in parts, such as schema and table; for DuckDB also a Parquet file. */
  readonly from: string | readonly string[] | { readonly parquet: string };
  /** The line. */
  readonly line: SqlColumn;
  /** The scenario. */
  readonly scenario: SqlColumn;
  /** A column with periods, one period for all rows, or the months of a column with dates. Default the fiscal year of each scenario. */
  readonly period?: SqlColumn | { readonly monthOf: string };
  /** The column with the amounts. It must be of an exact type: decimal, numeric or integer. */
  readonly amount: string;
  /** Whole smallest units, such as öre: how many decimals to set off. Default none. */
  readonly minorUnits?: number;
  /** The ledger has the other sign: income negative and costs positive. */
  readonly negate?: boolean;
  /** By dimension. */
  readonly members?: Readonly<Record<string, SqlColumn>>;
  /** Only rows whose columns have these values, or one of them. */
  readonly where?: Readonly<Record<string, SqlValue | readonly SqlValue[]>>;
}

/** A query, and what it needs to be read back. Plain data. */
export interface FigureQuery {
  /** The text, with places for the parameters. */
  readonly sql: string;
  /** The parameters, in the order of their places. */
  readonly parameters: readonly SqlValue[];
  /** Whether the rows say their periods; otherwise each has the fiscal year of its scenario. */
  readonly hasPeriods: boolean;
  /** The dimensions, in the order of the columns `m1`, `m2` … */
  readonly dimensions: readonly string[];
  /** Decimals that are set off from the sums. */
  readonly minorUnits: number;
  /** Whether the sums change sign. */
  readonly negate: boolean;
}

/** What a database writes in its own way. */
interface Dialect {
  readonly quote: string;
  readonly place: (index: number) => string;
  readonly text: string;
  readonly month: (column: string) => string;
  /** A sum; nothing where it is too long, if the database would go on with a wrong one. */
  readonly sum: (column: string) => string;
  readonly typeOf: (expression: string) => string;
}

const SUM = (column: string): string => `SUM(${column})`;

const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    quote: '"',
    place: (index) => `$${index}`,
    text: "VARCHAR",
    month: (column) => `strftime(${column}, '%Y-%m')`,
    sum: SUM,
    typeOf: (expression) => `typeof(${expression})`,
  },
  postgresql: {
    quote: '"',
    place: (index) => `$${index}`,
    text: "TEXT",
    month: (column) => `to_char(${column}, 'YYYY-MM')`,
    sum: SUM,
    typeOf: (expression) => `pg_typeof(${expression})::TEXT`,
  },
  spark: {
    quote: "`",
    place: () => "?",
    text: "STRING",
    month: (column) => `date_format(${column}, 'yyyy-MM')`,
    // A sum of whole numbers would begin anew at the other end.
    sum: (column) => `TRY_SUM(${column})`,
    typeOf: (expression) => `typeof(${expression})`,
  },
  trino: {
    quote: '"',
    place: () => "?",
    text: "VARCHAR",
    month: (column) => `date_format(${column}, '%Y-%m')`,
    sum: SUM,
    typeOf: (expression) => `typeof(${expression})`,
  },
};

const KEYS: readonly (keyof FigureQueryInput)[] = [
  "dialect",
  "from",
  "line",
  "scenario",
  "period",
  "amount",
  "minorUnits",
  "negate",
  "members",
  "where",
];

/**
 * Writes the SQL that adds a ledger up to figures.
 *
 * Rule: one `GROUP BY` over the columns named, and the sum of the amounts as text, so that no driver makes a double of it, with the type that the sum has in the database. A sum of an exact type is exact in every one of these
 * databases, or an error or nothing where it is too long. Values are parameters; names are quoted. Only the adding up is done there: lines, totals, footing and audit stay here.
 * Units and sign: amounts in the unit of the book, or in smallest units with `minorUnits`; result sign, or the other one with `negate`.
 * Absent and zero: rows without an amount are counted, and refused when the rows are read back.
 *
 * @param input - the table and its columns
 * @returns text and parameters for the driver of the database; give its rows to {@link figuresFromQuery}
 * @throws AnslagError `figure.sql` when a name is none, or something cannot be asked for in this dialect; `input.unknown-key` when a key is misspelt
 * @example A ledger with a month in every row
 * const { sql, parameters } = figureQuery({
 *   dialect: "postgresql", from: ["ledger", "postings"], line: "account", scenario: { value: "actual" }, period: { monthOf: "booked_on" },
 *   amount: "amount", members: { unit: "cost_centre" }, where: { company: "0100" },
 * });
 * parameters // => ["actual", "0100"]
 * sql.includes('GROUP BY 1, 2, 3, 4') // => true
 */
export function figureQuery(input: FigureQueryInput): FigureQuery {
  const issues: Issue[] = [];
  const refuse = (path: IssuePath, expected: string, received: unknown): void => {
    issues.push(makeIssue("figure.sql", { path, expected, received: describeValue(received) }));
  };
  checkKeys(input, KEYS, [], issues);
  throwIssues(issues);
  if (!Object.hasOwn(DIALECTS, input.dialect))
    refuse(["dialect"], oneOf(Object.keys(DIALECTS)), input.dialect);
  throwIssues(issues);
  const dialect = DIALECTS[input.dialect];
  const parameters: SqlValue[] = [];
  const bind = (value: SqlValue): string => dialect.place(parameters.push(value));
  const name = (text: unknown, path: IssuePath): string => {
    // A name with a zero byte ends early in some drivers.
    if (typeof text !== "string" || text === "" || text.includes("\0")) {
      refuse(path, "the name of a column or table", text);
      return "";
    }
    const { quote } = dialect;
    return `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
  };
  const column = (
    of: SqlColumn | { readonly monthOf: string } | undefined,
    path: IssuePath,
  ): string => {
    if (typeof of === "object" && of !== null && "value" in of) {
      if (typeof of.value !== "string") refuse([...path, "value"], "a text", of.value);
      return `CAST(${bind(`${of.value}`)} AS ${dialect.text})`;
    }
    if (typeof of === "object" && of !== null && "monthOf" in of)
      return dialect.month(name(of.monthOf, [...path, "monthOf"]));
    return `CAST(${name(of, path)} AS ${dialect.text})`;
  };
  const { minorUnits = 0, negate = false } = input;
  if (!Number.isInteger(minorUnits) || minorUnits < 0 || minorUnits > 10)
    refuse(["minorUnits"], "0 to 10", minorUnits);
  const members = readEntries(input.members, ["members"], issues);
  const keys = [
    [column(input.line, ["line"]), "line"],
    [column(input.scenario, ["scenario"]), "scenario"],
    [
      input.period === undefined
        ? `CAST(NULL AS ${dialect.text})`
        : column(input.period, ["period"]),
      "period",
    ],
    ...members.map(([dimension, of], k) => [column(of, ["members", dimension]), `m${k + 1}`]),
  ];
  const amount = name(input.amount, ["amount"]);
  const selected = [
    ...keys.map(([of, as]) => `${of} AS ${dialect.quote}${as}${dialect.quote}`),
    `CAST(${dialect.sum(amount)} AS ${dialect.text}) AS ${dialect.quote}amount${dialect.quote}`,
    `${dialect.typeOf(dialect.sum(amount))} AS ${dialect.quote}type${dialect.quote}`,
    `COUNT(*) - COUNT(${amount}) AS ${dialect.quote}missing${dialect.quote}`,
  ];
  const from = tableOf(input, name, refuse);
  const conditions = readEntries(input.where, ["where"], issues).map(([key, value]) => {
    const of = name(key, ["where", key]);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) refuse(["where", key], "one value or more", "none");
    const places = values.map((each) => {
      if (
        !["string", "number", "boolean"].includes(typeof each) ||
        (typeof each === "number" && !Number.isFinite(each))
      )
        refuse(["where", key], "a text, number or boolean", each);
      return bind(each as SqlValue);
    });
    return places.length === 1 ? `${of} = ${places[0]}` : `${of} IN (${places.join(", ")})`;
  });
  throwIssues(issues);
  const where = conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
  return Object.freeze({
    sql: `SELECT ${selected.join(",\n  ")}\nFROM ${from}${where}\nGROUP BY ${keys.map((_, k) => k + 1).join(", ")}`,
    parameters: Object.freeze(parameters),
    hasPeriods: input.period !== undefined,
    dimensions: Object.freeze(members.map(([dimension]) => dimension)),
    minorUnits,
    negate,
  });
}

function tableOf(
  { from, dialect }: FigureQueryInput,
  name: (text: unknown, path: IssuePath) => string,
  refuse: (path: IssuePath, expected: string, received: unknown) => void,
): string {
  if (typeof from === "string") return name(from, ["from"]);
  if (Array.isArray(from))
    return (
      (from as readonly string[]).map((part, k) => name(part, ["from", k])).join(".") ||
      name("", ["from"])
    );
  const { parquet } = (from ?? {}) as { readonly parquet?: unknown };
  if (dialect !== "duckdb" || typeof parquet !== "string" || parquet.includes("\0")) {
    refuse(["from"], dialect === "duckdb" ? "a table, or a Parquet file" : "a table", from);
    return "";
  }
  // The name of a file is no parameter; as a text it cannot end early.
  return `read_parquet('${parquet.replaceAll("'", "''")}')`;
}

/** Types of sums that are exact. */
const EXACT = /^(decimal|numeric|(small|big|huge)?int(eger)?\d*|long)\b/i;

/**
 * Reads the rows of a {@link figureQuery} back as figures.
 *
 * Rule: every row is checked as in {@link figuresFromRecords}; a sum that is not of an exact type is refused, and so are rows of the ledger without an amount, or without a date where the query asks for months.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: a ledger without rows gives an empty set.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param query - the query
 * @param rows - the rows as the driver of the database gives them: objects with the columns `line`, `scenario`, `period`, `m1` …, `amount`, `type`, `missing`
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.sql` when the type is not exact, amounts are missing, or a row is not one of the query; otherwise as {@link figuresFromRecords}
 * @example Rows as they come from the driver
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const query = figureQuery({ dialect: "duckdb", from: "ledger", line: "line", scenario: { value: "actual" }, amount: "öre", minorUnits: 2 });
 * const rows = [{ line: "staff", scenario: "actual", period: null, amount: "-125050", type: "BIGINT", missing: 0 }];
 * sumFigures(figuresFromQuery(frame, query, rows)) // => -1250.5
 */
export function figuresFromQuery(
  book: Book,
  query: FigureQuery,
  rows: readonly Readonly<Record<string, unknown>>[],
  options: BulkOptions = {},
): FigureSet {
  const issues: Issue[] = [];
  const records: FigureInput[] = [];
  const texts = (value: unknown): string | undefined =>
    value === null || value === undefined ? undefined : String(value as string);
  readItems(rows, ["rows"], issues).forEach((row, k) => {
    const refuse = (key: string, expected: string, received: string): void => {
      issues.push(makeIssue("figure.sql", { path: ["rows", k, key], expected, received }));
    };
    if (typeof row !== "object" || row === null) {
      refuse("amount", "a row of the query", describeValue(row));
      return;
    }
    // A column under another name would be a figure without what it says.
    const columns = [...COLUMNS, ...query.dimensions.map((_, m) => `m${m + 1}`)];
    const lost = columns.filter((key) => !Object.hasOwn(row, key));
    for (const key of lost) refuse(key, "a column of the query", "none");
    if (lost.length > 0) return;
    const { line, scenario, period, amount, type, missing } = row;
    if (typeof type !== "string" || !EXACT.test(type))
      refuse("type", "amounts of an exact type", describeValue(type));
    const without = texts(missing);
    if (without !== "0")
      refuse(
        "missing",
        "an amount in every row of the ledger",
        `${without ?? "an unknown number"} without`,
      );
    const months = texts(period);
    if (query.hasPeriods && months === undefined)
      refuse("period", "a period in every row of the ledger", "none");
    const whole = typeof amount === "string" ? setOff(amount, query) : undefined;
    if (whole === undefined) {
      // A sum without any amount is nothing, and was reported as missing.
      if (without === "0")
        refuse("amount", "the sum as text, in plain digits", describeValue(amount));
      return;
    }
    const members = query.dimensions.flatMap((dimension, m) => {
      const member = texts(row[`m${m + 1}`]);
      return member === undefined ? [] : [[dimension, member] as const];
    });
    records.push({
      line: texts(line) ?? "",
      scenario: texts(scenario) ?? "",
      ...(months === undefined ? {} : { period: months }),
      amount: whole,
      members: Object.fromEntries(members),
    });
  });
  throwIssues(issues);
  return figuresFromRecords(book, records, options);
}

const COLUMNS = ["line", "scenario", "period", "amount", "type", "missing"];

/** A sum as Java writes those with many decimals, such as 0E-18 and 1.50E-8, with all its digits. */
function withoutExponent(amount: string): string {
  const written = /^(-?)(\d)(?:\.(\d+))?E-([1-9]\d?)$/.exec(amount);
  if (written === null) return amount;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = written;
  return `${sign}0.${"0".repeat(Math.max(0, Number(exponent) - 1))}${whole}${decimals}`;
}

/** A sum with the decimals of its smallest units set off and its sign turned, digit by digit; nothing where it is written in another way than databases write sums. */
function setOff(amount: string, { minorUnits, negate }: FigureQuery): string | undefined {
  const plain = /^(-?)(\d+)(?:\.(\d+))?$/.exec(withoutExponent(amount));
  if (plain === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = plain;
  const turned = negate ? (sign === "-" ? "" : "-") : sign;
  if (minorUnits === 0) return `${turned}${whole}${decimals === "" ? "" : `.${decimals}`}`;
  const digits = whole.padStart(minorUnits + 1, "0");
  const at = digits.length - minorUnits;
  return `${turned}${digits.slice(0, at)}.${digits.slice(at)}${decimals}`;
}
