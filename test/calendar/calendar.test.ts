import { fiscalYear, parsePeriod } from "anslag";
import {
  elapsedMonths,
  fiscalPeriod,
  type PeriodKind,
  periodMonths,
  remainingMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIsoDate } from "../../src/calendar/iso-date.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const year2023 = fiscalYear({ year: 2023 });
const april2023 = fiscalYear({ year: 2023, startMonth: 4 });

describe("parts of a fiscal year", () => {
  it.each([
    ["month", 8, "2023-08/2023-08", "2023-11/2023-11"],
    ["quarter", 2, "2023-04/2023-06", "2023-07/2023-09"],
    ["tertial", 2, "2023-05/2023-08", "2023-08/2023-11"],
    ["half", 2, "2023-07/2023-12", "2023-10/2024-03"],
    ["year", 1, "2023-01/2023-12", "2023-04/2024-03"],
    ["year-to-date", 8, "2023-01/2023-08", "2023-04/2023-11"],
  ] as const)("%s %i", (kind, number, january, april) => {
    expect(fiscalPeriod(year2023, kind, number)).toBe(january);
    expect(fiscalPeriod(april2023, kind, number)).toBe(april);
  });

  it.each([
    ["month", 13],
    ["quarter", 5],
    ["tertial", 4],
    ["half", 0],
    ["year", 2],
    ["year-to-date", 0],
    ["month", 1.5],
    ["week", 1],
    ["toString", 1],
  ])("there is no %s %d", (kind, number) => {
    expect(codeOf(() => fiscalPeriod(year2023, kind as PeriodKind, number))).toBe("calendar.part");
  });

  it("refuses years and start months that do not exist", () => {
    expect(codeOf(() => fiscalYear({ year: 23 }))).toBe("calendar.fiscal-year");
    expect(codeOf(() => fiscalYear({ year: 2023, startMonth: 13 }))).toBe("calendar.fiscal-year");
  });
});

describe("a fiscal year with a key that there is not", () => {
  it("is refused wherever a fiscal year is asked for, with the keys that there are", () => {
    const year = { year: 2023, startMonth: 1, months: 9 };
    for (const call of [
      () => fiscalYear(year as never),
      () => fiscalPeriod(year, "year"),
      () => elapsedMonths(year, "2023-08-31"),
      () => remainingMonths(year, "2023-08-31"),
    ]) {
      const [issue, ...rest] = issuesOf(call);
      expect(rest).toEqual([]);
      expect(issue).toMatchObject({ code: "input.unknown-key", path: ["months"] });
      expect(issue?.details).toEqual({ name: "months", names: ["year", "startMonth"] });
    }
  });

  it.each([undefined, null, 2023, "2023"])("%s is no fiscal year", (year) => {
    expect(codeOf(() => fiscalYear(year as never))).toBe("input.wrong-type");
    expect(codeOf(() => elapsedMonths(year as never, "2023-08-31"))).toBe("input.wrong-type");
  });
});

describe("elapsed and remaining months", () => {
  it.each([
    ["2022-12-31", 0],
    ["2023-01-30", 0],
    ["2023-01-31", 1],
    ["2023-02-27", 1],
    ["2023-02-28", 2],
    ["2023-08-31", 8],
    ["2023-09-01", 8],
    ["2023-12-30", 11],
    ["2023-12-31", 12],
    ["2030-01-01", 12],
  ])("on %s %i months of 2023 have ended", (day, months) => {
    expect(elapsedMonths(year2023, day)).toBe(months);
    expect(remainingMonths(year2023, day)).toBe(12 - months);
  });

  it("knows leap years", () => {
    expect(elapsedMonths(fiscalYear({ year: 2024 }), "2024-02-28")).toBe(1);
    expect(elapsedMonths(fiscalYear({ year: 2024 }), "2024-02-29")).toBe(2);
  });

  it.each([
    "2023-02-29",
    "2023-13-01",
    "2023-8-31",
    "31/8 2023",
    "",
    "2023-08-31T00:00",
    "20230831",
  ])("refuses the day %j", (day) => {
    expect(codeOf(() => elapsedMonths(year2023, day))).toBe("calendar.date");
  });
});

describe("days", () => {
  it("are those of the Gregorian calendar and no others, in years of every kind", () => {
    const two = (number: number): string => `${number}`.padStart(2, "0");
    const lengths = (year: number): readonly number[] => {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    };
    for (const year of [1000, 1582, 1900, 1999, 2000, 2023, 2024, 2100, 2400, 9999])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const exists = day >= 1 && day <= (lengths(year)[month - 1] ?? 0);
          if (isIsoDate(text) !== exists)
            throw new Error(`${text} ${exists ? "is" : "is not"} a day`);
        }
    for (const text of [
      "0999-01-01",
      "10000-01-01",
      "2023-1-01",
      "2023-01-01 ",
      "2023-01-1x",
      20230101,
      null,
    ])
      expect(isIsoDate(text)).toBe(false);
  });
});

describe("periods", () => {
  it("are whole months, written with first and last", () => {
    expect(parsePeriod("2023-08")).toBe("2023-08/2023-08");
    expect(parsePeriod("2023-01/2023-08")).toBe("2023-01/2023-08");
  });

  it.each([
    "2023",
    "2023-00",
    "2023-13",
    "2023-08/2023-01",
    "2023-01/2023-02/2023-03",
    "2023-1",
    "",
    "2023-01-01/2023-08-31",
  ])("refuses %j", (text) => {
    expect(codeOf(() => parsePeriod(text))).toBe("calendar.period");
  });

  it("law: the parts of a kind follow one another and fill the year", () => {
    const kinds = fc.constantFrom(
      ["month", 12] as const,
      ["quarter", 4] as const,
      ["tertial", 3] as const,
      ["half", 2] as const,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        kinds,
        (year, startMonth, [kind, count]) => {
          const fiscal = fiscalYear({ year, startMonth });
          const parts = Array.from({ length: count }, (_, index) =>
            fiscalPeriod(fiscal, kind, index + 1),
          );
          expect(parts.reduce((months, part) => months + periodMonths(part), 0)).toBe(12);
          expect(`${parts[0]?.slice(0, 7)}/${parts.at(-1)?.slice(8)}`).toBe(
            fiscalPeriod(fiscal, "year"),
          );
          parts.slice(1).forEach((part, index) => {
            expect(periodMonths(parsePeriod(`${parts[index]?.slice(8)}/${part.slice(0, 7)}`))).toBe(
              2,
            );
          });
        },
      ),
    );
  });
});
