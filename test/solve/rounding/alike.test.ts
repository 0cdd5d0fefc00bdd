/** Figures that state one amount: bound where they must be, given up where nothing else helps. */
import { printTable } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footFigures } from "../../../src/solve/rounding/index.ts";
import { bestRounding } from "../../oracle/brute-rounding.ts";
import { figuresOf, problemOf } from "../../oracle/random-rounding.ts";
import { randomTree, shapeNames, shapes, tableOf } from "../../oracle/random-table.ts";

const limit = 100_000;
const two = [
  [
    [0, 1],
    [1, 1],
  ],
] as const;

describe("a pair", () => {
  it("keeps what each of its figures is by itself, if they print alike anyway", () => {
    const { printed, minimal } = footFigures(figuresOf([4, 4]), [], {
      width: 2,
      limit,
      pairs: [[0, 1]],
    });
    expect([printed, minimal]).toEqual([[0n, 0n], true]);
  });

  it("is one figure where its sums round it in two ways", () => {
    // 0.5 + 0.2 = 0.7 and 0.5 + 2.9 = 3.4, in tenths.
    const lines = [
      [5, 5],
      [2, 29],
    ];
    const { figures, equalities } = problemOf(lines, two, false);
    const apart = footFigures(figures, equalities, { width: 2, limit });
    expect(apart.printed).toEqual([1n, 0n, 0n, 3n, 1n, 3n]);
    const bound = footFigures(figures, equalities, { width: 2, limit, pairs: [[0, 1]] });
    expect(bound).toEqual({ printed: [1n, 1n, 0n, 2n, 1n, 3n], minimal: true });
  });

  it("costs no equality: where a fixed figure leaves none, it is given up", () => {
    const figures = figuresOf([5, 10]);
    const fixed = { ...figures, fixed: new Set([1]), ordinary: [0, 0] };
    const { printed, minimal } = footFigures(fixed, [], { width: 2, limit, pairs: [[0, 1]] });
    // 0.5 may be 1, as the fixed figure is.
    expect([printed, minimal]).toEqual([[1n, 1n], true]);
    const far = { ...figuresOf([5, 30]), fixed: new Set([1]), ordinary: [0, 0] };
    const apart = footFigures(far, [], { width: 2, limit, pairs: [[0, 1]] });
    expect(apart).toEqual({ printed: [0n, 3n], minimal: false });
  });
});

/** Few amounts, so that many of a row are equal. */
const half = fc.constantFrom("0", "0.5", "-0.5", "1.5");
const leaves = fc.array(fc.array(half, { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

describe("against every possible rounding", () => {
  it("law: equal amounts of a row print alike if and only if some rounding does so", () => {
    const compared = { alike: 0, unlike: 0 };
    const shape = fc.constantFrom(...shapeNames);
    fc.assert(
      fc.property(randomTree(6, 3), leaves, shape, (tree, amounts, name) => {
        const table = tableOf(tree, amounts, shapes[name]);
        const best = bestRounding(table, 16);
        if (best === "too many" || best === "none") return;
        compared[best.alike ? "alike" : "unlike"] += 1;
        const printed = printTable(table);
        expect(printed.tier).toBe(1);
        expect(printed.differences.length === 0).toBe(best.alike);
        expect(printed.differences.every(({ relation }) => relation.kind === "same")).toBe(true);
      }),
      { numRuns: Math.max(500, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    expect(compared.alike).toBeGreaterThan(100);
    expect(compared.unlike).toBeGreaterThan(3);
  });
});
