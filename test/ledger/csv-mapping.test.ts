/** Which column of a CSV file holds which field of a figure. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { type CsvMapping, placesIn, readStyle } from "../../src/ledger/csv-mapping.ts";
import { problems } from "./frame.ts";

const mapping: CsvMapping = { line: "Konto", scenario: { value: "actual" }, amount: "Belopp" };
const styleOf = (more: object) => readStyle({ ...mapping, ...more } as CsvMapping);

describe("the style", () => {
  it("is a comma between fields and a point in amounts, where the mapping says nothing", () => {
    expect(styleOf({})).toEqual({ separator: ",", decimalMark: ".", mark: 46, signs: "natural" });
    expect(styleOf({ separator: ";", decimalMark: "," })).toEqual({
      separator: ";",
      decimalMark: ",",
      mark: 44,
      signs: "natural",
    });
  });

  it.each([
    [{ separator: ":" }, ["figure.csv mapping.separator"]],
    [{ decimalMark: ";" }, ["figure.csv mapping.decimalMark"]],
    [{ decimalMark: "toString", separator: ";" }, ["figure.csv mapping.decimalMark"]],
    [{ decimalMark: "," }, ["figure.csv mapping.separator"]],
    [
      { decimalMark: ";", separator: ":" },
      ["figure.csv mapping.separator", "figure.csv mapping.decimalMark"],
    ],
    [{ seperator: ";" }, ["input.unknown-key mapping.seperator"]],
  ])("%j is refused", (more, expected) => {
    expect(problems(() => styleOf(more))).toEqual(expected);
  });

  it("belongs to a mapping that is an object", () => {
    expect(problems(() => readStyle(null as never))).toEqual(["input.wrong-type mapping"]);
  });
});

function places(headings: readonly string[], more: object = {}) {
  const issues: Issue[] = [];
  const found = placesIn(headings, { ...mapping, ...more } as CsvMapping, issues);
  return { found, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}
const column = (number: number) => ({ column: number, value: "" });
const headings = ["Belopp", "Konto", "Månad", "Enhet", "Ver", "Text"];

describe("a field", () => {
  it("has the column of its heading, one value for all rows, or nothing", () => {
    const { found, issues } = places(headings, {
      period: "Månad",
      members: { unit: "Enhet", area: { value: "A" } },
      note: "Text",
    });
    expect(issues).toEqual([]);
    expect(found).toEqual({
      width: 6,
      amount: column(0),
      line: column(1),
      scenario: { column: -1, value: "actual" },
      period: column(2),
      members: [
        ["unit", column(3)],
        ["area", { column: -1, value: "A" }],
      ],
      remarks: [column(-1), column(5)],
    });
    expect(places(headings).found.period).toEqual(column(-1));
  });

  it.each([
    [{ line: "Account" }, "figure.csv mapping.line"],
    [{ line: undefined }, "figure.csv mapping.line"],
    [{ scenario: undefined }, "figure.csv mapping.scenario"],
    [{ amount: undefined }, "figure.csv mapping.amount"],
    [{ amount: { value: "5" } }, "figure.csv mapping.amount"],
    [{ period: "Month" }, "figure.csv mapping.period"],
    [{ source: "Voucher" }, "figure.csv mapping.source"],
    [{ members: { unit: "Unit" } }, "figure.csv mapping.members.unit"],
    [{ members: ["Enhet"] }, "input.wrong-type mapping.members"],
    [{ line: { value: 5 } }, "figure.csv mapping.line.value"],
    [{ line: { valeu: "a" } }, "input.unknown-key mapping.line.valeu"],
  ])("%j is refused", (more, issue) => {
    expect(places(headings, more).issues).toContain(issue);
  });

  it("has one column: a heading that stands twice says nothing", () => {
    expect(places(["Konto", "Belopp", "Konto"]).issues).toEqual(["figure.csv mapping.line"]);
    // Another heading that stands twice does no harm.
    expect(places(["Konto", "Belopp", "Text", "Text"]).issues).toEqual([]);
    // An empty heading is no column for a field that the mapping leaves out.
    expect(places(["", "Belopp"], { line: undefined }).found.line).toEqual(column(0));
  });
});
