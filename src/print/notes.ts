/** The notes of a table in words: one for each matter, however many rows it touches. */
import { sayPattern, sayPeriod, type WordChoice } from "../language/index.ts";
import { columnName, type Table, type TableColumn } from "../table/index.ts";
import { printWords } from "./words/index.ts";

/** A note about a cell, in words. */
export interface CellNote {
  readonly mark?: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** The notes of a table in words, each with the labels of its row and its column. */
export function noteTexts({ rows, columns, notes }: Table, page: WordChoice): CellNote[] {
  const rowLabels = new Map(rows.map(({ id, label }) => [id, label]));
  const columnLabels = new Map(columns.map((column) => [column.id, columnName(column)]));
  const words = printWords(page).notes;
  return notes.map(({ kind, row, column, lines, months }) => ({
    ...(months === undefined ? {} : { mark: "– " }),
    row: rowLabels.get(row) ?? row,
    column: columnLabels.get(column) ?? column,
    text:
      months === undefined
        ? `${words[kind]}${lines === undefined ? "" : ` ${lines.join(", ")}`}`
        : sayPattern(words[kind], {
            months: months.map((period) => sayPeriod(period, page)).join(", "),
            lines: nameSome(lines ?? [], page),
          }),
  }));
}

/**
 * Finds the columns of which a note names the missing months. It stands for every cell that is
 * empty for want of them. A column that is computed from others has the notes of these.
 */
export function columnsWithMonths({ notes }: Pick<Table, "notes">): (of: TableColumn) => boolean {
  const named = new Set(notes.flatMap(({ column, months }) => (months ? [column] : [])));
  return ({ id, selection }) => named.has(id) || (named.size > 0 && selection === undefined);
}

/** The most lines that a note of months names; it counts the others. */
const MOST_NAMED = 6;

function nameSome(lines: readonly string[], page: WordChoice): string {
  if (lines.length <= MOST_NAMED) return lines.join(", ");
  const row = lines.slice(0, MOST_NAMED - 1).join(", ");
  const count = lines.length - MOST_NAMED + 1;
  return sayPattern(printWords(page).moreRows, { row, count });
}

/** The most rows of a column that say the same in notes of their own. */
const MOST_ALIKE = 5;

/** Writes notes; where many rows of a column say the same, one note has their count. */
export function joinNotes(notes: readonly CellNote[], page: WordChoice): readonly string[] {
  const alike = new Map<string, CellNote[]>();
  for (const note of notes) {
    const key = JSON.stringify([note.mark, note.column, note.text]);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [note]);
    else list.push(note);
  }
  const joined = new Map<CellNote, number>();
  const left = new Set(notes);
  for (const [first, ...others] of alike.values()) {
    if (first === undefined || others.length < MOST_ALIKE) continue;
    joined.set(first, others.length);
    for (const other of others) left.delete(other);
  }
  return [...left].map((note) => {
    const count = joined.get(note);
    const { moreRows } = printWords(page);
    const row = count === undefined ? note.row : sayPattern(moreRows, { row: note.row, count });
    return `${note.mark ?? ""}${row}, ${note.column}: ${note.text}`;
  });
}
