/**
 * The shape of what comes in from plain JavaScript or from a file: objects, lists, and known keys.
 *
 * TypeScript refuses most of this before it runs; policies, keys and amounts by name often come
 * from a file, and there a misspelt or empty one must not pass for a rule.
 */
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeAmountIssue,
  unknownName,
} from "./issue.ts";

/**
 * The entries of a plain object; an issue for a list, a `Map`, a number and the like.
 * Nothing at all has no entries.
 */
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

/** The items of a list, holes as `undefined`; an issue if it is not a list. */
export function readItems<Item>(
  input: readonly Item[] | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly Item[] {
  if (Array.isArray(input)) return Array.from(input as readonly Item[]);
  issues.push(wrongType(path, "a list", input));
  return [];
}

/**
 * The keys that an object may have, written once and complete: a key that its type gets later does
 * not compile until it is listed. For a union of types, give the intersection of its parts.
 */
export function keysOf<Input extends object>(
  keys: Readonly<Record<keyof Input, true>>,
): readonly string[] {
  return Object.freeze(Object.keys(keys));
}

/**
 * Reads an object argument: every public function reads its options and inputs through this.
 *
 * Rule: an unknown key is an issue that lists the keys there are and proposes the nearest one.
 * Anything but a plain object is an issue, and an empty object is returned in its place, so that
 * the caller can go on and find everything else. The values themselves are as they were given; the
 * caller reads them.
 *
 * @param keys - the keys that it may have; see {@link keysOf}
 * @param path - where the object stands; its keys are reported below that
 * @param name - the name of the argument, where the path does not say it
 */
export function readArguments<Input extends object>(
  input: Input,
  keys: readonly string[],
  path: IssuePath,
  issues: Issue[],
  name?: string,
): Input {
  const place = name === undefined ? path : [...path, name];
  if (!isPlainObject(input)) {
    issues.push(wrongType(place, `an object with ${keys.join(", ")}`, input));
    // The caller throws what it has found, and uses nothing of this.
    return {} as Input;
  }
  for (const key of Object.keys(input)) {
    if (keys.includes(key)) continue;
    issues.push(makeAmountIssue("input.unknown-key", unknownName(key, keys, [...path, key])));
  }
  return input;
}

/** As {@link readArguments}; answers whether the input is an object at all. */
export function checkKeys(
  input: unknown,
  keys: readonly string[],
  path: IssuePath,
  issues: Issue[],
): boolean {
  return readArguments(input as object, keys, path, issues) === input;
}

/**
 * As {@link readArguments}, for a list of objects; `undefined` after an issue if something is not a
 * list or object.
 */
export function readList<Item extends object>(
  input: readonly Item[],
  keys: readonly string[],
  path: IssuePath,
  issues: Issue[],
): readonly Item[] | undefined {
  const items = readItems(input, path, issues);
  const isObject = items.map((item, index) => checkKeys(item, keys, [...path, index], issues));
  return Array.isArray(input) && !isObject.includes(false) ? items : undefined;
}

/** Reports a value that is no text; a value that is absent is left to the caller. */
export function checkText(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (value !== undefined) requireText(value, path, issues);
}

/** As {@link checkText}, where there must be a text. */
export function requireText(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value !== "string") issues.push(wrongType(path, "a text", value));
}

/** Reports a value that is neither true nor false; a value that is absent has its default. */
export function checkFlag(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (value !== undefined && typeof value !== "boolean")
    issues.push(wrongType(path, "true or false", value));
}

/** Reads a word that must be one of a few; `undefined` after an issue where it is another one. */
export function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  path: IssuePath,
  issues: Issue[],
): Choice | undefined {
  const choice = choices.find((each) => each === value);
  if (choice === undefined)
    issues.push(makeAmountIssue("input.choice", unknownName(value, choices, path)));
  return choice;
}

/** The issue of a value of another type than the one that should stand there. */
export function wrongType(path: IssuePath, expected: string, received: unknown): Issue {
  return makeAmountIssue("input.wrong-type", { path, expected, received: describeValue(received) });
}

/** An object literal or an object from JSON, of any realm. */
export function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== "object" || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  if (prototype === null) return true;
  return (
    (prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) &&
    !Array.isArray(input)
  );
}
