/** The parts of a book besides its chart: what they may say, and the labels that they get. */

import { describe, expect, it } from "vitest";
import type { BookInput, BookScenario } from "../../src/book/book.ts";
import { frameOf, namesOf } from "../../src/book/frame.ts";
import {
  type AppropriationFrame,
  readAppropriations,
  readDimensions,
  readExplanations,
  readScenarios,
  scenarioLabel,
} from "../../src/book/parts.ts";
import { readChart } from "../../src/chart/index.ts";
import { makeFigureSet } from "../../src/figure/index.ts";
import type { Issue } from "../../src/input/index.ts";

const noted = <Value>(read: (issues: Issue[]) => Value) => {
  const issues: Issue[] = [];
  const value = read(issues);
  return { value, problems: issues.map(({ code, path }) => [code, ...path].join(" ")) };
};

describe("the scenarios of a book", () => {
  const scenarios = (input: Parameters<typeof readScenarios>[0]) =>
    noted((issues) => readScenarios(input, issues));

  it("are always the four standard ones, in the language of the book", () => {
    expect(scenarios({}).value).toEqual([
      { id: "budget", kind: "budget", label: "Budget" },
      { id: "forecast", kind: "forecast", label: "Forecast" },
      { id: "actual", kind: "actual", label: "Actual" },
      { id: "priorYearActual", kind: "prior-year-actual", label: "Actual, prior year" },
    ]);
    expect(scenarios({ language: "sv" }).value.map(({ label }) => label)).toEqual([
      "Budget",
      "Prognos",
      "Utfall",
      "Utfall föregående år",
    ]);
    expect(Object.isFrozen(scenarios({}).value[0])).toBe(true);
  });

  it("are in English where the language is unknown, which is a problem of the whole book", () => {
    const { value, problems } = scenarios({ language: "xx" as never });
    expect([value[1]?.label, problems]).toEqual(["Forecast", []]);
  });

  it("may have labels and kinds of the book, and others after them", () => {
    const own = [
      { id: "plan" },
      { id: "forecast", label: "Round 2" },
      { id: "last", kind: "prior-year-actual", label: "Last" },
    ] as const;
    expect(scenarios({ scenarios: own }).value.slice(1)).toEqual([
      { id: "forecast", kind: "forecast", label: "Round 2" },
      { id: "actual", kind: "actual", label: "Actual" },
      { id: "priorYearActual", kind: "prior-year-actual", label: "Actual, prior year" },
      { id: "plan", kind: "other", label: "plan" },
      { id: "last", kind: "prior-year-actual", label: "Last" },
    ]);
  });

  it("keep their label and kind where the book leaves these open", () => {
    const open = { id: "actual", label: undefined, kind: undefined } as never;
    expect(scenarios({ scenarios: [open] }).value[2]).toEqual({
      id: "actual",
      kind: "actual",
      label: "Actual",
    });
  });

  it("have ids of their own and known keys", () => {
    const own = [{ id: "plan", lable: "x" }, { id: "plan" }, { id: 7 }];
    expect(scenarios({ scenarios: own as never }).problems).toEqual([
      "input.unknown-key scenarios 0 lable",
      "input.duplicate-id scenarios 1 id",
      "input.id scenarios 2 id",
    ]);
  });

  it("have a wording in every language only where the package gave the label", () => {
    const { value } = scenarios({ scenarios: [{ id: "actual", label: "So far" }] });
    const book = { scenarios: value };
    expect(scenarioLabel(book, "forecast")).toEqual({
      label: "Forecast",
      wording: [{ word: "forecast" }],
    });
    expect(scenarioLabel(book, "actual")).toEqual({ label: "So far" });
    expect(scenarioLabel(book, "plan")).toEqual({ label: "plan" });
    expect(scenarioLabel({ ...book, language: "sv" }, "forecast")).toEqual({ label: "Forecast" });
  });
});

describe("the dimensions of a book", () => {
  const dimensions = (input: unknown) =>
    noted((issues) => readDimensions({ dimensions: input } as BookInput, issues));

  it("and their members go by their ids where they have no label", () => {
    const { value } = dimensions([
      { id: "unit", members: [{ id: "east" }, { id: "west", label: "" }] },
      { id: "area", label: "Area", members: [] },
    ]);
    expect(value).toEqual([
      {
        id: "unit",
        label: "unit",
        members: [
          { id: "east", label: "east" },
          { id: "west", label: "" },
        ],
      },
      { id: "area", label: "Area", members: [] },
    ]);
    const [unit] = value;
    expect([unit, unit?.members, unit?.members[0]].map(Object.isFrozen)).toEqual([
      true,
      true,
      true,
    ]);
    expect(dimensions(undefined)).toEqual({ value: [], problems: [] });
  });

  it("and their members have ids of their own and known keys", () => {
    const members = [{ id: "a" }, { id: "a" }, { id: "b", kind: 1 }];
    expect(
      dimensions([
        { id: "unit", members },
        { id: "unit", members: [{ id: "a" }] },
      ]),
    ).toMatchObject({
      problems: [
        "input.duplicate-id dimensions 1 id",
        "input.unknown-key dimensions 0 members 2 kind",
        "input.duplicate-id dimensions 0 members 1 id",
      ],
    });
  });
});

describe("an explanation", () => {
  const chart = readChart({ lines: [{ id: "staff", kind: "cost" }] }, [], []);
  const dimension = { id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] };
  const names = namesOf(chart, [], [dimension]);
  const explanations = (...input: readonly object[]) =>
    noted((issues) => readExplanations(input as never, names, issues));

  it("is about a line, about members, or about both", () => {
    const given = [
      { line: "staff", text: "a" },
      { members: { unit: "east" }, text: "b", source: "p. 3" },
      { line: "staff", members: { unit: "east" }, text: "c" },
    ];
    const { value, problems } = explanations(...given);
    expect(value).toEqual([{ ...given[0], members: {} }, given[1], given[2]]);
    expect([problems, Object.isFrozen(value), Object.isFrozen(value[0])]).toEqual([[], true, true]);
  });

  it("about nothing is refused, once", () => {
    expect(explanations({ text: "a" }, { members: {}, text: "b" }).problems).toEqual([
      "input.missing-key explanations 0",
      "input.missing-key explanations 1",
    ]);
    expect(explanations({ members: { area: "x" }, text: "a" }).problems).toEqual([
      "figure.unknown-dimension explanations 0 members area",
    ]);
    expect(explanations({ members: 5, text: "a" }).problems).toEqual([
      "input.wrong-type explanations 0 members",
    ]);
  });

  it("names what the book has, and has known keys", () => {
    expect(explanations({ line: "rent", txt: "a" }, { line: 5, text: "b" }).problems).toEqual([
      "input.unknown-key explanations 0 txt",
      "figure.unknown-line explanations 0 line",
      "figure.unknown-line explanations 1 line",
    ]);
  });
});

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
