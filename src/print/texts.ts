/** The step that all renderers share: a table as texts. Renderers only lay them out. */

import { type Decimal, type Ratio, toDecimal } from "../amount/index.ts";
import { throwIssues } from "../input/index.ts";
import {
  type Cell,
  columnName,
  printedSign,
  type RelationDifference,
  ratioSigns,
  type Table,
  type TableColumn,
  type TableRow,
  tableIn,
  tableShapeIssues,
} from "../table/index.ts";
import { unitName } from "../unit/index.ts";
import { columnsWithMonths, joinNotes, noteTexts } from "./notes.ts";
import { type NumberStyle, printPercent, withPercentSign, writeAmount } from "./number-style.ts";
import {
  type CaptionParts,
  type PrintOptions,
  type RenderOptions,
  renderIssues,
  styleOf,
  type WrittenStyle,
} from "./options.ts";
import { printedRate } from "./percent.ts";
import type { PrintedTable } from "./printout.ts";
import { letteredNotes, marksOf } from "./remarks.ts";
import { printWords } from "./words/index.ts";

/** The heading of a column. */
export interface TextColumn {
  readonly label: string;
  /** The heading above it, which columns side by side may share. */
  readonly group?: string;
  readonly numeric: boolean;
}

/** What rounding adds to a table, and how the table was written. */
interface Written extends Rounded {
  readonly rows: TableTexts["rows"];
  readonly write: (amount: Decimal, row: TableRow, column: TableColumn, isZero: boolean) => string;
}

/** A table as texts. */
export interface TableTexts {
  /** The heading with the unit. */
  readonly caption: string;
  /** The heading above the labels; empty if there is no such heading. */
  readonly labelHeading: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly {
    readonly label: string;
    readonly row: TableRow;
    readonly cells: readonly string[];
  }[];
  /** One line per thing that a reader must know. */
  readonly notes: readonly string[];
  /** How the texts are written. */
  readonly style: WrittenStyle;
  /** The marks of notes of the caller at a cell, or at a heading; they stand in the texts. */
  readonly marksAt: (row?: string, column?: string) => string;
}

/** What rounding adds to a table. */
export interface Rounded {
  readonly decimals: number;
  readonly adjusted: readonly {
    readonly row: string;
    readonly column: string;
    readonly exact: Decimal;
    readonly printed: Decimal;
  }[];
  /** The positions of shares that are not their ordinary rounding: row × columns + column. */
  readonly shares?: readonly number[];
  readonly differences: readonly RelationDifference[];
  /** Whether a sum does not hold in the exact table either. */
  readonly isWrong: (entry: RelationDifference) => boolean;
  readonly isExactZero: (row: number, column: number) => boolean;
}

/**
 * The texts of a table: those it was printed with, or every digit of an exact one.
 *
 * @param keys - the keys of the renderer that asks, for the error about a misspelt one
 * @param isMarked - whether notes of the caller and their marks are among the texts
 */
export function tableTexts(
  table: Table | PrintedTable,
  options: RenderOptions,
  keys: readonly string[] = [],
  isMarked = true,
): TableTexts {
  throwIssues([...tableShapeIssues(table), ...renderIssues(options, keys)]);
  if (!("texts" in table)) return textsOf(table, options);
  const own = letteredNotes(isMarked ? (table.ownNotes ?? []) : []);
  const marksAt = marksOf(own, ({ mark = "" }) => `\u00a0${mark}`);
  return {
    caption: table.caption,
    labelHeading: table.labelHeading ?? "",
    columns: headings(table).map((column, j) => ({
      ...column,
      label: column.label + marksAt(undefined, table.columns[j]?.id),
    })),
    rows: table.rows.map((row, i) => ({
      label: row.label + marksAt(row.id),
      row,
      cells: (table.texts[i] ?? []).map((text, j) => text + marksAt(row.id, table.columns[j]?.id)),
    })),
    notes: [...table.footnotes, ...own.map(({ mark, text }) => (mark ? `${mark} ${text}` : text))],
    style: table.style,
    marksAt,
  };
}

/** Writes a table in a style that has been checked. */
export function textsOf(given: Table, options: PrintOptions, rounded?: Rounded): TableTexts {
  const style = styleOf(options, given);
  const table = tableIn(given, style);
  const { percentDecimals, plus, absent } = style;
  const { reasons } = printWords(style);
  const signs = options.signs ?? table.signs;
  const write = (amount: Decimal, row: TableRow, column: TableColumn, isZero: boolean): string => {
    const shown = toDecimal(toDecimal(amount).times(printedSign(row, column, signs)));
    const signed =
      plus === "always" || (plus === "variances" && column.measure === "variance")
        ? "always"
        : "never";
    const signedStyle = { ...style, plus: signed, zero: isZero ? style.zero : "0" } as const;
    return writeAmount(shown, signedStyle, rounded?.decimals ?? 0);
  };
  const ratioSign = ratioSigns(table, signs);
  const quotients = new Set(
    table.relations.flatMap((relation) => (relation.kind === "quotient" ? [relation.row] : [])),
  );
  const [notes, isSaid] = [noteTexts(table, style), columnsWithMonths(table)];
  const textOf = (cell: Cell | undefined, i: number, j: number): string => {
    const [row, column] = [table.rows[i], table.columns[j]];
    if (row === undefined || column === undefined || row.role === "heading") return "";
    if (cell?.kind === "amount")
      return write(cell.amount, row, column, rounded?.isExactZero(i, j) ?? true);
    if (cell?.kind === "ratio") {
      const rate = printedRate(cell, [row, column], signs);
      if (rate !== undefined)
        return writeAmount(rate.value, { ...style, plus: "never", zero: "0" }, rate.decimals);
      const ratio = "percent" in cell ? hundredths(cell.percent as Decimal) : cell.ratio;
      const signed = "percent" in cell || ratioSign(i, j) === 1 ? ratio : turnedRatio(ratio);
      const percent = printPercent(signed, { ...percentStyle(style), decimals: percentDecimals });
      // The heading of a column of amounts does not say that one of its figures is a percentage.
      return quotients.has(row.id) ? withPercentSign(percent, style.locale) : percent;
    }
    if (cell?.kind === "text") return cell.text;
    // A figure that is not there prints nothing; a comparison that cannot be made says why.
    if (cell === undefined || cell.reason === "absent") return absent === "-" ? "-" : "";
    const places = { row: row.label, column: columnName(column) };
    if (cell.reason !== "incomplete-period" || !isSaid(column))
      notes.push({ mark: "– ", ...places, text: reasons[cell.reason] });
    return "–";
  };
  const rows = table.rows.map((row, i) => ({
    label: row.label,
    row,
    cells: table.columns.map((_, j) => textOf(table.cells[i]?.[j], i, j)),
  }));
  const rounding =
    rounded === undefined ? [] : roundingNotes(table, style, options, { ...rounded, write, rows });
  return {
    caption: captionOf(options, { title: table.title, unit: unitName(table.unit, style.language) }),
    labelHeading: table.labelHeading ?? "",
    columns: headings(table),
    rows,
    notes: [...joinNotes(notes, style), ...rounding],
    style,
    marksAt: () => "",
  };
}

/** Whether the notes of a printed table list the figures that are adjusted so that it adds up. */
export function listsAdjusted({ footnotes, style }: PrintedTable): boolean {
  const { adjusted } = printWords(style);
  return footnotes.some((note) => note.startsWith(adjusted));
}

function captionOf({ caption }: RenderOptions, parts: CaptionParts): string {
  if (caption === undefined) return `${parts.title} (${parts.unit})`;
  return typeof caption === "string" ? caption : caption(parts);
}

function headings(table: Table): TableTexts["columns"] {
  return table.columns.map(({ label, group, measure }) => ({
    label,
    ...(group === undefined ? {} : { group }),
    numeric: measure !== "text",
  }));
}

/** Columns side by side under one heading, or one column without such a heading. */
export interface ColumnRun {
  readonly group?: string;
  /** The places of its first column and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The runs of columns under one heading; empty if no column has such a heading. */
export function columnRuns(
  columns: readonly { readonly group?: string | undefined }[],
): readonly ColumnRun[] {
  if (columns.every(({ group }) => group === undefined)) return [];
  const runs: ColumnRun[] = [];
  columns.forEach(({ group }, at) => {
    const last = runs.at(-1);
    if (group !== undefined && last?.group === group)
      runs[runs.length - 1] = { ...last, to: at + 1 };
    else runs.push({ ...(group === undefined ? {} : { group }), from: at, to: at + 1 });
  });
  return runs;
}

/** A percentage as a ratio. */
function hundredths(percent: Decimal): Ratio {
  return { kind: "ratio", numerator: percent, denominator: toDecimal(100) };
}

/** A ratio with the other sign, for figures that print with different signs. */
export function turnedRatio(ratio: Ratio): Ratio {
  return { ...ratio, numerator: toDecimal(toDecimal(ratio.numerator).negated()) };
}

/**
 * Percentages, and differences of rounding, are written as amounts are, but a zero among them is a
 * 0.
 */
function percentStyle({ locale, negative, plus }: WrittenStyle): NumberStyle {
  return { locale, negative, plus: plus === "always" ? "always" : "never" };
}

/**
 * The notes about figures that are not the ordinary rounding, and about sums that do not hold in
 * print.
 */
function roundingNotes(
  table: Table,
  style: WrittenStyle,
  { roundingNotes: how = "each" }: PrintOptions,
  { adjusted, shares = [], differences, decimals, isWrong, write, rows: texts }: Written,
): readonly string[] {
  const words = printWords(style);
  if (how === "none") return [];
  const count = (size: number, [one, more]: readonly [string, string]): readonly string[] =>
    size === 0 ? [] : [`${size} ${size === 1 ? one : more}`];
  if (how === "count") {
    const wrong = differences.filter(isWrong).length;
    return [
      ...count(adjusted.length + shares.length, words.adjustedCount),
      ...count(differences.length - wrong, words.notFootingCount),
      ...count(wrong, words.wrongSumCount),
    ];
  }
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const place = (entry: { readonly row: string; readonly column: string }) => ({
    row: rows.get(entry.row) as TableRow,
    column: columns.get(entry.column) as TableColumn,
  });
  return [
    ...adjusted.map((entry) => {
      const { row, column } = place(entry);
      const texts = [entry.printed, entry.exact].map((amount) => write(amount, row, column, false));
      const figure = `${texts[0]} (${words.exactly} ${texts[1]})`;
      return `${words.adjusted} ${row.label}, ${columnName(column)} ${figure}`;
    }),
    ...shares.flatMap((at) => {
      const [i, j] = [Math.floor(at / table.columns.length), at % table.columns.length];
      const [row, column] = [table.rows[i], table.columns[j]];
      if (row === undefined || column === undefined) return [];
      return [`${words.adjusted} ${row.label}, ${columnName(column)} ${texts[i]?.cells[j]}`];
    }),
    ...differences.map((entry) => {
      const { row, column } = place(entry);
      const text = writeAmount(
        entry.difference,
        { ...percentStyle(style), plus: "always" },
        decimals,
      );
      const problem = isWrong(entry) ? words.wrongSum : words.notFooting;
      return `${problem} ${row.label}, ${columnName(column)}: ${words.difference} ${text}`;
    }),
  ];
}

/**
 * Line breaks, other control characters and marks that turn the direction of writing would tear a
 * table apart.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
