/** Funding that is read from the budget whatever column it stands in. */
import { amountOf, type BookInput, cellOf, defineBook, explainCell, headline } from "anslag";
import { describe, expect, it } from "vitest";
import { codeOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

type Figures = BookInput["figureSets"][number]["figures"];
const withFigures = (figures: Figures) =>
  defineBook({ ...(libraryInput as BookInput), figureSets: [{ id: "all", figures }] });
const budget = { scenario: "budget" } as const;

describe("funding that is read from the budget", () => {
  it("alone is no result: a scenario without a cost has no result", () => {
    const book = withFigures([{ line: "staff", scenario: "budget", amount: -1000 }]);
    const table = headline(book, { columns: { budget, actual: { scenario: "actual" } } });
    expect(amountOf(table, "result", "budget")?.toFixed()).toBe("50");
    expect(amountOf(table, "funding", "actual")?.toFixed()).toBe("1050");
    expect(cellOf(table, "result", "actual")).toEqual({ kind: "empty", reason: "absent" });
  });

  it("stands in the forecast as well", () => {
    const table = headline(library, { columns: { forecast: { scenario: "forecast" } } });
    expect(amountOf(table, "funding", "forecast")?.toFixed()).toBe("1050");
    expect(amountOf(table, "result", "forecast")?.toFixed()).toBe("144.7");
  });

  it("by month of the budget is the whole year's, beside costs forecast for the year", () => {
    const months = Array.from({ length: 12 }, (_, k) => `2023-${`${k + 1}`.padStart(2, "0")}`);
    const book = defineBook({
      ...(libraryInput as BookInput),
      appropriations: [],
      figureSets: [
        {
          id: "all",
          figures: [
            ...months.map((period) => ({ line: "grant", scenario: "budget", period, amount: 100 })),
            { line: "staff", scenario: "forecast", amount: -1190 },
          ],
        },
      ],
    } as BookInput);
    const table = headline(book, { columns: { forecast: { scenario: "forecast" } } });
    expect(amountOf(table, "funding", "forecast")?.toFixed()).toBe("1200");
    expect(amountOf(table, "result", "forecast")?.toFixed()).toBe("10");
  });

  it("is not read across years: last year's funding is last year's", () => {
    const book = withFigures([
      { line: "grant", scenario: "priorYearActual", amount: 900 },
      { line: "staff", scenario: "priorYearActual", amount: -880 },
    ]);
    const table = headline(book, { columns: { prior: { scenario: "priorYearActual" }, budget } });
    expect(amountOf(table, "result", "prior")?.toFixed()).toBe("20");
    expect(amountOf(table, "funding", "budget")?.toFixed()).toBe("1050");
  });

  it("refuses figures in a scenario in which they would never be seen", () => {
    expect(codeOf(() => withFigures([{ line: "grant", scenario: "forecast", amount: 900 }]))).toBe(
      "figure.never-read",
    );
  });

  it("a decision whose day is unknown is named where it is not counted", () => {
    const [grant] = libraryInput.appropriations;
    const unsure = {
      reference: "K 99",
      title: "?",
      amount: 5,
      decidedOn: { noLaterThan: "2023-12-31" },
      kind: "supplement",
    } as const;
    const book = defineBook({
      ...(libraryInput as BookInput),
      appropriations: [{ ...grant, adjustments: [unsure] }],
    });
    const table = headline(book, { columns: { budget } });
    expect(amountOf(table, "funding", "budget")?.toFixed()).toBe("1000");
    const why = explainCell(table, "funding", "budget", { book });
    expect(why.terms[0]?.derivation.undecided).toEqual(["K 99"]);
  });
});
