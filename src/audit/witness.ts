/** A small set of relations that cannot all be true, as the witness of a contradiction. */
import { toRatio } from "../decimal/index.ts";
import type { Contradiction, OpenSystem, System } from "../feasibility/index.ts";
import type { Check } from "./check.ts";
import type { JointContradiction } from "./joint-check.ts";
import type { Prepared } from "./joint-system.ts";

/**
 * A set of relations that contradict each other, from which none can be left out. One that is inconsistent by itself is the smallest there is.
 *
 * @param open the system, with everything else that is wrong released
 * @param proof a proof of the contradiction
 */
export function smallestWitness(
  open: OpenSystem,
  { system, relationOf }: Prepared,
  checks: ReadonlyMap<string, Check>,
  others: ReadonlySet<number>,
  proof: Contradiction,
): Pick<JointContradiction, "witness" | "proof"> {
  const equations = new Map<string, number[]>();
  relationOf.forEach((id, k) => {
    const known = equations.get(id);
    if (known === undefined) equations.set(id, [k]);
    else known.push(k);
  });
  /** The contradiction between some relations alone. */
  const between = (relations: readonly string[]): Contradiction | undefined => {
    const wanted = new Set(relations.flatMap((id) => equations.get(id) ?? []));
    open.suspend(new Set(relationOf.flatMap((_, k) => (wanted.has(k) ? [] : [k]))));
    const answer = open.strictContradiction();
    return answer === "limit" ? undefined : answer;
  };
  const alone = relationOf.find(
    (id, k) =>
      checks.get(id)?.verdict === "inconsistent" && touches(system, k, proof.figures) && !touches(system, k, others),
  );
  let used = (alone === undefined ? undefined : between([alone])) ?? proof;
  const namesOf = ({ multipliers }: Contradiction): readonly string[] => [
    ...new Set([...multipliers.keys()].sort((a, b) => a - b).map((k) => relationOf[k] ?? "")),
  ];
  for (const id of namesOf(used)) {
    const names = namesOf(used);
    if (!names.includes(id) || names.length === 1) continue;
    used = between(names.filter((each) => each !== id)) ?? used;
  }
  open.suspend(new Set());
  const multipliers = [...used.multipliers].sort(([a], [b]) => a - b);
  return {
    witness: Object.freeze(namesOf(used)),
    proof: Object.freeze(
      multipliers.map(([k, multiplier]) =>
        Object.freeze({ relation: relationOf[k] ?? "", multiplier: toRatio(multiplier) }),
      ),
    ),
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
