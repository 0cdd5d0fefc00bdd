/** The appropriations of a book: defaults, labels, and names that the book must have. */
import { describe, expect, it } from "vitest";
import { type AppropriationFrame, readAppropriations } from "../../src/book/appropriations.ts";
import type { BookScenario } from "../../src/book/book.ts";
import { frameOf } from "../../src/book/frame.ts";
import { readChart } from "../../src/chart/index.ts";
import { makeFigureSet } from "../../src/figure/index.ts";
import type { Issue } from "../../src/input/index.ts";

const chart = readChart(
  {
    lines: [
      { id: "grant", kind: "funding", label: "Grant" },
      { id: "loan", kind: "funding", readFrom: "budget" },
    ],
  },
  [],
  [],
);
const scenarios: readonly BookScenario[] = [
  { id: "budget", kind: "budget", label: "Budget" },
  { id: "forecast", kind: "forecast", label: "Forecast" },
];
const dimensions = [{ id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] }];
const figures = makeFigureSet([], { currency: "SEK", scale: "one" });
const frame: AppropriationFrame = {
  ...frameOf({ chart, scenarios, dimensions, fiscalYear: { year: 2023, startMonth: 1 } }),
  chart,
  dimensions,
  figureSets: ["main", "more"].map((id) => ({ id, label: id, figures })),
};
const grant = { id: "g", line: "grant", original: { amount: "1 000" } };

function read(...inputs: readonly object[]) {
  const issues: Issue[] = [];
  const appropriations = readAppropriations(inputs as never, frame, issues);
  return { appropriations, problems: issues.map(({ code, path }) => [code, ...path].join(" ")) };
}

describe("an appropriation of a book", () => {
  it("belongs to the budget and to the first set, and has the label of its line", () => {
    const [first] = read(grant).appropriations;
    expect(first).toMatchObject({
      id: "g",
      label: "Grant",
      line: "grant",
      scenario: "budget",
      set: "main",
      members: {},
    });
    expect([first?.original.amount.toFixed(), Object.isFrozen(first)]).toEqual(["1000", true]);
  });

  it("has the labels of its members too, and keeps a label of its own, empty as well", () => {
    const east = { ...grant, members: { unit: "east" } };
    const labels = [east, { ...east, id: "h", label: "" }, { ...east, id: "i", label: "Own" }];
    expect(read(...labels).appropriations.map(({ label }) => label)).toEqual([
      "Grant, East",
      "",
      "Own",
    ]);
  });

  it("may name another scenario and another set", () => {
    const other = { ...grant, scenario: "forecast", set: "more" };
    expect(read(other)).toMatchObject({
      appropriations: [{ scenario: "forecast", set: "more" }],
      problems: [],
    });
  });
});

describe("an appropriation that the book cannot hold", () => {
  it("is refused with every name that is not declared", () => {
    const wrong = { line: "grand", scenario: "plan", set: "ledger", members: { unit: "north" } };
    expect(read(grant, { ...grant, id: "h", ...wrong }).problems).toEqual([
      "figure.unknown-member appropriations 1 members unit",
      "figure.unknown-line appropriations 1 line",
      "figure.unknown-scenario appropriations 1 scenario",
      "figure.unknown-set appropriations 1 set",
    ]);
  });

  it("is refused where no statement would read it", () => {
    expect(read({ ...grant, line: "loan", scenario: "forecast" }).problems).toEqual([
      "figure.never-read appropriations 0 scenario",
    ]);
    expect(read({ ...grant, line: "loan" }).problems).toEqual([]);
  });

  it("is refused with an id that is taken, a misspelt key, or no amount; the others remain", () => {
    const { appropriations, problems } = read(grant, { ...grant, lable: "x", original: {} });
    expect(problems).toEqual([
      "input.duplicate-id appropriations 1 id",
      "input.unknown-key appropriations 1 lable",
      "amount.missing appropriations 1 original amount",
    ]);
    expect(appropriations.map(({ id }) => id)).toEqual(["g"]);
  });
});
