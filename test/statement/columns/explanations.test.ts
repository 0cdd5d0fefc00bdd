/** Columns of explanations: each text stands beside the rows that it is about. */
import { buildTable, cellOf, memberList } from "anslag";
import { describe, expect, it } from "vitest";
import { explanationColumn } from "../../../src/statement/columns/explanations.ts";
import type { Selection } from "../../../src/table/index.ts";
import { inWords } from "../../support/cells.ts";
import { codeOf } from "../../support/code-of.ts";
import { readAs } from "../../support/columns.ts";
import { libraryWith } from "../../support/library.ts";

const book = libraryWith([{ line: "staff", scenario: "budget", amount: -1 }], {
  explanations: [
    { line: "staff", text: "staff of all" },
    { members: { library: "east" }, text: "east" },
    { line: "staff", members: { library: "east" }, text: "staff of east" },
  ],
});
const rule = readAs(explanationColumn, { explanations: true }).spec.settle?.([]);
const beside = (selection: object | undefined) => {
  const row = { id: "row", label: "Row", role: "item", level: 0 } as const;
  const shown = selection === undefined ? row : { ...row, selection: selection as Selection };
  return inWords(rule?.compute([], shown, book, []));
};

describe("the explanation of a row", () => {
  it("is every text about its members and its line, in the order of the book", () => {
    expect(beside({ line: "staff", members: { library: "east" } })).toBe("east; staff of east");
    expect(beside({ line: "staff" })).toBe("staff of all");
  });

  it("is about any line where the columns choose the lines", () => {
    expect(beside({ members: { library: "east" } })).toBe("east; staff of east");
    expect(beside({})).toBe("staff of all");
  });

  it("is not about a row of another line or of other members", () => {
    expect(beside({ line: "books" })).toBe("absent");
    expect(beside({ line: "staff", members: { library: "west" } })).toBe("absent");
  });

  it("is absent beside a sum of rows", () => {
    expect(beside(undefined)).toBe("absent");
  });
});

describe("a column of explanations", () => {
  it("stands in a list of members, and beside rows of lines", () => {
    const columns = {
      staff: { line: "staff", scenario: "budget" },
      why: { explanations: true },
    } as const;
    const list = memberList(book, { dimension: "library", columns });
    expect(inWords(cellOf(list, "east", "why"))).toBe("east; staff of east");
    expect(inWords(cellOf(list, "west", "why"))).toBe("absent");
    const rows = ["staff", { id: "east", line: "staff", members: { library: "east" } }] as const;
    const table = buildTable(book, {
      rows,
      columns: { budget: { scenario: "budget" }, why: columns.why },
    });
    expect(table.cells.map(([, cell]) => inWords(cell))).toEqual([
      "staff of all",
      "east; staff of east",
    ]);
  });

  it("holds texts, and must say so with true", () => {
    const { spec } = readAs(explanationColumn, { explanations: true });
    expect([spec.measure, spec.terms]).toEqual(["text", []]);
    expect(readAs(explanationColumn, { explanations: false }).issues).toEqual([
      ["input.value", "columns.x.explanations"],
    ]);
    expect(readAs(explanationColumn, { explanations: "yes" }).issues).toEqual([
      ["input.wrong-type", "columns.x.explanations"],
    ]);
  });

  it("cannot show an explanation of nothing, because a book has none", () => {
    expect(codeOf(() => libraryWith([], { explanations: [{ text: "x" }] }))).toBe(
      "input.missing-key",
    );
  });
});
