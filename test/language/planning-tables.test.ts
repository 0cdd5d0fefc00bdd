/**
 * Every table of planning, drawn in every language: each label that the package gives is the word
 * of that language, and a print in another language is refused instead of mixing the two.
 */

import { defineBook, printTable, type Table } from "anslag";
import { appropriationLedger, appropriationRoll } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/language/index.ts";
import { planningWords } from "../../src/planning/words/index.ts";
import { issuesOf, problemsOf } from "../support/code-of.ts";
import { everything } from "../support/doors.ts";
import { resultCalls } from "../support/result-calls.ts";

type Draw = (...args: readonly unknown[]) => Table;

const NAMES = Object.keys(resultCalls).filter((name) => name.endsWith("Table"));

/** Draws a table of planning in a language. */
function draw(name: string, language: Language): Table {
  const args = resultCalls[name] ?? [];
  // Labels of the caller's own stand for words of the package.
  const heading = { ...(args.at(-1) as object), labels: {}, language };
  return (everything[name] as Draw)(...args.slice(0, -1), heading);
}

/** Every text of a table that a reader sees besides its numbers. */
function labelsOf(table: Table): readonly string[] {
  const cells = table.cells.flat().flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
  return [...table.rows, ...table.columns].map(({ label }) => label).concat(table.title, cells);
}

const english = Object.entries(planningWords({ language: "en" }));

/** The texts that a language may have where English has this one; empty if it is a caller's. */
function translations(label: string, language: Language): readonly unknown[] {
  const words = Object.entries(planningWords({ language }));
  return words
    .filter(([key]) => english.some(([other, word]) => key === other && word === label))
    .map(([, word]) => word);
}

describe.each(NAMES)("%s", (name) => {
  const inEnglish = labelsOf(draw(name, "en"));

  it("has words of the package", () => {
    expect(inEnglish.some((label) => translations(label, "en").length > 0)).toBe(true);
  });

  it.each(LANGUAGES)("in %s has the word of the language wherever English has one", (language) => {
    labelsOf(draw(name, language)).forEach((label, place) => {
      const allowed = translations(inEnglish[place] ?? "", language);
      if (allowed.length > 0) expect(allowed).toContain(label);
    });
  });

  it("is printed in its own language only, in any number style", () => {
    const table = draw(name, "sv");
    expect(printTable(table, { language: "sv", locale: "de-CH" }).style.language).toBe("sv");
    expect(problemsOf(() => printTable(table, { language: "en" }))).toEqual([
      "print.language language",
    ]);
    expect(
      problemsOf(() => printTable(JSON.parse(JSON.stringify(table)), { language: "fi" })),
    ).toEqual(["print.language language"]);
  });
});

it("an unknown language is refused where the table is drawn", () => {
  expect(issuesOf(() => draw("timingTable", "fr" as never))).toMatchObject([
    { code: "print.language", path: ["language"] },
  ]);
});

describe("a ledger of appropriations", () => {
  const locale = { group: " ", decimal: ".", minus: "-" };
  const book = defineBook({
    title: "Nämnden",
    language: "sv",
    locale,
    unit: { currency: "SEK", scale: "thousand" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: { lines: [{ id: "grant", kind: "funding" }] },
    appropriations: [{ id: "a", line: "grant", original: { amount: 1000 } }],
    figureSets: [],
  });

  it("is in the language and the number style of its book", () => {
    const ledger = appropriationLedger(book);
    expect([ledger.title, ledger.language, ledger.locale]).toEqual(["Anslag", "sv", locale]);
    expect(printTable(ledger).texts.flat()).toContain("1 000");
  });

  it("in another language leaves the number style of the book", () => {
    const ledger = appropriationLedger(book, { language: "da" });
    expect([ledger.title, ledger.locale]).toEqual(["Bevillinger", undefined]);
    expect(printTable(ledger).texts.flat()).toContain("1.000");
  });
});

it("a roll of one appropriation can be said in any language", () => {
  const unit = { currency: "SEK", scale: "thousand" } as const;
  const options = { asOf: "2023-08-31", unit, title: "A", language: "sv" } as const;
  const roll = appropriationRoll({ original: { amount: 5 } }, options);
  for (const language of LANGUAGES) {
    const drawn = appropriationRoll({ original: { amount: 5 } }, { ...options, language });
    const labels = (table: Pick<Table, "rows">) => table.rows.map(({ label }) => label);
    expect(labels(printTable(roll, { language }))).toEqual(labels(drawn));
  }
});
