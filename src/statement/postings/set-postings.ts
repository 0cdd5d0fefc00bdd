/**
 * The postings of a figure set: its figures in groups, and the appropriations that belong to it.
 */
import type { Book } from "../../book/index.ts";
import { monthsIn, type Period, periodContains } from "../../calendar/index.ts";
import { chunksOf, type FigureGroup, groupFigures } from "../../figure/index.ts";
import { revisedAppropriation } from "../../planning/appropriation/index.ts";
import { addTo } from "../lists.ts";
import { memoize } from "../memo.ts";
import { belongs, type Dimensions, type Posting, type Request } from "./posting.ts";

type PostingsByLine = ReadonlyMap<string, readonly Posting[]>;

/** The postings of one set. */
export interface PostingIndex {
  /** The postings of a scenario by line or total; only those of a member, where one is named. */
  readonly byLine: (
    scenario: string,
    member?: readonly [dimension: string, member: string],
  ) => PostingsByLine;
  /** The postings of a scenario on the lines that are part of totals, so on no of-which line. */
  readonly adding: (scenario: string) => readonly Posting[];
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
  const fromFigures = figuresByScenario(groups);
  const fromAppropriations = appropriationsByScenario(book, setId, yearOf);
  const details = new Set(
    book.chart.lines.flatMap(({ id, ofWhich }) => (ofWhich === undefined ? [] : [id])),
  );
  const ofScenario = memoize((scenario: string): ScenarioPostings => {
    const [figures, granted] = [fromFigures.get(scenario), fromAppropriations.get(scenario)];
    if (figures !== undefined && granted === undefined) return figures;
    return scenarioPostings([...(figures?.all ?? []), ...(granted ?? [])]);
  });
  return {
    byLine: (scenario, member) => ofScenario(scenario).byLine(member),
    adding: (scenario) => ofScenario(scenario).all.filter(({ line }) => !details.has(line)),
  };
}

/** The columns of a set. */
export function chunksIn(book: Book, setId: string): ReturnType<typeof chunksOf> {
  return book.figureSets.flatMap(({ id, figures }) => (id === setId ? chunksOf(figures) : []));
}

function appropriationsByScenario(
  book: Book,
  setId: string,
  yearOf: (scenario: string) => Period,
): ReadonlyMap<string, readonly Posting[]> {
  const granted = new Map<string, Posting[]>();
  for (const appropriation of book.appropriations) {
    if (appropriation.set !== setId) continue;
    const { line, scenario, members } = appropriation;
    const { amount } = revisedAppropriation(appropriation, { asOf: book.cutOff });
    const period = yearOf(scenario);
    addTo(granted, scenario, { line, scenario, period, members, amount, appropriation });
  }
  return granted;
}

/** All postings of a scenario, and the same by line. */
interface ScenarioPostings {
  readonly all: readonly Posting[];
  readonly byLine: (member?: readonly [dimension: string, member: string]) => PostingsByLine;
}

function scenarioPostings(all: readonly Posting[]): ScenarioPostings {
  const ofDimension = memoize((dimension: string) => byMember(all, dimension));
  let lines: PostingsByLine | undefined;
  return {
    all,
    byLine: (member) => {
      if (member !== undefined) return ofDimension(member[0]).get(member[1]) ?? NO_LINES;
      lines ??= byLine(all);
      return lines;
    },
  };
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

function byLine(postings: readonly Posting[]): PostingsByLine {
  const lines = new Map<string, Posting[]>();
  for (const posting of postings) addTo(lines, posting.line, posting);
  return lines;
}

/** The postings of each member of a dimension, by line. */
function byMember(
  postings: readonly Posting[],
  dimension: string,
): ReadonlyMap<string, PostingsByLine> {
  const members = new Map<string, Map<string, Posting[]>>();
  for (const posting of postings) {
    if (!Object.hasOwn(posting.members, dimension)) continue;
    const member = posting.members[dimension] ?? "";
    const lines = members.get(member);
    if (lines === undefined) members.set(member, new Map([[posting.line, [posting]]]));
    else addTo(lines, posting.line, posting);
  }
  return members;
}

/**
 * Whether the figures of a scenario cover every month of a period. A line may have no amount in a
 * month; a month in which no line has an amount is missing, and a sum over the other months would
 * pass for the whole.
 */
export function coversPeriod(
  index: PostingIndex,
  { scenario, period, members }: Omit<Request, "set">,
): boolean {
  const covered = new Set<string>();
  for (const posting of index.adding(scenario)) {
    if (!belongs(posting.members, members)) continue;
    // A figure for the whole period says nothing about its months.
    if (posting.period === period || !periodContains(period, posting.period)) continue;
    for (const month of monthsIn(posting.period)) covered.add(month);
  }
  return monthsIn(period).every((month) => covered.has(month));
}
