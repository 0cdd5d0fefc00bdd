/** What cannot be right in a document: each contradiction of the joint check with the relations it explains, and relations that fail for reasons it does not know. */
import { add, type Decimal, multiply, type Ratio, type Rational, subtract } from "../decimal/index.ts";
import { type Cause, causesOf, type IsPossible } from "./causes.ts";
import type { Check } from "./check.ts";
import { sumInCommon, weightOf } from "./check-sum.ts";
import type { FigureUnit, ReportedDocument, ReportedRelation } from "./document.ts";
import { couldBe } from "./intended.ts";
import { meet, pointAt } from "./intervals.ts";
import type { JointCheck, JointContradiction } from "./joint-check.ts";
import { figuresOf } from "./rules.ts";
import { ratioToCommon, type Scaled } from "./scale.ts";

/** A slip is looked for in so many figures of a relation, the result first. */
const MOST_SUSPECTS = 50;

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
  /** The same as it is printed, digit by digit. */
  readonly text: string;
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
  /**
   * `correct`: this figure must be wrong; everything else can be true. `choose`: one of several, see `contradiction.repairs`, or another set of as few figures. `look`: it is not known which figure of the
   * relation is wrong. Never `correct` where a term of the relation is blank: what it stands for is not known.
   */
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
      const named = new Set(found === undefined ? [] : figuresOf(found));
      return [...suspects, ...contradiction.otherRepairs].some((each) => named.has(each));
    });
    for (const { relation } of own) explained.add(relation);
    const isPossible = possibleWithin(contradiction, scaled);
    const causes = distinct(
      own.flatMap(({ relation }) => {
        const found = relations.get(relation);
        if (found === undefined) return [];
        const named = new Set(figuresOf(found));
        return causesOf(
          found,
          suspects.filter((each) => named.has(each)),
          document,
          scaled,
          isPossible,
        );
      }),
    );
    const [likeliest] = contradiction.repairs;
    const figure = causes[0]?.figure ?? likeliest?.figure ?? own[0]?.target ?? "";
    const repair = contradiction.repairs.find((each) => each.figure === figure);
    const isCertain = contradiction.certain && !own.some(({ blank = [] }) => blank.length > 0);
    return findingOf(document, figure, causes[0]?.instead ?? repair?.intended[0]?.printed, {
      verdict: own.length > 0 ? "inconsistent" : "contradictory",
      check: own[0],
      relations: own.map(({ relation }) => relation),
      causes,
      remedy: isCertain ? "correct" : "choose",
      contradiction,
    });
  });
  const others = failing
    .filter(({ relation }) => !explained.has(relation))
    .map((check): Finding => {
      const relation = relations.get(check.relation);
      const suspects = relation === undefined ? [] : figuresOf(relation).slice(0, MOST_SUSPECTS);
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

/** One slip may explain several relations; it is named once, for the first of them. */
function distinct(causes: readonly Cause[]): readonly Cause[] {
  const seen = new Set<string>();
  return causes.filter(({ kind, figure, instead, part }) => {
    const key = JSON.stringify([kind, figure, instead?.toFixed(), part]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
    text: figure?.printed ?? "",
    ...(figure?.place ?? {}),
    ...(printed === undefined ? {} : { printed }),
    ...(expected === undefined ? {} : { expected }),
    ...(printed === undefined || expected === undefined ? {} : { difference: printed.minus(expected) }),
    ...(check === undefined ? {} : { check }),
  });
}

const PERCENT: FigureUnit = { kind: "percent" };

/** Prints that some admissible true value rounds to. */
function possibleWithin({ repairs }: JointContradiction, scaled: Scaled): IsPossible {
  return (address, print) => {
    const repair = repairs.find(({ figure }) => figure === address);
    const figure = scaled.get(address);
    if (repair === undefined || figure === undefined) return false;
    const bound = (ratio: Ratio | undefined): Rational | undefined =>
      ratio === undefined ? undefined : ratioToCommon(ratio, figure);
    const [least, most] =
      figure.figure.factor === 1
        ? [bound(repair.least), bound(repair.most)]
        : [bound(repair.most), bound(repair.least)];
    return couldBe(print, figure, { least, most });
  };
}

/** Prints with which one relation holds within rounding, where the joint check has nothing to say. */
function within(relation: ReportedRelation, scaled: Scaled): IsPossible {
  const own = (address: string) => scaled.get(address)?.interval;
  const target = scaled.get(relation.target);
  if (relation.kind !== "sum" || target === undefined) return () => relation.kind !== "sum";
  const { difference, allowed } = sumInCommon(relation, target, scaled, own);
  const weights = new Map(relation.terms.map(({ figure, weight }) => [figure, weightOf(weight)]));
  // Another print moves the difference, and where it may lie not at all.
  return (address, print) => {
    const figure = scaled.get(address);
    if (figure === undefined) return false;
    const by = subtract(print, figure.value);
    const moved =
      address === relation.target ? add(difference, by) : subtract(difference, multiply(weights.get(address) ?? 0, by));
    return meet(allowed, pointAt(moved));
  };
}
