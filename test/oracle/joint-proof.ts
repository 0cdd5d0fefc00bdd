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

/** What an amount of a figure is in kronor (or percent, or things) in result sign. */
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

/** Where the true value of a figure lies, in its own unit and sign. */
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
  // In the sign in which the figure above the line is printed.
  const turned = fraction(`${figures.get(above)?.factor ?? 1}`);
  const ratio = ratioOf(
    relation.kind,
    multiply(turned, value(above)),
    multiply(turned, value(below)),
  );
  const stated = value(relation.target);
  if (compare(ratio, stated) === 0) return true;
  // A share may be stated by the sizes of the two figures.
  return relation.kind === "ratio" && sign(stated) >= 0 && compare(negate(ratio), stated) === 0;
}

/**
 * Whether the weighted sum of the relations of a proof is impossible: its terms, each within its
 * interval, cannot add up to what the relations say.
 */
export function isImpossible(
  { figures, relations, rounding }: ReportedDocument,
  proof: Joint["contradictions"][number]["proof"],
): boolean {
  const byAddress = new Map(figures.map((figure) => [figure.address, figure]));
  const weights = new Map<string, Fraction>();
  const plus = (address: string, weight: Fraction): void => {
    if (byAddress.get(address)?.amount !== undefined)
      weights.set(address, add(weights.get(address) ?? zero, weight));
  };
  // The sum itself lies between these, as far as the relations bound it.
  let [least, most]: [Fraction | undefined, Fraction | undefined] = [zero, zero];
  let [leastOpen, mostOpen] = [false, false];
  for (const { relation: id, multiplier, end, statement } of proof) {
    const relation = relations.find((each) => each.id === id);
    if (relation === undefined) throw new Error(`no relation ${id}`);
    const factor = toFraction(multiplier);
    if (relation.kind === "sum") {
      plus(relation.target, negate(factor));
      for (const { figure, weight } of relation.terms)
        plus(figure, multiply(factor, fraction(weight.toFixed())));
    } else if (relation.kind === "same") {
      const [first = ""] = relation.figures.filter(
        (each) => byAddress.get(each)?.amount !== undefined,
      );
      plus(first, negate(factor));
      plus(statement ?? "", factor);
    } else {
      const [above, below] =
        "numerator" in relation
          ? [relation.numerator, relation.base]
          : [relation.current, relation.prior];
      const [over, under, target] = [above, below, relation.target].map((each) =>
        byAddress.get(each),
      );
      if (over === undefined || under === undefined || target === undefined)
        throw new Error("unreachable");
      const baseSign = fraction(`${sign(inOnes(under, fraction(under.amount?.toFixed() ?? "0")))}`);
      const ends = endsOf(target, rounding);
      // A share counts by sizes; it is negative only where it is printed so, of two unlike signs.
      const printed = [over, under, target].map((each) => Number(each.amount));
      const [ofOver = 0, ofUnder = 0, ofTarget = 0] = printed.map(Math.sign);
      const quotient = ofOver * ofUnder;
      const differs = quotient < 0 || quotient * over.factor * under.factor < 0;
      const natural = quotient * over.factor * under.factor;
      const ofShare = ofTarget < 0 ? differs : ofTarget === 0 && natural < 0;
      const shareSign =
        ofOver === 0
          ? ofUnder * under.factor
          : (ofShare ? -1 : 1) * (ofOver * over.factor < 0 ? -1 : 1);
      const [bound, isOpen] =
        end === "least" ? [ends.least, ends.leastOpen] : [ends.most, ends.mostOpen];
      const upper =
        relation.kind === "growth"
          ? multiply(fraction("100"), baseSign)
          : fraction(`${100 * (relation.kind === "ratio" ? shareSign : over.factor)}`);
      const shift = "numerator" in relation ? zero : upper;
      plus(above, multiply(factor, upper));
      plus(below, multiply(factor, negate(add(multiply(bound, baseSign), shift))));
      // At least 0 for the least end, at most 0 for the greatest: one side of the sum is open to
      // infinity.
      if ((end === "least") === sign(factor) > 0) {
        most = undefined;
        leastOpen ||= isOpen;
      } else {
        least = undefined;
        mostOpen ||= isOpen;
      }
    }
  }
  // What the figures can add up to.
  let [low, high]: [Fraction, Fraction] = [zero, zero];
  let [lowOpen, highOpen] = [false, false];
  for (const [address, weight] of weights) {
    const figure = byAddress.get(address);
    if (figure === undefined || sign(weight) === 0) continue;
    const ends = endsOf(figure, rounding);
    const turned = figure.factor === -1;
    const [from, to] = [ends.least, ends.most].map((each) =>
      multiply(weight, inOnes(figure, each)),
    );
    if (from === undefined || to === undefined) throw new Error("unreachable");
    const up = sign(weight) > 0 !== turned;
    low = add(low, up ? from : to);
    high = add(high, up ? to : from);
    lowOpen ||= up ? ends.leastOpen : ends.mostOpen;
    highOpen ||= up ? ends.mostOpen : ends.leastOpen;
  }
  const over = least === undefined ? -1 : compare(least, high);
  const below = most === undefined ? -1 : compare(low, most);
  return (
    over > 0 ||
    below > 0 ||
    (over === 0 && (leastOpen || highOpen)) ||
    (below === 0 && (mostOpen || lowOpen))
  );
}
