/**
 * anslag/xlsx: worksheets as a file. The second door of the package, apart from the first because it needs `hucre`, which the host
 * installs if it wants such files.
 */

import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import type { Worksheet, WorksheetCell } from "./print/index.ts";

const LINE = { style: "thin" } as const;

const looks: Readonly<Record<WorksheetCell["style"], CellStyle>> = {
  caption: { font: { bold: true, size: 13 } },
  heading: {
    font: { bold: true },
    alignment: { horizontal: "right", wrapText: true },
    border: { bottom: LINE },
  },
  item: {},
  total: { font: { bold: true }, border: { top: LINE } },
  "of-which": { font: { italic: true } },
  note: { font: { size: 9 } },
};

/**
 * Writes worksheets as one XLSX file.
 *
 * Rule: what {@link renderWorksheet} says, cell by cell: numbers, number formats, formulas with the figures they give, so that programs that do not compute show
 * them too. Tabs of the same name are numbered. The same worksheets give the same bytes.
 *
 * @param worksheets - at least one
 * @returns the bytes of the file
 * @throws RangeError when there is no worksheet
 * @throws Error of the runtime, when the host has not installed `hucre`
 * @example A grant as a workbook
 * const grant = { original: { amount: "469 927" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Grant" };
 * const file = await writeXlsx([renderWorksheet(appropriationRoll(grant, options))]);
 * String.fromCharCode(...file.subarray(0, 2)) // => "PK"
 */
export async function writeXlsx(worksheets: readonly Worksheet[]): Promise<Uint8Array> {
  if (worksheets.length === 0)
    throw new RangeError("writeXlsx: there is no worksheet, and a file must have one");
  const { writeXlsx: write } = await import("hucre/xlsx");
  const names = tabNames(worksheets.map(({ name }) => name));
  const sheets = worksheets.map((sheet, index) => sheetOf(sheet, names[index] ?? sheet.name));
  return write({ sheets, properties: { created: EPOCH, modified: EPOCH } });
}

/** A file that states when it was made would differ each time. */
const EPOCH: Date = new Date(0);

function sheetOf({ rows, widths, frozen }: Worksheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      cells.set(`${i},${j}`, cellOf(cell, j));
    });
  });
  return {
    name,
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: frozen.rows, columns: frozen.columns },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf(
  { value, formula, format, style, indent = 0, text }: WorksheetCell,
  column: number,
): Partial<Cell> {
  const look = looks[style];
  const side = column === 0 && style !== "caption" && style !== "note";
  const toTheLeft = { horizontal: "left" as const, wrapText: true };
  const alignment = side ? { ...toTheLeft, indent } : text === true ? toTheLeft : look.alignment;
  return {
    value,
    ...(formula === undefined ? {} : { formula, formulaResult: value }),
    style: {
      ...look,
      ...(alignment === undefined ? {} : { alignment }),
      ...(format === undefined ? {} : { numFmt: format }),
    },
  };
}

/** Spreadsheets take "Tabell" and "tabell" for one name, and cut names at 31 characters. */
function tabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const tail = ` (${number})`;
      free = name.slice(0, 31 - tail.length) + tail;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
