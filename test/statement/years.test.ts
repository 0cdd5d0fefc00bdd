/** One statement over several fiscal years: each column says its year. */
import {
  amountOf,
  type Book,
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  printTable,
  renderText,
} from "anslag";
import { auditReport } from "anslag/audit";
import { fiscalPeriod } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

const chart = {
  lines: [
    { id: "fees", kind: "income", label: "Fees" },
    { id: "staff", kind: "cost", label: "Staff" },
  ],
  totals: [{ id: "netCost", label: "Net cost", of: ["fees", "staff"], role: "net-cost" }],
} as const;
const frame = {
  title: "Library",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart,
} as const;
const whole = (line: string, scenario: string, year: number, amount: number): object => ({
  line,
  scenario,
  period: `${year}-01/${year}-12`,
  amount,
});
const years = [2021, 2022, 2023, 2024, 2025, 2026];
const scenarioOf = (year: number): string =>
  year < 2023 ? "actual" : year === 2023 ? "budget" : "plan";
/** Fees 100, 110 … and staff −900, −930 … from 2021 to 2026. */
const library = defineBook({
  ...frame,
  years: years.filter((year) => year !== 2023).map((year) => ({ year })),
  scenarios: [{ id: "plan", label: "Plan" }],
  figureSets: [
    {
      id: "all",
      figures: years.flatMap((year, k) => [
        whole("fees", scenarioOf(year), year, 100 + 10 * k),
        whole("staff", scenarioOf(year), year, -900 - 30 * k),
      ]) as never,
    },
  ],
}) as Book;

const columns = Object.fromEntries(
  years.flatMap((year, k) => [
    [`y${year}`, { scenario: scenarioOf(year), year }],
    ...(k === 0
      ? []
      : [[`g${year}`, { growthOf: { current: `y${year}`, prior: `y${year - 1}` } }]]),
  ]),
);
const rows = ["fees", "staff", "netCost"];
const table = buildTable(library, { rows, columns: columns as never });

describe("a statement of several years", () => {
  it("shows actuals, a budget and a plan of three years", () => {
    const net = years.map((year) => amountOf(table, "netCost", `y${year}`)?.toNumber());
    expect(net).toEqual([-800, -820, -840, -860, -880, -900]);
    const labels = table.columns.filter(({ id }) => id.startsWith("y")).map(({ label }) => label);
    expect(labels).toEqual([
      "Actual · 2021",
      "Actual · 2022",
      "Budget · 2023",
      "Plan · 2024",
      "Plan · 2025",
      "Plan · 2026",
    ]);
  });

  it("says the change from year to year", () => {
    const printed = printTable(table, { language: "sv" });
    // Staff 930 after 900 is 3.33 %, and 1050 after 1020 is 2.94 %.
    const staff = printed.rows.findIndex(({ id }) => id === "staff");
    const at = (id: string) => printed.columns.findIndex((column) => column.id === id);
    expect(["g2022", "g2026"].map((id) => printed.texts[staff]?.[at(id)])).toEqual(["3,3", "2,9"]);
    expect(renderText(printed)).toContain("Utfall · 2022");
  });

  it("audits as exact in print", () => {
    const { summary, joint } = auditReport(printTable(table));
    expect(summary).toMatchObject({ inconsistent: 0 });
    expect(joint).toMatchObject({ contradictions: [], leftOut: [] });
  });

  it("explains a cell by the figure of its year", () => {
    const why = explainCell(table, "staff", "y2025", { book: library });
    expect(why.amount?.toNumber()).toBe(-1020);
  });

  it("refuses a year that the book has not, and months outside the year beside them", () => {
    const ask = (column: object) => () =>
      buildTable(library, { rows, columns: { y: { scenario: "plan", ...column } as never } });
    expect(issuesOf(ask({ year: 2030 }))).toMatchObject([
      { code: "figure.unknown-year", path: ["columns", "y", "year"] },
    ]);
    expect(issuesOf(ask({ year: 2024, period: "2025-01" }))).toMatchObject([
      { code: "figure.outside-year", path: ["columns", "y", "period"] },
    ]);
    expect(issuesOf(ask({ period: "2023-12/2024-01" }))[0]?.code).toBe("figure.outside-year");
  });

  it("names a year as its users do, where a column names no months of it", () => {
    const british = defineBook({
      ...frame,
      fiscalYear: { year: 2023, startMonth: 4 },
      years: [
        { year: 2024, startMonth: 4 },
        { year: 2025, startMonth: 4, name: "FY26" },
      ],
      figureSets: [],
    }) as Book;
    const labelsOf = (...asked: readonly object[]) => {
      const entries = asked.map((column, k) => [`c${k}`, { scenario: "budget", ...column }]);
      return buildTable(british, { rows, columns: Object.fromEntries(entries) }).columns.map(
        ({ label }) => label,
      );
    };
    expect(
      labelsOf(
        { year: 2023 },
        { year: "2024/25" },
        { year: "FY26" },
        { year: 2023, period: "2023-04" },
      ),
    ).toEqual(["Budget · 2023/24", "Budget · 2024/25", "Budget · FY26", "Budget · Apr 2023"]);
  });
});

describe("a line that is always read from one scenario", () => {
  it("is read from it in every year, or in the one year that the scenario states", () => {
    const grant = { id: "grant", kind: "funding", readFrom: "budget" } as const;
    const figures = [
      { line: "grant", scenario: "budget", period: "2023-01/2023-12", amount: 10 },
      { line: "grant", scenario: "actual", period: "2022-01/2022-12", amount: 7 },
    ] as const;
    const input = { ...frame, chart: { lines: [grant] }, years: [{ year: 2022 }] };
    const all = (scenarios: BookInput["scenarios"] = []): BookInput => ({
      ...input,
      scenarios,
      figureSets: [{ id: "all", figures }],
    });
    expect(issuesOf(() => defineBook(all()))[0]?.code).toBe("figure.never-read");
    const book = defineBook(all([{ id: "budget", year: 2023 }])) as Book;
    const shown = buildTable(book, {
      rows: ["grant"],
      columns: { now: { scenario: "actual" }, before: { scenario: "actual", year: 2022 } },
    });
    // The scenario of the year 2023 cannot lie in all years of the actuals, so it hides none.
    expect(["now", "before"].map((id) => cellOf(shown, "grant", id as "now"))).toMatchObject([
      { kind: "empty", reason: "absent" },
      { amount: expect.objectContaining({}) },
    ]);
  });
});

/** Years that follow one another from January 2020, each with its own number of months. */
const lengths = fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 2, maxLength: 5 });
const monthAt = (place: number): string =>
  `${2020 + Math.floor(place / 12)}-${`${(place % 12) + 1}`.padStart(2, "0")}`;

describe("the amount of a year", () => {
  it("is the naive sum of its months, and that of a book of this year alone", () => {
    const figure = fc.record({
      line: fc.constantFrom("fees", "staff"),
      place: fc.nat(119),
      amount: fc.bigInt(-(10n ** 20n), 10n ** 20n),
    });
    fc.assert(
      fc.property(lengths, fc.array(figure, { maxLength: 40 }), fc.nat(4), (of, all, report) => {
        const starts = of.map((_, k) => of.slice(0, k).reduce((sum, each) => sum + each, 0));
        const parts = of.map((months, k) => {
          const start = starts[k] ?? 0;
          const [year, startMonth] = monthAt(start).split("-").map(Number) as [number, number];
          return { year, startMonth, months, name: `year ${k}` };
        });
        const end = of.reduce((sum, each) => sum + each, 0);
        const figures = all
          .filter(({ place }) => place < end)
          .map(({ line, place, amount }) => ({
            line,
            scenario: "actual",
            period: monthAt(place),
            amount,
          }));
        const own = parts[report % parts.length] ?? { year: 2020, startMonth: 1 };
        const scenarios = [{ id: "actual", gaps: "zero" }] as const;
        const rest = { ...frame, cutOff: "2040-12-31", scenarios } as const;
        const book = defineBook({
          ...rest,
          fiscalYear: own,
          years: parts.filter((each) => each !== own),
          figureSets: [{ id: "all", figures: figures as never }],
        }) as Book;
        const asked = parts.map(({ name }, k) => [`y${k}`, { scenario: "actual", year: name }]);
        const shown = buildTable(book, { rows, columns: Object.fromEntries(asked) });
        parts.forEach((part, k) => {
          const [first, last] = fiscalPeriod(part, "year").split("/") as [string, string];
          const inYear = figures.filter(({ period }) => first <= period && period <= last);
          const alone = defineBook({
            ...rest,
            fiscalYear: part,
            figureSets: [{ id: "all", figures: inYear as never }],
          }) as Book;
          const columns = { actual: { scenario: "actual" } };
          const single = buildTable(alone, { rows, columns });
          for (const row of rows) {
            const naive = inYear
              .filter(({ line }) => row === "netCost" || line === row)
              .reduce((sum, { amount }) => sum + amount, 0n);
            expect(amountOf(shown, row, `y${k}`)?.toFixed()).toBe(`${naive}`);
            expect(amountOf(single, row, "actual")?.toFixed()).toBe(`${naive}`);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
