/** Worksheets as the workbook that `readXlsx` would give of their file, without the file. */
import type { Worksheet, WorksheetCell } from "anslag/report";
import type { SheetCell, Workbook } from "anslag/xlsx";
import { addressOf } from "../../src/workbook/address.ts";

function cellOf({ value, formula }: WorksheetCell, row: number, column: number): SheetCell[] {
  if (value === null && formula === undefined) return [];
  const place = { address: addressOf({ row, column }), column };
  const more = formula === undefined ? place : { ...place, formula };
  if (value === null) return [{ kind: "empty", value, ...more }];
  return typeof value === "number"
    ? [{ kind: "number", value: `${value}`, ...more }]
    : [{ kind: "text", value, ...more }];
}

/** The workbook, frozen as the package gives it. */
export function asWorkbook(worksheets: readonly Worksheet[]): Workbook {
  const sheets = worksheets.map(({ name, rows, isHidden, isProtected = false }) =>
    Object.freeze({
      name,
      visibility: isHidden === true ? ("hidden" as const) : ("visible" as const),
      isProtected,
      merged: [],
      hiddenColumns: [],
      rows: rows.map((row, i) => ({
        number: i + 1,
        isHidden: false,
        cells: row.flatMap((cell, j) => cellOf(cell, i + 1, j + 1)),
      })),
    }),
  );
  return Object.freeze({ sheets, passedOver: [] });
}

/** A form whose cells were changed, by the name of the sheet and the address of the cell. */
export function changedForm(
  form: readonly Worksheet[],
  values: Readonly<Record<string, WorksheetCell["value"]>>,
): Workbook {
  return asWorkbook(
    form.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, i) =>
        row.map((cell, j) => {
          const value = values[`${sheet.name} ${addressOf({ column: j + 1, row: i + 1 })}`];
          return value === undefined ? cell : { ...cell, value };
        }),
      ),
    })),
  );
}
