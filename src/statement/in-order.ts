/** Puts things in an order in which each comes after what it is computed from, and reports those that are computed from themselves. */
import { describeValue, type Issue, type IssuePath, makeIssue } from "../input/index.ts";

export function inOrder(
  termsOf: ReadonlyMap<string, readonly string[]>,
  pathOf: (id: string) => IssuePath,
  issues: Issue[],
): readonly string[] {
  const waitingFor = new Map<string, number>();
  const usedBy = new Map<string, string[]>();
  for (const [id, terms] of termsOf) {
    if (terms.length === 0) {
      waitingFor.set(id, 0);
      continue;
    }
    const known = [...new Set(terms)].filter((term) => termsOf.has(term));
    waitingFor.set(id, known.length);
    for (const term of known) usedBy.set(term, [...(usedBy.get(term) ?? []), id]);
  }
  const ready = [...waitingFor].filter(([, count]) => count === 0).map(([id]) => id);
  // The list grows while it is read: everything enters once, when the last of its terms has entered.
  for (const id of ready) {
    for (const user of usedBy.get(id) ?? []) {
      const left = (waitingFor.get(user) ?? 0) - 1;
      waitingFor.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  for (const [id, count] of waitingFor) {
    if (count === 0) continue;
    const received = `${describeValue(id)}, which depends on itself`;
    issues.push(
      makeIssue("statement.cycle", {
        path: pathOf(id),
        expected: "terms that do not lead back",
        received,
      }),
    );
  }
  return ready;
}
