/** What a caller may choose about a page: the defaults, and every wrong choice at once. */
import { printTable, type RenderOptions, type SignStyle } from "anslag";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import {
  keyIssues,
  printedUnit,
  printIssues,
  renderIssues,
  styleOf,
} from "../../src/print/options.ts";
import { issuesOf, problemsOf } from "../support/code-of.ts";
import { plainTable } from "../support/plain-table.ts";

const brief = (issues: readonly Issue[]) =>
  issues.map(({ code, path }) => [code, path.join(".")].join(" ").trim());

describe("every choice of a page", () => {
  it("may be made", () => {
    const render = {
      locale: "sv-SE",
      negative: "parentheses",
      zero: "blank",
      percentDecimals: 0,
      language: "sv",
      signs: "all-positive",
      plus: "variances",
      absent: "-",
    } as const;
    expect(renderIssues(render)).toEqual([]);
    const print = {
      scale: "tkr",
      decimals: 40,
      mode: "half-even",
      rounding: "ordinary",
      roundingNotes: "count",
      searchLimit: 0,
    } as const;
    expect(printIssues({ ...render, ...print })).toEqual([]);
    expect(printIssues({})).toEqual([]);
  });

  it("of rounding is unknown where nothing is rounded", () => {
    expect(brief(renderIssues({ decimals: 1 } as object))).toEqual(["input.unknown-key decimals"]);
  });

  it.each([
    ["plus", "sometimes", "input.choice"],
    ["absent", "none", "input.choice"],
    ["signs", "upside-down", "input.choice"],
    ["language", "fr", "print.language"],
    ["percentDecimals", 41, "round.decimals"],
    ["decimals", -1, "round.decimals"],
    ["mode", "up-and-down", "input.choice"],
    ["rounding", "some", "input.choice"],
    ["roundingNotes", "all", "input.choice"],
    ["searchLimit", -1, "input.value"],
    ["searchLimit", "9", "input.value"],
  ])("is refused where %s is %j", (key, value, code) => {
    expect(brief(printIssues({ [key]: value }))).toEqual([`${code} ${key}`]);
  });

  it("keeps the marks of an absent figure and of a zero apart", () => {
    expect(brief(renderIssues({ absent: "-", zero: "-" }))).toEqual(["input.value absent"]);
    expect(renderIssues({ absent: "blank", zero: "-" })).toEqual([]);
    expect(renderIssues({ absent: "-", zero: "blank" })).toEqual([]);
  });

  it("stands in an object", () => {
    for (const options of [null, "sv", 5])
      expect(problemsOf(() => printIssues(options as never))).toEqual(["input.wrong-type options"]);
    expect(brief(keyIssues({ a: 1, b: 2 }, ["b"]))).toEqual(["input.unknown-key a"]);
  });

  it("of a rounding mode is one of the modes", () => {
    expect([printIssues({ mode: "half-even" }), printIssues({})]).toEqual([[], []]);
    expect(brief(printIssues({ mode: "even" as never }))).toEqual(["input.choice mode"]);
  });

  it("that is wrong is named, all at once", () => {
    const wrong = {
      decimal: 1,
      locale: "sv",
      decimals: 1.5,
      zero: "nil",
      rounding: "none",
      searchLimit: Number.NaN,
      scale: "kkr",
      language: "fr",
    };
    const issues = issuesOf(() => printTable(plainTable([[1]]), wrong as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key decimal",
      "print.locale locale",
      "input.choice zero",
      "print.language language",
      "round.decimals decimals",
      "input.choice rounding",
      "input.value searchLimit",
      "input.choice scale",
    ]);
  });
});

describe("the style of a page", () => {
  it("has a default for every choice", () => {
    expect(styleOf({})).toEqual({
      locale: "en-GB",
      language: "en",
      negative: "locale",
      plus: "never",
      zero: "0",
      absent: "blank",
      percentDecimals: 1,
    });
  });

  it("marks negative figures as the sign style says, unless the print asks otherwise", () => {
    const own = { opposite: ["cost"], negative: "parentheses" } as const;
    const marks = (options: RenderOptions, signs?: SignStyle) =>
      styleOf(options, signs === undefined ? {} : { signs }).negative;
    expect(marks({}, own)).toBe("parentheses");
    expect(marks({}, { opposite: [] })).toBe("locale");
    expect(marks({}, "statement-us")).toBe("parentheses");
    expect(marks({}, "costs-positive")).toBe("locale");
    expect(marks({ signs: { opposite: [], negative: "minus" } }, own)).toBe("minus");
    expect(marks({ negative: "hyphen" }, own)).toBe("hyphen");
  });

  it("takes its language from the table, unless the caller names one", () => {
    expect(styleOf({}, { language: "sv" })).toMatchObject({ language: "sv", locale: "sv-SE" });
    expect(styleOf({ language: "en", zero: "-" }, { language: "sv" })).toMatchObject({
      language: "en",
      zero: "-",
    });
  });
});

describe("the unit of a page", () => {
  const unit = (given: object | undefined, scale: string | undefined) => {
    const issues: Issue[] = [];
    const printed = printedUnit(given as never, scale as never, issues);
    return { printed: `${printed.currency} ${printed.scale}`, issues: brief(issues) };
  };
  const [kronor, euro] = [
    { currency: "NOK", scale: "one" },
    { currency: "EUR", scale: "million" },
  ];

  it("is that of the amounts, in the scale asked for", () => {
    expect(unit(euro, undefined)).toEqual({ printed: "EUR million", issues: [] });
    expect(unit(euro, "thousand")).toEqual({ printed: "EUR thousand", issues: [] });
    const names = ["kr", "tkr", "mkr", "mdkr"].map((scale) => unit(kronor, scale).printed);
    expect(names).toEqual(["NOK one", "NOK thousand", "NOK million", "NOK milliard"]);
  });

  it("has the names of kronor only where the currency is a krona or krone", () => {
    expect(unit(euro, "tkr").issues).toEqual(["input.choice scale"]);
    for (const currency of ["SEK", "NOK", "DKK", "ISK"])
      expect(unit({ currency, scale: "one" }, "tkr").issues).toEqual([]);
    expect(unit(kronor, "constructor").issues).toEqual(["input.choice scale"]);
  });

  it("must be known where a scale is asked for", () => {
    expect(unit(undefined, "tkr").issues).toEqual(["print.scale-without-unit scale"]);
    expect(unit(undefined, undefined)).toEqual({ printed: "SEK one", issues: [] });
    expect(unit({ currency: "kr", scale: "one" }, "tkr").issues[0]).toMatch(/^unit\./);
  });
});
