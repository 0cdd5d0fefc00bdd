/** The witness of a contradiction, against elimination on fractions. */
import { auditReport, defineReport } from "anslag/audit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { conditions } from "../../oracle/document-conditions.ts";
import { canHold } from "../../oracle/fourier-motzkin.ts";
import { anyDocument, inputOf, runs, withRatios } from "../../oracle/small-documents.ts";

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
