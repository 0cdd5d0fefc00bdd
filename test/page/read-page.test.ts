/** What a page refuses, each problem at its place and all of them at once. */
import { explainCell, printTable, renderDerivation } from "anslag";
import { renderPage } from "anslag/report";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/page/read-page.ts";
import { problemsOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";
import { income, inMillions, statement } from "../support/library-page.ts";

const refused = (page: unknown, options: unknown = {}): readonly string[] =>
  problemsOf(() => renderPage(page as never, options as never));
const withSection = (section: unknown): unknown => ({ title: "T", sections: [section] });
const swedish = printTable(income.source, { language: "sv" });

describe("a page", () => {
  it("reads its defaults from the book and the tables", () => {
    const read = readPage(
      { book: library, sections: [{ table: statement }, { table: income }] },
      {},
    );
    expect(read).toMatchObject({
      title: "Libraries 2023",
      organisation: "A town",
      lead: [],
      style: { language: "en", locale: "en-GB" },
      paper: "a4",
    });
    expect(read.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ["section-1", "Income statement"],
      ["section-2", "Income"],
    ]);
  });

  it("has the language of its tables before that of the book", () => {
    const style = { language: "sv", locale: "sv-SE" };
    expect(readPage({ book: library, sections: [{ table: swedish }] }, {}).style).toEqual(style);
    expect(readPage({ title: "T", sections: [] }, { language: "sv" }).style).toEqual(style);
  });

  it.each([
    [{ sections: [] }, ["input.missing-key title"]],
    [{ title: "T" }, ["input.wrong-type sections"]],
    [{ title: 5, sections: [] }, ["input.wrong-type title"]],
    [{ title: "T", sections: [], lead: "x" }, ["input.wrong-type lead"]],
    [{ title: "T", sections: [], lead: ["x", 5] }, ["input.wrong-type lead 1"]],
    [{ title: "T", sections: [], book: {} }, ["input.wrong-type book"]],
    [{ title: "T", sections: [], leed: [] }, ["input.unknown-key leed"]],
    ["T", ["input.wrong-type page", "input.missing-key title"]],
  ])("%# is refused", (page, problems) => {
    expect(refused(page)).toEqual(problems);
  });

  it.each([
    [{}, ["input.missing-key sections 0 heading"]],
    [{ heading: 5 }, ["input.wrong-type sections 0 heading"]],
    [{ heading: "x", text: "y" }, ["input.wrong-type sections 0 text"]],
    [{ heading: "x", notes: [] }, ["input.missing-key sections 0 table"]],
    [{ heading: "x", other: income }, ["input.missing-key sections 0 table"]],
    [{ table: statement.source }, ["table.malformed sections 0 table"]],
    [{ table: statement, other: income }, ["input.value sections 0 other"]],
    [
      { table: statement, notes: [{ text: "x", row: "nothing" }] },
      ["table.unknown-row sections 0 notes 0 row"],
    ],
    [
      { table: statement, notes: [{ text: "x", id: "y" }] },
      ["input.unknown-key sections 0 notes 0 id"],
    ],
    [{ heading: "x", id: "a b" }, ["input.value sections 0 id"]],
    [{ heading: "x", id: "" }, ["input.value sections 0 id"]],
    [{ heading: "x", id: "\ud800" }, ["input.value sections 0 id"]],
    [{ heading: "x", diagrams: {} }, ["input.wrong-type sections 0 diagrams"]],
    [{ heading: "x", tabel: statement }, ["input.unknown-key sections 0 tabel"]],
  ])("%# with a bad section is refused", (section, problems) => {
    expect(refused(withSection(section))).toEqual(problems);
  });

  it.each([
    [{ paper: "a5" }, ["input.choice paper"]],
    [{ language: "fr" }, ["print.language language"]],
    [{ derivations: true }, ["input.wrong-type derivations"]],
    [
      { derivations: { explainCell, renderDerivations: renderDerivation } },
      [
        "input.unknown-key derivations renderDerivations",
        "input.wrong-type derivations renderDerivation",
      ],
    ],
    [{ drawDiagram: "x" }, ["input.wrong-type drawDiagram"]],
    [{ papper: "a4" }, ["input.unknown-key papper"]],
    [5, ["input.wrong-type options"]],
  ])("%# with a bad option is refused", (options, problems) => {
    expect(refused({ title: "T", sections: [] }, options)).toEqual(problems);
  });

  it("with two sections of one id is refused", () => {
    const sections = ["a", "b", "a"].map((id) => ({ id, heading: id }));
    expect(refused({ title: "T", sections })).toEqual(["input.duplicate-id sections 2 id"]);
  });

  it("in two languages or two number styles is refused, at the table that differs", () => {
    const sections = [{ table: statement, other: inMillions }, { table: swedish }];
    expect(refused({ title: "T", sections })).toEqual(["input.value sections 1 table"]);
    expect(refused({ title: "T", sections: [{ table: income }] }, { language: "sv" })).toEqual([
      "input.value sections 0 table",
    ]);
    const other = printTable(statement.source, { locale: "de-CH" });
    expect(refused(withSection({ table: statement, other }))).toEqual([
      "input.value sections 0 other",
    ]);
  });

  it("is told everything at once", () => {
    const sections = [{ heading: 5 }, { table: statement, notes: [{ text: 1 }] }];
    expect(refused({ title: 1, sections }, { paper: "a5" })).toEqual([
      "input.choice paper",
      "input.wrong-type title",
      "input.wrong-type sections 0 heading",
      "input.wrong-type sections 1 notes 0 text",
    ]);
  });
});
