/** The greatest flow is the least cut: a naive search over all sets of givers finds it as well. */
import { toDecimal } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestFlow } from "../../../src/planning/appropriation/greatest-flow.ts";

type Ends = Readonly<Record<string, number>>;

const flow = (givers: Ends, takers: Ends, forbidden: readonly string[] = []): number => {
  const ends = (of: Ends) =>
    Object.entries(of).map(([name, amount]) => ({ name, amount: toDecimal(amount) }));
  const isAllowed = (giver: string, taker: string) => !forbidden.includes(`${giver}${taker}`);
  return greatestFlow(ends(givers), ends(takers), isAllowed).toNumber();
};

/** The least of: the givers outside a set, and every taker whom a giver of the set may give to. */
function leastCut(givers: Ends, takers: Ends, forbidden: readonly string[]): number {
  const names = Object.keys(givers);
  const cuts = Array.from({ length: 2 ** names.length }, (_, bits) => {
    const inside = names.filter((_name, k) => (bits >> k) % 2 === 1);
    const outside = names.filter((name) => !inside.includes(name));
    const reached = Object.keys(takers).filter((taker) =>
      inside.some((giver) => !forbidden.includes(`${giver}${taker}`)),
    );
    return (
      outside.reduce((sum, name) => sum + (givers[name] ?? 0), 0) +
      reached.reduce((sum, name) => sum + (takers[name] ?? 0), 0)
    );
  });
  return Math.min(...cuts);
}

describe("the greatest flow", () => {
  it("is 0 without givers, without takers, and where no pair is allowed", () => {
    expect(flow({}, { x: 5 })).toBe(0);
    expect(flow({ a: 5 }, {})).toBe(0);
    expect(flow({ a: 5 }, { x: 5 }, ["ax"])).toBe(0);
  });

  it("is the smaller side where every pair is allowed", () => {
    expect(flow({ a: 5, b: 2 }, { x: 4 })).toBe(4);
    expect(flow({ a: 1, b: 2 }, { x: 9 })).toBe(3);
  });

  it("takes back what went the wrong way: a gives to y, so that b can give to x", () => {
    expect(flow({ a: 3, b: 3 }, { x: 3, y: 3 }, ["by"])).toBe(6);
  });

  it("takes back over several givers and takers", () => {
    expect(flow({ a: 1, b: 1, c: 1 }, { x: 1, y: 1, z: 1 }, ["bz", "cy", "cz"])).toBe(3);
  });

  it("is the least cut, for any amounts and any pairs that are not allowed", () => {
    const amount = fc.integer({ min: 0, max: 20 });
    const ends = (names: readonly string[]) =>
      fc
        .array(amount, { maxLength: names.length })
        .map((all) => Object.fromEntries(all.map((each, k) => [names[k] ?? "", each])));
    const pairs = ["a", "b", "c", "d"].flatMap((giver) =>
      ["w", "x", "y", "z"].map((taker) => `${giver}${taker}`),
    );
    fc.assert(
      fc.property(
        ends(["a", "b", "c", "d"]),
        ends(["w", "x", "y", "z"]),
        fc.subarray(pairs),
        (givers, takers, forbidden) => {
          expect(flow(givers, takers, forbidden)).toBe(leastCut(givers, takers, forbidden));
        },
      ),
      { numRuns: 400 },
    );
  });
});
