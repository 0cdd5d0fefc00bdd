/** Charts and dimensions out of lists of codes, and the doors that take them. */
import { amountOf, defineBook, rollUp } from "anslag";
import { type CodeChartInput, chartFromCodes, linesUnder, mapAccounts } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { issuesOf, problemsOf } from "../support/code-of.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const listed = (...codes: readonly string[]) => codes.map((code) => ({ code }));

const accounts: CodeChartInput = {
  codes: [
    { code: "1", label: "Assets" },
    { code: "19", label: "Bank" },
    { code: "3", label: "Income" },
    { code: "30", label: "Fees" },
    { code: "31", label: "Grants" },
    { code: "5", label: "Costs" },
    { code: "50", label: "Premises" },
    { code: "8", label: "Interest" },
    { code: "83", label: "Received" },
    { code: "84", label: "Paid" },
  ],
  by: { lengths: [1, 2] },
  kinds: [
    { prefix: "1", line: null },
    { prefix: "3", line: "income" },
    { from: "50", to: "79", line: "cost" },
    { codes: ["83"], line: "financial-income" },
    { codes: ["84"], line: "financial-cost" },
  ],
  levels: ["class", "group"],
};

describe("a chart of codes", () => {
  const { chart, accounts: rules, dimensions, codes, findings } = chartFromCodes(accounts);

  it("has codes with nothing under them as lines, the others as totals after their parts", () => {
    expect(chart.lines.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ["30", "income", "Fees"],
      ["31", "income", "Grants"],
      ["50", "cost", "Premises"],
      ["83", "financial-income", "Received"],
      ["84", "financial-cost", "Paid"],
    ]);
    expect(chart.totals.map(({ id, label, of }) => [id, label, ...of])).toEqual([
      ["3", "Income", "30", "31"],
      ["5", "Costs", "50"],
      ["8", "Interest", "83", "84"],
    ]);
    expect(findings).toEqual([]);
  });

  it("maps longer accounts of a ledger to its lines, and passes over what it leaves out", () => {
    const ledger = ["3010", "5099", "1930", "8410", "6110"].map((account) => ({ account }));
    const mapped = mapAccounts(rules, ledger);
    expect(mapped.lines).toEqual(["30", "50", null, "84", undefined]);
    expect(plain(mapped.findings)).toEqual([
      { kind: "unmapped", account: "6110", count: 1, amount: "0" },
      { kind: "never-used", rule: 2, line: "31" },
      { kind: "never-used", rule: 4, line: "83" },
    ]);
  });

  it("makes a book whose statement adds up by class and group", () => {
    const book = defineBook({
      title: "Library",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-12-31",
      chart,
      dimensions,
      figureSets: [
        {
          id: "all",
          figures: [
            { line: "30", amount: 40 },
            { line: "31", amount: 2 },
            { line: "50", amount: -30 },
          ].map((figure) => ({
            ...figure,
            scenario: "budget" as const,
            members: codes.find(({ code }) => code === figure.line)?.members ?? {},
          })),
        },
      ],
    });
    const table = rollUp(book, {
      by: ["class", "group"],
      columns: { net: { line: "3", scenario: "budget" } },
      total: false,
    });
    expect(table.rows.map(({ label }) => label)).toEqual(["Fees", "Grants", "Total Income"]);
    const amounts = table.rows.map(({ id }) => amountOf(table, id, "net")?.toFixed());
    expect(amounts).toEqual(["40", "2", "42"]);
    expect(linesUnder(book.chart, "8")).toEqual(["83", "84"]);
  });

  it("gives each code its members, and each level a dimension", () => {
    expect(dimensions.map(({ id, members }) => [id, members.map((each) => each.id)])).toEqual([
      ["class", ["1", "3", "5", "8"]],
      ["group", ["19", "30", "31", "50", "83", "84"]],
    ]);
    expect(codes.find(({ code }) => code === "31")).toEqual({
      code: "31",
      label: "Grants",
      parent: "3",
      level: 2,
      members: { class: "3", group: "31" },
    });
    const deep = chartFromCodes({ codes: listed("a", "a.b", "a.b.c"), by: { separator: "." } });
    expect(deep.dimensions.map(({ id }) => id)).toEqual(["level-1", "level-2", "level-3"]);
    const named = { codes: listed("a", "a.b"), by: { separator: "." }, levels: ["area"] };
    expect(chartFromCodes(named).dimensions.map(({ id }) => id)).toEqual(["area", "level-2"]);
  });

  it("survives JSON in both directions", () => {
    const given = plain(accounts) as CodeChartInput;
    expect(chartFromCodes(given)).toEqual(chartFromCodes(accounts));
    const stored = plain(chartFromCodes(accounts)) as ReturnType<typeof chartFromCodes>;
    expect(stored).toEqual(chartFromCodes(accounts));
    expect(mapAccounts(stored.accounts, [{ account: "3010" }]).lines).toEqual(["30"]);
  });
});

describe("the kinds of codes", () => {
  it("that no rule gives, or two, are findings with amounts, and a rule for nothing is one", () => {
    const {
      chart,
      findings,
      accounts: rules,
    } = chartFromCodes({
      codes: [{ code: "1" }, { code: "2", amount: "7.5" }, { code: "3" }, { code: "31" }],
      by: { lengths: [1, 2] },
      kinds: [
        { prefix: "3", line: "income" },
        { codes: ["31"], line: "cost" },
        { codes: ["9"], line: "cost" },
      ],
    });
    expect(chart.lines.map(({ id, kind }) => [id, kind])).toEqual([["31", "income"]]);
    expect(rules).toEqual([{ prefix: "31", line: "31" }]);
    expect(plain(findings)).toEqual([
      { kind: "unmapped", account: "1", count: 0, amount: "0" },
      { kind: "unmapped", account: "2", count: 1, amount: "7.5" },
      { kind: "mapped-twice", account: "31", count: 0, amount: "0", lines: ["income", "cost"] },
      { kind: "never-used", rule: 2, line: "cost" },
    ]);
  });

  it("may be one for all, or missing: then there are dimensions, and no lines", () => {
    const functions = { codes: listed("2", "20", "21"), by: { lengths: [1, 2] } };
    const { chart } = chartFromCodes({ ...functions, kinds: "cost" });
    expect(chart.lines.map(({ kind }) => kind)).toEqual(["cost", "cost"]);
    const without = chartFromCodes(functions);
    expect(without.chart).toEqual({ lines: [], totals: [] });
    expect(without.accounts).toEqual([]);
    expect(without.findings).toEqual([]);
    expect(without.dimensions).toHaveLength(2);
  });

  it("leave out totals that have no lines", () => {
    const { chart } = chartFromCodes({
      codes: listed("1", "11", "111", "2"),
      by: { lengths: [1, 2, 3] },
      kinds: [
        { prefix: "1", line: null },
        { prefix: "2", line: "cost" },
      ],
    });
    expect(chart.totals).toEqual([]);
    expect(chart.lines.map(({ id }) => id)).toEqual(["2"]);
  });
});

describe("the rules for the codes of a ledger", () => {
  it("keep 4.1 and 4.10 apart where codes have parts", () => {
    const { accounts: rules } = chartFromCodes({
      codes: listed("4.1", "4.10"),
      by: { separator: "." },
      kinds: "cost",
    });
    const ledger = ["4.1", "4.1.3", "4.10", "4.10.2"].map((account) => ({ account }));
    const { lines, findings } = mapAccounts(rules, ledger);
    expect(lines).toEqual(["4.1", "4.1", "4.10", "4.10"]);
    expect(findings).toEqual([]);
  });

  it("name each code where rows name parents, because beginnings say nothing there", () => {
    const { accounts: rules } = chartFromCodes({
      codes: listed("A", "AB"),
      by: "parent",
      kinds: "cost",
    });
    expect(rules).toEqual([
      { codes: ["A"], line: "A" },
      { codes: ["AB"], line: "AB" },
    ]);
  });
});

describe("the totals that a list states", () => {
  const sums = (...rows: readonly (readonly [string, (string | number)?])[]) =>
    plain(
      chartFromCodes({
        codes: rows.map(([code, amount]) => ({ code, ...(amount !== undefined && { amount }) })),
        by: { lengths: [1, 2, 3] },
      }).findings,
    );

  it("are compared with their leaves, exactly and at every level", () => {
    // 0.1 + 0.2 is 0.3 exactly.
    expect(sums(["1", "0.3"], ["11", "0.1"], ["12", "0.2"])).toEqual([]);
    const long = "9".repeat(30);
    expect(sums(["1", `1${"0".repeat(30)}`], ["11", long], ["12", 1])).toEqual([]);
    expect(sums(["1", 100], ["11", 99], ["111", 60], ["112", 40])).toEqual([
      { kind: "sum-differs", code: "11", stated: "99", sum: "100", difference: "-1" },
    ]);
  });

  it("are not compared where a leaf states nothing: nothing is not zero", () => {
    expect(sums(["1", 100], ["11", 100], ["12"], ["13"])).toEqual([
      { kind: "unchecked-sum", code: "1", stated: "100", missing: 2 },
    ]);
    expect(sums(["1", 100], ["11", 100], ["12", 0])).toEqual([]);
    expect(sums(["1"], ["11", 100], ["12"])).toEqual([]);
  });

  it("lose no amount of a row that has no place or is not the first of its code", () => {
    const { findings } = chartFromCodes({
      codes: [
        { code: "1", amount: 5 },
        { code: "12345", amount: 7 },
        { code: "1", amount: "1.5" },
        { code: "1", amount: 2 },
      ],
      by: { lengths: [1] },
    });
    expect(plain(findings)).toEqual([
      { kind: "unplaced", code: "12345", row: 1, amount: "7" },
      { kind: "double-code", code: "1", rows: [0, 2, 3], amount: "3.5" },
    ]);
  });
});

describe("a very large list", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, k) => ({ code: `${k}`, ...(k > 0 && { parent: `${k - 1}` }) }));

  it("may be 100 levels deep, and no more", () => {
    expect(chartFromCodes({ codes: chain(100), by: "parent" }).dimensions).toHaveLength(100);
    const deep = () => chartFromCodes({ codes: chain(100_000), by: "parent" });
    expect(problemsOf(deep)).toEqual(["input.value codes 100"]);
    expect(issuesOf(deep)[0]?.received).toBe("101 of them");
  });

  it("of 100,000 codes has time that grows with their number", () => {
    const timeOf = (count: number): number => {
      const codes = Array.from({ length: count }, (_, k) => ({
        code: `${1_000_000 + ((k * 7919) % count)}`,
        amount: 1,
      }));
      const start = performance.now();
      const { chart, accounts: rules } = chartFromCodes({
        codes: [...codes, { code: "1", amount: count }],
        by: { lengths: [1, 3, 5, 7] },
        kinds: "cost",
      });
      expect(chart.lines).toHaveLength(count);
      expect(mapAccounts(rules, [{ account: "1000007" }]).lines).toEqual(["1000007"]);
      return performance.now() - start;
    };
    timeOf(2_000);
    const [few, many] = [timeOf(10_000), timeOf(100_000)];
    // Ten times as many codes; quadratic time would be a hundred times as long.
    expect(many).toBeLessThan(40 * Math.max(few, 5));
  });

  it("may be flat, one total over all", () => {
    const codes = Array.from({ length: 100_000 }, (_, k) => ({ code: `1${100_000 + k}` }));
    const { chart } = chartFromCodes({ codes, by: { lengths: [1, 7] }, kinds: "cost" });
    expect(linesUnder(chart, "1")).toHaveLength(100_000);
  });
});

it("an empty list makes an empty chart", () => {
  expect(chartFromCodes({ codes: [], by: "parent", kinds: "cost" })).toEqual({
    chart: { lines: [], totals: [] },
    dimensions: [],
    codes: [],
    accounts: [],
    findings: [],
  });
});
