/** Figures on their way into columns. The caller has checked every figure that it adds. */

import { type Decimal, type Digits, digitsOf, MOST_DECIMALS, newDigits } from "../amount/index.ts";
import { type CodeColumn, type Codes, type Columns, packAmounts } from "./columns.ts";
import { REMARK_KEYS } from "./field-keys.ts";
import type { Figure } from "./figure.ts";

/** A dictionary that grows, with the code of each of its texts. */
export interface Dictionary {
  readonly texts: string[];
  readonly codes: Map<string, number>;
}

/** Begins a dictionary. */
export function newDictionary(): Dictionary {
  return { texts: [], codes: new Map() };
}

/** The code of a text. A text that the dictionary lacks gets the next code. */
export function codeOf({ texts, codes }: Dictionary, text: string): number {
  const code = codes.get(text);
  if (code !== undefined) return code;
  texts.push(text);
  codes.set(text, texts.length);
  return texts.length;
}

/** A column of texts that grows: its codes, in as few bytes as the largest so far needs. */
export interface GrowingColumn {
  readonly dictionary: Dictionary;
  codes: Codes;
  /** The largest code that fits. */
  most: number;
}

/** Begins a column with room for a number of figures. */
export function newColumn(capacity: number): GrowingColumn {
  return { dictionary: newDictionary(), codes: new Uint8Array(capacity), most: 255 };
}

/** Writes a code at a position for which there is room. */
export function writeCode(column: GrowingColumn, position: number, code: number): void {
  if (code > column.most) widen(column, code);
  column.codes[position] = code;
}

function widen(column: GrowingColumn, code: number): void {
  column.codes = code < 65_536 ? Uint16Array.from(column.codes) : Uint32Array.from(column.codes);
  column.most = code < 65_536 ? 65_535 : 0xff_ff_ff_ff;
}

/** The finished column: the texts frozen, and no more codes than there are figures. */
export function finishColumn({ dictionary, codes }: GrowingColumn, size: number): CodeColumn {
  return {
    dictionary: Object.freeze([...dictionary.texts]),
    codes: size === codes.length ? codes : codes.slice(0, size),
  };
}

/** The column of one dimension. */
export interface Slot extends GrowingColumn {
  readonly id: string;
  /** The code that the figure which is being read will get here. */
  next: number;
}

/** Columns that grow. */
export interface ColumnWriter {
  /** How many figures fit. */
  capacity: number;
  size: number;
  readonly line: GrowingColumn;
  readonly scenario: GrowingColumn;
  /** Periods in their full form. */
  readonly period: GrowingColumn;
  readonly slots: Slot[];
  coefficients: Float64Array;
  /** The number of decimals of each coefficient. */
  places: Uint8Array;
  /** The largest coefficient without sign, for each number of decimals. */
  readonly largest: Float64Array;
  readonly wide: Map<number, Decimal>;
  /** The digits of the amount that is being added. */
  readonly digits: Digits;
  /** For each remark: its texts, by position. */
  readonly remarks: readonly Map<number, string>[];
}

/** Begins columns. */
export function newColumns(expected = 16): ColumnWriter {
  const capacity = Math.max(16, expected);
  return {
    capacity,
    size: 0,
    line: newColumn(capacity),
    scenario: newColumn(capacity),
    period: newColumn(capacity),
    slots: [],
    coefficients: new Float64Array(capacity),
    places: new Uint8Array(capacity),
    largest: new Float64Array(MOST_DECIMALS + 1),
    wide: new Map(),
    digits: newDigits(),
    remarks: REMARK_KEYS.map(() => new Map()),
  };
}

function grow(writer: ColumnWriter): void {
  writer.capacity *= 2;
  for (const column of [writer.line, writer.scenario, writer.period, ...writer.slots])
    column.codes = lengthen(column.codes, writer.capacity);
  writer.coefficients = lengthen(writer.coefficients, writer.capacity);
  writer.places = lengthen(writer.places, writer.capacity);
}

/** A longer copy of some numbers. */
export function lengthen<Values extends Codes | Float64Array>(
  values: Values,
  capacity: number,
): Values {
  const next = emptyLike(values, capacity);
  next.set(values);
  return next as Values;
}

/** Numbers of the same width, all of them 0. */
function emptyLike(values: Codes | Float64Array, capacity: number): Codes | Float64Array {
  if (values instanceof Uint8Array) return new Uint8Array(capacity);
  if (values instanceof Uint16Array) return new Uint16Array(capacity);
  return values instanceof Uint32Array ? new Uint32Array(capacity) : new Float64Array(capacity);
}

/**
 * Begins a figure with its codes and its amount. Returns its position, at which the caller writes
 * members into their slots and remarks into their maps.
 */
export function addCodes(
  writer: ColumnWriter,
  line: number,
  scenario: number,
  period: number,
  coefficient: number,
  decimals: number,
): number {
  const position = writer.size;
  if (position === writer.capacity) grow(writer);
  writeCode(writer.line, position, line);
  writeCode(writer.scenario, position, scenario);
  writeCode(writer.period, position, period);
  writer.coefficients[position] = coefficient;
  writer.places[position] = decimals;
  const magnitude = coefficient < 0 ? -coefficient : coefficient;
  if (magnitude > (writer.largest[decimals] ?? 0)) writer.largest[decimals] = magnitude;
  writer.size = position + 1;
  return position;
}

/** As {@link addCodes}, for an amount of any length. */
export function addAmount(
  writer: ColumnWriter,
  line: number,
  scenario: number,
  period: number,
  amount: Decimal,
): number {
  const { digits } = writer;
  if (digitsOf(amount, digits))
    return addCodes(writer, line, scenario, period, digits.coefficient, digits.decimals);
  writer.wide.set(writer.size, amount);
  return addCodes(writer, line, scenario, period, 0, 0);
}

/** Adds a figure that the caller has checked. */
export function addFigure({ columns }: { readonly columns: ColumnWriter }, figure: Figure): void {
  const position = addAmount(
    columns,
    codeOf(columns.line.dictionary, figure.line),
    codeOf(columns.scenario.dictionary, figure.scenario),
    codeOf(columns.period.dictionary, figure.period),
    figure.amount,
  );
  for (const [dimension, member] of Object.entries(figure.members)) {
    const slot = openSlot(columns, dimension);
    writeCode(slot, position, codeOf(slot.dictionary, member));
  }
  REMARK_KEYS.forEach((key, k) => {
    const text = figure[key];
    if (text !== undefined) columns.remarks[k]?.set(position, text);
  });
}

/** The slot of a dimension that an earlier figure has; `undefined` for a new dimension. */
export function slotOf({ slots }: ColumnWriter, dimension: string): Slot | undefined {
  // Figures have few dimensions: to look along them is quicker than a look-up.
  for (const slot of slots) if (slot.id === dimension) return slot;
  return undefined;
}

/**
 * The slot of a dimension, a new one if need be. A slot has room for every figure, so the caller
 * asks only for dimensions that may occur.
 */
export function openSlot(writer: ColumnWriter, dimension: string): Slot {
  const before = slotOf(writer, dimension);
  if (before !== undefined) return before;
  const slot: Slot = { id: dimension, next: 0, ...newColumn(writer.capacity) };
  writer.slots.push(slot);
  return slot;
}

/** The columns of all figures that were added. The writer must not be used afterwards. */
export function finishColumns(writer: ColumnWriter): Columns {
  const { size } = writer;
  return {
    size,
    line: finishColumn(writer.line, size),
    scenario: finishColumn(writer.scenario, size),
    period: finishColumn(writer.period, size),
    dimensions: new Map(
      writer.slots
        .filter(({ dictionary }) => dictionary.texts.length > 0)
        .map((slot) => [slot.id, finishColumn(slot, size)]),
    ),
    ...packAmounts(writer),
    remarks: writer.remarks,
  };
}
