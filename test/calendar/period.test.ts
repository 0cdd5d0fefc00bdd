/** Periods of whole months: how they are read, counted and compared. */
import { describe, expect, it } from "vitest";
import {
  dividesEvenly,
  monthsIn,
  type Period,
  parsePeriod,
  periodContains,
  periodMonths,
  periodOf,
  periodsOverlap,
  readPeriod,
} from "../../src/calendar/period.ts";
import type { Issue } from "../../src/input/index.ts";
import { codeOf } from "../support/code-of.ts";

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

  it.each([202308, null, undefined, {}, ["2023-08"], new Date(0)])("refuses %s", (value) => {
    expect(codeOf(() => parsePeriod(value as never))).toBe("calendar.period");
    expect(codeOf(() => periodMonths(value as never))).toBe("calendar.period");
  });

  it("are refused at their place in a larger input", () => {
    const issues: Issue[] = [];
    expect(readPeriod("2023-08/2023-07", ["rows", 1], issues)).toBeUndefined();
    expect(issues).toMatchObject([{ code: "calendar.period", path: ["rows", 1] }]);
  });

  it.each([
    ["2023-08", 1, ["2023-08"]],
    ["2023-11/2024-02", 4, ["2023-11", "2023-12", "2024-01", "2024-02"]],
  ])("%s has %i months", (text, count, months) => {
    const period = parsePeriod(text);
    expect(periodMonths(period)).toBe(count);
    expect(monthsIn(period)).toEqual(months);
    expect(periodOf(months[0] as never, months.at(-1) as never)).toBe(period);
  });
});

describe("two periods", () => {
  const middle: Period = "2023-04/2023-06";

  it.each([
    ["2023-01/2023-03", false, false],
    ["2023-01/2023-04", true, false],
    ["2023-03/2023-06", true, false],
    ["2023-04/2023-06", true, true],
    ["2023-05/2023-05", true, true],
    ["2023-04/2023-04", true, true],
    ["2023-06/2023-06", true, true],
    ["2023-06/2023-07", true, false],
    ["2023-07/2023-09", false, false],
    ["2022-05/2022-05", false, false],
    ["2023-01/2023-12", true, false],
  ] as const)("%s has a month of April to June: %s; lies inside: %s", (other, meets, inside) => {
    expect(periodsOverlap(middle, other)).toBe(meets);
    expect(periodsOverlap(other, middle)).toBe(meets);
    expect(periodContains(middle, other)).toBe(inside);
  });

  it("contains every period inside it, and itself", () => {
    expect(periodContains("2022-04/2023-03", "2022-12/2023-01")).toBe(true);
    expect(periodContains(middle, "2023-01/2023-12")).toBe(false);
  });

  it.each([
    ["2023-04/2023-06", "2023-04/2023-06", true],
    ["2023-04/2023-09", "2023-07/2023-09", true],
    ["2023-04/2023-09", "2023-06/2023-08", false],
    ["2023-01/2023-08", "2023-01/2023-03", false],
    ["2022-11/2023-10", "2023-03/2023-06", true],
  ] as const)("%s divides into parts such as %s: %s", (whole, part, does) => {
    expect(dividesEvenly(whole, part)).toBe(does);
  });
});
