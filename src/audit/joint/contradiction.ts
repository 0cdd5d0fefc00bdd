/**
 * One contradiction of the joint check, explained: what could be wrong, and a small set of
 * relations that prove it.
 */
import { type Rational, toRatio } from "../../amount/index.ts";
import {
  alternatives,
  type Budget,
  type Contradiction,
  isInEveryRepair,
  type OpenSystem,
  openSystem,
  proveStrictly,
  release,
  type System,
  suspend,
} from "../../solve/linear/index.ts";
import type { ExactCheck } from "../check/check.ts";
import type { ExactContradiction, ExactRepair } from "./joint-check.ts";
import type { JointQuestion, Prepared } from "./joint-system.ts";
import { repairBy } from "./repairs.ts";

/** With this many wrong figures the check does not ask whether a figure must be wrong. */
const MOST_CERTAIN = 12;
/** So many figures that could be wrong are looked at closely. */
const MOST_REPAIRS = 50;
/** So much work may go into one witness. */
const MOST_WORK = 3_000_000;

type Multipliers = Contradiction["multipliers"];

/**
 * @param others one figure for each other thing that is wrong; they are released
 * @param about the checks of all relations of the document, by figure
 */
export function explainContradiction(
  question: JointQuestion,
  others: ReadonlySet<number>,
  about: ReadonlyMap<string, readonly ExactCheck[]>,
): ExactContradiction | "limit" | undefined {
  const { prepared, failing, open, budget, preference } = question;
  const { addresses, positions } = prepared;
  const repairing = alternatives(open, others, preference);
  if (repairing === "limit" || repairing === undefined) return repairing;
  const repairs: ExactRepair[] = [];
  for (const figure of repairing.unknowns.slice(0, MOST_REPAIRS)) {
    const found = repairBy(question, others, figure, about.get(addresses[figure] ?? "") ?? []);
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
  const preferred = ({ figure: { figure } }: ExactRepair): number =>
    preference(positions.get(figure.address) ?? -1);
  return {
    ...smallestWitness(prepared, failing, others, repairing.proof, budget),
    repairs: repairs.sort((a, b) => likelihood(b) - likelihood(a) || preferred(b) - preferred(a)),
    certain: isCertain,
    otherRepairs: Object.freeze(
      [...repairing.unknowns.slice(MOST_REPAIRS), ...repairing.untried].map(
        (figure) => addresses[figure] ?? "",
      ),
    ),
  };
}

/** A contradiction of which only the proof is known. */
export function onlyProven(prepared: Prepared, proof: Contradiction): ExactContradiction {
  return {
    ...proofOf(proof.multipliers, prepared),
    repairs: [],
    certain: false,
    otherRepairs: Object.freeze(
      [...proof.unknowns].sort((a, b) => a - b).map((k) => prepared.addresses[k] ?? ""),
    ),
  };
}

function likelihood({ intended }: ExactRepair): number {
  return intended[0]?.exactly ?? -1;
}

/**
 * A smallest set of relations that contradict each other: without any one of them they do not. One
 * that is inconsistent by itself is the smallest there is.
 *
 * Only the relations of the proof and their figures are looked at, so that it costs what the proof
 * is long, and not what the document is.
 *
 * @param failing the relations that fail by themselves
 * @param others figures that are wrong for other reasons; they may take any value
 * @param proof a proof of the contradiction
 */
function smallestWitness(
  prepared: Prepared,
  failing: ReadonlySet<string>,
  others: ReadonlySet<number>,
  proof: Contradiction,
  budget: Budget,
): Pick<ExactContradiction, "witness" | "proof"> {
  const { system, relationOf } = prepared;
  // The proof that each of them is needed may use a part of the work, not all of it.
  const own = { left: Math.min(budget.left, MOST_WORK) };
  budget.left -= own.left;
  const alone = relationOf.find(
    (id, k) => failing.has(id) && touches(system, k, proof.unknowns) && !touches(system, k, others),
  );
  const byItself =
    alone === undefined ? undefined : contradictionAmong(prepared, new Set([alone]), others, own);
  const start = byItself ?? proof.multipliers;
  const smallest = reduced(prepared, start, others, own);
  budget.left += own.left;
  return proofOf(smallest, prepared);
}

/** The relations of a proof, each once, and their multipliers, in the order of the system. */
export function proofOf(
  multipliers: Multipliers,
  { relationOf, saysOf }: Prepared,
): Pick<ExactContradiction, "witness" | "proof"> {
  const used = [...multipliers].sort(([a], [b]) => a - b);
  return {
    witness: Object.freeze([...new Set(used.map(([k]) => relationOf[k] ?? ""))]),
    proof: Object.freeze(
      used.map(([k, multiplier]) =>
        Object.freeze({
          relation: relationOf[k] ?? "",
          multiplier: toRatio(multiplier),
          ...saysOf[k],
        }),
      ),
    ),
  };
}

/** Leaves out one relation after another, as long as the others still contradict each other. */
function reduced(
  prepared: Prepared,
  multipliers: Multipliers,
  others: ReadonlySet<number>,
  budget: Budget,
): Multipliers {
  const named = new Set([...multipliers.keys()].map((k) => prepared.relationOf[k] ?? ""));
  if (named.size === 1) return multipliers;
  const part = partOf(prepared, named, others, budget);
  const idsOf = (used: Multipliers): ReadonlySet<string> =>
    new Set([...used.keys()].map(part.relation));
  let [used, left] = [part.narrow(multipliers), named as ReadonlySet<string>];
  const dropped = new Set<number>();
  for (const id of [...named].sort()) {
    if (!left.has(id) || left.size === 1) continue;
    const own = part.equationsOf(id);
    suspend(part.open, new Set([...dropped, ...own]));
    const answer = proveStrictly(part.open);
    if (answer === "limit") break;
    if (answer === undefined) continue;
    const before = left;
    [used, left] = [answer.multipliers, idsOf(answer.multipliers)];
    for (const each of before)
      if (!left.has(each)) for (const k of part.equationsOf(each)) dropped.add(k);
  }
  return part.widen(used);
}

/**
 * What contradicts within some relations alone; undefined when nothing does, or the work ran out.
 */
function contradictionAmong(
  prepared: Prepared,
  named: ReadonlySet<string>,
  others: ReadonlySet<number>,
  budget: Budget,
): Multipliers | undefined {
  const part = partOf(prepared, named, others, budget);
  const answer = proveStrictly(part.open);
  return answer === "limit" || answer === undefined ? undefined : part.widen(answer.multipliers);
}

/** A part of a system: some of its relations, and their figures. */
interface Part {
  readonly open: OpenSystem;
  /** The relation of an equation of the part, and its equations. */
  readonly relation: (k: number) => string;
  readonly equationsOf: (relation: string) => readonly number[];
  /** Multipliers of the whole as multipliers of the part, and back. */
  readonly narrow: (multipliers: Multipliers) => Multipliers;
  readonly widen: (multipliers: Multipliers) => Multipliers;
}

function partOf(
  { system, relationOf }: Prepared,
  named: ReadonlySet<string>,
  others: ReadonlySet<number>,
  budget: Budget,
): Part {
  const equations = relationOf.flatMap((id, k) => (named.has(id) ? [k] : []));
  const figures = new Map<number, number>();
  const placeOf = (figure: number): number => {
    const known = figures.get(figure);
    if (known !== undefined) return known;
    figures.set(figure, figures.size);
    return figures.size - 1;
  };
  const own = equations.flatMap((k) => {
    const equation = system.equations[k];
    if (equation === undefined) return [];
    const { weights, owner, sign, ...bounds } = equation;
    const moved = new Map<number, Rational>(
      [...weights].map(([figure, weight]) => [placeOf(figure), weight]),
    );
    const own = owner === undefined ? {} : { owner: placeOf(owner) };
    const signed = sign === undefined ? {} : { sign: { ...sign, unknown: placeOf(sign.unknown) } };
    return [{ ...bounds, ...own, ...signed, weights: moved }];
  });
  const taken = [...figures.keys()];
  const open = openSystem(
    {
      intervals: taken.flatMap((figure) => system.intervals[figure] ?? []),
      equations: own,
      start: taken.map((figure) => system.start[figure] ?? 0),
    },
    budget,
  );
  release(
    open,
    [...others].flatMap((figure) => figures.get(figure) ?? []),
  );
  const places = new Map(equations.map((k, index) => [k, index]));
  const ofRelation = new Map<string, number[]>();
  equations.forEach((k, index) => {
    const id = relationOf[k] ?? "";
    const known = ofRelation.get(id);
    if (known === undefined) ofRelation.set(id, [index]);
    else known.push(index);
  });
  return {
    open,
    equationsOf: (id) => ofRelation.get(id) ?? [],
    relation: (k) => relationOf[equations[k] ?? -1] ?? "",
    narrow: (multipliers) =>
      new Map([...multipliers].map(([k, multiplier]) => [places.get(k) ?? -1, multiplier])),
    widen: (multipliers) =>
      new Map([...multipliers].map(([k, multiplier]) => [equations[k] ?? -1, multiplier])),
  };
}

/** Whether an equation is about any of the given figures. */
function touches(system: System, k: number, figures: ReadonlySet<number>): boolean {
  const equation = system.equations[k];
  if (equation === undefined) return false;
  const { weights, owner } = equation;
  if (owner !== undefined && figures.has(owner)) return true;
  for (const figure of weights.keys()) if (figures.has(figure)) return true;
  return false;
}
