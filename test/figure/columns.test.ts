/** How figures are held: each comes out as it went in, and takes few bytes. */
import { unitOf } from "anslag";
import { figureSet } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { type Columns, columnsAt, figureAt, textAt } from "../../src/figure/columns.ts";
import { chunksOf } from "../../src/figure/figure-set.ts";

const long = "123456789012345678901234567890.125";
const figures = [
  { line: "fees", scenario: "budget", period: "2023-01", amount: "12.50", source: "p. 3" },
  { line: "rent", scenario: "actual", period: "2023-02", amount: long, members: { unit: "a" } },
  { line: "fees", scenario: "actual", period: "2023", amount: 0, members: { __proto: "x" } },
].map((each) => (each.period === "2023" ? { ...each, period: "2023-01/2023-12" } : each));

function columnsOf(list: typeof figures): Columns {
  const [columns, ...rest] = chunksOf(figureSet(list, unitOf("SEK")));
  if (columns === undefined || rest.length > 0) throw new Error("one set has one chunk here");
  return columns;
}
const seen = (columns: Columns, index: number) => {
  const figure = figureAt(columns, index);
  return figure && { ...figure, amount: figure.amount.toFixed(), members: { ...figure.members } };
};

describe("a figure at a position", () => {
  const columns = columnsOf(figures);

  it("has its names, months, amount, members and remarks, and no key besides", () => {
    expect(seen(columns, 0)).toEqual({
      line: "fees",
      scenario: "budget",
      period: "2023-01/2023-01",
      amount: "12.5",
      members: {},
      source: "p. 3",
    });
    expect(seen(columns, 1)).toEqual({
      line: "rent",
      scenario: "actual",
      period: "2023-02/2023-02",
      amount: long,
      members: { unit: "a" },
    });
  });

  it("is frozen, and its members inherit nothing", () => {
    const figure = figureAt(columns, 1);
    expect([Object.isFrozen(figure), Object.isFrozen(figure?.members)]).toEqual([true, true]);
    expect(Object.getPrototypeOf(figure?.members)).toBe(null);
  });

  it("is nothing before the first position and after the last", () => {
    expect([-1, 3, 0.5].map((index) => figureAt(columns, index) === undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("the figures at some positions", () => {
  it("come in the order of the positions, with long amounts and remarks in their new place", () => {
    const columns = columnsOf(figures);
    const picked = columnsAt(columns, Uint32Array.of(1, 0));
    expect([picked.size, seen(picked, 0), seen(picked, 1)]).toEqual([
      2,
      seen(columns, 1),
      seen(columns, 0),
    ]);
    expect(figureAt(picked, 2)).toBeUndefined();
    expect(picked.line.dictionary).toBe(columns.line.dictionary);
    expect([...picked.wide.keys()]).toEqual([0]);
  });

  it("may be none", () => {
    expect(columnsAt(columnsOf(figures), new Uint32Array(0)).size).toBe(0);
  });
});

describe("the room that figures take", () => {
  const many = Array.from({ length: 50_000 }, (_, k) => ({
    line: `line${k % 200}`,
    scenario: ["budget", "actual", "priorYearActual"][k % 3] ?? "budget",
    period: "2023-01/2023-12",
    amount: `${((k * 7919) % 2_000_000_000) / 100}`,
    members: { a: `a${k % 4}`, b: `b${k % 50}`, c: `c${k % 290}`, d: `d${k % 7}` },
  }));
  const bytesOf = (columns: Columns): number =>
    [columns.line, columns.scenario, columns.period, ...columns.dimensions.values()].reduce(
      (sum, { codes }) => sum + codes.byteLength,
      columns.coefficients.byteLength,
    );

  it("is at most fourteen bytes each, for ordinary amounts and four dimensions", () => {
    const columns = columnsOf(many as never);
    expect([columns.wide.size, ...columns.remarks.map(({ size }) => size)]).toEqual([0, 0, 0]);
    // One byte for each of seven codes, two for the 290 members, four for the amount.
    expect(bytesOf(columns) / many.length).toBe(1 + 1 + 1 + 1 + 1 + 2 + 1 + 4);
  });

  it("is four bytes more for amounts of trillions in öre", () => {
    const large = many.map((each) => ({
      ...each,
      amount: `${Math.trunc(Number(each.amount))}123456.25`,
    }));
    expect(bytesOf(columnsOf(large as never)) / many.length).toBe(16);
  });
});

describe("a text at a position", () => {
  it("is the one before its code; code 0, and a position outside the column, have none", () => {
    const column = { dictionary: ["a", "b"], codes: Uint8Array.of(2, 0, 1) };
    expect([0, 1, 2, 3, -1].map((index) => textAt(column, index))).toEqual([
      "b",
      undefined,
      "a",
      undefined,
      undefined,
    ]);
  });
});
