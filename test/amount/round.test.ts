import {
  type RoundingMode,
  ratioOf,
  roundAmount,
  roundPercent,
  roundRatio,
  toDecimal,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  negate,
} from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("rounding modes", () => {
  const table: Readonly<Record<RoundingMode, readonly string[]>> = {
    //                      −2.5  −1.5  −0.6  −0.5  −0.4   0.4   0.5   0.6   1.5   2.5
    "half-away-from-zero": ["-3", "-2", "-1", "-1", "0", "0", "1", "1", "2", "3"],
    "half-even": ["-2", "-2", "-1", "0", "0", "0", "0", "1", "2", "2"],
    "half-toward-zero": ["-2", "-1", "-1", "0", "0", "0", "0", "1", "1", "2"],
    "half-up": ["-2", "-1", "-1", "0", "0", "0", "1", "1", "2", "3"],
    "half-down": ["-3", "-2", "-1", "-1", "0", "0", "0", "1", "1", "2"],
    "away-from-zero": ["-3", "-2", "-1", "-1", "-1", "1", "1", "1", "2", "3"],
    "toward-zero": ["-2", "-1", "0", "0", "0", "0", "0", "0", "1", "2"],
    up: ["-2", "-1", "0", "0", "0", "1", "1", "1", "2", "3"],
    down: ["-3", "-2", "-1", "-1", "-1", "0", "0", "0", "1", "2"],
  };
  const inputs = ["-2.5", "-1.5", "-0.6", "-0.5", "-0.4", "0.4", "0.5", "0.6", "1.5", "2.5"];

  it.each(Object.keys(table) as RoundingMode[])("%s", (mode) => {
    expect(inputs.map((input) => roundAmount(input, { mode }).toFixed())).toEqual(table[mode]);
  });

  it("goes half away from zero unless told otherwise, the same for costs and income", () => {
    expect(roundAmount("2.5").toFixed()).toBe("3");
    expect(roundAmount("-2.5").toFixed()).toBe("-3");
  });

  it("never prints a negative zero", () => {
    expect(JSON.stringify(roundAmount("-0.4"))).toBe('"0"');
  });

  it("leaves an amount that has no more decimals than asked for", () => {
    expect(roundAmount("-272.263", { decimals: 5 }).toFixed()).toBe("-272.263");
  });

  it("refuses decimals and modes that do not exist", () => {
    for (const decimals of [-1, 1.5, 41, Number.NaN, "2" as never]) {
      expect(codeOf(() => roundAmount(1, { decimals }))).toBe("round.decimals");
    }
    expect(codeOf(() => roundAmount(1, { mode: "nearest" as never }))).toBe("input.choice");
    expect(codeOf(() => roundAmount(1, { mode: "toString" as never }))).toBe("input.choice");
  });
});

describe("invalid options of rounding", () => {
  const ratio = { kind: "ratio", numerator: toDecimal(1), denominator: toDecimal(3) } as const;

  it("are refused all at once: a misspelt key, a mode and decimals that do not exist", () => {
    const options = { decimal: 1, mode: "nearest", decimals: 99 } as never;
    for (const round of [
      () => roundAmount("2.55", options),
      () => roundRatio(ratio, options),
      () => roundPercent(ratio, options),
    ]) {
      expect(issuesOf(round).map(({ code, path }) => [code, path])).toEqual([
        ["input.unknown-key", ["decimal"]],
        ["round.decimals", ["decimals"]],
        ["input.choice", ["mode"]],
      ]);
    }
  });

  it("are named if they are not an object", () => {
    const [issue] = issuesOf(() => roundAmount(1, 2 as never));
    expect(issue).toMatchObject({ code: "input.wrong-type", path: ["options"] });
    const [other] = issuesOf(() => roundPercent(0.5 as never));
    expect(other).toMatchObject({ code: "input.wrong-type", path: ["ratio"] });
  });
});

describe("a rounded ratio outside the exact range", () => {
  const ratio = { kind: "ratio", denominator: toDecimal("0.5") } as const;

  it("is refused: no digit of it is lost", () => {
    const nearly = { ...ratio, numerator: toDecimal(`4${"9".repeat(59)}`) };
    expect(roundRatio(nearly).toFixed()).toBe(`${"9".repeat(59)}8`);
    expect(codeOf(() => roundPercent(nearly))).toBe("amount.out-of-range");
    const large = { ...ratio, numerator: toDecimal(`5${"0".repeat(59)}`) };
    expect(codeOf(() => roundRatio(large))).toBe("amount.out-of-range");
  });
});

describe("the percentages of the Malmö report, T7", () => {
  it.each([
    ["income", "239 459", "245 941", "-2.6"],
    ["costs", "-726 351", "-710 663", "2.2"],
    ["net cost", "-486 892", "-464 722", "4.8"],
  ])("%s", (_row, current, prior, printed) => {
    const ratio = ratioOf({ numerator: current, denominator: prior });
    if (ratio.kind === "none") throw new Error(ratio.reason);
    expect(roundPercent(ratio, { decimals: 1 }).minus(100).toFixed()).toBe(printed);
  });
});

describe("laws of rounding (oracle)", () => {
  const half: Fraction = { top: 1n, bottom: 2n };
  const modes: RoundingMode[] = [
    "half-away-from-zero",
    "half-even",
    "half-toward-zero",
    "half-up",
    "half-down",
    "away-from-zero",
    "toward-zero",
    "up",
    "down",
  ];

  it("the nearest modes are at most half a unit away, the others less than one", () => {
    fc.assert(
      fc.property(
        amountText,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...modes),
        (text, decimals, mode) => {
          const rounded = fraction(roundAmount(text, { decimals, mode }).toFixed());
          const unit = fraction(decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`);
          const distance = divide(absolute(add(rounded, negate(fraction(text)))), unit);
          expect(divide(rounded, unit).bottom).toBe(1n);
          const nearest = mode.startsWith("half");
          expect(compare(distance, nearest ? half : { top: 1n, bottom: 1n })).toBeLessThanOrEqual(
            nearest ? 0 : -1,
          );
        },
      ),
    );
  });

  it("rounding the opposite gives the opposite, in the default mode", () => {
    fc.assert(
      fc.property(amountText, fc.integer({ min: 0, max: 6 }), (text, decimals) => {
        const opposite = text.startsWith("-") ? text.slice(1) : `-${text}`;
        expect(roundAmount(opposite, { decimals }).toFixed()).toBe(
          roundAmount(text, { decimals }).neg().plus(0).toFixed(),
        );
      }),
    );
  });

  it("a ratio is rounded once, from the exact fraction", () => {
    fc.assert(
      fc.property(
        amountText,
        amountText,
        fc.integer({ min: 0, max: 8 }),
        (top, bottom, decimals) => {
          const ratio = ratioOf({ numerator: top, denominator: bottom });
          fc.pre(ratio.kind === "ratio");
          if (ratio.kind !== "ratio") return;
          const exact = divide(fraction(top), fraction(bottom));
          fc.pre(exact.top / exact.bottom < 10n ** 50n && exact.top / exact.bottom > -(10n ** 50n));
          const unit = { top: 1n, bottom: 10n ** BigInt(decimals) };
          const distance = absolute(
            add(fraction(roundRatio(ratio, { decimals }).toFixed()), negate(exact)),
          );
          expect(compare(distance, multiply(unit, half))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it("a ratio rounds the same with short and with long parts, in every mode, ties included", () => {
    // Up to fifteen digits the parts are divided in doubles; ten to the thirtieth times as long
    // they cannot be.
    const short = fc.oneof(
      fc.integer({ min: -40, max: 40 }).map(String),
      fc.integer({ min: -999_999, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
      fc.constantFrom(
        "999999999999999",
        "-999999999999999",
        "99999999999999.9",
        "0.000000000000001",
        "0.5",
        "500000000000000",
      ),
    );
    const long = (text: string) => toDecimal(text).times("1e30");
    fc.assert(
      fc.property(
        short,
        short,
        fc.nat({ max: 12 }),
        fc.constantFrom(...modes),
        (top, bottom, decimals, mode) => {
          const [ratio, same] = [
            ratioOf({ numerator: top, denominator: bottom }),
            ratioOf({ numerator: long(top), denominator: long(bottom) }),
          ];
          if (ratio.kind !== "ratio" || same.kind !== "ratio") return;
          const round = (of: typeof ratio) => [
            roundRatio(of, { decimals, mode }),
            roundPercent(of, { decimals, mode }),
          ];
          expect(round(ratio).map((each) => each.toFixed())).toEqual(
            round(same).map((each) => each.toFixed()),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
