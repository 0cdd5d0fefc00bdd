/** Lists by key: what several methods of rounding keep of figures, rows and equalities. */
import type { Constraint } from "./problem.ts";

/** Adds an item to the list of a key. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** An equality that names a figure, by its number, and the coefficient of the figure there. */
export type Place = readonly [constraint: number, coefficient: number];

/** The equalities that name each figure, and its coefficients in them. */
export function placesOf(
  size: number,
  constraints: readonly Constraint[],
): readonly (readonly Place[])[] {
  const places: Place[][] = Array.from({ length: size }, () => []);
  for (const [index, { figures, coefficients }] of constraints.entries())
    for (const [k, figure] of figures.entries())
      places[figure]?.push([index, coefficients[k] ?? 0]);
  return places;
}
