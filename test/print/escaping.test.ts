/**
 * Text from a book, however hostile, stays text in every format and at every place: title,
 * headings, rows, cells, notes.
 */
import { printTable, renderMarkdown, type Table } from "anslag";
import { renderCsv, renderHtml } from "anslag/report";
import { csvParseRows } from "d3-dsv";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { shapes, tableOf } from "../oracle/random-table.ts";

type Node = DefaultTreeAdapterTypes.Node;
const children = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
const elements = (node: Node): readonly string[] => [
  ...("tagName" in node ? [node.tagName] : []),
  ...children(node).flatMap(elements),
];

/** A small table with one and the same text in every place where a text can stand. */
function hostile(text: string): Table {
  const plain = tableOf([-1, 0, 0], [["0.4"], ["0.4"]], shapes["one column"]);
  return {
    ...plain,
    title: text,
    rows: plain.rows.map((row) => ({ ...row, label: text })),
    columns: [
      ...plain.columns.map((column) => ({ ...column, label: text })),
      { id: "why", label: text, measure: "text" as const },
    ],
    cells: plain.cells.map((row) => [...row, { kind: "text" as const, text }]),
    notes: [
      {
        kind: "partly-shown",
        row: plain.rows[0]?.id ?? "",
        column: plain.columns[0]?.id ?? "",
        lines: [text],
      },
    ],
  };
}

const TABLE = [
  "table",
  "thead",
  "tr",
  "th",
  "th",
  "th",
  "tbody",
  ...Array(3).fill(["tr", "td", "td", "td"]).flat(),
];

describe.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><b>',
  "| a | b |",
  "1. Intäkter",
  "- kostnader",
  "+ intäkter",
  "# rubrik",
  "https://example.org www.example.org någon@example.org",
  "[länk](javascript:alert(1))",
  "`kod` *betonat* _betonat_ ~struket~",
  "&amp; &lt;b&gt;",
  "två\nrader\r\n\ttab",
])("the text %j", (text) => {
  const printed = printTable(hostile(text));

  it("is text in Markdown, as GitHub reads it", () => {
    const html = micromark(renderMarkdown(printed), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const found = elements(parseFragment(html));
    const total = ["strong", "strong"];
    expect(found.filter((name) => name !== "strong" && name !== "p")).toEqual(TABLE);
    expect(found.filter((name) => name === "strong")).toHaveLength(1 + total.length + 1);
    // The caption, and one paragraph for each note.
    expect(found.filter((name) => name === "p")).toHaveLength(1 + printed.footnotes.length);
  });

  it("is text in HTML", () => {
    const found = elements(
      parseFragment(
        renderHtml(printed, { explainedBy: ({ column }) => (column === "why" ? text : undefined) }),
      ),
    );
    const known = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "p", "button"];
    expect(found.filter((name) => !known.includes(name))).toEqual([]);
    expect(found.filter((name) => name === "p")).toHaveLength(printed.footnotes.length);
  });
});

describe.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "a;=1+1"])("the text %j", (text) => {
  it.each(["machine", "printed"] as const)(
    "is no formula in CSV, wherever it stands (%s numbers)",
    (numbers) => {
      const csv = renderCsv(printTable(hostile(text)), { numbers });
      for (const row of csvParseRows(csv))
        for (const cell of row) if (!/^-?[\d,.]*$/.test(cell)) expect(cell).toMatch(/^('|a;)/);
      // A reader that splits at semicolons finds the text inside quotes.
      if (text.includes(";")) expect(csv).not.toMatch(/(^|,)a;/m);
    },
  );
});
