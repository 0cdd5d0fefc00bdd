/**
 * What one choice of set, scenario, period and members takes on every line of the chart, and comes to up the tree: the lines first, each looked at once, then every total from its parts and what is posted on itself.
 *
 * A chart counts no line twice inside a total, so the parts of a total add up to what is posted under it. Where something is posted on a total itself, or beside an appropriation, only a look at the postings can tell whether money
 * would be counted twice: that is said here, and `amounts.ts` looks.
 */

import { type Decimal, sumOf, ZERO } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import {
  belongs,
  NOTHING,
  type Posting,
  type PostingIndex,
  type Request,
  type Taken,
  takePostings,
} from "./postings.ts";

/** What has to be known of a book. */
export interface ChartReader {
  readonly book: Book;
  /** Whether the figures of a scenario cover every month of a period. */
  readonly covers: (request: Request) => boolean;
  /** Everything at and under a line or total. */
  readonly entriesOf: (entry: string) => readonly string[];
  /** The scenario that a line is read from when a column asks for one: its `readFrom`, within the same fiscal year. */
  readonly scenarioOf: (entry: string, scenario: string) => string;
}

/** What is known of a line or total, with everything under it. */
export interface Node {
  /** The sum of all amounts; not yet checked to be an amount itself. */
  readonly amount: Decimal;
  /** There are amounts. */
  readonly isPosted: boolean;
  /** There are amounts in the scenario asked for, and not only on lines that are read from another. */
  readonly isPostedOwn: boolean;
  /** There are lines that are read from the scenario asked for. */
  readonly hasOwn: boolean;
  /** Some amounts are for a part of the period, and the rest of it is missing. */
  readonly isIncomplete: boolean;
  /** Amounts stand beside an appropriation, or on a total: whether money is counted twice has to be looked at. */
  readonly isDoubtful: boolean;
}

export interface Choice {
  /** What is taken on one line or total itself. */
  readonly takenOn: (entry: string) => Taken;
  /** What everything at and under a line or total comes to. */
  readonly nodeAt: (entry: string) => Node;
}

/** Lines without amounts, that are read from the scenario asked for or from another: one node for all of them. */
const EMPTY_OWN: Node = /* @__PURE__ */ emptyNode(true);
const EMPTY: Node = /* @__PURE__ */ emptyNode(false);

function emptyNode(hasOwn: boolean): Node {
  return {
    amount: ZERO,
    isPosted: false,
    isPostedOwn: false,
    hasOwn,
    isIncomplete: false,
    isDoubtful: false,
  };
}

/** Begins a choice; nothing is looked at before it is asked for. */
export function makeChoice(reader: ChartReader, index: PostingIndex, request: Request): Choice {
  const { parts } = lookUp(reader.book.chart);
  const [member] = Object.entries(request.members);
  const taken = new Map<string, Taken>();
  const nodes = new Map<string, Node>();
  let own: ReturnType<PostingIndex["byLine"]> | undefined;
  const postedOn = (entry: string, scenario: string): readonly Posting[] | undefined => {
    if (scenario !== request.scenario) return index.byLine(scenario, member).get(entry);
    own ??= index.byLine(scenario, member);
    return own.get(entry);
  };

  const takenOn = (entry: string, scenario = reader.scenarioOf(entry, request.scenario)): Taken => {
    const posted = postedOn(entry, scenario);
    // Mostly everything is for exactly the period that is asked for, and for the one member. What takes no work to find is not kept.
    if (posted === undefined) return NOTHING;
    if (
      posted.every(
        (each) => each.period === request.period && belongs(each.members, request.members),
      )
    )
      return { postings: posted, inParts: false, undivided: false };
    const known = taken.get(entry);
    if (known !== undefined) return known;
    const found = takePostings(posted, request);
    taken.set(entry, found);
    return found;
  };

  const nodeOf = (entry: string): Node => {
    const scenario = reader.scenarioOf(entry, request.scenario);
    const { postings, inParts, undivided } = takenOn(entry, scenario);
    const of = parts.get(entry);
    if (of === undefined && postings.length === 0 && !undivided)
      return scenario === request.scenario ? EMPTY_OWN : EMPTY;
    let hasOwn = of === undefined && scenario === request.scenario;
    let isPosted = postings.length > 0 || undivided;
    let isPostedOwn = isPosted && scenario === request.scenario;
    let isIncomplete = undivided || (inParts && !reader.covers({ ...request, scenario }));
    let isDoubtful =
      isPosted &&
      (of !== undefined ||
        (postings.length > 1 && postings.some((each) => each.appropriation !== undefined)));
    const posted = sumOfPostings(postings);
    const amounts = isPosted ? [posted] : [];
    for (const part of of ?? []) {
      const node = nodes.get(part) ?? nodeOf(part);
      amounts.push(node.amount);
      isPosted ||= node.isPosted;
      isPostedOwn ||= node.isPostedOwn;
      hasOwn ||= node.hasOwn;
      isIncomplete ||= node.isIncomplete;
      isDoubtful ||= node.isDoubtful;
    }
    const amount = of === undefined ? posted : sumOf(amounts);
    return { amount, isPosted, isPostedOwn, hasOwn, isIncomplete, isDoubtful };
  };

  const keep = (entry: string): Node => {
    const node = nodeOf(entry);
    nodes.set(entry, node);
    return node;
  };

  return {
    takenOn: (entry) => takenOn(entry),
    nodeAt: (entry) => {
      const known = nodes.get(entry);
      if (known !== undefined) return known;
      const of = parts.get(entry);
      if (of === undefined || of.every((part) => nodes.has(part))) return keep(entry);
      const entries = reader.entriesOf(entry);
      // What cannot be taken is reported from the top down, as elsewhere.
      for (const each of entries) if (!nodes.has(each)) takenOn(each);
      // From the bottom up: parts stand after what they are parts of.
      for (const each of [...entries].reverse()) if (!nodes.has(each)) keep(each);
      return nodes.get(entry) ?? nodeOf(entry);
    },
  };
}

/** What some postings come to. */
export function sumOfPostings(postings: readonly Posting[]): Decimal {
  const [only, second] = postings;
  if (only === undefined) return ZERO;
  return second === undefined ? only.amount : sumOf(postings.map(({ amount }) => amount));
}
