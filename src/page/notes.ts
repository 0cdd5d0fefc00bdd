/** Notes of a caller on a table, as HTML with links between the mark and the note. */
import { letteredNotes, type MarkedNotes, marksOf, type OwnNote } from "../print/index.ts";
import { written } from "./markup.ts";

/** Writes notes; each note about a place has an id, to which its mark leads. */
export function writeNotes(notes: readonly OwnNote[], newId: () => string): MarkedNotes {
  const lettered = letteredNotes(notes).map((note) =>
    note.mark === undefined ? { ...note, id: "" } : { ...note, id: newId() },
  );
  const paragraphs = lettered.map(({ mark, text, id }) =>
    mark === undefined
      ? `<p>${written(text)}</p>`
      : `<p id="${id}"><sup>${mark}</sup> ${written(text)}</p>`,
  );
  return { marksAt: marksOf(lettered, ({ mark = "", id }) => markOf(mark, id)), paragraphs };
}

/** A no-break space keeps the mark apart from the figure, on the page and as text. */
function markOf(letter: string, id: string): string {
  return `<sup>\u00a0<a href="#${id}" role="doc-noteref">${letter}</a></sup>`;
}
