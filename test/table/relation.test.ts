/** How far the amounts of a table are from its relations. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { relationDifferences, type Table } from "../../src/table/index.ts";
import { empty } from "../support/cells.ts";
import { down, plainTable } from "../support/plain-table.ts";

const differences = (table: Table) =>
  relationDifferences(table).map(({ row, column, difference }) => [
    row,
    column,
    difference.toFixed(),
  ]);

describe("the difference of a sum", () => {
  it("is the cell less its terms, in every column of the relation", () => {
    const cells = [
      [1, 2],
      ["0.5", 2],
      ["1.75", 3],
    ];
    expect(differences(plainTable(cells, { relations: [down("x", "y")] }))).toEqual([
      ["total", "x", "0.25"],
      ["total", "y", "-1"],
    ]);
    expect(differences(plainTable(cells, { relations: [down("y")] }))).toHaveLength(1);
  });

  it("counts each term with its weight", () => {
    const relation: Table["relations"][number] = {
      kind: "columns",
      column: "y",
      terms: [{ id: "x", weight: toDecimal("-0.25") }],
      rows: ["b", "a"],
    };
    const table = plainTable(
      [
        [8, -2],
        [8, 2],
      ],
      { relations: [relation] },
    );
    expect(differences(table)).toEqual([
      ["b", "y", "4"],
      ["a", "y", "0"],
    ]);
  });

  it("counts an empty cell as nothing, in the sum as in its terms", () => {
    const relations = [down("x", "y")];
    const gap = empty("absent");
    const table = plainTable(
      [
        [1, gap],
        [gap, gap],
        [1, gap],
      ],
      { relations },
    );
    expect(differences(table)).toEqual([
      ["total", "x", "0"],
      ["total", "y", "0"],
    ]);
    expect(differences(plainTable([[1], [2], [gap]], { relations: [down("x")] }))).toEqual([
      ["total", "x", "-3"],
    ]);
  });
});

describe("other relations", () => {
  it("of cells that state one amount compare each later cell with the first", () => {
    const same = { kind: "same", rows: ["a", "b"], columns: ["x", "y"] } as const;
    const table = plainTable(
      [
        [5, 7],
        [5, 4],
      ],
      { relations: [same] },
    );
    const found = differences(table);
    expect(found).toContainEqual(["a", "y", "2"]);
    expect(found).toContainEqual(["b", "y", "-1"]);
    expect(found).toHaveLength(2);
  });

  it("of ratios have no difference", () => {
    const growth = { kind: "growth", column: "y", current: "x", prior: "x", rows: ["a"] } as const;
    expect(differences(plainTable([[5, 7]], { relations: [growth] }))).toEqual([]);
  });
});
