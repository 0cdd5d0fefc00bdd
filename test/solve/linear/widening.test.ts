/** The least widening, against elimination: it is enough, and a little less is not. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { leastWidening, openSystem } from "../../../src/solve/linear/index.ts";
import { proveContradiction } from "../../../src/solve/linear/proof.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { add, fraction } from "../../oracle/fraction.ts";
import { conditionsOf, fractionOf, smallSystem, systemOf } from "../../oracle/random-system.ts";

it("is enough, and a thousandth less is not", () => {
  let positive = 0;
  fc.assert(
    fc.property(smallSystem, (small) => {
      const open = openSystem(systemOf(small), { left: 1_000_000 });
      const found = leastWidening(open, 0);
      const question = { closed: true };
      const at = (widening: Parameters<typeof add>[0]) => {
        const holds = canHold(conditionsOf(small, { ...question, widening }));
        fc.pre(holds !== "too many");
        return holds;
      };
      if (typeof found === "string") {
        expect(at(fraction("1000000"))).toBe(found === "never" ? false : at(fraction("1000000")));
        return;
      }
      const enough = fractionOf(found);
      expect(at(enough)).toBe(true);
      if (found === 0) return;
      positive += 1;
      expect(at(add(enough, fraction("-0.001")))).toBe(false);
      // The system is left as it was: no widening is asked of it any more.
      expect(proveContradiction(open)).not.toBe(undefined);
    }),
  );
  expect(positive).toBeGreaterThan(5);
});

const interval = { leastOpen: false, mostOpen: false };

it("two exact unknowns that contradict each other are never helped by a widening", () => {
  const exact = { ...interval, leastWidth: 0, mostWidth: 0 };
  const open = openSystem(
    {
      intervals: [
        { ...exact, least: 1, most: 1 },
        { ...exact, least: 2, most: 2 },
      ],
      equations: [
        {
          weights: new Map([
            [0, 1],
            [1, -1],
          ]),
          least: 0,
          most: 0,
        },
      ],
      start: [1, 2],
    },
    { left: 1000 },
  );
  expect(leastWidening(open, 0)).toBe("never");
});

it("is unknown where the bounds of an owner decide, since a widening does not move them", () => {
  const exact = { ...interval, least: 1, most: 1, leastWidth: 0, mostWidth: 0 };
  const open = openSystem(
    {
      intervals: [exact, { ...exact, leastWidth: 1, mostWidth: 1 }],
      equations: [{ weights: new Map([[0, 1]]), least: 5, most: 6, owner: 1 }],
      start: [1, 1],
    },
    { left: 1000 },
  );
  expect(leastWidening(open, 0)).toBe("unknown");
});

it("says so when the work runs out", () => {
  const wide = { ...interval, leastWidth: 1, mostWidth: 1 };
  const open = openSystem(
    {
      intervals: [{ ...wide, least: 1, most: 1 }],
      equations: [{ weights: new Map([[0, 1]]), least: 5, most: 5 }],
      start: [1],
    },
    { left: 0 },
  );
  expect(leastWidening(open, 0)).toBe("limit");
});
