/** What cannot be right in a document: each contradiction of the joint check with the relations it explains, and relations that fail for reasons it does not know. */
import { add, type Decimal, divide, type Ratio, type Rational, subtract, toDecimal } from "../decimal/index.ts";
import { type Cause, causesOf, type IsPossible } from "./causes.ts";
import type { Check } from "./check.ts";
import { checkSum } from "./check-sum.ts";
import type { FigureUnit, ReportedDocument, ReportedRelation } from "./document.ts";
import { couldBe } from "./intended.ts";
import type { JointCheck, JointContradiction } from "./joint-check.ts";
import { ratioToCommon, type Scaled } from "./scale.ts";

/** Something in the document that cannot be right. */
export interface Finding {
  /** `inconsistent`: a relation that fails by itself. `contradictory`: relations that only together cannot be true. */
  readonly verdict: "inconsistent" | "contradictory";
  /** The address of the figure to mend; where several could be wrong, the likeliest. */
  readonly figure: string;
  /** Where it stands in words. */
  readonly label: string;
  /** What it counts. */
  readonly unit: FigureUnit;
  /** The table, where it stands in one. */
  readonly table?: string;
  /** The row. */
  readonly row?: string;
  /** The column. */
  readonly column?: string;
  /** What is printed. */
  readonly printed?: Decimal;
  /** What was most likely meant. */
  readonly expected?: Decimal;
  /** Printed − expected. */
  readonly difference?: Decimal;
  /** The relation that shows it, with its own difference and tolerance. */
  readonly check?: Check;
  /** Every relation that this explains and that fails by itself. */
  readonly relations: readonly string[];
  /** How it may have come about, the likeliest first. */
  readonly causes: readonly Cause[];
  /** `correct`: only this figure can be wrong. `choose`: one of several; see `contradiction.repairs`. `look`: it is not known which. */
  readonly remedy: "correct" | "choose" | "look";
  /** The contradiction of the joint check behind it. */
  readonly contradiction?: JointContradiction;
}

export function findingsOf(
  document: ReportedDocument,
  scaled: Scaled,
  checks: readonly Check[],
  joint: JointCheck,
): readonly Finding[] {
  const relations = new Map(document.relations.map((relation) => [relation.id, relation]));
  const failing = checks.filter(({ verdict }) => verdict === "inconsistent");
  const explained = new Set<string>();
  const fromJoint = joint.contradictions.map((contradiction): Finding => {
    const suspects = contradiction.repairs.map(({ figure }) => figure);
    const own = failing.filter(({ relation }) => {
      const found = relations.get(relation);
      return found !== undefined && [...suspects, ...contradiction.otherRepairs].some((each) => isIn(found, each));
    });
    for (const { relation } of own) explained.add(relation);
    const isPossible = possibleWithin(contradiction, scaled);
    const causes = own.flatMap(({ relation }) => {
      const found = relations.get(relation);
      return found === undefined ? [] : causesOf(found, suspects, document, scaled, isPossible);
    });
    const [likeliest] = contradiction.repairs;
    const figure = causes[0]?.figure ?? likeliest?.figure ?? own[0]?.target ?? "";
    const repair = contradiction.repairs.find((each) => each.figure === figure);
    const alone = contradiction.repairs.length === 1 && contradiction.otherRepairs.length === 0;
    return findingOf(document, figure, causes[0]?.instead ?? repair?.intended[0]?.printed, {
      verdict: own.length > 0 ? "inconsistent" : "contradictory",
      check: own[0],
      relations: own.map(({ relation }) => relation),
      causes,
      remedy: alone ? "correct" : "choose",
      contradiction,
    });
  });
  const others = failing
    .filter(({ relation }) => !explained.has(relation))
    .map((check): Finding => {
      const relation = relations.get(check.relation);
      const suspects =
        relation === undefined
          ? []
          : document.figures.map(({ address }) => address).filter((each) => isIn(relation, each));
      const causes =
        relation === undefined ? [] : causesOf(relation, suspects, document, scaled, within(relation, scaled));
      return findingOf(document, check.target, check.computed, {
        verdict: "inconsistent",
        check,
        relations: [check.relation],
        causes,
        remedy: "look",
      });
    });
  return [...fromJoint, ...others];
}

function findingOf(
  document: ReportedDocument,
  address: string,
  expected: Decimal | undefined,
  facts: Pick<Finding, "verdict" | "relations" | "causes" | "remedy"> & {
    readonly check: Check | undefined;
    readonly contradiction?: JointContradiction;
  },
): Finding {
  const figure = document.figures.find((each) => each.address === address);
  const { check, ...rest } = facts;
  const printed = figure?.amount;
  return Object.freeze({
    ...rest,
    figure: address,
    label: figure?.label ?? address,
    unit: figure?.unit ?? PERCENT,
    ...(figure?.place ?? {}),
    ...(printed === undefined ? {} : { printed }),
    ...(expected === undefined ? {} : { expected }),
    ...(printed === undefined || expected === undefined ? {} : { difference: toDecimal(printed.minus(expected)) }),
    ...(check === undefined ? {} : { check }),
  });
}

const PERCENT: FigureUnit = { kind: "percent" };

function isIn(relation: ReportedRelation, address: string): boolean {
  if (relation.target === address) return true;
  if (relation.kind === "sum") return relation.terms.some(({ figure }) => figure === address);
  if (relation.kind === "same") return relation.figures.includes(address);
  return relation.kind === "percent"
    ? relation.numerator === address || relation.base === address
    : relation.current === address || relation.prior === address;
}

/** Prints that some admissible true value rounds to. */
function possibleWithin({ repairs }: JointContradiction, scaled: Scaled): IsPossible {
  return (address, print) => {
    const repair = repairs.find(({ figure }) => figure === address);
    const figure = scaled.get(address);
    if (repair === undefined || figure === undefined) return false;
    const half = divide(figure.step, 2);
    const bound = (ratio: Ratio | undefined): Rational | undefined =>
      ratio === undefined ? undefined : ratioToCommon(ratio, figure);
    const [least, most] =
      figure.figure.factor === 1
        ? [bound(repair.least), bound(repair.most)]
        : [bound(repair.most), bound(repair.least)];
    return couldBe(print, half, { least, most });
  };
}

/** Prints with which one relation holds within rounding, where the joint check has nothing to say. */
function within(relation: ReportedRelation, scaled: Scaled): IsPossible {
  return (address, print) => {
    const figure = scaled.get(address);
    if (figure === undefined || relation.kind !== "sum") return relation.kind !== "sum";
    const by = subtract(print, figure.value);
    const { interval } = figure;
    const changed = new Map(scaled);
    changed.set(address, {
      ...figure,
      value: print,
      interval: { ...interval, least: add(interval.least, by), most: add(interval.most, by) },
    });
    return checkSum(relation, changed, (each) => changed.get(each)?.interval).verdict !== "inconsistent";
  };
}
