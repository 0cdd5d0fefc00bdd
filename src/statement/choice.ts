/**
 * What one choice of set, scenario, period and members takes on every line of the chart, and comes to up the tree: the lines first, each looked at once, then every total from its parts.
 *
 * A chart counts no line twice inside a total, so the parts of a total add up to what is posted at and under it. Where something is posted on a total itself, or beside an appropriation, only a look at the postings can tell whether money
 * would be counted twice: then nothing is said here, and `amounts.ts` looks.
 */
import { lookUp } from "../chart/index.ts";
import { checkRange, type Decimal, sumOf, ZERO } from "../decimal/index.ts";
import { type Posting, type PostingIndex, type Request, type Taken, takePostings } from "./postings.ts";
import type { Reader } from "./reader.ts";

/** What a request comes to, or why there is nothing. */
export type Outcome = Decimal | "absent" | "incomplete-period";

export interface Choice {
  /** What is taken on one line or total itself. */
  readonly takenOn: (entry: string) => Taken;
  /** What everything at and under a line or total comes to; nothing where the postings themselves have to be looked at. */
  readonly outcomeAt: (entry: string) => Outcome | undefined;
}

/** What is known of a line or total, with everything under it. */
interface Node {
  /** The sum of all amounts. */
  readonly amount: Decimal;
  /** There are amounts. */
  readonly isPosted: boolean;
  /** There are amounts on lines that are read from the scenario asked for, and not from another. */
  readonly isPostedOwn: boolean;
  /** There are lines that are read from the scenario asked for. */
  readonly hasOwn: boolean;
  /** Some amounts are for a part of the period, and the rest of it is missing. */
  readonly isIncomplete: boolean;
}

const NONE: readonly Posting[] = [];

/** Begins a choice; nothing is looked at before it is asked for. */
export function makeChoice(reader: Reader, index: PostingIndex, request: Request): Choice {
  const { parts } = lookUp(reader.book.chart);
  const [member] = Object.entries(request.members);
  const taken = new Map<string, Taken>();
  /** `undefined` where a closer look is needed. */
  const nodes = new Map<string, Node | undefined>();

  const takenOn = (entry: string): Taken => {
    const known = taken.get(entry);
    if (known !== undefined) return known;
    const lines = index.byLine(reader.scenarioOf(entry, request.scenario), member);
    const found = takePostings(lines.get(entry) ?? NONE, request);
    taken.set(entry, found);
    return found;
  };

  const nodeOfLine = (line: string): Node | undefined => {
    const { postings, inParts, undivided } = takenOn(line);
    if (postings.length > 1 && postings.some(({ appropriation }) => appropriation !== undefined)) return undefined;
    const scenario = reader.scenarioOf(line, request.scenario);
    const isPosted = postings.length > 0 || undivided;
    const hasOwn = scenario === request.scenario;
    const isIncomplete = undivided || (inParts && !reader.covers({ ...request, scenario }));
    return { amount: sumOfPostings(postings), isPosted, isPostedOwn: isPosted && hasOwn, hasOwn, isIncomplete };
  };

  const nodeOfTotal = (total: string, of: readonly string[]): Node | undefined => {
    const { postings, undivided } = takenOn(total);
    if (postings.length > 0 || undivided) return undefined;
    const amounts: Decimal[] = [];
    let [isPosted, isPostedOwn, hasOwn, isIncomplete] = [false, false, false, false];
    for (const part of of) {
      const node = nodes.get(part);
      if (node === undefined) return undefined;
      amounts.push(node.amount);
      isPosted ||= node.isPosted;
      isPostedOwn ||= node.isPostedOwn;
      hasOwn ||= node.hasOwn;
      isIncomplete ||= node.isIncomplete;
    }
    return { amount: sumOf(amounts), isPosted, isPostedOwn, hasOwn, isIncomplete };
  };

  const climb = (entry: string): void => {
    const entries = reader.entriesOf(entry);
    // What cannot be taken is reported from the top down, as elsewhere.
    for (const each of entries) if (!nodes.has(each)) takenOn(each);
    for (let k = entries.length - 1; k >= 0; k -= 1) {
      const each = entries[k] ?? "";
      if (nodes.has(each)) continue;
      const of = parts.get(each);
      nodes.set(each, of === undefined ? nodeOfLine(each) : nodeOfTotal(each, of));
    }
  };

  return {
    takenOn,
    outcomeAt: (entry) => {
      if (!nodes.has(entry)) climb(entry);
      const node = nodes.get(entry);
      if (node === undefined) return undefined;
      // A total with amounts only on lines that are read from another scenario, though it has lines of its own: a result of funding alone, in a scenario without a single cost, is no result.
      if (!node.isPosted || (!node.isPostedOwn && node.hasOwn)) return "absent";
      return node.isIncomplete ? "incomplete-period" : checkRange(node.amount);
    },
  };
}

/** What some postings come to. */
export function sumOfPostings(postings: readonly Posting[]): Decimal {
  const [only, second] = postings;
  if (only === undefined) return ZERO;
  return second === undefined ? only.amount : sumOf(postings.map(({ amount }) => amount));
}
