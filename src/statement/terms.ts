/** Terms of the relations that rows and columns of a statement state. */
import type { Term } from "../table/index.ts";

/** Terms that are added, or taken away where the weight is −1. */
export function weighted(ids: readonly string[], weight: 1 | -1 = 1): readonly Term[] {
  return Object.freeze(ids.map((id) => Object.freeze({ id, weight })));
}
