import { type BookInput, defineBook, parseBook, toBookJson } from "anslag";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

const define = (change: Partial<BookInput>): unknown =>
  defineBook({ ...(libraryInput as BookInput), ...change });
const figures = (...list: BookInput["figureSets"][number]["figures"]): Partial<BookInput> => ({
  figureSets: [{ id: "all", figures: list }],
  appropriations: [],
});
const codes = (change: Partial<BookInput>): readonly (readonly [string, string])[] =>
  issuesOf(() => define(change)).map(({ code, path }) => [code, path.join(".")] as const);

describe("a book", () => {
  it("always has the four standard scenarios, with labels of its own where given", () => {
    expect(library.scenarios.map(({ id }) => id)).toEqual([
      "budget",
      "forecast",
      "actual",
      "priorYearActual",
    ]);
    const relabelled = defineBook({
      ...libraryInput,
      scenarios: [{ id: "forecast", label: "Prognos" }, { id: "plan" }],
    });
    expect(relabelled.scenarios.find(({ id }) => id === "forecast")).toEqual({
      id: "forecast",
      kind: "forecast",
      label: "Prognos",
    });
    expect(relabelled.scenarios.at(-1)).toEqual({ id: "plan", kind: "other", label: "plan" });
  });

  it("puts figures without a period into the fiscal year of their scenario", () => {
    const periods = [...(library.figureSets[0]?.figures ?? [])].map(({ scenario, period }) => [
      scenario,
      period,
    ]);
    expect(periods).toContainEqual(["budget", "2023-01/2023-12"]);
    expect(periods).toContainEqual(["priorYearActual", "2022-01/2022-12"]);
    expect(periods).toContainEqual(["actual", "2023-02/2023-02"]);
  });

  it("is frozen all the way down", () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null || value.constructor?.name === "Decimal")
        return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    };
    visit(library, "book");
    expect(open).toEqual([]);
  });
});

describe("a figure is refused", () => {
  const staff = { line: "staff", scenario: "budget", amount: "-1" };

  it("when its line, scenario, dimension or member is not declared", () => {
    expect(
      codes(
        figures(
          { ...staff, line: "staf" },
          { ...staff, scenario: "plan" },
          { ...staff, members: { area: "east" } },
          { ...staff, members: { library: "north", constructor: "x" } },
        ),
      ),
    ).toEqual([
      ["figure.unknown-line", "figureSets.0.figures.0.line"],
      ["figure.unknown-scenario", "figureSets.0.figures.1.scenario"],
      ["figure.unknown-dimension", "figureSets.0.figures.2.members.area"],
      ["figure.unknown-member", "figureSets.0.figures.3.members.library"],
      ["figure.unknown-dimension", "figureSets.0.figures.3.members.constructor"],
    ]);
  });

  it("when its period lies outside the year of its scenario", () => {
    expect(
      codes(
        figures(
          { ...staff, period: "2022-12" },
          { ...staff, period: "2023-12/2024-01" },
          { ...staff, scenario: "priorYearActual", period: "2023-01" },
          { ...staff, period: "August" },
        ),
      ).map(([code]) => code),
    ).toEqual([
      "figure.outside-year",
      "figure.outside-year",
      "figure.outside-year",
      "calendar.period",
    ]);
  });

  it("when it is posted on a total and something else inside the total", () => {
    const operating = { ...staff, line: "operating" };
    expect(codes(figures(operating, staff))).toEqual([
      ["figure.total-and-part", "figureSets.0.figures.0.line"],
    ]);
    expect(codes(figures(staff, { ...staff, line: "result" }))).toEqual([
      ["figure.total-and-part", "figureSets.0.figures.1.line"],
    ]);
    expect(() => define(figures(operating, { ...staff, scenario: "forecast" }))).not.toThrow();
    expect(() => define(figures(operating, { ...staff, period: "2023-01" }))).not.toThrow();
  });

  it("when it is posted on a total and on a total inside it", () => {
    expect(codes(figures({ ...staff, line: "operating" }, { ...staff, line: "result" }))).toEqual([
      ["figure.total-and-part", "figureSets.0.figures.1.line"],
    ]);
  });

  it("when an appropriation already states it", () => {
    const grant = { line: "grant", scenario: "budget", amount: "1000" };
    expect(codes({ figureSets: [{ id: "all", figures: [staff, grant] }] })).toEqual([
      ["appropriation.posted-twice", "appropriations.0.line"],
    ]);
    expect(() =>
      define({ figureSets: [{ id: "all", figures: [{ ...grant, period: "2023-01/2023-08" }] }] }),
    ).not.toThrow();
  });

  it("with its own place in the input, also after others that were refused", () => {
    expect(
      codes(figures({ ...staff, amount: "x" }, { ...staff, line: "operating" }, staff)),
    ).toEqual([
      ["amount.not-an-amount", "figureSets.0.figures.0.amount"],
      ["figure.total-and-part", "figureSets.0.figures.1.line"],
    ]);
  });
});

describe("the rest of a book is refused", () => {
  it("when the year is wrong, without blaming the figures for it", () => {
    expect(codes({ fiscalYear: { year: 23, startMonth: 0 } })).toEqual([
      ["calendar.fiscal-year", "fiscalYear.year"],
      ["calendar.fiscal-year", "fiscalYear.startMonth"],
    ]);
  });

  it("when a set is in another unit", () => {
    expect(codes({ figureSets: [{ id: "all", unit: { currency: "SEK" }, figures: [] }] })).toEqual([
      ["unit.mismatch", "figureSets.0.unit"],
    ]);
    expect(codes({ figureSets: [{ id: "all", unit: { currency: "EURO" }, figures: [] }] })).toEqual(
      [["unit.currency", "figureSets.0.unit.currency"]],
    );
  });

  it("when ids are used twice", () => {
    expect(
      codes({
        scenarios: [{ id: "plan" }, { id: "plan" }],
        dimensions: [
          { id: "library", members: [{ id: "east" }, { id: "west" }, { id: "east" }] },
          { id: "library", members: [] },
        ],
        figureSets: [
          { id: "all", figures: [] },
          { id: "all", figures: [] },
        ],
        explanations: [],
      }).filter(([code]) => code === "input.duplicate-id"),
    ).toEqual([
      ["input.duplicate-id", "scenarios.1.id"],
      ["input.duplicate-id", "dimensions.1.id"],
      ["input.duplicate-id", "dimensions.0.members.2.id"],
      ["input.duplicate-id", "figureSets.1.id"],
    ]);
  });

  it("when a line is read from a scenario that does not exist", () => {
    const chart = { lines: [{ id: "grant", kind: "funding", readFrom: "decided" }] } as const;
    expect(codes({ chart, figureSets: [], appropriations: [], explanations: [] })).toEqual([
      ["figure.unknown-scenario", "chart.lines.0.readFrom"],
    ]);
  });

  it("when an appropriation names what is not there", () => {
    const [grant] = libraryInput.appropriations;
    expect(
      codes({ appropriations: [{ ...grant, line: "grand", scenario: "plan", set: "some" }] }).map(
        ([code]) => code,
      ),
    ).toEqual(["figure.unknown-line", "figure.unknown-scenario", "figure.unknown-set"]);
  });

  it("when an explanation is about nothing in the book", () => {
    expect(
      codes({ explanations: [{ line: "rent", members: { library: "north" }, text: "x" }] }),
    ).toEqual([
      ["figure.unknown-line", "explanations.0.line"],
      ["figure.unknown-member", "explanations.0.members.library"],
    ]);
  });

  it("when its members are no object of texts: they would be lost", () => {
    const [grant] = libraryInput.appropriations;
    const [staff] = libraryInput.explanations;
    class Named {
      readonly library = "east";
    }
    for (const members of [
      new Map([["library", "east"]]),
      new Named(),
      ["east"],
      5,
      "east",
      null,
    ] as never[]) {
      expect(codes({ appropriations: [{ ...grant, members }] as never })).toEqual([
        ["input.wrong-type", "appropriations.0.members"],
      ]);
      expect(codes({ explanations: [{ line: "staff", ...staff, members }] as never })).toEqual([
        ["input.wrong-type", "explanations.0.members"],
      ]);
    }
  });
});

describe("a key that a book does not have", () => {
  const book = {
    title: "Library",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    scenarios: [{ id: "plan" }],
    chart: { lines: [{ id: "staff", kind: "cost" }] },
    dimensions: [{ id: "unit", members: [{ id: "east" }] }],
    appropriations: [{ id: "grant", line: "staff", original: { amount: 5 } }],
    figureSets: [
      {
        id: "all",
        unit: { currency: "SEK" },
        figures: [{ line: "staff", scenario: "actual", amount: 1 }],
      },
    ],
    explanations: [{ line: "staff", text: "Leave" }],
  };
  const levels = [
    [],
    ["unit"],
    ["fiscalYear"],
    ["scenarios", 0],
    ["dimensions", 0],
    ["dimensions", 0, "members", 0],
    ["appropriations", 0],
    ["figureSets", 0],
    ["figureSets", 0, "unit"],
    ["figureSets", 0, "figures", 0],
    ["explanations", 0],
  ];
  const refused = (run: () => unknown): readonly string[] =>
    issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);

  it.each(levels.map((level) => [level]))("is refused at %j, in code as in JSON", (level) => {
    const wrong = structuredClone(book);
    let place: unknown = wrong;
    for (const key of level) place = (place as Record<string, unknown>)[key];
    Object.assign(place as object, { labels: "x" });
    const expected = [`input.unknown-key ${[...level, "labels"].join(".")}`];
    expect(refused(() => defineBook(wrong as never))).toEqual(expected);
    expect(refused(() => parseBook(wrong))).toEqual(expected);
  });

  it("is not one of the keys of this book", () => {
    expect(parseBook(toBookJson(defineBook(book as never))).title).toBe("Library");
    expect(parseBook(book).title).toBe("Library");
  });
});
