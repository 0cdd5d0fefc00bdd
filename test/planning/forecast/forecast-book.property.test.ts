/** A whole book by methods: each line and its members apart, and nothing guessed. */
import { amountOf, type BookInput, defineBook, incomeStatement, toDecimal } from "anslag";
import { addFigures, figureSet, withFigures } from "anslag/ledger";
import { type ForecastBookOptions, forecastBook } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

type Figures = BookInput["figureSets"][number]["figures"];

const bookOf = (figures: Figures, more: object = {}) =>
  defineBook({
    title: "Library 2023",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: [
        { id: "fees", kind: "income" },
        { id: "wages", kind: "cost" },
        { id: "rent", kind: "cost" },
      ],
      totals: [{ id: "net", of: ["fees", "wages", "rent"], role: "net-cost" }],
    },
    dimensions: [{ id: "library", members: [{ id: "east" }, { id: "west" }] }],
    figureSets: [{ id: "main", figures }],
    ...more,
  } as BookInput);
const soFar = "2023-01/2023-08";
const said = (figures: Figures, options: ForecastBookOptions, more: object = {}) =>
  forecastBook(bookOf(figures, more), options).lines.map(({ line, members, forecast }) =>
    [line, ...Object.values(members), forecast.amount.toFixed()].join(" "),
  );
/** Rent month by month, from January. */
const monthsOf = (scenario: string, count: number, amount: number): Figures =>
  Array.from({ length: count }, (_, k) => ({
    line: "rent",
    scenario,
    period: `2023-${`${k + 1}`.padStart(2, "0")}`,
    amount,
  }));
const complete = { scenarios: [{ id: "actual", gaps: "zero" }] };
const pace = { method: { kind: "run-rate" } } as const;

describe("forecastBook", () => {
  it("forecasts every part by its own amount, so that the book is the sum of its parts", () => {
    const months = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 8, maxLength: 8 });
    const parts = fc.dictionary(fc.constantFrom("east", "west", ""), months, { minKeys: 1 });
    fc.assert(
      fc.property(parts, (all) => {
        const figures = Object.entries(all).flatMap(([library, amounts]) =>
          amounts.map((amount, k) => ({
            line: "wages",
            scenario: "actual",
            period: `2023-0${k + 1}`,
            amount: amount * 2,
            ...(library === "" ? {} : { members: { library } }),
          })),
        );
        const { lines, left } = forecastBook(bookOf(figures as Figures), pace);
        expect(left).toEqual([]);
        // The year is 12/8 of the months so far: three of every two.
        expect(
          lines.map(({ members, forecast }) => [members.library ?? "", forecast.amount.toNumber()]),
        ).toEqual(
          Object.entries(all).map(([library, amounts]) => [
            library,
            amounts.reduce((so, amount) => so + amount, 0) * 3 + 0,
          ]),
        );
      }),
    );
  });

  it("takes the method of the line, or the one for all; a line without one is left alone", () => {
    const figures = [
      { line: "fees", scenario: "actual", period: soFar, amount: 40 },
      { line: "wages", scenario: "actual", period: soFar, amount: -800 },
      { line: "rent", scenario: "actual", period: soFar, amount: -90 },
      { line: "rent", scenario: "budget", amount: -120 },
    ] as const;
    const early = [...Array<number>(8).fill(-5), ...Array<number>(4).fill(-15)];
    const methods = {
      wages: { kind: "season", years: [early] },
      rent: { kind: "remaining-budget" },
    } as const;
    // Of wages 40 of 100 fell on eight months; of the rent 120, eight months are 80.
    expect(said(figures, { methods })).toEqual(["wages -2000", "rent -130"]);
    expect(said(figures, { methods, ...pace })).toEqual(["fees 60", "wages -2000", "rent -130"]);
    const on = { kind: "on", day: "2023-01-10" } as const;
    const rent = { kind: "remaining-budget", profile: on } as const;
    expect(said(figures, { methods: { rent } })).toEqual(["rent -90"]);
  });

  it("puts the adjustments on top, and names the method and them in the figure", () => {
    const figures = [{ line: "wages", scenario: "actual", period: soFar, amount: -800 }] as const;
    const wages = { kind: "run-rate", adjustments: { strike: 50, "pay talks": -20 } } as const;
    const book = bookOf(figures, { language: "sv" });
    const forecast = forecastBook(book, { methods: { wages } });
    expect(forecast.figures).toMatchObject([
      { line: "wages", scenario: "forecast", period: "2023-01/2023-12", amount: toDecimal(-1170) },
    ]);
    expect(forecast.figures[0]?.note).toBe("Utfallstakt (strike, pay talks)");
    expect(forecast.lines[0]?.forecast).toMatchObject({
      method: "adjusted",
      assumptions: { strike: toDecimal(50), "pay talks": toDecimal(-20) },
    });
    const [main] = book.figureSets;
    if (main === undefined) throw new Error("the book has a set");
    const all = addFigures({ to: main.figures, figures: figureSet(forecast.figures, book.unit) });
    const table = incomeStatement(withFigures(book, { main: all }), {
      columns: { forecast: { scenario: "forecast" } },
    });
    expect(amountOf(table, "wages", "forecast")?.toNumber()).toBe(-1170);
  });

  it("leaves out a part with an unknown month, unless the ledger is complete", () => {
    const march = { line: "rent", scenario: "actual", period: "2023-01/2023-03" } as const;
    const figures = [
      { ...march, amount: -90, members: { library: "east" } },
      { ...march, period: soFar, amount: -80, members: { library: "west" } },
    ];
    const { lines, left } = forecastBook(bookOf(figures), pace);
    expect(lines.map(({ members }) => members)).toEqual([{ library: "west" }]);
    expect(left).toEqual([{ line: "rent", members: { library: "east" } }]);
    expect(said(figures, pace, complete)).toEqual(["rent east -135", "rent west -120"]);
  });

  it("leaves out a figure whose period goes on after the cut-off, and later months", () => {
    const year = { line: "rent", scenario: "actual", amount: -90 } as const;
    expect(forecastBook(bookOf([year], complete), pace).left).toEqual([
      { line: "rent", members: {} },
    ]);
    const later = [
      { ...year, period: soFar },
      { ...year, period: "2023-09" },
    ];
    expect(said(later, pace)).toEqual(["rent -135"]);
  });

  it("adds up the bookings of a month", () => {
    const figures = monthsOf("actual", 8, -5).concat(monthsOf("actual", 8, -7));
    // 8 × 12 so far, and so 12 × 12 in the year.
    expect(said(figures, pace)).toEqual(["rent -144"]);
  });

  it("counts nothing twice where the whole of a period stands beside its parts", () => {
    const actual = { line: "rent", scenario: "actual", period: soFar, amount: -90 } as const;
    const budget = { line: "rent", scenario: "budget", amount: -120 } as const;
    const rest = { method: { kind: "remaining-budget" } } as const;
    // 90 so far, and four of twelve months of 120.
    const figures = [actual, budget, ...monthsOf("actual", 8, -11), ...monthsOf("budget", 12, -10)];
    expect(said(figures, rest)).toEqual(["rent -130"]);
    expect(said(figures, pace)).toEqual(["rent -135"]);
    const twice = [{ ...actual, period: "2023-01/2023-02" }, ...monthsOf("actual", 8, -11)];
    for (const more of [{}, complete])
      expect(forecastBook(bookOf(twice, more), pace).left).toEqual([{ line: "rent", members: {} }]);
  });

  it("leaves out a part whose method needs a budget that is known in part only", () => {
    const figures = [...monthsOf("actual", 8, -10), ...monthsOf("budget", 6, -16)];
    const rest = { method: { kind: "remaining-budget" } } as const;
    expect(forecastBook(bookOf(figures), rest).left).toEqual([{ line: "rent", members: {} }]);
    expect(said(figures, pace)).toEqual(["rent -120"]);
    // Without a booking in the other months the budget of the year is 96, eight a month.
    const scenarios = [{ id: "budget", gaps: "zero" }];
    expect(said(figures, rest, { scenarios })).toEqual(["rent -112"]);
    expect(said(monthsOf("actual", 8, -10), rest)).toEqual(["rent -80"]);
  });

  it("takes the revised appropriation as the budget of its line and members", () => {
    const grant = { line: "grant", scenario: "actual", period: soFar } as const;
    const figures = [
      { ...grant, amount: 100, members: { library: "east" } },
      { ...grant, amount: 70, members: { library: "west" } },
    ];
    const more = {
      reference: "D1",
      title: "Books",
      amount: 24,
      decidedOn: "2023-06-01",
      kind: "supplement",
    };
    const late = { ...more, reference: "D2", decidedOn: "2023-09-01" };
    const east = { id: "e", line: "grant", members: { library: "east" } };
    const appropriations = [
      { ...east, original: { amount: 120 }, adjustments: [more, late] },
      { ...east, id: "other", set: "other", original: { amount: 999 } },
    ];
    const chart = { lines: [{ id: "grant", kind: "funding" }] };
    const figureSets = [
      { id: "main", figures },
      { id: "other", figures: [] },
    ];
    // 100 so far, and four of twelve months of 120 + 24.
    expect(
      said([], { method: { kind: "remaining-budget" } }, { chart, appropriations, figureSets }),
    ).toEqual(["grant east 148", "grant west 70"]);
  });

  it("follows the months of the year, the decimals and the set that are asked for", () => {
    const short = { fiscalYear: { year: 2023, startMonth: 6, months: 7 } };
    const figures = [
      { line: "rent", scenario: "actual", period: "2023-06/2023-08", amount: -10 },
    ] as const;
    // 10 × 7 ÷ 3 is 23,33…
    expect(said(figures, pace, short)).toEqual(["rent -23"]);
    expect(said(figures, { ...pace, decimals: 2 }, short)).toEqual(["rent -23.33"]);
    const figureSets = [
      { id: "main", figures: [] },
      { id: "other", figures },
    ];
    expect(said([], { ...pace, set: "other" }, { ...short, figureSets })).toEqual(["rent -23"]);
    expect(said([], pace, { ...short, figureSets })).toEqual([]);
  });

  it("refuses unknown lines, methods and sets, bad profiles and keys, all at once", () => {
    const bad = {
      method: { kind: "guess" },
      methods: {
        rents: { kind: "run-rate" },
        rent: { kind: "remaining-budget", profile: { kind: "never" } },
        wages: { kind: "run-rate", profile: { kind: "equal" } },
      },
      set: "x",
      decimal: 1,
    };
    const call = () => forecastBook(bookOf([]), bad as never);
    expect(issuesOf(call).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.unknown-key options.decimal",
      "forecast.line methods.rents",
      "forecast.profile methods.rent.profile.kind",
      "input.unknown-key methods.wages.profile",
      "input.choice method.kind",
      "input.choice set",
    ]);
    expect(codeOf(() => forecastBook({} as never, pace))).toBe("input.wrong-type");
    const early = bookOf([], { cutOff: "2023-01-30" });
    expect(codeOf(() => forecastBook(early, pace))).toBe("forecast.period");
  });
});
