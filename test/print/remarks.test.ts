/** Notes of a caller: a mark at their place, and their text below the table, in every render. */
import { type Issue, printTable, printTables, renderMarkdown, renderText } from "anslag";
import { renderCsv, renderHtml, renderWorksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { checkNotes, letteredNotes, marksOf } from "../../src/print/remarks.ts";
import { issuesOf } from "../support/code-of.ts";
import { all, htmlOf, textOf } from "../support/html.ts";
import { statement } from "../support/library-page.ts";
import { plainTable } from "../support/plain-table.ts";

const notes = [
  { text: "Two vacancies.", row: "a", column: "y" },
  { text: "Books are late.", row: "b" },
  { text: "As decided.", column: "x" },
  { text: "Not audited." },
];
const table = plainTable([
  [-1, 20],
  [300, 4000],
]);
const printed = printTable(table, { notes, negative: "parentheses" });
/** No-break spaces as spaces, and no space at the ends of lines. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ").replace(/ +$/gm, "");

describe("notes of a caller", () => {
  it("are kept with the printed table, and change none of its figures", () => {
    expect(printed.ownNotes).toEqual(notes);
    expect(Object.isFrozen(printed.ownNotes)).toBe(true);
    const { ownNotes: _, ...rest } = printed;
    expect(rest).toEqual(printTable(table, { negative: "parentheses" }));
    expect("ownNotes" in printTable(table, { notes: [] })).toBe(false);
  });

  it("stand in text; digits stand below digits, with or without a mark", () => {
    expect(plain(renderText(printed)).split("\n").slice(1)).toEqual([
      "────────────────────",
      "      X a)         Y".replace("a)", "c)"),
      "────────────────────",
      "A      (1)     20 a)",
      "B b)  300   4,000",
      "────────────────────",
      "a) Two vacancies.",
      "b) Books are late.",
      "c) As decided.",
      "Not audited.",
    ]);
  });

  it("stand in Markdown", () => {
    const lines = plain(renderMarkdown(printed)).split("\n");
    expect(lines.slice(2)).toEqual([
      "|  | X c) | Y |",
      "| --- | ---: | ---: |",
      "| A | (1) | 20 a) |",
      "| B b) | 300 | 4,000 |",
      "",
      "a) Two vacancies.",
      "",
      "b) Books are late.",
      "",
      "c) As decided.",
      "",
      "Not audited.",
    ]);
  });

  it("stand in HTML, raised", () => {
    const html = htmlOf(renderHtml(printed));
    const marked = [...all(html, "th"), ...all(html, "td")]
      .filter((node) => all(node, "sup").length > 0 && all(node, "p").length === 0)
      .map((node) => plain(textOf(node)));
    expect(marked).toEqual(["X c)", "B b)", "20 a)"]);
    expect(all(html, "p").map((node) => textOf(node))).toEqual([
      "a) Two vacancies.",
      "b) Books are late.",
      "c) As decided.",
      "Not audited.",
    ]);
  });

  it("name their places in CSV, where a number for machines has no mark", () => {
    expect(renderCsv(printed).split("\r\n").slice(1)).toEqual([
      "A,-1,20",
      "B,300,4000",
      '"a) A, Y: Two vacancies.",,',
      "b) B: Books are late.,,",
      "c) X: As decided.,,",
      "Not audited.,,",
      "",
    ]);
    const lines = plain(renderCsv(printed, { numbers: "printed" })).split("\r\n");
    expect(lines.slice(1, 3)).toEqual(["A,(1),20 a)", 'B b),300,"4,000"']);
    expect(lines[0]?.split(",").slice(-2)).toEqual(["X c)", "Y"]);
  });

  it("stand in a worksheet: a marked number stays a number", () => {
    const { rows } = renderWorksheet(printed);
    const [, heading, a, b] = rows;
    expect(heading?.map(({ value }) => plain(String(value ?? "")))).toEqual(["", "X c)", "Y"]);
    expect(a?.[2]).toMatchObject({ value: 20 });
    expect(plain(a?.[2]?.format ?? "")).toBe('#,##0" a)";(#,##0)" a)";#,##0" a)"');
    expect(a?.[1]?.format).toBe("#,##0;(#,##0);#,##0");
    expect(plain(String(b?.[0]?.value))).toBe("B b)");
    expect(rows.slice(-4).map(([cell]) => cell?.value)).toEqual([
      "a) Two vacancies.",
      "b) Books are late.",
      "c) As decided.",
      "Not audited.",
    ]);
  });

  it("keep the row that they are about", () => {
    const zeros = plainTable([[0], [1]]);
    const ids = (row: string) =>
      printTable(zeros, { emptyRows: "hide-zero", notes: [{ text: "x", row }] }).rows.map(
        ({ id }) => id,
      );
    expect([ids("a"), ids("b")]).toEqual([["a", "b"], ["b"]]);
  });

  it("are given by table where tables are printed together", () => {
    const together = printTables({ one: table, two: table }, { notes: { two: notes } });
    expect("ownNotes" in together.one).toBe(false);
    expect(together.two.ownNotes).toEqual(notes);
    const wrong = { two: [{ text: "x", row: "c" }], three: [] };
    const issues = issuesOf(() =>
      printTables({ one: table, two: table }, { notes: wrong as never }),
    );
    expect(issues.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "table.unknown-row notes two 0 row",
      "input.choice notes",
    ]);
    const alone = issuesOf(() =>
      printTable(table, { notes: [{ text: "x", column: "z" }] as never }),
    );
    expect(alone.map(({ code, path }) => [code, ...path].join(" "))).toEqual([
      "table.unknown-column notes 0 column",
    ]);
  });

  it("share a place with one another, each with a mark of its own", () => {
    const lettered = letteredNotes([
      { text: "1", row: "a" },
      { text: "2" },
      { text: "3", row: "a" },
    ]);
    expect(lettered.map(({ mark }) => mark)).toEqual(["a)", undefined, "b)"]);
    const marksAt = marksOf(lettered, ({ mark }) => ` ${mark}`);
    expect([marksAt("a"), marksAt("a", "x"), marksAt()]).toEqual([" a) b)", "", ""]);
  });
});

describe("notes that are refused", () => {
  const problems = (given: unknown): readonly string[] => {
    const issues: Issue[] = [];
    checkNotes(given as never, statement, ["notes"], issues);
    return issues.map(({ code, path }) => [code, ...path].join(" "));
  };

  it.each([
    [{ text: "x", row: "nothing" }, "table.unknown-row notes 0 row"],
    [{ text: "x", column: "nothing" }, "table.unknown-column notes 0 column"],
    [{ text: 5 }, "input.wrong-type notes 0 text"],
    [{}, "input.wrong-type notes 0 text"],
    [{ text: "x", rwo: "staff" }, "input.unknown-key notes 0 rwo"],
  ])("%j", (note, problem) => {
    expect(problems([note])).toEqual([problem]);
  });

  it("all at once, each at its place", () => {
    expect(problems([{ text: "x", row: "nothing" }, { text: 5 }])).toEqual([
      "table.unknown-row notes 0 row",
      "input.wrong-type notes 1 text",
    ]);
    expect(problems("x")).toEqual(["input.wrong-type notes"]);
    expect(problems([{ text: "x", row: "staff", column: "forecast" }, { text: "y" }])).toEqual([]);
  });
});
