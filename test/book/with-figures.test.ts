/** Sets that come into a book: they replace, are added, or are refused. */
import {
  amountOf,
  defineBook,
  type FigureSet,
  incomeStatement,
  memberList,
  toDecimal,
  unitOf,
} from "anslag";
import { figureSet, figuresFromRecords, withFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf, problemsOf } from "../support/code-of.ts";
import { frame } from "../support/frame.ts";

const fees = { line: "fees", scenario: "budget", amount: 5 } as const;

describe("sets in a book", () => {
  const east = { ...fees, members: { unit: "east" } };

  it("take the place of one with their id, or are added; the book stays as it was", () => {
    const set = figuresFromRecords(frame, [east]);
    const book = withFigures(withFigures(frame, { main: set }), { more: set });
    expect([frame.figureSets.length, book.figureSets.map(({ id }) => id)]).toEqual([
      1,
      ["main", "more"],
    ]);
    const replaced = withFigures(book, { more: figuresFromRecords(frame, []), main: set });
    expect(replaced.figureSets.map(({ figures }) => figures.size)).toEqual([1, 0]);
    const list = memberList(replaced, {
      dimension: "unit",
      columns: { budget: { line: "fees", scenario: "budget" } },
    });
    expect(amountOf(list, "east", "budget")?.toNumber()).toBe(5);
  });

  it("are refused with every name that the book does not have, once, and in another unit", () => {
    const odd = figureSet(
      [
        { line: "fee", scenario: "budget", period: "2023-01", amount: 1 },
        {
          line: "fee",
          scenario: "budget",
          period: "2021-01",
          amount: 1,
          members: { unit: "north" },
        },
      ],
      unitOf("SEK"),
    );
    expect(
      issuesOf(() => withFigures(frame, { main: odd })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "figure.unknown-line sets.main.0.line",
      "figure.unknown-member sets.main.1.members.unit",
      "figure.outside-year sets.main.1.period",
    ]);
    expect(
      codeOf(() => withFigures(frame, { main: figureSet([], unitOf("SEK", "thousand")) })),
    ).toBe("unit.mismatch");
    const onTotal = figuresFromRecords(frame, [{ ...east, line: "net" }, east]);
    expect(codeOf(() => withFigures(frame, { main: onTotal }))).toBe("figure.total-and-part");
  });
});

describe("a set in a book", () => {
  const made = (period: string): FigureSet => ({
    unit: unitOf("SEK"),
    size: 12,
    *[Symbol.iterator]() {
      for (let month = 1; month <= 12; month += 1)
        yield {
          line: "fees",
          scenario: "budget",
          period: (period === "month" ? `2023-${`${month}`.padStart(2, "0")}` : period) as never,
          amount: toDecimal(5),
          members: {},
        };
    },
  });

  it("is what statements read, whatever its name, where the book was declared without sets", () => {
    const set = figuresFromRecords(frame, [fees] as never[]);
    const ids = (book: { readonly figureSets: readonly { readonly id: string }[] }) =>
      book.figureSets.map(({ id }) => id);
    const [first, second] = [
      withFigures(frame, { fees: set }),
      withFigures(withFigures(frame, { fees: set }), { more: set }),
    ];
    expect([ids(first), ids(second)]).toEqual([["fees"], ["fees", "more"]]);
    const columns = { budget: { scenario: "budget" } } as const;
    expect(incomeStatement(first as never, { columns } as never).cells[0]?.[0]).toMatchObject({
      kind: "amount",
    });
    // Without a new set the empty one remains, and so it does beside a set of the book.
    expect(ids(withFigures(frame, {}))).toEqual(["main"]);
    const figureSets = ["main", "more"].map((id) => ({ id, figures: [] }));
    const two = defineBook({ ...frame, figureSets } as never);
    expect(ids(withFigures(two, { fees: set }))).toEqual(["main", "more", "fees"]);
    // An empty set that is put in is one, and so is one that an appropriation belongs to.
    const none = figuresFromRecords(frame, []);
    expect(ids(withFigures(frame, { main: none, fees: set }))).toEqual(["main", "fees"]);
    const chart = {
      lines: [
        { id: "fees", kind: "income" },
        { id: "grant", kind: "funding" },
      ],
    };
    const appropriations = [{ id: "g", line: "grant", original: { amount: 5 } }];
    const granted = defineBook({
      ...frame,
      chart,
      dimensions: [],
      figureSets: [],
      appropriations,
    } as never);
    expect(ids(withFigures(granted, { fees: figureSet([], unitOf("SEK")) }))).toEqual([
      "main",
      "fees",
    ]);
  });

  it("that somebody else made is read again: its periods are those of the library", () => {
    const book = withFigures(frame, { main: made("month") });
    const columns = {
      year: { scenario: "budget" },
      march: { scenario: "budget", period: "2023-03" },
    } as const;
    const [row] = incomeStatement(book, { columns }).cells;
    expect(
      row?.map((cell) => (cell.kind === "amount" ? cell.amount.toFixed() : cell.kind)),
    ).toEqual(["60", "5"]);
    expect(problemsOf(() => withFigures(frame, { main: made("2021-03") }))).toEqual([
      "figure.outside-year sets main 0 period",
    ]);
  });

  it("has an id, and is a set", () => {
    const empty = figureSet([], unitOf("SEK"));
    expect(problemsOf(() => withFigures(frame, { "": empty, " x\n": empty }))).toEqual([
      "input.id sets",
      "input.id sets",
    ]);
    for (const none of [[fees], 5, null, undefined] as never[])
      expect(problemsOf(() => withFigures(frame, { main: none }))).toEqual([
        "input.wrong-type sets main",
      ]);
  });

  it("with thousands of amounts that are posted twice is refused with each of them", () => {
    const dimension = {
      id: "unit",
      members: Array.from({ length: 3_000 }, (_, k) => ({ id: `${k}` })),
    };
    const figures = dimension.members.flatMap(({ id }) =>
      ["net", "fees"].map((line) => ({ ...fees, line, members: { unit: id } })),
    );
    const found = issuesOf(() =>
      defineBook({
        ...frame,
        dimensions: [dimension],
        figureSets: [{ id: "main", figures }],
      } as never),
    );
    expect(found.map(({ path }) => path[3])).toEqual(dimension.members.map((_, k) => 2 * k));
  });
});
