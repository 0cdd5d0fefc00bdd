/** A forecast by season: the amount so far ÷ the share of the same months in earlier years. */
import { toDecimal } from "anslag";
import { forecastByRunRate, forecastBySeason } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, divide, fraction, multiply, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("forecastBySeason", () => {
  const months = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 12, maxLength: 12 });
  const earlier = fc.array(months, { minLength: 1, maxLength: 4 });

  it("is actual ÷ share: that of all earlier years together, or the mean of their shares", () => {
    fc.assert(
      fc.property(
        amount,
        earlier,
        fc.integer({ min: 1, max: 12 }),
        (actual, years, elapsedMonths) => {
          const part = (year_: readonly number[]) =>
            year_.slice(0, elapsedMonths).reduce((so, each) => so + each, 0);
          const whole = (year_: readonly number[]) => year_.reduce((so, each) => so + each, 0);
          const all = (of: readonly number[]) =>
            fraction(`${of.reduce((so, each) => so + each, 0)}`);
          const bySize = divide(all(years.map(part)), all(years.map(whole)));
          const mean = divide(
            sum(years.map((each) => divide(fraction(`${part(each)}`), fraction(`${whole(each)}`)))),
            fraction(`${years.length}`),
          );
          for (const [weigh, share] of [["by-size", bySize] as const, ["alike", mean] as const]) {
            const { exact, method } = forecastBySeason({ actual, elapsedMonths, years, weigh });
            expect(method).toBe(weigh === "alike" ? "seasonal-mean" : "seasonal");
            expect(
              compare(multiply(toFraction(exact), share), fraction(toDecimal(actual).toFixed())),
            ).toBe(0);
          }
        },
      ),
    );
  });

  it("agrees with the run rate where every month was alike", () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 999 }),
        (actual, elapsedMonths, each) => {
          const years = [Array.from({ length: 12 }, () => each)];
          expect(
            forecastBySeason({ actual, elapsedMonths, years, decimals: 2 }).amount.toFixed(),
          ).toBe(forecastByRunRate({ actual, elapsedMonths, decimals: 2 }).amount.toFixed());
        },
      ),
    );
  });

  const flat = Array.from({ length: 12 }, () => 1);
  const first = [12, ...Array<number>(11).fill(0)];
  const of = (years: readonly (readonly number[])[], weigh?: "by-size" | "alike") =>
    forecastBySeason({
      actual: 60,
      elapsedMonths: 6,
      years,
      ...(weigh === undefined ? {} : { weigh }),
    });

  it("lets large years count for more, unless years count alike", () => {
    const large = Array.from({ length: 12 }, () => 11);
    // (12 + 66) ÷ (12 + 132) is 13 ÷ 24, and the mean of 1 and a half is 3 ÷ 4.
    expect(of([first, large]).amount.toNumber()).toBe(111);
    expect(of([first, large], "by-size").amount.toNumber()).toBe(111);
    expect(of([first, large], "alike").amount.toNumber()).toBe(80);
  });

  it("says how many years it rests on", () => {
    expect(
      Object.entries(of([flat, flat]).assumptions).map(([key, each]) => [key, each.toNumber()]),
    ).toEqual([
      ["actual", 60],
      ["elapsedMonths", 6],
      ["years", 2],
    ]);
  });

  it("takes months that made the whole of earlier years", () => {
    expect(of([first]).amount.toNumber()).toBe(60);
  });

  it.each<[string, readonly (readonly number[])[], string]>([
    ["no years", [], "forecast.profile"],
    ["half a year", [[1, 2, 3, 4, 5, 6]], "forecast.profile"],
    ["months that made nothing", [[0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]], "forecast.period"],
    ["a year of 0", [Array<number>(12).fill(0)], "forecast.period"],
    ["months of the other sign", [[-1, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0]], "forecast.period"],
    ["months above the whole", [[9, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0]], "forecast.period"],
  ])("refuses %s", (_, years, code) => {
    expect(codeOf(() => of(years))).toBe(code);
    expect(codeOf(() => of(years, "alike"))).toBe(code);
  });

  it("refuses one year of 0 only where years count alike", () => {
    const zeros = Array<number>(12).fill(0);
    expect(of([flat, zeros]).amount.toNumber()).toBe(120);
    expect(codeOf(() => of([flat, zeros], "alike"))).toBe("forecast.period");
  });

  it("refuses another way to weigh, bad amounts and misspelt keys, all at once", () => {
    const bad = {
      actual: "x",
      elapsedMonths: 0,
      years: "flat",
      weigh: "equally",
      year: 1,
    } as never;
    expect(
      issuesOf(() => forecastBySeason(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.unknown-key year",
      "amount.not-an-amount actual",
      "forecast.period elapsedMonths",
      "input.choice weigh",
      "forecast.profile years",
    ]);
  });
});
