/** Choices by name in a reported document. */
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "../../input/index.ts";

export function choice(
  key: string,
  value: unknown,
  known: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  if (typeof value === "string" && known.includes(value)) return;
  const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(value) };
  issues.push(makeIssue("input.choice", facts));
}
