/** A fiscal year of 1 to 24 months: its parts, its elapsed months, and what it says of itself. */
import { fiscalYear } from "anslag";
import { elapsedMonths, fiscalPeriod, remainingMonths } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsOfYear, previousYear } from "../../src/calendar/fiscal-year.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

describe("a year that has not twelve months", () => {
  const short = fiscalYear({ year: 2023, startMonth: 6, months: 7 });
  const long = fiscalYear({ year: 2022, startMonth: 7, months: 18 });

  it.each([
    [short, "year", 1, "2023-06/2023-12"],
    [short, "quarter", 2, "2023-09/2023-11"],
    [short, "quarter", 3, "2023-12/2023-12"],
    [short, "tertial", 2, "2023-10/2023-12"],
    [short, "half", 2, "2023-12/2023-12"],
    [short, "month", 7, "2023-12/2023-12"],
    [short, "year-to-date", 7, "2023-06/2023-12"],
    [long, "year", 1, "2022-07/2023-12"],
    [long, "half", 3, "2023-07/2023-12"],
    [long, "month", 18, "2023-12/2023-12"],
    [long, "year-to-date", 13, "2022-07/2023-07"],
  ] as const)("%j has a %s %i", (year, kind, number, period) => {
    expect(fiscalPeriod(year, kind, number)).toBe(period);
  });

  it("has no part beyond its end, and only one year", () => {
    for (const [kind, number] of [
      ["month", 8],
      ["quarter", 4],
      ["year", 2],
      ["year-to-date", 8],
    ] as const)
      expect(codeOf(() => fiscalPeriod(short, kind, number))).toBe("calendar.part");
  });

  it("has elapsed when its own last month has", () => {
    expect([elapsedMonths(short, "2023-05-31"), elapsedMonths(short, "2023-08-31")]).toEqual([
      0, 3,
    ]);
    expect([elapsedMonths(short, "2024-06-30"), remainingMonths(short, "2024-06-30")]).toEqual([
      7, 0,
    ]);
    expect([elapsedMonths(long, "2023-08-31"), remainingMonths(long, "2023-08-31")]).toEqual([
      14, 4,
    ]);
  });

  it("law: the parts of a kind fill a year of any number of months", () => {
    const kinds = [
      ["month", 1] as const,
      ["quarter", 3] as const,
      ["tertial", 4] as const,
      ["half", 6] as const,
    ];
    const starts = fc.record({
      year: fc.integer({ min: 1900, max: 2999 }),
      startMonth: fc.integer({ min: 1, max: 12 }),
      months: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(starts, fc.constantFrom(...kinds), (start, [kind, length]) => {
        const year = fiscalYear(start);
        const months: string[] = [];
        for (let k = 0; k < start.months; k += 1) {
          const index = start.startMonth - 1 + k;
          const month = `${(index % 12) + 1}`.padStart(2, "0");
          months.push(`${start.year + Math.floor(index / 12)}-${month}`);
        }
        for (let part = 0; part * length < start.months; part += 1) {
          const own = months.slice(part * length, (part + 1) * length);
          expect(fiscalPeriod(year, kind, part + 1)).toBe(`${own[0]}/${own.at(-1)}`);
        }
        expect(fiscalPeriod(year, "year")).toBe(`${months[0]}/${months.at(-1)}`);
      }),
    );
  });

  it("keeps what it says, and has twelve months where it says nothing", () => {
    const full = { year: 2025, startMonth: 7, months: 12, name: "FY26" };
    expect(fiscalYear(full)).toEqual(full);
    expect(fiscalYear({ year: 2025 })).toEqual({ year: 2025, startMonth: 1 });
    expect([short, fiscalYear(full), fiscalYear({ year: 2025 })].map(monthsOfYear)).toEqual([
      7, 12, 12,
    ]);
    expect(fiscalYear({ ...short })).toEqual(short);
  });

  it.each([
    ["months", [0, 25, 7.5, "7", null]],
    ["name", ["", " ", 2026, null]],
  ])("refuses %s of %j", (key, values) => {
    for (const value of values)
      expect(
        issuesOf(() => fiscalYear({ year: 2025, [key]: value } as never)).map(({ code, path }) => [
          code,
          ...path,
        ]),
      ).toEqual([["calendar.fiscal-year", key]]);
  });

  it("comes after twelve months", () => {
    expect(fiscalPeriod(previousYear(long), "year")).toBe("2021-07/2022-06");
    expect(previousYear(fiscalYear({ year: 2025, name: "FY25" }))).toEqual({
      year: 2024,
      startMonth: 1,
    });
  });
});
