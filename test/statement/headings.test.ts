/** The headings of computed columns that the caller did not label. */
import { type Book, buildTable, defineBook, type Language, printTable } from "anslag";
import { describe, expect, it } from "vitest";

const bookIn = (language?: Language): Book =>
  defineBook({
    title: "Library",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    ...(language === undefined ? {} : { language }),
    chart: { lines: [{ id: "staff", kind: "cost" }] },
    figureSets: [
      {
        id: "all",
        figures: [
          { line: "staff", scenario: "budget", amount: -100 },
          { line: "staff", scenario: "forecast", amount: -103 },
          { line: "staff", scenario: "actual", amount: -70 },
        ],
      },
    ],
  });

const figures = {
  budget: { scenario: "budget" },
  forecast: { scenario: "forecast" },
  actual: { scenario: "actual" },
};
const variance = { varianceOf: { outcome: "actual", reference: "budget" } };
const every = {
  v: variance,
  vp: { percentOf: { numerator: "v", base: "budget" } },
  used: { percentOf: { numerator: "actual", base: "budget" } },
  part: { percentOf: { numerator: "forecast", base: "budget" } },
  growth: { growthOf: { current: "forecast", prior: "budget" } },
  index: { indexOf: { column: "forecast", base: "budget" } },
  sum: { sumOf: ["budget", "forecast"] },
  net: { sumOf: ["actual"], measure: "variance" },
  elapsed: { elapsedOf: "actual" },
  rate: { rateOf: { column: "actual", quantity: 7 } },
  why: { explanations: true },
};

/** The headings of columns behind the three of figures. */
const headings = (columns: object, language?: Language): readonly string[] =>
  buildTable(bookIn(language), {
    rows: ["staff"],
    columns: { ...figures, ...columns } as never,
  })
    .columns.slice(3)
    .map(({ label }) => label);

describe("a computed column without a label", () => {
  it("has the word of its kind, in the language of the book; a rate has its id", () => {
    expect(headings(every)).toEqual([
      "Variance",
      "Variance, %",
      "Used, %",
      "Share, %",
      "Change, %",
      "Index",
      "Sum",
      "Difference",
      "Year elapsed, %",
      "rate",
      "Explanation",
    ]);
    expect(headings(every, "sv")).toEqual([
      "Avvikelse",
      "Avvikelse, %",
      "Förbrukat, %",
      "Andel, %",
      "Förändring, %",
      "Index",
      "Summa",
      "Skillnad",
      "Del av året, %",
      "rate",
      "Förklaring",
    ]);
  });

  it("is said again where the page has another language", () => {
    const table = buildTable(bookIn("sv"), {
      rows: ["staff"],
      columns: { ...figures, v: variance, vp: every.vp } as never,
    });
    const { columns } = printTable(table, { language: "de" });
    expect(columns.map(({ label }) => label).slice(3)).toEqual(["Abweichung", "Abweichung, %"]);
  });

  it("names what it reads where another column would have the same heading", () => {
    const forecast = { varianceOf: { outcome: "forecast", reference: "budget" } };
    const percent = { percentOf: { numerator: "w", base: "budget" } };
    expect(headings({ v: variance, w: forecast, vp: every.vp, wp: percent })).toEqual([
      "Variance · Actual",
      "Variance · Forecast",
      "Variance · Actual, %",
      "Variance · Forecast, %",
    ]);
    const other = { varianceOf: { outcome: "actual", reference: "forecast" } };
    expect(headings({ v: variance, other })).toEqual(["Variance · Budget", "Variance · Forecast"]);
    expect(headings({ a: { sumOf: ["budget", "actual"] }, b: { sumOf: ["budget"] } })).toEqual([
      "Sum · Actual",
      "Sum",
    ]);
  });

  it("stands alone under a heading of its own group, and beside a label of the caller", () => {
    const forecast = { varianceOf: { outcome: "forecast", reference: "budget" } };
    expect(
      headings({ v: { ...variance, group: "To date" }, w: { ...forecast, group: "Year" } }),
    ).toEqual(["Variance", "Variance"]);
    expect(headings({ v: { ...variance, label: "To date" }, w: forecast })).toEqual([
      "To date",
      "Variance",
    ]);
  });

  it("follows the label that the caller gave a variance, and keeps a label of its own", () => {
    const own = { v: { ...variance, label: "Over (under)" }, vp: every.vp };
    expect(headings(own)).toEqual(["Over (under)", "Over (under), %"]);
    expect(headings({ ...own, vp: { ...every.vp, label: "in percent" } })).toEqual([
      "Over (under)",
      "in percent",
    ]);
  });

  it("names the base of a variance in percent where another has the same variance", () => {
    const ofForecast = { percentOf: { numerator: "v", base: "forecast" } };
    expect(headings({ v: variance, vp: every.vp, vf: ofForecast })).toEqual([
      "Variance",
      "Variance, % · Budget",
      "Variance, % · Forecast",
    ]);
    expect(headings({ v: variance, vp: every.vp, vf: { ...ofForecast, group: "Year" } })).toEqual([
      "Variance",
      "Variance, %",
      "Variance, %",
    ]);
  });
});
