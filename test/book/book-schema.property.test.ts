/**
 * The quick look at figures says what the schema says: the same problems at the same places,
 * whatever stands among a book's figures.
 */
import { safeParseBook } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookShape, checkBookShape, isPlainFigure } from "../../src/book/book-schema.ts";
import { runSchema, type ShapeProblem } from "../../src/input/schema/run-schema.ts";

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    5,
    "",
    [],
    {},
    new Map([["unit", "a"]]),
  ),
  fc.string(),
);
const text = fc.oneof(
  { weight: 12, arbitrary: fc.string({ maxLength: 4 }) },
  { weight: 1, arbitrary: odd },
);
const members = fc.oneof(
  { weight: 12, arbitrary: fc.dictionary(fc.constantFrom("unit", "area", "__proto__", ""), text) },
  { weight: 1, arbitrary: odd },
);
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(fc.double({ noNaN: true }), fc.string()) },
  odd,
);
const figure = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      {
        line: text,
        scenario: text,
        amount,
        period: text,
        members,
        source: text,
        note: text,
        kind: text,
      },
      { requiredKeys: ["line", "scenario"] },
    ),
  },
  { weight: 1, arbitrary: odd },
);
const list = <Item>(of: fc.Arbitrary<Item>) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.array(of, { maxLength: 6 }) as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: odd },
  );
const set = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ id: text, figures: list(figure), more: text }, { requiredKeys: ["id"] }),
  },
  { weight: 1, arbitrary: odd },
);
const book = fc.record({
  title: text,
  figureSets: list(set),
  unit: fc.constant({ currency: "SEK" }),
});

/** The parts of a problem that both readers must agree on: all but the value itself. */
const told = (problem: ShapeProblem): unknown => {
  const { code, path, expected, keys, values, errors = [] } = problem;
  return [code, path, expected, keys, values, errors.map((each) => each.map(told))];
};
/** Figures come last, one by one; otherwise the order is that of the schema. */
const sorted = (problems: readonly ShapeProblem[]): readonly string[] =>
  problems.map((problem) => JSON.stringify(told(problem))).sort();

const plain = { line: "fees", scenario: "budget", amount: 1 };

describe("the shape of a book", () => {
  it("has the problems that the schema finds, with and without the quick look", () => {
    fc.assert(
      fc.property(book, (value) => {
        expect(sorted(checkBookShape(value))).toEqual(sorted(runSchema(bookShape(), value)));
      }),
    );
  });

  it("of plain figures is accepted by the schema; anything odd is left to it", () => {
    fc.assert(
      fc.property(figure, (value) => {
        const problems = runSchema(bookShape(), {
          ...sound,
          figureSets: [{ id: "main", figures: [value] }],
        });
        if (isPlainFigure(value)) expect(problems).toEqual([]);
      }),
    );
    const others = { period: "2023-01", members: { unit: "a" }, source: "p. 5", note: "" };
    for (const value of [
      plain,
      { ...plain, amount: "1" },
      { ...plain, ...others },
      { ...plain, members: {} },
    ])
      expect(isPlainFigure(value)).toBe(true);
    for (const value of [
      {},
      { ...plain, note: undefined },
      { ...plain, more: 1 },
      new Map(),
      null,
      [plain],
    ])
      expect(isPlainFigure(value)).toBe(false);
  });

  it("has every problem of a hundred and fifty thousand bad figures", () => {
    const figures = Array.from({ length: 150_000 }, () => ({ ...plain, amount: null }));
    const result = safeParseBook({ ...sound, figureSets: [{ id: "main", figures }] });
    if (result.ok) throw new Error("the figures have no amounts");
    expect(result.issues.filter(({ code }) => code === "amount.wrong-type")).toHaveLength(
      figures.length,
    );
  });

  it("names the place of a bad figure among plain ones", () => {
    const figures = [plain, plain, { ...plain, line: 5 }, plain, null, plain];
    const problems = checkBookShape({
      ...sound,
      figureSets: [
        { id: "a", figures: [plain] },
        { id: "b", figures },
      ],
    });
    expect(problems.map(({ path }) => path.join("."))).toEqual([
      "figureSets.1.figures.2.line",
      "figureSets.1.figures.4",
    ]);
  });
});

const sound = {
  title: "Library",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: [] },
};
