/** The columns of revenue monitoring; its golden table is in `test/golden/uk`. */
import { amountOf, type BookInput, cellOf, defineBook, memberList, printTable } from "anslag";
import { revenueMonitoring } from "anslag/report";
import { expect, it } from "vitest";
import { inWords } from "../../support/cells.ts";
import { problemsOf } from "../../support/code-of.ts";

const care = { directorate: "care" };
const place = { directorate: "place" };
const original = { decision: "original" };
const virement = { decision: "virement" };
const input = {
  title: "Council",
  unit: { currency: "GBP" },
  fiscalYear: { year: 2024, startMonth: 4 },
  cutOff: "2024-11-30",
  scenarios: [{ id: "month7", kind: "forecast" }],
  chart: { lines: [{ id: "net", kind: "cost" }] },
  dimensions: [
    { id: "directorate", members: [{ id: "care" }, { id: "place" }] },
    { id: "decision", members: [{ id: "original" }, { id: "virement" }] },
  ],
  figureSets: [
    {
      id: "ledger",
      figures: [
        { line: "net", scenario: "budget", amount: -800, members: { ...care, ...original } },
        { line: "net", scenario: "budget", amount: -50, members: { ...care, ...virement } },
        { line: "net", scenario: "budget", amount: -500, members: { ...place, ...original } },
        { line: "net", scenario: "month7", amount: -860, members: care },
        { line: "net", scenario: "month7", amount: -505, members: place },
        { line: "net", scenario: "forecast", amount: -884, members: care },
        { line: "net", scenario: "forecast", amount: -490, members: place },
        { line: "net", scenario: "actual", amount: -571, members: care },
      ],
    },
  ],
} satisfies BookInput;
const book = defineBook(input);
const whole = {
  line: "net",
  original: { scenario: "budget", members: original },
  virements: { scenario: "budget", members: virement },
  previous: { scenario: "month7" },
  actual: { scenario: "actual" },
} as const;

it("goes from the original budget to the forecast, and from the last forecast to this", () => {
  const list = memberList(book, { dimension: "directorate", ...revenueMonitoring(book, whole) });
  const rows = list.rows.map(({ id }) =>
    list.columns.map((column) => inWords(cellOf(list, id, column.id))),
  );
  // Care: 800 and 50 are 850; 884 is 34 over them and 24 over 860. Place has no virement.
  expect(list.columns.map(({ id }) => id)).toEqual([
    "original",
    "virements",
    "revised",
    "previous",
    "forecast",
    "variance",
    "percent",
    "movement",
    "actual",
  ]);
  expect(rows).toEqual([
    ["-800", "-50", "-850", "-860", "-884", "-34", "-34 ÷ 850", "-24", "-571"],
    ["-500", "absent", "-500", "-505", "-490", "10", "10 ÷ 500", "15", "absent"],
    ["-1300", "-50", "-1350", "-1365", "-1374", "-24", "-24 ÷ 1350", "-9", "-571"],
  ]);
});

it("prints an over-spend as positive, in every column of differences", () => {
  const list = memberList(book, { dimension: "directorate", ...revenueMonitoring(book, whole) });
  const { texts } = printTable(list);
  expect(texts.map((row) => row.slice(5, 8))).toEqual([
    ["34", "4.0", "24"],
    ["(10)", "(2.0)", "(15)"],
    ["24", "1.8", "9"],
  ]);
});

it("needs nothing but a budget and a forecast", () => {
  const list = memberList(book, {
    dimension: "directorate",
    ...revenueMonitoring(book, { line: "net" }),
  });
  expect(list.columns.map(({ id }) => id)).toEqual(["revised", "forecast", "variance", "percent"]);
  expect(amountOf(list, "sum", "variance")?.toString()).toBe("-24");
  expect(Object.keys(revenueMonitoring(book).columns)).toHaveLength(4);
});

it("keeps a revised budget that is given, beside the original one and its virements", () => {
  const revised = { scenario: "month7" } as const;
  const { columns } = revenueMonitoring(book, { ...whole, revised });
  expect(columns.revised).toEqual({ line: "net", ...revised, label: "Revised budget" });
});

it("has the reasons of the book in a last column, if it is asked for them", () => {
  const text = "Home care hours above the uplift.";
  const explained = defineBook({ ...input, explanations: [{ members: care, text }] });
  const { columns } = revenueMonitoring(explained, { line: "net", reasons: true });
  expect(Object.keys(columns).at(-1)).toBe("reasons");
  const list = memberList(explained, { dimension: "directorate", columns });
  expect(list.cells.map((cells) => cells.at(-1))).toMatchObject([
    { kind: "text", text },
    { reason: "absent" },
    { reason: "absent" },
  ]);
  expect(Object.keys(revenueMonitoring(explained, { reasons: false }).columns)).not.toContain(
    "reasons",
  );
  expect(problemsOf(() => revenueMonitoring(explained, { reasons: "yes" } as never))).toEqual([
    "input.wrong-type reasons",
  ]);
});
