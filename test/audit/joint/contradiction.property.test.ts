/** How far a figure that could be wrong can go, against elimination on fractions. */
import { auditReport, defineReport } from "anslag/audit";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  conditions,
  none,
  one,
  rangeOf,
  signsFor,
  whole,
} from "../../oracle/document-conditions.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { add, type Fraction, negate } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { anyDocument, inputOf, runs, withRatios } from "../../oracle/small-documents.ts";

it("a contradiction says how far each figure can go, and offers nothing out of reach", () => {
  const seen = { included: 0, open: 0, prints: 0 };
  fc.assert(
    fc.property(fc.oneof(anyDocument, withRatios), (small) => {
      const { joint } = auditReport(defineReport(inputOf(small)));
      if (joint.contradictions.length !== 1) return;
      for (const { figure, least, most, leastOpen, mostOpen, intended } of joint.contradictions[0]
        ?.repairs ?? []) {
        const k = Number(figure.slice(1));
        if (k >= small.figures.length) continue;
        const turned = signsFor(small, [k]);
        if (turned === "too many") continue;
        expect(turned).not.toBe("none");
        const free = conditions(small, {
          released: [k],
          turned: turned === "none" ? [] : turned,
        });
        const within = (low: Fraction | undefined, high: Fraction | undefined, strict = false) =>
          canHold([
            ...free,
            ...(high === undefined ? [] : [{ weights: new Map([[k, one]]), bound: high, strict }]),
            ...(low === undefined
              ? []
              : [{ weights: new Map([[k, negate(one)]]), bound: negate(low), strict }]),
          ]);
        for (const [end, isOpen, direction] of [
          [least, leastOpen, -1],
          [most, mostOpen, 1],
        ] as const) {
          if (end === undefined) {
            // No bound: it can go as far as one likes.
            const far = whole(direction * 1e9);
            expect(direction === 1 ? within(far, undefined) : within(undefined, far)).not.toBe(
              false,
            );
            continue;
          }
          const bound = toFraction(end);
          const [at, beyond] = [
            within(bound, bound),
            direction === 1 ? within(bound, undefined, true) : within(undefined, bound, true),
          ];
          const tiny = add(bound, { top: BigInt(-direction), bottom: 10_000n });
          const near = direction === 1 ? within(tiny, undefined) : within(undefined, tiny);
          if ([at, beyond, near].includes("too many")) continue;
          seen[isOpen ? "open" : "included"] += 1;
          expect([at, beyond, near]).toEqual([isOpen !== true, false, true]);
        }
        for (const { printed } of intended) {
          const { low, high, lowOpen, highOpen } = rangeOf(Number(printed), small.rounding, none);
          const possible = canHold([
            ...free,
            { weights: new Map([[k, one]]), bound: high, strict: highOpen },
            { weights: new Map([[k, negate(one)]]), bound: negate(low), strict: lowOpen },
          ]);
          expect(possible).not.toBe(false);
          seen.prints += 1;
        }
      }
    }),
    runs(300),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

it("a contradiction names a witness from which no relation can be left out", () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(anyDocument, withRatios), (small) => {
      const { joint } = auditReport(defineReport(inputOf(small)));
      if (joint.contradictions.length !== 1) return;
      const { ratios = [], figures, sums } = small;
      const witness = joint.contradictions[0]?.witness ?? [];
      const only = (kept: readonly string[]): boolean | "too many" =>
        canHold(
          conditions(
            { ...small, sums: sums.filter((_, k) => kept.includes(`r${k}`)) },
            // A percentage that is not asked for is released.
            {
              released: ratios.flatMap(([kind], k) =>
                kept.includes(`n${figures.length + k}/${kind}`) ? [] : [figures.length + k],
              ),
            },
          ),
        );
      const all = only(witness);
      if (all === "too many") return;
      seen += 1;
      expect(all).toBe(false);
      for (const left of witness)
        expect(only(witness.filter((each) => each !== left))).not.toBe(false);
    }),
    runs(200),
  );
  expect(seen).toBeGreaterThan(20);
});
