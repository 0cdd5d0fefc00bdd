/** Conversion between the scales of one currency: exact, or refused. */
import { convertAmount, type Scale, toDecimal, unitOf } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZERO } from "../../src/amount/index.ts";
import { convertExact } from "../../src/unit/convert.ts";
import { amountText } from "../oracle/arbitraries.ts";
import { fraction, multiply, show } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("conversion", () => {
  const tkr = unitOf("SEK", "thousand");
  const mkr = unitOf("SEK", "million");

  it("keeps every digit: 1 214 tkr is 1,214 mkr, which prints as 1,2", () => {
    expect(convertAmount("1 214", { from: tkr, to: mkr }).toFixed()).toBe("1.214");
  });

  it("refuses to convert between currencies, and says which ones", () => {
    expect(issuesOf(() => convertAmount(1, { from: tkr, to: unitOf("EUR") }))).toMatchObject([
      {
        code: "unit.mismatch",
        expected: "an amount in EUR",
        received: "an amount in SEK thousand",
      },
    ]);
  });

  it("reports what is wrong with both units together, each at its key", () => {
    const issues = issuesOf(() =>
      convertAmount(1, { from: { ...tkr, currency: "SKR" }, to: { ...mkr, scale: 6 as never } }),
    );
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["unit.currency", "from", "currency"],
      ["input.choice", "to", "scale"],
    ]);
  });

  it("refuses an amount that is none, and units that are no object or have another key", () => {
    const both = issuesOf(() => convertAmount("x", { from: tkr, to: mkr, rate: 2 } as never));
    expect(both.map(({ code, path }) => [code, ...path])).toEqual([
      ["amount.not-an-amount"],
      ["input.unknown-key", "rate"],
    ]);
    expect(codeOf(() => convertAmount(1, undefined as never))).toBe("input.wrong-type");
    expect(codeOf(() => convertAmount(1, { from: tkr } as never))).toBe("input.wrong-type");
  });

  it("keeps thirty digits, the sign and the zero", () => {
    const [from, to] = [unitOf("SEK"), unitOf("SEK", "milliard")];
    expect(convertAmount(`-${"7".repeat(30)}`, { from, to }).toFixed()).toBe(
      `-${"7".repeat(21)}.${"7".repeat(9)}`,
    );
    expect(convertAmount("-0", { from, to })).toBe(ZERO);
  });

  it.each([
    ["12.5", 0, "12.5"],
    ["12.5", 3, "12500"],
    ["12.5", -1, "1.25"],
    ["-12.5", -9, "-0.0000000125"],
  ])("%s × 10^%i is %s", (amount, exponent, expected) => {
    expect(convertExact(toDecimal(amount), exponent).toFixed()).toBe(expected);
  });

  it("refuses a result outside the exact range", () => {
    const to = unitOf("SEK", "one");
    expect(codeOf(() => convertAmount("9".repeat(60), { from: mkr, to }))).toBe(
      "amount.out-of-range",
    );
  });

  const scales: readonly Scale[] = ["one", "thousand", "million", "milliard"];
  const exponents = { one: 0, thousand: 3, million: 6, milliard: 9 } as const;

  it("law: converting is lossless, there and back", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...scales),
        fc.constantFrom(...scales),
        (text, from, to) => {
          const units = { from: unitOf("SEK", from), to: unitOf("SEK", to) };
          const there = convertAmount(text, units);
          const back = convertAmount(there, { from: units.to, to: units.from });
          expect(show(fraction(back.toFixed()))).toBe(show(fraction(text)));
        },
      ),
    );
  });

  it("law: converting multiplies by a power of ten (oracle)", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.constantFrom(...scales),
        fc.constantFrom(...scales),
        (text, from, to) => {
          const factor = {
            top: 10n ** BigInt(exponents[from]),
            bottom: 10n ** BigInt(exponents[to]),
          };
          const converted = convertAmount(text, {
            from: unitOf("SEK", from),
            to: unitOf("SEK", to),
          });
          expect(show(fraction(converted.toFixed()))).toBe(show(multiply(fraction(text), factor)));
        },
      ),
    );
  });
});
