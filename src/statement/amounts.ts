/** From a request to an amount: each posting once, for the whole period. */
import { checkRange, type Decimal } from "../amount/index.ts";
import { mayOverlap } from "../figure/index.ts";
import { describeValue, fail } from "../input/index.ts";
import type { Dimensions, Match, Posting, Request } from "./postings/index.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";

/**
 * The matches of a request on everything at and under its line, by line; an error if their sum
 * would count money twice. Postings are told apart by the dimensions named.
 */
export function matchesUnder(
  reader: Reader,
  request: LineRequest,
  dimensions?: Dimensions,
): ReadonlyMap<string, Match> {
  const matches = new Map<string, Match>();
  for (const entry of reader.entriesOf(request.line)) {
    const match = matchOn(reader, entry, request, dimensions);
    if (match.postings.length > 0 || match.hasRemainder) matches.set(entry, match);
  }
  for (const [entry, { postings }] of matches) {
    checkAppropriation(postings, request);
    if (reader.isTotal(entry)) checkTotal(reader, entry, matches, request);
  }
  return matches;
}

/** Checks that what is posted on a total is not posted on its parts as well. */
function checkTotal(
  reader: Reader,
  entry: string,
  matches: ReadonlyMap<string, Match>,
  request: LineRequest,
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
function checkAppropriation(postings: readonly Posting[], request: LineRequest): void {
  const granted = postings.filter(({ appropriation }) => appropriation !== undefined);
  const clash = granted.find((grant) =>
    postings.some((posting) => posting !== grant && mayOverlap(grant.members, posting.members)),
  );
  if (clash !== undefined)
    failTwice("appropriation.posted-twice", request, clash.line, "the same line");
}

function failTwice(
  code: "figure.total-and-part" | "appropriation.posted-twice",
  { set, scenario, period }: LineRequest,
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

/**
 * The postings that answer a request on one line or total itself. A line with `readFrom` is read
 * from its own scenario, within the same year.
 */
export function matchOn(
  reader: Reader,
  entry: string,
  request: Request,
  dimensions?: Dimensions,
): Match {
  return reader.treeOf(request, dimensions).matchOn(entry);
}

/** The exact amount of a request, or the reason why it has none. */
export type Outcome = Decimal | "absent" | "incomplete-period";

/** Computes the exact amount of a request. */
export function amountFor(reader: Reader, request: LineRequest): Outcome {
  const subtotal = reader.treeOf(request).subtotalAt(request.line);
  if (subtotal.needsExamination) matchesUnder(reader, request);
  // A total with amounts only on lines that are read from another scenario, though it has lines of
  // its own scenario, is absent: funding alone is not a result where no cost is known.
  if (!subtotal.isPosted || (!subtotal.isPostedHere && subtotal.hasLinesHere)) return "absent";
  return subtotal.isIncomplete ? "incomplete-period" : checkRange(subtotal.amount);
}
