/** Each figure of a row finds its columns. */
import { fiscalYear } from "anslag";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { type FigureMapping, figurePlans } from "../../../src/ledger/mapping/index.ts";

const mapping: FigureMapping = { line: "Konto", scenario: { value: "actual" }, amount: "Belopp" };
const headings = ["Belopp", "Konto", "Månad", "Enhet", "Ver", "Text"];
function plansOf(more: object = {}, of: readonly string[] = headings) {
  const issues: Issue[] = [];
  const finder = { headings: [...of], code: "figure.csv" as const, issues };
  const years = [fiscalYear({ year: 2023 })];
  const plans = figurePlans(finder, { ...mapping, ...more } as FigureMapping, years);
  return {
    plans,
    issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`),
    raw: issues,
  };
}
const column = (number: number) => ({ column: number, value: "", parts: [], separator: "" });
const constant = (value: string) => ({ ...column(-1), value });

describe("a field", () => {
  it("has the column of its heading, one value for all rows, or nothing", () => {
    const { plans, issues } = plansOf({
      period: "Månad",
      members: { unit: "Enhet", area: { value: "A" } },
      note: "Text",
    });
    expect(issues).toEqual([]);
    expect(plans).toEqual([
      {
        index: 0,
        path: [],
        amount: { column: 0, credit: -1, mark: -1, sides: undefined, isPlain: true },
        line: column(1),
        scenario: constant("actual"),
        period: column(2),
        readPeriod: undefined,
        members: [
          ["unit", column(3)],
          ["area", constant("A")],
        ],
        remarks: [constant(""), column(5)],
      },
    ]);
    expect(plansOf().plans[0]?.period).toEqual(constant(""));
  });

  it.each([
    [{ line: "Account" }, "figure.csv mapping.line"],
    [{ line: undefined }, "figure.csv mapping.line"],
    [{ scenario: undefined }, "figure.csv mapping.scenario"],
    [{ amount: undefined }, "figure.csv mapping.amount"],
    [{ amount: { value: "5" } }, "figure.csv mapping.amount"],
    [{ period: "Month" }, "figure.csv mapping.period"],
    [{ period: { monthOf: "Month" } }, "figure.csv mapping.period.monthOf"],
    [{ period: { monthOf: "Månad", timeZone: "Mars" } }, "figure.csv mapping.period.timeZone"],
    [{ period: { monthOf: "Månad", order: "year" } }, "input.choice mapping.period.order"],
    [{ period: { monthOf: "Månad", zone: "UTC" } }, "input.unknown-key mapping.period.zone"],
    [{ period: { yearOf: "Year" } }, "figure.csv mapping.period.yearOf"],
    [
      { period: { postingPeriod: "Månad", closingPeriods: 5 } },
      "figure.csv mapping.period.closingPeriods",
    ],
    [{ source: "Voucher" }, "figure.csv mapping.source"],
    [{ members: { unit: "Unit" } }, "figure.csv mapping.members.unit"],
    [{ members: ["Enhet"] }, "input.wrong-type mapping.members"],
    [{ line: { value: 5 } }, "figure.csv mapping.line.value"],
    [{ line: { valeu: "a" } }, "input.unknown-key mapping.line.valeu"],
    [{ line: { columns: ["Konto", "Art"] } }, "figure.csv mapping.line.columns.1"],
  ])("%j is refused", (more, issue) => {
    expect(plansOf(more).issues).toContain(issue);
  });

  it("has one column: a heading that stands twice says nothing", () => {
    expect(plansOf({}, ["Konto", "Belopp", "Konto"]).issues).toEqual(["figure.csv mapping.line"]);
    // Another heading that stands twice does no harm.
    expect(plansOf({}, ["Konto", "Belopp", "Text", "Text"]).issues).toEqual([]);
    // An empty heading is no column for a field that the mapping leaves out.
    expect(plansOf({ line: undefined }, ["", "Belopp"]).plans[0]?.line).toEqual(column(0));
  });

  it("that is misspelt is reported with the others, and with the nearest heading", () => {
    const { issues, raw } = plansOf({ line: "Kontto", note: "Txt", source: "Voucher" });
    expect(issues).toEqual([
      "figure.csv mapping.line",
      "figure.csv mapping.source",
      "figure.csv mapping.note",
    ]);
    expect(raw.map(({ expected }) => /nearest is (.*)/.exec(expected)?.[1])).toEqual([
      "Konto",
      undefined,
      "Text",
    ]);
  });
});

describe("several amounts", () => {
  it("have the fields of the row, each with those of its own", () => {
    const { plans, issues } = plansOf({
      amount: undefined,
      scenario: undefined,
      source: "Ver",
      members: { unit: "Enhet", kind: { value: "net" } },
      amounts: [
        { amount: "Belopp", scenario: { value: "budget" } },
        {
          amount: "Text",
          scenario: { value: "actual" },
          line: { value: "fees" },
          period: { value: "2023-01" },
          members: { kind: { value: "gross" } },
          source: { value: "b" },
        },
      ],
    });
    expect(issues).toEqual([]);
    expect(plans.map(({ path }) => path)).toEqual([["Belopp"], ["Text"]]);
    expect(plans.map(({ line }) => line)).toEqual([column(1), constant("fees")]);
    expect(plans.map(({ period }) => period)).toEqual([constant(""), constant("2023-01")]);
    expect(plans.map(({ members }) => members)).toEqual([
      [
        ["unit", column(3)],
        ["kind", constant("net")],
      ],
      [
        ["unit", column(3)],
        ["kind", constant("gross")],
      ],
    ]);
    expect(plans.map(({ remarks: [source] }) => source)).toEqual([column(4), constant("b")]);
  });

  it("need a line and a scenario from somewhere", () => {
    const more = { amount: undefined, scenario: undefined, line: undefined };
    expect(plansOf({ ...more, amounts: [{ amount: "Belopp" }] }).issues).toEqual([
      "figure.csv mapping.amounts.0.line",
      "figure.csv mapping.amounts.0.scenario",
    ]);
    expect(plansOf({ ...more, amounts: [{ amont: "Belopp" }] }).issues).toContain(
      "input.unknown-key mapping.amounts.0.amont",
    );
  });
});
