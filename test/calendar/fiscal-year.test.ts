/** Laws of the fiscal year: its parts fill it, and its months end one by one. */
import { fiscalYear, type Issue, parsePeriod } from "anslag";
import {
  elapsedMonths,
  fiscalPeriod,
  type PeriodKind,
  periodMonths,
  remainingMonths,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previousYear, readFiscalYear } from "../../src/calendar/fiscal-year.ts";
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

  it.each([1n, Symbol("one"), "2", null, {}])("%s is no number of a part", (number) => {
    const call = () => fiscalPeriod(year2023, "month", number as never);
    expect(issuesOf(call)).toMatchObject([
      { code: "calendar.part", path: [], expected: "month 1 to 12" },
    ]);
  });

  it.each([5, null, undefined, 1n, Symbol("month"), {}])("%s is no kind of part", (kind) => {
    const call = () => fiscalPeriod(year2023, kind as never, 1);
    expect(issuesOf(call)).toMatchObject([
      {
        code: "calendar.part",
        expected: "one of month, quarter, tertial, half, year or year-to-date",
      },
    ]);
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

describe("a fiscal year with a key that there is not", () => {
  it("is refused wherever a fiscal year is asked for, with the keys that there are", () => {
    const year = { year: 2023, startMonth: 1, month: 9 };
    for (const call of [
      () => fiscalYear(year as never),
      () => fiscalPeriod(year, "year"),
      () => elapsedMonths(year, "2023-08-31"),
      () => remainingMonths(year, "2023-08-31"),
    ]) {
      const [issue, ...rest] = issuesOf(call);
      expect(rest).toEqual([]);
      expect(issue).toMatchObject({ code: "input.unknown-key", path: ["month"] });
      expect(issue?.details).toEqual({
        name: "month",
        names: ["year", "startMonth", "months", "name"],
        nearest: "months",
      });
    }
  });

  it.each([undefined, null, 2023, "2023"])("%s is no fiscal year", (year) => {
    expect(codeOf(() => fiscalYear(year as never))).toBe("input.wrong-type");
    expect(codeOf(() => elapsedMonths(year as never, "2023-08-31"))).toBe("input.wrong-type");
  });
});

describe("elapsed and remaining months", () => {
  it.each([
    ["2020-01-01", 0],
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

describe("years and start months", () => {
  it.each([
    [1899, 1, ["year"]],
    [1900, 1, []],
    [2999, 12, []],
    [3000, 12, ["year"]],
    [2023.5, 1, ["year"]],
    ["2023", 1, ["year"]],
    [2023n, 1, ["year"]],
    [2023, 0, ["startMonth"]],
    [2023, 13, ["startMonth"]],
    [2023, "4", ["startMonth"]],
    [2023, null, ["startMonth"]],
    [null, 1.5, ["year", "startMonth"]],
  ])("of %s and %s have these problems: %j", (year, startMonth, keys) => {
    const found: Issue[] = [];
    readFiscalYear({ year, startMonth } as never, ["fiscalYear"], found);
    const expected = keys.map((key) => ["calendar.fiscal-year", "fiscalYear", key]);
    expect(found.map(({ code, path }) => [code, ...path])).toEqual(expected);
    const call = () => fiscalYear({ year, startMonth } as never);
    if (keys.length === 0) expect(call()).toEqual({ year, startMonth });
    else expect(issuesOf(call).map(({ path }) => path)).toEqual(keys.map((key) => [key]));
  });

  it("of the year before are those of one year earlier", () => {
    expect(previousYear(april2023)).toEqual({ year: 2022, startMonth: 4 });
    expect(Object.isFrozen(previousYear(april2023))).toBe(true);
  });

  it("that are not January count elapsed months from their own first one", () => {
    expect(elapsedMonths(april2023, "2023-04-29")).toBe(0);
    expect(elapsedMonths(april2023, "2024-03-30")).toBe(11);
    expect(elapsedMonths(april2023, "2024-03-31")).toBe(12);
    expect(remainingMonths(april2023, "2023-08-31")).toBe(7);
  });
});
