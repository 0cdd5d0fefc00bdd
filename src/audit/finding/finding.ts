/**
 * The findings of an audit. Each contradiction of the joint check becomes one finding, with the
 * relations that it explains. Each other relation that fails becomes a finding of its own.
 */
import type { Decimal, Rational } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import { checksByFigure, type ExactCheck } from "../check/check.ts";
import { printOf, type ScaledFigure, type ScaledFigures } from "../check/scale.ts";
import type { Check } from "../check/verdict.ts";
import type { FigureUnit } from "../document/document.ts";
import type { ExactContradiction, JointContradiction } from "../joint/joint-check.ts";
import { couldBe, numberKey } from "../joint/repairs.ts";
import { type Cause, causesOf, type ExactCause, type IsPossible } from "./causes.ts";

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

/** A finding in exact numbers of the common unit. */
export interface ExactFinding extends Pick<Finding, "verdict" | "figure" | "relations" | "remedy"> {
  /** What would be right. */
  readonly expected?: Rational;
  readonly check?: ExactCheck;
  readonly causes: readonly ExactCause[];
  readonly contradiction?: ExactContradiction;
}

/**
 * The findings of a document: one for each contradiction, then one for each relation that fails
 * and that no contradiction explains.
 */
export function findingsOf(
  checks: readonly ExactCheck[],
  figures: ScaledFigures,
  contradictions: readonly ExactContradiction[],
): readonly ExactFinding[] {
  const failing = checks.filter(({ verdict }) => verdict === "inconsistent");
  if (failing.length === 0 && contradictions.length === 0) return [];
  const rows = failing.some(({ parts }) => parts !== undefined) ? rowsOf(figures) : new Map();
  const failingAt = checksByFigure(failing);
  const causes: CausesIn = (check, suspects, isPossible) =>
    causesOf(check, suspects, figures, rows.get(rowOf(check.target)) ?? [], isPossible);
  const [explained, named] = [new Set<ExactCheck>(), new Set<string>()];
  const fromJoint = contradictions.map((contradiction) => {
    const { repairs, otherRepairs } = contradiction;
    const suspects = [...repairs.map(({ figure }) => figure.figure.address), ...otherRepairs];
    const touched = new Set(suspects.flatMap((address) => failingAt.get(address) ?? []));
    const own = failing.filter((check) => touched.has(check));
    for (const check of own) explained.add(check);
    return findContradiction(contradiction, own, named, causes);
  });
  const others = failing
    .filter((check) => !explained.has(check))
    .map((check) => findFailure(check, figures, causes));
  return [...fromJoint, ...others];
}

/** The causes of a failing relation at some of its figures. */
type CausesIn = (
  check: ExactCheck,
  suspects: readonly ScaledFigure[],
  isPossible: IsPossible,
) => readonly ExactCause[];

/**
 * The finding of a contradiction.
 *
 * @param own the failing relations that it explains
 * @param named the figures that findings name already; the figure of this one is added
 */
function findContradiction(
  contradiction: ExactContradiction,
  own: readonly ExactCheck[],
  named: Set<string>,
  causesIn: CausesIn,
): ExactFinding {
  const { repairs, certain } = contradiction;
  const suspects = repairs.map(({ figure }) => figure);
  const reaches = new Map(repairs.map(({ figure, reach }) => [figure, reach]));
  const isPossible: IsPossible = (figure, print) => {
    const reach = reaches.get(figure);
    return reach !== undefined && couldBe(print, figure, reach);
  };
  const causes = distinct(
    own.flatMap((check) => {
      const inside = new Set(figuresOf(check.relation));
      const possible = suspects.filter(({ figure }) => inside.has(figure.address));
      return causesIn(check, possible, isPossible);
    }),
  );
  // Each thing that is wrong needs a figure of its own: one that another finding names already
  // comes last.
  const candidates = [...causes.map(({ figure }) => figure), ...suspects].map(
    ({ figure }) => figure.address,
  );
  const figure =
    candidates.find((each) => !named.has(each)) ?? candidates[0] ?? own[0]?.relation.target ?? "";
  named.add(figure);
  const cause = causes.find((each) => each.figure.figure.address === figure);
  const repair = repairs.find((each) => each.figure.figure.address === figure);
  const expected = cause?.print ?? repair?.intended[0]?.print;
  const [check] = own;
  return {
    figure,
    verdict: check === undefined ? "contradictory" : "inconsistent",
    relations: own.map(({ relation }) => relation.id),
    causes: cause === undefined ? causes : [cause, ...causes.filter((each) => each !== cause)],
    remedy: certain ? "correct" : "choose",
    contradiction,
    ...(expected === undefined ? {} : { expected }),
    ...(check === undefined ? {} : { check }),
  };
}

/** The finding of a relation that fails, where nothing else says which figure is wrong. */
function findFailure(check: ExactCheck, figures: ScaledFigures, causesIn: CausesIn): ExactFinding {
  const { relation, target, given, parts } = check;
  const suspects = figuresOf(relation)
    .slice(0, MOST_SUSPECTS)
    .flatMap((address) => figures.get(address) ?? []);
  // A sum is what its terms give; a percentage is that as it would be printed.
  const expected =
    given !== undefined && target !== undefined && parts !== undefined
      ? printOf(target, given)
      : given;
  return {
    figure: relation.target,
    verdict: "inconsistent",
    relations: [relation.id],
    causes: causesIn(check, suspects, () => true),
    remedy: "look",
    ...(expected === undefined ? {} : { expected }),
    check,
  };
}

/** One slip may explain several relations; it is named once, for the first of them. */
function distinct(causes: readonly ExactCause[]): readonly ExactCause[] {
  const seen = new Set<string>();
  return causes.filter(({ kind, figure, print, part }) => {
    const key = JSON.stringify([
      kind,
      figure.figure.address,
      print === undefined ? "" : numberKey(print),
      part,
    ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The row of a table in which a figure stands, as a key; empty in running text. */
function rowOf(figure: ScaledFigure | undefined): string {
  const place = figure?.figure.place;
  return place === undefined ? "" : JSON.stringify([place.table, place.row]);
}

/** The figures of each row of a table, in order. */
function rowsOf(figures: ScaledFigures): ReadonlyMap<string, readonly ScaledFigure[]> {
  const rows = new Map<string, ScaledFigure[]>();
  for (const figure of figures.values()) {
    const key = rowOf(figure);
    if (key === "") continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [figure]);
    else known.push(figure);
  }
  return rows;
}
