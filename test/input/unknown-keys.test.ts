/**
 * Every exported function, called with one misspelt key in each object that it is given: each call
 * must be refused.
 *
 * The valid calls are those of `test/support/every-call.ts`. Objects whose keys are names of the
 * caller have no unknown key. What the package itself returned is frozen: it comes from no caller.
 */
import { describe, expect, it } from "vitest";
import { isByName } from "../support/by-name.ts";
import { calls } from "../support/calls.ts";
import { everything } from "../support/doors.ts";
import { everyCall } from "../support/every-call.ts";
import { NAMED_PLACES } from "./places.ts";

type Place = readonly (string | number)[];

const MISSPELT = "misspeltKey";

/**
 * Functions that return an answer where others throw, that are asynchronous, or that give out an
 * error class.
 */
const APART: readonly string[] = [
  "AnslagError",
  "readXlsx",
  "safeParseBook",
  "safeParseReport",
  "streamFigures",
  "streamLedger",
  "writeXlsx",
];

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Every plain object in the arguments of a call that comes from the caller. */
function placesIn(value: unknown, path: Place = []): readonly Place[] {
  if (Object.isFrozen(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item, k) => placesIn(item, [...path, k]));
  if (!isPlain(value)) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return isByName(value) ? inside : [path, ...inside];
}

function withKey(input: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return { ...(input as object), [MISSPELT]: 5 };
  if (Array.isArray(input)) return input.map((item, k) => (k === key ? withKey(item, rest) : item));
  const record = input as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withKey(record[key], rest) };
}

/** The issues of a call that name the misspelt key. */
function refusalsOf(name: string, args: readonly unknown[]): readonly Place[] {
  const call = everything[name] as (...given: readonly unknown[]) => unknown;
  try {
    call(...args);
  } catch (error) {
    if (!everything.isAnslagError(error)) throw error;
    return error.issues.flatMap(({ code, path }) => {
      if (code === "input.unknown-key") return [path];
      // Marks of the caller's own are valid or invalid as a whole.
      return code === "print.locale" ? [[...path, MISSPELT]] : [];
    });
  }
  return [];
}

const places = everyCall.flatMap(({ name, args }) =>
  placesIn(args)
    .filter((place) => place.length > 0)
    .map((place) => ({ name, args, place })),
);

describe("a misspelt key", () => {
  it("is looked for in every exported function", () => {
    const functions = Object.entries(everything)
      .filter(([, value]) => typeof value === "function")
      .map(([name]) => name);
    expect(functions.filter((name) => !(name in calls) && !APART.includes(name))).toEqual([]);
    expect(Object.keys(calls).filter((name) => !functions.includes(name))).toEqual([]);
  });

  it.each(everyCall)("is looked for in a valid call of $name", ({ name, args }) => {
    const call = everything[name] as (...given: readonly unknown[]) => unknown;
    expect(() => call(...args)).not.toThrow();
  });

  it("is refused in every object that a caller gives, at its place", () => {
    const silent = places.filter(({ name, args, place }) => {
      const [, ...inside] = place;
      const end = JSON.stringify([...inside, MISSPELT]).slice(1);
      return !refusalsOf(name, withKey(args, place) as readonly unknown[]).some((path) =>
        JSON.stringify(path).endsWith(end),
      );
    });
    const found = silent.map(({ name, place }) => `${name}: ${place.join(".")}`);
    expect(found.filter((each) => !NAMED_PLACES.includes(each))).toEqual([]);
  });

  it("is exempt only at places that a valid call has", () => {
    const known = places.map(({ name, place }) => `${name}: ${place.join(".")}`);
    expect(NAMED_PLACES.filter((each) => !known.includes(each))).toEqual([]);
  });
});
