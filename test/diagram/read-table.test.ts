/** What a diagram reads of a printed table, in result sign; and the checks that come first. */
import type { PrintedTable } from "anslag";
import { describe, expect, it } from "vitest";
import {
  checkDiagram,
  itemRows,
  printedOf,
  readDiagramOptions,
} from "../../src/diagram/read-table.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const table = printTwoLines();

describe("a printed figure", () => {
  it("is read with its amount and its text", () => {
    const { amount, text } = printedOf(table);
    expect(amount("police", "budget")?.toFixed()).toBe("-100");
    expect([text("police", "budget"), text("debt", "variance")]).toEqual(["-100", "-5"]);
  });

  it("has a text in result sign, whatever signs the table prints", () => {
    const positive = printTwoLines({ signs: "costs-positive", locale: "sv-SE", decimals: 1 });
    expect(positive.texts[0]?.[1]).toBe("100,0");
    const { amount, text } = printedOf(positive);
    expect(amount("police", "budget")?.toFixed()).toBe("-100");
    expect([text("police", "budget"), text("police", "variance")]).toEqual(["−100,0", "3,0"]);
  });

  it("without an amount has the text of its cell", () => {
    const gap = printTwoLines({ absent: "-" }, { budget: { police: -1, debt: -2 } });
    const { amount, text } = printedOf(gap);
    expect([amount("police", "forecast"), text("police", "forecast")]).toEqual([undefined, "-"]);
    expect(text("police", "variance")).toBe("–");
  });

  it("stands in a row and a column with labels; an unknown one is refused", () => {
    const { amount, rowLabel, columnLabel } = printedOf(table);
    expect([rowLabel("debt"), columnLabel("budget")]).toEqual(["Debt", "Budget"]);
    expect(codeOf(() => rowLabel("fire"))).toBe("table.unknown-row");
    expect(codeOf(() => amount("debt", "plan"))).toBe("table.unknown-column");
  });
});

it("a diagram that names no rows draws those that are no total", () => {
  expect(itemRows(table)).toEqual(["police", "debt"]);
});

describe("the options of a diagram", () => {
  const keys = ["title", "width"];

  it("keep the problems of their keys until the whole is checked", () => {
    const { options, issues } = readDiagramOptions(
      table,
      { title: "T", colour: "red" } as object,
      keys,
    );
    expect(options).toMatchObject({ title: "T" });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["input.unknown-key", "colour"],
    ]);
  });

  it("that are no object are refused at once", () => {
    expect(codeOf(() => readDiagramOptions(table, null as never, keys))).toBe("input.wrong-type");
  });
});

describe("the check of a diagram", () => {
  const check = (options: object, named: object = {}, of: object = table) =>
    checkDiagram(of as PrintedTable, named, { options, issues: [] });
  const problems = (...of: Parameters<typeof check>) =>
    issuesOf(() => check(...of)).map(({ code, path }) => [code, ...path]);

  it("is passed by a printed table with the rows and columns that are named", () => {
    expect(() => check({}, { rows: ["police"], columns: ["budget"] })).not.toThrow();
  });

  it("refuses a table that is not printed, and every unknown row and column", () => {
    const named = { rows: ["fire", "police", "rent"], columns: ["plan"] };
    expect(problems({}, named, table.source)).toEqual([
      ["table.malformed"],
      ["table.unknown-row", "row"],
      ["table.unknown-row", "row"],
      ["table.unknown-column", "column"],
    ]);
  });

  it("allows widths from 50 to 10 000 pixels, and titles that are texts", () => {
    for (const width of [50, 50.5, 10_000]) expect(() => check({ width, title: "" })).not.toThrow();
    for (const width of [49.9, 10_001, Number.NaN])
      expect(problems({ width })).toEqual([["input.value", "width"]]);
    expect(problems({ width: "50" })).toEqual([["input.wrong-type", "width"]]);
    expect(problems({ title: 5, width: 1 })).toEqual([
      ["input.value", "width"],
      ["input.wrong-type", "title"],
    ]);
  });
});
