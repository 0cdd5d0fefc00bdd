/** Notes of a caller on a table: one about a cell, a row or a column has a mark there. */
import {
  type Issue,
  type IssuePath,
  makeIssue,
  readList,
  requireText,
  unknownName,
} from "../input/index.ts";
import type { MarkedNotes } from "../print/index.ts";
import type { Table } from "../table/index.ts";
import { written } from "./markup.ts";
import { NOTE_KEYS, type PageNote } from "./page.ts";

/** Checks the notes on a table. */
export function checkNotes(
  notes: readonly PageNote[],
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

/**
 * Writes notes. Marks are letters: a digit behind an amount would be read as part of it where the
 * table is pasted as text.
 */
export function writeNotes(notes: readonly PageNote[], newId: () => string): MarkedNotes {
  const marks = new Map<string, string>();
  let count = 0;
  const paragraphs = notes.map(({ text, row, column }) => {
    if (row === undefined && column === undefined) return `<p>${written(text)}</p>`;
    const id = newId();
    const letter = `${lettersOf(count)})`;
    count += 1;
    const place = placeOf(row, column);
    marks.set(place, `${marks.get(place) ?? ""}${markOf(letter, id)}`);
    return `<p id="${id}"><sup>${letter}</sup> ${written(text)}</p>`;
  });
  return { marksAt: (row, column) => marks.get(placeOf(row, column)) ?? "", paragraphs };
}

/** A no-break space keeps the mark apart from the figure, on the page and as text. */
function markOf(letter: string, id: string): string {
  return `<sup>\u00a0<a href="#${id}" role="doc-noteref">${letter}</a></sup>`;
}

function placeOf(row: string | undefined, column: string | undefined): string {
  return JSON.stringify([row ?? null, column ?? null]);
}

/** a, b … z, aa, ab … */
function lettersOf(position: number): string {
  const before = Math.floor(position / 26);
  const letter = String.fromCharCode(97 + (position % 26));
  return before === 0 ? letter : `${lettersOf(before - 1)}${letter}`;
}
