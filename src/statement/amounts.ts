/** From a request to an amount: what is posted there, each amount once, for the whole period. */
import { checkRange, type Decimal } from "../amount/index.ts";
import { mayOverlap } from "../figure/index.ts";
import { describeValue, fail } from "../input/index.ts";
import type { Posting, Request, Taken } from "./postings.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./select.ts";

/** What is posted behind a request, over everything at and under its line; an error when that would count money twice. The dimensions named are told apart in what comes out. */
export function takenBehind(
  reader: Reader,
  request: LineRequest,
  dimensions?: readonly string[] | "all",
): ReadonlyMap<string, Taken> {
  const byEntry = new Map<string, Taken>();
  for (const entry of reader.entriesOf(request.line)) {
    const taken = takenOn(reader, entry, request, dimensions);
    if (taken.postings.length > 0 || taken.undivided) byEntry.set(entry, taken);
  }
  for (const [entry, { postings: own }] of byEntry) {
    checkAppropriation(own, request);
    if (!reader.isTotal(entry)) continue;
    for (const part of reader.entriesOf(entry)) {
      const inside = part === entry ? [] : (byEntry.get(part)?.postings ?? []);
      const clash = inside.find((posting) => own.some((posted) => areOneMoney(posted, posting)));
      if (clash !== undefined) failTwice("figure.total-and-part", request, entry, part);
    }
  }
  return byEntry;
}

/** An appropriation is all the funding there is on its line for what it is for; figures beside it would be counted on top of it. */
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
  request: LineRequest,
  entry: string,
  part: string,
): never {
  const { set, scenario, period } = request;
  return fail(code, {
    path: [set, entry],
    expected: `${scenario} for ${period} on ${describeValue(entry)} once`,
    received: `amounts on ${describeValue(entry)} and on ${part === "the same line" ? part : describeValue(part)}`,
  });
}

/** A zero beside its parts counts nothing twice. */
function areOneMoney(total: Posting, part: Posting): boolean {
  return !total.amount.isZero() && !part.amount.isZero() && mayOverlap(total.members, part.members);
}

/** What is posted on one line or total itself. A line with `readFrom` is read from its own scenario, within the same year. */
export function takenOn(
  reader: Reader,
  entry: string,
  request: Request,
  dimensions?: readonly string[] | "all",
): Taken {
  return reader.choiceOf(request, dimensions).takenOn(entry);
}

/** What a request comes to, or why there is nothing. */
export type Outcome = Decimal | "absent" | "incomplete-period";

/** The exact amount of a request, or why there is none. */
export function amountFor(reader: Reader, request: LineRequest): Outcome {
  const { amount, isPosted, isPostedOwn, hasOwn, isIncomplete, isDoubtful } = reader
    .choiceOf(request)
    .nodeAt(request.line);
  if (isDoubtful) takenBehind(reader, request);
  // A total with amounts only on lines that are read from another scenario, though it has lines of its own: a result of funding alone, in a scenario without a single cost, is no result.
  if (!isPosted || (!isPostedOwn && hasOwn)) return "absent";
  return isIncomplete ? "incomplete-period" : checkRange(amount);
}
