/** Tables as CSV (RFC 4180), for spreadsheets and programs. */

import { type Decimal, toDecimal } from "../amount/index.ts";
import { throwIssues } from "../input/index.ts";
import { columnName, printedSign, ratioSigns, type Table } from "../table/index.ts";
import { choiceIssues, flagIssues } from "./number-style.ts";
import { type RenderOptions, requireOptions } from "./options.ts";
import { printedPercent, printedRate } from "./percent.ts";
import type { PrintedTable } from "./printout.ts";
import { type LetteredNote, letteredNotes } from "./remarks.ts";
import { oneLine, tableTexts } from "./texts.ts";

/** How a table is written as CSV. */
export interface CsvOptions extends RenderOptions {
  /**
   * `machine` (default): digits with a decimal point and a hyphen for minus. `printed`: the texts
   * as printed.
   */
  readonly numbers?: "machine" | "printed";
  /** The text between the fields; default a comma. Swedish spreadsheets expect a semicolon. */
  readonly separator?: "," | ";" | "\t";
  /**
   * The decimal mark of machine numbers; default a point. Swedish spreadsheets read `1.6` as a
   * date, and `1,6` as a number.
   */
  readonly decimalMark?: "." | ",";
  /**
   * Whether the text begins with a byte order mark, by which spreadsheets know that it is UTF-8;
   * default false.
   */
  readonly byteOrderMark?: boolean;
}

/** The keys that this renderer adds to those of every renderer. */
const OWN_KEYS: readonly (keyof CsvOptions)[] = [
  "numbers",
  "separator",
  "decimalMark",
  "byteOrderMark",
];

/**
 * Writes a table as CSV.
 *
 * Rule: RFC 4180: a heading line, a line per row, each ended by CR LF, fields quoted where they
 * must be. The first heading is the caption with the unit, and the heading of the labels; that of
 * a column of a group begins with the heading of the group. A heading among the rows has empty
 * fields. Text from the book that a spreadsheet would take for a formula has an apostrophe in
 * front. Notes are left out: they are no rows. For a double click in a Swedish spreadsheet:
 * `{ separator: ";", decimalMark: ",", byteOrderMark: true }`.
 * Units and sign: the unit in the first heading; signs as the table prints them. Percentages in
 * percent.
 * Absent and zero: an absent figure is an empty field, and so is, among machine numbers, a
 * comparison that cannot be made.
 *
 * @param table - a printed table, or an exact one, which is written with all its digits
 * @param options - machine or printed numbers, separator; for exact tables how they are written
 * @returns CSV
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals` with every problem at once
 * @example One decision
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * renderCsv(roll).split("\r\n")[1] // => "Original appropriation,469927"
 */
export function renderCsv(table: Table | PrintedTable, options: CsvOptions = {}): string {
  requireOptions(options);
  const {
    numbers = "machine",
    separator = ",",
    decimalMark = ".",
    byteOrderMark = false,
    ...style
  } = options;
  throwIssues([
    ...choiceIssues("numbers", numbers, ["machine", "printed"]),
    ...choiceIssues("separator", separator, [",", ";", "\t"]),
    ...choiceIssues("decimalMark", decimalMark, [".", ","]),
    ...flagIssues("byteOrderMark", byteOrderMark),
  ]);
  const texts = tableTexts(table, style, OWN_KEYS, numbers === "printed");
  const signs = "texts" in table ? table.signs : (style.signs ?? table.signs);
  const ratioSign = ratioSigns(table, signs);
  const marked = (amount: Decimal): string => amount.toFixed().replace(".", decimalMark);
  const machine = (i: number, j: number): string => {
    const [row, column, cell] = [table.rows[i], table.columns[j], table.cells[i]?.[j]];
    if (row === undefined || column === undefined) return "";
    if (cell?.kind === "amount")
      return marked(toDecimal(toDecimal(cell.amount).times(printedSign(row, column, signs))));
    if (cell?.kind === "ratio") {
      const rate = printedRate(cell, [row, column], signs)?.value;
      return marked(rate ?? printedPercent(cell, texts.style.percentDecimals, ratioSign(i, j)));
    }
    return cell?.kind === "text" ? safeText(cell.text) : "";
  };
  const lines = texts.rows.map(({ label, cells }, i) => [
    safeText(label),
    ...cells.map((text, j) => {
      if (numbers === "machine") return machine(i, j);
      return table.cells[i]?.[j]?.kind === "text" ? safeText(text) : text;
    }),
  ]);
  const heading = [
    safeText(
      texts.labelHeading === "" ? texts.caption : `${texts.caption} · ${texts.labelHeading}`,
    ),
    ...texts.columns.map((column) => safeText(columnName(column))),
  ];
  const notes = letteredNotes("texts" in table ? (table.ownNotes ?? []) : []).map((note) => [
    safeText(noteWithPlace(note, table)),
    ...table.columns.map(() => ""),
  ]);
  const text = [heading, ...lines, ...notes]
    .map((line) => `${line.map(quoted).join(separator)}\r\n`)
    .join("");
  return byteOrderMark ? `\ufeff${text}` : text;
}

/**
 * RFC 4180, section 2: a field with a separator, a quote or a line break stands in quotes, and
 * quotes inside it are doubled. Any separator counts: a spreadsheet may split at
 * another one than was written, and what follows could be a formula.
 */
export function quoted(text: string): string {
  return /[,;\t"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A note that names its place, since a number for machines has no mark. */
function noteWithPlace({ mark, row, column, text }: LetteredNote, table: Table): string {
  if (mark === undefined) return text;
  const of = table.columns.find(({ id }) => id === column);
  const places = [
    ...table.rows.filter(({ id }) => id === row).map(({ label }) => label),
    ...(of === undefined ? [] : [columnName(of)]),
  ];
  return `${mark} ${places.join(", ")}: ${text}`;
}

/** Text that no spreadsheet takes for a formula. */
export function safeText(text: string): string {
  const line = oneLine(text);
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line;
}
