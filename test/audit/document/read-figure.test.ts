/** One printed figure: its amount, its precision, and what a blank means. */
import { auditReport, defineReport, renderAudit } from "anslag/audit";
import { describe, expect, it } from "vitest";
import {
  type FigureDefaults,
  isBlank,
  isCell,
  readFigure,
  readReportedUnit,
  readTextFigure,
} from "../../../src/audit/document/read-figure.ts";
import type { Issue } from "../../../src/input/index.ts";
import type { Language } from "../../../src/language/index.ts";
import { issuesOf } from "../../support/code-of.ts";
import { places } from "../reports.ts";

it("figures carry the precision of their own print: 16,5 mkr, 51 023 tkr and 6 mkr", () => {
  const figures = ["16,5", "51 023", "6", "+34,5", "−4,8", "(1 234)", "0,50"].map((printed, k) => ({
    id: `n${k}`,
    printed,
    unit: "Mkr",
  }));
  const read = defineReport({ title: "x", figures }).figures;
  expect(read.map(({ amount, decimals }) => `${amount?.toFixed()} ${decimals}`)).toEqual([
    "16.5 1",
    "51023 0",
    "6 0",
    "34.5 1",
    "-4.8 1",
    "-1234 0",
    "0.5 2",
  ]);
});

function reading<Read>(read: (issues: Issue[]) => Read) {
  const issues: Issue[] = [];
  const value = read(issues);
  return { value, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}
const figure = (input: unknown, more: Partial<FigureDefaults> = {}) => {
  const defaults: FigureDefaults = { decimalMark: ",", isPercent: false, ...more };
  const { value, issues } = reading((found) =>
    readFigure(input as string, defaults, ["cells", "c"], found),
  );
  const { printed, amount, decimals, exact } = value;
  return issues.length > 0 ? issues : `${printed}|${amount?.toFixed()}|${decimals}|${exact}`;
};

describe("a cell", () => {
  it.each([
    ["1 234,50", {}, "1 234,50|1234.5|2|false"],
    [" 7 ", {}, "7|7|0|false"],
    ["1,234.5", { decimalMark: "." }, "1,234.5|1234.5|1|false"],
    ["12", { decimals: -3 }, "12|12|-3|false"],
    [{ printed: "12", decimals: 1 }, { decimals: -3 }, "12|12|1|false"],
    [{ printed: "12,5", exact: true }, {}, "12,5|12.5|1|true"],
    // A number has no print that says how it was rounded.
    [{ printed: 12.5, decimals: 1 }, {}, "12.5|12.5|1|false"],
    [{ printed: 12.5, exact: true }, {}, "12.5|12.5|1|true"],
    [12.5, { decimals: 1 }, "12.5|12.5|1|false"],
    ["33,3 %", { isPercent: true }, "33,3 %|33.3|1|false"],
    ["33,3%", { isPercent: true }, "33,3%|33.3|1|false"],
  ] as const)("%j with %j is read as %s", (input, more, expected) => {
    expect(figure(input, more)).toBe(expected);
  });

  it.each([
    [null, ["amount.missing cells.c"]],
    ["12 34", ["amount.not-an-amount cells.c"]],
    [{ printed: "x" }, ["amount.not-an-amount cells.c.printed"]],
    ["33,3 %", ["amount.not-an-amount cells.c"]],
    [12.5, ["report.precision cells.c"]],
    [{ printed: "12,5", exact: "yes" }, ["input.wrong-type cells.c.exact"]],
    [{ printed: "5", decimals: 0.5 }, ["report.precision cells.c.decimals"]],
    [{ printed: "5", decimals: 41 }, ["report.precision cells.c.decimals"]],
    [{ printed: "5", decimals: -61 }, ["report.precision cells.c.decimals"]],
    [{ printed: "5", decimals: "1" }, ["report.precision cells.c.decimals"]],
  ])("%j is refused", (input, expected) => {
    expect(figure(input)).toEqual(expected);
  });

  it("may have as many decimals as an amount, and as few as it has digits", () => {
    expect(figure({ printed: "5", decimals: 40 })).toBe("5|5|40|false");
    expect(figure({ printed: "5", decimals: -60 })).toBe("5|5|-60|false");
  });
});

describe("a blank", () => {
  it("is absent, unless its cell or its table says that it is an exact zero", () => {
    expect(figure("")).toBe("|undefined|0|false");
    expect(figure(undefined)).toBe("|undefined|0|false");
    expect(figure("–", { blank: "absent" })).toBe("|undefined|0|false");
    expect(figure("–", { blank: "zero" })).toBe("|0|0|true");
    expect(figure({ printed: "-", blank: "zero" })).toBe("|0|0|true");
    expect(figure({ printed: "", blank: "absent" }, { blank: "zero" })).toBe("|undefined|0|false");
  });

  it("is nothing, or a dash alone", () => {
    const blanks = ["", "  ", "-", "\u2013", "\u2014", " \u2212 "];
    expect(blanks.every(isBlank)).toBe(true);
    expect(["0", "--", "-1", "."].some(isBlank)).toBe(false);
  });
});

it("more than a text is an object with a print", () => {
  expect([{ printed: 5 }, { print: 5 }, null, "5", 5].map(isCell)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("a unit", () => {
  const unit = (given: unknown, language?: Language) =>
    reading((issues) => readReportedUnit(given as string, language, ["unit"], issues));

  it.each([
    ["%", { kind: "percent" }],
    ["SEK million", { kind: "money", unit: { currency: "SEK", scale: "million" } }],
    // Sweden, Norway, Denmark and Iceland all have a mkr.
    ["mkr", { kind: "unstated-currency", name: "mkr", symbol: "kr", scale: "million" }],
    ["$000", { kind: "unstated-currency", name: "$000", symbol: "$", scale: "thousand" }],
    [
      { currency: "EUR", scale: "one" },
      { kind: "money", unit: { currency: "EUR", scale: "one" } },
    ],
    [{ count: "persons" }, { kind: "count", of: "persons" }],
  ])("%j is %j", (given, expected) => {
    expect(unit(given)).toEqual({ value: expected, issues: [] });
  });

  it.each([
    ["xkr", "unit.name unit"],
    [undefined, "unit.name unit"],
    [{ count: " " }, "input.value unit.count"],
    [{ count: 5 }, "input.wrong-type unit.count"],
    [{ currency: "kronor", scale: "one" }, "unit.currency unit.currency"],
  ])("%j is refused", (given, issue) => {
    expect(unit(given).issues).toEqual([issue]);
  });
});

it.each([
  ["sv", "tkr", "SEK", "thousand"],
  ["nb", "tkr", "NOK", "thousand"],
  ["nn", "mill. kr", "NOK", "million"],
  ["da", "mio. kr.", "DKK", "million"],
  // A name of one currency means it in every language.
  ["nb", "SEK thousand", "SEK", "thousand"],
] as const)("in a document in %s, %s is %s in %s", (language, name, currency, scale) => {
  const figures = [{ id: "n", printed: "5", unit: name }];
  const [figure] = defineReport({ title: "x", language, figures }).figures;
  expect(figure?.unit).toEqual({ kind: "money", unit: { currency, scale } });
});

describe("money of an unstated currency", () => {
  type Pair = readonly [printed: string, unit: string, printed: string, unit: string];
  const read = ([first, unit, second, other]: Pair, language?: Language) =>
    defineReport({
      title: "x",
      ...(language && { language }),
      figures: [
        { id: "a", printed: first, unit },
        { id: "b", printed: second, unit: other, sum: ["a"] },
      ],
    });

  it.each<readonly [...pair: Pair, verdict: string]>([
    ["1 200", "tkr", "1,2", "Mkr", "exact"],
    ["1 300", "tkr", "1,2", "Mkr", "inconsistent"],
    ["1 200", "1 000 kr", "1,2", "mio. kr.", "exact"],
    ["1 200", "$ thousands", "1 200 000", "$", "exact"],
    ["1 200", "$ thousands", "1 201 000", "$", "inconsistent"],
  ])("%s %s and %s %s are %s", (first, unit, second, other, verdict) => {
    const [check] = auditReport(read([first, unit, second, other])).checks;
    expect(check?.verdict).toBe(verdict);
  });

  it.each<readonly [unit: string, other: string, received: string]>([
    ["tkr", "SEK thousand", "kr of an unstated currency"],
    ["tkr", "TNOK", "kr of an unstated currency"],
    ["$", "USD", "$ of an unstated currency"],
    ["$", "kr", "$ of an unstated currency"],
  ])("%s and %s are not compared", (unit, other, received) => {
    const issues = issuesOf(() => read(["5", unit, "5", other]));
    expect(issues).toMatchObject([
      { code: "report.unit-mix", path: ["figures", 1], received: `one in ${received}` },
    ]);
    expect(issues[0]?.remedy).toContain("`language`");
  });

  it("is that of the language of the document, where it has such a currency", () => {
    const pair: Pair = ["5", "tkr", "5", "SEK thousand"];
    expect(read(pair, "sv").relations).toHaveLength(1);
    for (const language of ["nb", "nn", "da", "fi"] as const)
      expect(places(() => read(pair, language))).toEqual(["report.unit-mix figures.1"]);
  });

  it("is named in a finding as the document names it", () => {
    const audit = auditReport(read(["3", "tkr", "5", "tkr"]));
    for (const language of ["sv", "en"] as const)
      expect(renderAudit(audit, { language })).toMatch(/5” tkr/);
  });
});

it("a figure of running text is called by its quotation, and an amount has no percent sign", () => {
  const print = { decimalMark: ",", language: "sv" } as const;
  const read = (input: object) =>
    reading((issues) =>
      readTextFigure({ id: "n", printed: "5 %", unit: "%", ...input }, print, ["f"], issues),
    );
  expect(read({ quote: "five percent" }).value).toMatchObject({
    address: "n",
    label: "five percent",
    factor: 1,
    unit: { kind: "percent" },
  });
  expect(read({}).value.label).toBe("n");
  expect(read({ unit: "kr" }).issues).toEqual(["amount.not-an-amount f.printed"]);
  expect(read({ id: "n.1" }).issues).toEqual(["report.id f.id"]);
  expect(read({ prined: "5" }).issues).toEqual(["input.unknown-key f.prined"]);
});
