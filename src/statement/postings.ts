/**
 * The postings of a figure set: its figures in groups, and the appropriations that belong to it.
 */
import { type Decimal, sumUnchecked, ZERO } from "../amount/index.ts";
import type { Book, BookAppropriation } from "../book/index.ts";
import { type Period, periodMonths, periodsOverlap } from "../calendar/index.ts";
import { entriesAt } from "../chart/index.ts";
import {
  chunksOf,
  type Figure,
  type FigureGroup,
  groupFigures,
  groupSpans,
  type MemberChoice,
  type Members,
} from "../figure/index.ts";
import { revisedAppropriation } from "../planning/appropriation/index.ts";

/** All amounts posted on one line for one scenario, period and combination of members. */
export interface Posting {
  readonly line: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
  readonly amount: Decimal;
  /** The appropriation that posted the amount; absent for figures. */
  readonly appropriation?: BookAppropriation;
}

/** The dimensions by which postings are told apart: those named, or all of them. */
export type Dimensions = readonly string[] | "all";

/** Whether a figure with these members belongs to all the members asked for. */
export function belongs(members: Members, wanted: MemberChoice): boolean {
  for (const dimension of Object.keys(wanted)) {
    const [member, choice] = [members[dimension], wanted[dimension]];
    if (member === choice) continue;
    if (member === undefined || typeof choice === "string" || choice?.includes(member) !== true)
      return false;
  }
  return true;
}

/** A key for everything that the figures behind one posting have in common. */
export function postingKey({
  line,
  scenario,
  period,
  members,
}: Pick<Figure, "line" | "scenario" | "period" | "members">): string {
  return JSON.stringify([line, scenario, period, membersKey(members)]);
}

/** Items in lists by a key, each list at the place of its first item. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}

/** A key for a combination of members, in any order of their names. */
export function membersKey(members: MemberChoice): string {
  return JSON.stringify(members, Object.keys(members).sort());
}

/** The sum of the amounts of postings; 0 without postings. */
export function sumOfPostings(postings: readonly Posting[]): Decimal {
  const [only, second] = postings;
  if (only === undefined) return ZERO;
  return second === undefined ? only.amount : sumUnchecked(postings.map(({ amount }) => amount));
}

type PostingsByLine = ReadonlyMap<string, readonly Posting[]>;

/** The postings of one scenario. */
interface ScenarioPostings {
  readonly all: readonly Posting[];
  /** The postings by line or total; only those of a member, where one is named. */
  readonly byLine: (of?: readonly [dimension?: string, member?: string]) => PostingsByLine;
}

/** The postings of one set. */
export interface PostingIndex {
  readonly scenarios: ReadonlyMap<string, ScenarioPostings>;
  /** The of-which lines of the chart, which are part of no total. */
  readonly details: ReadonlySet<string>;
  /** The periods of its figures, of-which lines aside, by scenario; kept once asked for. */
  readonly spans: Map<string, Spans>;
}

/** The periods of the figures of a scenario, by the key of their members. */
export type Spans = ReadonlyMap<string, readonly Period[]>;

/** What a book posts in one set; each index is made once. */
export interface SetPostings {
  /** The index that tells these dimensions apart; all of them where the cells need that. */
  readonly indexOf: (dimensions: Dimensions) => PostingIndex;
  /** The figures behind the postings, by posting key. */
  readonly figures: () => ReadonlyMap<string, readonly Figure[]>;
}

/**
 * Reads the postings of a set when they are asked for.
 *
 * @param yearOf the fiscal year of a scenario
 */
export function postingsOfSet(
  book: Book,
  set: string,
  yearOf: (scenario: string) => Period,
): SetPostings {
  const indexes = new Map<string, PostingIndex>();
  let isApart: boolean | undefined;
  let figures: ReadonlyMap<string, readonly Figure[]> | undefined;
  return {
    indexOf: (dimensions) => {
      isApart ??= isSeparable(book, set);
      const told = dimensions === "all" || !isApart ? "all" : [...new Set(dimensions)].sort();
      const key = JSON.stringify(told);
      const index = indexes.get(key) ?? indexPostings(book, set, told, yearOf);
      indexes.set(key, index);
      return index;
    },
    figures: () => {
      figures ??= groupBy(book.figureSets.find(({ id }) => id === set)?.figures ?? [], postingKey);
      return figures;
    },
  };
}

/**
 * Indexes the postings of a set.
 *
 * @param dimensions the dimensions that are told apart, or all of them
 * @param yearOf the fiscal year of a scenario
 */
export function indexPostings(
  book: Book,
  setId: string,
  dimensions: Dimensions,
  yearOf: (scenario: string) => Period,
): PostingIndex {
  const groups = groupFigures(chunksIn(book, setId), dimensions === "all" ? undefined : dimensions);
  const posted = figuresByScenario(groups);
  const grants = book.appropriations.flatMap((appropriation): Posting[] => {
    const { set, line, scenario, members } = appropriation;
    if (set !== setId) return [];
    const { amount } = revisedAppropriation(appropriation, { asOf: book.cutOff });
    return [{ line, scenario, period: yearOf(scenario), members, amount, appropriation }];
  });
  const scenarios = new Map(posted);
  for (const [scenario, granted] of groupBy(grants, scenarioOf))
    scenarios.set(scenario, scenarioPostings([...(posted.get(scenario)?.all ?? []), ...granted]));
  return { scenarios, details: detailsOf(book), spans: new Map() };
}

const scenarioOf = ({ scenario }: Posting): string => scenario;

function detailsOf({ chart }: Book): ReadonlySet<string> {
  return new Set(chart.lines.flatMap(({ id, ofWhich }) => (ofWhich === undefined ? [] : [id])));
}

/** The columns of a set. */
export function chunksIn(book: Book, setId: string): ReturnType<typeof chunksOf> {
  return book.figureSets.flatMap(({ id, figures }) => (id === setId ? chunksOf(figures) : []));
}

/** Postings by scenario, for groups that are kept with the columns of a set: books may share it. */
const postingsOfGroups = /* @__PURE__ */ new WeakMap<
  readonly FigureGroup[],
  ReadonlyMap<string, ScenarioPostings>
>();

function figuresByScenario(groups: readonly FigureGroup[]): ReadonlyMap<string, ScenarioPostings> {
  const before = postingsOfGroups.get(groups);
  if (before !== undefined) return before;
  const lists = groupBy<Posting, string>(groups, scenarioOf);
  const postings = new Map([...lists].map(([scenario, all]) => [scenario, scenarioPostings(all)]));
  postingsOfGroups.set(groups, postings);
  return postings;
}

const NO_LINES: PostingsByLine = /* @__PURE__ */ new Map();

function scenarioPostings(all: readonly Posting[]): ScenarioPostings {
  const dimensions = new Map<string | undefined, ReturnType<typeof byMember>>();
  return {
    all,
    byLine: (of = []) => {
      const [dimension, member] = of;
      const members = dimensions.get(dimension) ?? byMember(all, dimension);
      dimensions.set(dimension, members);
      return members.get(member) ?? NO_LINES;
    },
  };
}

/** The postings of each member of a dimension, by line; without a dimension, all of them. */
function byMember(
  postings: readonly Posting[],
  dimension: string | undefined,
): ReadonlyMap<string | undefined, PostingsByLine> {
  const named =
    dimension === undefined
      ? postings
      : postings.filter(({ members }) => Object.hasOwn(members, dimension));
  const lists = groupBy(named, ({ members }) =>
    dimension === undefined ? undefined : members[dimension],
  );
  return new Map([...lists].map(([member, of]) => [member, groupBy(of, ({ line }) => line)]));
}

/**
 * Whether the figures of a set may be added up over the dimensions that no cell asks for, without a
 * change in any cell.
 *
 * Rule: nothing is posted on a total, no appropriation meets figures on its line or inside its
 * total, and each scenario divides its time in one way, in periods of one length. Where gaps are
 * unknown, all members have figures for the same periods. Otherwise the other members of a figure
 * decide whether a cell uses it, whether months are missing, and whether the cell would count money
 * twice.
 */
export function isSeparable(book: Book, setId: string): boolean {
  const chunks = chunksIn(book, setId);
  const totals = new Set<string>(book.chart.totals.map(({ id }) => id));
  if (chunks.some(({ line }) => line.dictionary.some((id) => totals.has(id)))) return false;
  const groups = groupFigures(chunks, []);
  if (meetsAppropriation(book, setId, groups)) return false;
  const periods = new Map(
    [...groupBy<Posting, string>(groups, scenarioOf)].map(([scenario, of]) => [
      scenario,
      of.map(({ period }) => period),
    ]),
  );
  if (![...periods.values()].every(isOneDivision)) return false;
  const reported = book.scenarios.filter(
    ({ id, gaps }) => gaps !== "zero" && new Set(periods.get(id)).size > 1,
  );
  return reported.length === 0 || isEven(book, chunks, new Set(reported.map(({ id }) => id)));
}

/**
 * Whether all members of a scenario have figures for the same periods, and all members of an
 * of-which line too: its figures say nothing about the months of others.
 */
function isEven(
  book: Book,
  chunks: ReturnType<typeof chunksOf>,
  scenarios: ReadonlySet<string>,
): boolean {
  if (chunks.every(({ dimensions }) => dimensions.size === 0)) return true;
  const details = detailsOf(book);
  const spans = groupSpans(chunks, (id) => details.has(id));
  const places = groupBy(spans, ({ line, scenario }) => JSON.stringify([line, scenario]));
  return [...places.values()].every((of) => {
    if (!scenarios.has(of[0]?.scenario ?? "")) return true;
    const periods = new Set(of.map(({ period }) => period));
    const members = new Set(of.map((span) => membersKey(span.members)));
    return of.length === periods.size * members.size;
  });
}

/** Whether periods have one length and none overlaps another. */
function isOneDivision(periods: readonly Period[]): boolean {
  const sorted = [...new Set(periods)].sort();
  return sorted.every((period, position) => {
    const next = sorted[position + 1];
    if (next === undefined) return true;
    return periodMonths(period) === periodMonths(next) && !periodsOverlap(period, next);
  });
}

/**
 * Whether an appropriation of a set and figures of the set may meet in a cell: on its line or
 * inside its total, in its scenario or on a line that is always read from one scenario.
 */
function meetsAppropriation(book: Book, setId: string, groups: readonly FigureGroup[]): boolean {
  const borrowing = new Set<string>(
    book.chart.lines.flatMap(({ id, readFrom }) => (readFrom === undefined ? [] : [id])),
  );
  const keyOf = (line: string, scenario: string): string =>
    JSON.stringify(borrowing.has(line) ? [line] : [line, scenario]);
  const granted = new Set<string>();
  for (const { set, line, scenario } of book.appropriations) {
    if (set !== setId) continue;
    for (const entry of entriesAt(book.chart, line)) granted.add(keyOf(entry, scenario));
  }
  if (granted.size === 0) return false;
  return groups.some(({ line, scenario }) => granted.has(keyOf(line, scenario)));
}
