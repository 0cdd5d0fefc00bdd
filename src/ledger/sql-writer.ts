/** Writes the parts of a query: names in quotes, values as parameters, and fields of a mapping. */

import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  readArguments,
  readEntries,
  readItems,
} from "../input/index.ts";
import type {
  AmountColumn,
  BookedColumn,
  CellValue,
  CellValues,
  DebitCreditColumns,
  FigureColumn,
  FigureMapping,
  MarkedColumn,
  PeriodColumn,
} from "./mapping/index.ts";
import { BOOKED_KEYS, isCellValue } from "./mapping/index.ts";
import type { Dialect } from "./sql-dialects.ts";

/** A query that is being written. */
export interface QueryWriter {
  readonly dialect: Dialect;
  readonly trim: boolean;
  readonly parameters: CellValue[];
  readonly issues: Issue[];
}

/** Adds an issue of a query. */
export function refuseSql(
  writer: QueryWriter,
  path: IssuePath,
  expected: string,
  received: unknown,
): void {
  const facts = { path, expected, received: describeValue(received) };
  writer.issues.push(makeLedgerIssue("figure.sql", facts));
}

/** A name in the quotes of the dialect. */
export function quote({ dialect }: QueryWriter, name: string): string {
  const mark = dialect.quote;
  return `${mark}${name.replaceAll(mark, mark.repeat(2))}${mark}`;
}

/** A name of the host, quoted. */
export function nameOf(writer: QueryWriter, name: unknown, path: IssuePath): string {
  // A name with a zero byte ends early in some drivers.
  if (typeof name === "string" && name !== "" && !name.includes("\0")) return quote(writer, name);
  refuseSql(writer, path, "the name of a column or table", name);
  return "";
}

/** The place of a new parameter. */
export function placeOf({ dialect, parameters }: QueryWriter, value: CellValue): string {
  return dialect.place(parameters.push(value));
}

/** A text as a parameter. */
function textPlace(writer: QueryWriter, value: string): string {
  return `CAST(${placeOf(writer, value)} AS ${writer.dialect.text})`;
}

/** A column as text. */
function columnText(writer: QueryWriter, name: unknown, path: IssuePath): string {
  const text = `CAST(${nameOf(writer, name, path)} AS ${writer.dialect.text})`;
  return writer.trim ? `TRIM(${text})` : text;
}

/** A field of a figure: a column, one value for all rows, or several columns put together. */
export function fieldOf(
  writer: QueryWriter,
  column: FigureColumn | undefined,
  path: IssuePath,
): string {
  if (!isPlainObject(column)) return columnText(writer, column, path);
  const { issues } = writer;
  if (!("columns" in column)) {
    checkKeys(column, ["value"], path, issues);
    const { value } = column;
    if (typeof value !== "string") refuseSql(writer, [...path, "value"], "a text", value);
    return textPlace(writer, `${value as string}`);
  }
  checkKeys(column, ["columns", "separator"], path, issues);
  const { columns, separator = "" } = column as { columns: readonly string[]; separator?: string };
  if (typeof separator !== "string") refuseSql(writer, [...path, "separator"], "a text", separator);
  const texts = readItems(columns, [...path, "columns"], issues).flatMap((name, k) => {
    const text = `COALESCE(${columnText(writer, name, [...path, "columns", k])}, '')`;
    return k === 0 || separator === "" ? [text] : [textPlace(writer, `${separator}`), text];
  });
  return texts.length === 1 ? (texts[0] ?? "") : `CONCAT(${texts.join(", ")})`;
}

/** The period of a figure; a query knows dates, and no other names of periods. */
export function periodOf(
  writer: QueryWriter,
  period: PeriodColumn | undefined,
  path: IssuePath,
): string {
  const { dialect, issues } = writer;
  if (period === undefined) return `CAST(NULL AS ${dialect.text})`;
  if (isPlainObject(period) && ("yearOf" in period || "postingPeriod" in period)) {
    refuseSql(writer, path, "a column of periods, or { monthOf: a column of dates }", period);
    return "";
  }
  if (!isPlainObject(period) || !("monthOf" in period))
    return fieldOf(writer, period as FigureColumn, path);
  checkKeys(period, ["monthOf", "order", "timeZone"], path, issues);
  const { monthOf, order, timeZone } = period as Readonly<Record<string, unknown>>;
  if (order !== undefined)
    refuseSql(writer, [...path, "order"], "a column of dates, which have no order", order);
  if (timeZone !== undefined && typeof timeZone !== "string")
    refuseSql(writer, [...path, "timeZone"], "the name of a time zone", timeZone);
  if (Array.isArray(monthOf)) return monthOfParts(writer, monthOf, [...path, "monthOf"]);
  const name = nameOf(writer, monthOf, [...path, "monthOf"]);
  return dialect.month(
    typeof timeZone === "string" ? dialect.inZone(name, textPlace(writer, timeZone)) : name,
  );
}

/** The condition that a row was booked until a day; rows without one are counted, and refused. */
export function bookedUntil(writer: QueryWriter, booked: BookedColumn): string {
  const { dialect, issues } = writer;
  const path = ["booked"];
  const { on, until, order, timeZone } = readArguments(booked, BOOKED_KEYS, path, issues);
  if (!isDay(until)) refuseSql(writer, [...path, "until"], 'a day such as "2023-09-30"', until);
  if (order !== undefined)
    refuseSql(writer, [...path, "order"], "a column of dates, which have no order", order);
  if (timeZone !== undefined && typeof timeZone !== "string")
    refuseSql(writer, [...path, "timeZone"], "the name of a time zone", timeZone);
  const name = nameOf(writer, on, [...path, "on"]);
  const day = dialect.day(
    typeof timeZone === "string" ? dialect.inZone(name, textPlace(writer, timeZone)) : name,
  );
  return `(${name} IS NULL OR ${day} <= ${textPlace(writer, until)})`;
}

/** Whether a text is a day that exists; `calendar` brings arithmetic that a query does not need. */
function isDay(text: unknown): boolean {
  return typeof text === "string" && new Date(text).toJSON()?.slice(0, 10) === text;
}

/** How many rows have no day of booking, or one of another kind. */
export function unbookedOf(writer: QueryWriter, { on, ...style }: BookedColumn): string {
  const others = undatedOf(writer, { monthOf: on, ...style }) ?? "0";
  return `COUNT(*) - COUNT(${quote(writer, on)}) + ${others}`;
}

/**
 * How many rows have no month of their own: points in time without a time zone, dates with one, and
 * clocks that stand at another time than midnight. `undefined` if the period is no column of dates.
 */
export function undatedOf(
  { dialect, ...writer }: QueryWriter,
  period: PeriodColumn | undefined,
): string | undefined {
  if (!isPlainObject(period) || !("monthOf" in period)) return undefined;
  const { monthOf, timeZone } = period as Readonly<Record<string, unknown>>;
  if (typeof monthOf !== "string") return undefined;
  const column = quote({ ...writer, dialect }, monthOf);
  const type = dialect.typeOf(`MIN(${column})`);
  const [isRight, among] =
    timeZone === undefined
      ? [dialect.isClock(type), `COUNT(CASE WHEN ${column} <> CAST(${column} AS DATE) THEN 1 END)`]
      : [dialect.isInstant(type), "0"];
  return `CASE WHEN ${isRight} THEN ${among} ELSE COUNT(${column}) END`;
}

/** The month of a column with years and one with months. */
function monthOfParts(writer: QueryWriter, parts: readonly unknown[], path: IssuePath): string {
  if (parts.length < 2) refuseSql(writer, path, "the columns of year and month", parts);
  const [year, month] = [0, 1].map((k) => columnText(writer, parts[k], [...path, k]));
  return `CONCAT(${year}, '-', LPAD(${month}, 2, '0'))`;
}

/**
 * The amount of a row as an expression, which is NULL where the row has no amount. It is written
 * several times in a query, so its parameters are asked for each time.
 */
export function amountOf(
  writer: QueryWriter,
  amount: AmountColumn | undefined,
  path: IssuePath,
): () => string {
  const { issues } = writer;
  if (isPlainObject(amount) && "debit" in amount) {
    const { debit, credit } = amount as unknown as DebitCreditColumns;
    checkKeys(amount, ["debit", "credit"], path, issues);
    const [less, more] = [
      nameOf(writer, debit, [...path, "debit"]),
      nameOf(writer, credit, [...path, "credit"]),
    ];
    // NULL − 5 would be NULL: only a row without either has no amount.
    const both = `COALESCE(${more}, 0) - COALESCE(${less}, 0)`;
    return () => `CASE WHEN COALESCE(${more}, ${less}) IS NOT NULL THEN ${both} END`;
  }
  if (!isPlainObject(amount) || !("amount" in amount)) {
    const name = nameOf(writer, amount, path);
    return () => name;
  }
  const { amount: column, mark, negative, positive = [""] } = amount as unknown as MarkedColumn;
  checkKeys(amount, ["amount", "mark", "negative", "positive"], path, issues);
  const name = nameOf(writer, column, [...path, "amount"]);
  const side = `COALESCE(${columnText(writer, mark, [...path, "mark"])}, '')`;
  const marks = [
    readItems(negative, [...path, "negative"], issues),
    readItems(positive, [...path, "positive"], issues),
  ];
  const isOneOf = (list: readonly unknown[]): string =>
    list.length === 0
      ? "1 = 0"
      : `${side} IN (${list.map((each) => textPlace(writer, `${each as string}`)).join(", ")})`;
  return () => {
    const [turned, kept] = marks.map(isOneOf);
    return `CASE WHEN ${turned} THEN 0 - ${name} WHEN ${kept} THEN ${name} END`;
  };
}

/** The table: its name, its name in parts, or a Parquet file. */
export function writeTable(
  writer: QueryWriter,
  { from, dialect }: { readonly from: unknown; readonly dialect: string },
): string {
  if (typeof from === "string") return nameOf(writer, from, ["from"]);
  if (Array.isArray(from)) {
    const parts = (from as readonly string[]).map((part, k) => nameOf(writer, part, ["from", k]));
    return parts.join(".") || nameOf(writer, "", ["from"]);
  }
  const { parquet } = (from ?? {}) as { readonly parquet?: unknown };
  if (dialect !== "duckdb" || typeof parquet !== "string" || parquet.includes("\0")) {
    const expected = dialect === "duckdb" ? "a table, or a Parquet file" : "a table";
    refuseSql(writer, ["from"], expected, from);
    return "";
  }
  // The name of a file cannot be a parameter; doubled quotes keep it from ending early.
  return `read_parquet('${parquet.replaceAll("'", "''")}')`;
}

/** The conditions that rows must meet. */
export function writeConditions(
  writer: QueryWriter,
  { where }: { readonly where?: CellValues },
): readonly string[] {
  return readEntries(where, ["where"], writer.issues).map(([key, value]) => {
    const name = nameOf(writer, key, ["where", key]);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) refuseSql(writer, ["where", key], "one value or more", "none");
    const places = values.map((each) => {
      if (!isCellValue(each)) refuseSql(writer, ["where", key], "a text, number or boolean", each);
      return placeOf(writer, each as CellValue);
    });
    return places.length === 1 ? `${name} = ${places[0]}` : `${name} IN (${places.join(", ")})`;
  });
}

/** The conditions of a SELECT; a wrong one is reported once. */
export function writeWhere(
  writer: QueryWriter,
  input: Pick<FigureMapping, "where" | "booked" | "missing">,
  amount: () => string,
  isReported: boolean,
): readonly string[] {
  const { booked, missing } = input;
  const shared = isReported
    ? []
    : [
        ...writeConditions(writer, input),
        ...(booked === undefined ? [] : [bookedUntil(writer, booked)]),
      ];
  // Then a sum is NULL only where it is too long for the database.
  const mayMiss = Array.isArray(missing) && missing.includes("");
  return mayMiss ? [...shared, `${amount()} IS NOT NULL`] : shared;
}
