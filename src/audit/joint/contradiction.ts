/**
 * One contradiction of the joint check, explained: what could be wrong, what it could be instead,
 * and which relations prove it.
 */
import { compare } from "../../amount/index.ts";
import { figuresOf } from "../../relation/index.ts";
import {
  alternatives,
  type Contradiction,
  extremes,
  isInEveryRepair,
  proveStrictly,
  type Reach,
  release,
} from "../../solve/linear/index.ts";
import type { Evidence } from "../check/evidence.ts";
import { sidesInPrint } from "../check/intervals.ts";
import { ratioIn, ratioToCommon, type ScaledFigure } from "../check/scale.ts";
import type { JointContradiction, RepairFigure } from "./joint-check.ts";
import type { JointQuestion, Prepared } from "./joint-system.ts";
import { intendedPrints } from "./likely-prints.ts";
import { proofOf, smallestWitness } from "./witness.ts";

/** With this many wrong figures the check does not ask whether a figure must be wrong. */
const MOST_CERTAIN = 12;
/** So many figures that could be wrong are looked at closely. */
const MOST_REPAIRS = 50;

/** @param others one figure for each other thing that is wrong; they are released */
export function explainContradiction(
  question: JointQuestion,
  others: ReadonlySet<number>,
): JointContradiction | "limit" | undefined {
  const { evidence, prepared, open, budget, preference } = question;
  const { addresses, positions } = prepared;
  const repairing = alternatives(open, others, preference);
  if (repairing === "limit" || repairing === undefined) return repairing;
  const repairs: RepairFigure[] = [];
  for (const figure of repairing.unknowns.slice(0, MOST_REPAIRS)) {
    const found = repairBy(question, others, figure);
    if (found === "limit") return found;
    if (found !== undefined) repairs.push(found);
  }
  const [only] = repairing.unknowns;
  const isAlone =
    repairing.unknowns.length === 1 && repairing.untried.length === 0 && only !== undefined;
  const isCertain =
    isAlone &&
    (others.size === 0 ||
      (others.size < MOST_CERTAIN && isInEveryRepair(open, only, others.size + 1)));
  const preferred = ({ figure }: RepairFigure): number => preference(positions.get(figure) ?? -1);
  return {
    ...smallestWitness(prepared, evidence.checks, others, repairing.proof, budget),
    repairs: Object.freeze(
      repairs.sort((a, b) => likelihood(b) - likelihood(a) || preferred(b) - preferred(a)),
    ),
    certain: isCertain,
    otherRepairs: Object.freeze(
      [...repairing.unknowns.slice(MOST_REPAIRS), ...repairing.untried].map(
        (figure) => addresses[figure] ?? "",
      ),
    ),
  };
}

/** A contradiction of which only the proof is known. */
export function onlyProven(prepared: Prepared, proof: Contradiction): JointContradiction {
  return Object.freeze({
    ...proofOf(proof.multipliers, prepared),
    repairs: [],
    certain: false,
    otherRepairs: Object.freeze(
      [...proof.unknowns].sort((a, b) => a - b).map((k) => prepared.addresses[k] ?? ""),
    ),
  });
}

function repairBy(
  { evidence, prepared: { addresses, positions, scaled }, open }: JointQuestion,
  others: ReadonlySet<number>,
  figure: number,
): RepairFigure | "limit" | undefined {
  const [own, address] = [scaled[figure], addresses[figure]];
  if (own === undefined || address === undefined) return undefined;
  release(open, [...others, figure]);
  if (proveStrictly(open) !== undefined) return "limit";
  const found = extremes(open, figure);
  if (found === "limit") return found;
  const isFree = (other: string): boolean => others.has(positions.get(other) ?? -1);
  const reach = narrowed(found, evidence, address, own, isFree);
  const { least, most, leastOpen, mostOpen } = sidesInPrint(reach, own.figure.factor);
  return Object.freeze({
    figure: address,
    ...(least === undefined ? {} : { least: ratioIn(least, own) }),
    ...(most === undefined ? {} : { most: ratioIn(most, own) }),
    ...(leastOpen ? { leastOpen } : {}),
    ...(mostOpen ? { mostOpen } : {}),
    intended: intendedPrints(evidence, address, reach),
  });
}

/**
 * A printed percentage is bound by the two figures that it is the ratio of, which no linear
 * condition says.
 */
function narrowed(
  reach: Reach,
  { relationsWith, checks }: Evidence,
  address: string,
  figure: ScaledFigure,
  isFree: (address: string) => boolean,
): Reach {
  let { least, most, leastOpen, mostOpen } = reach;
  for (const relation of relationsWith(address)) {
    const range = relation.target === address ? checks.get(relation.id)?.range : undefined;
    // A ratio of a figure that is wrong for another reason bounds nothing.
    if (range === undefined || figuresOf(relation).some(isFree)) continue;
    const [low, high] = [ratioToCommon(range.least, figure), ratioToCommon(range.most, figure)];
    if (least === undefined || compare(low, least) > 0) [least, leastOpen] = [low, false];
    if (most === undefined || compare(high, most) < 0) [most, mostOpen] = [high, false];
  }
  return { least, most, leastOpen, mostOpen };
}

function likelihood({ intended }: RepairFigure): number {
  return intended[0]?.exactly ?? -1;
}
