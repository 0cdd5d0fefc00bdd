/**
 * The joint check: is there one set of true figures, each within its own printed interval, that
 * satisfies all relations at once?
 *
 * Checking sums one at a time lets an error hide behind its neighbours: each of three sums may be
 * rounding, and the three together impossible.
 */
import { add, compare, HALF, negate, type Rational, toRatio } from "../../amount/index.ts";
import {
  type Budget,
  leastRepair,
  leastWidening,
  type OpenSystem,
  openSystem,
  type Widening,
} from "../../solve/linear/index.ts";
import type { Evidence } from "../check/evidence.ts";
import { meet, pointAt } from "../check/intervals.ts";
import type { ReportedRelation } from "../document/document.ts";
import { explainContradiction, onlyProven, valueInPrint } from "./contradiction.ts";
import type { AuditOptions, JointCheck, JointContradiction } from "./joint-check.ts";
import { isRatio, type Prepared, prepare, ratioAt } from "./joint-system.ts";

const DEFAULT_WORK = 30_000_000;
/** So many contradictions are explained. */
const MOST_EXPLAINED = 60;
/** Above so many figures, how tightly a consistent document holds is not computed. */
const MOST_FOR_NEEDED = 5_000;
/**
 * Above so many figures times contradictions, the distance that each of them needs is not computed;
 * that of the document is.
 */
const MOST_FOR_EACH_NEEDED = 100_000;

/** So many percentages are held one after another. */
const MOST_HELD = 200;

export function checkJointly(
  evidence: Evidence,
  { joint = true, work = DEFAULT_WORK }: AuditOptions,
): JointCheck {
  const { document, scaled, checks } = evidence;
  const isTaking = ({ id, kind }: ReportedRelation): boolean => {
    const { verdict, reason, blank = [] } = checks.get(id) ?? {};
    // Of what is blank nothing is known. Statements that contradict each other are a question for
    // all relations together.
    if (blank.length > 0) return false;
    return verdict !== "not-checked" || (reason === "inconsistent-duplicates" && kind !== "same");
  };
  const taking = document.relations.filter(isTaking);
  const prepared = prepare(joint ? taking : [], scaled);
  // How far a true figure may be from its print: half a unit to either side, or one unit away from
  // zero.
  const base = document.rounding === "nearest" ? HALF : 1;
  const facts = {
    relations: joint ? taking.length : 0,
    figures: prepared.addresses.length,
    leftOut: Object.freeze(
      document.relations.filter((relation) => !isTaking(relation)).map(({ id }) => id),
    ),
    allowed: toRatio(base),
    wrongFigures: 0,
    contradictions: [],
    fewest: true,
    values: {},
  };
  if (!joint) return Object.freeze({ ...facts, verdict: "not-asked" });
  const budget: Budget = { left: work };
  const open = openSystem(prepared.system, budget);
  const failing = countFailing(evidence, taking);
  const preference = (figure: number): number => failing.get(prepared.addresses[figure] ?? "") ?? 0;
  const repair = leastRepair(open, preference);
  if (repair === "limit")
    return Object.freeze({ ...facts, verdict: "not-decided", undecided: "work" });
  if (repair === undefined) {
    const values = trueValues(evidence, taking, prepared, open, budget);
    if (typeof values === "string")
      return Object.freeze({ ...facts, verdict: "not-decided", undecided: values });
    const tight = facts.figures <= MOST_FOR_NEEDED ? leastWidening(open, negate(base)) : "unknown";
    return Object.freeze({
      ...facts,
      ...neededFor(tight, base),
      verdict: "consistent",
      values: Object.freeze(values),
    });
  }
  const contradictory = (
    contradictions: readonly JointContradiction[],
    fewest: boolean,
    more = {},
  ): JointCheck =>
    Object.freeze({
      ...facts,
      ...more,
      verdict: "contradictory",
      wrongFigures: Math.max(repair.unknowns.length, 1),
      contradictions: Object.freeze(contradictions),
      fewest,
    });
  // That something is wrong is proven, whatever else the work still allows to be said.
  if (!repair.complete) return contradictory([onlyProven(prepared, repair.proof)], false);
  const contradictions: JointContradiction[] = [];
  const isMeasured = facts.figures * repair.unknowns.length <= MOST_FOR_EACH_NEEDED;
  for (const wrong of repair.unknowns.slice(0, MOST_EXPLAINED)) {
    const others = new Set(repair.unknowns.filter((figure) => figure !== wrong));
    const found = explainContradiction(evidence, prepared, open, budget, others, preference);
    if (found === "limit")
      return contradictory(
        contradictions.length > 0 ? contradictions : [onlyProven(prepared, repair.proof)],
        false,
      );
    if (found === undefined) continue;
    open.release(others);
    const own = isMeasured ? neededFor(leastWidening(open, 0), base) : {};
    contradictions.push(Object.freeze({ ...found, ...own }));
  }
  open.release([]);
  return contradictory(contradictions, repair.fewest, neededFor(leastWidening(open, 0), base));
}

/** The distance that a widening comes to. */
function neededFor(widening: Widening, base: Rational): Pick<JointCheck, "needed" | "noRounding"> {
  if (widening === "limit" || widening === "unknown") return {};
  return widening === "never" ? { noRounding: true } : { needed: toRatio(add(base, widening)) };
}

/**
 * In how many failing relations each figure is the result: that is what was computed, and computing
 * is where errors are made.
 */
function countFailing(
  { checks }: Evidence,
  relations: readonly ReportedRelation[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, target } of relations)
    if (checks.get(id)?.verdict === "inconsistent")
      counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

/**
 * The true figures that were found, with every percentage at the ratio of its two amounts.
 *
 * A percentage that stands in no other relation is free to be that ratio. Those that do are tied to
 * it by a product of unknowns: they are held one after another at the ratio that the values give,
 * or at the value itself, which makes their ratio linear, and everything is asked again, all at
 * once first.
 */
function trueValues(
  { scaled }: Evidence,
  relations: readonly ReportedRelation[],
  prepared: Prepared,
  open: OpenSystem,
  budget: Budget,
): JointCheck["values"] | "work" | "percentages" {
  const { tied } = prepared;
  const asFound = valuesOf(prepared, open);
  if (tied.every((relation) => holds(ratioAt(relation, scaled, asFound), asFound(relation.target))))
    return written(prepared, relations, scaled, asFound);
  // From here on each percentage has the interval that all its statements leave it: only values are
  // looked for, and no proofs.
  const narrow = new Map(
    [...scaled].map(([address, figure]) => [
      address,
      figure.stated === undefined
        ? figure
        : { ...figure, interval: { ...figure.interval, ...figure.stated } },
    ]),
  );
  const ask = (fixed: ReadonlyMap<string, Rational>): ValueAt | "limit" | undefined => {
    if (![...fixed].every(([address, value]) => isWithin(narrow.get(address)?.interval, value)))
      return undefined;
    const held = prepare(relations, narrow, fixed);
    const system = openSystem(held.system, budget);
    const answer = system.strictContradiction();
    return answer === "limit" ? answer : answer === undefined ? valuesOf(held, system) : undefined;
  };
  const ratios = (at: ValueAt): ReadonlyMap<string, Rational> =>
    new Map(tied.flatMap((relation) => tiedTo(relation.target, ratioAt(relation, scaled, at))));
  let found = ask(new Map());
  if (found === "limit") return "work";
  if (found === undefined) return "percentages";
  const together = ask(ratios(found));
  if (together === "limit") return "work";
  if (together !== undefined) return written(prepared, relations, scaled, together);
  if (tied.length > MOST_HELD) return "percentages";
  const fixed = new Map<string, Rational>();
  for (const relation of tied) {
    if (fixed.has(relation.target)) continue;
    const now: ValueAt = found;
    let next: ValueAt | undefined;
    for (const value of [ratioAt(relation, scaled, now), now(relation.target)]) {
      if (next !== undefined || value === undefined) continue;
      const answer = ask(new Map(fixed).set(relation.target, value));
      if (answer === "limit") return "work";
      if (answer === undefined) continue;
      fixed.set(relation.target, value);
      next = answer;
    }
    if (next === undefined) return "percentages";
    found = next;
  }
  return written(prepared, relations, scaled, found);
}

type ValueAt = (address: string) => Rational;

function valuesOf({ positions }: Prepared, system: OpenSystem): ValueAt {
  return (address) => system.valueOf(positions.get(address) ?? -1);
}

function tiedTo(
  address: string,
  ratio: Rational | undefined,
): readonly (readonly [string, Rational])[] {
  return ratio === undefined ? [] : [[address, ratio]];
}

function holds(ratio: Rational | undefined, value: Rational): boolean {
  return ratio !== undefined && compare(ratio, value) === 0;
}

function isWithin(
  ends: Prepared["scaled"][number]["interval"] | undefined,
  value: Rational,
): boolean {
  return ends !== undefined && meet(ends, pointAt(value));
}

function written(
  { addresses, scaled: figures, tied }: Prepared,
  relations: readonly ReportedRelation[],
  scaled: Evidence["scaled"],
  valueAt: (address: string) => Rational,
): JointCheck["values"] {
  const values = new Map(addresses.map((address) => [address, valueAt(address)]));
  const bound = new Set(tied.map(({ target }) => target));
  for (const relation of relations) {
    if (!isRatio(relation) || bound.has(relation.target)) continue;
    const ratio = ratioAt(relation, scaled, valueAt);
    if (ratio !== undefined) values.set(relation.target, ratio);
  }
  return Object.fromEntries(
    addresses.map((address, figure) => [
      address,
      valueInPrint(values.get(address) ?? 0, figures[figure]),
    ]),
  );
}
