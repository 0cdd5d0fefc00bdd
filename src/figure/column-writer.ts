/** Figures on their way into columns. The caller has checked every figure that it adds. */

import { type Decimal, type Digits, digitsOf, MOST_DECIMALS, newDigits } from "../amount/index.ts";
import {
  type CodeColumn,
  type Dictionary,
  finishCodes,
  type GrowingCodes,
  lengthen,
  newCodes,
  newDictionary,
  writeCode,
} from "./codes.ts";
import type { Columns } from "./columns.ts";
import { REMARK_KEYS } from "./field-keys.ts";
import { packAmounts } from "./pack-amounts.ts";

/** A column of texts that grows. */
interface GrowingColumn extends GrowingCodes {
  readonly dictionary: Dictionary;
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
  const column = (): GrowingColumn => ({ dictionary: newDictionary(), ...newCodes(capacity) });
  return {
    capacity,
    size: 0,
    line: column(),
    scenario: column(),
    period: column(),
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
  const slot: Slot = {
    id: dimension,
    dictionary: newDictionary(),
    next: 0,
    ...newCodes(writer.capacity),
  };
  writer.slots.push(slot);
  return slot;
}

/** The columns of all figures that were added. The writer must not be used afterwards. */
export function finishColumns(writer: ColumnWriter): Columns {
  const { size } = writer;
  const finish = (column: GrowingColumn): CodeColumn =>
    finishCodes(column.dictionary, column, size);
  return {
    size,
    line: finish(writer.line),
    scenario: finish(writer.scenario),
    period: finish(writer.period),
    dimensions: new Map(
      writer.slots
        .filter(({ dictionary }) => dictionary.texts.length > 0)
        .map((slot) => [slot.id, finish(slot)]),
    ),
    ...packAmounts(writer),
    remarks: writer.remarks,
  };
}
