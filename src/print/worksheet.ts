/** Tables as worksheets: real numbers with number formats, and formulas that give them. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { describeValue, type Issue, makeIssue, throwIssues } from "../input/index.ts";
import { type Cell, printedSign, ratioSigns, type Table, type TableRow } from "../table/index.ts";
import { formulasOf, headRows, type SheetFigure, type SheetFigures, SIDE } from "./formulas.ts";
import { amountFormat, markedFormat, percentFormat } from "./number-format.ts";
import { flagIssues } from "./number-style.ts";
import { type RenderOptions, requireOptions } from "./options.ts";
import { printedPercent, printedRate } from "./percent.ts";
import type { PrintedTable } from "./printout.ts";
import { NAME_LENGTH, sheetText, tabName } from "./sheet-text.ts";
import { textWidth } from "./text.ts";
import { columnRuns, type TableTexts, tableTexts } from "./texts.ts";

/** How a table is written as a worksheet. */
export interface WorksheetOptions extends RenderOptions {
  /** The name on the tab, 1 to 31 characters; default from the title of the table. */
  readonly name?: string;
  /** Whether sums, differences and percentages become formulas if they can; default true. */
  readonly formulas?: boolean;
}

/** One cell of a worksheet. */
export interface WorksheetCell {
  /** What the cell shows before anything is computed: a number, a text, or nothing. */
  readonly value: number | string | null;
  /**
   * The formula, in the notation of spreadsheet files (English names, commas, no equals sign); it
   * gives exactly `value`.
   */
  readonly formula?: string;
  /** The number format. */
  readonly format?: string;
  /** What the cell is, for its looks. */
  readonly style:
    | "caption"
    | "heading"
    | "item"
    | "total"
    | "of-which"
    /** The heading of a group, among the rows. */
    | "row-heading"
    | "note";
  /** How many columns the cell takes; the empty cells after it are part of it. Default 1. */
  readonly span?: number;
  /** Depth of a row heading below the top of the table. */
  readonly indent?: number;
  /** Whether it stands in a column of texts: to the left, its lines broken. */
  readonly text?: true;
  /** Whether a reader fills it in with a number: it stays open on a protected sheet. */
  readonly input?: true;
}

/** A table as a worksheet, as plain data: write it with `anslag/xlsx`, or with any library. */
export interface Worksheet {
  /** The name on the tab. */
  readonly name: string;
  /**
   * The rows: caption, headings of groups of columns if there are any, headings, one per row of the
   * table, an empty one and one per note.
   */
  readonly rows: readonly (readonly WorksheetCell[])[];
  /** The width of each column in characters. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in view: caption and headings, row headings. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether its cells are locked, except those to fill in. */
  readonly isProtected?: true;
  /** Whether its tab is hidden. */
  readonly isHidden?: true;
}

/** A spreadsheet keeps no more significant digits of a number than this. */
const SPREADSHEET_DIGITS = 15;

/** The keys that this renderer adds to those of every renderer. */
const OWN_KEYS: readonly (keyof WorksheetOptions)[] = ["name", "formulas"];

/**
 * Writes a table as a worksheet, as plain data.
 *
 * Rule: every amount is a number with a number format, every sum and difference that the table
 * knows is a formula, and so is every percentage that comes out the same when it is computed from
 * the figures shown. A cell has a formula only if the formula gives exactly the printed figure.
 * Otherwise, as after ordinary rounding, the cell has the figure alone. An amount of more than 15
 * significant digits, which a spreadsheet would cut short, is a text.
 * Units and sign: the unit in the caption; numbers in the printed unit and in the sign style of the
 * table. Percentages are shares (0.048) in a percent format.
 * Absent and zero: an absent figure is an empty cell; a comparison that cannot be made is "–" with
 * the reason in a note.
 *
 * @param table - a printed table, or an exact one, which is written with all its digits
 * @param options - name of the tab, formulas or not; for exact tables how they are written
 * @returns the worksheet
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals` with every problem at once
 * @example The revised appropriation is a formula
 * const grant = {
 *   original: { amount: "469 927" },
 *   adjustments: [{
 *     reference: "STK 1", title: "Jobbpakt", amount: "7 417",
 *     decidedOn: "2023-06-14", kind: "supplement",
 *   }],
 * } as const;
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Kommunbidrag" };
 * const roll = appropriationRoll(grant, options);
 * const { rows } = renderWorksheet(printTable(roll));
 * rows.slice(2, 5).map(([, amount]) => amount?.value) // => [469927, 7417, 477344]
 * rows[4]?.[1]?.formula // => "B3+B4"
 */
export function renderWorksheet(
  table: Table | PrintedTable,
  options: WorksheetOptions = {},
): Worksheet {
  requireOptions(options);
  const { name, formulas = true, ...style } = options;
  throwIssues([...nameIssues(name), ...flagIssues("formulas", formulas)]);
  const texts = tableTexts(table, style, OWN_KEYS);
  const figures = sheetFigures(table, texts, style);
  const decimals = "texts" in table ? table.decimals : mostDecimals(figures);
  const formulaAt = formulas
    ? formulasOf(table, figures, { ...texts.style, decimals })
    : () => undefined;

  const cellOf = (text: string, i: number, j: number, role: TableRow["role"]): WorksheetCell => {
    const figure = figures[i]?.[j];
    const style = styleOfRow(role);
    const mark = texts.marksAt(table.rows[i]?.id, table.columns[j]?.id);
    if (figure === undefined || figure.kind === "nothing")
      return { value: sheetText(mark) || null, style };
    if (figure.kind === "text")
      return {
        value: sheetText(text),
        style,
        ...(table.columns[j]?.measure === "text" ? { text: true } : {}),
      };
    const formula = formulaAt(i, j);
    const places = { decimals, ...table.columns[j], ...figure };
    const format =
      figure.kind === "percent"
        ? percentFormat(texts.style)
        : amountFormat(texts.style, places, text.replace(mark, ""));
    return {
      value: figure.value.toNumber(),
      ...(formula === undefined ? {} : { formula }),
      format: markedFormat(format, mark),
      style,
    };
  };
  const body = texts.rows.map(({ label, row, cells }, i): readonly WorksheetCell[] => [
    { value: sheetText(label), style: styleOfRow(row.role), indent: row.level },
    ...cells.map((text, j) => cellOf(text, i, j, row.role)),
  ]);
  const head: readonly WorksheetCell[] = [
    { value: sheetText(texts.labelHeading) || null, style: "heading" },
    ...texts.columns.map(
      ({ label, numeric }): WorksheetCell => ({
        value: sheetText(label),
        style: "heading",
        ...(numeric ? {} : { text: true }),
      }),
    ),
  ];
  const notes = texts.notes.map((note): readonly WorksheetCell[] => [
    { value: sheetText(note), style: "note" },
  ]);
  return freezeSheet({
    name: name ?? tabName(table.title),
    rows: [
      [{ value: sheetText(texts.caption), style: "caption" }],
      ...groupCells(texts),
      head,
      ...body,
      ...(notes.length === 0 ? [] : [[]]),
      ...notes,
    ],
    widths: widthsOf(texts),
    frozen: { rows: headRows(table.columns), columns: SIDE },
  });
}

function styleOfRow(role: TableRow["role"]): WorksheetCell["style"] {
  return role === "heading" ? "row-heading" : role;
}

/** The line with the headings of groups of columns, if there are any. */
function groupCells({ columns }: TableTexts): readonly (readonly WorksheetCell[])[] {
  const runs = columnRuns(columns);
  if (runs.length === 0) return [];
  const blank = { value: null, style: "heading" } as const;
  const cells = runs.flatMap(({ group, from, to }): readonly WorksheetCell[] => {
    const value = group === undefined ? null : sheetText(group);
    const [rest, span] = [Array.from({ length: to - from - 1 }, () => blank), to - from];
    return [{ ...blank, value, ...(span > 1 ? { span } : {}) }, ...rest];
  });
  return [[blank, ...cells]];
}

function sheetFigures(
  table: Table | PrintedTable,
  texts: TableTexts,
  options: RenderOptions,
): SheetFigures {
  const signs = "texts" in table ? table.signs : (options.signs ?? table.signs);
  const ratioSign = ratioSigns(table, signs);
  return table.rows.map((row, i) =>
    table.columns.map((column, j): SheetFigure => {
      const cell: Cell | undefined = table.cells[i]?.[j];
      if (cell === undefined || row.role === "heading") return { kind: "nothing" };
      if (cell.kind === "empty" && cell.reason === "absent") return { kind: "nothing" };
      if (cell.kind === "amount") {
        const factor = printedSign(row, column, signs);
        const value = toDecimal(toDecimal(cell.amount).times(factor));
        return fits(value) ? { kind: "amount", value, factor } : { kind: "text" };
      }
      if (cell.kind !== "ratio") return { kind: "text" };
      const rate = printedRate(cell, [row, column], signs);
      if (rate !== undefined)
        return fits(rate.value) ? { kind: "rate", ...rate } : { kind: "text" };
      const percent = printedPercent(cell, texts.style.percentDecimals, ratioSign(i, j));
      const value = toDecimal(percent.times("0.01"));
      return fits(value) ? { kind: "percent", value } : { kind: "text" };
    }),
  );
}

function fits(value: Decimal): boolean {
  return value.precision() <= SPREADSHEET_DIGITS;
}

function mostDecimals(figures: SheetFigures): number {
  const decimals = figures
    .flat()
    .map((figure) => (figure.kind === "amount" ? figure.value.decimalPlaces() : 0));
  return decimals.reduce((most, each) => Math.max(most, each), 0);
}

function widthsOf({ labelHeading, rows, columns }: TableTexts): readonly number[] {
  const within = (least: number, most: number, widths: readonly number[]): number =>
    Math.min(
      most,
      widths.reduce((widest, width) => Math.max(widest, width), least),
    );
  return [
    within(20, 60, [
      textWidth(labelHeading),
      ...rows.map(({ label, row }) => textWidth(label) + 2 * row.level),
    ]),
    ...columns.map(({ label, numeric }, j) => {
      const words = label.split(/\s+/).map(textWidth);
      return (
        within(10, numeric ? 40 : 60, [
          ...words,
          ...rows.map(({ cells }) => textWidth(cells[j] ?? "")),
        ]) + 2
      );
    }),
  ];
}

function nameIssues(name: unknown): readonly Issue[] {
  if (name === undefined || (typeof name === "string" && name !== "" && tabName(name) === name))
    return [];
  const expected =
    `a name of 1 to ${NAME_LENGTH} characters, none of them []:*?/\\, ` +
    "with no apostrophe at its ends, and not History";
  const code = typeof name === "string" ? "input.value" : "input.wrong-type";
  return [makeIssue(code, { path: ["name"], expected, received: describeValue(name) })];
}

function freezeSheet(sheet: Worksheet): Worksheet {
  const rows = sheet.rows.map((row) => Object.freeze(row.map((cell) => Object.freeze(cell))));
  return Object.freeze({
    ...sheet,
    rows: Object.freeze(rows),
    widths: Object.freeze(sheet.widths),
    frozen: Object.freeze(sheet.frozen),
  });
}
