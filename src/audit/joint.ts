/**
 * The joint check: is there one set of true figures, each within its own printed interval, that satisfies all relations at once?
 *
 * Checking sums one at a time lets an error hide behind its neighbours: each of three sums may be rounding, and the three together impossible.
 */
import { add, multiply, negate, type Ratio, type Rational, rational, toRatio } from "../decimal/index.ts";
import {
  alternatives,
  type Contradiction,
  type Equation,
  extremes,
  leastRepair,
  leastWidening,
  type OpenSystem,
  openSystem,
  type System,
} from "../feasibility/index.ts";
import type { Check } from "./check.ts";
import { baseSign, inPercent, ratioOperands } from "./check-ratio.ts";
import { weightOf } from "./check-sum.ts";
import type { ReportedDocument, ReportedRelation } from "./document.ts";
import { intendedPrints } from "./intended.ts";
import type { JointCheck, JointContradiction, JointOptions, RepairFigure } from "./joint-check.ts";
import { ratioIn, type Scaled, type ScaledFigure } from "./scale.ts";

const DEFAULT_WORK = 200_000_000;
/** So many figures that could be wrong are looked at closely. */
const MOST_REPAIRS = 50;
/** Above so many figures, how tightly a consistent document holds is not computed. */
const MOST_FOR_NEEDED = 5_000;

const HALF: Rational = /* @__PURE__ */ rational(1n, 2n);

/** The relations and figures that take part, as a system; both in an order that does not depend on the order of the document. */
interface Prepared {
  readonly system: System;
  readonly addresses: readonly string[];
  /** The relation of each equation. */
  readonly relationOf: readonly string[];
  readonly scaled: readonly ScaledFigure[];
}

export function checkJointly(
  document: ReportedDocument,
  scaled: Scaled,
  checks: ReadonlyMap<string, Check>,
  { joint = true, work = DEFAULT_WORK }: JointOptions,
): JointCheck {
  const taking = document.relations.filter(({ id }) => checks.get(id)?.verdict !== "not-checked");
  const leftOut = document.relations.filter(({ id }) => checks.get(id)?.verdict === "not-checked").map(({ id }) => id);
  const prepared = prepare(taking, scaled);
  const facts = {
    relations: taking.length,
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
  for (const wrong of repair.figures) {
    const others = new Set(repair.figures.filter((figure) => figure !== wrong));
    const found = explain(open, prepared, document, checks, others, base, scaled);
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
  base: Rational,
  scaled: Scaled,
): JointContradiction | "limit" | undefined {
  const found = alternatives(open, others);
  if (found === "limit" || found === undefined) return found;
  const { addresses } = prepared;
  const widening = leastWidening(open, 0);
  if (widening === "limit") return widening;
  const repairs: RepairFigure[] = [];
  for (const figure of found.figures.slice(0, MOST_REPAIRS)) {
    const released = new Set([...others, figure]);
    open.release(released);
    if (open.contradiction() !== undefined) return "limit";
    const reach = extremes(prepared.system, open, figure, released);
    if (reach === "limit") return reach;
    const own = prepared.scaled[figure];
    const address = addresses[figure];
    if (own === undefined || address === undefined) continue;
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
  const { witness, proof } = smallestWitness(prepared, checks, others, found.proof);
  return Object.freeze({
    witness,
    proof,
    repairs: Object.freeze(repairs.sort((a, b) => likelihood(b) - likelihood(a))),
    otherRepairs: Object.freeze(found.figures.slice(MOST_REPAIRS).map((figure) => addresses[figure] ?? "")),
    ...(widening === undefined ? {} : { needed: toRatio(add(base, widening)) }),
  });
}

function likelihood({ intended }: RepairFigure): number {
  return intended[0]?.exactly ?? -1;
}

/** A set of relations that contradict each other, from which none can be left out. One that is inconsistent by itself is the smallest there is. */
function smallestWitness(
  prepared: Prepared,
  checks: ReadonlyMap<string, Check>,
  others: ReadonlySet<number>,
  proof: Contradiction,
): Pick<JointContradiction, "witness" | "proof"> {
  const { system, relationOf } = prepared;
  const isFree = (k: number): boolean => {
    const { weights, owner } = system.equations[k] ?? { weights: new Map() };
    return (owner !== undefined && others.has(owner)) || [...weights.keys()].some((figure) => others.has(figure));
  };
  const alone = relationOf.findIndex(
    (id, k) =>
      checks.get(id)?.verdict === "inconsistent" && !isFree(k) && proof.figures.size > 0 && touches(system, k, proof),
  );
  const start =
    alone === -1 ? proof : contradictionOf(system, equationsOf(relationOf, [relationOf[alone] ?? ""]), others);
  let used = start ?? proof;
  for (const id of new Set([...used.multipliers.keys()].map((k) => relationOf[k] ?? ""))) {
    const rest = [...new Set([...used.multipliers.keys()].map((k) => relationOf[k] ?? ""))].filter(
      (each) => each !== id,
    );
    const without = contradictionOf(system, equationsOf(relationOf, rest), others);
    if (without !== undefined) used = without;
  }
  const multipliers = [...used.multipliers].sort(([a], [b]) => a - b);
  return {
    witness: Object.freeze([...new Set(multipliers.map(([k]) => relationOf[k] ?? ""))]),
    proof: Object.freeze(
      multipliers.map(([k, multiplier]) =>
        Object.freeze({ relation: relationOf[k] ?? "", multiplier: toRatio(multiplier) }),
      ),
    ),
  };
}

/** Whether an equation is about any of the figures of a proof. */
function touches(system: System, k: number, { figures }: Contradiction): boolean {
  const { weights, owner } = system.equations[k] ?? { weights: new Map() };
  return (owner !== undefined && figures.has(owner)) || [...weights.keys()].some((figure) => figures.has(figure));
}

function equationsOf(relationOf: readonly string[], relations: readonly string[]): readonly number[] {
  const wanted = new Set(relations);
  return relationOf.flatMap((id, k) => (wanted.has(id) ? [k] : []));
}

/** The contradiction between some of the equations alone. */
function contradictionOf(
  system: System,
  chosen: readonly number[],
  released: ReadonlySet<number>,
): Contradiction | undefined {
  const equations = chosen.flatMap((k) => system.equations[k] ?? []);
  const open = openSystem({ ...system, equations }, DEFAULT_WORK);
  open.release(released);
  const answer = open.strictContradiction();
  if (answer === undefined || answer === "limit") return undefined;
  const multipliers = new Map([...answer.multipliers].map(([k, multiplier]) => [chosen[k] ?? k, multiplier]));
  return { ...answer, multipliers };
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

function prepare(relations: readonly ReportedRelation[], scaled: Scaled): Prepared {
  const named = new Set(relations.flatMap((relation) => figuresOf(relation)));
  const addresses = [...named].filter((address) => scaled.has(address)).sort(byText);
  const positions = new Map(addresses.map((address, figure) => [address, figure]));
  const figures = addresses.flatMap((address) => scaled.get(address) ?? []);
  const ordered = [...relations].sort((a, b) => byText(a.id, b.id));
  const placed = ordered.flatMap((relation) =>
    equationsFor(relation, scaled, positions).map((equation) => ({ id: relation.id, equation })),
  );
  return {
    system: {
      intervals: figures.map(({ interval }) => interval),
      equations: placed.map(({ equation }) => equation),
      start: figures.map(({ value }) => value),
    },
    addresses,
    relationOf: placed.map(({ id }) => id),
    scaled: figures,
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function figuresOf(relation: ReportedRelation): readonly string[] {
  if (relation.kind === "sum") return [relation.target, ...relation.terms.map(({ figure }) => figure)];
  return relation.kind === "same" ? relation.figures : [relation.target, ...ratioOperands(relation)];
}

function equationsFor(
  relation: ReportedRelation,
  scaled: Scaled,
  positions: ReadonlyMap<string, number>,
): readonly Equation[] {
  const at = (address: string): number => positions.get(address) ?? -1;
  if (relation.kind === "sum") {
    const weights = new Map<number, Rational>([[at(relation.target), -1]]);
    for (const { figure, weight } of relation.terms)
      if (positions.has(figure)) weights.set(at(figure), weightOf(weight));
    return [{ weights, least: 0, most: 0 }];
  }
  if (relation.kind === "same") {
    const [first = "", ...others] = relation.figures.filter((address) => positions.has(address));
    return others.map((other) => ({
      weights: new Map<number, Rational>([
        [at(first), -1],
        [at(other), 1],
      ]),
      least: 0,
      most: 0,
    }));
  }
  return ratioEquations(relation, scaled, at);
}

/**
 * A percentage between p and q says of two figures, where the sign s of the lower one is known: p × |below| ≤ 100 × above ≤ q × |below|, after what makes it a growth has been added
 * to p and q. These are two linear conditions; the percentage itself is their owner.
 */
function ratioEquations(
  relation: Extract<ReportedRelation, { readonly kind: "growth" | "change" | "percent" }>,
  scaled: Scaled,
  at: (address: string) => number,
): readonly Equation[] {
  const [aboveAt, belowAt] = ratioOperands(relation);
  const [target, below] = [scaled.get(relation.target), scaled.get(belowAt)];
  if (target === undefined || below === undefined) return [];
  const { least, most } = inPercent(target.interval, target);
  const sign = baseSign(below.interval);
  // growth: current ÷ prior, so the sign of prior counts; the others divide by |prior| or |base|.
  const [size, shift]: readonly [Rational, Rational] =
    relation.kind === "growth" ? [1, 100] : relation.kind === "percent" ? [sign, 0] : [sign, multiply(100, sign)];
  const bound = (percentage: Rational, side: 1 | -1): Equation => {
    const weights = new Map<number, Rational>([
      [at(aboveAt), 100],
      [at(belowAt), negate(multiply(add(percentage, shift), size))],
    ]);
    const isLower = (side === -1) === (relation.kind === "growth" ? sign > 0 : true);
    return { weights, least: isLower ? 0 : undefined, most: isLower ? undefined : 0, owner: at(relation.target) };
  };
  return [bound(least, -1), bound(most, 1)];
}
