/** The page as a whole: everything given is on it, in one language, and nothing can break out. */
import {
  buildTable,
  defineBook,
  explainCell,
  type Language,
  printTable,
  renderDerivation,
  renderText,
} from "anslag";
import { type PageInput, renderPage } from "anslag/report";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/language.ts";
import { pageWords } from "../../src/page/words/index.ts";
import { all, attribute, cellTexts, elements, htmlOf, textOf } from "../support/html.ts";
import { income, inMillions, libraryPage, SVG, statement } from "../support/library-page.ts";

const derivations = { explainCell, renderDerivation };
const text = renderPage(libraryPage, { derivations });
const page = htmlOf(text);
const texts = (name: string, without?: string): readonly string[] =>
  all(page, name).map((node) => textOf(node, without));

describe("a page", () => {
  it("has the title of the book, its organisation, and the lead", () => {
    expect(texts("title")).toEqual(["A town: Libraries 2023"]);
    expect(texts("h1")).toEqual(["Libraries 2023"]);
    const paragraphs = texts("p");
    expect(paragraphs.slice(0, 3)).toEqual(["A town", ...(libraryPage.lead ?? [])]);
    const own = renderPage({ ...libraryPage, title: "A & B", organisation: "C" });
    expect(own).toContain("<title>C: A &amp; B</title>");
    expect(renderPage({ title: "T", sections: [] })).toContain("<title>T</title>");
  });

  it("has a heading for each section, and a table of contents that links to each", () => {
    expect(texts("h2")).toEqual(["Income statement", "What the libraries earn", "What comes next"]);
    const links = all(page, "nav").flatMap((nav) => all(nav, "a"));
    expect(links.map((link) => textOf(link))).toEqual(texts("h2"));
    const ids = all(page, "h2").map((heading) => attribute(heading, "id"));
    expect(links.map((link) => attribute(link, "href"))).toEqual(ids.map((id) => `#${id}`));
    const short = { ...libraryPage, sections: libraryPage.sections.slice(0, 1) };
    expect(renderPage(short)).not.toContain("<nav");
  });

  it("has every cell of every table, as it is printed and as renderText writes it", () => {
    const given = [statement, inMillions, income];
    const shown = all(page, "table");
    expect(shown.map(cellTexts)).toEqual(given.map((table) => table.texts));
    shown.forEach((table, k) => {
      const plain = renderText(given[k] ?? statement).split("\n");
      // The lines below the title and the headings, without the rule between them.
      for (const [i, row] of cellTexts(table).entries()) {
        const label = given[k]?.rows[i]?.label ?? "";
        const line = plain.find((each) => each.trimStart().startsWith(`${label} `)) ?? "";
        const cells = line.slice(line.indexOf(label) + label.length);
        expect(cells.split(/ {2,}/).filter((cell) => cell !== "")).toEqual(
          row.filter((cell) => cell !== ""),
        );
      }
    });
  });

  it("has every paragraph, every note of a table and of the caller, and every caption", () => {
    const paragraphs = texts("p", "sup").map((each) => each.trim());
    for (const { text: own = [], notes = [], table, other } of libraryPage.sections)
      for (const each of [
        ...own,
        ...notes.map((note) => note.text),
        ...(table?.footnotes ?? []),
        ...(other?.footnotes ?? []),
      ])
        expect(paragraphs).toContain(each);
    // The heading of the first section says the title of its table, so its caption is the unit.
    expect(statement.caption).toBe("Income statement (SEK thousand)");
    expect(texts("caption")).toEqual(["(SEK thousand)", inMillions.caption, income.caption]);
  });

  it("has ids that stand once, and links and buttons that lead to one of them", () => {
    const ids = elements(page).flatMap((node) => attribute(node, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...all(page, "a").map((node) => (attribute(node, "href") ?? "").slice(1)),
      ...all(page, "button").map((node) => attribute(node, "popovertarget") ?? ""),
      ...all(page, "section").map((node) => attribute(node, "aria-labelledby") ?? ""),
    ];
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("has neither script, nor style of an element, nor an address outside", () => {
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3)|<link/);
    expect(all(page, "style")).toHaveLength(1);
    const order = elements(page).map(({ nodeName }) => nodeName);
    expect(order.indexOf("style")).toBeGreaterThan(order.lastIndexOf("meta"));
  });

  it("is printed on the paper of its country, or on the one asked for", () => {
    const size = (html: string): string | undefined => /@page \{ size: (\w+)/.exec(html)?.[1];
    const american = printTable(statement.source, { language: "en-US" });
    const sections = [{ table: american }];
    expect(size(text)).toBe("A4");
    expect(size(renderPage({ title: "T", sections }))).toBe("letter");
    expect(size(renderPage({ title: "T", sections }, { paper: "a4" }))).toBe("A4");
    expect(size(renderPage(libraryPage, { paper: "letter" }))).toBe("letter");
  });

  it("says how it is used only where there is something to use", () => {
    const { openFigures, adjustedFigures } = pageWords({ language: "en" });
    expect(text).toContain(openFigures);
    expect(renderPage(libraryPage)).not.toContain(openFigures);
    const isAdjusted = [statement, inMillions, income].some(({ adjusted }) => adjusted.length > 0);
    expect(text.includes(adjustedFigures)).toBe(isAdjusted);
  });

  it("says that adjusted amounts are listed only where a table lists them", () => {
    // Three times a third of a thousand: 0.4 + 0.4 + 0.4 = 1.2, so that one of them prints 1.
    const lines = ["a", "b", "c"].map((id) => ({ id, kind: "income" as const }));
    const thirds = defineBook({
      title: "Thirds",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-08-31",
      chart: { lines, totals: [{ id: "sum", of: ["a", "b", "c"] }] },
      figureSets: [
        {
          id: "all",
          figures: lines.map(({ id }) => ({ line: id, scenario: "budget", amount: "0.4" })),
        },
      ],
    });
    const rows = ["a", "b", "c", "sum"];
    const table = buildTable(thirds, { rows, columns: { budget: { scenario: "budget" } } });
    const hints = (["each", "count", "none"] as const).map((roundingNotes) =>
      renderPage({ title: "T", sections: [{ table: printTable(table, { roundingNotes }) }] }),
    );
    const { adjustedFigures } = pageWords({ language: "en" });
    expect(hints.map((html) => html.includes(adjustedFigures))).toEqual([true, false, false]);
  });
});

describe.each(LANGUAGES)("a page in %s", (language: Language) => {
  const inLanguage = renderPage(
    {
      title: "1",
      sections: [
        { table: printTable(statement.source, { language }), diagrams: [] },
        {
          heading: "2",
          table: printTable(statement.source, { language }),
          other: printTable(statement.source, { language, decimals: 1 }),
        },
      ],
    },
    { derivations },
  );

  it("says so, and has no word of a page in another language", () => {
    const document = htmlOf(inLanguage);
    expect(attribute(all(document, "html")[0], "lang")).toBe(language);
    const said = elements(document).flatMap((node) => [
      attribute(node, "aria-label") ?? "",
      ...(["p", "summary", "button"].includes(node.nodeName) ? [textOf(node)] : []),
    ]);
    const mine = Object.values(pageWords({ language }));
    for (const word of mine.filter((each) => ![mine[2], mine[7]].includes(each)))
      expect(said.some((each) => each.includes(word))).toBe(true);
    const others = LANGUAGES.flatMap((other) => Object.values(pageWords({ language: other })))
      .filter((word) => !mine.includes(word))
      // A label of the table begins after the colon.
      .filter((word) => said.some((each) => each.split(": ")[0] === word));
    expect(others).toEqual([]);
  });
});

const EVIL = `"><script>alert(1)</script>'&amp;<b></pre></style>`;

describe("hostile texts", () => {
  const label = <Entry extends object>(entry: Entry): Entry => ({ ...entry, label: EVIL });
  const source = {
    ...statement.source,
    title: EVIL,
    rows: statement.source.rows.map(label),
    columns: statement.source.columns.map(label),
  };
  const hostile: PageInput = {
    ...libraryPage,
    title: EVIL,
    organisation: EVIL,
    lead: [EVIL],
    sections: [
      {
        id: EVIL.replaceAll(" ", ""),
        text: [EVIL],
        table: printTable(source),
        other: printTable(source, { scale: "million" }),
        notes: [{ text: EVIL, row: "staff", column: "budget" }, { text: EVIL }],
        diagrams: [
          { diagram: { ...diagramOf(EVIL) }, svg: SVG.replace("<g", "<script>x</script><g") },
          diagramOf(EVIL),
        ],
      },
      { heading: EVIL, text: [EVIL] },
    ],
  };
  const parsed = htmlOf(renderPage(hostile, { derivations }));

  it("stay texts, wherever they stand", () => {
    expect([...all(parsed, "script"), ...all(parsed, "b")]).toEqual([]);
    expect(elements(parsed).length).toBe(elements(htmlOf(plainOf(hostile))).length);
    for (const name of ["h1", "h2", "title"])
      for (const node of all(parsed, name)) expect(textOf(node)).toContain(EVIL);
    expect(all(parsed, "pre").map((node) => textOf(node))[0]).toContain(EVIL);
  });
});

/** The same page with a harmless text in the place of the hostile one. */
function plainOf(page: PageInput): string {
  const plain = JSON.parse(
    JSON.stringify({ ...page, book: undefined }).replaceAll(JSON.stringify(EVIL), '"x"'),
  ) as PageInput;
  const sections = page.sections.map((section, k) => ({
    ...plain.sections[k],
    id: `s${k}`,
    ...(section.table === undefined ? {} : { table: relabelled(section.table) }),
    ...(section.other === undefined ? {} : { other: relabelled(section.other) }),
  }));
  return renderPage({ ...plain, book: page.book, sections } as PageInput, { derivations });
}

function relabelled(table: typeof statement): typeof statement {
  const { source, style, unit } = table;
  const label = <Entry extends object>(entry: Entry): Entry => ({ ...entry, label: "x" });
  const rows = source.rows.map(label);
  const columns = source.columns.map(label);
  return printTable({ ...source, title: "x", rows, columns }, { ...style, scale: unit.scale });
}

function diagramOf(title: string) {
  return {
    ...(libraryPage.sections[0]?.diagrams?.[1] as never as Record<string, unknown>),
    title: { text: [title], anchor: "start" as const },
    description: title,
  } as never as ReturnType<typeof import("anslag/report").bridgeDiagram>;
}
