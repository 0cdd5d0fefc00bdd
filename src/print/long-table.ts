/** A printed table in long form (tidy data): one row for each cell, for programs that draw. */
import { type Decimal, toDecimal } from "../amount/index.ts";
import { describeValue, makeIssue, throwIssues } from "../input/index.ts";
import { type Effect, effectOf } from "../planning/analysis/index.ts";
import {
  type Cell,
  columnName,
  exactTable,
  positionsOf,
  printedSign,
  rateDecimals,
  ratioSigns,
  type TableColumn,
  type TableRow,
  tableShapeIssues,
} from "../table/index.ts";
import { checkConversion, convertExact, unitName, unitOf } from "../unit/index.ts";
import { quoted, safeText } from "./csv.ts";
import { noteTexts } from "./notes.ts";
import { choiceIssues } from "./number-style.ts";
import { keyIssues, requireOptions } from "./options.ts";
import type { PrintedTable } from "./printout.ts";
import { turnedRatio } from "./texts.ts";
import { printWords } from "./words/index.ts";

/**
 * The cells of a table as parallel arrays, row by row; `null` where a cell has no such value. All
 * arrays have one length.
 */
export interface LongTable {
  /** The id of the row. */
  readonly row: readonly string[];
  /** The label of the row. */
  readonly rowLabel: readonly string[];
  /** The id of the column. */
  readonly column: readonly string[];
  /** The heading of the column, behind the one above it. */
  readonly columnLabel: readonly string[];
  /** What the cell is: `ratio` is a percentage, `rate` an amount per unit of something else. */
  readonly kind: readonly ("amount" | "ratio" | "rate" | "text" | "empty")[];
  /**
   * The unit of an amount or a rate, as the page names it; `%` for a ratio. An index is a ratio, in
   * percent of its base, though a page prints it without the sign.
   */
  readonly unit: readonly (string | null)[];
  /** All digits of the exact number: an amount such as `-40.4`, a ratio or a rate such as `2/3`. */
  readonly exact: readonly (string | null)[];
  /** The printed number, as the nearest double. */
  readonly value: readonly (number | null)[];
  /** The printed text. */
  readonly printed: readonly string[];
  /** The effect of a variance on the result. */
  readonly effect: readonly (Effect | null)[];
  /** What a reader must know about the cell, in the language of the page. */
  readonly note: readonly (string | null)[];
}

/** One cell of a long table. */
type LongCell = { readonly [Key in keyof LongTable]: LongTable[Key][number] };

const KEYS = [
  ...(["row", "rowLabel", "column", "columnLabel", "kind", "unit"] as const),
  ...(["exact", "value", "printed", "effect", "note"] as const),
] as const satisfies readonly (keyof LongTable)[];

/**
 * Takes a printed table apart into a long one (tidy data): one row for each cell.
 *
 * Rule: rows in printed order, and in each the columns in printed order. A heading among the rows
 * has no cells. The exact number stands beside the printed one, so that a program draws what the
 * page says and computes with what the book says. A note is on the cells that it names; the reason
 * of an empty cell is a note too.
 * Units and sign: as printed. An exact amount is in the unit of the page, and has the sign that it
 * prints with. The value of a ratio is in percent, and its exact number is the fraction.
 * Absent and zero: an empty cell has no exact number and no value, never 0.
 * The arrays are what programs of Arrow take as columns: texts, one column of doubles.
 *
 * @param table - a printed table
 * @returns the cells as parallel arrays
 * @throws AnslagError `table.malformed` when the table is not a printed one
 * @example The cells of one decision
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * const long = longTable(printTable(roll));
 * long.row // => ["original", "revised"]
 * long.exact // => ["469927", "469927"]
 * long.printed[0] // => "469,927"
 * long.unit[0] // => "SEK thousand"
 * @see {@link renderLongTable} for CSV and JSON Lines
 */
export function longTable(table: PrintedTable): LongTable {
  throwIssues(tableShapeIssues(table));
  if (!("texts" in table)) {
    const facts = { path: [], expected: "a printed table", received: describeValue(table) };
    throwIssues([makeIssue("table.malformed", facts)]);
  }
  const cells = longCells(table);
  const arrays = KEYS.map((key) => [key, Object.freeze(cells.map((cell) => cell[key]))]);
  return Object.freeze(Object.fromEntries(arrays) as LongTable);
}

/** How a long table is written. */
export interface LongTableOptions {
  /**
   * `csv` (default): RFC 4180, with a heading line. `json-lines`: an object a line, `null` where a
   * cell has no such value.
   */
  readonly form?: "csv" | "json-lines";
}

/**
 * Writes the long form of a printed table, with the columns of {@link longTable}, as CSV or as JSON
 * Lines.
 *
 * Rule: as {@link longTable}. CSV writes numbers with a point and a hyphen, in every language, and
 * no field for what is missing. Text from the book that a spreadsheet would take for a formula has
 * an apostrophe in front in CSV; JSON Lines has every text as it is.
 *
 * @param table - a printed table
 * @param options - CSV or JSON Lines
 * @returns the text; every line ends with CR LF in CSV, with LF in JSON Lines
 * @throws AnslagError `table.malformed` when the table is not a printed one
 * @throws AnslagError `input.choice`, `input.unknown-key` when the options cannot be used
 * @example One decision, as a program reads it
 * const options = { asOf: "2023-08-31", unit: unitOf("GBP"), title: "Grant" };
 * const printed = printTable(appropriationRoll({ original: { amount: "1250" } }, options));
 * renderLongTable(printed).split("\r\n")[1]
 * // => 'original,Original appropriation,amount,Amount,amount,£,1250,1250,"1,250",,'
 */
export function renderLongTable(table: PrintedTable, options: LongTableOptions = {}): string {
  requireOptions(options);
  const { form = "csv" } = options;
  throwIssues([
    ...keyIssues(options, ["form"]),
    ...choiceIssues("form", form, ["csv", "json-lines"]),
  ]);
  const long = longTable(table);
  const lines = long.row.map((_, at) => KEYS.map((key) => long[key][at] ?? null));
  if (form === "json-lines")
    return lines
      .map(
        (line) => `${JSON.stringify(Object.fromEntries(KEYS.map((key, k) => [key, line[k]])))}\n`,
      )
      .join("");
  const written = lines.map((line) => line.map((each, k) => field(KEYS[k], each)));
  return [[...KEYS], ...written].map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

/** A field of CSV. The texts of numbers are no text of the book. */
function field(key: keyof LongTable | undefined, value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return `${value}`;
  return key === "exact" || (key === "printed" && /^[+-][\d.,\s'’]*%?$/.test(value))
    ? value
    : safeText(value);
}

function longCells(table: PrintedTable): readonly LongCell[] {
  const notesAt = notesOf(table);
  const exactAt = exactNumbers(table);
  const money = unitName(table.unit, table.style.language);
  const each = unitName(unitOf(table.unit.currency), table.style.language);
  const units = { amount: money, ratio: "%", rate: each, text: null, empty: null };
  return table.rows.flatMap((row, i) =>
    row.role === "heading"
      ? []
      : table.columns.map((column, j): LongCell => {
          const cell = table.cells[i]?.[j] ?? { kind: "empty", reason: "absent", text: "" };
          const isRate = cell.kind === "ratio" && rateDecimals(row, column) !== undefined;
          const kind = isRate ? "rate" : cell.kind;
          const isVariance = cell.kind === "amount" && column.measure === "variance";
          return {
            row: row.id,
            rowLabel: row.label,
            column: column.id,
            columnLabel: columnName(column),
            kind,
            unit: units[kind],
            exact: exactAt(row, column, cell.kind),
            value: numberIn(table, [row, column], cell),
            printed: table.texts[i]?.[j] ?? "",
            effect: isVariance ? effectOf(toDecimal(cell.amount)) : null,
            note: notesAt(row.id, column.id, cell),
          };
        }),
  );
}

type PrintedCellOf = PrintedTable["cells"][number][number];

/**
 * The number that a cell prints, as a double: axes are made of doubles, and the exact number stands
 * beside it.
 */
function numberIn(
  { signs }: PrintedTable,
  [row, column]: readonly [TableRow, TableColumn],
  cell: PrintedCellOf,
): number | null {
  if (cell.kind === "amount")
    return toDecimal(toDecimal(cell.amount).times(printedSign(row, column, signs))).toNumber();
  return cell.kind === "ratio" ? toDecimal(cell.percent).toNumber() : null;
}

/** The exact number behind each printed one, with the sign and in the unit of the page. */
function exactNumbers(
  table: PrintedTable,
): (row: TableRow, column: TableColumn, kind: PrintedCellOf["kind"]) => string | null {
  const source = exactTable(table);
  const [rows, columns] = [positionsOf(source.rows), positionsOf(source.columns)];
  const exponent = checkConversion({ from: source.unit, to: table.unit });
  const ratioSign = ratioSigns(source, table.signs);
  return (row, column, kind) => {
    const [i, j] = [rows.get(row.id) ?? -1, columns.get(column.id) ?? -1];
    const cell: Cell | undefined = source.cells[i]?.[j];
    if (cell === undefined || cell.kind !== kind) return null;
    const sign = printedSign(row, column, table.signs);
    if (cell.kind === "amount")
      return toDecimal(convertExact(toDecimal(cell.amount), exponent).times(sign)).toFixed();
    if (cell.kind !== "ratio") return null;
    const isTurned = (rateDecimals(row, column) === undefined ? ratioSign(i, j) : sign) === -1;
    const { numerator, denominator } = isTurned ? turnedRatio(cell.ratio) : cell.ratio;
    return `${textOf(numerator)}/${textOf(denominator)}`;
  };
}

const textOf = (amount: Decimal): string => toDecimal(amount).toFixed();

/** The notes of a cell: of the table, the reason of an empty cell, and of the caller. */
function notesOf(
  table: PrintedTable,
): (row: string, column: string, cell: PrintedCellOf) => string | null {
  const { reasons } = printWords(table.style);
  const keyOf = (row = "", column = ""): string => JSON.stringify([row, column]);
  const texts = new Map<string, string[]>();
  const add = (key: string, text: string): void => {
    texts.set(key, [...(texts.get(key) ?? []), text]);
  };
  const words = noteTexts(table, table.style);
  for (const [at, { row, column }] of table.notes.entries())
    add(keyOf(row, column), words[at]?.text ?? "");
  for (const { row, column, text } of table.ownNotes ?? [])
    if (row !== undefined || column !== undefined) add(keyOf(row, column), text);
  return (row, column, cell) => {
    const reason = cell.kind === "empty" && cell.reason !== "absent" ? [reasons[cell.reason]] : [];
    const keys = [keyOf(row, column), keyOf(row), keyOf(undefined, column)];
    const found = [...reason, ...keys.flatMap((key) => texts.get(key) ?? [])];
    return found.length === 0 ? null : found.join("; ");
  };
}
