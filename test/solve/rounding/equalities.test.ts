/** Equalities of a grid without those that follow from others: the same solutions, said shorter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addEquality,
  type PlacedEquality,
  simplify,
} from "../../../src/solve/rounding/equalities.ts";

/** A total and its terms, each with its sign, in one column or one row. */
function equality(
  kind: "rows" | "columns",
  place: number,
  figures: readonly number[],
  signs: readonly number[],
  row = place,
): PlacedEquality {
  return { kind, figures, coefficients: [1, ...signs], hasTotal: true, relation: 0, place, row };
}
const sum = (total: number, ...parts: number[]): PlacedEquality =>
  equality(
    "rows",
    0,
    [total, ...parts],
    parts.map(() => -1),
  );
const shown = (equalities: readonly PlacedEquality[], width = 1): readonly string[] =>
  simplify(equalities, width).map(({ figures, coefficients }) =>
    figures.map((figure, k) => `${(coefficients[k] ?? 0) > 0 ? "+" : "-"}${figure}`).join(""),
  );

describe("a list of equalities", () => {
  const listOf = (...all: readonly PlacedEquality[]): readonly PlacedEquality[] => {
    const list = { width: 2, equalities: [], known: new Set<string>() };
    for (const each of all) addEquality(list, each);
    return list.equalities;
  };

  it("has each equality once, in whatever order its terms come", () => {
    expect(listOf(sum(4, 0, 2), sum(4, 2, 0))).toHaveLength(1);
    expect(listOf(sum(4, 0, 2), { ...sum(4, 0, 2), kind: "columns" })).toHaveLength(2);
  });

  it("has a figure that is named twice with both weights, and nothing of one that cancels", () => {
    // 4 = 0 + 0 is 4 = 2 × 0; in 1 = 0 + 1 nothing is left but 0 = 0.
    expect(listOf(sum(4, 0, 0))).toMatchObject([{ figures: [4, 0], coefficients: [1, -2] }]);
    expect(listOf(sum(1, 0, 1))).toMatchObject([
      { figures: [0], coefficients: [-1], hasTotal: false },
    ]);
    expect(listOf(equality("columns", 0, [2, 2], [-1]))).toEqual([]);
  });

  it("places a total in its row and its column", () => {
    expect(listOf(sum(5, 1, 3))).toMatchObject([{ row: 2, place: 1, hasTotal: true }]);
  });
});

describe("a total over the figures of another total", () => {
  it("is stated through that one", () => {
    expect(shown([sum(3, 0, 1), sum(5, 0, 1, 4)])).toEqual(["+3-0-1", "+5-4-3"]);
    // In whatever order they come.
    expect(shown([sum(5, 0, 1, 4), sum(3, 0, 1)])).toEqual(["+5-4-3", "+3-0-1"]);
    // The smaller totals first: a chain of three.
    expect(shown([sum(7, 0, 1, 4, 6), sum(5, 0, 1, 4), sum(3, 0, 1)])).toEqual([
      "+7-6-5",
      "+5-4-3",
      "+3-0-1",
    ]);
  });

  it("keeps its sign where it takes them away", () => {
    const less = equality("rows", 0, [5, 0, 1, 4], [1, 1, -1]);
    expect(shown([sum(3, 0, 1), less])).toEqual(["+3-0-1", "+5-4+3"]);
  });

  it("stays as it is where only some of them are there, or their signs differ", () => {
    expect(shown([sum(3, 0, 1), sum(5, 0, 4)])).toEqual(["+3-0-1", "+5-0-4"]);
    const mixed = equality("rows", 0, [5, 0, 1, 4], [1, -1, -1]);
    expect(shown([sum(3, 0, 1), mixed])).toEqual(["+3-0-1", "+5+0-1-4"]);
    const double = { ...sum(5, 0, 1, 4), coefficients: [1, -2, -2, -1] };
    expect(shown([sum(3, 0, 1), double])).toEqual(["+3-0-1", "+5-0-1-4"]);
  });

  it("is the same total where both add up the same, and is stated once", () => {
    expect(shown([sum(3, 0, 1), sum(4, 0, 1)])).toEqual(["+3-0-1", "+4-3"]);
    expect(shown([sum(3, 0, 1), sum(3, 0, 1)])).toEqual(["+3-0-1", "+3-0-1"]);
  });

  it("is not looked for between rows and columns", () => {
    const across = equality("columns", 0, [5, 0, 1, 4], [-1, -1, -1]);
    expect(shown([sum(3, 0, 1), across], 6)).toEqual(["+3-0-1", "+5-0-1-4"]);
  });
});

describe("a sum across the columns of a total row", () => {
  // Rows 0 and 1 with row 2 as their total; columns 0 and 1 with column 2 as their total.
  const across = (row: number) =>
    equality("columns", row, [3 * row + 2, 3 * row, 3 * row + 1], [-1, -1]);
  const down = (column: number) =>
    equality("rows", column, [6 + column, column, 3 + column], [-1, -1]);
  const all = [across(0), across(1), across(2), down(0), down(1), down(2)];
  const without = (left: number) =>
    shown(
      all.filter((_, k) => k !== left),
      3,
    );

  it("follows from those of its parts, where every column adds up", () => {
    expect(shown(all, 3)).toEqual(["+2-0-1", "+5-3-4", "+6-0-3", "+7-1-4", "+8-2-5"]);
  });

  it("does not follow where a part or a column does not add up", () => {
    for (const left of [0, 1, 3, 4, 5]) expect(without(left)).toContain("+8-6-7");
  });

  it("does not follow where the total adds one column and takes another away", () => {
    const other = equality("rows", 1, [7, 1, 4], [-1, 1]);
    expect(shown([...all.slice(0, 4), other, ...all.slice(5)], 3)).toContain("+8-6-7");
  });
});

it("an equality of no figures says nothing", () => {
  const empty = { ...sum(0), figures: [], coefficients: [], hasTotal: false };
  expect(shown([empty, sum(3, 0, 1)])).toEqual(["+3-0-1"]);
});

/** The rank of whole rows, by elimination without fractions. */
function rankOf(rows: readonly (readonly bigint[])[]): number {
  let left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank += 1;
    left = left
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map(
          (value, k) => value * (pivot[column] ?? 0n) - (pivot[k] ?? 0n) * (row[column] ?? 0n),
        ),
      );
  }
  return rank;
}

it("the simplified equalities have the solutions of the given ones", () => {
  const WIDTH = 3;
  const SIZE = 7 * WIDTH;
  const signs = fc.constantFrom(-1, 1);
  const totals = fc.array(
    fc.tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.tuple(fc.nat(5), signs), { minLength: 1 }),
    ),
    { maxLength: 5 },
  );
  let shorter = 0;
  fc.assert(
    fc.property(totals, fc.array(fc.nat(6), { maxLength: 7 }), (sums, rows) => {
      const given = [
        ...sums.flatMap(([row, terms]) => {
          const parts = new Map(terms.map(([part, sign]) => [part % row, sign]));
          return [0, 1, 2].map((column) =>
            equality(
              "rows",
              column,
              [row, ...parts.keys()].map((each) => each * WIDTH + column),
              [...parts.values()],
            ),
          );
        }),
        ...[...new Set(rows)].map((row) =>
          equality("columns", row, [row * WIDTH + 2, row * WIDTH, row * WIDTH + 1], [-1, -1]),
        ),
      ];
      const found = simplify(given, WIDTH);
      const matrix = (equalities: readonly PlacedEquality[]) =>
        equalities.map(({ figures, coefficients }) => {
          const row = Array<bigint>(SIZE).fill(0n);
          figures.forEach((figure, k) => {
            row[figure] = (row[figure] ?? 0n) + BigInt(coefficients[k] ?? 0);
          });
          return row;
        });
      const [before, after] = [matrix(given), matrix(found)];
      const rank = rankOf(before);
      expect([rankOf(after), rankOf([...before, ...after])]).toEqual([rank, rank]);
      if (found.length < given.length) shorter += 1;
    }),
  );
  expect(shorter).toBeGreaterThan(0);
});
