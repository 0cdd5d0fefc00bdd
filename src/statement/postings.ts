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
import { addTo, memoize } from "./maps.ts";
import type { Request } from "./request.ts";

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

/** A key for a combination of members, in any order of their names. */
export function membersKey(members: MemberChoice): string {
  return JSON.stringify(Object.entries(members).sort());
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
}

/**
 * The indexes of the sets of a book, by the dimensions that they tell apart: those of the members
 * of a request, or those named.
 */
export function indexesOf(
  book: Book,
  yearOf: (scenario: string) => Period,
): (request: Request, dimensions?: Dimensions) => PostingIndex {
  const isSeparableSet = memoize((set: string) => isSeparable(book, set));
  const index = memoize((key: string) => {
    const [set, dimensions] = JSON.parse(key) as [string, Dimensions];
    return indexPostings(book, set, dimensions, yearOf);
  });
  return ({ set, members }, dimensions = Object.keys(members)) => {
    const isAll = dimensions === "all" || !isSeparableSet(set);
    return index(JSON.stringify([set, isAll ? "all" : [...new Set(dimensions)].sort()]));
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
  const granted = new Map<string, Posting[]>();
  for (const appropriation of book.appropriations) {
    if (appropriation.set !== setId) continue;
    const { line, scenario, members } = appropriation;
    const { amount } = revisedAppropriation(appropriation, { asOf: book.cutOff });
    const period = yearOf(scenario);
    addTo(granted, scenario, { line, scenario, period, members, amount, appropriation });
  }
  const scenarios = new Map(posted);
  for (const [scenario, grants] of granted)
    scenarios.set(scenario, scenarioPostings([...(posted.get(scenario)?.all ?? []), ...grants]));
  return {
    scenarios,
    details: detailsOf(book),
  };
}

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
  const lists = new Map<string, Posting[]>();
  for (const group of groups) addTo(lists, group.scenario, group);
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
  const members = new Map<string | undefined, Map<string, Posting[]>>();
  for (const posting of postings) {
    if (dimension !== undefined && !Object.hasOwn(posting.members, dimension)) continue;
    const member = dimension === undefined ? undefined : posting.members[dimension];
    const lines = members.get(member) ?? new Map<string, Posting[]>();
    if (lines.size === 0) members.set(member, lines);
    addTo(lines, posting.line, posting);
  }
  return members;
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
  const periods = new Map<string, Period[]>();
  for (const { scenario, period } of groups) addTo(periods, scenario, period);
  if (![...periods.values()].every(isOneDivision)) return false;
  const reported = book.scenarios.filter(
    ({ id, gaps }) => gaps !== "zero" && new Set(periods.get(id)).size > 1,
  );
  return reported.length === 0 || isEven(book, chunks, new Set(reported.map(({ id }) => id)));
}

/** Whether all members of a scenario have figures for the same periods. */
function isEven(
  book: Book,
  chunks: ReturnType<typeof chunksOf>,
  scenarios: ReadonlySet<string>,
): boolean {
  if (chunks.every(({ dimensions }) => dimensions.size === 0)) return true;
  const details = detailsOf(book);
  const periods = new Map<string, Set<Period>>();
  const counts = new Map<string, { readonly scenario: string; count: number }>();
  for (const { scenario, period, members } of groupSpans(chunks, (line) => !details.has(line))) {
    if (!scenarios.has(scenario)) continue;
    const of = periods.get(scenario) ?? new Set();
    periods.set(scenario, of.add(period));
    const key = JSON.stringify([scenario, membersKey(members)]);
    const own = counts.get(key) ?? { scenario, count: 0 };
    counts.set(key, own);
    own.count += 1;
  }
  return [...counts.values()].every(({ scenario, count }) => count === periods.get(scenario)?.size);
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

/** The figures of a set by the key of the posting that they add up to. */
export function figuresByPosting(book: Book, set: string): ReadonlyMap<string, readonly Figure[]> {
  const figures = new Map<string, Figure[]>();
  for (const figure of book.figureSets.find(({ id }) => id === set)?.figures ?? [])
    addTo(figures, postingKey(figure), figure);
  return figures;
}
