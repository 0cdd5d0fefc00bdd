/**
 * Small documents against two oracles: every point of a grid of half units, and Fourier–Motzkin
 * elimination on fractions.
 */
import { auditReport, defineReport } from "anslag/audit";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  choices,
  conditions,
  half,
  one,
  signsFor,
  whole,
} from "../../oracle/document-conditions.ts";
import { canHold, type Inequality } from "../../oracle/fourier-motzkin.ts";
import { add, type Fraction, negate, sign } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import {
  anyDocument,
  inputOf,
  isAsked,
  runs,
  type Small,
  treeDocument,
  withRatios,
} from "../../oracle/small-documents.ts";

/**
 * Whether some choice of −½, 0 or +½ for every figure satisfies all sums. For trees no finer grid
 * finds more: their vertices lie on it.
 */
function gridHolds({ figures, sums }: Small): boolean {
  for (let choice = 0; choice < 3 ** figures.length; choice++) {
    const doubled = figures.map((value, k) => 2 * value + (Math.floor(choice / 3 ** k) % 3) - 1);
    if (
      sums.every(
        ([target, terms]) =>
          terms.reduce((so, [figure, weight]) => so + weight * (doubled[figure] ?? 0), 0) ===
          doubled[target],
      )
    )
      return true;
  }
  return false;
}

it("the check of trees, and of each sum alone, agrees with every point of a grid", () => {
  const seen = { consistent: 0, contradictory: 0 };
  fc.assert(
    fc.property(treeDocument, (small) => {
      const { joint, checks } = auditReport(defineReport(inputOf(small)));
      const holds = gridHolds(small);
      seen[holds ? "consistent" : "contradictory"] += 1;
      expect(joint.verdict).toBe(holds ? "consistent" : "contradictory");
      small.sums.forEach((sum, k) => {
        const alone = gridHolds({ ...small, sums: [sum] });
        expect(checks[k]?.verdict === "inconsistent").toBe(!alone);
      });
    }),
    runs(400),
  );
  expect(Math.min(seen.consistent, seen.contradictory)).toBeGreaterThan(10);
});

it.each([
  ["sums", anyDocument],
  ["sums and percentages", withRatios],
])(
  "the check of any %s agrees with elimination: verdict, suspects and certain figures",
  (_, documents) => {
    const seen = { consistent: 0, contradictory: 0, several: 0, certain: 0, choice: 0 };
    fc.assert(
      fc.property(documents, (small) => {
        const expected = canHold(conditions(small));
        if (expected === "too many" || !isAsked(small)) return;
        const { joint } = auditReport(defineReport(inputOf(small)));
        seen[expected ? "consistent" : "contradictory"] += 1;
        expect(joint.verdict).toBe(expected ? "consistent" : "contradictory");
        if (joint.verdict !== "contradictory") return;
        // The least sets of figures whose release lets everything else be true.
        const count = small.figures.length + (small.ratios ?? []).length;
        let least: readonly (readonly number[])[] = [];
        for (let size = 1; least.length === 0 && size <= count; size++) {
          const sets = choices(count, size).map((released) => ({
            released,
            signs: signsFor(small, released),
          }));
          if (sets.some(({ signs }) => signs === "too many")) return;
          least = sets.flatMap(({ released, signs }) => (signs === "none" ? [] : [released]));
        }
        const size = least[0]?.length ?? 0;
        expect([joint.wrongFigures, joint.contradictions.length, joint.fewest]).toEqual([
          size,
          size,
          true,
        ]);
        if (size > 1) seen.several += 1;
        for (const { repairs, certain } of joint.contradictions) {
          const figures = repairs.map(({ figure }) => Number(figure.slice(1)));
          const isInAll = least.every((set) => set.includes(figures[0] ?? -1));
          if (size === 1) expect(figures.sort()).toEqual(least.flat().sort());
          if (size === 1) expect(certain).toBe(least.length === 1);
          if (certain) expect([figures.length, isInAll]).toEqual([1, true]);
          seen[certain ? "certain" : "choice"] += 1;
        }
      }),
      runs(300),
    );

    expect(Math.min(...Object.values(seen))).toBeGreaterThan(1);
  },
);

it("the check names the exact distance: with it everything can hold, with less it cannot", () => {
  const seen = { nearest: 0, truncation: 0, never: 0 };
  fc.assert(
    fc.property(fc.oneof(anyDocument, withRatios), (small) => {
      const { joint } = auditReport(defineReport(inputOf(small)));
      if (!isAsked(small)) return;
      const closed = (inequalities: readonly Inequality[]): readonly Inequality[] =>
        inequalities.map((each) => ({ ...each, strict: false }));
      const holdsAt = (widening: Fraction) => canHold(closed(conditions(small, { widening })));
      if (joint.noRounding === true) {
        seen.never += 1;
        expect(holdsAt(whole(1000))).not.toBe(true);
        return;
      }
      if (joint.needed === undefined) return;
      const base = small.rounding === "nearest" ? half : one;
      const needed = toFraction(joint.needed);
      const widening = add(needed, negate(base));
      const [enough, short] = [
        holdsAt(widening),
        holdsAt(add(widening, { top: -1n, bottom: 1000n })),
      ];
      if (enough === "too many" || short === "too many") return;
      seen[small.rounding] += 1;
      expect(enough).toBe(true);
      // A document whose printed figures satisfy everything needs no distance at all.
      if (sign(needed) > 0) expect(short).toBe(false);
    }),
    runs(300),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
});
