/**
 * Checks one sum, or one fact that is stated several times, by the rules of XBRL Calculations 1.1.
 */
import {
  absolute,
  add,
  compare,
  fromDecimal,
  multiply,
  negate,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../../amount/index.ts";
import type { ReportedRelation } from "../document/document.ts";
import { differences, type Ends, inCommon, meet, moved, sidesInPrint } from "./intervals.ts";
import { amountIn, type ScaledFigure, type ScaledFigures } from "./scale.ts";
import type { Allowed, Check, NotChecked, Verdict } from "./verdict.ts";

type SumRelation = Extract<ReportedRelation, { readonly kind: "sum" }>;
type SameRelation = Extract<ReportedRelation, { readonly kind: "same" }>;

/**
 * Rule: the intervals of the terms, times their weights, are added up; the sum is consistent when
 * it has a point in common with the interval of the total. Terms that are not printed are passed
 * over: they have no width. Where the others do not give the total without them, nothing is said:
 * the blank terms may be the missing part.
 */
export function checkSum(relation: SumRelation, scaled: ScaledFigures): Check {
  const target = scaled.get(relation.target);
  if (target === undefined) return notChecked(relation, "absent-target");
  const { computed, possible, count, reason: found } = addTerms(relation, scaled);
  let reason: NotChecked | undefined = target.excess ? "excess-digits" : found;
  const own = target.stated;
  if (own === undefined) reason ??= "inconsistent-duplicates";
  if (count === 0) reason ??= "absent-terms";
  if (reason !== undefined || own === undefined)
    return notChecked(relation, reason ?? "absent-terms", target);
  const check = compared(relation, target, computed, possible, own);
  if (count === relation.terms.length) return check;
  const blank = Object.freeze(
    relation.terms.map(({ figure }) => figure).filter((figure) => !scaled.has(figure)),
  );
  // The blank terms may be the missing part.
  const isOpen = check.verdict === "inconsistent";
  return Object.freeze({
    ...check,
    blank,
    ...(isOpen ? ({ verdict: "not-checked", reason: "blank-terms" } as const) : {}),
  });
}

/**
 * Adds up the terms that are printed, and the intervals of their true values, times their weights.
 */
function addTerms(relation: SumRelation, scaled: ScaledFigures) {
  let computed: Rational = 0;
  // The sum of the intervals of the terms, times their weights; an end is open as soon as one of
  // its parts is.
  let [least, most]: [Rational, Rational] = [0, 0];
  let [leastOpen, mostOpen, count] = [false, false, 0];
  let reason: NotChecked | undefined;
  for (const { figure, weight } of relation.terms) {
    const term = scaled.get(figure);
    if (term === undefined) continue;
    const factor = weightOf(weight);
    if (term.excess) reason ??= "excess-digits";
    if (term.stated === undefined) reason ??= "inconsistent-duplicates";
    const ends = term.stated ?? term.interval;
    // With a negative weight the ends change places, and so do their marks.
    const up = signOf(factor) > 0;
    computed = add(computed, multiply(factor, term.value));
    least = add(least, multiply(factor, up ? ends.least : ends.most));
    most = add(most, multiply(factor, up ? ends.most : ends.least));
    leastOpen ||= up ? ends.leastOpen : ends.mostOpen;
    mostOpen ||= up ? ends.mostOpen : ends.leastOpen;
    count += 1;
  }
  const possible: Ends = { least, most, leastOpen, mostOpen };
  return { computed, possible, count, reason };
}

/** The difference of a sum and where it may lie, in the common unit. */
export function sumInCommon(
  relation: SumRelation,
  target: ScaledFigure,
  scaled: ScaledFigures,
): { readonly difference: Rational; readonly allowed: Ends } {
  const { computed, possible } = addTerms(relation, scaled);
  const difference = subtract(target.value, computed);
  const own = target.stated ?? target.interval;
  return { difference, allowed: moved(differences(possible, own), difference) };
}

/**
 * Rule: the intervals of all statements have a point in common. The difference is to the statement
 * that is furthest from the first.
 */
export function checkSame(relation: SameRelation, scaled: ScaledFigures): Check {
  const stated = relation.figures.flatMap((address) => scaled.get(address) ?? []);
  const [first, ...others] = stated;
  if (first === undefined) return notChecked(relation, "absent-target");
  // A fact that is printed here and blank there is stated in two ways, whichever of them comes
  // first.
  if (stated.length < relation.figures.length)
    return notChecked(relation, "inconsistent-duplicates", first);
  if (stated.some(({ excess }) => excess)) return notChecked(relation, "excess-digits", first);
  const distance = ({ value }: ScaledFigure): Rational => absolute(subtract(value, first.value));
  const furthest = others.reduce((so, each) =>
    compare(distance(each), distance(so)) > 0 ? each : so,
  );
  const check = compared(relation, first, furthest.value, furthest.interval, first.interval);
  const common = inCommon(stated.map(({ interval }) => interval));
  const verdict: Verdict = common === undefined ? "inconsistent" : check.verdict;
  return Object.freeze({ ...check, verdict });
}

/** A weight as an exact fraction. */
export function weightOf(weight: SumRelation["terms"][number]["weight"]): Rational {
  return weight === 1 || weight === -1 ? weight : fromDecimal(weight);
}

function compared(
  relation: ReportedRelation,
  target: ScaledFigure,
  computed: Rational,
  possible: Ends,
  own: Ends,
): Check {
  const difference = subtract(target.value, computed);
  const isExact = signOf(difference) === 0;
  // Equal prints can still be impossible: when another statement of the same fact says
  // more than the print.
  const verdict: Verdict = !meet(own, possible)
    ? "inconsistent"
    : isExact
      ? "exact"
      : "within-rounding";
  // printed − computed = (printed − true total) − (computed − true sum), and the true ones are
  // equal.
  const allowed = moved(differences(possible, own), difference);
  const printed = target.figure.amount ?? ZERO;
  const below = negate(allowed.least);
  const tolerance = compare(below, allowed.most) > 0 ? below : allowed.most;
  const isSymmetric = compare(below, allowed.most) === 0 && !allowed.leastOpen && !allowed.mostOpen;
  return Object.freeze({
    ...head(relation),
    verdict,
    printed,
    computed: isExact ? printed : amountIn(computed, target),
    difference: isExact ? ZERO : amountIn(difference, target),
    tolerance: amountIn(tolerance, target).abs(),
    ...(isSymmetric ? {} : { allowed: allowedInPrint(allowed, target) }),
  });
}

function allowedInPrint(allowed: Ends, target: ScaledFigure): Allowed {
  const { least, most, leastOpen, mostOpen } = sidesInPrint(allowed, target.figure.factor);
  return Object.freeze({
    least: amountIn(least, target),
    most: amountIn(most, target),
    leastIncluded: !leastOpen,
    mostIncluded: !mostOpen,
  });
}

export function head({
  id,
  kind,
  title,
  scope,
  target,
}: ReportedRelation): Pick<Check, "relation" | "kind" | "title" | "scope" | "target"> {
  return { relation: id, kind, title, scope, target };
}

export function notChecked(
  relation: ReportedRelation,
  reason: NotChecked,
  target?: ScaledFigure,
): Check {
  const printed = target?.figure.amount;
  return Object.freeze({
    ...head(relation),
    verdict: "not-checked",
    reason,
    ...(printed === undefined ? {} : { printed }),
  });
}
