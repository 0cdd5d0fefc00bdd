/** What a valid table is; every problem is named with its place. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import type { Issue } from "../../src/input/index.ts";
import {
  checkLevel,
  relationDifferences,
  type Table,
  tableShapeIssues,
  tableStructureIssues,
} from "../../src/table/index.ts";
import { empty } from "../support/cells.ts";
import { library } from "../support/library.ts";
import { down, plainTable } from "../support/plain-table.ts";

const brief = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, path.join(".")]);
const valid = plainTable([[1], [2], [3]], { relations: [down("x")] });
const problems = (more: Partial<Table>) => brief(tableStructureIssues({ ...valid, ...more }));
const sum = (row: string, ...terms: readonly string[]): Table["relations"][number] => ({
  kind: "rows",
  row,
  columns: ["x"],
  terms: terms.map((id) => ({ id, weight: 1 })),
});

describe("the shape of a table", () => {
  it("is an object with five lists and a unit", () => {
    expect(tableShapeIssues(valid)).toEqual([]);
    const malformed = (...paths: readonly string[]) =>
      paths.map((path) => ["table.malformed", path]);
    expect(brief(tableShapeIssues({ rows: [] }))).toEqual(
      malformed("columns", "cells", "relations", "notes", "unit"),
    );
    expect(brief(tableShapeIssues({ ...valid, notes: {}, unit: "SEK" }))).toEqual(
      malformed("notes", "unit"),
    );
    expect(brief(tableShapeIssues({ ...valid, unit: null }))).toEqual(malformed("unit"));
    for (const value of [null, undefined, "table", 5, {}, [], [valid]])
      expect(brief(tableShapeIssues(value))).toEqual(malformed(""));
  });

  it("that a book takes the place of is one problem, which says how a table is made of it", () => {
    const issues = tableShapeIssues(library);
    expect(brief(issues)).toEqual([["table.malformed", ""]]);
    expect(issues[0]).toMatchObject({
      expected: "a table, not a book",
      received: "an object",
    });
  });

  it("is asked for before anything else", () => {
    expect(problems({ cells: undefined as never })).toEqual([["table.malformed", "cells"]]);
  });
});

describe("the structure of a table", () => {
  it("is valid where ids stand once, rows are full and every name is known", () => {
    expect(problems({})).toEqual([]);
  });

  it("has each id once among rows, and once among columns", () => {
    const [a, , total] = valid.rows;
    expect(problems({ rows: [a, a, total] as never, relations: [] })).toEqual([
      ["table.malformed", "rows.1.id"],
    ]);
    const table = plainTable([[1, 2]]);
    const [x] = table.columns;
    expect(brief(tableStructureIssues({ ...table, columns: [x, x] as never }))).toEqual([
      ["table.malformed", "columns.1.id"],
    ]);
  });

  it("has a cell for every row and every column", () => {
    const [first, second] = valid.cells;
    expect(problems({ cells: [first, second] as never })).toEqual([["table.malformed", "cells"]]);
    expect(problems({ cells: [first, [], second] as never })).toEqual([
      ["table.malformed", "cells.1"],
    ]);
  });

  it("names only its own rows and columns, in relations and in notes", () => {
    const relations = [{ ...sum("c", "a", "d"), columns: ["z"] } as Table["relations"][number]];
    const notes = [{ kind: "partly-shown", row: "e", column: "f" } as const];
    expect(problems({ relations, notes })).toEqual([
      ["table.unknown-row", "relations.0.row"],
      ["table.unknown-row", "relations.0.terms.1"],
      ["table.unknown-column", "relations.0.columns.0"],
      ["table.unknown-row", "notes.0.row"],
      ["table.unknown-column", "notes.0.column"],
    ]);
  });

  it("has levels from 0 to 100, in whole numbers", () => {
    const issues: Issue[] = [];
    for (const level of [0, 100, -1, 101, 0.5, "1", undefined])
      checkLevel(level, [`${level}`], issues);
    expect(brief(issues)).toEqual(
      ["-1", "101", "0.5", "1", "undefined"].map((level) => ["table.level", level]),
    );
    const rows = valid.rows.map((row) => ({ ...row, level: row.id === "b" ? -1 : 0 }));
    expect(problems({ rows })).toEqual([["table.level", "rows.1.level"]]);
  });
});

describe("a total of itself", () => {
  const cycle = [["table.cycle", "relations"]];

  it("is refused, directly or through other totals", () => {
    expect(problems({ relations: [sum("total", "a", "total")] })).toEqual(cycle);
    expect(problems({ relations: [sum("a", "b"), sum("b", "total"), sum("total", "a")] })).toEqual(
      cycle,
    );
  });

  it("is no problem where two totals share a part, or where the circle is in no one column", () => {
    expect(problems({ relations: [sum("total", "a", "b"), sum("b", "a")] })).toEqual([]);
    const table = plainTable([
      [1, 2],
      [1, 2],
    ]);
    const inColumn = (row: string, term: string, column: string) =>
      ({ ...sum(row, term), columns: [column] }) as Table["relations"][number];
    const apart = [inColumn("a", "b", "x"), inColumn("b", "a", "y")];
    expect(tableStructureIssues({ ...table, relations: apart })).toEqual([]);
    const together = [inColumn("a", "b", "x"), inColumn("b", "a", "x")];
    expect(brief(tableStructureIssues({ ...table, relations: together }))).toEqual(cycle);
  });

  it("is refused among columns too, and found at the end of a chain of thousands", () => {
    const table = plainTable([[1, 2]]);
    const column = (id: string, term: string): Table["relations"][number] => ({
      kind: "columns",
      column: id,
      terms: [{ id: term, weight: 1 }],
      rows: ["a"],
    });
    const relations = [column("x", "y"), column("y", "x")];
    expect(brief(tableStructureIssues({ ...table, relations }))).toEqual(cycle);
    const ids = Array.from({ length: 20_000 }, (_, k) => `r${k}`);
    const long = {
      ...valid,
      rows: ids.map((id) => ({ id, label: id, role: "item", level: 0 }) as const),
      cells: ids.map(() => valid.cells[0] ?? []),
    };
    const chain = ids.slice(1).map((id, k) => sum(ids[k] as string, id));
    expect(tableStructureIssues({ ...long, relations: chain })).toEqual([]);
    const ring = [...chain, sum("r19999", "r0")];
    expect(brief(tableStructureIssues({ ...long, relations: ring }))).toEqual(cycle);
  });
});

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
