/**
 * The check of one relation of any kind, by the rules of XBRL Calculations 1.1, and how well it
 * would hold if one of its figures had been printed otherwise.
 *
 * Everything here is in exact numbers of the common unit.
 */
import {
  absolute,
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  signOf,
  subtract,
} from "../../amount/index.ts";
import { figuresOf, operandsOf } from "../../relation/index.ts";
import type { ReportedRelation } from "../document/document.ts";
import { differences, type Ends, inCommon, meet, moved, pointAt } from "./intervals.ts";
import { givenPercentage, isRatio, type RatioParts, type RatioRelation } from "./percentage.ts";
import { intervalAt, printOf, type ScaledFigure, type ScaledFigures } from "./scale.ts";
import type { NotChecked, Verdict } from "./verdict.ts";

type SumRelation = Extract<ReportedRelation, { readonly kind: "sum" }>;
type SameRelation = Extract<ReportedRelation, { readonly kind: "same" }>;

/** The check of one relation, in exact numbers of the common unit. */
export interface ExactCheck {
  readonly relation: ReportedRelation;
  /** The figure that the others should give; absent where it is blank. */
  readonly target?: ScaledFigure;
  readonly verdict: Verdict;
  /** The reason why it was not checked, if it was not. */
  readonly reason?: NotChecked;
  /** Terms that are blank, and were passed over. */
  readonly blank?: readonly string[];
  /** What the printed figures give for the target, before it is rounded. */
  readonly given?: Rational;
  /** Where printed − given may lie; of sums and facts stated several times. */
  readonly allowed?: Ends;
  /** Of percentages: the two figures of the ratio. */
  readonly parts?: RatioParts;
  /** Every percentage that the two figures can mean; absent where there is no bound. */
  readonly range?: Ends;
}

/** The checks of all relations of a document, in its order. */
export function checkRelations(
  relations: readonly ReportedRelation[],
  figures: ScaledFigures,
): readonly ExactCheck[] {
  return relations.map((relation) => checkRelation(relation, figures));
}

/** The checks of the relations in which each figure stands, in the order of the document. */
export function checksByFigure(
  checks: readonly ExactCheck[],
): ReadonlyMap<string, readonly ExactCheck[]> {
  const found = new Map<string, ExactCheck[]>();
  for (const check of checks)
    for (const address of figuresOf(check.relation)) {
      const known = found.get(address);
      if (known === undefined) found.set(address, [check]);
      else if (known.at(-1) !== check) known.push(check);
    }
  return found;
}

/** The check of one relation. */
export function checkRelation(relation: ReportedRelation, figures: ScaledFigures): ExactCheck {
  if (relation.kind === "sum") return checkSum(relation, figures);
  if (relation.kind === "same") return checkSame(relation, figures);
  return checkRatio(relation, figures);
}

/**
 * Rule: the intervals of the terms, times their weights, are added up; the sum is consistent when
 * it has a point in common with the interval of the total. Terms that are not printed are passed
 * over: they have no width. Where the others do not give the total without them, nothing is said:
 * the blank terms may be the missing part.
 */
function checkSum(relation: SumRelation, figures: ScaledFigures): ExactCheck {
  const target = figures.get(relation.target);
  if (target === undefined) return notAsked({ relation }, "absent-target");
  const { given, possible, count, reason: found } = addTerms(relation, figures);
  const own = target.stated;
  let reason: NotChecked | undefined = target.excess ? "excess-digits" : found;
  if (own === undefined) reason ??= "inconsistent-duplicates";
  if (count === 0) reason ??= "absent-terms";
  if (reason !== undefined || own === undefined)
    return notAsked({ relation, target, given }, reason ?? "absent-terms");
  const check = compared(relation, target, given, possible, own);
  if (count === relation.terms.length) return check;
  const names = relation.terms.map(({ figure }) => figure);
  const blank = Object.freeze(names.filter((name) => !figures.has(name)));
  // The blank terms may be the missing part.
  const isOpen = check.verdict === "inconsistent";
  return { ...(isOpen ? notAsked(check, "blank-terms") : check), blank };
}

/**
 * Adds up the terms that are printed, and the intervals of their true values, times their weights.
 */
function addTerms(relation: SumRelation, figures: ScaledFigures) {
  let given: Rational = 0;
  // The sum of the intervals of the terms, times their weights; an end is open as soon as one of
  // its parts is.
  let [least, most]: [Rational, Rational] = [0, 0];
  let [leastOpen, mostOpen, count] = [false, false, 0];
  let reason: NotChecked | undefined;
  for (const { figure, weight } of relation.terms) {
    const term = figures.get(figure);
    if (term === undefined) continue;
    const factor = weightOf(weight);
    if (term.excess) reason ??= "excess-digits";
    if (term.stated === undefined) reason ??= "inconsistent-duplicates";
    const ends = term.stated ?? term.interval;
    // With a negative weight the ends change places, and so do their marks.
    const up = signOf(factor) > 0;
    given = add(given, multiply(factor, term.value));
    least = add(least, multiply(factor, up ? ends.least : ends.most));
    most = add(most, multiply(factor, up ? ends.most : ends.least));
    leastOpen ||= up ? ends.leastOpen : ends.mostOpen;
    mostOpen ||= up ? ends.mostOpen : ends.leastOpen;
    count += 1;
  }
  const possible: Ends = { least, most, leastOpen, mostOpen };
  return { given, possible, count, reason };
}

/** A weight as an exact fraction. */
export function weightOf(weight: SumRelation["terms"][number]["weight"]): Rational {
  return weight === 1 || weight === -1 ? weight : fromDecimal(weight);
}

/**
 * Rule: the intervals of all statements have a point in common. The difference is to the statement
 * that is furthest from the first.
 */
function checkSame(relation: SameRelation, figures: ScaledFigures): ExactCheck {
  const stated = relation.figures.flatMap((address) => figures.get(address) ?? []);
  const [first, ...others] = stated;
  if (first === undefined) return notAsked({ relation }, "absent-target");
  // A fact that is printed here and blank there is stated in two ways, whichever of them comes
  // first.
  if (stated.length < relation.figures.length)
    return notAsked({ relation, target: first }, "inconsistent-duplicates");
  if (stated.some(({ excess }) => excess))
    return notAsked({ relation, target: first }, "excess-digits");
  const distance = ({ value }: ScaledFigure): Rational => absolute(subtract(value, first.value));
  const furthest = others.reduce((so, each) =>
    compare(distance(each), distance(so)) > 0 ? each : so,
  );
  const check = compared(relation, first, furthest.value, furthest.interval, first.interval);
  const common = inCommon(stated.map(({ interval }) => interval));
  return common === undefined ? { ...check, verdict: "inconsistent" } : check;
}

/** Holds a figure against what the others give for it. */
function compared(
  relation: ReportedRelation,
  target: ScaledFigure,
  given: Rational,
  possible: Ends,
  own: Ends,
): ExactCheck {
  const difference = subtract(target.value, given);
  // The true total and the true sum are equal, so that
  // printed − given = (printed − true total) − (given − true sum).
  const allowed = moved(differences(possible, own), difference);
  // Equal prints can still be impossible: when another statement of the same fact says
  // more than the print.
  const verdict: Verdict = !meet(own, possible)
    ? "inconsistent"
    : signOf(difference) === 0
      ? "exact"
      : "within-rounding";
  return { relation, target, verdict, given, allowed };
}

/**
 * Rule: the percentage is consistent when its interval has a point in common with the percentages
 * that two true figures can give.
 * - `growth` is current ÷ prior − 1, of amounts of one sign
 * - `change` is (current − prior) ÷ |prior|
 * - `percent` is numerator ÷ |base|
 * A base of zero is reported, and so is a base whose sign leaves no growth. Amounts count in the
 * sign in which the figure above the line is printed: a cost of 110 in a table of positive costs
 * is 110 % of a cost of 100.
 */
function checkRatio(relation: RatioRelation, figures: ScaledFigures): ExactCheck {
  const target = figures.get(relation.target);
  if (target === undefined) return notAsked({ relation }, "absent-target");
  const [above, below] = operandsOf(relation).map((address) => figures.get(address));
  if (above === undefined || below === undefined)
    return notAsked({ relation, target }, "absent-terms");
  const { parts, given, range, isExact } = givenPercentage(relation.kind, target, above, below);
  const check = { relation, target, parts, ...(given === undefined ? {} : { given }) };
  if (target.excess || above.excess || below.excess) return notAsked(check, "excess-digits");
  if (given === undefined) return notAsked(check, "zero-base");
  if (relation.kind === "growth" && signOf(above.value) * signOf(below.value) < 0)
    return notAsked(check, "sign-change");
  if (target.stated === undefined || above.stated === undefined || below.stated === undefined)
    return notAsked(check, "inconsistent-duplicates");
  if (range !== undefined && !meet(target.stated, range))
    return { ...check, range, verdict: "inconsistent" };
  return {
    ...check,
    ...(range === undefined ? {} : { range }),
    verdict: isExact ? "exact" : "within-rounding",
  };
}

function notAsked(check: Omit<ExactCheck, "verdict">, reason: NotChecked): ExactCheck {
  return { ...check, verdict: "not-checked", reason };
}

/**
 * How well the relation would hold with a print in the place of a figure; undefined if it would
 * not.
 */
export type Fit = (
  figure: ScaledFigure,
  print: Rational,
) => "exact" | "within-rounding" | undefined;

/** How well the relation of a check would hold with other prints of one of its figures. */
export function fitIn(check: ExactCheck, figures: ScaledFigures): Fit {
  const { relation, target, given, allowed } = check;
  if (relation.kind === "sum" && target?.rounding === "nearest")
    return given === undefined || allowed === undefined
      ? () => undefined
      : fitInSum(relation, target, given, allowed);
  // A percentage, a fact stated several times, or a sum of figures that lie on one side of their
  // prints, the side of the sign: checked again with the other print.
  const own = new Map(
    figuresOf(relation).flatMap((address) => {
      const figure = figures.get(address);
      return figure === undefined ? [] : [[address, figure] as const];
    }),
  );
  return (figure, print) => {
    const { address } = figure.figure;
    if (!own.has(address)) return undefined;
    const interval = intervalAt(figure, print);
    const other = { ...figure, value: print, interval, stated: interval };
    const { verdict } = checkRelation(relation, new Map(own).set(address, other));
    return verdict === "exact" || verdict === "within-rounding" ? verdict : undefined;
  };
}

/** Another print moves the difference of a sum, but not the interval of the difference. */
function fitInSum(
  relation: SumRelation,
  target: ScaledFigure,
  given: Rational,
  allowed: Ends,
): Fit {
  const difference = subtract(target.value, given);
  const right = printOf(target, given);
  const weights = new Map(relation.terms.map(({ figure, weight }) => [figure, weightOf(weight)]));
  return (figure, print) => {
    const by = subtract(print, figure.value);
    const { address } = figure.figure;
    const isTarget = address === relation.target;
    const weight = isTarget ? -1 : (weights.get(address) ?? 0);
    const moved = subtract(difference, multiply(weight, by));
    // A total more coarsely printed than its parts fits exactly when it is what they give,
    // rounded.
    const isExact = isTarget ? compare(print, right) === 0 : signOf(moved) === 0;
    if (isExact) return "exact";
    return meet(allowed, pointAt(moved)) ? "within-rounding" : undefined;
  };
}

/**
 * What a relation gives for one of its figures, the others taken as printed: for a percentage, its
 * ratio as it would be printed.
 */
export function impliedBy(
  { relation, target, given }: ExactCheck,
  figure: ScaledFigure,
  figures: ScaledFigures,
): readonly Rational[] {
  const { address } = figure.figure;
  if (relation.kind === "same")
    return relation.figures.includes(address)
      ? relation.figures.flatMap((other) =>
          other === address ? [] : (figures.get(other)?.value ?? []),
        )
      : [];
  if (target === undefined || given === undefined) return [];
  if (relation.target === address) return [isRatio(relation) ? printOf(target, given) : given];
  const term =
    relation.kind === "sum" ? relation.terms.find((each) => each.figure === address) : undefined;
  if (term === undefined) return [];
  const missing = divide(subtract(target.value, given), weightOf(term.weight));
  return [add(figure.value, missing)];
}
