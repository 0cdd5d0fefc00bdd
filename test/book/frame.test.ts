/** The frame of a book: which names, months and scenarios its figures may have. */
import { defineBook, parseBook, toBookJson } from "anslag";
import { describe, expect, it } from "vitest";
import type { BookScenario } from "../../src/book/book.ts";
import { frameOf, isReadable, rulesOf, yearOfId } from "../../src/book/frame.ts";
import { readChart } from "../../src/chart/index.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const scenario = (id: string, kind: BookScenario["kind"]): BookScenario => ({
  id,
  kind,
  label: id,
});
const scenarios = [
  scenario("budget", "budget"),
  scenario("actual", "actual"),
  scenario("last", "prior-year-actual"),
];
const frame = frameOf({
  chart: readChart(
    {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "grant", kind: "funding", readFrom: "budget" },
      ],
      totals: [{ id: "net", of: ["staff"] }],
    },
    [],
    [],
  ),
  scenarios,
  dimensions: [{ id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] }],
  fiscalYear: { year: 2023, startMonth: 4 },
});

describe("the year of a scenario", () => {
  it("is the fiscal year, and the one before for last year's actuals", () => {
    expect(scenarios.map(({ id }) => yearOfId(frame, id))).toEqual([
      "2023-04/2024-03",
      "2023-04/2024-03",
      "2022-04/2023-03",
    ]);
    expect(yearOfId(frame, "plan")).toBeUndefined();
  });
});

describe("a book of a year that has not twelve months", () => {
  const input = {
    title: "New board",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2022, startMonth: 7, months: 18, name: "2022-23" },
    cutOff: "2023-08-31",
    chart: { lines: [{ id: "staff", kind: "cost" }] },
    figureSets: [{ id: "all", figures: [{ line: "staff", scenario: "budget", amount: -9 }] }],
  } as const;

  it("takes figures of all its months, and goes through JSON as it is", () => {
    const book = defineBook(input);
    expect([...(book.figureSets[0]?.figures ?? [])].map(({ period }) => period)).toEqual([
      "2022-07/2023-12",
    ]);
    expect(book.fiscalYear).toEqual(input.fiscalYear);
    expect(parseBook(JSON.stringify(toBookJson(book))).fiscalYear).toEqual(book.fiscalYear);
  });

  it("refuses a figure of a month outside the year, and every bad key of the year", () => {
    const late = { line: "staff", scenario: "budget", amount: -9, period: "2024-01" } as const;
    const figureSets = [{ id: "all", figures: [late] }];
    expect(codeOf(() => defineBook({ ...input, figureSets }))).toBe("figure.outside-year");
    const fiscalYear = { ...input.fiscalYear, months: 25, closing: 1 } as never;
    expect(
      issuesOf(() => defineBook({ ...input, fiscalYear })).map(({ code, path }) => [code, ...path]),
    ).toEqual([
      ["input.unknown-key", "fiscalYear", "closing"],
      ["calendar.fiscal-year", "fiscalYear", "months"],
    ]);
  });
});

describe("the rules for rows", () => {
  const rules = rulesOf(frame);

  it("allow declared names only", () => {
    expect(["staff", "net", "rent", "toString"].map(rules.line)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(["last", "plan"].map(rules.scenario)).toEqual([true, false]);
    expect([
      rules.member("unit", "east"),
      rules.member("unit", "west"),
      rules.member("area", "east"),
    ]).toEqual([true, false, false]);
  });

  it.each([
    [undefined, "budget", "2023-04/2024-03"],
    [undefined, "last", "2022-04/2023-03"],
    ["2023-04", "budget", "2023-04/2023-04"],
    ["2024-03", "actual", "2024-03/2024-03"],
    ["2023-03", "budget", undefined],
    ["2023-03", "last", "2023-03/2023-03"],
    ["2024-03/2024-04", "budget", undefined],
    ["2023-13", "budget", undefined],
    ["", "budget", undefined],
    ["2021-01", "plan", "2021-01/2021-01"],
    [undefined, "plan", undefined],
  ])("read the months %s of %s as %s", (text, id, period) => {
    expect(rules.period(text, id)).toBe(period);
  });

  it.each([
    ["staff", "actual", true],
    ["grant", "budget", true],
    ["grant", "actual", false],
    ["grant", "last", true],
    ["grant", "plan", true],
    ["rent", "actual", true],
  ])("let %s have figures of %s: %s", (line, id, may) => {
    expect(rules.pair(line, id)).toBe(may);
    const found = scenarios.find((each) => each.id === id);
    expect(isReadable(frame, line, found)).toBe(may);
  });

  it("of a book whose year is invalid allow any month, because none can be judged", () => {
    const open = rulesOf({ ...frame, yearsOf: () => [] });
    expect(open.period("1999-01", "budget")).toBe("1999-01/1999-01");
    expect(open.period(undefined, "budget")).toBeUndefined();
  });
});
