/** The look of a page, and the policy under which a browser shows it. */
import { tableStyleSheet } from "../print/index.ts";

/** A size of paper. */
export type Paper = "a4" | "letter";

/**
 * The SHA-256 digest of each style sheet, so that a policy can allow it and nothing else. A test
 * computes them again, and prints what to write here after a change of a style.
 */
const DIGESTS: Readonly<Record<Paper, string>> = {
  a4: "hnxDgA4LQxiXPy2APDBZD2i5z3pZHzWhiFt0AygxpYY=",
  letter: "w7o6iMyqet9msvTZxhk1KUwpqHpN6xHcLGVfzTJ+eGs=",
};

/** Allows the one style sheet of the page and its pictures, and no script, address or form. */
export function contentPolicy(paper: Paper): string {
  return (
    `default-src 'none'; style-src 'sha256-${DIGESTS[paper]}'; img-src data:; ` +
    `base-uri 'none'; form-action 'none'`
  );
}

/** The style sheet of a page: that of its tables, and its own. */
export function pageStyleSheet(paper: Paper): string {
  return `
${tableStyleSheet}${SCREEN}${PRINT}@page { size: ${paper === "a4" ? "A4" : "letter"}; }
`;
}

const SCREEN = `:root { color-scheme: light dark; }
body {
  font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 72rem;
  background: Canvas; color: CanvasText;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 0 0 0.5rem; }
p { max-width: 42rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.organisation { margin: 0; font-weight: 600; }
.lead { font-size: 1.125rem; }
.hint { font-size: 0.875rem; }
nav ol { columns: 18rem; column-gap: 2.5rem; padding-inline-start: 1.5rem; margin: 1rem 0 0; }
nav a { color: LinkText; }
section { margin-block-start: 3rem; }
figure { margin: 1rem 0 0; }
figure img { display: block; background: #fff; padding: 0.5rem; }
.scroll { overflow-x: auto; }
.scroll table.anslag tbody th, .scroll table.anslag thead td {
  position: sticky; inset-inline-start: 0; background: Canvas;
}
table.anslag caption { font-weight: 400; }
table.anslag tfoot p {
  position: sticky; inset-inline-start: 0.5rem; max-width: min(48rem, calc(100vw - 4rem));
}
details { margin-block-start: 1rem; }
summary { cursor: pointer; }
[popover] {
  max-width: min(60rem, 90vw); max-height: 80vh; overflow: auto;
  border: 1px solid; padding: 1rem;
}
[popover] pre {
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.875rem/1.4 ui-monospace, monospace;
}
[popover] button {
  margin-block-start: 0.75rem; min-block-size: 2rem; padding-inline: 1rem; font: inherit;
}
@media (max-width: 40rem) {
  table.anslag { font-size: 0.875rem; }
  table.anslag th, table.anslag td { padding-left: 0.5em; padding-right: 0.5em; }
}
@media (prefers-color-scheme: dark) {
  figure img { filter: invert(1) hue-rotate(180deg); mix-blend-mode: screen; }
}
`;

/**
 * On paper a table that fits on a page is not cut; a longer one repeats its headings. Its notes are
 * a second caption there: they stand once, and no heading of a column is repeated above them. The
 * heading of a section stays with the paragraph or table below it.
 */
const PRINT = `@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .screen, [popover], details:not([open]) { display: none; }
  h2, section > p, summary { break-after: avoid; }
  section > p { break-inside: avoid; }
  figure, tr { break-inside: avoid; }
  table.anslag { font-size: 9pt; }
  table.anslag tbody th, table.anslag tbody td { padding-top: 0.1em; padding-bottom: 0.1em; }
  table.anslag thead { display: table-header-group; }
  table.anslag tfoot { display: table-caption; caption-side: bottom; }
  .scroll { overflow: visible; }
  .scroll table.anslag tbody th, .scroll table.anslag thead td { position: static; }
  table.anslag tfoot p { position: static; max-width: none; }
  figure img { padding: 0; max-width: 100%; height: auto; filter: none; mix-blend-mode: normal; }
}
@page { margin: 18mm 16mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
`;
