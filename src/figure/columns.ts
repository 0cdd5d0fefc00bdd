/**
 * Figures in columns: codes into dictionaries, and packed amounts.
 *
 * Amounts of up to fifteen digits stand as whole numbers of the smallest unit of the whole column;
 * longer ones stand beside the column, exact as well. A remark costs memory only for the figures
 * that have one. Only this room knows the columns: all other rooms read figures one by one or in
 * groups.
 */

import { amountOfCoefficient, type Decimal, MOST_DECIMALS, rescale } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import { REMARK_KEYS } from "./field-keys.ts";
import type { Figure } from "./figure.ts";

/** Whole numbers in as few bytes as the largest of them allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of texts as codes: 0 stands for absent, k for the text at k − 1 of the dictionary. */
export interface CodeColumn {
  readonly dictionary: readonly string[];
  readonly codes: Codes;
}

/** The text at a position; `undefined` if it is absent. */
export function textAt(column: CodeColumn, index: number): string | undefined {
  return column.dictionary[(column.codes[index] ?? 0) - 1];
}

/** The figures of a set, column by column. */
export interface Columns {
  readonly size: number;
  readonly line: CodeColumn;
  readonly scenario: CodeColumn;
  readonly period: CodeColumn;
  readonly dimensions: ReadonlyMap<string, CodeColumn>;
  /** Coefficients in units of 10^−decimals; 0 if the amount is in `wide`. */
  readonly coefficients: Float64Array | Int32Array;
  readonly decimals: number;
  /** Amounts that do not fit the column, by position. */
  readonly wide: ReadonlyMap<number, Decimal>;
  /** The largest coefficient without sign. */
  readonly largest: number;
  /** For each remark, in the order of `REMARK_KEYS`: its texts, by position. */
  readonly remarks: readonly ReadonlyMap<number, string>[];
}

/** The figure at a position. */
export function figureAt(columns: Columns, index: number): Figure | undefined {
  if (index < 0 || index >= columns.size) return undefined;
  // Without a prototype, so that a dimension may have any name.
  const members = Object.create(null) as Record<string, string>;
  for (const [dimension, column] of columns.dimensions) {
    const member = textAt(column, index);
    if (member !== undefined) members[dimension] = member;
  }
  return Object.freeze({
    line: textAt(columns.line, index) ?? "",
    scenario: textAt(columns.scenario, index) ?? "",
    period: (textAt(columns.period, index) ?? "") as Period,
    amount:
      columns.wide.get(index) ??
      amountOfCoefficient(columns.coefficients[index] ?? 0, columns.decimals),
    members: Object.freeze(members),
    ...remarksAt(columns, index),
  });
}

const NO_REMARKS: Readonly<Record<string, string>> = {};

function remarksAt({ remarks }: Columns, index: number): Readonly<Record<string, string>> {
  let found: Record<string, string> | undefined;
  for (let k = 0; k < remarks.length; k += 1) {
    const text = remarks[k]?.get(index);
    const key = REMARK_KEYS[k];
    if (text === undefined || key === undefined) continue;
    found ??= {};
    found[key] = text;
  }
  return found ?? NO_REMARKS;
}

/** The figures at some positions, in that order, as columns that share the dictionaries. */
export function columnsAt(columns: Columns, positions: Uint32Array): Columns {
  const column = ({ dictionary, codes }: CodeColumn): CodeColumn => ({
    dictionary,
    codes: valuesAt(codes, positions),
  });
  return {
    ...columns,
    size: positions.length,
    line: column(columns.line),
    scenario: column(columns.scenario),
    period: column(columns.period),
    dimensions: new Map([...columns.dimensions].map(([id, each]) => [id, column(each)])),
    coefficients: valuesAt(columns.coefficients, positions),
    wide: entriesAt(columns.wide, positions),
    remarks: columns.remarks.map((texts) => entriesAt(texts, positions)),
  };
}

function valuesAt<Values extends Codes | Float64Array | Int32Array>(
  values: Values,
  positions: Uint32Array,
): Values {
  const picked = values.slice(0, positions.length) as Values;
  positions.forEach((position, index) => {
    picked[index] = values[position] ?? 0;
  });
  return picked;
}

function entriesAt<Value>(
  values: ReadonlyMap<number, Value>,
  positions: Uint32Array,
): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>();
  if (values.size === 0) return found;
  positions.forEach((position, index) => {
    const value = values.get(position);
    if (value !== undefined) found.set(index, value);
  });
  return found;
}

/** Amounts as they were read: each a coefficient with a number of decimals of its own. */
export interface ReadAmounts {
  readonly size: number;
  readonly coefficients: Float64Array;
  readonly places: Uint8Array;
  /** The largest coefficient without sign, for each number of decimals. */
  readonly largest: Float64Array;
  /** Amounts that no coefficient can hold, by position. */
  readonly wide: Map<number, Decimal>;
}

type PackedAmounts = Pick<Columns, "coefficients" | "decimals" | "wide" | "largest">;

/** Writes all amounts in one unit. Amounts that do not fit it move to `wide`. */
export function packAmounts(amounts: ReadAmounts): PackedAmounts {
  const finest = amounts.largest.findLastIndex((each) => each > 0);
  const scaled = amounts.largest.map((each, own) => (each === 0 ? 0 : rescale(each, finest - own)));
  // Nearly always everything fits the finest unit that occurs.
  if (!scaled.some(Number.isNaN)) return inUnit(amounts, Math.max(finest, 0), Math.max(...scaled));
  const decimals = commonDecimals(amounts, finest);
  return inUnit(amounts, decimals, moveWide(amounts, decimals));
}

/** Moves the amounts that do not fit a unit to `wide`; returns the largest of the others. */
function moveWide({ size, coefficients, places, wide }: ReadAmounts, decimals: number): number {
  let largest = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    const there = own > decimals ? Number.NaN : rescale(given, decimals - own);
    if (given !== 0 && Number.isNaN(there)) {
      wide.set(index, amountOfCoefficient(given, own));
      coefficients[index] = 0;
    } else if (given !== 0) largest = Math.max(largest, Math.abs(there));
  }
  return largest;
}

/** Writes coefficients that fit a unit in that unit. */
function inUnit(
  { size, coefficients, places, wide }: ReadAmounts,
  decimals: number,
  largest: number,
): PackedAmounts {
  const units = largest <= 0x7f_ff_ff_ff ? new Int32Array(size) : new Float64Array(size);
  const powers = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, own) =>
    rescale(1, decimals - own),
  );
  for (let index = 0; index < size; index += 1) {
    const given = coefficients[index] ?? 0;
    // Zero needs no scaling, even if it was written with more decimals than the column keeps.
    units[index] = given === 0 ? 0 : given * (powers[places[index] ?? 0] ?? Number.NaN);
  }
  return { coefficients: units, decimals, wide, largest };
}

/**
 * The number of decimals that the fewest amounts do not fit. A finer unit cannot hold large
 * amounts, and a coarser one cannot hold more decimals.
 */
function commonDecimals(amounts: ReadAmounts, finest: number): number {
  const occurs = new Set<number>([0]);
  for (let index = 0; index < amounts.size; index += 1)
    if (amounts.coefficients[index] !== 0) occurs.add(amounts.places[index] ?? 0);
  let [best, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let decimals = 0; decimals <= finest; decimals += 1) {
    if (!occurs.has(decimals)) continue;
    const count = countWide(amounts, decimals);
    if (count < fewest) [best, fewest] = [decimals, count];
  }
  return best;
}

/** How many amounts do not fit a unit. */
function countWide({ size, coefficients, places }: ReadAmounts, decimals: number): number {
  let count = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    if (given !== 0 && (own > decimals || Number.isNaN(rescale(given, decimals - own)))) count += 1;
  }
  return count;
}
