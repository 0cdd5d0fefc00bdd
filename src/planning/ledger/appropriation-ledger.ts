/**
 * The ledger of appropriations: each head of a book from the first decision to the revised amount.
 */

import { type Decimal, sumOf } from "../../amount/index.ts";
import { type Book, type BookAppropriation, requireBook } from "../../book/index.ts";
import { flowOf } from "../../chart/index.ts";
import { keysOf, makeIssue, readArguments, unknownName } from "../../input/index.ts";
import { keptLanguage } from "../../language/index.ts";
import {
  drawTable,
  type RowSpec,
  rowIds,
  type Table,
  type TableHeading,
} from "../../table/index.ts";
import {
  type DecisionReading,
  readReading,
  reconcileAppropriation,
} from "../appropriation/index.ts";
import { readInputs } from "../inputs/index.ts";
import { planningWords } from "../words/index.ts";

/** The columns of a ledger: original, the changes by decisions of each kind, and revised. */
export type LedgerColumn =
  | "original"
  | "supplement"
  | "transfer"
  | "carryOver"
  | "technical"
  | "revised";

/** Which appropriations, and how they are shown. */
export interface AppropriationLedgerOptions extends Omit<TableHeading, "unit"> {
  /** The line of the appropriations; needed where the book has them on several. */
  readonly line?: string;
  /** Their scenario; needed where the book has them in several. */
  readonly scenario?: string;
  /** Their figure set; needed where the book has them in several. */
  readonly set?: string;
  /** The dimension whose members are the rows; default one row for each appropriation. */
  readonly by?: string;
  /** The day up to which decisions count; default the cut-off of the book. */
  readonly asOf?: string;
  /** The day from which a decision counts; default the day it was decided. */
  readonly reading?: DecisionReading;
}

const OPTIONS = /* @__PURE__ */ keysOf<AppropriationLedgerOptions>({
  line: true,
  scenario: true,
  set: true,
  by: true,
  asOf: true,
  reading: true,
  title: true,
  labels: true,
  language: true,
  locale: true,
  words: true,
});

/**
 * Builds the ledger of appropriations: each head from the first decision to the revised amount, by
 * kind of decision (IPSAS 24: original and final budget).
 *
 * Rule: original + supplements + transfers + carry-overs + technical changes = revised, in every
 * row and in the total. Rows are the appropriations of the book, or the members of one of its
 * dimensions, such as purposes, areas or financing categories. Appropriations for no member of the
 * dimension have a row of their own, so that nothing is lost.
 * Units and sign: the unit of the book; funding is +, a cut is −.
 * Absent and zero: a kind without decisions is 0; a member without an appropriation has no row.
 *
 * @param book - the book
 * @param options - which appropriations, by which dimension, day and reading; title, labels by id
 * (the total is `total`, the row for no member `undivided`) and language, default that of the book
 * @returns the table
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError `input.choice` when the appropriations are on several lines, in several
 * scenarios or in several sets, and the options do not name one; they are not one sum of money
 * @throws AnslagError `calendar.date`, `appropriation.kind` when the day or the reading is invalid
 * @throws AnslagError `input.unknown-key` for a misspelt key
 * @example Two purposes, and a supplement to one of them
 * const rink = {
 *   reference: "D1", title: "Ice rink", amount: 7, decidedOn: "2023-06-01", kind: "supplement",
 * } as const;
 * const sports = { original: { amount: 50 }, adjustments: [rink] };
 * const book = defineBook({
 *   title: "Board 2023", unit: { currency: "SEK", scale: "thousand" },
 *   fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "grant", kind: "funding" }] },
 *   dimensions: [{ id: "purpose", members: [{ id: "culture" }, { id: "sports" }] }],
 *   appropriations: [
 *     { id: "c", line: "grant", members: { purpose: "culture" }, original: { amount: 100 } },
 *     { id: "s", line: "grant", members: { purpose: "sports" }, ...sports },
 *   ],
 *   figureSets: [],
 * });
 * const ledger = appropriationLedger(book, { by: "purpose" });
 * [amountOf(ledger, "sports", "supplement"), amountOf(ledger, "total", "revised")] // => [7, 157]
 */
export function appropriationLedger(
  book: Book,
  options: AppropriationLedgerOptions = {},
): Table<string, LedgerColumn> {
  const { groups, all, asOf, reading } = readLedger(book, options);
  const heading = headingOf(book, options);
  const words = planningWords(heading);
  const flow = all[0] === undefined ? "funding" : flowOf(book.chart, all[0].line);
  const ids = idsOf(groups);
  const rows = groups.map(
    ({ label, of }, k): RowSpec => ({
      id: ids[k] ?? "",
      label: label ?? words.notDivided,
      flow,
      cells: cellsOf(of, asOf, reading),
    }),
  );
  const total: RowSpec = {
    id: "total",
    label: words.total,
    role: "total",
    flow,
    cells: cellsOf(all, asOf, reading),
  };
  return drawTable<LedgerColumn>(heading, {
    title: words.appropriations,
    otherLabels: ["undivided"],
    rows: [...rows, total],
    columns: [
      { id: "original", label: words.original },
      { id: "supplement", label: words.supplements },
      { id: "transfer", label: words.transfers },
      { id: "carryOver", label: words.carriedOver },
      { id: "technical", label: words.technical },
      { id: "revised", label: words.revised },
    ],
    rowSums: { total: ids },
    columnSums: { revised: ["original", "supplement", "transfer", "carryOver", "technical"] },
  });
}

/** The heading of a ledger, in the unit and the language of its book. */
export function headingOf(book: Book, options: AppropriationLedgerOptions): TableHeading {
  const { language = book.language, title, labels } = options;
  // The number style and the words of a book belong to its language.
  const own = language === book.language ? book : {};
  return {
    unit: book.unit,
    ...(title === undefined ? {} : { title }),
    ...(labels === undefined ? {} : { labels }),
    ...keptLanguage({ ...keptLanguage(own), ...keptLanguage(options) }),
    ...(language === undefined ? {} : { language }),
  };
}

/** The appropriations of one row. */
export interface Group {
  readonly id: string;
  /** Absent in the row of the appropriations for no member. */
  readonly label?: string;
  readonly of: readonly BookAppropriation[];
}

/** The appropriations that are asked for. */
export interface LedgerRequest {
  readonly groups: readonly Group[];
  readonly all: readonly BookAppropriation[];
  readonly asOf: string;
  readonly reading: DecisionReading;
}

/** Reads which appropriations are asked for, in groups that become rows. */
export function readLedger(book: Book, options: AppropriationLedgerOptions): LedgerRequest {
  requireBook(book);
  return readInputs((issues) => {
    const {
      by,
      asOf = book.cutOff,
      ...read
    } = readArguments(options, OPTIONS, ["options"], issues);
    const reading = readReading(read.reading ?? "decision", ["reading"], issues);
    const all = book.appropriations.filter((each) =>
      SELECTORS.every((key) => read[key] === undefined || each[key] === read[key]),
    );
    for (const key of SELECTORS) {
      const choices = [...new Set(all.map((each) => each[key]))];
      if (choices.length < 2) continue;
      const facts = unknownName(undefined, choices, [key]);
      issues.push(makeIssue("input.choice", facts));
    }
    const dimension = book.dimensions.find(({ id }) => id === by);
    if (by !== undefined && dimension === undefined) {
      const dimensions = book.dimensions.map(({ id }) => id);
      issues.push(makeIssue("figure.unknown-dimension", unknownName(by, dimensions, ["by"])));
    }
    const groups = dimension === undefined ? heads(all) : members(dimension, all);
    return { groups, all, asOf, reading };
  });
}

const SELECTORS = ["line", "scenario", "set"] as const;

/** A group for each appropriation; the id follows the label where several have one label. */
function heads(all: readonly BookAppropriation[]): readonly Group[] {
  return all.map((each) => {
    const isAlone = all.every((other) => other === each || other.label !== each.label);
    return { id: each.id, label: isAlone ? each.label : `${each.label} (${each.id})`, of: [each] };
  });
}

/** A group for each member that has appropriations, and one for those without a member. */
function members(
  { id: dimension, members: all }: Book["dimensions"][number],
  appropriations: readonly BookAppropriation[],
): readonly Group[] {
  const ofMember = (member: string | undefined): readonly BookAppropriation[] =>
    appropriations.filter((each) => each.members[dimension] === member);
  const groups: readonly Group[] = [
    ...all.map(({ id, label }) => ({ id, label, of: ofMember(id) })),
    { id: "undivided", of: ofMember(undefined) },
  ];
  return groups.filter(({ of }) => of.length > 0);
}

/** Row ids; a head or member that is called like a row of the ledger gets a number. */
export function idsOf(groups: readonly Group[]): readonly string[] {
  const named = groups.filter(({ label }) => label !== undefined).map(({ id }) => id);
  const ids = rowIds(named, ["total", "undivided"]);
  return named.length === groups.length ? ids : [...ids, "undivided"];
}

function cellsOf(
  appropriations: readonly BookAppropriation[],
  asOf: string,
  reading: DecisionReading,
): Readonly<Record<LedgerColumn, Decimal>> {
  const all = appropriations.map((each) => reconcileAppropriation(each, { asOf, reading }));
  const sum = (amount: (each: (typeof all)[number]) => Decimal): Decimal => sumOf(all.map(amount));
  return {
    original: sum(({ original }) => original),
    supplement: sum(({ kinds }) => kinds.supplement),
    transfer: sum(({ kinds }) => kinds.transfer),
    carryOver: sum(({ kinds }) => kinds["carry-over"]),
    technical: sum(({ kinds }) => kinds.technical),
    revised: sum(({ final }) => final),
  };
}
