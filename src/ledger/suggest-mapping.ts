/** Proposes a mapping from the headings and the first rows, with its reasons. */

import { type Book, requireBook } from "../book/index.ts";
import { type Issue, isPlainObject, readItems, requireText, throwIssues } from "../input/index.ts";
import type { TextEncoding } from "./bytes/index.ts";
import { firstRows, type MappingSource } from "./first-rows.ts";
import { type ColumnFacts, columnFacts, datesIn, shareKnown } from "./mapping/column-facts.ts";
import type { FigureMapping } from "./mapping/index.ts";
import {
  ask,
  because,
  type Draft,
  type MappingNote,
  suggestAmounts,
  suggestSigns,
} from "./suggest-amounts.ts";
import { suggestCodes, suggestTotals } from "./suggest-rows.ts";

/** A proposed mapping. */
export interface MappingSuggestion<Line extends string = string, Scenario extends string = string> {
  /** The mapping, without the keys that could not be decided. */
  readonly mapping: FigureMapping<Line, Scenario>;
  /** Why each key is proposed. */
  readonly reasons: readonly MappingNote[];
  /** What could not be decided. */
  readonly questions: readonly MappingNote[];
  /** The encoding, where bytes were given: {@link decodeText} finds it again. */
  readonly encoding?: TextEncoding;
}

/**
 * Proposes a mapping for rows whose headings and first cells are known.
 *
 * Rule: a column is a line, scenario or member where its texts are ids of the book, a period where
 * they are dates, and an amount where they are amounts. Headings name scenarios, months, debits and
 * credits in the languages of the package. A column with marks of both sides, such as D and C,
 * gives amounts their signs. A column of codes is that of the accounts, if no column has ids of
 * lines. Rows that a word or their sum shows as totals are passed over. A whole file shows its
 * separator, its encoding and the row of its headings too, by its first 200 rows. Nothing is
 * guessed beyond that: what the rows do not show is a question. Read the proposal before it is
 * used.
 *
 * @param book - the book whose lines, scenarios and members the rows may name
 * @param headings - the headings, or a file: `csv` as text or bytes, or the `cells` of a sheet
 * @param rows - the first rows, each a list of texts; twenty or more make a better proposal
 * @returns the mapping, the reason for each key, and the questions that are open
 * @throws AnslagError `input.wrong-type` when the headings or rows are not lists of texts
 * @example A budget beside an outturn
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "fees", kind: "income" }] },
 *   figureSets: [],
 * });
 * const { mapping, questions } = suggestMapping(frame, ["Rad", "Budget", "Utfall"], [
 *   ["staff", "1 250,50", "1 300,00"], ["fees", "-200,00", ""],
 * ]);
 * mapping.decimalMark // => ","
 * mapping.signs // => "costs-positive"
 * mapping.amounts?.map(({ amount }) => amount) // => ["Budget", "Utfall"]
 * mapping.missing // => [""]
 * questions.map(({ key }) => key) // => ["period"]
 * @example A file with a title, whose accounts begin with the lines
 * const book = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "50", kind: "cost" }, { id: "30", kind: "income" }] }, figureSets: [],
 * });
 * const csv = "Budget 2023;;\nKonto;Text;Belopp\n5010;Hyra;-1 250,50\n3000;Avgifter;200,00\n";
 * const proposal = suggestMapping(book, { csv }).mapping;
 * [proposal.separator, proposal.headings, proposal.line] // => [";", 2, "Konto"]
 * proposal.accounts // => [{ prefix: "50", line: "50" }, { prefix: "30", line: "30" }]
 */
export function suggestMapping<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): MappingSuggestion<Line, Scenario>;
export function suggestMapping<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  source: MappingSource,
): MappingSuggestion<Line, Scenario>;
export function suggestMapping(
  book: Book,
  given: readonly string[] | MappingSource,
  givenRows?: readonly (readonly string[])[],
): MappingSuggestion {
  requireBook(book);
  const isFile = isPlainObject(given);
  const first = isFile ? firstRows(given as unknown as MappingSource) : undefined;
  const headings = first?.headings ?? (given as readonly string[]);
  const rows = first?.rows ?? (givenRows as readonly (readonly string[])[]);
  const issues: Issue[] = [];
  const names = readTexts(headings, ["headings"], issues);
  const cells = readItems(rows, ["rows"], issues).map((row, k) =>
    readTexts(row, ["rows", k], issues),
  );
  throwIssues(issues);
  const columns = columnFacts(names, cells);
  const draft: Draft = {
    book,
    columns,
    free: new Set(columns),
    mapping: { ...first?.mapping },
    reasons: [...(first?.reasons ?? [])],
    questions: [],
  };
  suggestNames(draft);
  suggestPeriod(draft);
  suggestCodes(draft);
  suggestAmounts(draft);
  suggestSigns(draft, cells);
  suggestTotals(draft, cells);
  return Object.freeze({
    mapping: Object.freeze({ ...draft.mapping }),
    reasons: Object.freeze(draft.reasons),
    questions: Object.freeze(draft.questions),
    ...(first?.encoding === undefined ? {} : { encoding: first.encoding }),
  });
}

function readTexts(
  given: readonly string[],
  path: readonly (string | number)[],
  issues: Issue[],
): readonly string[] {
  const texts = readItems(given, path, issues);
  for (const [k, text] of texts.entries()) requireText(text, [...path, k], issues);
  return issues.length === 0 ? texts : [];
}

/** The free column with the largest share of known texts, if it is at least a half. */
function columnWith(draft: Draft, known: (text: string) => boolean): ColumnFacts | undefined {
  const [best] = [...draft.free]
    .map((column) => ({ column, share: shareKnown(column, known) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  if (best !== undefined) draft.free.delete(best.column);
  return best?.column;
}

/** Proposes the line, the scenario and the members by the ids of the book. */
function suggestNames(draft: Draft): void {
  const { book, mapping } = draft;
  const lines = new Set(book.chart.lines.map(({ id }) => id as string));
  const line = columnWith(draft, (text) => lines.has(text));
  if (line !== undefined) {
    mapping.line = line.heading;
    because(draft, "line", `${line.heading} has ids of lines of the chart`);
  }
  const scenarios = new Set(book.scenarios.map(({ id }) => id as string));
  const scenario = columnWith(draft, (text) => scenarios.has(text));
  if (scenario !== undefined) {
    mapping.scenario = scenario.heading;
    because(draft, "scenario", `${scenario.heading} has ids of scenarios`);
  }
  const members: Record<string, string> = {};
  for (const { id, members: all } of book.dimensions) {
    const known = new Set(all.map((member) => member.id as string));
    const column = columnWith(draft, (text) => known.has(text));
    if (column === undefined) continue;
    members[id] = column.heading;
    because(draft, "members", `${column.heading} has ids of members of ${id}`);
  }
  if (Object.keys(members).length > 0) mapping.members = members;
}

/** Proposes the period by columns with periods or dates. */
function suggestPeriod(draft: Draft): void {
  const { mapping, free } = draft;
  for (const column of free) {
    const { heading } = column;
    const dates = datesIn(column);
    if (dates === undefined) continue;
    free.delete(column);
    if (dates === "open") {
      ask(draft, "period", `${heading} has dates: does the day or the month come first?`);
      return;
    }
    mapping.period = {
      monthOf: heading,
      ...(dates === "plain" ? {} : { order: dates }),
    };
    because(draft, "period", `${heading} has dates`);
    return;
  }
}
