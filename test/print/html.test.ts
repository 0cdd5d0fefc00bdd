/**
 * HTML as a browser's parser reads it: structure, text, and nothing that a label could break out
 * of.
 */
import { buildTable, type Decimal, parseAmount, printTable, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import { renderHtml, tableStyleSheet } from "anslag/report";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { library } from "../support/library.ts";

type Node = DefaultTreeAdapterTypes.Node;

const children = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
const textOf = (node: Node): string =>
  "value" in node ? node.value : children(node).map(textOf).join("");
const all = (node: Node, name: string): readonly Node[] => [
  ...(node.nodeName === name ? [node] : []),
  ...children(node).flatMap((child) => all(child, name)),
];
const attribute = (node: Node, name: string): string | undefined =>
  "attrs" in node ? node.attrs.find((each) => each.name === name)?.value : undefined;

const table = buildTable(library, {
  title: "Income statement",
  rows: ["staff", "overtime", "books", "operating", "interest"],
  columns: {
    forecast: { scenario: "forecast", label: "Forecast" },
    budget: { scenario: "budget", label: "Budget" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" }, label: "Variance" },
    percent: { percentOf: { numerator: "variance", base: "budget" }, label: "%" },
  },
});

/** The table with the amounts of one column changed. */
const mapped = (of: Table, column: number, change: (amount: Decimal) => Decimal): Table => ({
  ...of,
  cells: of.cells.map((row) =>
    row.map((cell, j) =>
      j === column && cell.kind === "amount"
        ? { kind: "amount", amount: change(cell.amount) }
        : cell,
    ),
  ),
});

describe("a table as HTML", () => {
  const printed = printTable(table, { scale: "mkr", decimals: 1, language: "sv" });
  const html = parseFragment(renderHtml(printed));

  it("has a caption with the unit, scoped headings, a body and notes in the foot", () => {
    expect(all(html, "caption").map(textOf)).toEqual(["Income statement (mkr)"]);
    expect(all(html, "th").map((node) => attribute(node, "scope"))).toEqual([
      ...table.columns.map(() => "col"),
      ...table.rows.map(() => "row"),
    ]);
    expect(all(html, "tbody").flatMap((body) => all(body, "tr"))).toHaveLength(table.rows.length);
    expect(
      all(html, "tfoot")
        .flatMap((foot) => all(foot, "p"))
        .map(textOf),
    ).toEqual(printed.footnotes);
    expect(renderHtml(printed)).not.toContain('class=""');
  });

  it("says what a row is and how a variance falls out, by class", () => {
    const rows = all(html, "tbody").flatMap((body) => all(body, "tr"));
    expect(rows.map((row) => attribute(row, "class"))).toEqual(
      table.rows.map(({ role, level }) => `${role} level-${level}`),
    );
    const worse = mapped(table, 2, (amount) => amount.negated());
    const effects = (of: Table): readonly (string | undefined)[] =>
      all(parseFragment(renderHtml(of)), "tr").flatMap((row) =>
        all(row, "td")
          .map((cell) => attribute(cell, "class"))
          .filter((name) => name !== undefined),
      );
    expect(new Set(effects(table))).toEqual(new Set(["favourable"]));
    expect(new Set(effects(worse))).toEqual(new Set(["unfavourable"]));
  });

  it("its own text, read back, adds up", () => {
    const cells = all(html, "tbody")
      .flatMap((body) => all(body, "tr"))
      .map((row) => all(row, "td").map(textOf));
    const read: Table = {
      ...printed,
      cells: printed.cells.map((row, i) =>
        row.map((cell, j) =>
          cell.kind === "amount"
            ? { kind: "amount", amount: parseAmount(cells[i]?.[j] ?? "", { decimalMark: "," }) }
            : cell,
        ),
      ),
    };
    expect(relationDifferences(read).every(({ difference }) => difference.isZero())).toBe(true);
    expect(relationDifferences(read).length).toBeGreaterThan(3);
  });

  it("a figure with an explanation is a button that opens it, without script", () => {
    const explained = renderHtml(printed, {
      explainedBy: ({ row, column }) => (column === "forecast" ? `why-${row}` : undefined),
    });
    const buttons = all(parseFragment(explained), "button");
    expect(buttons.map((button) => attribute(button, "popovertarget"))).toContain("why-staff");
    expect(buttons.map(textOf)).toEqual(
      printed.texts.map(([text]) => text).filter((text) => text !== ""),
    );
    expect(explained).not.toMatch(/<script|onclick/);
  });

  it("no label, title, note or id can break out of its place", () => {
    const evil = `"><script>alert(1)</script>'&amp;<b>\u202e`;
    const hostile = {
      ...table,
      title: evil,
      rows: table.rows.map((row) => ({ ...row, label: evil })),
    };
    const parsed = parseFragment(renderHtml(hostile, { explainedBy: () => evil }));
    expect([...all(parsed, "script"), ...all(parsed, "b")]).toEqual([]);
    expect(all(parsed, "th").map(textOf)).toContain(`"><script>alert(1)</script>'&amp;<b>`);
  });

  it("a table without rows is still a table, and the style sheet closes every brace", () => {
    const empty = parseFragment(
      renderHtml(printTable(buildTable(library, { rows: [], columns: {} }))),
    );
    expect(all(empty, "table")).toHaveLength(1);
    expect(tableStyleSheet.split("{").length).toBe(tableStyleSheet.split("}").length);
    expect(tableStyleSheet).not.toContain("<");
  });

  it("rules a total in one colour, whatever the colours of its figures are", () => {
    // A rule without a colour takes that of the text of its cell.
    const rules = [...tableStyleSheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    const ofTotals = rules.filter(([, places]) => places?.includes("tr.total td"));
    expect(ofTotals).toHaveLength(1);
    for (const [, , style] of ofTotals)
      expect(style).toMatch(/border-top: [^;]+;\s*border-top-color: CanvasText;/);
  });
});
