/** A mapping is checked before any row has come. */
import { describe, expect, it } from "vitest";
import { type FigureMapping, readMapping } from "../../../src/ledger/mapping/index.ts";
import { problems } from "../frame.ts";

const mapping: FigureMapping = { line: "Konto", scenario: { value: "actual" }, amount: "Belopp" };
const styleOf = (more: object) =>
  readMapping({ ...mapping, ...more } as FigureMapping, "figure.csv");

describe("the style", () => {
  it("is a comma between fields and a point in amounts, where the mapping says nothing", () => {
    expect(styleOf({})).toEqual({
      separator: ",",
      hasSeparator: false,
      decimalMark: ".",
      mark: 46,
      signs: "natural",
      minorUnits: 0,
      trim: false,
      headings: 1,
    });
    expect(
      styleOf({ separator: ";", decimalMark: ",", minorUnits: 2, trim: true, headings: "Konto" }),
    ).toEqual({
      separator: ";",
      hasSeparator: true,
      decimalMark: ",",
      mark: 44,
      signs: "natural",
      minorUnits: 2,
      trim: true,
      headings: "Konto",
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
    [{ minorUnits: 11 }, ["figure.csv mapping.minorUnits"]],
    [{ minorUnits: 0.5 }, ["figure.csv mapping.minorUnits"]],
    [{ headings: -1 }, ["figure.csv mapping.headings"]],
    [{ headings: "" }, ["figure.csv mapping.headings"]],
    [{ trim: "yes" }, ["input.wrong-type mapping.trim"]],
    [{ missing: ["", 5] }, ["input.wrong-type mapping.missing.1"]],
    [{ zero: "-" }, ["input.wrong-type mapping.zero"]],
    [{ groups: "lakh" }, ["input.choice mapping.groups"]],
    [{ passOver: ["blanks"] }, ["input.choice mapping.passOver.0"]],
    [{ passOver: [{ rule: "closing" }] }, ["input.wrong-type mapping.passOver.0.where"]],
    [{ booked: { on: "Dag", until: "2023-13-01" } }, ["figure.csv mapping.booked.until"]],
    [
      { booked: { on: "Dag", until: "2023-12-01", order: "year", timeZone: "Europe/Atlantis" } },
      ["input.choice mapping.booked.order", "figure.csv mapping.booked.timeZone"],
    ],
    [
      { booked: { on: "Dag", before: "2023-12-01" } },
      ["input.unknown-key mapping.booked.before", "figure.csv mapping.booked.until"],
    ],
    [{ where: { Bolag: [] } }, ["figure.mapping mapping.where.Bolag"]],
    [{ where: { Bolag: [null] } }, ["figure.mapping mapping.where.Bolag"]],
    [{ amounts: [{ amount: "A" }] }, ["figure.csv mapping.amounts"]],
    [{ amount: undefined, amounts: [] }, ["figure.csv mapping.amounts"]],
    [
      { amount: { debit: "D", credit: "K" }, signs: "costs-positive" },
      ["figure.csv mapping.signs"],
    ],
  ])("%j is refused", (more, expected) => {
    expect(problems(() => styleOf(more))).toEqual(expected);
  });

  it("belongs to a mapping that is an object", () => {
    expect(problems(() => readMapping(null as never, "figure.csv"))).toEqual([
      "input.wrong-type mapping",
    ]);
  });

  it("may have a comma in amounts where no text is cut into fields", () => {
    expect(readMapping({ ...mapping, decimalMark: "," }, "figure.mapping").mark).toBe(44);
  });
});
