/** The step that all renderers share: a table as texts. Renderers only lay them out. */

import { signFactor } from "../chart/index.ts";
import { toDecimal } from "../decimal/index.ts";
import type { Cell, Table, TableColumn, TableNote, TableRow } from "../table/index.ts";
import { cellFlow } from "../table/index.ts";
import { type Language, unitName } from "../unit/index.ts";
import { formatAmount, printPercent } from "./number-style.ts";
import { wordsOf } from "./words.ts";

/** How a table is written. */
export interface RenderOptions {
  /** Decimals of percentages; default 1. Amounts are written with all their digits. */
  readonly percentDecimals?: number;
  /** The language of units and notes; default `sv`. Numbers are written in Swedish style. */
  readonly language?: Language;
}

/** A table as texts. */
export interface TableTexts {
  /** The heading with the unit. */
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly label: string; readonly row: TableRow; readonly cells: readonly string[] }[];
  /** One line per thing that a reader must know. */
  readonly notes: readonly string[];
}

export function tableTexts(table: Table, { percentDecimals = 1, language = "sv" }: RenderOptions): TableTexts {
  const { reasons } = wordsOf(language);
  const notes = table.notes.map((note) => noteText(table, note, language));
  const textOf = (cell: Cell | undefined, row: TableRow, column: TableColumn): string => {
    if (cell?.kind === "amount")
      return formatAmount(toDecimal(cell.amount).times(signFactor(cellFlow(row, column), table.signs)));
    if (cell?.kind === "ratio") return printPercent(cell.ratio, { decimals: percentDecimals });
    if (cell?.kind === "text") return cell.text;
    // A figure that is not there prints nothing; a comparison that cannot be made says why.
    if (cell === undefined || cell.reason === "absent") return "";
    notes.push(`– ${row.label}, ${column.label}: ${reasons[cell.reason]}`);
    return "–";
  };
  const rows = table.rows.map((row, i) => ({
    label: row.label,
    row,
    cells: table.columns.map((column, j) => textOf(table.cells[i]?.[j], row, column)),
  }));
  return {
    caption: `${table.title} (${unitName(table.unit, language)})`,
    columns: table.columns.map(({ label, measure }) => ({ label, numeric: measure !== "text" })),
    rows,
    notes,
  };
}

function noteText(table: Table, note: TableNote, language: Language): string {
  const row = table.rows.find(({ id }) => id === note.row)?.label ?? note.row;
  const column = table.columns.find(({ id }) => id === note.column)?.label ?? note.column;
  return `${row}, ${column}: ${wordsOf(language).notes[note.kind]}${note.lines === undefined ? "" : ` ${note.lines.join(", ")}`}`;
}

/** Line breaks, other control characters and marks that turn the direction of writing would tear a table apart. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
