/** The fiscal years of a book: which there are, and in which of them a figure lies. */
import { defineBook, parseBook, toBookJson } from "anslag";
import { describe, expect, it } from "vitest";
import {
  checkScenarioYears,
  findYear,
  readsFrom,
  readYears,
  scenarioYears,
  yearsOf,
} from "../../src/book/years.ts";
import type { Issue } from "../../src/input/index.ts";
import { issuesOf } from "../support/code-of.ts";

const book = {
  fiscalYear: { year: 2023, startMonth: 1 },
  years: [
    { year: 2022, startMonth: 7, months: 6, name: "half" },
    { year: 2024, startMonth: 1 },
    { year: 2025, startMonth: 1 },
  ],
};
const plan = { kind: "other" } as const;
const prior = { kind: "prior-year-actual" } as const;
const brief = (issues: readonly Issue[]) =>
  issues.map(({ code, path, received }) => `${code} ${path.join(".")} ${received}`);

describe("the years of a book", () => {
  it("are its own, the others, and twelve months before if none ends there", () => {
    expect(yearsOf(book)).toEqual([book.fiscalYear, ...book.years]);
    expect(yearsOf({ fiscalYear: book.fiscalYear })).toEqual([
      book.fiscalYear,
      { year: 2022, startMonth: 1 },
    ]);
  });

  it("are those that it states where one of them lies in the twelve months before", () => {
    // The first year ends in October 2022, two months before that of the book.
    const short = {
      fiscalYear: book.fiscalYear,
      years: [{ year: 2022, startMonth: 1, months: 10 }],
    };
    expect(yearsOf(short)).toEqual([short.fiscalYear, ...short.years]);
    expect(findYear(short, 2022, [], [])).toBe(short.years[0]);
  });

  it("are found by the calendar year in which they start, or by name", () => {
    const find = (choice: number | string, language?: "en-US") => {
      const issues: Issue[] = [];
      const found = findYear({ ...book, ...(language && { language }) }, choice, ["year"], issues);
      return found ?? brief(issues);
    };
    expect([find(2024), find("2024"), find("half"), find("FY2025", "en-US")]).toEqual([
      book.years[1],
      book.years[1],
      book.years[0],
      book.years[2],
    ]);
    expect(find(2026)).toEqual(["figure.unknown-year year 2026"]);
  });

  it("that start in one calendar year are told apart by name alone", () => {
    const halves = {
      fiscalYear: { year: 2023, startMonth: 1, months: 6, name: "spring" },
      years: [{ year: 2023, startMonth: 7, months: 18 }],
    };
    const issues: Issue[] = [];
    expect(findYear(halves, 2023, [], issues)).toBeUndefined();
    expect(brief(issues)).toEqual(["figure.unknown-year  2023"]);
    expect(issues[0]?.expected).toContain("2023/24");
    expect(findYear(halves, "2023/24", [], issues)).toBe(halves.years[0]);
  });

  it("have no month in common", () => {
    const issues: Issue[] = [];
    const years = [{ year: 2024 }, { year: 2022, months: 13 }, { year: 2024, startMonth: 12 }];
    readYears(years, book.fiscalYear, issues);
    expect(brief(issues)).toEqual([
      "calendar.overlap years.1 2022-01/2023-01",
      "calendar.overlap years.2 2024-12/2025-11",
    ]);
  });

  it("are each a fiscal year", () => {
    const issues: Issue[] = [];
    const years = [{ year: 24 }, 2025, { year: 2026, months: 0 }];
    readYears(years as never, book.fiscalYear, issues);
    expect(brief(issues)).toEqual([
      "calendar.fiscal-year years.0.year 24",
      "input.wrong-type years.1 2025",
      "calendar.fiscal-year years.2.months 0",
    ]);
  });
});

describe("the years of a scenario", () => {
  const periodsOf = scenarioYears(book);

  it("are all of the book, its own first; the one before for last year's actuals", () => {
    expect(periodsOf(plan)).toEqual([
      "2023-01/2023-12",
      "2022-07/2022-12",
      "2024-01/2024-12",
      "2025-01/2025-12",
    ]);
    expect(periodsOf(prior)).toEqual(["2022-07/2022-12"]);
  });

  it("are the one that it states", () => {
    expect(periodsOf({ ...plan, year: 2025 })).toEqual(["2025-01/2025-12"]);
    expect(periodsOf({ ...prior, year: 2024 })).toEqual(["2024-01/2024-12"]);
    const issues: Issue[] = [];
    checkScenarioYears([{}, { year: 2024 }, { year: 2021 }], book, issues);
    expect(brief(issues)).toEqual(["figure.unknown-year scenarios.2.year 2021"]);
  });

  it("decide which scenario a line is read from", () => {
    const next = { ...plan, year: 2024 };
    expect(readsFrom(periodsOf, plan, next)).toBe(true);
    expect(readsFrom(periodsOf, next, plan)).toBe(false);
    expect(readsFrom(periodsOf, plan, prior)).toBe(false);
  });
});

describe("a figure in a book of several years", () => {
  const input = {
    title: "Plan",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    years: [{ year: 2024 }, { year: 2025, name: "FY25" }],
    cutOff: "2023-08-31",
    scenarios: [{ id: "next", year: 2024 }],
    chart: { lines: [{ id: "staff", kind: "cost" }] },
  } as const;
  const withFigures = (...figures: readonly object[]) => ({
    ...input,
    figureSets: [{ id: "all", figures: figures as never }],
  });
  const staff = { line: "staff", scenario: "budget", amount: -1 };

  it("lies in the year of its period, or in that of its scenario", () => {
    const inNext = { ...staff, scenario: "next" };
    const made = defineBook(
      withFigures({ ...staff, period: "2025-03" }, { ...staff, period: "2023-01/2023-12" }, inNext),
    );
    const periodsIn = (of: typeof made) =>
      Array.from(of.figureSets[0]?.figures ?? [], ({ period }) => period);
    expect(periodsIn(made)).toEqual(["2025-03/2025-03", "2023-01/2023-12", "2024-01/2024-12"]);
    const again = parseBook(JSON.stringify(toBookJson(made)));
    expect(again).toEqual(made);
    expect([again.years, again.scenarios.at(-1)?.year]).toEqual([
      [
        { year: 2024, startMonth: 1 },
        { year: 2025, startMonth: 1, name: "FY25" },
      ],
      2024,
    ]);
  });

  const any = "months in 2023-01/2023-12 or 2024-01/2024-12 or 2025-01/2025-12";

  it("is refused outside every year, across two, outside its scenario, and without a year", () => {
    const wrong = withFigures(
      { ...staff, period: "2022-12" },
      { ...staff, period: "2023-12/2024-01" },
      { ...staff, scenario: "next", period: "2023-01" },
      { ...staff, scenario: "priorYearActual", period: "2023-01" },
      staff,
    );
    expect(
      issuesOf(() => defineBook(wrong)).map(({ code, path, expected }) => [
        code,
        path.slice(-2).join(" "),
        expected,
      ]),
    ).toEqual([
      ["figure.outside-year", "0 period", any],
      ["figure.outside-year", "1 period", any],
      ["figure.outside-year", "2 period", "months in 2024-01/2024-12"],
      ["figure.outside-year", "3 period", "months in 2022-01/2022-12"],
      ["figure.missing-period", "4 period", any],
    ]);
  });

  it("has no issue of its own where a year of the book or of its scenario is wrong", () => {
    const bad = { ...withFigures(staff, { ...staff, period: "1999-01" }), years: [{ year: 24 }] };
    const codes = (of: object) => issuesOf(() => defineBook(of as never)).map(({ code }) => code);
    expect(codes({ ...bad, scenarios: [] })).toEqual(["calendar.fiscal-year"]);
    const far = { ...withFigures(staff), scenarios: [{ id: "far", year: 2030 }] };
    expect(codes(far)).toEqual(["figure.unknown-year"]);
    expect(codes({ ...withFigures(staff), years: 2024 })).toEqual(["input.wrong-type"]);
  });
});
