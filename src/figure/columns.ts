/**
 * Figures in columns: codes into dictionaries, and packed amounts.
 *
 * Amounts of up to fifteen digits stand as whole numbers of the smallest unit of the whole column;
 * longer ones stand beside the column, exact as well. A remark costs memory only for the figures
 * that have one. Only this room knows the columns: all other rooms read figures one by one or in
 * groups.
 */

import { amountOfCoefficient, type Decimal } from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import { type CodeColumn, type Codes, textAt } from "./codes.ts";
import { REMARK_KEYS } from "./field-keys.ts";
import type { Figure } from "./figure.ts";

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
