/** Columns of figures choose figures, and are labelled by what they choose. */
import { describe, expect, it } from "vitest";
import { labelOn, pageLanguage } from "../../../src/language/index.ts";
import { figureColumn } from "../../../src/statement/columns/figures.ts";
import { readAs } from "../../support/columns.ts";

const read = (input: object) => readAs(figureColumn, input).spec;

describe("a column of figures", () => {
  it("keeps what it chooses, and is computed from no other column", () => {
    const spec = read({ scenario: "budget", members: { library: "east" } });
    expect(spec).toMatchObject({
      measure: "amount",
      terms: [],
      selection: { scenario: "budget", members: { library: "east" } },
    });
    expect(spec.settle).toBeUndefined();
  });

  it("is labelled by members or line, then scenario, then months", () => {
    const label = (input: object) => read(input).label?.label;
    expect(label({ scenario: "budget" })).toBe("Budget");
    expect(label({ line: "staff", scenario: "budget" })).toBe("Staff · Budget");
    expect(label({ line: "staff", members: { library: "east" }, scenario: "budget" })).toBe(
      "East · Budget",
    );
    expect(label({ scenario: "actual", period: "2023-01/2023-08" })).toBe("Actual · Jan–Aug 2023");
    expect(label({ set: "all" })).toBeUndefined();
  });

  it("says its scenario again in another language, because the package named it", () => {
    expect(read({ line: "staff", scenario: "budget" }).label?.wording).toEqual([
      { text: "Staff" },
      { text: " · " },
      { word: "budget" },
    ]);
  });

  it("says its months again in another language", () => {
    const { label = { label: "" } } = read({ scenario: "actual", period: "2022-04/2023-03" });
    const [english, swedish] = (["en", "sv"] as const).map((language) => ({ language }));
    expect(label.label).toBe("Actual · Apr 2022–Mar 2023");
    expect(labelOn(label, english ?? {}, pageLanguage(swedish))).toBe(
      "Utfall · april 2022–mars 2023",
    );
  });

  it("has the flow of its line, where it names one", () => {
    expect(read({ line: "netCost", scenario: "budget" }).flow).toBe("net-cost");
    expect(read({ scenario: "budget" }).flow).toBeUndefined();
  });

  it("without a label where it names what the book does not have", () => {
    const { spec, issues } = readAs(figureColumn, { line: "rent", scenario: "budget" });
    expect(issues).toEqual([["chart.unknown-line", "columns.x.line"]]);
    expect(spec.label).toBeUndefined();
  });

  it("may have the keys of a selection and a label", () => {
    expect([...figureColumn.keys].sort()).toEqual([
      "label",
      "line",
      "members",
      "period",
      "scenario",
      "set",
      "year",
    ]);
  });
});
