/** The figures of a book and of sets that come into it: each is read, or refused in full. */
import { unitOf } from "anslag";
import { figureSet } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import type { BookScenario } from "../../src/book/book.ts";
import { frameOf } from "../../src/book/frame.ts";
import { readFigureSets } from "../../src/book/parts.ts";
import { checkReadable, readFigure, readFigureSet } from "../../src/book/read-figures.ts";
import { readChart } from "../../src/chart/index.ts";
import { type Figure, type FigureSet, isMadeHere } from "../../src/figure/index.ts";
import type { Issue } from "../../src/input/index.ts";

const kronor = unitOf("SEK");
const chart = readChart(
  {
    lines: [
      { id: "fees", kind: "income" },
      { id: "grant", kind: "funding", readFrom: "budget" },
    ],
  },
  [],
  [],
);
const scenarios: readonly BookScenario[] = [
  { id: "budget", kind: "budget", label: "Budget" },
  { id: "actual", kind: "actual", label: "Actual" },
];
const dimensions = [{ id: "unit", label: "Unit", members: [{ id: "east", label: "East" }] }];
const frame = frameOf({ chart, scenarios, dimensions, fiscalYear: { year: 2023, startMonth: 1 } });
const fees = { line: "fees", scenario: "budget", amount: "12.50" };
const noted = <Value>(read: (issues: Issue[]) => Value) => {
  const issues: Issue[] = [];
  const value = read(issues);
  return { value, problems: issues.map(({ code, path }) => [code, ...path].join(" ")) };
};

describe("a figure", () => {
  const read = (figure: unknown) =>
    noted((issues) => readFigure(figure, frame, ["rows", 3], issues));

  it("has the months of the year where it names none, and its amount exactly", () => {
    const { value, problems } = read({ ...fees, members: { unit: "east" }, note: "n" });
    expect({ ...value, amount: value?.amount.toFixed() }).toEqual({
      ...fees,
      period: "2023-01/2023-12",
      amount: "12.5",
      members: { unit: "east" },
      note: "n",
    });
    expect(problems).toEqual([]);
    expect(read({ ...fees, period: "2023-02" }).value?.period).toBe("2023-02/2023-02");
  });

  it("is refused with everything that is wrong with it", () => {
    const wrong = {
      line: "fee",
      scenario: "plan",
      period: "2023-13",
      amount: "x",
      members: { unit: "west" },
      source: 5,
    };
    expect(read(wrong)).toEqual({
      value: undefined,
      problems: [
        "input.wrong-type rows 3 source",
        "figure.unknown-line rows 3 line",
        "figure.unknown-scenario rows 3 scenario",
        "figure.unknown-member rows 3 members unit",
        "calendar.period rows 3 period",
        "amount.not-an-amount rows 3 amount",
      ],
    });
  });

  it.each([
    [{ ...fees, period: "2022-12" }, "figure.outside-year rows 3 period"],
    [{ ...fees, period: "2023-12/2024-01" }, "figure.outside-year rows 3 period"],
    [{ ...fees, amount: undefined }, "amount.missing rows 3 amount"],
    [{ ...fees, line: 5 }, "figure.unknown-line rows 3 line"],
    [{ ...fees, line: "grant", scenario: "actual" }, "figure.never-read rows 3 scenario"],
    [null, "input.wrong-type rows 3"],
  ])("%j is refused as %s", (figure, problem) => {
    expect(read(figure)).toEqual({ value: undefined, problems: [problem] });
  });

  it("that no statement would read is told from which scenario its line is read", () => {
    const { value } = noted((issues) => {
      checkReadable(frame, "grant", scenarios[1], ["rows", 0], issues);
      return issues;
    });
    expect(value).toMatchObject([
      {
        code: "figure.never-read",
        expected: 'scenario budget, from which "grant" is always read',
        received: '"actual"',
      },
    ]);
  });
});

describe("the sets of a book", () => {
  const read = (...sets: readonly object[]) =>
    noted((issues) => readFigureSets(sets as never, kronor, frame, issues));

  it("are one empty set where the book has none", () => {
    expect(read().value.figureSets.map(({ id, figures }) => [id, figures.size])).toEqual([
      ["main", 0],
    ]);
  });

  it("have ids of their own, known keys, and the id as label", () => {
    const figures = [fees];
    const { value, problems } = read({ id: "a", figures }, { id: "a", figures, unite: 1 });
    expect(value.figureSets[0]).toMatchObject({ id: "a", label: "a" });
    expect(problems).toEqual([
      "input.duplicate-id figureSets 1 id",
      "input.unknown-key figureSets 1 unite",
    ]);
  });

  it("know where each of their figures stands in the input, past the refused ones", () => {
    const wrong = { ...fees, amount: "x" };
    const figures = [wrong, fees, wrong, wrong, { ...fees, amount: "1 234" }, fees];
    const { value, problems } = read({ id: "a", figures });
    expect(problems).toEqual(
      [0, 2, 3].map((at) => `amount.not-an-amount figureSets 0 figures ${at} amount`),
    );
    const [set] = value.figureSets;
    expect([...(set?.figures ?? [])].map(({ amount }) => amount.toFixed())).toEqual([
      "12.5",
      "1234",
      "12.5",
    ]);
    expect([0, 1, 2].map((place) => value.positions[0]?.(place))).toEqual([1, 4, 5]);
  });

  it.each([
    [{ currency: "SEK" }, []],
    [{ currency: "SEK", scale: "one" }, []],
    [{ currency: "SEK", scale: "thousand" }, ["unit.mismatch figureSets 0 unit"]],
    [{ currency: "EUR" }, ["unit.mismatch figureSets 0 unit"]],
    [{ currency: "EURO" }, ["unit.currency figureSets 0 unit currency"]],
    [{ currency: "SEK", scales: 1 }, ["input.unknown-key figureSets 0 unit scales"]],
  ])("may name the unit of the book: %j", (unit, expected) => {
    expect(read({ id: "a", unit, figures: [] }).problems).toEqual(expected);
  });
});

describe("a set that comes into a book", () => {
  const read = (set: unknown) =>
    noted((issues) =>
      readFigureSet(set as FigureSet, { ...frame, unit: kronor }, ["sets"], issues),
    );
  const row = { ...fees, period: "2023-01" };

  it("is the set itself where everything in it is declared", () => {
    const set = figureSet([row, { ...row, members: { unit: "east" } }], kronor);
    const { value, problems } = read(set);
    expect([value === set, problems]).toEqual([true, []]);
  });

  it("is refused with each problem once, at the first figure that has it", () => {
    const rows = ["2023-01", "2022-01", "2022-01", "2022-02"].map((period) => ({ ...row, period }));
    const west = { ...row, members: { unit: "west" } };
    expect(
      read(figureSet([...rows, west, west, { ...row, line: "grant", scenario: "actual" }], kronor)),
    ).toMatchObject({
      problems: [
        "figure.outside-year sets 1 period",
        "figure.outside-year sets 3 period",
        "figure.unknown-member sets 4 members unit",
        "figure.never-read sets 6 scenario",
      ],
    });
  });

  it("is refused where no statement would read one of its figures", () => {
    const hidden = figureSet([{ ...row, line: "grant", scenario: "actual" }], kronor);
    expect(read(hidden).problems).toEqual(["figure.never-read sets 0 scenario"]);
  });

  it("is made anew where a host made it itself, with only its sound figures", () => {
    const own = figureSet([row, { ...row, line: "rent" }], kronor);
    const set = { unit: kronor, size: 2, [Symbol.iterator]: () => own[Symbol.iterator]() };
    const { value, problems } = read(set);
    expect(problems).toEqual(["figure.unknown-line sets 1 line"]);
    expect([isMadeHere(value), [...(value as Iterable<Figure>)].length]).toEqual([true, 1]);
  });

  it("is a set, in the unit of the book", () => {
    expect(read(figureSet([], unitOf("SEK", "thousand"))).problems).toEqual(["unit.mismatch sets"]);
    for (const none of [undefined, null, 5, [], [row], { unit: kronor }, { [Symbol.iterator]: 1 }])
      expect(read(none).problems).toEqual(["input.wrong-type sets"]);
  });
});
