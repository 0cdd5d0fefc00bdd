/** A table in another language: the words of the package are said again, those of a caller stay. */
import { describe, expect, it } from "vitest";
import { type Table, tableIn, withWords } from "../../src/table/index.ts";
import { amount } from "../support/cells.ts";
import { issuesOf } from "../support/code-of.ts";
import { plainTable } from "../support/plain-table.ts";

const swedish = { language: "sv", locale: "sv-SE" } as const;
const base = plainTable([
  [1, 2],
  [3, 4],
]);
const named = withWords(base, {
  title: "incomeStatement",
  rows: { b: "netCost", elsewhere: "total" },
  columns: { x: "budget", y: undefined },
});
const said = (table: Table) => [
  table.title,
  ...[...table.rows, ...table.columns].map(({ label }) => label),
];

describe("words for parts of a table", () => {
  it("replace the labels of the parts that they are for", () => {
    expect(said(named)).toEqual(["Income statement", "A", "Net cost", "Budget", "Y"]);
    expect(named.rows[1]?.wording).toEqual([{ word: "netCost" }]);
    expect(named.rows[0]?.wording).toBeUndefined();
    expect(named.wording).toEqual([{ word: "incomeStatement" }]);
  });

  it("are said in the language of the table", () => {
    const table = withWords({ ...base, language: "sv" }, { rows: { a: "netCost" } });
    expect(said(table)).toEqual(["Plain", "Nettokostnad", "B", "X", "Y"]);
  });

  it("are for no row whose id every object has", () => {
    const rows = base.rows.map((row) => ({ ...row, id: "constructor" }));
    expect(said(withWords({ ...base, rows }, {}))[1]).toBe("A");
  });
});

describe("a table in another language", () => {
  it("has its words and number style; labels of a caller stay", () => {
    const table = tableIn(named, swedish);
    expect(said(table)).toEqual(["Resultaträkning", "A", "Nettokostnad", "Budget", "Y"]);
    expect([table.language, table.locale]).toEqual(["sv", "sv-SE"]);
    expect(said(tableIn(table, { language: "en", locale: "en-GB" }))).toEqual(said(named));
  });

  it("is refused where the table can be said in its own language only", () => {
    const fixed = { ...named, fixedLanguage: true } as const;
    expect(issuesOf(() => tableIn(fixed, swedish))).toMatchObject([
      {
        code: "print.language",
        path: ["language"],
        expected: '"en", in which the table is drawn',
        received: '"sv"',
      },
    ]);
    expect(said(tableIn(fixed, { language: "en", locale: "de-CH" }))).toEqual(said(named));
  });

  it("keeps a label that a caller changed after the package gave it", () => {
    const rows = named.rows.map((row) => ({ ...row, label: `${row.label}!` }));
    expect(tableIn({ ...named, rows, title: "Mine" }, swedish).rows[1]?.label).toBe("Net cost!");
    expect(tableIn({ ...named, title: "Mine" }, swedish).title).toBe("Mine");
  });

  it("says texts in cells again where the package gave them, and keeps all other cells", () => {
    const ours = { kind: "text", text: "Total", wording: [{ word: "total" }] } as const;
    const theirs = { kind: "text", text: "Total" } as const;
    const table = tableIn(
      plainTable([
        [ours, theirs],
        [1, 2],
      ]),
      swedish,
    );
    expect(table.cells).toMatchObject([
      [{ text: "Summa" }, { text: "Total" }],
      [amount(1), amount(2)],
    ]);
    expect(tableIn(base, swedish).cells).toBe(base.cells);
  });
});
