/** Days and months as texts: which of them exist, and how months are counted. */
import { describe, expect, it } from "vitest";
import {
  daysBetween,
  isIsoDate,
  isIsoMonth,
  lastDayOf,
  monthsBetween,
  readDate,
  shiftDay,
  shiftMonth,
} from "../../src/calendar/iso-date.ts";
import type { Issue } from "../../src/input/index.ts";

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

describe("a day at a place in an input", () => {
  it("is returned, or refused with its place", () => {
    const issues: Issue[] = [];
    expect(readDate("2024-02-29", ["cutOff"], issues)).toBe("2024-02-29");
    expect(issues).toEqual([]);
    for (const wrong of ["2023-02-29", 20230831, new Date(0), null])
      expect(readDate(wrong, ["cutOff"], issues)).toBeUndefined();
    expect(issues.map(({ code, path, received }) => [code, ...path, received])).toEqual([
      ["calendar.date", "cutOff", '"2023-02-29"'],
      ["calendar.date", "cutOff", "20230831"],
      ["calendar.date", "cutOff", "an object"],
      ["calendar.date", "cutOff", "null"],
    ]);
  });
});

describe("months", () => {
  it.each([
    ["2023-01", true],
    ["2023-12", true],
    ["2023-00", false],
    ["2023-13", false],
    ["0999-01", false],
    ["2023-1", false],
    ["2023-01 ", false],
    [202301, false],
  ])("%s is one: %s", (text, isOne) => {
    expect(isIsoMonth(text)).toBe(isOne);
  });

  it.each([
    ["2023-11", 1, "2023-12"],
    ["2023-11", 2, "2024-01"],
    ["2023-01", -1, "2022-12"],
    ["2023-05", 0, "2023-05"],
    ["2023-05", -29, "2020-12"],
    ["1999-12", 1200, "2099-12"],
  ] as const)("%s and %i months is %s", (month, by, later) => {
    expect(shiftMonth(month, by)).toBe(later);
    expect(monthsBetween(month, later)).toBe(by);
  });

  it.each([
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2011-12-29", 2, "2011-12-31"],
    ["2023-05-05", 0, "2023-05-05"],
    ["2000-01-01", 146097, "2400-01-01"],
  ] as const)("%s and %i days is %s", (day, by, later) => {
    expect(shiftDay(day, by)).toBe(later);
    expect(daysBetween(day, later)).toBe(by);
  });

  it.each([
    ["2023-02", "2023-02-28"],
    ["2024-02", "2024-02-29"],
    ["1900-02", "1900-02-28"],
    ["2000-02", "2000-02-29"],
    ["2023-04", "2023-04-30"],
    ["2011-12", "2011-12-31"],
  ] as const)("the last day of %s is %s", (month, day) => {
    expect(lastDayOf(month)).toBe(day);
  });
});
