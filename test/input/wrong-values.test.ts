/**
 * Every exported function, called with a wrong value in each place of its arguments: only an error
 * of this package may come out.
 *
 * The valid calls are those of `test/support/every-call.ts`. What the package itself returned is
 * replaced as a whole; inside everything else, each value is replaced in turn.
 */
import { describe, expect, it } from "vitest";
import { everything } from "../support/doors.ts";
import { everyCall } from "../support/every-call.ts";

type Place = readonly (string | number)[];

const WRONG: readonly (readonly [string, unknown])[] = [
  ["{}", {}],
  ["undefined", undefined],
  ["null", null],
  ["[]", []],
  ["[null]", [null]],
  ["1", 1],
  ["text", "x"],
];

/** Every place inside the arguments of a call, but for those inside what the package returned. */
function placesIn(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return [path];
  if (Array.isArray(value))
    return [path, ...value.flatMap((item, k) => placesIn(item, [...path, k]))];
  if (Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function withValue(input: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(input))
    return input.map((item, k) => (k === key ? withValue(item, rest, value) : item));
  const record = input as Readonly<Record<string, unknown>>;
  return { ...record, [key]: withValue(record[key], rest, value) };
}

/** What a call lets out that is no error of this package. */
function strangeErrorOf(name: string, args: readonly unknown[]): string | undefined {
  const call = everything[name] as (...given: readonly unknown[]) => unknown;
  try {
    call(...args);
  } catch (error) {
    if (!everything.isAnslagError(error)) return `${error}`;
  }
  return undefined;
}

describe("a wrong value", () => {
  it.each(everyCall)("in any place of a call of $name gives no foreign error", ({ name, args }) => {
    const places = placesIn(args).filter((place) => place.length > 0);
    expect(places.length).toBeGreaterThan(0);
    const strange = places.flatMap((place) =>
      WRONG.flatMap(([text, value]) => {
        const error = strangeErrorOf(name, withValue(args, place, value) as readonly unknown[]);
        return error === undefined ? [] : [`${place.join(".")} = ${text}: ${error}`];
      }),
    );
    expect(strange).toEqual([]);
  });
});
