/**
 * Subtotals of one request (set, scenario, period, members) for every line and total of the chart.
 * Lines are computed once; each total is the sum of its parts and of anything posted on the total
 * itself.
 *
 * A chart counts no line twice inside a total, so parts can be added. Money may still be counted
 * twice where something is posted on a total itself, or beside an appropriation. The tree marks
 * those subtotals, and examines the postings behind them before it gives an amount.
 */
import { checkRange, type Decimal, sumUnchecked, ZERO } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import type { MemberChoice } from "../figure/index.ts";
import {
  checkPostedOnce,
  gapsOf,
  isCovered,
  type Match,
  matchPostings,
  NO_MATCH,
  type Search,
} from "./match.ts";
import { belongs, type Dimensions, type PostingIndex, sumOfPostings } from "./postings.ts";
import type { Request } from "./request.ts";

/** What a tree needs of the reader of a book. */
export interface ChartReader {
  readonly book: Book;
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

/** The subtotals of one request: what they are computed from, and those that were asked for. */
export interface SubtotalTree extends Search {
  readonly reader: ChartReader;
  readonly request: Request;
  /** The parts of each total. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** A member that the request names, to look up fewer postings. */
  readonly member: readonly [dimension: string, member: string] | undefined;
  readonly matches: Map<string, Match>;
  readonly subtotals: Map<string, Subtotal>;
}

/**
 * The subtotals that lines without postings share: read from the scenario asked for, or not. Their
 * amount is absent, or zero where gaps are zero.
 */
const EMPTY_HERE: Subtotal = /* @__PURE__ */ emptySubtotal(true, false);
const EMPTY_ELSEWHERE: Subtotal = /* @__PURE__ */ emptySubtotal(false, false);
const ZERO_HERE: Subtotal = /* @__PURE__ */ emptySubtotal(true, true);
const ZERO_ELSEWHERE: Subtotal = /* @__PURE__ */ emptySubtotal(false, true);

function emptySubtotal(hasLinesHere: boolean, isZero: boolean): Subtotal {
  return {
    amount: ZERO,
    isPosted: isZero,
    isPostedHere: isZero && hasLinesHere,
    hasLinesHere,
    isIncomplete: false,
    needsExamination: false,
  };
}

/** Starts a tree; nothing is computed before it is asked for. */
export function subtotalTree(
  reader: ChartReader,
  index: PostingIndex,
  request: Request,
): SubtotalTree {
  return {
    reader,
    book: reader.book,
    index,
    request,
    parts: lookUp(reader.book.chart).parts,
    member: singleMember(request.members),
    missing: new Map(),
    matches: new Map(),
    subtotals: new Map(),
  };
}

/** The first member that a request names alone, by which postings are looked up. */
export function singleMember(
  choice: MemberChoice,
): readonly [dimension: string, member: string] | undefined {
  for (const [dimension, member] of Object.entries(choice))
    if (typeof member === "string") return [dimension, member];
  return undefined;
}

/**
 * The subtotals of a request. Postings are told apart by the dimensions named; default those of the
 * members of the request.
 */
export type TreeOf = (request: Request, dimensions?: Dimensions) => SubtotalTree;

/** How many subtotals the trees of a book may hold together: about ten megabytes. */
const MAX_SUBTOTALS = 200_000;
/** The fewest trees that are kept, for charts of any size: the columns of a wide table. */
const MIN_TREES = 64;
/** How many trees are found by comparing requests, without a key. */
const RECENT_TREES = 16;

/**
 * Keeps the trees that `make` returns: the cells of a column ask for the same one, and so do later
 * tables. When they may hold too much, all are dropped.
 *
 * @param entries the number of lines and totals of the chart
 */
export function memoizeTrees(entries: number, make: TreeOf): TreeOf {
  const most = Math.max(MIN_TREES, MAX_SUBTOTALS / entries);
  const trees = new Map<string, SubtotalTree>();
  // The cells of a row ask for one tree a column, in turn.
  const recent: (readonly [Request, SubtotalTree])[] = [];
  let oldest = 0;
  return (request, dimensions) => {
    const { set, scenario, period, members } = request;
    if (dimensions === undefined)
      for (const [asked, tree] of recent)
        if (
          asked.scenario === scenario &&
          asked.members === members &&
          asked.period === period &&
          asked.set === set
        )
          return tree;
    const key = JSON.stringify([set, scenario, period, Object.entries(members), dimensions]);
    const before = trees.get(key);
    const tree = before ?? make(request, dimensions);
    if (before === undefined) {
      if (trees.size >= most) trees.clear();
      trees.set(key, tree);
    }
    if (dimensions === undefined) {
      recent[oldest] = [request, tree];
      oldest = (oldest + 1) % RECENT_TREES;
    }
    return tree;
  };
}

/** The exact amount of a line or total, or the reason why it has none. */
export type Outcome = Decimal | "absent" | "incomplete-period";

/** The exact amount of a line or total; an error if the sum would count money twice. */
export function amountAt(tree: SubtotalTree, line: string): Outcome {
  const subtotal = subtotalAt(tree, line);
  if (subtotal.needsExamination) matchesUnder(tree, line);
  // A total with amounts only on lines that are read from another scenario, though it has lines of
  // its own scenario, is absent: funding alone is not a result where no cost is known.
  if (!subtotal.isPosted || (!subtotal.isPostedHere && subtotal.hasLinesHere)) return "absent";
  return subtotal.isIncomplete ? "incomplete-period" : checkRange(subtotal.amount);
}

/**
 * The postings that answer the request on one line or total itself. A line with `readFrom` is read
 * from its own scenario, within the same year.
 */
export function matchAt(tree: SubtotalTree, entry: string): Match {
  const { reader, index, member, request, matches } = tree;
  const scenario = reader.scenarioOf(entry, request.scenario);
  const posted = index.scenarios.get(scenario)?.byLine(member).get(entry);
  if (posted === undefined) return NO_MATCH;
  // Fast path: usually all postings match the period and the members asked for, so nothing is kept.
  if (
    posted.every(
      ({ period, members }) => period === request.period && belongs(members, request.members),
    )
  )
    return { postings: posted, inParts: [], hasRemainder: false };
  const before = matches.get(entry);
  if (before !== undefined) return before;
  const match = matchPostings(posted, request, gapsOf(tree, scenario));
  matches.set(entry, match);
  return match;
}

/** The subtotal of a line or total with everything under it. */
export function subtotalAt(tree: SubtotalTree, entry: string): Subtotal {
  const { reader, parts, subtotals } = tree;
  const before = subtotals.get(entry);
  if (before !== undefined) return before;
  const of = parts.get(entry);
  if (of === undefined || of.every((part) => subtotals.has(part))) return addSubtotal(tree, entry);
  const entries = reader.entriesOf(entry);
  // Matches are made from the top down first, so that errors are reported in the order of the page.
  for (const each of entries) if (!subtotals.has(each)) matchAt(tree, each);
  // Parts stand after the totals that they are parts of, so the list is computed from its end.
  for (const each of entries.slice(1).reverse()) if (!subtotals.has(each)) addSubtotal(tree, each);
  return addSubtotal(tree, entry);
}

/** Computes a subtotal and keeps it; those of its parts are there. */
function addSubtotal(tree: SubtotalTree, entry: string): Subtotal {
  const { reader, request, parts, subtotals } = tree;
  const scenario = reader.scenarioOf(entry, request.scenario);
  const isHere = scenario === request.scenario;
  const { postings, inParts, hasRemainder } = matchAt(tree, entry);
  const isPosted = postings.length > 0 || hasRemainder;
  const of = parts.get(entry);
  if (of === undefined && !isPosted) {
    const isZero = gapsOf(tree, scenario) === "zero";
    const [here, elsewhere] = isZero ? [ZERO_HERE, ZERO_ELSEWHERE] : [EMPTY_HERE, EMPTY_ELSEWHERE];
    const empty = isHere ? here : elsewhere;
    subtotals.set(entry, empty);
    return empty;
  }
  const isBesideAppropriation =
    postings.length > 1 && postings.some(({ appropriation }) => appropriation !== undefined);
  const subtotal = {
    amount: sumOfPostings(postings),
    isPosted,
    isPostedHere: isPosted && isHere,
    hasLinesHere: of === undefined && isHere,
    isIncomplete: hasRemainder || inParts.some((members) => !isCovered(tree, scenario, members)),
    needsExamination: isPosted && (of !== undefined || isBesideAppropriation),
  };
  const amounts = isPosted ? [subtotal.amount] : [];
  for (const part of of ?? []) {
    const under = subtotalAt(tree, part);
    amounts.push(under.amount);
    subtotal.isPosted ||= under.isPosted;
    subtotal.isPostedHere ||= under.isPostedHere;
    subtotal.hasLinesHere ||= under.hasLinesHere;
    subtotal.isIncomplete ||= under.isIncomplete;
    subtotal.needsExamination ||= under.needsExamination;
  }
  if (of !== undefined) subtotal.amount = sumUnchecked(amounts);
  subtotals.set(entry, subtotal);
  return subtotal;
}

/**
 * The matches of everything at and under a line, by line; an error if their sum would count money
 * twice.
 */
export function matchesUnder(tree: SubtotalTree, line: string): ReadonlyMap<string, Match> {
  const { reader, parts, request } = tree;
  const matches = new Map<string, Match>();
  for (const entry of reader.entriesOf(line)) {
    const match = matchAt(tree, entry);
    if (match.postings.length > 0 || match.hasRemainder) matches.set(entry, match);
  }
  checkPostedOnce(matches, request, (entry) => (parts.has(entry) ? reader.entriesOf(entry) : []));
  return matches;
}
