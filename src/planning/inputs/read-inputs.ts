/**
 * How the functions of planning read their arguments: every problem is thrown before anything is
 * computed.
 */
import { type AmountInput, type Decimal, readAmount, ZERO } from "../../amount/index.ts";
import {
  type CommonErrorCode,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  makePlanningIssue,
  type PlanningErrorCode,
  throwIssues,
} from "../../input/index.ts";

/**
 * Reads the arguments of one function.
 *
 * Rule: the reader adds each problem to the list, and all of them are thrown together. A value that
 * stands in for an unreadable one therefore never reaches the function.
 */
export function readInputs<Read>(read: (issues: Issue[]) => Read): Read {
  const issues: Issue[] = [];
  const inputs = read(issues);
  throwIssues(issues);
  return inputs;
}

/**
 * Reads an amount inside {@link readInputs}. An unreadable amount is an issue; 0 stands in for it.
 */
export function amountAt(input: unknown, path: IssuePath, issues: Issue[]): Decimal {
  return readAmount(input, path, issues) ?? ZERO;
}

/** As {@link amountAt}, for an amount that may be absent. */
export function amountOrAbsent(
  input: unknown,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined {
  return input === undefined ? undefined : amountAt(input, path, issues);
}

/** Reads two amounts of one object, such as `{ prior, current }`. */
export function pairAt<Key extends string>(
  input: Readonly<Record<Key, AmountInput>>,
  keys: readonly [Key, Key],
  path: IssuePath,
  issues: Issue[],
): Readonly<Record<Key, Decimal>> {
  return recordOf(keys.map((key) => [key, amountAt(input[key], [...path, key], issues)]));
}

/** Adds an issue that has no fields of its own. */
export function refuse(
  code: CommonErrorCode,
  path: IssuePath,
  facts: { readonly expected: string; readonly received: string },
  issues: Issue[],
): void {
  issues.push(makeIssue(code, { path, ...facts }));
}

/** As {@link refuse}, for the codes of planning. */
export function refusePlan(
  code: PlanningErrorCode,
  path: IssuePath,
  facts: { readonly expected: string; readonly received: string },
  issues: Issue[],
): void {
  issues.push(makePlanningIssue(code, { path, ...facts }));
}

/** Checks that something has a name: a text that is not empty. */
export function nameAt(name: unknown, expected: string, path: IssuePath, issues: Issue[]): void {
  if (typeof name === "string" && name !== "") return;
  refuse("input.missing-key", path, { expected, received: describeValue(name) }, issues);
}

/** A frozen record from names and values. */
export function recordOf<Name extends string, Value>(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<Name, Value>> {
  // The caller gives an entry for each name of the type.
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Name, Value>>;
}

/** The names that a list has more than once, each of them once. */
export function repeatsIn(names: readonly string[]): readonly string[] {
  const repeats = new Set<string>();
  const seen = new Set<string>();
  for (const name of names) (seen.has(name) ? repeats : seen).add(name);
  return Object.freeze([...repeats]);
}

/**
 * An empty object stands in for a missing item of a list; the key check has already refused the
 * hole.
 */
export function nothing<Item>(item: Item | null | undefined): Item {
  return item ?? ({} as Item);
}
