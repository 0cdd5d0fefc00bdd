/** What all presets of columns share: their arguments, words, labels, line and signs. */
import { amountOf, type BookInput, defineBook, incomeStatement } from "anslag";
import { budgetaryComparison, revenueMonitoring } from "anslag/report";
import { describe, expect, it } from "vitest";
import { makePreset, readPreset, revisedBudget } from "../../../src/statement/presets/preset.ts";
import { issuesOf, problemsOf } from "../../support/code-of.ts";
import { library, libraryInput } from "../../support/library.ts";

const budget = { scenario: "budget" } as const;
const keys = { original: "required", actual: "left-out" } as const;

describe("the arguments of a preset", () => {
  it("are a book, known keys and selections; every problem is said at once", () => {
    const options = { actual: { scenari: "actual" }, titel: "T", title: 5, signs: "red" };
    expect(issuesOf(() => readPreset({} as never, options, keys))).toMatchObject([
      { code: "input.wrong-type", path: ["book"] },
      { code: "input.unknown-key", path: ["options", "titel"] },
      { code: "input.wrong-type", path: ["original"] },
      { code: "input.unknown-key", path: ["actual", "scenari"] },
      { code: "input.wrong-type", path: ["title"] },
      { code: "input.choice", path: ["signs"] },
    ]);
  });

  it("may have keys of one preset only", () => {
    const options = { original: budget, period: "2023-01" };
    expect(() => readPreset(library, options, keys, "period")).not.toThrow();
    expect(issuesOf(() => readPreset(library, options, keys))).toMatchObject([
      { code: "input.unknown-key", path: ["options", "period"] },
    ]);
  });

  it("give a default scenario, no figures, or what the caller chooses", () => {
    const options = { original: "required", final: "budget", actual: "actual", prior: "left-out" };
    const given = { original: { scenario: "forecast" }, actual: { set: "all" }, final: undefined };
    expect(readPreset(library, given, options as never)).toEqual({
      original: { scenario: "forecast" },
      final: { scenario: "budget" },
      actual: { set: "all" },
      prior: undefined,
    });
  });

  it("name only columns of the preset, in texts", () => {
    const labels = { revisd: "R", revised: 5 };
    expect(issuesOf(() => revenueMonitoring(library, { labels } as never))).toMatchObject([
      { code: "input.unknown-key", path: ["labels", "revisd"] },
      { code: "input.wrong-type", path: ["labels", "revised"] },
    ]);
  });

  it("are an object", () => {
    expect(issuesOf(() => budgetaryComparison(library, 5 as never))).toMatchObject([
      { code: "input.wrong-type", path: ["options"] },
    ]);
  });
});

describe("a preset", () => {
  const form = {
    title: "revenueMonitoring",
    signs: "natural",
    columns: [
      ["original", "originalBudget", budget],
      ["movement", "movement", undefined],
      ["revised", "revisedBudget", { sumOf: ["original"] }],
    ],
  } as const;

  it("leaves out a column without content, and gives its line to columns of figures only", () => {
    const labels = { revised: "Now" };
    expect(makePreset(library, { line: "staff", labels }, form as never)).toEqual({
      title: "Revenue budget monitoring",
      signs: "natural",
      columns: {
        original: { line: "staff", scenario: "budget", label: "Original budget" },
        revised: { sumOf: ["original"], label: "Now" },
      },
    });
  });

  it("shows the columns that are asked for, in that order", () => {
    const made = makePreset(library, { columns: ["revised", "original"] }, form as never);
    expect(Object.keys(made.columns)).toEqual(["revised", "original"]);
  });

  it("hides the columns that those asked for are computed from, and computes them", () => {
    const made = makePreset(library, { columns: ["revised"] }, form as never);
    expect(made.columns).toEqual({
      revised: { sumOf: ["original"], label: "Revised budget" },
      original: { ...budget, label: "Original budget", hidden: true },
    });
    const { columns } = revenueMonitoring(library, { columns: ["variance", "percent"] });
    expect(Object.keys(columns)).toEqual(["variance", "percent", "forecast", "revised"]);
    const table = incomeStatement(library, { columns });
    expect(table.columns.map(({ id }) => id)).toEqual(["variance", "percent"]);
    const [forecast, revised] = (["forecast", "revised"] as const).map((id) =>
      Number(amountOf(table, "staff", id)),
    );
    expect(Number(amountOf(table, "staff", "variance"))).toBe((forecast ?? 0) - (revised ?? 0));
  });

  it("refuses a column that it does not have, or has nothing to show in", () => {
    const columns = ["original", "movement", "orginal"];
    expect(issuesOf(() => makePreset(library, { columns }, form as never))).toMatchObject([
      { code: "input.choice", path: ["columns", 1] },
      { code: "input.choice", path: ["columns", 2] },
    ]);
    expect(
      problemsOf(() => makePreset(library, { columns: "revised" as never }, form as never)),
    ).toEqual(["input.wrong-type columns"]);
  });

  it("puts a heading above columns that have it in common", () => {
    const original = ["original", "original", budget, "budgetedAmounts"];
    const made = makePreset(library, {}, { ...form, columns: [original] } as never);
    expect(made.columns).toEqual({
      original: { ...budget, label: "Original", group: "Budgeted amounts" },
    });
  });

  it("speaks the language of the book, and keeps a title and signs of the caller", () => {
    const swedish = defineBook({ ...libraryInput, language: "sv" } as BookInput);
    const made = makePreset(swedish, { title: "Mine", signs: "all-positive" }, form as never);
    expect([made.title, made.signs]).toEqual(["Mine", "all-positive"]);
    expect(made.columns).toMatchObject({ original: { label: "Ursprunglig budget" } });
  });
});

it("a revised budget is the sum of two columns, or the budget where one is missing", () => {
  expect(revisedBudget(budget, budget, "changes")).toEqual({ sumOf: ["original", "changes"] });
  expect(revisedBudget(budget, undefined, "changes")).toEqual(budget);
  expect(revisedBudget(undefined, budget, "changes")).toEqual(budget);
});
