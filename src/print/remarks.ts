/** Notes of a caller on a table: one about a cell, a row or a column has a mark there. */
import {
  type Issue,
  type IssuePath,
  keysOf,
  makeIssue,
  readList,
  requireText,
  unknownName,
} from "../input/index.ts";
import type { Table } from "../table/index.ts";

/** A note about a table: a remark, a finding of an audit, an explanation. */
export interface OwnNote {
  /** The text of the note. */
  readonly text: string;
  /** The row that it is about; without a column, the heading of the row has the mark. */
  readonly row?: string;
  /** The column that it is about; without a row, the heading of the column has the mark. */
  readonly column?: string;
}

const NOTE_KEYS: readonly string[] = /* @__PURE__ */ keysOf<OwnNote>({
  text: true,
  row: true,
  column: true,
});

/** Checks the notes on a table. */
export function checkNotes(
  notes: readonly OwnNote[],
  { rows, columns }: Pick<Table, "rows" | "columns">,
  path: IssuePath,
  issues: Issue[],
): void {
  const checkPlace = (
    kind: "row" | "column",
    id: unknown,
    entries: readonly { readonly id: string }[],
    at: IssuePath,
  ): void => {
    const known = entries.map((entry) => entry.id);
    if (id === undefined || known.some((each) => each === id)) return;
    issues.push(makeIssue(`table.unknown-${kind}`, unknownName(id, known, [...at, kind])));
  };
  readList(notes, NOTE_KEYS, path, issues)?.forEach(({ text, row, column }, index) => {
    const at = [...path, index];
    requireText(text, [...at, "text"], issues);
    checkPlace("row", row, rows, at);
    checkPlace("column", column, columns, at);
  });
}

/** A note with its mark; a note about no place has none. */
export interface LetteredNote extends OwnNote {
  readonly mark?: string;
}

/**
 * Gives each note about a place its mark. Marks are letters: a digit behind an amount would be read
 * as part of it.
 */
export function letteredNotes(notes: readonly OwnNote[]): readonly LetteredNote[] {
  let count = 0;
  return notes.map((note) =>
    note.row === undefined && note.column === undefined
      ? note
      : { ...note, mark: `${lettersOf(count++)})` },
  );
}

/** a, b … z, aa, ab … */
function lettersOf(position: number): string {
  const before = Math.floor(position / 26);
  const letter = String.fromCharCode(97 + (position % 26));
  return before === 0 ? letter : `${lettersOf(before - 1)}${letter}`;
}

/**
 * The marks at a cell, or at a heading where one of the two is left out, each as `write` writes it.
 */
export function marksOf<Note extends LetteredNote>(
  notes: readonly Note[],
  write: (note: Note) => string,
): (row?: string, column?: string) => string {
  return (row, column) =>
    notes
      .filter((note) => note.mark !== undefined && note.row === row && note.column === column)
      .map(write)
      .join("");
}
