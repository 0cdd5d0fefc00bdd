/** Writes a whole report as one HTML page. */
import { listsAdjusted } from "../print/index.ts";
import { writeParagraphs, written } from "./markup.ts";
import type { PageInput, RenderPageOptions } from "./page.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { writeSections } from "./sections.ts";
import { contentPolicy, pageStyleSheet } from "./style-sheet.ts";
import { pageWords } from "./words/index.ts";

/**
 * Writes a report as one HTML page that needs no network and no script.
 *
 * Rule: title, organisation and lead; a table of contents; then each section with its paragraphs,
 * its table, notes, the same table in another scale folded away, and diagrams. An
 * explained figure opens its derivation. The page has one language and one number style, those of
 * its tables. It is readable in light and dark, on a phone and on a desktop. On paper a section
 * does not begin at the foot of a page, and a table that is longer than a page repeats its
 * headings. A table that is copied to a word processor stays a table.
 *
 * Trust: every text is escaped, wherever it comes from, and nothing that is given can run. A
 * picture is shown as an image, in which a browser runs no script and loads nothing. So a host
 * trusts what draws a picture to show the figures of the diagram, and with nothing else.
 * Policy: the page carries a Content-Security-Policy that allows its one style sheet by its digest,
 * images from `data:`, and nothing else. A server that sends a policy of its own must allow these
 * two.
 * Derivations: in the signs of the table. One over a ledger shows the largest figures, and how many
 * the rest are and what they come to; `explainCell` without `postings` shows all.
 * Units and sign: as the tables are printed; derivations in the unit of the book.
 * Absent and zero: as in {@link renderHtml}.
 *
 * @param page - title, lead, sections, and the book behind the figures
 * @param options - language, paper, what explains figures and draws diagrams
 * @returns an HTML document
 * @throws AnslagError `input.unknown-key`, `input.missing-key`, `input.wrong-type`, `input.value`,
 * `input.choice`, `input.duplicate-id`, `print.language`, `table.malformed`, `table.unknown-row`,
 * `table.unknown-column` with every problem at once
 * @throws AnslagError `table.other-book` when the book does not give the figures of a table
 * @example A page with one table, every figure explained
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost", label: "Staff" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -1250, source: "budget decision p. 4" },
 *   ] }],
 * });
 * const costs = buildTable(book, {
 *   title: "Costs", rows: ["staff"], columns: { budget: { scenario: "budget" } },
 * });
 * const lead = ["The budget is unchanged."];
 * const derivations = { explainCell, renderDerivation };
 * const sections = [{ table: printTable(costs) }];
 * const html = renderPage({ book, lead, sections }, { derivations });
 * html.match(/<h1>.*<\/h1>/)?.[0] // => "<h1>Library 2023</h1>"
 * html.includes("Staff · Budget = -1,250 [Source: budget decision p. 4]") // => true
 */
export function renderPage(page: PageInput, options: RenderPageOptions = {}): string {
  const read = readPage(page, options);
  const { title, organisation, lead, style, paper } = read;
  const { html, isExplained } = writeSections(read);
  const heading = organisation === undefined ? title : `${organisation}: ${title}`;
  return `<!doctype html>
<html lang="${style.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(paper)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${written(heading)}</title>
<style>${pageStyleSheet(paper)}</style>
</head>
<body>
<header>
${[
  ...writeParagraphs(organisation === undefined ? [] : [organisation], "organisation"),
  `<h1>${written(title)}</h1>`,
  ...writeParagraphs(lead, "lead"),
  ...writeHints(read, isExplained),
].join("\n")}
</header>
${writeContents(read)}<main>
${html}
</main>
</body>
</html>
`;
}

/** Says how the page is used, as far as there is something to use. */
function writeHints({ sections, style }: ReadPage, isExplained: boolean): readonly string[] {
  const words = pageWords(style);
  const isAdjusted = sections.some(({ table, other }) =>
    [table, other].some((each) => each !== undefined && listsAdjusted(each)),
  );
  return [
    ...(isExplained ? writeParagraphs([words.openFigures], "hint screen") : []),
    ...(isAdjusted ? writeParagraphs([words.adjustedFigures], "hint") : []),
  ];
}

function writeContents({ sections, style }: ReadPage): string {
  if (sections.length < 2) return "";
  const links = sections.map(
    ({ id, heading }) =>
      `<li><a href="#${written(encodeURIComponent(id))}">${written(heading)}</a></li>`,
  );
  return `<nav aria-label="${written(pageWords(style).contents)}">
<ol>
${links.join("\n")}
</ol>
</nav>
`;
}
