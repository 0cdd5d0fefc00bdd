/**
 * The joint check: is there one set of true figures, each within its own printed interval, that satisfies all relations at once?
 *
 * Checking sums one at a time lets an error hide behind its neighbours: each of three sums may be rounding, and the three together impossible.
 */
import { add, negate, type Ratio, type Rational, rational, toRatio } from "../decimal/index.ts";
import {
  alternatives,
  type Contradiction,
  extremes,
  isInEveryRepair,
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

const DEFAULT_WORK = 100_000_000;
/** With so many wrong figures it is not asked whether a figure must be wrong. */
const MOST_CERTAIN = 12;
/** So many contradictions are explained. */
const MOST_EXPLAINED = 60;
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
    wrongFigures: 0,
    contradictions: [],
    fewest: true,
    values: {},
  };
  const undecided = (verdict: JointCheck["verdict"]): JointCheck => Object.freeze({ ...facts, verdict });
  if (!joint) return undecided("not-asked");
  const open = openSystem(prepared.system, work);
  const inconsistent = countInconsistent(taking, checks, prepared);
  const prefers = (figure: number): number => inconsistent.get(figure) ?? 0;
  const repair = leastRepair(open, prefers);
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
  const contradictory = (contradictions: readonly JointContradiction[], fewest: boolean, more = {}): JointCheck =>
    Object.freeze({
      ...facts,
      ...more,
      verdict: "contradictory",
      wrongFigures: Math.max(repair.figures.length, 1),
      contradictions: Object.freeze(contradictions),
      fewest,
    });
  // That something is wrong is proven, whatever else the work still allows to be said.
  if (!repair.complete) return contradictory([onlyProven(prepared, repair.proof)], false);
  const contradictions: JointContradiction[] = [];
  const isMeasured = facts.figures * repair.figures.length <= MOST_FOR_EACH_NEEDED;
  for (const wrong of repair.figures.slice(0, MOST_EXPLAINED)) {
    const others = new Set(repair.figures.filter((figure) => figure !== wrong));
    const found = explain(open, prepared, document, checks, others, isMeasured ? base : undefined, scaled, prefers);
    if (found === "limit")
      return contradictory(contradictions.length > 0 ? contradictions : [onlyProven(prepared, repair.proof)], false);
    if (found !== undefined) contradictions.push(found);
  }
  open.release([]);
  const widening = leastWidening(open, 0);
  return contradictory(contradictions, repair.fewest, widening === "limit" ? {} : neededFor(widening, base));
}

/** The distance that a widening comes to. */
function neededFor(widening: Rational | undefined, base: Rational): Pick<JointCheck, "needed" | "noRounding"> {
  return widening === undefined ? { noRounding: true } : { needed: toRatio(add(base, widening)) };
}

/** A contradiction of which only the proof is known. */
function onlyProven({ relationOf, addresses }: Prepared, { multipliers, figures }: Contradiction): JointContradiction {
  const used = [...multipliers].sort(([a], [b]) => a - b);
  return Object.freeze({
    witness: Object.freeze([...new Set(used.map(([k]) => relationOf[k] ?? ""))]),
    proof: Object.freeze(
      used.map(([k, multiplier]) => Object.freeze({ relation: relationOf[k] ?? "", multiplier: toRatio(multiplier) })),
    ),
    repairs: [],
    certain: false,
    otherRepairs: Object.freeze([...figures].sort((a, b) => a - b).map((figure) => addresses[figure] ?? "")),
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
  prefers: (figure: number) => number,
): JointContradiction | "limit" | undefined {
  const repairing = alternatives(open, others, prefers);
  if (repairing === "limit" || repairing === undefined) return repairing;
  const { addresses } = prepared;
  const widening = base === undefined ? undefined : leastWidening(open, 0);
  if (widening === "limit") return widening;
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  // Where nothing else tells them apart, the result of a relation that fails: computing is where errors are made.
  const targets = ({ figure }: RepairFigure): number => prefers(positions.get(figure) ?? -1);
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
  const [only] = repairing.figures;
  const isAlone = repairing.figures.length === 1 && repairing.untried.length === 0 && only !== undefined;
  const isCertain =
    isAlone && (others.size === 0 || (others.size < MOST_CERTAIN && isInEveryRepair(open, only, others.size + 1)));
  open.release(others);
  const { witness, proof } = smallestWitness(open, prepared, checks, others, repairing.proof);
  return Object.freeze({
    witness,
    proof,
    repairs: Object.freeze(repairs.sort((a, b) => likelihood(b) - likelihood(a) || targets(b) - targets(a))),
    certain: isCertain,
    otherRepairs: Object.freeze(
      [...repairing.figures.slice(MOST_REPAIRS), ...repairing.untried].map((figure) => addresses[figure] ?? ""),
    ),
    ...(base === undefined ? {} : neededFor(widening, base)),
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
