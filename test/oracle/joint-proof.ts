/**
 * Checks the answer of the joint check by plain arithmetic on fractions of bigints. The answer is a
 * set of true figures, or a proof that no such set exists.
 */
import type { Audit, ReportedDocument, ReportedFigure, ReportedRelation } from "anslag/audit";
import {
  add,
  compare,
  type Fraction,
  fraction,
  multiply,
  negate,
  show,
  sign,
  zero,
} from "./fraction.ts";
import { ratioOf } from "./mixed-report.ts";

type Joint = Audit["joint"];

export const toFraction = ({
  numerator,
  denominator,
}: {
  readonly numerator: { toFixed(): string };
  readonly denominator: { toFixed(): string };
}): Fraction => {
  const [top, bottom] = [fraction(numerator.toFixed()), fraction(denominator.toFixed())];
  return multiply(top, { top: bottom.bottom, bottom: bottom.top });
};

const tenTo = (exponent: number): Fraction =>
  exponent >= 0
    ? { top: 10n ** BigInt(exponent), bottom: 1n }
    : { top: 1n, bottom: 10n ** BigInt(-exponent) };

const exponents: Readonly<Record<string, number>> = {
  one: 0,
  thousand: 3,
  million: 6,
  milliard: 9,
};

/** An amount of a figure in kronor (or percent, or things) and in result sign. */
export function inOnes(figure: ReportedFigure, amount: Fraction): Fraction {
  const { unit, factor } = figure;
  const scale = unit.kind === "money" ? exponents[unit.unit.scale] : 0;
  if (scale === undefined) throw new Error(`the oracle does not know ${JSON.stringify(unit)}`);
  return multiply(multiply(amount, tenTo(scale)), fraction(`${factor}`));
}

interface Ends {
  readonly least: Fraction;
  readonly most: Fraction;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

/** The interval of the true value of a figure, in its own unit and sign. */
export function endsOf(figure: ReportedFigure, rounding: ReportedDocument["rounding"]): Ends {
  const printed = fraction(figure.amount?.toFixed() ?? "0");
  if (figure.exact) return { least: printed, most: printed, leastOpen: false, mostOpen: false };
  const step = tenTo(-figure.decimals);
  if (rounding === "nearest") {
    const half = multiply(step, { top: 1n, bottom: 2n });
    return {
      least: add(printed, negate(half)),
      most: add(printed, half),
      leastOpen: false,
      mostOpen: false,
    };
  }
  const [down, up] = [sign(printed) <= 0, sign(printed) >= 0];
  return {
    least: down ? add(printed, negate(step)) : printed,
    most: up ? add(printed, step) : printed,
    leastOpen: down,
    mostOpen: up,
  };
}

/** Lists each true figure outside its interval, and each relation that the figures violate. */
export function problemsWithValues(
  { figures, relations, rounding }: ReportedDocument,
  joint: Joint,
): readonly string[] {
  const byAddress = new Map(figures.map((figure) => [figure.address, figure]));
  const taking = relations.filter(({ id }) => !joint.leftOut.includes(id));
  const value = (address: string): Fraction => {
    const [figure, ratio] = [byAddress.get(address), joint.values[address]];
    if (figure === undefined || ratio === undefined) throw new Error(`no value for ${address}`);
    return inOnes(figure, toFraction(ratio));
  };
  const outside = figures.flatMap((figure) => {
    const ratio = joint.values[figure.address];
    if (ratio === undefined) return [];
    const [own, { least, most, leastOpen, mostOpen }] = [
      toFraction(ratio),
      endsOf(figure, rounding),
    ];
    const [low, high] = [compare(own, least), compare(most, own)];
    const fits = (leastOpen ? low > 0 : low >= 0) && (mostOpen ? high > 0 : high >= 0);
    return fits ? [] : [`${figure.address} is ${show(own)}`];
  });
  const broken = taking.flatMap((relation) =>
    holds(relation, byAddress, value) ? [] : [relation.id],
  );
  return [...outside, ...broken];
}

function holds(
  relation: ReportedRelation,
  figures: ReadonlyMap<string, ReportedFigure>,
  value: (address: string) => Fraction,
): boolean {
  const printed = (address: string): boolean => figures.get(address)?.amount !== undefined;
  if (relation.kind === "sum") {
    const sum = relation.terms
      .filter(({ figure }) => printed(figure))
      .reduce(
        (so, { figure, weight }) => add(so, multiply(fraction(weight.toFixed()), value(figure))),
        zero,
      );
    return compare(sum, value(relation.target)) === 0;
  }
  if (relation.kind === "same")
    return relation.figures.every(
      (address) => compare(value(address), value(relation.target)) === 0,
    );
  const [above, below] =
    "numerator" in relation
      ? [relation.numerator, relation.base]
      : [relation.current, relation.prior];
  // Both figures take the sign in which the upper one is printed.
  const turned = fraction(`${figures.get(above)?.factor ?? 1}`);
  const ratio = ratioOf(
    relation.kind,
    multiply(turned, value(above)),
    multiply(turned, value(below)),
  );
  const stated = value(relation.target);
  if (compare(ratio, stated) === 0) return true;
  // A document may state a share by the sizes of the two figures.
  return relation.kind === "ratio" && sign(stated) >= 0 && compare(negate(ratio), stated) === 0;
}

type Proof = Joint["contradictions"][number]["proof"];
type Sum = Extract<ReportedRelation, { kind: "sum" }>;
type Same = Extract<ReportedRelation, { kind: "same" }>;
type Ratio = Exclude<ReportedRelation, Sum | Same>;

/** The figures of a document, and the weight that a proof gives to each of them. */
interface Weighing {
  readonly figures: ReadonlyMap<string, ReportedFigure>;
  readonly rounding: ReportedDocument["rounding"];
  readonly weights: Map<string, Fraction>;
}

/** Adds to the weight of a figure; a blank has no weight. */
function plus({ figures, weights }: Weighing, address: string, weight: Fraction): void {
  if (figures.get(address)?.amount !== undefined)
    weights.set(address, add(weights.get(address) ?? zero, weight));
}

/**
 * Whether a proof holds: the weighted sum of its relations has a value that its figures, each
 * within its interval, cannot add up to.
 */
export function isImpossible(
  { figures, relations, rounding }: ReportedDocument,
  proof: Proof,
): boolean {
  const byAddress = new Map(figures.map((figure) => [figure.address, figure]));
  const weighing: Weighing = { figures: byAddress, rounding, weights: new Map() };
  // The sum that the relations allow: 0, or one side of 0 if a percentage is among them.
  let [hasLeast, hasMost, isOpen] = [true, true, false];
  for (const { relation: id, multiplier, end, statement } of proof) {
    const relation = relations.find((each) => each.id === id);
    if (relation === undefined) throw new Error(`no relation ${id}`);
    const factor = toFraction(multiplier);
    if (relation.kind === "sum") weighSum(weighing, relation, factor);
    else if (relation.kind === "same") weighSame(weighing, relation, factor, statement ?? "");
    else {
      const isOpenEnd = weighRatio(weighing, relation, factor, end === "least");
      isOpen ||= isOpenEnd;
      // The least end gives a sum of at least 0, the greatest end one of at most 0.
      if ((end === "least") === sign(factor) > 0) hasMost = false;
      else hasLeast = false;
    }
  }
  const { least, most, leastOpen, mostOpen } = reachOf(weighing);
  const over = hasLeast ? compare(zero, most) : -1;
  const below = hasMost ? compare(least, zero) : -1;
  return (
    over > 0 ||
    below > 0 ||
    (over === 0 && (isOpen || mostOpen)) ||
    (below === 0 && (isOpen || leastOpen))
  );
}

function weighSum(weighing: Weighing, relation: Sum, factor: Fraction): void {
  plus(weighing, relation.target, negate(factor));
  for (const { figure, weight } of relation.terms)
    plus(weighing, figure, multiply(factor, fraction(weight.toFixed())));
}

/** One statement of a fact, less the first that is printed. */
function weighSame(weighing: Weighing, relation: Same, factor: Fraction, statement: string): void {
  const first = relation.figures.find((each) => weighing.figures.get(each)?.amount !== undefined);
  plus(weighing, first ?? "", negate(factor));
  plus(weighing, statement, factor);
}

/** Weighs a percentage at one end of its interval; returns whether that end is open. */
function weighRatio(
  weighing: Weighing,
  relation: Ratio,
  factor: Fraction,
  isLeast: boolean,
): boolean {
  const { figures, rounding } = weighing;
  const [above, below] =
    "numerator" in relation
      ? [relation.numerator, relation.base]
      : [relation.current, relation.prior];
  const [over, under, target] = [above, below, relation.target].map((each) => figures.get(each));
  if (over === undefined || under === undefined || target === undefined)
    throw new Error(`a figure of ${relation.id} is missing`);
  const baseSign = fraction(`${sign(inOnes(under, fraction(under.amount?.toFixed() ?? "0")))}`);
  const ends = endsOf(target, rounding);
  const [bound, isOpen] = isLeast ? [ends.least, ends.leastOpen] : [ends.most, ends.mostOpen];
  const upper =
    relation.kind === "growth"
      ? multiply(fraction("100"), baseSign)
      : fraction(
          `${100 * (relation.kind === "ratio" ? signOfShare(over, under, target) : over.factor)}`,
        );
  const shift = "numerator" in relation ? zero : upper;
  plus(weighing, above, multiply(factor, upper));
  plus(weighing, below, multiply(factor, negate(add(multiply(bound, baseSign), shift))));
  return isOpen;
}

/** The sign of a share, which counts by sizes: negative only if printed so, of two unlike signs. */
function signOfShare(over: ReportedFigure, under: ReportedFigure, target: ReportedFigure): number {
  const printed = [over, under, target].map((each) => Number(each.amount));
  const [ofOver = 0, ofUnder = 0, ofTarget = 0] = printed.map(Math.sign);
  if (ofOver === 0) return ofUnder * under.factor;
  const quotient = ofOver * ofUnder;
  const natural = quotient * over.factor * under.factor;
  const differs = quotient < 0 || natural < 0;
  const isNegative = ofTarget < 0 ? differs : ofTarget === 0 && natural < 0;
  return (isNegative ? -1 : 1) * (ofOver * over.factor < 0 ? -1 : 1);
}

/** The sums that the weighted figures can reach, each figure within its interval. */
function reachOf({ figures, rounding, weights }: Weighing): Ends {
  let [least, most]: [Fraction, Fraction] = [zero, zero];
  let [leastOpen, mostOpen] = [false, false];
  for (const [address, weight] of weights) {
    const figure = figures.get(address);
    if (figure === undefined || sign(weight) === 0) continue;
    const ends = endsOf(figure, rounding);
    const low = multiply(weight, inOnes(figure, ends.least));
    const high = multiply(weight, inOnes(figure, ends.most));
    const isUp = sign(weight) > 0 === (figure.factor === 1);
    least = add(least, isUp ? low : high);
    most = add(most, isUp ? high : low);
    leastOpen ||= isUp ? ends.leastOpen : ends.mostOpen;
    mostOpen ||= isUp ? ends.mostOpen : ends.leastOpen;
  }
  return { least, most, leastOpen, mostOpen };
}
