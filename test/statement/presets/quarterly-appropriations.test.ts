/** The columns of a quarterly report, from months and forecasts that are added up by hand. */
import { amountOf, defineBook, incomeStatement } from "anslag";
import { quarterlyAppropriations } from "anslag/report";
import { expect, it } from "vitest";
import { codeOf, problemsOf } from "../../support/code-of.ts";

const months = (scenario: "actual" | "budget", amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([period, amount]) => ({
    line: "drift" as const,
    scenario,
    period,
    amount,
  }));
const book = defineBook({
  title: "2. kvartal 2024",
  language: "nb",
  unit: { currency: "NOK" },
  fiscalYear: { year: 2024 },
  cutOff: "2024-06-30",
  chart: { lines: [{ id: "drift", kind: "cost" }] },
  figureSets: [
    {
      id: "ledger",
      figures: [
        ...months("actual", { "2024-01/2024-03": -210, "2024-04/2024-06": -190 }),
        ...months("budget", { "2024-01/2024-06": -390, "2024-07/2024-12": -410 }),
        { line: "drift", scenario: "forecast", amount: -815 },
        { line: "drift", scenario: "priorYearActual", period: "2023-01/2023-06", amount: -370 },
      ],
    },
  ],
});
const period = "2024-01/2024-06";

it("compares the months to date, and the forecast of the year", () => {
  const prior = { scenario: "priorYearActual", period: "2023-01/2023-06" } as const;
  const original = { scenario: "budget" } as const;
  const preset = quarterlyAppropriations(book, { period, prior, original });
  const table = incomeStatement(book, preset);
  const amounts = table.columns.map(({ id, label }) => [
    id,
    label,
    Number(amountOf(table, "drift", id)),
  ]);
  expect(amounts).toEqual([
    ["actual", "Regnskap hittil i år", -400],
    ["planned", "Budsjett hittil i år", -390],
    ["gap", "Avvik hittil i år", -10],
    ["prior", "Regnskap hittil i fjor", -370],
    ["original", "Opprinnelig budsjett", -800],
    ["revised", "Regulert budsjett", -800],
    ["forecast", "Årsprognose", -815],
    ["variance", "Avvik prognose", -15],
  ]);
  expect(preset.signs).toBe("costs-positive");
});

it("asks for the months to date, and for those of the year before", () => {
  const given = { prior: { scenario: "priorYearActual" } } as const;
  // @ts-expect-error The accounts of all the year would stand under a heading that says to date.
  expect(problemsOf(() => quarterlyAppropriations(book, given))).toEqual([
    "input.wrong-type period",
    "input.wrong-type prior period",
  ]);
});

it("gives the months to date a table of their own", () => {
  const columns = ["actual", "planned", "gap"] as const;
  const table = incomeStatement(book, quarterlyAppropriations(book, { period, columns }));
  expect(table.columns.map(({ id }) => id)).toEqual(columns);
});

it("refuses months that are no period where the statement is built", () => {
  const preset = quarterlyAppropriations(book, { period: "Q2" });
  expect(codeOf(() => incomeStatement(book, preset))).toBe("calendar.period");
});
