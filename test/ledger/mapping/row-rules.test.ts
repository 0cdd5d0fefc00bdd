/** Which rows are no figures. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import {
  type FigureMapping,
  hasRules,
  rowRules,
  ruleOf,
} from "../../../src/ledger/mapping/index.ts";
import { constantPlace } from "../../../src/ledger/mapping/place.ts";

const headings = ["Bolag", "Konto", "Belopp"];
const line = { ...constantPlace(""), column: 1 };
function rules(mapping: FigureMapping) {
  const issues: Issue[] = [];
  const found = rowRules({ headings, code: "figure.csv", issues }, mapping, line);
  return { found, issues: issues.map(({ path }) => path.join(".")) };
}
function ruleFor(mapping: FigureMapping, cells: readonly string[]) {
  return ruleOf(rules(mapping).found, cells.length, (column) => cells[column] ?? "");
}

describe("a row", () => {
  it.each([
    ["blank", ["", "", ""], "blank"],
    ["blank", ["", "x", ""], undefined],
    ["notes", ["Source: ledger", "", ""], "notes"],
    ["notes", ["a", "b", ""], undefined],
    ["notes", ["", "", ""], undefined],
    ["repeated-headings", headings, "repeated-headings"],
    ["repeated-headings", ["Bolag", "Konto", "5"], undefined],
    ["totals", ["", "Summa kostnader", "5"], "totals"],
    ["totals", ["", "TOTAL", "5"], "totals"],
    ["totals", ["", "Delsumma", "5"], "totals"],
    ["totals", ["", "Grand total", "5"], "totals"],
    ["totals", ["", "Yhteensä", "5"], "totals"],
    ["totals", ["", "I alt", "5"], "totals"],
    // Words that only begin like a total.
    ["totals", ["", "Summary of staff", "5"], undefined],
    ["totals", ["", "Totalförsvar", "5"], undefined],
    ["totals", ["Summa", "staff", "5"], undefined],
    // A row without a line has the label of its first text.
    ["totals", ["Summa", "", "5"], "totals"],
    ["totals", ["", "", "Total"], "totals"],
    ["totals", ["x", "", "Total"], undefined],
  ] as const)("of the rule %s: %j", (rule, cells, expected) => {
    expect(ruleFor({ passOver: [rule] }, cells)).toBe(expected);
  });

  it("is passed over by values of the caller's own, under the name of the rule", () => {
    const mapping = { passOver: [{ rule: "closing", where: { Bolag: ["C", 9] } }] };
    expect(ruleFor(mapping, ["9", "a", "1"])).toBe("closing");
    expect(ruleFor(mapping, ["C", "a", "1"])).toBe("closing");
    expect(ruleFor(mapping, ["1", "a", "1"])).toBeUndefined();
  });

  it("has the values of where, or is passed over", () => {
    const mapping = { where: { Bolag: ["0100", 200], Konto: "a" } };
    expect(ruleFor(mapping, ["0100", "a", "1"])).toBeUndefined();
    expect(ruleFor(mapping, ["200", "a", "1"])).toBeUndefined();
    expect(ruleFor(mapping, ["100", "a", "1"])).toBe("where");
    expect(ruleFor(mapping, ["200", "b", "1"])).toBe("where");
  });

  it("is a row of figures where there are no rules", () => {
    expect(hasRules(rules({}).found)).toBe(false);
    expect(hasRules(rules({ where: { Konto: "a" } }).found)).toBe(true);
  });

  it("has its rules in columns that there are", () => {
    const mapping = { where: { Kontor: 1 }, passOver: [{ rule: "r", where: { X: 1 } }] };
    expect(rules(mapping).issues).toEqual(["mapping.passOver.0.where.X", "mapping.where.Kontor"]);
  });
});

describe("a row booked until a day", () => {
  const booked = { on: "Bolag", until: "2023-06-30" };

  it.each([
    ["2023-06-30", undefined],
    ["2022-12-31", undefined],
    ["2023-07-01", "booked"],
    ["20230701", "booked"],
    ["", null],
    ["2023-06", null],
    ["soon", null],
  ])("%s is passed over by %s", (day, expected) => {
    expect(ruleFor({ booked }, [day, "5010", "1"])).toBe(expected);
  });

  it("is asked for its day only if no other rule has it", () => {
    expect(ruleFor({ booked, where: { Konto: "5010" } }, ["", "5020", "1"])).toBe("where");
    expect(ruleFor({ booked, passOver: ["blank"] }, ["", "", ""])).toBe("blank");
    expect(hasRules(rules({ booked }).found)).toBe(true);
    expect(rules({ booked: { ...booked, on: "Dag" } }).issues).toEqual(["mapping.booked.on"]);
  });
});
