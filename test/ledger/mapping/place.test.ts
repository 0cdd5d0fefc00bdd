/** The place of a text in a row. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { COMBINED, columnOf, constantPlace, placeOf } from "../../../src/ledger/mapping/place.ts";

const finder = () => ({
  headings: ["art", "funksjon", "beløp", "beløp"],
  code: "figure.mapping" as const,
  issues: [] as Issue[],
});

describe("a place", () => {
  it("is a column, several columns, or a text that all rows have", () => {
    const of = finder();
    expect(placeOf(of, "funksjon", ["line"]).column).toBe(1);
    expect(placeOf(of, { value: "x" }, ["line"])).toEqual(constantPlace("x"));
    expect(placeOf(of, undefined, ["line"])).toEqual(constantPlace(""));
    expect(placeOf(of, { columns: ["art", "funksjon"], separator: "/" }, ["line"])).toEqual({
      column: COMBINED,
      value: "",
      parts: [0, 1],
      separator: "/",
    });
    expect(of.issues).toEqual([]);
  });

  it("is reported where the separator or the columns are of another type", () => {
    const of = finder();
    placeOf(of, { columns: "art" } as never, ["line"]);
    placeOf(of, { columns: ["art"], separator: 1 } as never, ["note"]);
    expect(of.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "input.wrong-type mapping.line.columns",
      "input.wrong-type mapping.note.separator",
    ]);
  });

  it.each([
    ["art;beløp", ";"],
    ["art\tbeløp", "\t"],
    ["art|beløp", "|"],
    ["art,beløp", ","],
  ])("is refused with the separator of a row that was not cut: %j", (heading, separator) => {
    const of = { ...finder(), code: "figure.csv" as const, headings: [heading] };
    columnOf(of, "art", ["line"]);
    expect(of.issues[0]?.expected).toBe(
      `one of the headings ${heading}, which is one; add separator: ${JSON.stringify(separator)}`,
    );
  });

  it("is no heading that stands twice", () => {
    const of = finder();
    columnOf(of, "beløp", ["amount"]);
    expect(of.issues).toHaveLength(1);
    expect(of.issues[0]?.expected).toBe("one of the headings art, funksjon, beløp, beløp");
  });
});
