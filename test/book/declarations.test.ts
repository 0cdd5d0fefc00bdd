/** What a book declares besides its chart: scenarios, dimensions and explanations. */
import { describe, expect, it } from "vitest";
import type { BookInput } from "../../src/book/book.ts";
import {
  readDimensions,
  readExplanations,
  readScenarios,
  scenarioLabel,
} from "../../src/book/declarations.ts";
import { namesOf } from "../../src/book/names.ts";
import { readChart } from "../../src/chart/index.ts";
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
