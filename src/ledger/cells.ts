/** A row of cells, whatever door it comes through. */

import { type Digits, digitsOfInput, scanDigits } from "../amount/index.ts";
import { describeValue } from "../input/index.ts";

/** A row of cells, by the number of the column. */
export interface Cells {
  /** How many cells the row has. */
  readonly width: () => number;
  /** The text of a cell. */
  readonly text: (column: number) => string;
  /** Reads the digits of a cell; false where they are not short and plain. */
  readonly digits: (column: number, into: Digits, mark: number) => boolean;
  /** The cell itself: a text, a number, or whatever a record holds. */
  readonly value: (column: number) => unknown;
  /** The column of a cell that was asked for as text but has no text; −1 if all are texts. */
  broken: number;
}

/** Cells that are values: of records, arrays and sheets. */
export interface ValueCells extends Cells {
  /** The values of the row that is read. */
  values: ArrayLike<unknown>;
}

/** A row of values; the caller sets the values of each row. */
export function valueCells(): ValueCells {
  const cells: ValueCells = {
    values: [],
    broken: -1,
    width: () => cells.values.length,
    value: (column) => cells.values[column],
    digits: (column, into, mark) => {
      const value = cells.values[column];
      // The decimal mark of the mapping is that of texts; numbers and amounts have no mark.
      return typeof value === "string"
        ? scanDigits(value, 0, value.length, into, mark)
        : digitsOfInput(value, into);
    },
    text: (column) => {
      const value = cells.values[column];
      if (typeof value === "string") return value;
      const text = textOf(value);
      if (text === undefined) cells.broken = column;
      return text ?? describeValue(value);
    },
  };
  return cells;
}

/** A value as text: nothing is empty; `undefined` for an object, a fraction and the like. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "bigint" || typeof value === "boolean" || Number.isSafeInteger(value))
    return `${value as number}`;
  if (!(value instanceof Date) || Number.isNaN(+value)) return undefined;
  const instant = value.toISOString();
  // Midnight in UTC is how programs give a day; any other time is an instant.
  return instant.endsWith("T00:00:00.000Z") ? instant.slice(0, 10) : instant;
}
