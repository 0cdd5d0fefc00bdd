/** A submitted forecast beside methods: a difference beyond the band is a question. */
import { toDecimal } from "anslag";
import {
  forecastByRemainingBudget,
  forecastByRunRate,
  forecastByWeight,
  plausibility,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, fraction, multiply, negate } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("plausibility", () => {
  it("a band is held against the exact amount of a method, and not against the rounded one", () => {
    const pace = forecastByRunRate({ actual: "16.5", elapsedMonths: 8, decimals: 0 });
    expect(pace.amount.toNumber()).toBe(25);
    const [at] = plausibility("24.75", [pace], { absolute: "0.2" });
    expect([at?.difference.toNumber(), at?.outside]).toEqual([-0.25, false]);
    expect(
      forecastByRunRate({ actual: "16.5", elapsedMonths: 8, decimals: 2 }).amount.toNumber(),
    ).toBe(24.75);
  });

  it("is outside its band exactly when the difference is larger, by fractions", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (forecast, actual, elapsedMonths, percent) => {
          const [found] = plausibility(
            forecast,
            [forecastByRunRate({ actual, elapsedMonths, decimals: 0 })],
            { percent },
          );
          const exact = divide(
            multiply(fraction(actual), fraction("12")),
            fraction(`${elapsedMonths}`),
          );
          const apart = add(fraction(forecast), negate(exact));
          const [size, most] = [apart, multiply(exact, fraction(`${percent / 100}`))].map((each) =>
            each.top < 0n ? negate(each) : each,
          );
          if (size === undefined || most === undefined) throw new Error("both are there");
          const outside = exact.top === 0n ? apart.top !== 0n : compare(size, most) > 0;
          expect(found?.outside).toBe(outside);
        },
      ),
    );
  });

  it("of Malmö 2023 is outside a band of ten percent, by three methods", () => {
    const soFar = { actual: "-272 263", elapsedMonths: 8 };
    const methods = [
      forecastByRunRate({ ...soFar, decimals: 1 }),
      forecastByWeight({ actual: soFar.actual, part: "323 286", whole: "486 892" }),
      forecastByRemainingBudget({ actual: soFar.actual, budget: "-486 892", phased: "-323 286" }),
    ];
    expect(
      plausibility("-486 892", methods, { percent: 10 }).map(({ method, difference, outside }) => [
        method,
        difference.toNumber(),
        outside,
      ]),
    ).toEqual([
      ["run-rate", -78_497.5, true],
      ["cumulative-weight", -76_844, true],
      ["remaining-budget", -51_023, true],
    ]);
  });

  it("holds a floor and a limit exactly: at the limit itself nothing is outside", () => {
    const pace = forecastByRunRate({ actual: "100", elapsedMonths: 7 });
    // The exact pace is 171,43, and 200 is 28,57 from it.
    const outside = (rule: object) => plausibility("200", [pace], rule)[0]?.outside;
    expect([outside({ percent: 1, floor: 29 }), outside({ percent: 1, floor: 28 })]).toEqual([
      false,
      true,
    ]);
    const even = forecastByRunRate({ actual: 50, elapsedMonths: 6 });
    const at = (forecast: number) => plausibility(forecast, [even], { absolute: 10 })[0]?.outside;
    expect([at(110), at(111), at(90), at(89)]).toEqual([false, true, false, true]);
  });

  it("compares with no method at all", () => {
    expect(plausibility(1, [], { percent: 1 })).toEqual([]);
  });

  it("refuses bad amounts, methods that are no forecasts, and a band that is no rule", () => {
    const bad = [{ method: "run-rate", amount: "x" }, null] as never;
    const places = issuesOf(() => plausibility("y", bad, { percent: -1 })).map(({ path }) =>
      path.join("."),
    );
    expect(places).toContain("forecast");
    expect(places).toContain("methods.0.amount");
    expect(places).toContain("methods.0.exact");
    expect(places).toContain("methods.1.amount");
    expect(codeOf(() => plausibility(1, [], { percent: -1 }))).toBe("materiality.rule");
    expect(codeOf(() => plausibility(1, [], { percnt: 1 } as never))).toBe("input.unknown-key");
  });
});
