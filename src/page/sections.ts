/** Writes the sections of a page: paragraphs, tables, derivations, pictures. */
import { escape as escapeHtml } from "html-escaper";
import { type PrintedTable, renderHtml, writeHtml } from "../print/index.ts";
import { cellOf } from "../table/index.ts";
import { scrolling, writeParagraphs, written } from "./markup.ts";
import { writeNotes } from "./notes.ts";
import { writePicture } from "./pictures.ts";
import type { ReadPage, ReadSection } from "./read-page.ts";
import { type PageWords, pageWords } from "./words/index.ts";

/** The sections as HTML, and whether any figure opens a derivation. */
export interface WrittenSections {
  readonly html: string;
  readonly isExplained: boolean;
}

/** The most figures and decisions that a derivation shows: what a reader takes in at once. */
const MOST_POSTINGS = 10;

/** Gives out ids that no section has. */
type NewId = (prefix: string) => string;

/** Writes every section. */
export function writeSections(page: ReadPage): WrittenSections {
  const words = pageWords(page.style);
  const newId = newIdsBeside(page.sections.map(({ id }) => id));
  const written = page.sections.map((section) => writeSection(section, page, words, newId));
  return {
    html: written.map(({ html }) => html).join("\n"),
    isExplained: written.some(({ isExplained }) => isExplained),
  };
}

function newIdsBeside(given: readonly string[]): NewId {
  const inUse = new Set(given);
  const counts = new Map<string, number>();
  return (prefix) => {
    let id: string;
    do {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      id = `${prefix}-${count}`;
    } while (inUse.has(id));
    return id;
  };
}

function writeSection(
  section: ReadSection,
  page: ReadPage,
  words: PageWords,
  newId: NewId,
): WrittenSections {
  const { table, other, text, pictures } = section;
  const id = escapeHtml(section.id);
  const derivations: string[] = [];
  const notes = writeNotes([...(table?.ownNotes ?? []), ...section.notes], () => newId("note"));
  const explainedBy = ({ row, column }: { readonly row: string; readonly column: string }) => {
    if (table === undefined) return undefined;
    const lines = deriveFigure(table, row, column, page);
    if (lines === undefined) return undefined;
    const name = newId("derivation");
    const labels = [labelOf(table.rows, row), labelOf(table.columns, column)].join(", ");
    derivations.push(writePopover(name, `${words.derivation}: ${labels}`, lines, words.close));
    return name;
  };
  const parts = [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${written(section.heading)}</h2>`,
    ...writeParagraphs(text),
  ];
  if (table !== undefined)
    parts.push(
      scrolling(
        `${words.table}: ${table.title}`,
        writeHtml(table, { explainedBy }, { ...notes, ...captionBelow(section.heading, table) }),
      ),
    );
  if (other !== undefined) {
    const summary = written(`${words.sameTable}: ${other.caption}`);
    const box = scrolling(`${words.table}: ${other.caption}`, renderHtml(other));
    parts.push(`<details><summary>${summary}</summary>${box}</details>`);
  }
  parts.push(...pictures.map((picture) => writePicture(picture, words.diagram)));
  return {
    html: [...parts, ...derivations, "</section>"].join("\n"),
    isExplained: derivations.length > 0,
  };
}

/** A caption below a heading that is the title names the unit alone. */
function captionBelow(
  heading: string,
  { title, caption }: PrintedTable,
): { readonly caption?: string } {
  const isSaid = heading === title && title !== "" && caption.startsWith(`${title} `);
  return isSaid ? { caption: caption.slice(title.length + 1) } : {};
}

/** Derives an amount or a ratio as lines; one of which nothing more is known has no derivation. */
function deriveFigure(
  table: PrintedTable,
  row: string,
  column: string,
  { derivations, book }: ReadPage,
): string | undefined {
  const { kind } = cellOf(table, row, column);
  if (derivations === undefined || (kind !== "amount" && kind !== "ratio")) return undefined;
  const { explainCell, renderDerivation } = derivations;
  const options = { postings: MOST_POSTINGS, ...(book === undefined ? {} : { book }) };
  const found = explainCell(table, row, column, options);
  if (found === undefined || found.rule === "given") return undefined;
  const { language, locale, words, negative } = table.style;
  const own = words === undefined ? {} : { words };
  return renderDerivation(found, { language, locale, negative, ...own });
}

function labelOf(
  entries: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return entries.find((entry) => entry.id === id)?.label ?? id;
}

/** A box that a figure opens without script. Its lines are texts of one line each. */
function writePopover(id: string, name: string, lines: string, close: string): string {
  return (
    `<div popover id="${id}" role="note" aria-label="${written(name)}">` +
    `<pre tabindex="0">${escapeHtml(lines)}</pre><button type="button" popovertarget="${id}" ` +
    `popovertargetaction="hide">${written(close)}</button></div>`
  );
}
