/**
 * From rows to columns: the one checker behind every door through which many figures come.
 *
 * The reader looks up each name once and then knows it by its code, so a row costs a few look-ups
 * and the reading of its digits. The reader takes only ordinary rows. For any other row (another
 * type, an unknown key or name, more digits) it returns false and adds nothing; the caller then
 * reads the row the slow way, which reports what is wrong with it or adds it as a figure.
 */

import { digitsOfInput } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import {
  addCodes,
  type ColumnWriter,
  codeOf,
  type Dictionary,
  finishColumns,
  newColumns,
  newDictionary,
  openSlot,
  type Slot,
  slotOf,
  writeCode,
} from "./column-writer.ts";
import type { Columns } from "./columns.ts";
import { FIGURE_KEYS, REMARK_KEYS } from "./field-keys.ts";
import { newRowValues, pushRemark, type RowValues } from "./row-values.ts";

/**
 * What a row may name. The reader asks once for a name that is allowed, and again in every row for
 * a name that is not.
 */
export interface RowRules {
  readonly line: (text: string) => boolean;
  readonly scenario: (text: string) => boolean;
  readonly member: (dimension: string, text: string) => boolean;
  /** Whether the line may have figures of the scenario. */
  readonly pair: (line: string, scenario: string) => boolean;
  /**
   * The full form of a period, or the period that a row without one has in a scenario; `undefined`
   * if the period is not allowed.
   */
  readonly period: (text: string | undefined, scenario: string) => Period | undefined;
}

/** A scenario that rows have named. */
interface ScenarioCodes {
  readonly id: string;
  readonly code: number;
  /** Whether a line may have figures of it, by the code of the line. */
  readonly pairs: boolean[];
  /** The codes of periods in it, by the number of their text; 0 if one is not allowed. */
  readonly periods: number[];
  /** The period of the row before, and its code: most rows have the same. */
  lastPeriod: string | undefined;
  lastCode: number;
}

/** Rows on their way into columns. */
export interface RowReader {
  readonly rules: RowRules;
  /** The columns that are being written, and those that are full. */
  columns: ColumnWriter;
  readonly full: Columns[];
  /** How many rows the columns take; any number where the caller knows how many come. */
  room: number;
  readonly scenarios: Map<string, ScenarioCodes>;
  /** Periods as rows write them, with a number for each; 0 stands for a row without one. */
  periods: Dictionary;
  /** The slots of the members of the row, each with the code that it will get. */
  readonly slots: Slot[];
  /** The digits and remarks of the row. */
  readonly row: RowValues;
  /** Whether the host had added keys to all objects before the reader began. */
  readonly isExtended: boolean;
}

/** Columns of so many rows are full: to lengthen them would hold them twice. */
const MOST_ROWS = 1 << 20;

/** Begins to read rows; `expected` is the number of rows, where the caller knows it. */
export function rowReader(rules: RowRules, expected?: number): RowReader {
  return {
    rules,
    columns: newColumns(expected),
    full: [],
    room: expected === undefined ? MOST_ROWS : Number.POSITIVE_INFINITY,
    scenarios: new Map(),
    periods: newDictionary(),
    slots: [],
    row: newRowValues(),
    isExtended: Object.keys(Object.prototype).length > 0,
  };
}

/** The columns of all rows that were added. The reader must not be used afterwards. */
export function finishRows(reader: RowReader): readonly Columns[] {
  return [...reader.full, finishColumns(reader.columns)];
}

/** Finishes columns that are full, and begins new ones with codes of their own. */
function beginColumns(reader: RowReader): void {
  reader.full.push(finishColumns(reader.columns));
  const rows = reader.full.reduce((sum, { size }) => sum + size, 0);
  // Columns that grow with the set keep it in few pieces; empty room stays a small part of it.
  reader.room = Math.max(MOST_ROWS, rows >> 3);
  reader.columns = newColumns(reader.room);
  reader.scenarios.clear();
  reader.periods = newDictionary();
  reader.slots.length = 0;
}

/** Adds a row as a caller writes it; false, and nothing added, where the row is not ordinary. */
export function addRow(reader: RowReader, row: unknown): boolean {
  if (typeof row !== "object" || row === null) return false;
  if (reader.columns.size >= reader.room) beginColumns(reader);
  const { line, scenario, period, amount, members } = row as Readonly<Record<string, unknown>>;
  if (typeof line !== "string" || typeof scenario !== "string") return false;
  if (period !== undefined && typeof period !== "string") return false;
  let more = -3 - Number(period !== undefined) - Number(members !== undefined);
  for (const _ in row) more += 1;
  reader.row.remarkCount = 0;
  // Whatever keys there are besides line, scenario, period, amount and members are remarks.
  if (more !== 0 && !readRemarks(reader.row, row, more)) return false;
  const count = members === undefined ? 0 : lookUpMembers(reader, members);
  if (count < 0) return false;
  if (!digitsOfInput(amount, reader.row)) return false;
  return addNamed(reader, line, scenario, period, count, reader.row);
}

/** As {@link addRow}, value by value. */
export function addValues(reader: RowReader, row: RowValues): boolean {
  if (reader.columns.size >= reader.room) beginColumns(reader);
  const { members, memberCount } = row;
  for (let k = 0; k < memberCount; k += 1) {
    if (!lookUpMember(reader, k, members[2 * k] ?? "", members[2 * k + 1] ?? "")) return false;
  }
  return addNamed(reader, row.line, row.scenario, row.period, memberCount, row);
}

/**
 * Reads the remarks of a row that has a number of keys besides the five that every reader knows;
 * false if a remark is not a text, or one of the keys is not a key of a figure.
 */
function readRemarks(values: RowValues, row: object, more: number): boolean {
  for (let k = 0; k < REMARK_KEYS.length; k += 1) {
    const text = (row as Readonly<Record<string, unknown>>)[REMARK_KEYS[k] ?? ""];
    if (text === undefined) continue;
    if (typeof text !== "string") return false;
    pushRemark(values, k, text);
  }
  // A row may also have keys of a figure whose value is undefined, or inherit its values.
  return values.remarkCount === more || hasOnlyFigureKeys(row);
}

function hasOnlyFigureKeys(row: object): boolean {
  for (const key in row) if (!FIGURE_KEYS.includes(key)) return false;
  return true;
}

/** Looks up the members of a row; returns how many there are, −1 where one is not allowed. */
function lookUpMembers(reader: RowReader, members: unknown): number {
  if (typeof members !== "object" || members === null) return -1;
  // A list or a Map names no members; another object may have inherited some.
  const prototype: unknown = Object.getPrototypeOf(members);
  if (prototype !== null && prototype !== Object.prototype) return -1;
  let count = 0;
  for (const dimension in members) {
    if (reader.isExtended && !Object.hasOwn(members, dimension)) continue;
    const text = (members as Readonly<Record<string, unknown>>)[dimension];
    if (typeof text !== "string" || !lookUpMember(reader, count, dimension, text)) return -1;
    count += 1;
  }
  return count;
}

/** Looks up the k-th member of a row; false if it is not allowed. */
function lookUpMember(reader: RowReader, k: number, dimension: string, text: string): boolean {
  // Most rows name their dimensions in the order of the row before.
  const before = reader.slots[k];
  if (before !== undefined && before.id === dimension) {
    const code = before.dictionary.codes.get(text);
    if (code !== undefined) {
      before.next = code;
      return true;
    }
  }
  return lookUpElsewhere(reader, k, dimension, text);
}

/** Looks up a new member, or one of a dimension that stood elsewhere in the row before. */
function lookUpElsewhere(reader: RowReader, k: number, dimension: string, text: string): boolean {
  const before = slotOf(reader.columns, dimension);
  const code = before?.dictionary.codes.get(text);
  if (code === undefined && !reader.rules.member(dimension, text)) return false;
  const slot = before ?? openSlot(reader.columns, dimension);
  slot.next = code ?? codeOf(slot.dictionary, text);
  reader.slots[k] = slot;
  return true;
}

/**
 * Adds a row whose members have been looked up, with the digits and remarks in `row`; false if a
 * name or the period is not allowed.
 */
function addNamed(
  reader: RowReader,
  line: string,
  scenario: string,
  period: string | undefined,
  memberCount: number,
  row: RowValues,
): boolean {
  const { rules, columns } = reader;
  const lines = columns.line.dictionary;
  const lineCode = lines.codes.get(line) ?? (rules.line(line) ? codeOf(lines, line) : 0);
  const codes = reader.scenarios.get(scenario) ?? newScenario(reader, scenario);
  if (lineCode === 0 || codes === undefined) return false;
  codes.pairs[lineCode] ??= rules.pair(line, scenario);
  if (!codes.pairs[lineCode]) return false;
  const months =
    codes.lastPeriod === period && codes.lastCode > 0
      ? codes.lastCode
      : periodCode(reader, period, codes);
  if (months === 0) return false;
  const { coefficient, decimals } = row;
  const position = addCodes(columns, lineCode, codes.code, months, coefficient, decimals);
  for (let k = 0; k < memberCount; k += 1) {
    const slot = reader.slots[k];
    if (slot !== undefined) writeCode(slot, position, slot.next);
  }
  for (let k = 0; k < row.remarkCount; k += 1)
    columns.remarks[row.remarks[k] ?? -1]?.set(position, row.remarkTexts[k] ?? "");
  return true;
}

function newScenario(reader: RowReader, id: string): ScenarioCodes | undefined {
  if (!reader.rules.scenario(id)) return undefined;
  const codes: ScenarioCodes = {
    id,
    code: codeOf(reader.columns.scenario.dictionary, id),
    pairs: [],
    periods: [],
    lastPeriod: undefined,
    lastCode: 0,
  };
  reader.scenarios.set(id, codes);
  return codes;
}

/** The code of a period in a scenario; 0 if it is not allowed. */
function periodCode(reader: RowReader, text: string | undefined, codes: ScenarioCodes): number {
  const number = text === undefined ? 0 : codeOf(reader.periods, text);
  let code = codes.periods[number];
  if (code === undefined) {
    const period = reader.rules.period(text, codes.id);
    code = period === undefined ? 0 : codeOf(reader.columns.period.dictionary, period);
    codes.periods[number] = code;
  }
  codes.lastPeriod = text;
  codes.lastCode = code;
  return code;
}
