/** Proposes a mapping from the headings and the first rows, with its reasons. */

import { type Book, requireBook } from "../book/index.ts";
import { flowOf } from "../chart/index.ts";
import { type Issue, isPlainObject, readItems, requireText, throwIssues } from "../input/index.ts";
import {
  type ColumnFacts,
  columnFacts,
  datesIn,
  GAPS,
  isAmountColumn,
  markOf,
  monthNamed,
  shareKnown,
  WORDS,
} from "./mapping/column-facts.ts";
import type { FigureMapping, MappedAmount } from "./mapping/index.ts";

/** Why a key of a mapping is proposed, or what the caller has to say about it. */
export interface MappingNote {
  /** The key of the mapping. */
  readonly key: string;
  /** The reason, or the question. */
  readonly text: string;
}

/** A proposed mapping. */
export interface MappingSuggestion {
  /** The mapping, without the keys that could not be decided. */
  readonly mapping: FigureMapping;
  /** Why each key is proposed. */
  readonly reasons: readonly MappingNote[];
  /** What could not be decided. */
  readonly questions: readonly MappingNote[];
}

/** A mapping that is being proposed. */
interface Draft {
  readonly book: Book;
  readonly columns: readonly ColumnFacts[];
  readonly free: Set<ColumnFacts>;
  readonly mapping: {
    -readonly [Key in keyof FigureMapping]: FigureMapping[Key];
  };
  readonly reasons: MappingNote[];
  readonly questions: MappingNote[];
}

/**
 * Proposes a mapping for rows whose headings and first cells are known.
 *
 * Rule: a column is a line, scenario or member where its texts are ids of the book, a period where
 * they are dates, and an amount where they are amounts. Headings name scenarios, months, debits and
 * credits in the languages of the package. Nothing is guessed beyond that: what the rows do not
 * show is a question. Read the proposal before it is used.
 *
 * @param book - the book whose lines, scenarios and members the rows may name
 * @param headings - the headings
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
 */
export function suggestMapping(
  book: Book,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): MappingSuggestion {
  requireBook(book);
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
    mapping: {},
    reasons: [],
    questions: [],
  };
  suggestNames(draft);
  suggestPeriod(draft);
  suggestAmounts(draft);
  suggestSigns(draft, cells);
  return Object.freeze({
    mapping: Object.freeze({ ...draft.mapping }),
    reasons: Object.freeze(draft.reasons),
    questions: Object.freeze(draft.questions),
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

function because({ reasons }: Draft, key: string, text: string): void {
  reasons.push({ key, text });
}

function ask({ questions }: Draft, key: string, text: string): void {
  questions.push({ key, text });
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
  if (line === undefined)
    ask(draft, "line", "No column has ids of lines: which column has accounts, and which lines?");
  else {
    mapping.line = line.heading;
    because(draft, "line", `${line.heading} has ids of lines of the chart`);
    if (line.texts.some((text) => /^(summa|total|sum|yhteensä|totaal)/i.test(text))) {
      mapping.passOver = ["totals"];
      because(draft, "passOver", `${line.heading} has rows that begin with a word for a total`);
    }
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

/** Proposes the amounts by their texts, and what they are by their headings. */
function suggestAmounts(draft: Draft): void {
  const { book, mapping, free } = draft;
  const mark = markOf([...free], book.unit);
  const columns = [...free].filter((column) => isAmountColumn(column, mark ?? ".", book.unit));
  if (mark !== undefined) {
    mapping.decimalMark = mark;
    because(draft, "decimalMark", `only ${JSON.stringify(mark)} reads all amounts`);
  } else if (columns.some(({ texts }) => texts.some((text) => /[.,]/.test(text))))
    ask(draft, "decimalMark", "Amounts can be read with both decimal marks: which one is it?");
  const debit = columns.find(({ heading }) => WORDS.debit.test(heading));
  const credit = columns.find(({ heading }) => WORDS.credit.test(heading));
  if (debit !== undefined && credit !== undefined) {
    mapping.amount = { debit: debit.heading, credit: credit.heading };
    because(draft, "amount", `${debit.heading} and ${credit.heading} are debits and credits`);
  } else suggestColumns(draft, columns);
  const gaps = new Set(columns.flatMap(({ texts }) => texts.filter((text) => GAPS.includes(text))));
  if (columns.some(({ hasEmpty }) => hasEmpty)) gaps.add("");
  const dash = [...gaps].find((text) => /^[-\u2013]$/.test(text));
  if (dash !== undefined) {
    gaps.delete(dash);
    ask(draft, "zero", `Is ${JSON.stringify(dash)} zero, or a missing amount?`);
  }
  if (gaps.size === 0) return;
  mapping.missing = [...gaps];
  because(draft, "missing", "these texts stand where amounts stand");
}

/** Proposes one amount, or several by months and scenarios in their headings. */
function suggestColumns(draft: Draft, columns: readonly ColumnFacts[]): void {
  const { book, mapping } = draft;
  const year = book.fiscalYear;
  const named = columns.map(({ heading }): MappedAmount & { readonly isNamed: boolean } => {
    const month = monthNamed(heading);
    const scenario = (["priorYearActual", "budget", "forecast", "actual"] as const).find((id) =>
      WORDS[id].test(heading),
    );
    const [inYear = month >= year.startMonth ? year.year : year.year + 1] =
      /\b20\d\d\b/.exec(heading) ?? [];
    const period = { value: `${inYear}-${`${month}`.padStart(2, "0")}` };
    return {
      amount: heading,
      ...(scenario === undefined ? {} : { scenario: { value: scenario } }),
      ...(month === 0 ? {} : { period }),
      isNamed: month > 0 || scenario !== undefined,
    };
  });
  const isOne = columns.length === 1;
  const placeOf = ({ scenario, period }: MappedAmount) => JSON.stringify([scenario, period]);
  const isAlone = (place: string) => named.filter((each) => placeOf(each) === place).length === 1;
  const listed = isOne ? [] : named.filter(({ isNamed }) => isNamed);
  // Two columns of one place would be added up: the caller says which is which.
  const amounts = listed.map(
    ({ isNamed: _, ...each }): MappedAmount =>
      isAlone(placeOf(each)) ? each : { amount: each.amount },
  );
  const others = named.filter(({ isNamed }) => !isNamed).map(({ amount }) => amount as string);
  if (amounts.length > 0) {
    mapping.amounts = amounts;
    because(draft, "amounts", "headings name months or scenarios above amounts");
    if (others.length > 0) ask(draft, "amounts", `Are these figures too: ${others.join(", ")}?`);
  } else if (isOne) {
    const [{ isNamed: _, ...amount }] = named as [(typeof named)[number]];
    Object.assign(mapping, amount);
    because(draft, "amount", `${amount.amount as string} is the only column of amounts`);
  } else
    ask(
      draft,
      "amount",
      columns.length === 0
        ? "No column reads as amounts: which one has them?"
        : `Which have amounts: ${others.join(", ")}?`,
    );
  const { scenario, period } = mapping;
  if (scenario === undefined && !(amounts.length > 0 && amounts.every((each) => each.scenario)))
    ask(draft, "scenario", "Which scenario do the amounts belong to?");
  if (period === undefined && !(amounts.length > 0 && amounts.every((each) => each.period)))
    ask(draft, "period", "Do the amounts belong to the whole fiscal year?");
}

/** Proposes the signs by the amounts of costs and income. */
function suggestSigns(draft: Draft, rows: readonly (readonly string[])[]): void {
  const { book, mapping, columns } = draft;
  if (isPlainObject(mapping.amount) && "debit" in mapping.amount) return;
  const line = columns.findIndex(({ heading }) => heading === mapping.line);
  const all = mapping.amounts?.map(({ amount }) => amount) ?? [mapping.amount];
  const places = columns.flatMap(({ heading }, k) => (all.includes(heading) ? [k] : []));
  /** How many amounts of a flow are positive, and how many negative. */
  const signsOf = (flow: string): readonly [number, number] => {
    const cells = rows
      .filter((row) => book.chart.lines.some(({ id }) => id === row[line]?.trim()))
      .filter((row) => flowOf(book.chart, row[line]?.trim() ?? "") === flow)
      .flatMap((row) => places.map((k) => (row[k] ?? "").trim()))
      .filter((text) => /[1-9]/.test(text));
    const negative = cells.filter((text) => /^[-\u2212\u2013(]|-$/.test(text)).length;
    return [cells.length - negative, negative];
  };
  const [costs, income] = [signsOf("cost"), signsOf("income")];
  const isUp = ([up, down]: readonly [number, number]): boolean => up > 4 * down;
  const isDown = ([up, down]: readonly [number, number]): boolean => down > 4 * up;
  const found = isDown(costs)
    ? "natural"
    : isUp(costs) && isUp(income)
      ? "all-positive"
      : isUp(costs) && isDown(income)
        ? "costs-positive"
        : undefined;
  if (found === undefined) {
    ask(draft, "signs", "Are costs positive or negative in the rows, and income?");
    return;
  }
  mapping.signs = found;
  because(draft, "signs", `costs are ${found === "natural" ? "negative" : "positive"} in the rows`);
}
