/**
 * The joint check: is there one set of true figures, each within its own printed interval, that satisfies all relations at once?
 *
 * Checking sums one at a time lets an error hide behind its neighbours: each of three sums may be rounding, and the three together impossible.
 */
import { add, negate, type Ratio, type Rational, rational, toRatio } from "../decimal/index.ts";
import {
  alternatives,
  extremes,
  leastRepair,
  leastWidening,
  type OpenSystem,
  openSystem,
} from "../feasibility/index.ts";
import type { Check } from "./check.ts";
import type { ReportedDocument, ReportedRelation } from "./document.ts";
import { intendedPrints } from "./intended.ts";
import type { JointCheck, JointContradiction, JointOptions, RepairFigure } from "./joint-check.ts";
import { type Prepared, prepare } from "./joint-system.ts";
import { ratioIn, ratioToCommon, type Scaled, type ScaledFigure } from "./scale.ts";
import { smallestWitness } from "./witness.ts";

const DEFAULT_WORK = 200_000_000;
/** So many figures that could be wrong are looked at closely. */
const MOST_REPAIRS = 50;
/** Above so many figures, how tightly a consistent document holds is not computed. */
const MOST_FOR_NEEDED = 5_000;
/** Above so many figures times contradictions, the distance that each of them needs is not computed; that of the document is. */
const MOST_FOR_EACH_NEEDED = 100_000;

const HALF: Rational = /* @__PURE__ */ rational(1n, 2n);

export function checkJointly(
  document: ReportedDocument,
  scaled: Scaled,
  checks: ReadonlyMap<string, Check>,
  { joint = true, work = DEFAULT_WORK }: JointOptions,
): JointCheck {
  const taking = document.relations.filter(({ id }) => checks.get(id)?.verdict !== "not-checked");
  const leftOut = document.relations.filter(({ id }) => checks.get(id)?.verdict === "not-checked").map(({ id }) => id);
  const prepared = prepare(joint ? taking : [], scaled);
  const facts = {
    relations: joint ? taking.length : 0,
    figures: prepared.addresses.length,
    leftOut: Object.freeze(leftOut),
    allowed: toRatio(document.rounding === "nearest" ? HALF : 1),
    contradictions: [],
    fewest: true,
    values: {},
  };
  const undecided = (verdict: JointCheck["verdict"]): JointCheck => Object.freeze({ ...facts, verdict });
  if (!joint) return undecided("not-asked");
  const open = openSystem(prepared.system, work);
  const inconsistent = countInconsistent(taking, checks, prepared);
  const repair = leastRepair(open, (figure) => inconsistent.get(figure) ?? 0);
  if (repair === "limit") return undecided("not-decided");
  const base = document.rounding === "nearest" ? HALF : 1;
  if (repair === undefined) {
    const values = Object.fromEntries(
      prepared.addresses.map((address, figure) => [
        address,
        valueInPrint(open.valueOf(figure), prepared.scaled[figure]),
      ]),
    );
    const tight = facts.figures <= MOST_FOR_NEEDED ? leastWidening(open, negate(HALF)) : undefined;
    const needed = tight === undefined || tight === "limit" ? {} : { needed: toRatio(add(base, tight)) };
    return Object.freeze({ ...facts, ...needed, verdict: "consistent", values: Object.freeze(values) });
  }
  const contradictions: JointContradiction[] = [];
  const isMeasured = facts.figures * repair.figures.length <= MOST_FOR_EACH_NEEDED;
  for (const wrong of repair.figures) {
    const others = new Set(repair.figures.filter((figure) => figure !== wrong));
    const found = explain(open, prepared, document, checks, others, isMeasured ? base : undefined, scaled);
    if (found === "limit") return undecided("not-decided");
    if (found !== undefined) contradictions.push(found);
  }
  open.release([]);
  const widening = leastWidening(open, 0);
  if (widening === "limit") return undecided("not-decided");
  return Object.freeze({
    ...facts,
    verdict: "contradictory",
    ...(widening === undefined ? {} : { needed: toRatio(add(base, widening)) }),
    contradictions: Object.freeze(contradictions),
    fewest: repair.fewest,
  });
}

function explain(
  open: OpenSystem,
  prepared: Prepared,
  document: ReportedDocument,
  checks: ReadonlyMap<string, Check>,
  others: ReadonlySet<number>,
  base: Rational | undefined,
  scaled: Scaled,
): JointContradiction | "limit" | undefined {
  const repairing = alternatives(open, others);
  if (repairing === "limit" || repairing === undefined) return repairing;
  const { addresses } = prepared;
  const widening = base === undefined ? undefined : leastWidening(open, 0);
  if (widening === "limit") return widening;
  const repairs: RepairFigure[] = [];
  for (const figure of repairing.figures.slice(0, MOST_REPAIRS)) {
    const released = new Set([...others, figure]);
    open.release(released);
    if (open.contradiction() !== undefined) return "limit";
    const found = extremes(prepared.system, open, figure, released);
    if (found === "limit") return found;
    const own = prepared.scaled[figure];
    const address = addresses[figure];
    if (own === undefined || address === undefined) continue;
    const reach = percentageReach(document, checks, address, own) ?? found;
    const isTurned = own.figure.factor === -1;
    const [least, most] = isTurned ? [reach.most, reach.least] : [reach.least, reach.most];
    repairs.push(
      Object.freeze({
        figure: address,
        ...(least === undefined ? {} : { least: valueInPrint(least, own) }),
        ...(most === undefined ? {} : { most: valueInPrint(most, own) }),
        intended: intendedPrints(document, scaled, address, reach),
      }),
    );
  }
  open.release(others);
  const { witness, proof } = smallestWitness(prepared, checks, others, repairing.proof);
  return Object.freeze({
    witness,
    proof,
    repairs: Object.freeze(repairs.sort((a, b) => likelihood(b) - likelihood(a))),
    otherRepairs: Object.freeze(repairing.figures.slice(MOST_REPAIRS).map((figure) => addresses[figure] ?? "")),
    ...(widening === undefined || base === undefined ? {} : { needed: toRatio(add(base, widening)) }),
  });
}

/** A printed percentage is bound by the two figures that it is the ratio of; nothing else says how large it can be. */
function percentageReach(
  { relations }: ReportedDocument,
  checks: ReadonlyMap<string, Check>,
  address: string,
  figure: ScaledFigure,
): { readonly least: Rational; readonly most: Rational } | undefined {
  for (const { id, target } of relations) {
    const range = target === address ? checks.get(id)?.range : undefined;
    if (range !== undefined)
      return { least: ratioToCommon(range.least, figure), most: ratioToCommon(range.most, figure) };
  }
  return undefined;
}

function likelihood({ intended }: RepairFigure): number {
  return intended[0]?.exactly ?? -1;
}

function countInconsistent(
  relations: readonly ReportedRelation[],
  checks: ReadonlyMap<string, Check>,
  { addresses }: Prepared,
): ReadonlyMap<number, number> {
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  const counts = new Map<number, number>();
  for (const relation of relations) {
    if (checks.get(relation.id)?.verdict !== "inconsistent") continue;
    // The result of a sum is what was computed, and computing is where errors are made.
    const figure = positions.get(relation.target);
    if (figure !== undefined) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

function valueInPrint(value: Rational, figure: ScaledFigure | undefined): Ratio {
  if (figure === undefined) return toRatio(value);
  return ratioIn(figure.figure.factor === -1 ? negate(value) : value, figure);
}
