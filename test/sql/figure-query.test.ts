/**
 * The SQL of a ledger: one text for each dialect, everything quoted and bound, and rows that are
 * read back with care.
 */
import { type FigureQueryInput, figureQuery, figuresFromQuery, sumFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { frame } from "./ledger.ts";

const input: FigureQueryInput = {
  dialect: "postgresql",
  from: ["main", 'led"ger'],
  line: "account",
  scenario: { value: "actual" },
  period: { monthOf: "booked on" },
  amount: "amount",
  members: { unit: "unit`s" },
  where: { company: "0100'; DROP TABLE x; --", year: [2022, 2023], closed: true },
};

describe("the text", () => {
  it.each(["duckdb", "postgresql", "spark", "trino"] as const)("for %s", async (dialect) => {
    const { sql, parameters } = figureQuery({ ...input, dialect });
    expect(parameters).toEqual(["actual", "0100'; DROP TABLE x; --", 2022, 2023, true]);
    await expect(`${sql}\n`).toMatchFileSnapshot(`./${dialect}.golden.sql`);
  });

  it("holds no value, and ends no name early", () => {
    for (const dialect of ["duckdb", "postgresql", "spark", "trino"] as const) {
      const { sql } = figureQuery({ ...input, dialect });
      expect(sql).not.toContain("DROP");
      const quote = dialect === "spark" ? "`" : '"';
      expect(sql.split(quote).length % 2).toBe(1);
    }
  });

  it("is refused for invalid names, invalid values and missing files, all at once", () => {
    const bad = {
      ...input,
      from: { parquet: "x" },
      line: "",
      amount: "a\0b",
      where: { a: null, b: [], c: Number.NaN },
      minorUnits: -1,
    } as never;
    expect(
      issuesOf(() => figureQuery(bad)).map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "figure.sql minorUnits",
      "figure.sql line",
      "figure.sql amount",
      "figure.sql from",
      "figure.sql where.a",
      "figure.sql where.b",
      "figure.sql where.c",
    ]);
    expect(codeOf(() => figureQuery({ ...input, dialect: "oracle" as never }))).toBe("figure.sql");
    expect(codeOf(() => figureQuery({ ...input, table: "x" } as never))).toBe("input.unknown-key");
  });
});

describe("the rows", () => {
  const input = {
    dialect: "duckdb",
    from: "l",
    line: "line",
    scenario: { value: "actual" },
    amount: "a",
    members: { unit: "u" },
    negate: true,
    minorUnits: 2,
  } as const;
  const query = figureQuery(input);
  const row = {
    line: "line1",
    scenario: "actual",
    period: "2023-03",
    m1: "east",
    amount: "-5",
    type: "BIGINT",
    missing: 0n,
  };

  it("are read digit by digit: smallest units set off, the sign turned", () => {
    const sum = (amount: string) =>
      sumFigures(figuresFromQuery(frame, query, [{ ...row, amount }]))?.toFixed();
    expect(["-5", "5", "0", "-12345678901234567890", "100"].map(sum)).toEqual([
      "0.05",
      "-0.05",
      "0",
      "123456789012345678.9",
      "-1",
    ]);
    // As Java writes decimals of many places.
    expect(["0E-18", "1.50E-8", "-2E-7"].map(sum)).toEqual(["0", "-0.00000000015", "0.000000002"]);
    expect(
      [...figuresFromQuery(frame, query, [{ ...row, m1: null, period: null }])][0],
    ).toMatchObject({
      members: {},
      period: "2023-01/2023-12",
    });
  });

  it("of inexact types, without amounts, or as numbers are refused, each with its place", () => {
    const bad = [
      { ...row, type: "DOUBLE" },
      { ...row, type: "double precision" },
      { ...row, type: "FLOAT" },
      { ...row, missing: 3 },
      { ...row, amount: -5 },
      { line: "line1" },
      null as never,
      { ...row, type: "UHUGEINT" },
      { ...row, amount: null },
      ...["+5", " 5", "1 234", "(5)", "−5", "1e3", "5."].map((amount) => ({ ...row, amount })),
    ];
    expect(
      issuesOf(() => figuresFromQuery(frame, query, bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "figure.sql rows.0.type",
      "figure.sql rows.1.type",
      "figure.sql rows.2.type",
      "figure.sql rows.3.missing",
      "figure.sql rows.4.amount",
      ...["scenario", "period", "amount", "type", "missing", "m1"].map(
        (key) => `figure.sql rows.5.${key}`,
      ),
      "figure.sql rows.6.amount",
      "figure.sql rows.7.type",
      ...[8, 9, 10, 11, 12, 13, 14, 15].map((k) => `figure.sql rows.${k}.amount`),
    ]);
    for (const type of [
      "DECIMAL(18,2)",
      "numeric",
      "integer",
      "INTEGER",
      "bigint",
      "BIGINT",
      "HUGEINT",
      "decimal(38,2)",
      "int",
      "smallint",
      "long",
    ])
      expect(figuresFromQuery(frame, query, [{ ...row, type }]).size).toBe(1);
    expect(codeOf(() => figuresFromQuery(frame, query, [{ ...row, line: "unknown" }]))).toBe(
      "figure.unknown-line",
    );
  });

  it("without a column of the query are refused: a figure would lose its members or months", () => {
    const { m1, ...others } = row;
    const found = issuesOf(() => figuresFromQuery(frame, query, [{ ...others, M1: m1 }]));
    expect(found.map(({ path, received }) => [...path, received])).toEqual([
      ["rows", 0, "m1", "none"],
    ]);
  });

  it("without a date are refused if the query asks for months: a year would replace them", () => {
    const monthly = figureQuery({ ...input, period: { monthOf: "booked" } });
    const rows = [null, "2023-01"].map((period) => ({ ...row, period, undated: 0n }));
    const found = issuesOf(() => figuresFromQuery(frame, monthly, rows));
    expect(found.map(({ code, path }) => [code, ...path])).toEqual([
      ["figure.sql", "rows", 0, "period"],
    ]);
  });
});
