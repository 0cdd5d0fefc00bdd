/** A small set of relations that cannot all be true, as the witness of a contradiction. */
import { toRatio } from "../decimal/index.ts";
import { type Contradiction, openSystem, type System } from "../feasibility/index.ts";
import type { Check } from "./check.ts";
import type { JointContradiction } from "./joint-check.ts";
import type { Prepared } from "./joint-system.ts";

/** A witness is looked for among few relations; the work for it is bounded all the same. */
const WITNESS_WORK = 20_000_000;

/** A set of relations that contradict each other, from which none can be left out. One that is inconsistent by itself is the smallest there is. */
export function smallestWitness(
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
  const open = openSystem({ ...system, equations }, WITNESS_WORK);
  open.release(released);
  const answer = open.strictContradiction();
  if (answer === undefined || answer === "limit") return undefined;
  const multipliers = new Map([...answer.multipliers].map(([k, multiplier]) => [chosen[k] ?? k, multiplier]));
  return { ...answer, multipliers };
}
