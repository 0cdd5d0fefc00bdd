/**
 * The findings of an audit. Each contradiction of the joint check becomes one finding, with the
 * relations that it explains. Each other relation that fails becomes a finding of its own.
 */
import type { Decimal } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import type { Reach } from "../../solve/linear/index.ts";
import type { Evidence } from "../check/evidence.ts";
import { sidesInPrint } from "../check/intervals.ts";
import { amountIn, ratioToCommon, type ScaledFigure } from "../check/scale.ts";
import type { Check } from "../check/verdict.ts";
import type { FigureUnit } from "../document/document.ts";
import type { JointCheck, JointContradiction } from "../joint/joint-check.ts";
import { couldBe, impliedBy } from "../joint/likely-prints.ts";
import { type Cause, causesOf, type IsPossible } from "./causes.ts";

/** The search for a slip looks at this many figures of a relation, the result first. */
const MOST_SUSPECTS = 50;

/** Something in the document that cannot be right. */
export interface Finding {
  /**
   * `inconsistent`: a relation that fails by itself. `contradictory`: relations that only together
   * cannot be true.
   */
  readonly verdict: "inconsistent" | "contradictory";
  /** The address of the figure to mend; where several could be wrong, the likeliest. */
  readonly figure: string;
  /** Where it stands in words. */
  readonly label: string;
  /** What it counts. */
  readonly unit: FigureUnit;
  /** The table, if it is in one. */
  readonly table?: string;
  /** The row. */
  readonly row?: string;
  /** The column. */
  readonly column?: string;
  /** The printed amount. */
  readonly printed?: Decimal;
  /** The same as printed text, digit by digit. */
  readonly text: string;
  /** The most likely right amount. */
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
   * `correct`: this figure must be wrong; everything else can be true. `choose`: one of several,
   * see `contradiction.repairs`, or another set of as few figures. `look`: it is not known which
   * figure of the relation is wrong.
   */
  readonly remedy: "correct" | "choose" | "look";
  /** The contradiction of the joint check behind it. */
  readonly contradiction?: JointContradiction;
}

export function findingsOf(evidence: Evidence, joint: JointCheck): readonly Finding[] {
  const { document, checks } = evidence;
  const relations = new Map(document.relations.map((relation) => [relation.id, relation]));
  const failing = [...checks.values()].filter(({ verdict }) => verdict === "inconsistent");
  const failingAt = (address: string): readonly Check[] =>
    evidence.relationsWith(address).flatMap(({ id }) => {
      const check = checks.get(id);
      return check?.verdict === "inconsistent" ? [check] : [];
    });
  const [explained, named] = [new Set<string>(), new Set<string>()];
  const fromJoint = joint.contradictions.map((contradiction): Finding => {
    const suspects = contradiction.repairs.map(({ figure }) => figure);
    const touched = new Set([...suspects, ...contradiction.otherRepairs].flatMap(failingAt));
    const own = failing.filter((check) => touched.has(check));
    for (const { relation } of own) explained.add(relation);
    const isPossible = possibleWithin(contradiction, evidence);
    const causes = distinct(
      own.flatMap(({ relation: id }) => {
        const relation = relations.get(id);
        if (relation === undefined) return [];
        const inside = new Set(figuresOf(relation));
        const possible = suspects.filter((each) => inside.has(each));
        return causesOf(relation, possible, evidence, isPossible);
      }),
    );
    // Each thing that is wrong needs a figure of its own: one that another finding names already
    // comes last.
    const candidates = [...causes.map((cause) => cause.figure), ...suspects];
    const figure =
      candidates.find((each) => !named.has(each)) ?? candidates[0] ?? own[0]?.target ?? "";
    named.add(figure);
    const cause = causes.find((each) => each.figure === figure);
    const repair = contradiction.repairs.find((each) => each.figure === figure);
    return findingOf(evidence, figure, cause?.instead ?? repair?.intended[0]?.printed, {
      verdict: own.length > 0 ? "inconsistent" : "contradictory",
      check: own[0],
      relations: own.map(({ relation }) => relation),
      causes: cause === undefined ? causes : [cause, ...causes.filter((each) => each !== cause)],
      remedy: contradiction.certain ? "correct" : "choose",
      contradiction,
    });
  });
  const others = failing
    .filter(({ relation }) => !explained.has(relation))
    .flatMap((check): readonly Finding[] => {
      const relation = relations.get(check.relation);
      if (relation === undefined) return [];
      const causes = causesOf(
        relation,
        figuresOf(relation).slice(0, MOST_SUSPECTS),
        evidence,
        () => true,
      );
      return [
        findingOf(evidence, check.target, givenFor(relation.target, check, evidence), {
          verdict: "inconsistent",
          check,
          relations: [check.relation],
          causes,
          remedy: "look",
        }),
      ];
    });
  return [...fromJoint, ...others];
}

/**
 * What the other figures of a relation give for its result: a sum as it is, a percentage as it
 * would be printed.
 */
function givenFor(
  address: string,
  { computed, relation: id }: Check,
  evidence: Evidence,
): Decimal | undefined {
  if (computed !== undefined) return computed;
  const figure = evidence.scaled.get(address);
  const relation = evidence.relationsWith(address).find((each) => each.id === id);
  const [implied] = relation === undefined ? [] : impliedBy(relation, address, evidence.scaled);
  return figure === undefined || implied === undefined ? undefined : amountIn(implied, figure);
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
  { scaled }: Evidence,
  address: string,
  expected: Decimal | undefined,
  facts: Pick<Finding, "verdict" | "relations" | "causes" | "remedy"> & {
    readonly check: Check | undefined;
    readonly contradiction?: JointContradiction;
  },
): Finding {
  const figure = scaled.get(address)?.figure;
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
    ...(printed === undefined || expected === undefined
      ? {}
      : { difference: printed.minus(expected) }),
    ...(check === undefined ? {} : { check }),
  });
}

const PERCENT: FigureUnit = { kind: "percent" };

/** Prints that some admissible true value rounds to. */
function possibleWithin({ repairs }: JointContradiction, { scaled }: Evidence): IsPossible {
  const bounds = new Map<string, readonly [ScaledFigure, Reach]>();
  for (const { figure: address, least, most, leastOpen = false, mostOpen = false } of repairs) {
    const figure = scaled.get(address);
    if (figure === undefined) continue;
    const reach = {
      least: least === undefined ? undefined : ratioToCommon(least, figure),
      most: most === undefined ? undefined : ratioToCommon(most, figure),
      leastOpen,
      mostOpen,
    };
    bounds.set(address, [figure, sidesInPrint(reach, figure.figure.factor)]);
  }
  return (address, print) => {
    const [figure, reach] = bounds.get(address) ?? [];
    return figure !== undefined && reach !== undefined && couldBe(print, figure, reach);
  };
}
