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
import type { Book, Gaps } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import { mayOverlap } from "../figure/index.ts";
import { describeValue, fail } from "../input/index.ts";
import { gapsIn, missingMonths } from "./coverage.ts";
import { memoize } from "./maps.ts";
import { type Match, matchPostings, NO_MATCH } from "./match.ts";
import { singleMember } from "./members.ts";
import { belongs, type Posting, type PostingIndex, sumOfPostings } from "./postings.ts";
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
export interface SubtotalTree {
  readonly reader: ChartReader;
  readonly index: PostingIndex;
  readonly request: Request;
  /** The parts of each total. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** A member that the request names, to look up fewer postings. */
  readonly member: readonly [dimension: string, member: string] | undefined;
  /** What a month without a figure means in a scenario. */
  readonly gapsOf: (scenario: string) => Gaps;
  /** Whether figures of a scenario cover every month of the period, by scenario and members. */
  readonly covered: Map<string, boolean>;
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
    index,
    request,
    parts: lookUp(reader.book.chart).parts,
    member: singleMember(request.members),
    gapsOf: memoize((scenario: string) => gapsIn(reader.book, index, { ...request, scenario })),
    covered: new Map(),
    matches: new Map(),
    subtotals: new Map(),
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
  const match = matchPostings(posted, request, tree.gapsOf(scenario));
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
    const isZero = tree.gapsOf(scenario) === "zero";
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
 * Whether figures of some members, by their key, cover every month of the period in a scenario. The
 * gaps of a complete scenario are zero, so it covers every month.
 */
export function isCovered(tree: SubtotalTree, scenario: string, members: string): boolean {
  if (tree.gapsOf(scenario) === "zero") return true;
  const { index, request, covered } = tree;
  const key = `${scenario} ${members}`;
  const isWhole =
    covered.get(key) ?? missingMonths(index, { ...request, scenario }, members).length === 0;
  covered.set(key, isWhole);
  return isWhole;
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
  for (const [entry, { postings }] of matches) {
    checkAppropriation(postings, request);
    if (parts.has(entry)) checkTotal(reader, entry, matches, request);
  }
  return matches;
}

/** Checks that what is posted on a total is not posted on its parts as well. */
function checkTotal(
  reader: ChartReader,
  entry: string,
  matches: ReadonlyMap<string, Match>,
  request: Request,
): void {
  const posted = matches.get(entry)?.postings ?? [];
  for (const part of reader.entriesOf(entry)) {
    if (part === entry) continue;
    const inside = matches.get(part)?.postings ?? [];
    if (inside.some((posting) => posted.some((total) => areSameMoney(total, posting))))
      failTwice("figure.total-and-part", request, entry, describeValue(part));
  }
}

/**
 * Checks that no figures stand beside an appropriation: it is all the funding on its line for its
 * members, and figures would be counted on top of it.
 */
function checkAppropriation(postings: readonly Posting[], request: Request): void {
  const granted = postings.filter(({ appropriation }) => appropriation !== undefined);
  const clash = granted.find((grant) =>
    postings.some((posting) => posting !== grant && mayOverlap(grant.members, posting.members)),
  );
  if (clash !== undefined)
    failTwice("appropriation.posted-twice", request, clash.line, "the same line");
}

function failTwice(
  code: "figure.total-and-part" | "appropriation.posted-twice",
  { set, scenario, period }: Request,
  entry: string,
  part: string,
): never {
  return fail(code, {
    path: [set, entry],
    expected: `${scenario} for ${period} on ${describeValue(entry)} once`,
    received: `amounts on ${describeValue(entry)} and on ${part}`,
  });
}

/** A zero beside its parts counts nothing twice. */
function areSameMoney(total: Posting, part: Posting): boolean {
  return !total.amount.isZero() && !part.amount.isZero() && mayOverlap(total.members, part.members);
}
