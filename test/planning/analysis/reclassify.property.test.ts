/** Amounts moved between heads explain gross variances, and nothing of the net one. */
import { toDecimal } from "anslag";
import { reclassify } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolute, add, compare, divide, fraction, negate, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const heads = ["own", "projects", "grants", "fees"] as const;
const variances = fc.record({ own: amount, projects: amount, grants: amount, fees: amount });

describe("laws of reclassification", () => {
  const move = fc
    .tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), amount)
    .map(([from, step, of]) => ({
      from: heads[from] ?? "own",
      to: heads[(from + step) % 4] ?? "own",
      amount: of,
    }));

  it("takes from one head the amount that it gives to another, and keeps the net variance", () => {
    fc.assert(
      fc.property(variances, fc.array(move, { maxLength: 6 }), (of, moves) => {
        const { heads: after, moved, before, after: gross, explained } = reclassify(of, moves);
        expect(gross.net.toFixed()).toBe(before.net.toFixed());
        expect(compare(sum(Object.values(moved).map(read)), fraction("0"))).toBe(0);
        for (const head of heads) {
          const expected = moves.reduce(
            (so, { from, to, amount: by }) =>
              add(
                so,
                head === to ? fraction(by) : head === from ? negate(fraction(by)) : fraction("0"),
              ),
            fraction(of[head]),
          );
          expect(compare(read(after[head]), expected)).toBe(0);
          const share = explained[head];
          if (share.kind === "ratio")
            expect(
              compare(
                toFraction(share),
                divide(
                  add(absolute(fraction(of[head])), negate(absolute(read(after[head])))),
                  absolute(fraction(of[head])),
                ),
              ),
            ).toBe(0);
          else expect(fraction(of[head]).top).toBe(0n);
        }
      }),
    );
  });

  it("moves and their opposites are no moves", () => {
    fc.assert(
      fc.property(variances, fc.array(move, { maxLength: 6 }), (of, moves) => {
        const back = moves.map(({ from, to, amount: by }) => ({ from: to, to: from, amount: by }));
        const { heads: after } = reclassify(of, [...moves, ...back]);
        for (const head of heads) expect(after[head].toFixed()).toBe(toDecimal(of[head]).toFixed());
      }),
    );
  });

  it("refuses unknown heads, and a move from a head to itself", () => {
    const moves = [
      { from: "own", to: "own", amount: 1 },
      { from: "wages" as never, to: "own", amount: "x" },
    ] as const;
    expect(issuesOf(() => reclassify({ own: 1 }, moves)).map(({ path }) => path.join("."))).toEqual(
      ["moves.0", "moves.1.amount", "moves.1.from"],
    );
  });

  it("explains 2 000 of 8 758, and makes a variance of 0 no ratio", () => {
    const move = { from: "own", to: "grants", amount: "2 000" } as const;
    const { explained, heads: after } = reclassify({ own: "8 758", grants: 0 }, [move]);
    expect(Object.values(after).map(Number)).toEqual([6_758, 2_000]);
    const { own, grants } = explained;
    if (own.kind !== "ratio") throw new Error("own had a variance");
    expect([own.numerator, own.denominator].map(Number)).toEqual([2_000, 8_758]);
    expect(grants).toMatchObject({ kind: "none", reason: "zero-base" });
  });

  it("explains less than 0 where a move makes a variance larger", () => {
    const { explained } = reclassify({ own: -10, grants: 5 }, [
      { from: "own", to: "grants", amount: 5 },
    ]);
    const { own } = explained;
    expect(own.kind === "ratio" && Number(own.numerator) / Number(own.denominator)).toBe(-0.5);
  });
});
