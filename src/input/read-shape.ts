/**
 * The shape of what comes in from plain JavaScript or from a file: objects, lists, and keys that there are.
 *
 * TypeScript refuses most of this before it runs; policies, keys and amounts by name often come from a file, and there a misspelt or empty one must not pass for a rule.
 */
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf } from "./issue.ts";

/** The entries of a plain object; an issue where it is none, such as a list, a `Map` or a number. Nothing at all has no entries. */
export function readEntries<Value = unknown>(
  input: Readonly<Record<string, Value>> | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly (readonly [string, Value])[] {
  if (input === undefined) return [];
  if (isPlainObject(input)) return Object.entries(input as Readonly<Record<string, Value>>);
  issues.push(wrongType(path, "an object of values by name", input));
  return [];
}

/** As {@link readEntries}, where there must be something. */
export function requireEntries<Value = unknown>(
  input: Readonly<Record<string, Value>> | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly (readonly [string, Value])[] {
  if (input !== undefined) return readEntries(input, path, issues);
  issues.push(wrongType(path, "an object of values by name", input));
  return [];
}

/** The items of a list, holes as `undefined`; an issue where it is none. */
export function readItems<Item>(
  input: readonly Item[] | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly Item[] {
  if (Array.isArray(input)) return Array.from(input as readonly Item[]);
  issues.push(wrongType(path, "a list", input));
  return [];
}

/** Issues for keys that an object may not have; one where it is no plain object. Answers whether it is one. */
export function checkKeys(
  input: unknown,
  known: readonly string[],
  path: IssuePath,
  issues: Issue[],
): boolean {
  if (!isPlainObject(input)) {
    issues.push(wrongType(path, `an object with ${known.join(", ")}`, input));
    return false;
  }
  for (const key of Object.keys(input as object)) {
    if (known.includes(key)) continue;
    const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(key) };
    issues.push(makeIssue("input.unknown-key", facts));
  }
  return true;
}

function wrongType(path: IssuePath, expected: string, received: unknown): Issue {
  return makeIssue("input.wrong-type", { path, expected, received: describeValue(received) });
}

/** An object literal or what JSON gives, of whatever realm. */
export function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== "object" || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  if (prototype === null) return true;
  return (
    (prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) &&
    !Array.isArray(input)
  );
}
