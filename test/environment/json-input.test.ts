/**
 * Policies, keys and amounts often come from files, where no compiler looks at them. Whatever value
 * stands in whatever place of an input to the year in time, the answer is a result or an error of
 * this package, never a foreign one; and results hold no `NaN` and no `Infinity`.
 */
import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everything as anslag } from "../support/doors.ts";
import { planningCalls as calls } from "../support/planning-calls.ts";

/** Every place in an input: keys and positions from the root. */
function placesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item, k) => placesIn(item, [...path, k]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [path, ...inside];
}

function withValue(
  input: unknown,
  [key, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  const copy = (
    Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }
  ) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

const strange = [
  null,
  undefined,
  5,
  -1,
  0,
  0.1 + 0.2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "x",
  "",
  "5",
  true,
  [],
  {},
  [1],
  { a: 1 },
  [null],
  new Map([["a", 1]]),
];

/**
 * Arguments that are policies as a whole, and so may come from a file; other arguments are written
 * where the compiler sees them.
 */
const fromFiles: readonly (readonly [string, number])[] = [
  ["carryOver", 1],
  ["reviewTransfers", 2],
  ["plausibility", 2],
  ["rollForward", 0],
  ["allocate", 1],
  ["planYears", 0],
  ["planYears", 1],
  ["gradeReliability", 1],
  ["timingSplit", 0],
  ["crossSubsidy", 0],
  ["contributions", 0],
  ["grossVariances", 0],
  ["forecastAccuracy", 0],
  ["accuracyByLeadTime", 0],
  ["whatIf", 0],
];

function call(name: string, args: readonly unknown[]): unknown {
  const of = (
    anslag as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>
  )[name];
  if (of === undefined) throw new Error(`no ${name}`);
  return of(...args);
}

describe("whatever value stands in whatever place", () => {
  it.each(Object.keys(calls))("%s gives a result or an error of its own", (name) => {
    const args = calls[name] ?? [];
    // The input as it stands is taken.
    call(name, args);
    for (const place of placesIn(args)) {
      if (place.length < 2 && !fromFiles.some(([of, at]) => of === name && at === place[0]))
        continue;
      for (const value of strange) {
        const input = withValue(args, place, value) as readonly unknown[];
        const where = `${name} with ${JSON.stringify(value) ?? value} at ${place.join(".")}`;
        try {
          expect(JSON.stringify(call(name, input)) ?? "", where).not.toMatch(/NaN|Infinity/);
        } catch (error) {
          if (!anslag.isAnslagError(error)) throw new Error(where, { cause: error });
        }
      }
    }
  });

  it("covers every function of the year in time", () => {
    const rooms = ["allocation", "appropriation", "commitment", "forecast"];
    const exported = rooms.flatMap((room) =>
      [
        ...readFileSync(`src/planning/${room}/index.ts`, "utf8").matchAll(
          /\b[a-z]\w+\b(?=,|\s*\})/g,
        ),
      ].map(([name]) => name),
    );
    const functions = exported.filter(
      (name) => typeof (anslag as Readonly<Record<string, unknown>>)[name] === "function",
    );
    // Tables, and functions that only work on a book or on results of others, are checked there.
    const ofResults = ["compareWhatIfs", "invertChanges", "applyChanges", "forecastBook"];
    const asTables = ["appropriationRoll"];
    expect(functions.length).toBeGreaterThan(30);
    expect(
      functions.filter(
        (name) =>
          calls[name] === undefined &&
          !name.endsWith("Table") &&
          ![...ofResults, ...asTables].includes(name),
      ),
    ).toEqual([]);
  });

  it("what is misspelt anywhere in a policy is refused", () => {
    const policies: readonly (readonly [string, readonly (string | number)[]])[] = [
      ["allocate", [1]],
      ["carryOver", [1]],
      ["carryOver", [1, "surplus"]],
      ["rollForward", [0]],
      ["rollForward", [0, "partYear", "reform"]],
      ["rollForward", [0, "indexation", "all"]],
      ["planYears", [1, 0]],
      ["reviewTransfers", [2]],
      ["reviewTransfers", [2, "levels", 0]],
      ["headroom", [2]],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.constantFrom("Cap", "limit", "treshold", "upto"),
        ([name, place], key) => {
          const input = withValue(calls[name], [...place, key], 5) as readonly unknown[];
          let codes: readonly string[] = [];
          try {
            call(name, input);
          } catch (error) {
            if (anslag.isAnslagError(error)) codes = error.issues.map(({ code }) => code);
          }
          expect(codes).toContain("input.unknown-key");
        },
      ),
    );
  });
});
