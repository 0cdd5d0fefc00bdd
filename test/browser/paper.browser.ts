/** The report page on paper and in the clipboard, as Chromium prints and copies it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  buildTable,
  defineBook,
  explainCell,
  type PrintedTable,
  printTable,
  renderDerivation,
} from "anslag";
import { type PageSection, renderPage } from "anslag/report";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, attribute, cellTexts, htmlOf } from "../support/html.ts";
import { fileOf, launch, open, pictures } from "./browser.ts";
import { copyTables } from "./clipboard.ts";
import { type Pdf, readPdf, squeezed } from "./pdf.ts";

const names = Array.from({ length: 150 }, (_, k) => `unit${k + 1}`);
const book = defineBook({
  title: "Units 2023",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: names.map((id) => ({ id, kind: "cost", label: `Unit ${id.slice(4)}` })),
    totals: [{ id: "all", label: "All units", of: names }],
  },
  figureSets: [
    {
      id: "all",
      figures: names.flatMap((line, k) => [
        { line, scenario: "budget", amount: -1000 - k },
        { line, scenario: "forecast", amount: -1000.4 - 2 * k },
      ]),
    },
  ],
});

/** The first units, and their sum if they are all of them. */
function unitTable(count: number): PrintedTable {
  const table = buildTable(book, {
    title: `The first ${count} units`,
    rows: [...names.slice(0, count), ...(count === names.length ? ["all"] : [])],
    columns: {
      forecast: { scenario: "forecast", label: "Forecast of the year" },
      budget: { scenario: "budget", label: "Budget" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Variance" },
    },
  });
  return printTable(table);
}

const REMARK = "The first unit was closed in March.";
/** Tables of many lengths, so that headings come near the foot of a page; the last is long. */
const sections: readonly PageSection[] = [3, 17, 9, 30, 5, 22, 12, 8, 36, 150].map((count) => ({
  id: `first-${count}`,
  text: [`A paragraph about ${count} units.`],
  table: unitTable(count),
  notes: count === 150 ? [{ text: REMARK, row: "unit1", column: "forecast" }] : [],
}));

let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each([
  ["a4", 595, 842],
  ["letter", 612, 792],
] as const)("on %s", (paper, width, height) => {
  let pdf: Pdf;

  beforeAll(async () => {
    const file = fileOf(`${paper}.html`, renderPage({ book, sections }, { paper }));
    const [page, context] = await open(browser, file, complaints);
    const path = join(pictures, `${paper}.pdf`);
    pdf = readPdf(await page.pdf({ path, preferCSSPageSize: true, printBackground: true }));
    await context.close();
  });

  it("every page has the size of the paper, and its number", () => {
    expect(pdf.pages.length).toBeGreaterThan(6);
    pdf.pages.forEach((page, k) => {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
      // The number is in the margin, which is printed before or after everything else.
      expect(page.text).toMatch(new RegExp(`^${k + 1}\\D|\\D${k + 1}$`));
    });
  });

  it("a section does not begin at the foot: its heading is on the page of its first row", () => {
    for (const { id = "", text = [] } of sections) {
      const { text: shown } = pdf.pages[pdf.anchors.get(id) ?? -1] ?? { text: "" };
      const [, after = ""] = shown.split(squeezed(text[0] ?? "missing"));
      expect(after).toContain("VarianceUnit1-1,00");
    }
    // The headings are spread over the pages, so the law is about more than the first page.
    expect(new Set(pdf.anchors.values()).size).toBeGreaterThan(3);
  });

  it("a table that fits on a page is not cut", () => {
    for (const { id = "", table } of sections.slice(0, -1)) {
      const { text } = pdf.pages[pdf.anchors.get(id) ?? -1] ?? { text: "" };
      // The heading of the section says the title; the contents on the first page say it too.
      const after =
        text
          .split(squeezed(table?.title ?? "missing"))
          .slice(1)
          .at(-1) ?? "";
      expect(after).toContain(`Unit${id.slice("first-".length)}-`);
    }
  });

  it("a table that is longer than a page repeats its headings, and says its notes once", () => {
    const first = pdf.anchors.get("first-150") ?? -1;
    const pages = pdf.pages.slice(first).map(({ text }) => text);
    // A figure stands behind the name of a unit in a row, and a comma in a note.
    const withRows = pages.filter((text) => /Unit\d+-\d/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of pages)
      expect(text.includes("ForecastoftheyearBudgetVariance")).toBe(withRows.includes(text));
    const all = pages.join("");
    expect(all.split(squeezed(REMARK))).toHaveLength(2);
    for (const id of names) expect(all).toContain(`Unit${id.slice(4)}-`);
  });
});

describe("a table in the clipboard", () => {
  const table = unitTable(12);
  const notes = [{ text: REMARK, row: "unit1", column: "forecast" }];
  let html = "";
  let plain = "";

  beforeAll(async () => {
    const derivations = { explainCell, renderDerivation };
    const text = renderPage({ book, sections: [{ table, notes }] }, { derivations });
    const [page, context] = await open(browser, fileOf("copy.html", text), complaints);
    const copies = await copyTables(page);
    ({ html, plain } = copies[0] ?? { html, plain });
    await context.close();
  });

  it("is a table with headings, and every figure in its cell", () => {
    const pasted = htmlOf(html);
    expect(all(pasted, "table")).toHaveLength(1);
    expect(cellTexts(pasted)).toEqual(table.texts);
    const scopes = all(pasted, "th").map((node) => attribute(node, "scope"));
    expect(scopes).toEqual([...table.columns.map(() => "col"), ...table.rows.map(() => "row")]);
  });

  it("brings figures to the right in words that word processors know, and little else", () => {
    const cells = all(htmlOf(html), "tbody").flatMap((body) => all(body, "td"));
    for (const cell of cells)
      expect(attribute(cell, "style")).toMatch(/(^|; )text-align: right(;|$)/);
    const styles = [...cells, ...all(htmlOf(html), "th")].map((cell) => attribute(cell, "style"));
    const unknown = /text-align: (start|end)|padding-inline|border-block/;
    expect(styles.filter((style) => unknown.test(style ?? ""))).toEqual([]);
    // Rules such as `all: unset` are written out in full, 10 kB a figure.
    expect(html.length / table.texts.flat().length).toBeLessThan(1_500);
  });

  it("as plain text keeps a mark apart from its figure", () => {
    const lines = plain.replaceAll("\u00a0", " ").split("\n");
    expect(lines).toContain("Unit 1\t-1,000 a)\t-1,000\t0");
    expect(lines).toContain("Unit 2\t-1,002\t-1,001\t-1");
  });
});

describe("the policy of the page", () => {
  it("stops a script that somebody adds", async () => {
    const file = fileOf("policy.html", renderPage({ book, sections }));
    const [page, context] = await open(browser, file, []);
    await expect(page.addScriptTag({ content: "window.ran = true" })).rejects.toThrow();
    expect(await page.evaluate("window.ran")).toBe(undefined);
    await context.close();
  });
});

it("the pages complain about nothing and ask for nothing from the network", () => {
  expect(complaints).toEqual([]);
});
