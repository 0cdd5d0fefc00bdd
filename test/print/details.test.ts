/** Of-which rows, and what they leave of the row that they detail. */
import { describe, expect, it } from "vitest";
import { detailedRows, remainderOf } from "../../src/print/details.ts";
import type { Table, TableRow } from "../../src/table/index.ts";
import { plainTable } from "../support/plain-table.ts";

type Shape = readonly (readonly [TableRow["role"], number])[];

function tableWith(shape: Shape): Table {
  const table = plainTable(shape.map(() => [1]));
  const rows = shape.map(([role, level], index) => ({
    id: `r${index}`,
    label: "",
    role,
    level,
  }));
  return { ...table, rows };
}

describe("an of-which row details", () => {
  it.each<[string, Shape, readonly (readonly [number, readonly number[]])[]]>([
    [
      "the row above it",
      [
        ["item", 1],
        ["of-which", 2],
        ["of-which", 2],
        ["total", 0],
      ],
      [[0, [1, 2]]],
    ],
    [
      "the row above it that is no of-which row, where all stand as deep",
      [
        ["item", 0],
        ["of-which", 0],
        ["of-which", 0],
      ],
      [[0, [1, 2]]],
    ],
    [
      "another of-which row, if it stands deeper",
      [
        ["item", 0],
        ["of-which", 1],
        ["of-which", 2],
        ["of-which", 1],
      ],
      [
        [0, [1, 3]],
        [1, [2]],
      ],
    ],
    ["no row, if it is the first", [["of-which", 0]], []],
  ])("%s", (_case, shape, expected) => {
    const found = detailedRows(tableWith(shape)).map(({ row, details }) => [row, details]);
    expect(found).toEqual(expected);
  });
});

describe("what details leave", () => {
  const rest = (
    amounts: readonly (bigint | undefined)[],
    measure: "amount" | "variance" = "amount",
  ) => {
    const details = amounts.slice(1).map((_, k) => k + 1);
    const columns = [{ id: "x", label: "X", measure }];
    return remainderOf({ row: 0, details }, columns, (row) => amounts[row]);
  };

  it.each([
    ["the rest of a cost", [-10n, -4n, -5n], [-1n]],
    ["nothing of a row that they make up", [3n, 1n, 2n], [0n]],
    ["the row, as far as a detail is missing", [3n, undefined, 2n], [1n]],
  ])("is %s", (_case, amounts, expected) => {
    expect(rest(amounts)).toEqual(expected);
  });

  it.each([
    ["are more than the row together", [10n, 6n, 5n]],
    ["have the other sign", [10n, -1n]],
    ["detail nothing", [0n, 1n]],
  ])("is not kept where they %s", (_case, amounts) => {
    expect(rest(amounts)).toBeUndefined();
  });

  it("is kept of a variance, whatever the signs of its parts", () => {
    expect(rest([1n, 4n, -5n], "variance")).toEqual([2n]);
  });

  it("is not asked for where there is no row or no detail", () => {
    expect(rest([undefined, 1n])).toEqual([]);
    expect(rest([1n, undefined])).toEqual([]);
  });
});
