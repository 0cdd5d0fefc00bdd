/**
 * Subtotals of one request (set, scenario, period, members) for every line and total of the chart.
 * Lines are computed once; each total is the sum of its parts and of anything posted on the total
 * itself.
 *
 * A chart counts no line twice inside a total, so parts can be added. Money may still be counted
 * twice where something is posted on a total itself, or beside an appropriation. The tree marks
 * those subtotals, and `amounts.ts` examines the postings behind them.
 */
import { type Decimal, sumUnchecked, ZERO } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import {
  belongs,
  type Match,
  matchPostings,
  NO_MATCH,
  type Posting,
  type PostingIndex,
  type Request,
  sumOfPostings,
} from "./postings/index.ts";

/** What a tree needs of the reader of a book. */
export interface ChartReader {
  readonly book: Book;
  /** Whether the figures of a scenario cover every month of a period. */
  readonly covers: (request: Request) => boolean;
  /** Everything at and under a line or total. */
  readonly entriesOf: (entry: string) => readonly string[];
  /**
   * The scenario that a line is read from when a column asks for one: the `readFrom` of the line,
   * within the same fiscal year.
   */
  readonly scenarioOf: (entry: string, scenario: string) => string;
}

/**
 * A line or total, with everything under it. A flag of a total is true where it is true for the
 * total itself or for one of its parts.
 *
 * | flag | true where | decides |
 * | --- | --- | --- |
 * | `isPosted` | there are amounts | whether the cell is absent |
 * | `isPostedHere` | there are amounts in the scenario asked for | the same, beside the next flag |
 * | `hasLinesHere` | a line is read from the scenario asked for | funding alone is not a result |
 * | `isIncomplete` | months of the period are missing | whether the cell is incomplete |
 * | `needsExamination` | money may be counted twice | whether the postings are examined |
 */
export interface Subtotal {
  /** The sum of all amounts; not yet checked to be in range. */
  readonly amount: Decimal;
  readonly isPosted: boolean;
  readonly isPostedHere: boolean;
  readonly hasLinesHere: boolean;
  readonly isIncomplete: boolean;
  readonly needsExamination: boolean;
}

/** The subtotals of one request. */
export interface SubtotalTree {
  /** The postings that answer the request on one line or total itself. */
  readonly matchOn: (entry: string) => Match;
  /** The subtotal of a line or total with everything under it. */
  readonly subtotalAt: (entry: string) => Subtotal;
}

/** The two subtotals that lines without amounts share: read from the scenario asked for, or not. */
const EMPTY_HERE: Subtotal = /* @__PURE__ */ emptySubtotal(true);
const EMPTY_ELSEWHERE: Subtotal = /* @__PURE__ */ emptySubtotal(false);

function emptySubtotal(hasLinesHere: boolean): Subtotal {
  return {
    amount: ZERO,
    isPosted: false,
    isPostedHere: false,
    hasLinesHere,
    isIncomplete: false,
    needsExamination: false,
  };
}

/** The state of a tree: what it reads, and what it has computed. */
interface TreeState {
  readonly reader: ChartReader;
  readonly index: PostingIndex;
  readonly request: Request;
  /** The parts of each total. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** A member that the request names, to look up fewer postings. */
  readonly member: readonly [dimension: string, member: string] | undefined;
  readonly matches: Map<string, Match>;
  readonly subtotals: Map<string, Subtotal>;
}

/** Starts a tree; nothing is computed before it is asked for. */
export function subtotalTree(
  reader: ChartReader,
  index: PostingIndex,
  request: Request,
): SubtotalTree {
  const state: TreeState = {
    reader,
    index,
    request,
    parts: lookUp(reader.book.chart).parts,
    member: Object.entries(request.members)[0],
    matches: new Map(),
    subtotals: new Map(),
  };
  return {
    matchOn: (entry) => matchOn(state, entry, reader.scenarioOf(entry, request.scenario)),
    subtotalAt: (entry) => subtotalAt(state, entry),
  };
}

function matchOn(state: TreeState, entry: string, scenario: string): Match {
  const { index, member, request, matches } = state;
  const posted = index.byLine(scenario, member).get(entry);
  if (posted === undefined) return NO_MATCH;
  // Fast path: usually all postings match the period and the members asked for, so nothing is kept.
  if (
    posted.every(
      ({ period, members }) => period === request.period && belongs(members, request.members),
    )
  )
    return { postings: posted, isInParts: false, hasRemainder: false };
  const before = matches.get(entry);
  if (before !== undefined) return before;
  const match = matchPostings(posted, request);
  matches.set(entry, match);
  return match;
}

function subtotalAt(state: TreeState, entry: string): Subtotal {
  const { reader, request, parts, subtotals } = state;
  const before = subtotals.get(entry);
  if (before !== undefined) return before;
  const of = parts.get(entry);
  if (of === undefined || of.every((part) => subtotals.has(part))) return addSubtotal(state, entry);
  const entries = reader.entriesOf(entry);
  // Matches are made from the top down first, so that errors are reported in the order of the page.
  for (const each of entries)
    if (!subtotals.has(each)) matchOn(state, each, reader.scenarioOf(each, request.scenario));
  // Parts stand after the totals that they are parts of, so the list is computed from its end.
  for (const each of entries.slice(1).reverse()) if (!subtotals.has(each)) addSubtotal(state, each);
  return addSubtotal(state, entry);
}

function addSubtotal(state: TreeState, entry: string): Subtotal {
  const subtotal = computeSubtotal(state, entry);
  state.subtotals.set(entry, subtotal);
  return subtotal;
}

/** Computes a subtotal; those of its parts are there. */
function computeSubtotal(state: TreeState, entry: string): Subtotal {
  const { reader, request, parts } = state;
  const scenario = reader.scenarioOf(entry, request.scenario);
  const isHere = scenario === request.scenario;
  const { postings, isInParts, hasRemainder } = matchOn(state, entry, scenario);
  const of = parts.get(entry);
  if (of === undefined && postings.length === 0 && !hasRemainder)
    return isHere ? EMPTY_HERE : EMPTY_ELSEWHERE;
  const posted = sumOfPostings(postings);
  const isPosted = postings.length > 0 || hasRemainder;
  const subtotal = {
    amount: posted,
    isPosted,
    isPostedHere: isPosted && isHere,
    hasLinesHere: of === undefined && isHere,
    isIncomplete: hasRemainder || (isInParts && !reader.covers({ ...request, scenario })),
    needsExamination: isPosted && (of !== undefined || standsBesideAppropriation(postings)),
  };
  if (of === undefined) return subtotal;
  const amounts = isPosted ? [posted] : [];
  for (const part of of) {
    const under = subtotalAt(state, part);
    amounts.push(under.amount);
    subtotal.isPosted ||= under.isPosted;
    subtotal.isPostedHere ||= under.isPostedHere;
    subtotal.hasLinesHere ||= under.hasLinesHere;
    subtotal.isIncomplete ||= under.isIncomplete;
    subtotal.needsExamination ||= under.needsExamination;
  }
  return { ...subtotal, amount: sumUnchecked(amounts) };
}

function standsBesideAppropriation(postings: readonly Posting[]): boolean {
  return postings.length > 1 && postings.some(({ appropriation }) => appropriation !== undefined);
}
