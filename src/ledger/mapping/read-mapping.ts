/** Checks a mapping before any row has come: its keys, and how the file is written. */

import type { DecimalMark } from "../../amount/index.ts";
import { isIsoDate } from "../../calendar/index.ts";
import { readSignStyle, type SignStyle } from "../../chart/index.ts";
import {
  checkFlag,
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  keysOf,
  makeLedgerIssue,
  oneOf,
  readArguments,
  readChoice,
  readEntries,
  readItems,
  requireText,
  throwIssues,
} from "../../input/index.ts";
import {
  BOOKED_KEYS,
  type CellValue,
  type CellValues,
  type FigureMapping,
  MAPPING_KEYS,
  type NamedRowRule,
  type OwnRowRule,
} from "./figure-mapping.ts";
import { dayInZone } from "./period-text.ts";

/** The code of an issue of a mapping: CSV text has one of its own. */
export type MappingCode = "figure.csv" | "figure.mapping";

const SEPARATORS = [",", ";", "\t", "|"];
/** Each decimal mark with its byte. */
const MARKS: Readonly<Record<DecimalMark, number>> = { ".": 46, ",": 44 };
const ORDERS = ["day-month", "month-day"] as const;
const GROUPS = ["thousands", "indian"] as const;
/** The rules for rows that are no figures, by name. */
export const ROW_RULES: readonly NamedRowRule[] = ["blank", "totals", "repeated-headings", "notes"];
const OWN_RULE = /* @__PURE__ */ keysOf<OwnRowRule>({ rule: true, where: true });

/** How the rows of a file are written, by a mapping that has been checked. */
export interface MappingStyle {
  readonly separator: string;
  /** Whether the mapping says which separator the text has. */
  readonly hasSeparator: boolean;
  readonly decimalMark: DecimalMark;
  /** The byte of the decimal mark. */
  readonly mark: number;
  readonly signs: SignStyle;
  readonly minorUnits: number;
  readonly trim: boolean;
  readonly headings: number | string;
}

/** Adds an issue of a mapping. */
export function refuseMapping(
  code: MappingCode,
  path: IssuePath,
  expected: string,
  received: unknown,
  issues: Issue[],
): void {
  const facts = { path: ["mapping", ...path], expected, received: describeValue(received) };
  issues.push(makeLedgerIssue(code, facts));
}

/** Checks everything in a mapping but its columns; throws every problem. */
export function readMapping(mapping: FigureMapping, code: MappingCode): MappingStyle {
  const issues: Issue[] = [];
  checkKeys(mapping, MAPPING_KEYS, ["mapping"], issues);
  throwIssues(issues);
  const { separator = ",", decimalMark = ".", signs = "natural" } = mapping;
  const { minorUnits = 0, headings = 1, trim = false, groups = "thousands" } = mapping;
  const refuse = (key: string, expected: string, received: unknown): void =>
    refuseMapping(code, [key], expected, received, issues);
  readSignStyle(signs, ["mapping", "signs"], issues);
  if (!SEPARATORS.includes(separator)) refuse("separator", oneOf(SEPARATORS), separator);
  if (!Object.hasOwn(MARKS, decimalMark)) refuse("decimalMark", oneOf([".", ","]), decimalMark);
  if (separator === decimalMark && (code === "figure.csv" || mapping.separator !== undefined))
    refuse("separator", "another mark than the decimal mark", separator);
  if (!Number.isInteger(minorUnits) || minorUnits < 0 || minorUnits > 10)
    refuse("minorUnits", "0 to 10", minorUnits);
  if (
    typeof headings === "string" ? headings === "" : !(Number.isInteger(headings) && headings >= 0)
  )
    refuse("headings", "the number of a row, or a heading", headings);
  for (const key of ["trim", "footnotes"] as const)
    checkFlag(mapping[key], ["mapping", key], issues);
  for (const key of ["missing", "zero"] as const)
    checkTexts(mapping[key], ["mapping", key], issues);
  readChoice(groups, GROUPS, ["mapping", "groups"], issues);
  checkRules(mapping, issues);
  checkBooked(mapping, code, issues);
  checkAmounts(mapping, code, issues);
  throwIssues(issues);
  const hasSeparator = mapping.separator !== undefined;
  const mark = MARKS[decimalMark];
  return { separator, hasSeparator, decimalMark, mark, signs, minorUnits, trim, headings };
}

/** Checks the day until which rows were booked. */
function checkBooked({ booked }: FigureMapping, code: MappingCode, issues: Issue[]): void {
  if (booked === undefined) return;
  const given = readArguments(booked, BOOKED_KEYS, ["mapping", "booked"], issues);
  if (!isIsoDate(given.until))
    refuseMapping(code, ["booked", "until"], 'a day such as "2023-09-30"', given.until, issues);
  checkDates(code, given, ["booked"], issues);
}

/** Checks how dates are written. */
export function checkDates(
  code: MappingCode,
  { order, timeZone }: { readonly order?: unknown; readonly timeZone?: unknown },
  path: IssuePath,
  issues: Issue[],
): void {
  if (order !== undefined) readChoice(order, ORDERS, ["mapping", ...path, "order"], issues);
  const isZone = typeof timeZone === "string" && dayInZone(timeZone) !== undefined;
  if (timeZone !== undefined && !isZone)
    refuseMapping(code, [...path, "timeZone"], "the name of a time zone", timeZone, issues);
}

/** Checks a list of texts that may be absent. */
export function checkTexts(
  texts: readonly string[] | undefined,
  path: IssuePath,
  issues: Issue[],
): void {
  if (texts === undefined) return;
  for (const [k, text] of readItems(texts, path, issues).entries())
    requireText(text, [...path, k], issues);
}

function checkRules({ where, passOver }: FigureMapping, issues: Issue[]): void {
  checkValues(where, ["mapping", "where"], issues);
  if (passOver === undefined) return;
  for (const [k, rule] of readItems(passOver, ["mapping", "passOver"], issues).entries()) {
    const path = ["mapping", "passOver", k];
    if (!isPlainObject(rule)) {
      readChoice(rule, ROW_RULES, path, issues);
      continue;
    }
    const own = rule as unknown as OwnRowRule;
    checkKeys(own, OWN_RULE, path, issues);
    requireText(own.rule, [...path, "rule"], issues);
    if (own.where === undefined) requireText(own.where, [...path, "where"], issues);
    checkValues(own.where, [...path, "where"], issues);
  }
}

function checkValues(where: CellValues | undefined, path: IssuePath, issues: Issue[]): void {
  for (const [key, values] of readEntries(where, path, issues)) {
    const list: readonly unknown[] = Array.isArray(values) ? values : [values];
    const refuse = (expected: string, received: unknown): void =>
      refuseMapping("figure.mapping", [...path.slice(1), key], expected, received, issues);
    if (list.length === 0) refuse("one value or more", values);
    for (const value of list) if (!isCellValue(value)) refuse("a text, number or boolean", value);
  }
}

/** Whether a value can be compared with the cells of a column. */
export function isCellValue(value: unknown): value is CellValue {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

/** A row has one amount, or a list of them; columns of debits and credits have their own sign. */
function checkAmounts(mapping: FigureMapping, code: MappingCode, issues: Issue[]): void {
  const { amount, amounts, signs } = mapping;
  if (amounts !== undefined && amount !== undefined)
    refuseMapping(code, ["amounts"], "amount or amounts, not both", amounts, issues);
  if (amounts !== undefined && readItems(amounts, ["mapping", "amounts"], issues).length === 0)
    refuseMapping(code, ["amounts"], "one amount or more", amounts, issues);
  const all = Array.isArray(amounts)
    ? amounts.map((each) => (each as { amount?: unknown } | null)?.amount)
    : [amount];
  const isDebit = (each: unknown): boolean => isPlainObject(each) && "debit" in each;
  if (signs !== undefined && all.every(isDebit))
    refuseMapping(code, ["signs"], "no signs: credit − debit is result sign", signs, issues);
}
