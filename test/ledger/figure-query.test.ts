/** The SQL that adds a ledger up: every value a parameter, and every name in quotes. */
import { type FigureQueryInput, figureQuery } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { memberColumn } from "../../src/ledger/figure-query.ts";
import { problems } from "./frame.ts";

const input: FigureQueryInput = {
  dialect: "postgresql",
  from: ["ledger", "postings"],
  line: "account",
  scenario: { value: "actual" },
  amount: "amount",
};
const query = (more: object = {}) => figureQuery({ ...input, ...more } as FigureQueryInput);

it("the smallest query groups by line and scenario, with no period", () => {
  const { sql, ...rest } = query();
  expect(sql.split("\n")).toEqual([
    'SELECT CAST("account" AS TEXT) AS "line",',
    '  CAST($1 AS TEXT) AS "scenario",',
    '  CAST(NULL AS TEXT) AS "period",',
    '  CAST(SUM("amount") AS TEXT) AS "amount",',
    '  pg_typeof(SUM("amount"))::TEXT AS "type",',
    '  COUNT(*) - COUNT("amount") AS "missing"',
    'FROM "ledger"."postings"',
    "GROUP BY 1, 2, 3",
  ]);
  expect(rest).toEqual({
    parameters: ["actual"],
    hasPeriods: false,
    dimensions: [],
    remarks: [],
    minorUnits: 0,
    negate: false,
  });
});

it("dimensions and remarks divide the groups, and parameters stand in their order", () => {
  const { sql, ...rest } = query({
    line: { value: "staff" },
    period: { monthOf: "booked" },
    members: { unit: "unit", area: { value: "A" } },
    note: "text",
    minorUnits: 2,
    negate: true,
    where: { company: "0100", year: [2022, 2023], open: true },
  });
  expect(sql).toContain(
    [
      'SELECT CAST($1 AS TEXT) AS "line",',
      '  CAST($2 AS TEXT) AS "scenario",',
      '  to_char("booked", \'YYYY-MM\') AS "period",',
      '  CAST("unit" AS TEXT) AS "m1",',
      '  CAST($3 AS TEXT) AS "m2",',
      '  CAST("text" AS TEXT) AS "note",',
    ].join("\n"),
  );
  expect(sql).toContain('WHERE "company" = $4 AND "year" IN ($5, $6) AND "open" = $7');
  expect(sql).toContain("GROUP BY 1, 2, 3, 4, 5, 6");
  expect(rest).toEqual({
    parameters: ["staff", "actual", "A", "0100", 2022, 2023, true],
    hasPeriods: true,
    dimensions: ["unit", "area"],
    remarks: ["note"],
    minorUnits: 2,
    negate: true,
    hasDates: true,
  });
  expect([memberColumn(0), memberColumn(9)]).toEqual(["m1", "m10"]);
});

describe("the table", () => {
  it("is a name, parts of one, or a Parquet file of DuckDB", () => {
    const from = (more: object) => /FROM (.*)\n/.exec(query(more).sql)?.[1];
    expect(from({ from: "ledger.2023" })).toBe('"ledger.2023"');
    expect(from({ from: ["a", 'b"c'] })).toBe('"a"."b""c"');
    expect(from({ dialect: "spark", from: "a`b" })).toBe("`a``b`");
    expect(from({ dialect: "duckdb", from: { parquet: "x'y.parquet" } })).toBe(
      "read_parquet('x''y.parquet')",
    );
  });

  it.each([
    [{ from: [] }, "figure.sql from"],
    [{ from: ["a", ""] }, "figure.sql from.1"],
    [{ from: undefined }, "figure.sql from"],
    [{ from: { parquet: "x" } }, "figure.sql from"],
    [{ dialect: "duckdb", from: { parquet: 5 } }, "figure.sql from"],
    [{ dialect: "duckdb", from: { parquet: "x\0y" } }, "figure.sql from"],
  ])("%j is refused", (more, issue) => {
    expect(problems(() => query(more))).toEqual([issue]);
  });
});

it.each([
  [{ dialect: "sqlite" }, "figure.sql dialect"],
  [{ dialect: "toString" }, "figure.sql dialect"],
  [{ line: "" }, "figure.sql line"],
  [{ line: "a\0b" }, "figure.sql line"],
  [{ line: undefined }, "figure.sql line"],
  [{ amount: { value: "5" } }, "figure.sql amount"],
  [{ scenario: { value: 5 } }, "figure.sql scenario.value"],
  [{ period: { monthOf: "" } }, "figure.sql period.monthOf"],
  [{ members: { unit: 5 } }, "figure.sql members.unit"],
  [{ minorUnits: -1 }, "figure.sql minorUnits"],
  [{ minorUnits: 11 }, "figure.sql minorUnits"],
  [{ minorUnits: 1.5 }, "figure.sql minorUnits"],
  [{ where: { year: [] } }, "figure.sql where.year"],
  [{ where: { year: null } }, "figure.sql where.year"],
  [{ where: { year: Number.NaN } }, "figure.sql where.year"],
  [{ where: ["year"] }, "input.wrong-type where"],
  [{ scenario: { valeu: "actual" } }, "input.unknown-key scenario.valeu"],
  [{ were: {} }, "input.unknown-key were"],
])("%j is refused", (more, issue) => {
  expect(problems(() => query(more))).toContain(issue);
});

it("ten smallest units are the most, and none the least", () => {
  expect([query({ minorUnits: 10 }).minorUnits, query({ minorUnits: 0 }).minorUnits]).toEqual([
    10, 0,
  ]);
});

describe("several amounts", () => {
  const amounts = [
    { amount: "b", scenario: { value: "budget" } },
    { amount: "a", scenario: { value: "actual" }, members: { unit: "u" }, note: "n" },
  ];

  it("are one SELECT each, with the same columns", () => {
    const { sql, parameters, dimensions, remarks } = query({
      amount: undefined,
      scenario: undefined,
      amounts,
      where: { company: "1" },
    });
    expect(sql.split("\n").filter((line) => /UNION|m1|note|scenario|WHERE/.test(line))).toEqual([
      '  CAST($1 AS TEXT) AS "scenario",',
      '  CAST(NULL AS TEXT) AS "m1",',
      '  CAST(NULL AS TEXT) AS "note",',
      'WHERE "company" = $2',
      "UNION ALL",
      '  CAST($3 AS TEXT) AS "scenario",',
      '  CAST("u" AS TEXT) AS "m1",',
      '  CAST("n" AS TEXT) AS "note",',
      'WHERE "company" = $4',
    ]);
    expect(parameters).toEqual(["budget", "1", "actual", "1"]);
    expect([dimensions, remarks]).toEqual([["unit"], ["note"]]);
  });

  it.each([
    [{ amounts }, ["figure.sql amounts"]],
    [{ amount: undefined, amounts: [] }, ["figure.sql amounts"]],
    [
      { amount: undefined, amounts: [{ amount: "a", period: "p" }, { amount: "b" }] },
      ["figure.sql amounts"],
    ],
    [
      { amount: undefined, amounts: [{ amont: "a" }] },
      ["input.unknown-key amounts.0.amont", "figure.sql amounts.0.amount"],
    ],
  ])("%j is refused", (more, expected) => {
    expect(problems(() => query(more))).toEqual(expected);
  });
});

it("accounts and signs go with the query, and other codes are columns of their own", () => {
  const accounts = [{ prefix: "5", and: { function: { prefix: "2" } }, line: "staff" }];
  const { sql, ...rest } = query({ accounts, signs: "costs-positive", missing: ["", "-"] });
  expect(sql).toContain('CAST("function" AS TEXT) AS "a1"');
  expect(rest).toMatchObject({
    accounts,
    codes: ["function"],
    signs: "costs-positive",
    mayMiss: true,
  });
});

it.each([
  [{ passOver: ["totals"] }, ["figure.sql passOver"]],
  [{ booked: { on: "day", until: "2023-06-31" } }, ["figure.sql booked.until"]],
  [{ booked: { on: "", until: "2023-06-30" } }, ["figure.sql booked.on"]],
  [
    { booked: { on: "day", until: "2023-06-30", order: "day-month", timeZone: 5 } },
    ["figure.sql booked.order", "figure.sql booked.timeZone"],
  ],
  [{ signs: "natural", negate: true }, ["figure.sql negate"]],
  [{ signs: "natural", amount: { debit: "d", credit: "c" } }, ["figure.sql signs"]],
])("%j is refused, because a query cannot follow it", (more, expected) => {
  expect(problems(() => query(more))).toEqual(expected);
});

it("rows booked until a day are a condition, and those without one are counted", () => {
  const booked = { on: "booked", until: "2023-06-30", timeZone: "Europe/Stockholm" };
  const { sql, parameters, hasDates } = query({ booked, where: { company: "1" } });
  expect(sql).toContain(
    'WHERE "company" = $2 AND ("booked" IS NULL OR ' +
      `to_char("booked" AT TIME ZONE CAST($3 AS TEXT), 'YYYY-MM-DD') <= CAST($4 AS TEXT))`,
  );
  expect(sql).toMatch(/COUNT\(\*\) - COUNT\("booked"\) \+ CASE WHEN .* AS "undated"/);
  expect([parameters, hasDates]).toEqual([["actual", "1", "Europe/Stockholm", "2023-06-30"], true]);
});

it("rows that may lack an amount are left out, so that NULL is a sum that is too long", () => {
  const marked = { amount: "a", mark: "m", negative: ["D"], positive: [] };
  const { sql, parameters } = query({ amount: marked, missing: [""] });
  expect(sql).toContain("WHERE CASE WHEN COALESCE(CAST(\"m\" AS TEXT), '') IN (CAST($");
  expect(sql).toContain("END IS NOT NULL\nGROUP BY");
  expect(parameters.filter((each) => each === "D").length).toBe(sql.split(" IN (").length - 1);
});
