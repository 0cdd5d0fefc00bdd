/**
 * Totals computed from rounded parts, the fallback where no rounding of all figures adds up.
 *
 * Goal: print figures with which every equality holds, though a total may be more than one printed
 * unit away from its exact value.
 * Method: a figure that is not a total is rounded the ordinary way, and every total is computed
 * from its parts, depth first. The result is checked against all equalities.
 */
import type { PlacedEquality } from "./equalities.ts";
import type { Figures } from "./problem.ts";

/** The walk over the totals. */
interface Walk {
  readonly figures: Figures;
  /** The equality that defines each total. */
  readonly definitions: ReadonlyMap<number, PlacedEquality>;
  /** The printed figures that are known so far. */
  readonly printed: Map<number, bigint>;
}

/**
 * The y of every figure of the equalities.
 *
 * @returns undefined when a total is in a circle, or two equalities give it different values
 */
export function computeTotals(
  figures: Figures,
  equalities: readonly PlacedEquality[],
): ReadonlyMap<number, number> | undefined {
  const walk: Walk = { figures, definitions: definitionsOf(equalities), printed: new Map() };
  if (!visitAll(walk, [...new Set(equalities.flatMap((equality) => equality.figures))]))
    return undefined;
  const { printed } = walk;
  if (!equalities.every((equality) => sumAt(equality, printed, 0) === 0n)) return undefined;
  return new Map(
    [...printed].map(([figure, amount]) => [figure, Number(amount - floorOf(figures, figure))]),
  );
}

function definitionsOf(equalities: readonly PlacedEquality[]): ReadonlyMap<number, PlacedEquality> {
  const definitions = new Map<number, PlacedEquality>();
  for (const equality of equalities) {
    const [total] = equality.figures;
    if (equality.hasTotal && total !== undefined && !definitions.has(total))
      definitions.set(total, equality);
  }
  return definitions;
}

/** Prints every figure, parts before their totals; false when totals form a circle. */
function visitAll({ figures, definitions, printed }: Walk, waiting: number[]): boolean {
  const onPath = new Set<number>();
  for (let figure = waiting.at(-1); figure !== undefined; figure = waiting.at(-1)) {
    const definition = definitions.get(figure);
    if (!printed.has(figure) && definition !== undefined) {
      const open = definition.figures.slice(1).filter((part) => !printed.has(part));
      if (open.length > 0) {
        if (onPath.has(figure)) return false;
        onPath.add(figure);
        waiting.push(...open);
        continue;
      }
      printed.set(figure, -sumAt(definition, printed, 1));
    } else if (!printed.has(figure)) {
      printed.set(figure, floorOf(figures, figure) + BigInt(figures.ordinary[figure] ?? 0));
    }
    waiting.pop();
  }
  return true;
}

function floorOf({ floors }: Figures, figure: number): bigint {
  return floors[figure] ?? 0n;
}

/** Σ coefficient × printed figure, from the given term on. */
function sumAt(
  { figures, coefficients }: PlacedEquality,
  printed: ReadonlyMap<number, bigint>,
  from: number,
): bigint {
  let sum = 0n;
  for (let k = from; k < figures.length; k++)
    sum += BigInt(coefficients[k] ?? 0) * (printed.get(figures[k] ?? -1) ?? 0n);
  return sum;
}
