/** The rounds of a year as they are written down: all of them have the same units. */
import { fiscalYear, type Issue } from "anslag";
import { describe, expect, it } from "vitest";
import { readRounds } from "../../../src/planning/forecast/read-rounds.ts";

const year = fiscalYear({ year: 2023 });
const spring = { id: "spring", asOf: "2023-03-31", amounts: { schools: "-20.50", care: 5 } };
const august = { id: "august", asOf: "2023-08-31", amounts: { care: 1, schools: 2 } };

function read(rounds: unknown, options: unknown = { year }) {
  const issues: Issue[] = [];
  const all = readRounds(rounds as never, options as never, issues);
  return { all, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("readRounds", () => {
  it("keeps the order of the rounds, and gives each the units of the first in its order", () => {
    const { all, issues } = read([august, spring], { year, outturn: { schools: 7, care: "8" } });
    expect(issues).toEqual([]);
    expect(all.rounds.map(({ id, asOf }) => [id, asOf])).toEqual([
      ["august", "2023-08-31"],
      ["spring", "2023-03-31"],
    ]);
    expect(all.rounds.map(({ amounts }) => Object.entries(amounts).join(" "))).toEqual([
      "care,1 schools,2",
      "care,5 schools,-20.5",
    ]);
    expect(Object.entries(all.outturn ?? {}).join(" ")).toBe("care,8 schools,7");
  });

  it("knows no outturn where none is given", () => {
    expect(read([spring]).all.outturn).toBeUndefined();
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no rounds", [], ["rounds"]],
    ["rounds that are no list", "spring", ["rounds"]],
    ["a first round without units", [{ ...spring, amounts: {} }], ["rounds.0.amounts"]],
    ["a round without a name", [{ ...spring, id: "" }], ["rounds.0.id"]],
    ["a round whose name is a number", [{ ...spring, id: 7 }], ["rounds.0.id"]],
    ["two rounds of one name", [spring, { ...august, id: "spring" }], ["rounds.1.id"]],
    ["two rounds of one day", [spring, { ...august, asOf: "2023-03-31" }], ["rounds.1.asOf"]],
    ["a missing unit", [spring, { ...august, amounts: { care: 1 } }], ["rounds.1.amounts.schools"]],
    [
      "an unknown unit",
      [spring, { ...august, amounts: { ...august.amounts, parks: 1 } }],
      ["rounds.1.amounts.parks"],
    ],
  ])("refuses %s", (_, rounds, paths) => {
    expect(read(rounds).issues).toEqual(paths.map((path) => `forecast.round ${path}`));
  });

  it("refuses an outturn with a missing and an unknown unit", () => {
    expect(read([spring], { year, outturn: { care: 1, parks: 1 } }).issues).toEqual([
      "forecast.round outturn.parks",
      "forecast.round outturn.schools",
    ]);
  });

  it("refuses days, amounts, years and keys that cannot be read, all at once", () => {
    const bad = [{ ...spring, asOf: "2023-02-30", amounts: { schools: "x", care: 1 }, note: "" }];
    expect(read(bad, { year: { year: 23, startMonth: 1 }, outurn: {} }).issues).toEqual([
      "input.unknown-key outurn",
      "calendar.fiscal-year year.year",
      "input.unknown-key rounds.0.note",
      "calendar.date rounds.0.asOf",
      "amount.not-an-amount rounds.0.amounts.schools",
    ]);
  });

  it("refuses a hole among the rounds", () => {
    expect(read([spring, null]).issues[0]).toBe("input.wrong-type rounds.1");
  });
});
