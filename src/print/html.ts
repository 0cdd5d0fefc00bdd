/** Tables as HTML: one accessible table element, for a page that styles it as it likes. */
import { escape as escapeHtml } from "html-escaper";
import { toDecimal } from "../amount/index.ts";
import { effectOf } from "../planning/analysis/index.ts";
import type { Table, TableColumn, TableRow } from "../table/index.ts";
import { type RenderOptions, requireOptions } from "./options.ts";
import type { PrintedTable } from "./printout.ts";
import { type LetteredNote, letteredNotes, marksOf } from "./remarks.ts";
import { columnRuns, oneLine, type TableTexts, type TextColumn, tableTexts } from "./texts.ts";

/** How a table is written as HTML. */
export interface HtmlOptions extends RenderOptions {
  /**
   * The id of the element that explains a cell, or undefined if no element does. The figure becomes
   * a button that opens this element as a popover, without script.
   */
  readonly explainedBy?: (place: {
    readonly row: string;
    readonly column: string;
  }) => string | undefined;
}

/** The keys that this renderer adds to those of every renderer. */
const OWN_KEYS: readonly (keyof HtmlOptions)[] = ["explainedBy"];

/**
 * Writes a table as one HTML `table` element.
 *
 * Rule: the caption holds title and unit; `thead` the column headings (`scope="col"`), below
 * those of groups (`scope="colgroup"`); `tbody` a row heading (`scope="row"`) and the figures of
 * each row, `tfoot` the notes. A heading among the rows (`scope="rowgroup"`) begins a `tbody` of
 * its own. Classes say what a row is (`item`, `total`, `of-which`, `heading`, `level-0` …) and
 * whether a variance is `favourable` or `unfavourable`. Every text is escaped;
 * {@link tableStyleSheet} is a style that fits.
 * Units and sign: as printed.
 * Absent and zero: an absent figure is an empty cell; a comparison that cannot be made is "–" with
 * the reason in a note.
 *
 * @param table - a printed table, or an exact one, which is written with all its digits
 * @param options - for exact tables how they are written; for all, where cells are explained
 * @returns HTML
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals` with every problem at once
 * @example One decision
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Anslag <A>" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * renderHtml(printTable(roll)).split("\n")[1]
 * // => "<caption>Anslag &lt;A&gt; (SEK thousand)</caption>"
 */
export function renderHtml(table: Table | PrintedTable, options: HtmlOptions = {}): string {
  const notes = letteredNotes(
    "texts" in Object(table) ? ((table as PrintedTable).ownNotes ?? []) : [],
  );
  const superior = ({ mark }: LetteredNote, before = ""): string =>
    mark === undefined ? "" : `<sup>${before}${mark}</sup>`;
  const paragraphs = notes.map((note) =>
    `<p>${superior(note)} ${escapeHtml(oneLine(note.text))}</p>`.replace("<p> ", "<p>"),
  );
  return writeHtml(table, options, {
    marksAt: marksOf(notes, (note) => superior(note, "\u00a0")),
    paragraphs,
  });
}

/** Notes of a caller on a table, as HTML. */
export interface MarkedNotes {
  /** The caption, where the page says the title above it; default that of the table. */
  readonly caption?: string;
  /** The marks at a cell, or at a heading where one of the two is left out. */
  readonly marksAt: (row?: string, column?: string) => string;
  /** The paragraphs below the notes of the table. */
  readonly paragraphs: readonly string[];
}

/** Writes a table as HTML with notes of the caller. */
export function writeHtml(
  table: Table | PrintedTable,
  options: HtmlOptions,
  { caption, marksAt, paragraphs }: MarkedNotes,
): string {
  requireOptions(options);
  const { explainedBy, ...style } = options;
  const texts = tableTexts(table, style, OWN_KEYS, false);
  const written = (text: string): string => escapeHtml(oneLine(text));
  const figure = (text: string, row: TableRow, column: TableColumn): string => {
    const target = text === "" ? undefined : explainedBy?.({ row: row.id, column: column.id });
    if (target === undefined) return written(text);
    return `<button type="button" popovertarget="${escapeHtml(target)}">${written(text)}</button>`;
  };
  const heading = ({ label, numeric }: TextColumn, j: number, rows = ""): string =>
    `<th scope="col"${rows}${numeric ? "" : ' class="text"'}>${written(label)}` +
    `${marksAt(undefined, table.columns[j]?.id)}</th>`;
  const body = texts.rows.map(({ label, row, cells }, i) => {
    if (row.role === "heading") {
      const all = `scope="rowgroup" colspan="${table.columns.length + 1}"`;
      const heading = `<th ${all}>${written(label)}${marksAt(row.id)}</th>`;
      return `<tr class="heading level-${row.level}">${heading}</tr>`;
    }
    const data = table.columns.map((column, j) => {
      const text = cells[j] ?? "";
      const content = `${figure(text, row, column)}${marksAt(row.id, column.id)}`;
      return `<td${classAttribute(classesOf(table, i, j))}>${content}</td>`;
    });
    const head = `<th scope="row">${written(label)}${marksAt(row.id)}</th>`;
    return `<tr class="${row.role} level-${row.level}">${head}${data.join("")}</tr>`;
  });
  const notes = [...texts.notes.map((note) => `<p>${written(note)}</p>`), ...paragraphs].join("");
  const note = `<td colspan="${table.columns.length + 1}">${notes}</td>`;
  const foot =
    notes === "" ? [] : [`<tfoot lang="${texts.style.language}"><tr>${note}</tr></tfoot>`];
  return [
    `<table class="anslag">`,
    `<caption>${written(caption ?? texts.caption)}</caption>`,
    ...headOf(texts, heading),
    ...bodiesOf(table.rows, body),
    ...foot,
    `</table>`,
  ].join("\n");
}

/** The heading lines: one, or one of groups above one of columns. */
function headOf(
  { labelHeading, columns }: TableTexts,
  heading: (column: TextColumn, place: number, rows?: string) => string,
): readonly string[] {
  const runs = columnRuns(columns);
  const corner = (rows = ""): string =>
    labelHeading === ""
      ? `<td${rows}></td>`
      : `<th scope="col"${rows} class="text">${escapeHtml(oneLine(labelHeading))}</th>`;
  if (runs.length === 0) {
    const cells = columns.map((column, place) => heading(column, place));
    return [`<thead><tr>${corner()}${cells.join("")}</tr></thead>`];
  }
  const spans = runs.map(({ from, to }) => `<colgroup span="${to - from}"></colgroup>`);
  const above = runs.map(({ group, from, to }) => {
    const [column] = columns.slice(from, to);
    if (group !== undefined)
      return `<th scope="colgroup" colspan="${to - from}">${escapeHtml(oneLine(group))}</th>`;
    return column === undefined ? "" : heading(column, from, ' rowspan="2"');
  });
  const below = columns.map((column, place) =>
    column.group === undefined ? "" : heading(column, place),
  );
  return [
    `<colgroup></colgroup>${spans.join("")}`,
    `<thead><tr>${corner(' rowspan="2"')}${above.join("")}</tr>`,
    `<tr>${below.join("")}</tr></thead>`,
  ];
}

/**
 * The rows in bodies. A heading begins one, which ends before the next row that stands as far out
 * as the heading, so that it is the heading of no other row.
 */
function bodiesOf(rows: readonly TableRow[], lines: readonly string[]): readonly string[] {
  const bodies: string[][] = [[]];
  let open: number | undefined;
  rows.forEach(({ role, level }, i) => {
    const isHeading = role === "heading";
    const begins = isHeading || (open !== undefined && level <= open);
    if (begins && bodies.at(-1)?.length !== 0) bodies.push([]);
    if (begins) open = isHeading ? level : undefined;
    bodies.at(-1)?.push(lines[i] ?? "");
  });
  return bodies.flatMap((body, at) => [
    at === bodies.length - 1 ? `<tbody>` : `<tbody class="part">`,
    ...body,
    `</tbody>`,
  ]);
}

function classesOf(table: Table, i: number, j: number): readonly string[] {
  const [column, cell] = [table.columns[j], table.cells[i]?.[j]];
  if (column?.measure === "text") return ["text"];
  if (column?.measure !== "variance" || cell?.kind !== "amount") return [];
  const effect = effectOf(toDecimal(cell.amount));
  return effect === "neutral" ? [] : [effect];
}

function classAttribute(classes: readonly string[]): string {
  return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
}

/**
 * A style sheet for {@link renderHtml}: figures to the right and of equal width, totals bold, parts
 * indented, readable in light and dark, on a phone and on paper. A sign repeats everything that a
 * colour says. Its rules are those that word processors know, so that a pasted table looks alike.
 */
export const tableStyleSheet: string = /* @__PURE__ */ styleSheet();

function styleSheet(): string {
  const indents = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (level) => `table.anslag tr.level-${level} th { padding-left: ${level}.75em; }`,
  );
  return `table.anslag {
  border-collapse: collapse; font-variant-numeric: tabular-nums; color-scheme: light dark;
}
table.anslag caption { text-align: left; font-weight: 600; padding: 0.5em 0; }
table.anslag th, table.anslag td {
  padding: 0.25em 0.75em; text-align: right; vertical-align: bottom; white-space: nowrap;
}
table.anslag tbody th, table.anslag .text { text-align: left; white-space: normal; }
table.anslag tbody th { font-weight: 400; }
table.anslag thead th, table.anslag thead td { border-bottom: 2px solid; }
table.anslag thead th { font-weight: 600; white-space: normal; }
table.anslag tr.total th, table.anslag tr.total td {
  font-weight: 600; border-top: 1px solid; border-top-color: CanvasText;
}
table.anslag tr.of-which { font-style: italic; }
${indents.join("\n")}
table.anslag tbody { border-bottom: 2px solid; }
table.anslag tbody.part { border-bottom: 0; }
table.anslag tbody tr.heading th { font-weight: 600; }
table.anslag thead th[colspan] { text-align: center; border-bottom: 1px solid; }
table.anslag tfoot td { text-align: left; white-space: normal; font-size: 0.875em; }
table.anslag tfoot p { margin: 0.25em 0; }
table.anslag td.favourable { color: #0b5394; }
table.anslag td.unfavourable { color: #a33b00; }
table.anslag sup { font-size: 0.7em; line-height: 0; }
table.anslag tbody td sup { display: inline-block; width: 0; text-align: left; }
table.anslag button {
  min-width: 24px; min-height: 24px; padding: 0; border: 0; background: none; cursor: pointer;
  font: inherit; color: inherit; text-align: inherit; user-select: text;
  text-decoration: underline dotted; text-underline-offset: 0.2em;
}
table.anslag button:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  table.anslag td.favourable { color: #8ec5ff; }
  table.anslag td.unfavourable { color: #ffb38a; }
}
@media print {
  table.anslag { break-inside: avoid; color: #000; color-scheme: light; }
  table.anslag td.favourable, table.anslag td.unfavourable { color: #000; }
  table.anslag button { min-height: 0; text-decoration: none; }
}
`;
}
