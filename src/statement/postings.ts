/** What is posted where: the figures of a set, grouped, and the appropriations that belong to it. */

import type { Decimal } from "../amount/index.ts";
import type { Book, BookAppropriation } from "../book/index.ts";
import {
  fiscalPeriod,
  monthsIn,
  type Period,
  periodContains,
  periodMonths,
  periodsOverlap,
  previousYear,
} from "../calendar/index.ts";
import { entriesAt } from "../chart/index.ts";
import {
  chunksOf,
  type Figure,
  type FigureGroup,
  groupFigures,
  type Members,
} from "../figure/index.ts";
import { fail } from "../input/index.ts";
import { revisedAppropriation } from "../planning/appropriation/index.ts";
import { remember } from "./remember.ts";

/** All amounts posted on one line for one scenario, period and combination of members. */
export interface Posting {
  readonly line: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
  readonly amount: Decimal;
  /** The appropriation that posted it; figures otherwise. */
  readonly appropriation?: BookAppropriation;
}

/** What a cell asks for on one line or total, with every choice made. */
export interface Request {
  readonly set: string;
  readonly scenario: string;
  readonly period: Period;
  readonly members: Members;
}

/** The postings of one set. */
export interface PostingIndex {
  /** The postings of a scenario by line or total; only those of a member, where one is named. */
  readonly byLine: (
    scenario: string,
    member?: readonly [dimension: string, member: string],
  ) => ReadonlyMap<string, readonly Posting[]>;
  /** The postings of a scenario, on any line that adds up. */
  readonly adding: (scenario: string) => readonly Posting[];
}

/** The postings that a request takes on one line, and whether they are for exactly its period or for parts of it. */
export interface Taken {
  readonly postings: readonly Posting[];
  readonly inParts: boolean;
  /** There are amounts for some of these months that the period cannot be made of, such as a year's when eight months are asked for. */
  readonly undivided: boolean;
}

/**
 * The postings of a set: its figures, grouped, and its appropriations.
 *
 * @param dimensions the dimensions that are told apart, or all of them
 */
export function indexPostings(
  book: Book,
  setId: string,
  dimensions: readonly string[] | "all",
): PostingIndex {
  const ofFigures = inScenarios(
    groupFigures(chunksIn(book, setId), dimensions === "all" ? undefined : dimensions),
  );
  const granted = new Map<string, Posting[]>();
  for (const appropriation of book.appropriations) {
    if (appropriation.set !== setId) continue;
    const { line, scenario, members } = appropriation;
    const { amount } = revisedAppropriation(appropriation, { asOf: book.cutOff });
    const period = yearOfScenario(book, scenario);
    push(granted, scenario, { line, scenario, period, members, amount, appropriation });
  }
  const details = new Set(
    book.chart.lines.flatMap(({ id, ofWhich }) => (ofWhich === undefined ? [] : [id])),
  );
  const ofScenario = remember((scenario: string): ScenarioPostings => {
    const [figures, own] = [ofFigures.get(scenario), granted.get(scenario)];
    if (figures !== undefined && own === undefined) return figures;
    return scenarioPostings([...(figures?.all ?? []), ...(own ?? [])]);
  });
  return {
    byLine: (scenario, member) => ofScenario(scenario).byLine(member),
    adding: (scenario) => ofScenario(scenario).all.filter(({ line }) => !details.has(line)),
  };
}

/** The columns of a set. */
function chunksIn(book: Book, setId: string): ReturnType<typeof chunksOf> {
  return book.figureSets.flatMap(({ id, figures }) => (id === setId ? chunksOf(figures) : []));
}

/** All postings of a scenario, and by line. */
interface ScenarioPostings {
  readonly all: readonly Posting[];
  readonly byLine: (
    member?: readonly [dimension: string, member: string],
  ) => ReadonlyMap<string, readonly Posting[]>;
}

function scenarioPostings(all: readonly Posting[]): ScenarioPostings {
  const members = remember((dimension: string) => byMemberOf(all, dimension));
  let lines: ReadonlyMap<string, readonly Posting[]> | undefined;
  return {
    all,
    byLine: (member) => {
      if (member !== undefined) return members(member[0]).get(member[1]) ?? NO_LINES;
      lines ??= byLineOf(all);
      return lines;
    },
  };
}

/** What was found of groups before: they are kept with the columns of a set, which many books may share. */
const scenariosOf = /* @__PURE__ */ new WeakMap<
  readonly FigureGroup[],
  ReadonlyMap<string, ScenarioPostings>
>();

function inScenarios(groups: readonly FigureGroup[]): ReadonlyMap<string, ScenarioPostings> {
  const before = scenariosOf.get(groups);
  if (before !== undefined) return before;
  const lists = new Map<string, Posting[]>();
  for (const group of groups) push(lists, group.scenario, group);
  const found = new Map([...lists].map(([scenario, all]) => [scenario, scenarioPostings(all)]));
  scenariosOf.set(groups, found);
  return found;
}

const NO_LINES: ReadonlyMap<string, readonly Posting[]> = /* @__PURE__ */ new Map();

function byLineOf(postings: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> {
  const lines = new Map<string, Posting[]>();
  for (const posting of postings) push(lines, posting.line, posting);
  return lines;
}

/** The postings of each member of a dimension, by line. */
function byMemberOf(
  postings: readonly Posting[],
  dimension: string,
): ReadonlyMap<string, ReadonlyMap<string, readonly Posting[]>> {
  const members = new Map<string, Map<string, Posting[]>>();
  for (const posting of postings) {
    const member = Object.hasOwn(posting.members, dimension)
      ? posting.members[dimension]
      : undefined;
    if (member === undefined) continue;
    const lines = members.get(member);
    if (lines === undefined) members.set(member, new Map([[posting.line, [posting]]]));
    else push(lines, posting.line, posting);
  }
  return members;
}

/**
 * Whether the figures of a scenario cover every month of a period. A line may well have no amount in a month; a month in which no line has one is missing, and
 * a sum over the others would pass for the whole.
 */
export function coversPeriod(
  index: PostingIndex,
  { scenario, period, members }: Omit<Request, "set">,
): boolean {
  const own = index.adding(scenario).filter((posting) => belongs(posting.members, members));
  // A figure for the whole period says nothing about its months.
  const parts = new Set(
    own
      .map((posting) => posting.period)
      .filter((part) => part !== period && periodContains(period, part)),
  );
  const covered = new Set([...parts].flatMap(monthsIn));
  return monthsIn(period).every((month) => covered.has(month));
}

/**
 * Whether the figures of a set may be added up over dimensions that nobody asks for, without any cell coming out differently: nothing is posted on a total, no appropriation meets figures on its line or inside its total,
 * and each scenario divides its time in one way, in periods of one length. Otherwise which figures a cell takes, and whether it would count money twice, depends on their other members.
 */
export function isPlain(book: Book, setId: string): boolean {
  const chunks = chunksIn(book, setId);
  const totals = new Set(book.chart.totals.map(({ id }) => id as string));
  if (chunks.some(({ line }) => line.dictionary.some((id) => totals.has(id)))) return false;
  const groups = groupFigures(chunks, []);
  if (meetsAppropriation(book, setId, groups)) return false;
  const periods = new Map<string, Set<Period>>();
  for (const { scenario, period } of groups) {
    const known = periods.get(scenario);
    if (known === undefined) periods.set(scenario, new Set([period]));
    else known.add(period);
  }
  return [...periods.values()].every((of) => {
    const sorted = [...of].sort();
    const length = sorted[0] === undefined ? 0 : periodMonths(sorted[0]);
    return sorted.every((period, k) => {
      const next = sorted[k + 1];
      return (
        periodMonths(period) === length && (next === undefined || !periodsOverlap(period, next))
      );
    });
  });
}

/** Whether an appropriation of a set and figures of it may come together in a cell: on its line or inside its total, in its scenario or on a line that is always read from one. */
function meetsAppropriation(book: Book, setId: string, groups: readonly FigureGroup[]): boolean {
  const borrowing = new Set(
    book.chart.lines.flatMap(({ id, readFrom }) => (readFrom === undefined ? [] : [id])),
  );
  const granted = new Set<string>();
  for (const { set, line, scenario } of book.appropriations) {
    if (set !== setId) continue;
    for (const entry of entriesAt(book.chart, line))
      granted.add(borrowing.has(entry) ? entry : keyOf(entry, scenario));
  }
  if (granted.size === 0) return false;
  return groups.some(({ line, scenario }) =>
    granted.has(borrowing.has(line) ? line : keyOf(line, scenario)),
  );
}

function push(lists: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [posting]);
  else list.push(posting);
}

function keyOf(line: string, scenario: string): string {
  // A length keeps apart what would run together.
  return `${line.length} ${line}${scenario}`;
}

/**
 * Which of the postings on one line a request takes.
 *
 * Rule: for each combination of members, postings that state exactly the period asked for; where there are none, those that follow one another and fill it, or
 * else those that divide it evenly (months, quarters, tertials, halves inside it, none overlapping). A figure for January to August alone is no part of the
 * year, and a year's figure says nothing about eight months: amounts that are left over make the cell incomplete.
 */
export function takePostings(posted: readonly Posting[], request: Request): Taken {
  const candidates = posted.filter(
    ({ period, members }) =>
      periodsOverlap(request.period, period) && belongs(members, request.members),
  );
  if (candidates.every(({ period }) => period === request.period))
    return { postings: candidates, inParts: false, undivided: false };
  const byMembers = new Map<string, Posting[]>();
  for (const posting of candidates) {
    const key = membersKey(posting.members);
    byMembers.set(key, [...(byMembers.get(key) ?? []), posting]);
  }
  const groups = [...byMembers.values()].map((group) => ({
    group,
    taken: takeForPeriod(group, request.period),
  }));
  const postings = groups.flatMap(({ taken }) => taken);
  const inParts = postings.some(({ period }) => period !== request.period);
  return {
    postings,
    inParts,
    undivided: groups.some(({ group, taken }) => leavesMonths(group, taken, request.period)),
  };
}

/** What is taken where nothing is posted. */
export const NOTHING: Taken = /* @__PURE__ */ Object.freeze({
  postings: [],
  inParts: false,
  undivided: false,
});

/** Whether some of the amounts could not be used and stand for months that those used do not cover. */
function leavesMonths(
  group: readonly Posting[],
  taken: readonly Posting[],
  wanted: Period,
): boolean {
  if (group.length === taken.length) return false;
  const covered = new Set(taken.flatMap(({ period }) => monthsIn(period)));
  const asked = new Set(monthsIn(wanted));
  return group.some(({ period }) =>
    monthsIn(period).some((month) => asked.has(month) && !covered.has(month)),
  );
}

function takeForPeriod(postings: readonly Posting[], wanted: Period): readonly Posting[] {
  const exact = postings.filter(({ period }) => period === wanted);
  if (exact.length > 0) return exact;
  const inside = postings.filter(({ period }) => periodContains(wanted, period));
  if (fillsExactly(inside, wanted)) return inside;
  const parts = inside.filter(({ period }) => dividesEvenly(wanted, period));
  const sorted = [...parts].sort((left, right) => (left.period < right.period ? -1 : 1));
  sorted.forEach((posting, position) => {
    const next = sorted[position + 1];
    if (next === undefined || !periodsOverlap(posting.period, next.period)) return;
    fail("figure.overlapping-periods", {
      path: [posting.line, posting.scenario],
      expected: `one division of ${wanted}`,
      received: `both ${posting.period} and ${next.period}`,
    });
  });
  return parts;
}

/** Whether parts of any length follow one another and fill the period: January to August, and September to December. */
function fillsExactly(parts: readonly Posting[], wanted: Period): boolean {
  const months = parts.flatMap(({ period }) => monthsIn(period));
  return months.length === periodMonths(wanted) && new Set(months).size === months.length;
}

function dividesEvenly(whole: Period, part: Period): boolean {
  if (!periodContains(whole, part)) return false;
  const length = periodMonths(part);
  const offset = periodMonths(`${whole.slice(0, 7)}/${part.slice(0, 7)}` as Period) - 1;
  return periodMonths(whole) % length === 0 && offset % length === 0;
}

/** Whether a figure with these members belongs to all the members asked for. */
export function belongs(members: Members, wanted: Members): boolean {
  for (const dimension of Object.keys(wanted))
    if (members[dimension] !== wanted[dimension]) return false;
  return true;
}

/** What all figures behind one posting have in common, as a key. */
export function postingKey({
  line,
  scenario,
  period,
  members,
}: Pick<Figure, "line" | "scenario" | "period" | "members">): string {
  return JSON.stringify([line, scenario, period, membersKey(members)]);
}

function membersKey(members: Members): string {
  return JSON.stringify(Object.entries(members).sort());
}

/** The fiscal year that a scenario lies in. */
export function yearOfScenario(book: Book, id: string): Period {
  const known = years.get(book)?.get(id);
  if (known !== undefined) return known;
  const year = findYear(book, id);
  const ofBook = years.get(book) ?? new Map<string, Period>();
  years.set(book, ofBook.set(id, year));
  return year;
}

/** Books are frozen: what was found once stays so. */
const years = /* @__PURE__ */ new WeakMap<Book, Map<string, Period>>();

function findYear(book: Book, id: string): Period {
  const scenario = book.scenarios.find((known) => known.id === id);
  const year =
    scenario?.kind === "prior-year-actual" ? previousYear(book.fiscalYear) : book.fiscalYear;
  return fiscalPeriod(year, "year");
}
