/** Reads an appropriation: amounts, days and kinds, and the corrections between its decisions. */

import { readAmount } from "../../amount/index.ts";
import { readDate } from "../../calendar/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  keysOf,
  readItems,
} from "../../input/index.ts";
import { nothing, refuse } from "../inputs/index.ts";
import type {
  Adjustment,
  AdjustmentInput,
  AdjustmentKind,
  Appropriation,
  AppropriationInput,
  OriginalDecision,
  OriginalDecisionInput,
  Recurrence,
} from "./appropriation.ts";
import { dayOf, readDecisionDate, readKind, readMonth } from "./reading.ts";

const KINDS: readonly AdjustmentKind[] = ["supplement", "transfer", "carry-over", "technical"];
const RECURRENCES: readonly Recurrence[] = ["one-off", "recurring", "not-stated"];

const ORIGINAL_KEYS = /* @__PURE__ */ keysOf<OriginalDecisionInput>({
  amount: true,
  reference: true,
  title: true,
  decidedOn: true,
  source: true,
  note: true,
});

const ADJUSTMENT_KEYS = /* @__PURE__ */ keysOf<AdjustmentInput>({
  reference: true,
  title: true,
  amount: true,
  decidedOn: true,
  effectiveOn: true,
  kind: true,
  recurrence: true,
  bookedIn: true,
  corrects: true,
  revokedOn: true,
  source: true,
  note: true,
});

/**
 * Reads an appropriation at a place in a larger input.
 *
 * Rule: `undefined` after an issue. The object may have other keys, because an appropriation of a
 * book has a line, a scenario and members as well.
 */
export function readAppropriation(
  input: AppropriationInput | Appropriation,
  path: IssuePath,
  issues: Issue[],
): Appropriation | undefined {
  const before = issues.length;
  const { original: first, adjustments = [] } = nothing(input);
  const original = readOriginal(first, [...path, "original"], issues);
  const place = [...path, "adjustments"];
  const read = readItems<AdjustmentInput | Adjustment>(adjustments, place, issues).flatMap(
    (adjustment, index) => readAdjustment(adjustment, [...place, index], issues) ?? [],
  );
  if (issues.length === before) checkCorrections(read, place, issues);
  if (issues.length > before || original === undefined) return undefined;
  return Object.freeze({ original, adjustments: Object.freeze(read) });
}

function readOriginal(
  input: OriginalDecisionInput | OriginalDecision,
  path: IssuePath,
  issues: Issue[],
): OriginalDecision | undefined {
  // An appropriation without an original decision lacks its amount, and that is what it is told.
  if (isPlainObject(input)) checkKeys(input, ORIGINAL_KEYS, path, issues);
  const amount = readAmount(input?.amount, [...path, "amount"], issues);
  if (input?.decidedOn !== undefined) readDate(input.decidedOn, [...path, "decidedOn"], issues);
  return amount === undefined ? undefined : Object.freeze({ ...input, amount });
}

function readAdjustment(
  given: AdjustmentInput | Adjustment,
  path: IssuePath,
  issues: Issue[],
): Adjustment | undefined {
  checkKeys(given, ADJUSTMENT_KEYS, path, issues);
  const input = nothing(given);
  const amount = readAmount(input.amount, [...path, "amount"], issues);
  const recurrence = input.recurrence ?? "not-stated";
  if (typeof input.reference !== "string" || input.reference.trim() === "") {
    const expected = "the reference of the decision";
    const facts = { expected, received: describeValue(input.reference) };
    refuse("input.missing-key", [...path, "reference"], facts, issues);
  }
  if (typeof input.title !== "string") {
    const facts = { expected: "a text", received: describeValue(input.title) };
    refuse("input.wrong-type", [...path, "title"], facts, issues);
  }
  const decidedOn = readDecisionDate(input.decidedOn, [...path, "decidedOn"], issues);
  for (const key of ["effectiveOn", "revokedOn"] as const)
    if (input[key] !== undefined) readDate(input[key], [...path, key], issues);
  if (input.bookedIn !== undefined) readMonth(input.bookedIn, [...path, "bookedIn"], issues);
  readKind(input.kind, KINDS, [...path, "kind"], issues);
  readKind(recurrence, RECURRENCES, [...path, "recurrence"], issues);
  if (amount === undefined || decidedOn === undefined) return undefined;
  return Object.freeze({ ...input, decidedOn, recurrence, amount });
}

/** Checks that each correction replaces one earlier decision, which no other one replaces. */
function checkCorrections(
  adjustments: readonly Adjustment[],
  path: IssuePath,
  issues: Issue[],
): void {
  const before = issues.length;
  const corrected = new Set<string>();
  adjustments.forEach((adjustment, index) => {
    const { corrects } = adjustment;
    if (corrects === undefined) return;
    const isFirst = !corrected.has(corrects);
    corrected.add(corrects);
    checkCorrection(adjustment, adjustments, isFirst, [...path, index, "corrects"], issues);
  });
  if (issues.length === before) checkCircles(adjustments, path, issues);
}

function checkCorrection(
  adjustment: Adjustment,
  all: readonly Adjustment[],
  isFirst: boolean,
  path: IssuePath,
  issues: Issue[],
): void {
  const { corrects, revokedOn } = adjustment;
  const doubt = (expected: string, received: string): void =>
    refuse("appropriation.correction", path, { expected, received }, issues);
  const others = all.filter((each) => each !== adjustment && each.reference === corrects);
  const [earlier] = others;
  if (earlier === undefined || others.length > 1) {
    const received = `${describeValue(corrects)} on ${others.length} others`;
    doubt("the reference of one other decision", received);
    return;
  }
  if (dayOf(earlier) > dayOf(adjustment))
    doubt(`a decision of ${dayOf(adjustment)} or before`, `one of ${dayOf(earlier)}`);
  if (!isFirst) doubt("a decision that no other corrects", describeValue(corrects));
  if (revokedOn !== undefined)
    doubt("a correction that stands; correct it by another decision", "a revoked one");
}

/** Two decisions of one day could correct each other. */
function checkCircles(adjustments: readonly Adjustment[], path: IssuePath, issues: Issue[]): void {
  const next = new Map(adjustments.map(({ reference, corrects }) => [reference, corrects]));
  adjustments.forEach(({ reference, corrects }, index) => {
    const seen = new Set<string>();
    for (let at = corrects; at !== undefined && !seen.has(at); at = next.get(at)) seen.add(at);
    if (!seen.has(reference)) return;
    const facts = { expected: "an earlier decision", received: "one that corrects this one" };
    refuse("appropriation.correction", [...path, index, "corrects"], facts, issues);
  });
}
