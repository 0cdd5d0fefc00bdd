/** Orders things so that each comes after what it is computed from; reports what has no order. */
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";
import { addTo } from "./lists.ts";

/**
 * Orders ids by their terms. Terms that are not ids are ignored; an id that depends on itself is
 * reported and left out.
 */
export function orderByTerms(
  termsOf: ReadonlyMap<string, readonly string[]>,
  pathOf: (id: string) => IssuePath,
  issues: Issue[],
): readonly string[] {
  const waitingFor = new Map<string, number>();
  const usersOf = new Map<string, string[]>();
  for (const [id, terms] of termsOf) {
    if (terms.length === 0) {
      waitingFor.set(id, 0);
      continue;
    }
    const named = new Set(terms.filter((term) => termsOf.has(term)));
    waitingFor.set(id, named.size);
    for (const term of named) addTo(usersOf, term, id);
  }
  const ready = [...waitingFor].filter(([, count]) => count === 0).map(([id]) => id);
  // The list grows while it is read: an id enters once, when the last of its terms has entered.
  for (const id of ready) {
    for (const user of usersOf.get(id) ?? []) {
      const missing = (waitingFor.get(user) ?? 0) - 1;
      waitingFor.set(user, missing);
      if (missing === 0) ready.push(user);
    }
  }
  for (const [id, count] of waitingFor) {
    if (count === 0) continue;
    const facts = {
      path: pathOf(id),
      expected: "terms that do not lead back",
      received: `${describeValue(id)}, which depends on itself`,
    };
    issues.push(makeIssue("statement.cycle", facts));
  }
  return ready;
}
