/** Amounts of many decimals in one unit: none is lost, and few stand beside the column. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packAmounts, type ReadAmounts } from "../../src/figure/columns.ts";
import { fraction, show } from "../oracle/fraction.ts";

type Given = readonly (readonly [coefficient: number, decimals: number])[];

function readAmounts(given: Given, capacity = given.length): ReadAmounts {
  const largest = new Float64Array(16);
  const coefficients = new Float64Array(capacity);
  const places = new Uint8Array(capacity);
  for (const [index, [coefficient, decimals]] of given.entries()) {
    coefficients[index] = coefficient;
    places[index] = decimals;
    largest[decimals] = Math.max(largest[decimals] ?? 0, Math.abs(coefficient));
  }
  return { size: given.length, coefficients, places, largest, wide: new Map() };
}
const pack = (...given: Given) => {
  const { coefficients, decimals, wide, largest } = packAmounts(readAmounts(given));
  return {
    coefficients: [...coefficients],
    decimals,
    wide: [...wide].map(([position, amount]) => `${position}: ${amount.toFixed()}`),
    largest,
  };
};

describe("amounts in one unit", () => {
  it("are written in the finest unit that occurs", () => {
    expect(pack([5, 0], [-125, 2], [1, 1])).toEqual({
      coefficients: [500, -125, 10],
      decimals: 2,
      wide: [],
      largest: 500,
    });
  });

  it("may be none, or nothing but zeros, whose decimals do not matter", () => {
    expect(pack()).toEqual({ coefficients: [], decimals: 0, wide: [], largest: 0 });
    expect(pack([0, 9], [7, 1])).toEqual({
      coefficients: [0, 7],
      decimals: 1,
      wide: [],
      largest: 7,
    });
    expect(pack([0, 3], [0, 15])).toMatchObject({ coefficients: [0, 0], decimals: 0 });
  });

  it("take four bytes each up to 2^31 − 1, and eight above", () => {
    for (const [largest, bytes] of [
      [2_147_483_647, 4],
      [2_147_483_648, 8],
    ] as const) {
      const { coefficients } = packAmounts(readAmounts([[-largest, 0]]));
      expect([coefficients.BYTES_PER_ELEMENT, coefficients[0]]).toEqual([bytes, -largest]);
    }
  });

  it("stand beside the column where they do not fit the unit of the most", () => {
    // A hundred billion with six decimals would have eighteen digits; three amounts have two.
    const large = 100_000_000_000;
    expect(pack([large, 0], [125, 2], [1_234_567, 6], [250, 2], [375, 2])).toEqual({
      coefficients: [large * 100, 125, 0, 250, 375],
      decimals: 2,
      wide: ["2: 1.234567"],
      largest: large * 100,
    });
  });

  it("prefer the coarser of two units that fit as many", () => {
    const fine = 123_456_789_012_345;
    expect(pack([fine, 0], [fine, 10])).toEqual({
      coefficients: [fine, 0],
      decimals: 0,
      wide: ["1: 12345.6789012345"],
      largest: fine,
    });
  });
});

describe("law: no digit is lost", () => {
  it("each amount is its coefficient in the common unit, or stands beside the column", () => {
    const amount = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 15 }), fc.boolean())
      .chain(([decimals, digits, isNegative]) =>
        fc
          .integer({ min: 0, max: 10 ** digits - 1 })
          .map((size) => [isNegative && size > 0 ? -size : size, decimals] as const),
      );
    const text = (coefficient: number, decimals: number): string => {
      const digits = `${Math.abs(coefficient)}`.padStart(decimals + 1, "0");
      const at = digits.length - decimals;
      const tail = decimals === 0 ? "" : `.${digits.slice(at)}`;
      return `${coefficient < 0 ? "-" : ""}${digits.slice(0, at)}${tail}`;
    };
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (given) => {
        const { coefficients, decimals, wide, largest } = packAmounts(readAmounts(given));
        given.forEach(([coefficient, own], index) => {
          const beside = wide.get(index)?.toFixed();
          const written = beside ?? text(coefficients[index] ?? 0, decimals);
          expect(show(fraction(written))).toBe(show(fraction(text(coefficient, own))));
          if (beside !== undefined) expect(coefficients[index]).toBe(0);
        });
        expect(Math.max(0, ...[...coefficients].map(Math.abs))).toBe(largest);
      }),
    );
  });
});
