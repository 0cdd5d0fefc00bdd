/** Sets that are joined give all their figures, and share their columns. */
import { toDecimal } from "anslag";
import { addFigures, figuresFromRecords, sumFigures } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../src/figure/index.ts";
import { frame, plain, rows } from "../ledger/many-rows.ts";
import { compare, fraction, sum } from "../oracle/fraction.ts";

describe("figures in sets", () => {
  it("come out as they went in, and share their columns when they are joined", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [left, right] = [figuresFromRecords(frame, one), figuresFromRecords(frame, other)];
        const joined = addFigures({ to: left, figures: right });
        expect(plain(joined)).toEqual([...plain(left), ...plain(right)]);
        expect(
          chunksOf(joined).every((chunk) =>
            [...chunksOf(left), ...chunksOf(right)].includes(chunk),
          ),
        ).toBe(true);
        let many = left;
        for (let k = 0; k < 40; k += 1) many = addFigures({ to: many, figures: right });
        expect(many.size).toBe(one.length + 40 * other.length);
        expect(chunksOf(many).length).toBeLessThanOrEqual(33);
        const total = sumFigures(many) ?? toDecimal(0);
        const expected = sum(
          [...one, ...Array.from({ length: 40 }, () => other).flat()].map((each) =>
            fraction(toDecimal(each.amount).toFixed()),
          ),
        );
        expect(compare(fraction(total.toFixed()), expected)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
