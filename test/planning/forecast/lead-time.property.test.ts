/** Forecasts are measured by their lead time: each once, and only with its like. */
import { roundRatio, toDecimal } from "anslag";
import { accuracyByLeadTime, forecastAccuracy } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());

describe("accuracyByLeadTime", () => {
  it("measures every forecast once, with those of its own lead time only", () => {
    const one = fc.record({
      leadMonths: fc.integer({ min: 0, max: 12 }),
      forecast: amount,
      outturn: amount,
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (all) => {
        const groups = accuracyByLeadTime(all);
        expect(groups.reduce((so, { count }) => so + count, 0)).toBe(all.length);
        for (const { leadMonths, accuracy } of groups)
          expect(accuracy).toEqual(
            forecastAccuracy(
              all.flatMap(({ leadMonths: lead, ...each }) => (lead === leadMonths ? [each] : [])),
            ),
          );
      }),
    );
  });

  it("puts the longest lead time first", () => {
    const groups = accuracyByLeadTime([
      { leadMonths: 4, forecast: 3, outturn: 9 },
      { leadMonths: 12, forecast: 1, outturn: 2 },
      { leadMonths: 4, forecast: 11, outturn: 9 },
      { leadMonths: 0, forecast: 9, outturn: 9 },
    ]);
    // |9 − 3| and |9 − 11| are 6 and 2: 4 on average.
    expect(
      groups.map(({ leadMonths, count, accuracy }) => [
        leadMonths,
        count,
        roundRatio(accuracy.meanAbsolute).toNumber(),
      ]),
    ).toEqual([
      [12, 1, 1],
      [4, 2, 4],
      [0, 1, 0],
    ]);
  });

  it.each([[-1], [25], [1.5], ["4"], [undefined]])("refuses %s months", (leadMonths) => {
    const bad = [{ leadMonths: leadMonths as never, forecast: 1, outturn: 1 }];
    expect(issuesOf(() => accuracyByLeadTime(bad)).map(({ code, path }) => [code, path])).toEqual([
      ["forecast.round", [0, "leadMonths"]],
    ]);
  });

  it("refuses no forecasts, and everything that it cannot read, all at once", () => {
    expect(codeOf(() => accuracyByLeadTime([]))).toBe("forecast.round");
    expect(codeOf(() => accuracyByLeadTime("9" as never))).toBe("input.wrong-type");
    const bad = [{ leadMonths: 4, forecast: "x", outturn: null, lead: 4 }, undefined] as never;
    expect(
      issuesOf(() => accuracyByLeadTime(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.unknown-key 0.lead",
      "amount.not-an-amount 0.forecast",
      "amount.missing 0.outturn",
      "input.wrong-type 1",
      "amount.missing 1.forecast",
      "amount.missing 1.outturn",
      "forecast.round 1.leadMonths",
    ]);
  });
});
