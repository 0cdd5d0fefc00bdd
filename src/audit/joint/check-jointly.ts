/**
 * The joint check: is there one set of true figures, each within its own printed interval, that
 * satisfies all relations at once?
 *
 * Checking sums one at a time lets an error hide behind its neighbours: each of three sums may be
 * rounding, and the three together impossible.
 */
import { add, HALF, negate, type Rational, toRatio } from "../../amount/index.ts";
import {
  leastRepair,
  leastWidening,
  openSystem,
  type Repair,
  release,
  type Widening,
} from "../../solve/linear/index.ts";
import { checksByFigure, type ExactCheck } from "../check/check.ts";
import type { ScaledFigures } from "../check/scale.ts";
import type { ReportedDocument } from "../document/document.ts";
import { explainContradiction, onlyProven } from "./contradiction.ts";
import type { AuditOptions, ExactContradiction, ExactJoint } from "./joint-check.ts";
import { type JointQuestion, prepare } from "./joint-system.ts";
import { trueValues } from "./true-values.ts";

const DEFAULT_WORK = 30_000_000;
/** So many contradictions are explained. */
const MOST_EXPLAINED = 60;
/** In a consistent document of more figures the check does not compute the least distance. */
const MOST_FOR_NEEDED = 5_000;
/**
 * Above so many figures times contradictions, the distance that each of them needs is not computed;
 * that of the document is.
 */
const MOST_FOR_EACH_NEEDED = 100_000;

/** Checks all relations of a document together. */
export function checkJointly(
  checks: readonly ExactCheck[],
  figures: ScaledFigures,
  rounding: ReportedDocument["rounding"],
  { joint = true, work = DEFAULT_WORK }: AuditOptions,
): ExactJoint {
  const taking = checks.filter(takesPart);
  const asked = joint ? taking : [];
  const prepared = prepare(asked, figures);
  // How far a true figure may be from its print: half a unit to either side, or one unit away from
  // zero.
  const allowed = rounding === "nearest" ? HALF : 1;
  const facts = {
    relations: asked.length,
    figures: prepared.addresses.length,
    leftOut: Object.freeze(
      checks.filter((check) => !takesPart(check)).map(({ relation }) => relation.id),
    ),
    allowed: toRatio(allowed),
    wrongFigures: 0,
    contradictions: [],
    fewest: true,
    values: new Map<string, Rational>(),
  };
  if (!joint) return { ...facts, verdict: "not-asked" };
  const budget = { left: work };
  const failing = asked.filter(({ verdict }) => verdict === "inconsistent");
  const results = countTargets(failing);
  const question: JointQuestion = {
    checks: asked,
    failing: new Set(failing.map(({ relation }) => relation.id)),
    figures,
    prepared,
    budget,
    open: openSystem(prepared.system, budget),
    preference: (figure) => results.get(prepared.addresses[figure] ?? "") ?? 0,
  };
  const repair = leastRepair(question.open, question.preference);
  if (repair === "limit") return { ...facts, verdict: "not-decided", undecided: "work" };
  const found =
    repair === undefined
      ? withoutRepair(question, allowed)
      : contradictionsOf(question, repair, allowed, checksByFigure(checks));
  return { ...facts, ...found };
}

/**
 * Whether a relation takes part. Of blank figures nothing is known. Statements that contradict each
 * other are a question for all relations together.
 */
function takesPart({ relation, verdict, reason, blank = [] }: ExactCheck): boolean {
  if (blank.length > 0) return false;
  return (
    verdict !== "not-checked" || (reason === "inconsistent-duplicates" && relation.kind !== "same")
  );
}

/**
 * In how many failing relations each figure is the result: that is what was computed, and computing
 * is where errors are made.
 */
function countTargets(failing: readonly ExactCheck[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { relation } of failing)
    counts.set(relation.target, (counts.get(relation.target) ?? 0) + 1);
  return counts;
}

/** The part of a joint check that its outcome decides. */
type Outcome = Pick<ExactJoint, "verdict"> & Partial<ExactJoint>;

/** A system that needs no repair is consistent, unless its percentages stay undecided. */
function withoutRepair(question: JointQuestion, allowed: Rational): Outcome {
  const values = trueValues(question);
  if (typeof values === "string") return { verdict: "not-decided", undecided: values };
  const isSmall = question.prepared.addresses.length <= MOST_FOR_NEEDED;
  const tight = isSmall ? leastWidening(question.open, negate(allowed)) : "unknown";
  return { ...neededFor(tight, allowed), verdict: "consistent", values };
}

/** A system that needs a repair is contradictory, whatever else the work still lets it say. */
function contradictionsOf(
  question: JointQuestion,
  repair: Repair,
  allowed: Rational,
  about: ReadonlyMap<string, readonly ExactCheck[]>,
): Outcome {
  const { prepared, open } = question;
  const proven = {
    verdict: "contradictory" as const,
    wrongFigures: Math.max(repair.unknowns.length, 1),
  };
  const cutShort = (found: readonly ExactContradiction[]): Outcome => ({
    ...proven,
    contradictions: found.length > 0 ? found : [onlyProven(prepared, repair.proof)],
    fewest: false,
  });
  if (!repair.complete) return cutShort([]);
  const contradictions: ExactContradiction[] = [];
  const isMeasured = prepared.addresses.length * repair.unknowns.length <= MOST_FOR_EACH_NEEDED;
  for (const wrong of repair.unknowns.slice(0, MOST_EXPLAINED)) {
    const others = new Set(repair.unknowns.filter((figure) => figure !== wrong));
    const found = explainContradiction(question, others, about);
    if (found === "limit") return cutShort(contradictions);
    if (found === undefined) continue;
    release(open, others);
    const own = isMeasured ? neededFor(leastWidening(open, 0), allowed) : {};
    contradictions.push({ ...found, ...own });
  }
  release(open, []);
  return {
    ...proven,
    ...neededFor(leastWidening(open, 0), allowed),
    contradictions,
    fewest: repair.fewest,
  };
}

/** The distance of a widening. */
function neededFor(
  widening: Widening,
  allowed: Rational,
): Pick<ExactJoint, "needed" | "noRounding"> {
  if (widening === "limit" || widening === "unknown") return {};
  return widening === "never" ? { noRounding: true } : { needed: toRatio(add(allowed, widening)) };
}
