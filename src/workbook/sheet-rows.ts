/** The cells of a sheet as rows of a ledger. */
import { failType, isPlainObject } from "../input/index.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

/** A cell as a ledger takes it. */
export type CellOfRow = string | number | boolean | null;

const EMPTY: readonly CellOfRow[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Gives the cells of a sheet as rows, which `readLedger` reads by a mapping.
 *
 * Rule: the rows come in their order, from the first of the sheet to the last that has a value; a
 * row without one is an empty list. Numbers are numbers, so the decimal mark of the mapping is for
 * texts only. Dates are texts such as `2023-01-15`, errors texts such as `#REF!`. Of merged cells
 * the first has the value. Hidden rows and columns are among them.
 * Absent and zero: an empty cell is `null`, 0 is 0.
 *
 * @param sheet - a sheet of {@link readXlsx}
 * @returns the rows; they can be gone through several times
 * @throws AnslagError `input.wrong-type` when it is not a sheet
 * @example A table with a title above and an empty column beside
 * const cell = (address: string, column: number, value: string) =>
 *   ({ address, column, kind: /^[\d.]+$/.test(value) ? "number" : "text", value }) as const;
 * const rows = [
 *   { number: 1, isHidden: false, cells: [cell("A1", 1, "Library")] },
 *   { number: 3, isHidden: false, cells: [cell("B3", 2, "Line"), cell("C3", 3, "January")] },
 *   { number: 4, isHidden: false, cells: [cell("B4", 2, "staff"), cell("C4", 3, "12.5")] },
 * ];
 * const unmerged: readonly string[] = [];
 * const sheet = {
 *   name: "Budget", visibility: "visible", isProtected: false, rows, merged: unmerged,
 *   hiddenColumns: unmerged,
 * } as const;
 * [...sheetRows(sheet)]
 * // => [["Library"], [], [null, "Line", "January"], [null, "staff", 12.5]]
 */
export function sheetRows(sheet: Sheet): Iterable<readonly CellOfRow[]> {
  if (!isPlainObject(sheet) || !Array.isArray(sheet.rows))
    return failType(["sheet"], "a sheet that readXlsx returned", sheet);
  return {
    *[Symbol.iterator]() {
      let next = 1;
      for (const { number, cells } of sheet.rows) {
        for (; next < number; next += 1) yield EMPTY;
        next += 1;
        const row: CellOfRow[] = [];
        for (const cell of cells) {
          while (row.length < cell.column - 1) row.push(null);
          row.push(cellOfRow(cell));
        }
        yield row;
      }
    },
  };
}

function cellOfRow(cell: SheetCell): CellOfRow {
  return cell.kind === "number" ? Number(cell.value) : cell.value;
}
