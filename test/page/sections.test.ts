/** Derivations behind figures: each explained figure opens one, in the style of its table. */
import { cellOf, explainCell, printTable, renderDerivation, type Table } from "anslag";
import type { PageDerivations, PageInput, RenderPageOptions } from "anslag/report";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/page/read-page.ts";
import { writeSections } from "../../src/page/sections.ts";
import { all, attribute, htmlOf, textOf } from "../support/html.ts";
import { library } from "../support/library.ts";
import { libraryPage, statement } from "../support/library-page.ts";

const derivations = { explainCell, renderDerivation };
const sectionsOf = (page: PageInput, options: RenderPageOptions = {}) =>
  htmlOf(writeSections(readPage(page, options)).html);
const explained = sectionsOf(libraryPage, { derivations });
const first = all(explained, "section")[0] ?? explained;

/** The amounts and ratios of the statement. */
const places = statement.rows.flatMap((row, i) =>
  statement.columns.flatMap((column, j) => {
    const { kind } = cellOf(statement, row.id, column.id);
    const name = `${row.label}, ${column.label}`;
    const text = statement.texts[i]?.[j] ?? "";
    return kind === "amount" || kind === "ratio"
      ? [{ row: row.id, column: column.id, name, text }]
      : [];
  }),
);

describe("derivations", () => {
  it("stand behind every figure of the first table, and behind none of the folded one", () => {
    const [main, folded] = all(first, "table");
    const figures = places.map(({ text }) => text);
    const buttons = main === undefined ? [] : all(main, "button");
    expect(buttons.map((button) => textOf(button))).toEqual(figures);
    // Two of books and overtime, which have one side only, and four of staff and of the sum.
    expect(figures).toHaveLength(10);
    expect(folded === undefined ? [] : all(folded, "button")).toEqual([]);
  });

  it("say what explainCell says, with the name of the figure", () => {
    const buttons = all(all(first, "table")[0] ?? first, "button");
    const boxes = new Map(all(first, "div").map((box) => [attribute(box, "id"), box]));
    places.forEach(({ row, column, name }, k) => {
      const box = boxes.get(attribute(buttons[k], "popovertarget"));
      if (box === undefined) throw new Error("a figure opens nothing");
      const why = explainCell(statement, row, column, { book: library });
      expect(all(box, "pre").map((pre) => textOf(pre))).toEqual([renderDerivation(why)]);
      expect(attribute(box, "aria-label")).toBe(`Derivation: ${name}`);
    });
    expect(places).toHaveLength(buttons.length);
  });

  it("write numbers as the table does", () => {
    const table = printTable(statement.source, { negative: "parentheses", locale: "de-DE" });
    const html = sectionsOf({ book: library, sections: [{ table }] }, { derivations });
    const texts = all(html, "pre").map((pre) => textOf(pre));
    expect(texts[0]).toMatch(/^Staff · Forecast = \(940\)/);
    expect(texts.join()).toContain("(1.050,5)");
    expect(texts.join()).not.toContain("−1");
  });

  it("go down to the figures of the book only with the book", () => {
    const bare = { title: "T", sections: [{ table: statement }] };
    const without = all(sectionsOf(bare, { derivations }), "pre").map((pre) => textOf(pre));
    // The sum and the comparisons come from other cells; the four amounts of items are given.
    expect(without).toHaveLength(10 - 4);
    expect(without.every((text) => text.includes("\n"))).toBe(true);
  });

  it("are those of a host that explains in its own way, or none", () => {
    const asked: (readonly unknown[])[] = [];
    const own: PageDerivations["explainCell"] = (table, row, column, options) => {
      asked.push([table.title, row, column, options.book === library]);
      return row === "staff" ? explainCell(table, row, column) : undefined;
    };
    const html = sectionsOf(libraryPage, { derivations: { ...derivations, explainCell: own } });
    expect(asked).toContainEqual(["Income statement", "operating", "percent", true]);
    expect(asked.filter(([, , , hasBook]) => !hasBook)).toEqual([]);
    // Of the staff only the variance and the percentage come from other cells.
    expect(all(html, "pre")).toHaveLength(2);
    expect(all(sectionsOf(libraryPage), "button")).toEqual([]);
  });

  it("are asked for amounts and ratios only, never for an empty cell or a text", () => {
    const withText = {
      ...statement.source,
      columns: [...statement.source.columns, { id: "why", label: "Why", measure: "text" as const }],
      cells: statement.source.cells.map((row, i) => [
        i === 0 ? { kind: "empty" as const, reason: "zero-base" as const } : row[0],
        ...row.slice(1),
        { kind: "text" as const, text: "because" },
      ]),
      relations: [],
    } as never as Table;
    const table = printTable(withText);
    const kinds: string[] = [];
    const own: PageDerivations["explainCell"] = (of, row, column) => {
      kinds.push(cellOf(of, row, column).kind);
      return undefined;
    };
    const page = { title: "T", sections: [{ table }] };
    sectionsOf(page, { derivations: { ...derivations, explainCell: own } });
    expect(new Set(kinds)).toEqual(new Set(["amount", "ratio"]));
    // Without the forecast of staff.
    expect(kinds).toHaveLength(10 - 1);
  });
});

describe("ids", () => {
  it("that a page gives out do not meet those of the caller", () => {
    const sections = [
      { ...libraryPage.sections[0], id: "note-1" },
      { id: "derivation-1", heading: "x" },
      { id: "section-9", heading: "y" },
    ] as PageInput["sections"];
    const html = sectionsOf({ book: library, sections }, { derivations });
    const ids = ["h2", "p", "div"]
      .flatMap((name) => all(html, name))
      .flatMap((node) => attribute(node, "id") ?? []);
    expect(ids).toContain("note-1");
    expect(ids).toContain("derivation-2");
    expect(new Set(ids).size).toBe(ids.length);
  });
});
