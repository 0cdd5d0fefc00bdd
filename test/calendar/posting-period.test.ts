/** Posting periods of a ledger: the months of a year, and its closing in the last of them. */
import { fiscalYear } from "anslag";
import { fiscalPeriod, postingPeriod } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("postingPeriod", () => {
  it("is the month of its number, from the first month of the fiscal year", () => {
    const july = fiscalYear({ year: 2025, startMonth: 7 });
    for (let number = 1; number <= 12; number += 1)
      expect(postingPeriod(july, number)).toBe(fiscalPeriod(july, "month", number));
  });

  it.each([
    [{ year: 2023, closingPeriods: 1 }, 13, "2023-12/2023-12"],
    [{ year: 2023, closingPeriods: 4 }, 16, "2023-12/2023-12"],
    [{ year: 2025, startMonth: 7, closingPeriods: 1 }, 13, "2026-06/2026-06"],
    [{ year: 2023, startMonth: 6, months: 7, closingPeriods: 1 }, 8, "2023-12/2023-12"],
  ])("of the closing of %j is its last month", (start, last, month) => {
    const { closingPeriods, ...own } = start;
    const of = (number: number) => postingPeriod(fiscalYear(own), number, { closingPeriods });
    expect(of(last)).toBe(month);
    expect(of(last - closingPeriods)).toBe(month);
    expect(of(last - closingPeriods - 1)).not.toBe(month);
    expect(codeOf(() => of(last + 1))).toBe("calendar.part");
  });

  it.each([0, 13, 1.5, "1", null, undefined])("%s is no period of a plain year", (number) => {
    const call = () => postingPeriod(fiscalYear({ year: 2023 }), number as never);
    expect(issuesOf(call)).toMatchObject([
      { code: "calendar.part", expected: "posting period 1 to 12" },
    ]);
  });

  it.each([-1, 5, 0.5, "1", null])("%s is no number of closing periods", (closingPeriods) => {
    const call = () => postingPeriod(fiscalYear({ year: 2023 }), 1, { closingPeriods } as never);
    expect(issuesOf(call)).toMatchObject([
      { code: "calendar.part", path: ["closingPeriods"], expected: "0 to 4 closing periods" },
    ]);
  });

  it("refuses a value that is no fiscal year", () => {
    expect(codeOf(() => postingPeriod({ year: 2023, startMonth: 0 }, 1))).toBe(
      "calendar.fiscal-year",
    );
  });
});
