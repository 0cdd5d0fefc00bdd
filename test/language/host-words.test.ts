/**
 * Words of a host's own: any word of any page can be said otherwise, and none that is not there.
 *
 * The types below compile only if the paths are those of the dictionaries.
 */
import {
  type BookInput,
  buildTable,
  defineBook,
  parseBook,
  parseTable,
  printTable,
  renderText,
  toBookJson,
} from "anslag";
import { renderAudit } from "anslag/audit";
import { bridge, bridgeTable } from "anslag/planning";
import { comparisonDiagram, renderPage } from "anslag/report";
import { describe, expect, it } from "vitest";
import type { AuditDictionary } from "../../src/audit/print/audit-words.ts";
import { en as audit } from "../../src/audit/print/words/en.ts";
import { en as diagram } from "../../src/diagram/words/en.ts";
import type { DiagramWords } from "../../src/diagram/words/words.ts";
import type { HostWords, WordKey, WordPath } from "../../src/language/index.ts";
import { en as table } from "../../src/language/words/en.ts";
import { en as page } from "../../src/page/words/en.ts";
import type { PageWords } from "../../src/page/words/words.ts";
import { type PlanningDictionary, en as planning } from "../../src/planning/words/en.ts";
import { en as print } from "../../src/print/words/en.ts";
import type { PrintWords } from "../../src/print/words/words.ts";
import { en as preset } from "../../src/statement/words/en.ts";
import type { PresetWords } from "../../src/statement/words/words.ts";
import { issuesOf, problemsOf } from "../support/code-of.ts";
import { libraryInput } from "../support/library.ts";
import { audits } from "./audits.ts";
import { printed } from "./pages.ts";
import { unitTexts, wordsOf } from "./texts.ts";

/** The paths of the texts of a dictionary; a list has its texts at 0 and 1. */
type Paths<Of> = {
  [Key in keyof Of & string]: Of[Key] extends string
    ? Key
    : Of[Key] extends readonly [string, string]
      ? `${Key}.${0 | 1}`
      : `${Key}.${Paths<Of[Key]>}`;
}[keyof Of & string];
type Every =
  | `table.${WordKey}`
  | `planning.${keyof PlanningDictionary}`
  | `preset.${Paths<PresetWords>}`
  | `print.${Paths<PrintWords>}`
  | `diagram.${Paths<DiagramWords>}`
  | `page.${Paths<PageWords>}`
  | `audit.${Paths<AuditDictionary>}`;
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

/** Compiles only while `src/language/word-paths.ts` lists exactly the texts of the dictionaries. */
const isComplete: Same<WordPath, Every> = true;

/** Every text of the dictionaries by its path, in which each word became "zz". */
function saidOtherwise(words: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, text]) => {
    if (typeof text !== "string") return saidOtherwise(text, `${path}.${key}`);
    const said = text.replace(/\{\w+\}|\p{L}+/gu, (word) => (word.startsWith("{") ? word : "zz"));
    return [[`${path}.${key}`, said] as const];
  });
}

const rooms = { table, planning, preset, print, diagram, page, audit };
const everyWord: HostWords = Object.fromEntries(
  Object.entries(rooms).flatMap(([room, words]) => saidOtherwise(words, room)),
);

/** The library in English, with words of its own. */
const bookWith = (words: HostWords, more: Partial<BookInput> = {}) =>
  defineBook({ ...(libraryInput as BookInput), language: "en", words, ...more });
const statement = (words: HostWords, more: Partial<BookInput> = {}) =>
  buildTable(bookWith(words, more), {
    rows: ["staff", "books"],
    columns: { budget: { scenario: "budget" }, forecast: { scenario: "forecast" } },
  });
const headings = (of: { readonly columns: readonly { readonly label: string }[] }) =>
  of.columns.map(({ label }) => label);

describe("a host with words of its own for everything", () => {
  it("knows the paths of all texts", () => {
    expect(isComplete).toBe(true);
    expect(Object.keys(everyWord).length).toBeGreaterThan(250);
  });

  it.each(["en", "sv"] as const)("reads no other word on any page in %s", (language) => {
    const units = new Set(unitTexts(language).flatMap(wordsOf));
    for (const [room, texts] of Object.entries(printed({ language, words: everyWord }))) {
      const left = texts.flatMap(wordsOf).filter((word) => !/^(zz|staff$|rent$)/.test(word));
      expect(
        left.filter((word) => !units.has(word)),
        room,
      ).toEqual([]);
    }
  });
});

describe("some words of a host's own", () => {
  const words = { "table.budget": "Plan", "print.reasons.absent": "n.a." } as const;

  it("stand in place of those of the language, and all others stay", () => {
    expect(headings(statement(words))).toEqual(["Plan", "Forecast"]);
  });

  it("go with the book and its tables, also through JSON", () => {
    const book = bookWith(words);
    expect(toBookJson(book).words).toEqual(words);
    expect(parseBook(JSON.stringify(toBookJson(book))).words).toEqual(words);
    const parsed = parseTable(JSON.parse(JSON.stringify(statement(words))));
    expect(headings(printTable(parsed))).toEqual(["Plan", "Forecast"]);
    expect(Object.isFrozen(book.words)).toBe(true);
  });

  it("belong to their language: a print in another has the words of that one", () => {
    const swedish = printTable(statement(words), { language: "sv" });
    expect(headings(swedish)).toEqual(["Budget", "Prognos"]);
    // The exact table behind the print is still the one in English.
    expect(headings(printTable(swedish.source))).toEqual(["Plan", "Forecast"]);
  });

  it("of a print go before those of the table", () => {
    const print = printTable(statement(words), { words: { "table.budget": "Frame" } });
    expect(headings(print)).toEqual(["Frame", "Forecast"]);
  });

  it("are those of a heading, a diagram, a page and an audit", () => {
    const unit = { currency: "SEK", scale: "one" } as const;
    const steps = bridge({ start: 1, end: 5, steps: { a: 3 } });
    const own = { "planning.bridge": "Walk", "table.start": "Opening" } as const;
    const walk = bridgeTable(steps, { unit, words: own });
    expect([walk.title, walk.rows[0]?.label]).toEqual(["Walk", "Opening"]);
    const one = printTable(statement({ "diagram.more": "and", "page.table": "Grid" }));
    const diagram = comparisonDiagram(one, { columns: ["budget", "forecast"] });
    const html = renderPage({ title: "x", sections: [{ table: one, diagrams: [{ diagram }] }] });
    expect(html).toContain("Grid");
    const [first] = audits;
    expect(first && renderAudit(first, { words: { "audit.audit": "Review" } })).toMatch(/^Review:/);
  });

  it("of a print are refused where the labels were drawn in other words", () => {
    const unit = { currency: "SEK", scale: "one" } as const;
    const steps = bridge({ start: 1, end: 5, steps: { a: 3 } });
    const walk = bridgeTable(steps, { unit, words: { "planning.bridge": "Walk" } });
    const problems = (words: HostWords) => () => printTable(walk, { words });
    expect(problemsOf(problems({ "table.start": "Opening" }))).toEqual([
      "print.language words table.start",
    ]);
    expect(printTable(walk, { words: { "print.adjusted": "Rounded:" } }).title).toBe("Walk");
    expect(printTable(walk, { words: { "planning.bridge": "Walk" } }).title).toBe("Walk");
    expect(printTable(JSON.parse(JSON.stringify(walk))).title).toBe("Walk");
  });

  it("may leave out the place of a value, or keep a name in braces that has none", () => {
    const long = "{row}, {count} more, {odd}";
    const notes = printTable(statement({ "print.moreRows": long }));
    expect(renderText(notes)).toContain("Staff");
  });
});

describe("a word that is not there", () => {
  it.each([
    ["of a room", { "tables.total": "x" }, "input.unknown-key words tables.total"],
    ["of all tables", { "table.totla": "x" }, "input.unknown-key words table.totla"],
    ["that is no text", { "table.total": 5 }, "input.wrong-type words table.total"],
    ["in a list", ["x"], "input.wrong-type words"],
  ])("%s is refused by the book", (_, words, problem) => {
    expect(problemsOf(() => bookWith(words as never))).toEqual([problem]);
  });

  it("of one room is refused by that room, with the nearest word", () => {
    const strange = { "print.sourec": "x" } as never;
    const table = statement(strange);
    expect(issuesOf(() => printTable(table))).toMatchObject([
      {
        code: "input.unknown-key",
        path: ["words", "print.sourec"],
        details: { nearest: "print.source" },
      },
    ]);
    const unit = { currency: "SEK", scale: "one" } as const;
    const steps = bridge({ start: 1, end: 5, steps: { a: 3 } });
    const heading = { unit, words: { "planning.brdige": "x" } } as never;
    expect(problemsOf(() => bridgeTable(steps, heading))).toEqual([
      "input.unknown-key words planning.brdige",
    ]);
    const [audit] = audits;
    expect(
      problemsOf(() => audit && renderAudit(audit, { words: { "audit.adit": "x" } as never })),
    ).toEqual(["input.unknown-key words audit.adit"]);
  });
});
