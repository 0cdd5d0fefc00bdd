import { readFileSync } from "node:fs";
import { explainCell, parseBook, parseTable, renderText, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const book = parseBook(
  readFileSync(new URL("../../examples/malmo-2023/book.json", import.meta.url), "utf8"),
);
const tables = Object.entries(malmoTables(book)) as readonly (readonly [string, Table])[];
const [, sample] = tables.find(([id]) => id === "T8") ?? [];
if (sample === undefined) throw new Error("no table");
const json = (): Record<string, never> =>
  JSON.parse(JSON.stringify(sample)) as Record<string, never>;

describe("a table survives JSON", () => {
  it.each(tables)("%s", (_id, table) => {
    const copy = parseTable(JSON.stringify(table));
    expect(JSON.stringify(copy)).toBe(JSON.stringify(table));
    expect(renderText(copy)).toBe(renderText(table));
    expect(relationDifferences(copy).every(({ difference }) => difference.isZero())).toBe(true);
    expect(
      Object.isFrozen(copy.cells[0]?.[0]) &&
        Object.isFrozen(copy.rows[0]?.selection ?? copy.rows[0]),
    ).toBe(true);
  });

  it("and can still be explained down to the figures of its book", () => {
    const copy = parseTable(json());
    const why = (of: Table) => explainCell(of, "result", "forecast", { book });
    expect(JSON.stringify(why(copy))).toBe(JSON.stringify(why(sample)));
  });
});

describe("what is not a table is refused, with every problem", () => {
  it("by shape", () => {
    expect(
      issuesOf(() => parseTable({ ...json(), unit: "tkr", more: 1 })).map(({ code, path }) => [
        code,
        path.join("."),
      ]),
    ).toEqual([
      ["input.wrong-type", "unit"],
      ["input.unknown-key", "more"],
    ]);
    expect(codeOf(() => parseTable("["))).toBe("input.not-json");
    expect(codeOf(() => parseTable(null))).toBe("input.wrong-type");
  });

  it("by structure, as print and audit refuse it", () => {
    const broken = json() as unknown as {
      relations: object[];
      rows: { id: string; level: number }[];
    };
    broken.relations = [
      { kind: "rows", row: "wages", terms: [{ id: "wages", weight: 1 }], columns: ["forecast"] },
    ];
    expect(codeOf(() => parseTable(broken))).toBe("table.cycle");
    const [first] = broken.rows;
    if (first !== undefined) first.level = -1;
    expect(issuesOf(() => parseTable(broken)).map(({ code }) => code)).toEqual([
      "table.level",
      "table.cycle",
    ]);
  });

  it("by content", () => {
    const broken = json() as unknown as {
      rows: { id: string }[];
      cells: object[][];
      relations: object[];
      notes: object[];
    };
    const [first, second] = broken.rows;
    if (first === undefined || second === undefined) throw new Error("no rows");
    second.id = first.id;
    broken.cells.pop();
    broken.cells[0] = [
      { kind: "amount", amount: "1,5" },
      { kind: "ratio", ratio: { kind: "ratio", numerator: "1", denominator: "0" } },
    ];
    broken.relations = [
      { kind: "rows", row: "nowhere", terms: [{ id: "nothing", weight: 1 }], columns: ["never"] },
    ];
    broken.notes = [{ kind: "missing-as-zero", row: "nowhere", column: "never" }];
    expect(
      issuesOf(() => parseTable(broken)).map(({ code, path }) => [code, path.join(".")]),
    ).toEqual([
      ["amount.ambiguous", "cells.0.0.amount"],
      ["table.malformed", "cells.0.1.ratio.denominator"],
      ["table.malformed", "rows.1.id"],
      ["table.malformed", "cells"],
      ["table.malformed", "cells.0"],
      ["table.unknown-row", "relations.0.row"],
      ["table.unknown-row", "relations.0.terms.0"],
      ["table.unknown-column", "relations.0.columns.0"],
      ["table.unknown-row", "notes.0.row"],
      ["table.unknown-column", "notes.0.column"],
    ]);
  });
});
