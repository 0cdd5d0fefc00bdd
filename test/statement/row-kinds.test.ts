/** Rows that show no figures of their own; those of quotients have a test of their own. */
import { buildTable } from "anslag";
import { describe, expect, it } from "vitest";
import { isHeadingRow, isSumRow, plainRow, SUM_ROW_KEYS } from "../../src/statement/row-kinds.ts";
import { problemsOf } from "../support/code-of.ts";
import { fund } from "../support/fund.ts";

const columns = { actual: { scenario: "actual" } } as const;

describe("a heading among the rows", () => {
  it("is told by its key", () => {
    expect(isHeadingRow({ heading: "Revenues" })).toBe(true);
    expect(isHeadingRow({ id: "taxes", line: "taxes" })).toBe(false);
    expect(isHeadingRow("heading")).toBe(false);
    expect(plainRow({ id: "a", label: "A", level: 1 }, "heading")).toEqual({
      id: "a",
      label: "A",
      role: "heading",
      level: 1,
    });
  });

  it("has the id that it is given, or its words, with a number if they are in use", () => {
    const rows = [
      { heading: "taxes" },
      "taxes",
      { heading: "taxes" },
      { heading: "Spent", id: "spent" },
      "police",
    ] as const;
    const { rows: built } = buildTable(fund, { rows, columns });
    expect(built.map(({ id, label }) => [id, label])).toEqual([
      ["taxes (2)", "taxes"],
      ["taxes", "Taxes"],
      ["taxes (3)", "taxes"],
      ["spent", "Spent"],
      ["police", "Police"],
    ]);
  });

  it("is no row that a sum can add up, and has no key but its own", () => {
    expect(
      problemsOf(() =>
        buildTable(fund, {
          rows: [
            { heading: "Spent", level: -1, id: "spent" },
            { heading: "More", line: "police" } as never,
            { heading: 5 } as never,
          ],
          columns,
        }),
      ),
    ).toEqual([
      "table.level rows 0 level",
      "input.unknown-key rows 1 line",
      "input.wrong-type rows 2 heading",
    ]);
    expect(
      problemsOf(() =>
        buildTable(fund, { rows: [{ heading: "Spent" }, { id: "s", sumOf: ["Spent"] }], columns }),
      ),
    ).toEqual(["table.unknown-row rows 1 sumOf 0"]);
  });
});

describe("a sum of rows", () => {
  it("is told by its key alone", () => {
    expect(isSumRow({ id: "x", sumOf: ["a"] })).toBe(true);
    expect(isSumRow({ id: "x", line: "a" })).toBe(false);
  });

  it("has a key that no other row has", () => {
    expect(SUM_ROW_KEYS).toEqual(["id", "label", "level", "sumOf"]);
  });
});
