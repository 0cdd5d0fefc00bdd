/** Pools of heads, and the heads outside them, are the whole: gross and net. */
import { toDecimal } from "anslag";
import { poolVariances } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const heads = ["own", "projects", "grants", "fees"] as const;
const variances = fc.record({ own: amount, projects: amount, grants: amount, fees: amount });

describe("laws of pools", () => {
  it("pools and the heads outside them are the whole, gross and net", () => {
    fc.assert(
      fc.property(variances, fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), (of, places) => {
        const inPool = (k: number) => heads.filter((_, place) => places[place] === k);
        const pools = Object.fromEntries(
          [0, 1].filter((k) => inPool(k).length > 0).map((k) => [`p${k}`, inPool(k)]),
        );
        const answer = poolVariances(of, pools);
        const all = [...Object.values(answer.pools), answer.outside];
        for (const key of ["favourable", "unfavourable", "net"] as const) {
          const expected = heads
            .map((head) => fraction(of[head]))
            .filter(({ top }) => key === "net" || (key === "favourable" ? top > 0n : top < 0n));
          expect(compare(sum(all.map((pool) => read(pool[key]))), sum(expected))).toBe(0);
        }
        expect(all.flatMap((pool) => pool.heads).sort()).toEqual([...heads].sort());
      }),
    );
  });

  it("an unknown head, a head in two pools and an empty pool are refused, all at once", () => {
    const bad = { a: ["own", "wages"], b: ["own"], c: [] } as never;
    expect(
      issuesOf(() => poolVariances({ own: 1 }, bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["analysis.head pools.a", "analysis.head pools.b", "analysis.head pools.c"]);
  });
});
