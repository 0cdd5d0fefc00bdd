/**
 * Puts printed tables, drawn diagrams and derivations together as one HTML page that needs no
 * network and no script.
 */
import { type Derivation, type PrintedTable, renderDerivation } from "anslag";
import { type Diagram, renderHtml, tableStyleSheet } from "anslag/report";
import { escape as escapeHtml } from "html-escaper";

/** One section of the page. */
export interface Section {
  readonly id: string;
  readonly table: PrintedTable;
  /** The same table in another unit, folded away. */
  readonly other?: PrintedTable;
  readonly diagrams: readonly { readonly spec: Diagram; readonly svg: string }[];
  /** What must be said about the table that the table itself does not know. */
  readonly remarks: readonly string[];
  readonly derivation: (row: string, column: string) => Derivation | undefined;
}

/** The page. */
export interface Page {
  readonly organisation: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

export function renderPage({ organisation, title, lead, sections }: Page): string {
  const text = sections.map(renderSection);
  const links = sections.map(
    ({ id, table }) => `<li><a href="#${id}">${escapeHtml(table.title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${organisation}: ${title}`)}</title>
<style>
${tableStyleSheet}${pageStyle}</style>
</head>
<body>
<header>
<p class="organisation">${escapeHtml(organisation)}</p>
<h1>${escapeHtml(title)}</h1>
${lead.map((line) => `<p class="lead">${escapeHtml(line)}</p>`).join("\n")}
<p>Varje understruken siffra går att öppna och visar då hur den är beräknad.
Härledningar skriver kostnader med minus, hur tabellen än skriver dem.
Belopp som är justerade för att en tabell ska summera står under den tabellen.</p>
</header>
<nav aria-label="Tabeller"><ol>${links.join("")}</ol></nav>
<main>
${text.join("\n")}
</main>
</body>
</html>
`;
}

function renderSection({ id, table, other, diagrams, remarks, derivation }: Section): string {
  const popovers: string[] = [];
  const explainedBy = ({
    row,
    column,
  }: {
    readonly row: string;
    readonly column: string;
  }): string | undefined => {
    const found = derivation(row, column);
    if (found === undefined) return undefined;
    const name = `${id}-${popovers.length + 1}`;
    const derived = escapeHtml(renderDerivation(found, { language: "sv" }));
    const hide = `type="button" popovertarget="${name}" popovertargetaction="hide"`;
    popovers.push(
      `<div popover id="${name}" role="note" aria-label="Härledning">` +
        `<pre tabindex="0">${derived}</pre><button ${hide}>Stäng</button></div>`,
    );
    return name;
  };
  const scrolling = (label: string, content: string): string => {
    const name = `aria-label="${escapeHtml(label)}"`;
    return `<div class="scroll" role="region" tabindex="0" ${name}>${content}</div>`;
  };
  const written = scrolling(`Tabell: ${table.title}`, renderHtml(table, { explainedBy }));
  const folded =
    other === undefined
      ? ""
      : `<details><summary>${escapeHtml(other.caption)}</summary>` +
        `${scrolling(`Tabell: ${other.caption}`, renderHtml(other))}</details>`;
  const drawn = diagrams
    .map(
      ({ spec, svg }) =>
        `<figure>${scrolling(
          `Diagram: ${spec.title.text.join(" ")}`,
          `<div role="img" aria-label="${escapeHtml(spec.description)}">${svg}</div>`,
        )}</figure>`,
    )
    .join("\n");
  const said = remarks.map((remark) => `<p class="remark">${escapeHtml(remark)}</p>`).join("\n");
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(table.title)}</h2>
${written}
${said}
${folded}
${drawn}
${popovers.join("\n")}
</section>`;
}

const pageStyle = `
:root { color-scheme: light dark; }
body {
  font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 72rem;
  background: Canvas; color: CanvasText;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 0 0 0.5rem; }
.organisation { margin: 0; font-weight: 600; }
.lead { font-size: 1.125rem; margin: 0 0 0.5rem; max-width: 42rem; }
nav ol { columns: 18rem; padding-inline-start: 1.5rem; margin: 1rem 0 0; }
nav a { color: LinkText; }
section { margin-block-start: 3rem; }
figure { margin: 1rem 0 0; }
figure svg { display: block; height: auto; }
figure div[role="img"] { width: max-content; background: #fff; padding: 0.5rem; }
.scroll { overflow-x: auto; }
.remark { margin: 0.25rem 0 0; font-size: 0.875rem; max-width: 48rem; }
.scroll table.anslag th[scope="row"], .scroll table.anslag thead td {
  position: sticky; inset-inline-start: 0; background: Canvas;
}
[popover] button {
  margin-block-start: 0.75rem; min-block-size: 2rem; padding-inline: 1rem; font: inherit;
}
details { margin-block-start: 1rem; }
summary { cursor: pointer; }
table.anslag caption { caption-side: top; font-weight: 400; }
[popover] {
  max-width: min(60rem, 90vw); max-height: 80vh; overflow: auto;
  border: 1px solid; padding: 1rem;
}
[popover] pre {
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.875rem/1.4 ui-monospace, monospace;
}
@media (max-width: 40rem) {
  table.anslag { font-size: 0.875rem; }
  table.anslag th, table.anslag td { padding-inline: 0.5em; }
}
@media (prefers-color-scheme: dark) {
  figure div[role="img"] { filter: invert(1) hue-rotate(180deg); }
}
@media print {
  nav, [popover] { display: none; }
  h2 { break-after: avoid; }
  figure { break-inside: avoid; }
  .scroll { overflow: visible; }
  figure div[role="img"] { width: auto; padding: 0; }
  figure svg { max-width: 100%; }
}
`;
