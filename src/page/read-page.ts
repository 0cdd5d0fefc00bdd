/** Reads a page: every problem is thrown before anything is written. */
import { checkBook } from "../book/index.ts";
import {
  checkKeys,
  checkText,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readArguments,
  readChoice,
  readItems,
  readList,
  requireText,
  throwIssues,
} from "../input/index.ts";
import { languageIssues, type PageLanguage, pageLanguage } from "../language/index.ts";
import { checkNotes, type PrintedTable } from "../print/index.ts";
import { tableShapeIssues } from "../table/index.ts";
import {
  DERIVATION_KEYS,
  OPTION_KEYS,
  PAGE_KEYS,
  type PageInput,
  type PageNote,
  type PageSection,
  type RenderPageOptions,
  SECTION_KEYS,
} from "./page.ts";
import { type Picture, readPictures } from "./pictures.ts";

/** A page without a gap: every default is decided. */
export interface ReadPage {
  readonly title: string;
  readonly organisation: string | undefined;
  readonly lead: readonly string[];
  readonly sections: readonly ReadSection[];
  readonly book: PageInput["book"];
  readonly style: PageLanguage;
  readonly paper: "a4" | "letter";
  readonly derivations: RenderPageOptions["derivations"];
}

/** A section without a gap. */
export interface ReadSection {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly table: PrintedTable | undefined;
  readonly other: PrintedTable | undefined;
  readonly notes: readonly PageNote[];
  readonly pictures: readonly Picture[];
}

/** Reads a page and its options, or throws everything that is wrong with them. */
export function readPage(input: PageInput, given: RenderPageOptions): ReadPage {
  const issues: Issue[] = [];
  const options = readOptions(given, issues);
  const page = readArguments(input, PAGE_KEYS, [], issues, "page");
  const { book } = page;
  if (book !== undefined) checkBook(book, ["book"], issues);
  for (const key of ["title", "organisation"] as const) checkText(page[key], [key], issues);
  if (page.title === undefined && book === undefined)
    missing(["title"], "a title, or a book that has one", issues);
  const lead = readTexts(page.lead, ["lead"], issues);
  const list = page === input ? readList(page.sections, SECTION_KEYS, ["sections"], issues) : [];
  const sections = (list ?? []).map((section, index) =>
    readSection(section, index, options, issues),
  );
  checkIds(sections, issues);
  const style = pageLanguage(options, ...tablesOf(sections).map(([table]) => table.style), book);
  checkLanguage(sections, style, issues);
  throwIssues(issues);
  const { paper = style.locale === "en-US" ? "letter" : "a4", derivations } = options;
  const title = page.title ?? book?.title ?? "";
  const organisation = page.organisation ?? book?.organisation;
  return { title, organisation, lead, sections, book, style, paper, derivations };
}

function readOptions(given: RenderPageOptions, issues: Issue[]): RenderPageOptions {
  const options = readArguments(given, OPTION_KEYS, [], issues, "options");
  const { language, words, paper, derivations, drawDiagram } = options;
  issues.push(...languageIssues({ language, words }));
  if (paper !== undefined) readChoice(paper, ["a4", "letter"], ["paper"], issues);
  if (drawDiagram !== undefined) requireFunction(drawDiagram, ["drawDiagram"], issues);
  if (derivations !== undefined && checkKeys(derivations, DERIVATION_KEYS, ["derivations"], issues))
    for (const key of ["explainCell", "renderDerivation"] as const)
      requireFunction(derivations[key], ["derivations", key], issues);
  return options;
}

function readSection(
  section: PageSection,
  index: number,
  { drawDiagram }: RenderPageOptions,
  issues: Issue[],
): ReadSection {
  const path = ["sections", index];
  const { id = `section-${index + 1}`, notes = [] } = section;
  checkText(section.heading, [...path, "heading"], issues);
  const table = readTable(section.table, [...path, "table"], issues);
  const other = readTable(section.other, [...path, "other"], issues);
  if (table !== undefined && other !== undefined && !haveSamePlaces(table, other)) {
    const expected = "the same table, printed in another way: the same rows and columns";
    const received = `the table ${describeValue(other.title)}`;
    issues.push(makeIssue("input.value", { path: [...path, "other"], expected, received }));
  }
  const isBare = section.table === undefined;
  if (isBare && section.heading === undefined)
    missing([...path, "heading"], "a heading, or a table that has one", issues);
  if (isBare && (section.other !== undefined || section.notes !== undefined))
    missing([...path, "table"], "the table that the rest is about", issues);
  if (table !== undefined || isBare) {
    const places = table ?? { rows: [], columns: [] };
    checkNotes(notes, places, [...path, "notes"], issues);
  }
  return {
    id,
    heading: section.heading ?? table?.title ?? "",
    text: readTexts(section.text, [...path, "text"], issues),
    table,
    other,
    notes,
    pictures: readPictures(section.diagrams ?? [], drawDiagram, [...path, "diagrams"], issues),
  };
}

/** Reads paragraphs. */
function readTexts(
  texts: readonly string[] | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly string[] {
  if (texts === undefined) return [];
  const items = readItems(texts, path, issues);
  items.forEach((text, index) => {
    requireText(text, [...path, index], issues);
  });
  return items;
}

/** A printed table; anything else is an issue. */
function readTable(
  table: PrintedTable | undefined,
  path: IssuePath,
  issues: Issue[],
): PrintedTable | undefined {
  if (table === undefined) return undefined;
  const isPrinted = tableShapeIssues(table).length === 0 && "texts" in table && "source" in table;
  if (isPrinted) return table;
  const facts = { path, expected: "a table of printTable", received: describeValue(table) };
  issues.push(makeIssue("table.malformed", facts));
  return undefined;
}

function haveSamePlaces(one: PrintedTable, other: PrintedTable): boolean {
  const places = ({ rows, columns }: PrintedTable): string =>
    JSON.stringify([rows, columns].map((entries) => entries.map(({ id }) => id)));
  return places(one) === places(other);
}

/** An anchor stands once, and a browser finds it: it has no space in it. */
function checkIds(sections: readonly ReadSection[], issues: Issue[]): void {
  const seen = new Set<string>();
  sections.forEach(({ id }, index) => {
    const path = ["sections", index, "id"];
    if (typeof id !== "string" || !/^[^\s\p{C}]{1,200}$/u.test(id)) {
      const expected = "1 to 200 characters without a space";
      issues.push(makeIssue("input.value", { path, expected, received: describeValue(id) }));
    }
    if (seen.has(id)) {
      const facts = { path, expected: "an id of its own", received: describeValue(id) };
      issues.push(makeIssue("input.duplicate-id", { ...facts, details: { id } }));
    }
    seen.add(id);
  });
}

/** Nothing on a page is in another language or number style than the rest of it. */
function checkLanguage(
  sections: readonly ReadSection[],
  { language, locale }: PageLanguage,
  issues: Issue[],
): void {
  for (const [{ style }, path] of tablesOf(sections)) {
    if (style.language === language && style.locale === locale) continue;
    const expected = `a table in the language and number style of the page: ${language}, ${locale}`;
    const received = `${style.language}, ${style.locale}`;
    issues.push(makeIssue("input.value", { path, expected, received }));
  }
}

/** The tables of a page with their places. */
function tablesOf(
  sections: readonly ReadSection[],
): readonly (readonly [PrintedTable, IssuePath])[] {
  return sections.flatMap((section, index) =>
    (["table", "other"] as const).flatMap((key) => {
      const table = section[key];
      return table === undefined ? [] : [[table, ["sections", index, key]] as const];
    }),
  );
}

function missing(path: IssuePath, expected: string, issues: Issue[]): void {
  issues.push(makeIssue("input.missing-key", { path, expected, received: "nothing" }));
}

function requireFunction(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value === "function") return;
  const facts = { path, expected: "a function", received: describeValue(value) };
  issues.push(makeIssue("input.wrong-type", facts));
}
