/**
 * `anslag/xlsx`: worksheets as a spreadsheet file, and such files as cells. Writing needs the
 * package `hucre`, which a host installs only if it writes such files; reading needs no package.
 */

import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Worksheet, WorksheetCell } from "./print/index.ts";
import { addressOf } from "./workbook/index.ts";

export {
  type BudgetFormChange,
  type BudgetFormOptions,
  type BudgetFormReading,
  budgetForm,
  readBudgetForm,
} from "./workbook/form/index.ts";
export {
  type CellOfRow,
  type PassedOver,
  readXlsx,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type SheetValue,
  sheetRows,
  type Workbook,
  type WorkbookLimits,
  type WorkbookOptions,
} from "./workbook/index.ts";

const LINE = { style: "thin" } as const;

/** A cell to fill in: open on a protected sheet, with a frame. */
const OPEN: CellStyle = {
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  protection: { locked: false },
};

/** A spreadsheet keeps numbers of fifteen digits. */
const LARGEST = "999999999999999";

/** A heading above more than one column. */
const CENTRED = { horizontal: "center" } as const;

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
  "row-heading": { font: { bold: true } },
  note: { font: { size: 9 } },
};

/**
 * Writes worksheets as one XLSX file.
 *
 * Rule: every cell of {@link renderWorksheet} is written with its number, number format and
 * formula. A formula stands beside its result, for programs that do not compute. Tabs of the same
 * name get a number. The same worksheets give the same bytes.
 *
 * @param worksheets - at least one
 * @returns the bytes of the file
 * @throws RangeError when there is no worksheet
 * @throws Error of the runtime, when the host has not installed `hucre`
 * @example A grant as a workbook
 * const grant = { original: { amount: "469 927" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
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

/** A constant time, since a file that stated its real one would differ each time. */
const EPOCH: Date = new Date(0);

function sheetOf(sheet: Worksheet, name: string): WriteSheet {
  const { rows, widths, frozen, isProtected, isHidden } = sheet;
  const open = openCells(sheet);
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      cells.set(`${i},${j}`, cellOf(cell, j));
    });
  });
  const merges = rows.flatMap((row, i) =>
    row.flatMap(({ span = 1 }, j) =>
      span === 1 ? [] : { startRow: i, endRow: i, startCol: j, endCol: j + span - 1 },
    ),
  );
  return {
    name,
    cells,
    ...(merges.length === 0 ? {} : { merges }),
    ...(isProtected === true ? { protection: { sheet: true } } : {}),
    ...(isHidden === true ? { hidden: true } : {}),
    ...(open === "" ? {} : { dataValidations: [numbersIn(open)] }),
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: frozen.rows, columns: frozen.columns },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The cells to fill in, run by run: `C4:D4 C6:D6`. */
function openCells({ rows }: Worksheet): string {
  return rows
    .flatMap((row, i) => {
      const runs: { from: number; to: number }[] = [];
      for (const [j, { input }] of row.entries()) {
        const last = runs.at(-1);
        if (input !== true) continue;
        if (last?.to === j - 1) last.to = j;
        else runs.push({ from: j, to: j });
      }
      return runs.map((run) =>
        [run.from, run.to].map((j) => addressOf({ column: j + 1, row: i + 1 })).join(":"),
      );
    })
    .join(" ");
}

/** Lets a spreadsheet refuse everything but numbers in some cells. */
function numbersIn(range: string): DataValidation {
  return {
    type: "decimal",
    operator: "between",
    formula1: `-${LARGEST}`,
    formula2: LARGEST,
    allowBlank: true,
    showErrorMessage: true,
    range,
  };
}

function cellOf(
  { value, formula, format, style, indent = 0, text, span, input }: WorksheetCell,
  column: number,
): Partial<Cell> {
  const look = looks[style];
  const side = column === 0 && style !== "caption" && style !== "note";
  const toTheLeft = { horizontal: "left" as const, wrapText: true };
  const above = span === undefined ? look.alignment : { ...look.alignment, ...CENTRED };
  const alignment = side ? { ...toTheLeft, indent } : text === true ? toTheLeft : above;
  return {
    value,
    ...(formula === undefined ? {} : { formula, formulaResult: value }),
    style: {
      ...look,
      ...(input === true ? OPEN : {}),
      ...(alignment === undefined ? {} : { alignment }),
      ...(format === undefined ? {} : { numFmt: format }),
    },
  };
}

/** Distinct names of at most 31 characters. Spreadsheets read "Tabell" and "tabell" as one name. */
function tabNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number++) {
      const tail = ` (${number})`;
      free = name.slice(0, 31 - tail.length) + tail;
    }
    used.add(free.toLowerCase());
    return free;
  });
}
