/** What a budget form asks for: options that are refused, and amounts that do not fit. */
import { figureSet, withFigures } from "anslag/ledger";
import { budgetForm } from "anslag/xlsx";
import { describe, expect, it } from "vitest";
import { amountKey, planForm } from "../../../src/workbook/form/form-plan.ts";
import { issuesOf } from "../../support/code-of.ts";
import { book, east, west } from "./form-book.ts";

describe("the plan of a budget form", () => {
  it("has every choice made, so that it can travel in the form", () => {
    const { request, amounts } = planForm(book, { scenario: "budget", members: [east] });
    const months = Array.from({ length: 12 }, (_, k) => `2024-${`${k + 1}`.padStart(2, "0")}`);
    expect(JSON.parse(JSON.stringify(request))).toEqual({
      scenario: "budget",
      members: [east],
      periods: months.map((month) => `${month}/${month}`),
      lines: ["fees", "staff", "overtime", "books"],
      set: "main",
      decimals: 0,
      signs: "costs-positive",
    });
    // Two figures of one cell are one amount: −100 − 7.
    expect(`${amounts.get(amountKey(0, "staff", "2024-01/2024-01"))}`).toBe("-107");
  });

  it("is refused with every problem of its options", () => {
    const codes = (options: object): readonly string[] =>
      issuesOf(() => budgetForm(book, options as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      );
    expect(codes({ scenario: "plan" })).toEqual(["input.choice options.scenario"]);
    expect(
      codes({
        scenario: "budget",
        lines: ["staf", "costs", "staff", "staff"],
        periods: ["2024-13", "2023-01", "2024-01/2024-03", "2024-02"],
        members: [{ library: "north" }, {}, {}],
        decimals: -1,
        signs: "debit",
        sheet: 1,
      }),
    ).toEqual([
      "input.unknown-key options.sheet",
      "input.choice options.signs",
      "input.wrong-type options.decimals",
      "calendar.period options.periods.0",
      "form.periods options.periods.3",
      "figure.unknown-line options.lines.0.line",
      "input.wrong-type options.lines.1",
      "input.wrong-type options.lines.3",
      "figure.outside-year options.periods.0.period",
      "figure.unknown-member options.members.0.members.library",
      "input.wrong-type options.members.2",
    ]);
    expect(codes({ scenario: "budget", lines: [] })).toEqual(["input.wrong-type options.lines"]);
  });

  it("is refused where the book has amounts that do not fit in it", () => {
    const codes = (options: object): readonly string[] =>
      issuesOf(() => budgetForm(book, { scenario: "budget", ...options })).map(
        ({ code, path, received }) => `${code} ${path.join(".")} ${received}`,
      );
    const figures = [
      { line: "fees", scenario: "budget", period: "2024-01", amount: "1.25" },
      { line: "staff", scenario: "budget", period: "2024-01", amount: "-1234567890123456" },
      { line: "books", scenario: "budget", period: "2024-01", amount: "-123456789012345" },
    ];
    const long = withFigures(book, { main: figureSet(figures, book.unit) });
    expect(
      issuesOf(() => budgetForm(long, { scenario: "budget", decimals: 1 })).map(
        ({ code, path, received }) => `${code} ${path[0]} ${received}`,
      ),
    ).toEqual(["form.precision fees 1.25", "form.precision staff -1234567890123456"]);
    expect(codes({ members: [west], periods: ["2024-01/2024-06"] })).toEqual([
      "form.periods books 2024-01/2024-01",
    ]);
  });
});
