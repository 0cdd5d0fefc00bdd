/** The fields and amounts of a mapping as SQL. */
import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../src/ledger/sql-dialects.ts";
import { amountOf, fieldOf, periodOf, type QueryWriter } from "../../src/ledger/sql-writer.ts";

const writer = (dialect: keyof typeof DIALECTS = "postgresql", trim = false): QueryWriter => ({
  dialect: DIALECTS[dialect],
  trim,
  parameters: [],
  issues: [],
});
const paths = ({ issues }: QueryWriter): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("a field", () => {
  it("is a column, a parameter, or several columns", () => {
    const of = writer();
    expect(fieldOf(of, 'a"b', ["line"])).toBe('CAST("a""b" AS TEXT)');
    expect(fieldOf(of, { value: "x" }, ["line"])).toBe("CAST($1 AS TEXT)");
    expect(fieldOf(of, { columns: ["a", "b"], separator: "/" }, ["line"])).toBe(
      `CONCAT(COALESCE(CAST("a" AS TEXT), ''), CAST($2 AS TEXT), COALESCE(CAST("b" AS TEXT), ''))`,
    );
    expect(fieldOf(of, { columns: ["a"] }, ["line"])).toBe(`COALESCE(CAST("a" AS TEXT), '')`);
    expect(of.parameters).toEqual(["x", "/"]);
    expect(fieldOf(writer("spark", true), "a", ["line"])).toBe("TRIM(CAST(`a` AS STRING))");
    expect(of.issues).toEqual([]);
  });

  it("is refused where a name or a value is of another type", () => {
    const of = writer();
    fieldOf(of, { columns: "a" } as never, ["line"]);
    fieldOf(of, { columns: [""], separator: 5 } as never, ["note"]);
    expect(paths(of)).toEqual([
      "input.wrong-type line.columns",
      "figure.sql note.separator",
      "figure.sql note.columns.0",
    ]);
  });
});

describe("a period", () => {
  it.each([
    ["duckdb", `strftime("at" AT TIME ZONE CAST($1 AS VARCHAR), '%Y-%m')`],
    ["postgresql", `to_char("at" AT TIME ZONE CAST($1 AS TEXT), 'YYYY-MM')`],
    ["trino", `date_format(at_timezone("at", CAST(? AS VARCHAR)), '%Y-%m')`],
    [
      "spark",
      "date_format(from_utc_timestamp(to_utc_timestamp(`at`, current_timezone()), " +
        "CAST(? AS STRING)), 'yyyy-MM')",
    ],
  ] as const)("of %s is a month in a time zone", (dialect, expected) => {
    const of = writer(dialect);
    const period = { monthOf: "at", timeZone: "Europe/Stockholm" };
    expect(periodOf(of, period, ["period"])).toBe(expected);
    expect(of.parameters).toEqual(["Europe/Stockholm"]);
  });

  it("is a year and a month, or nothing", () => {
    const of = writer();
    expect(periodOf(of, { monthOf: ["y", "m"] }, ["period"])).toBe(
      `CONCAT(CAST("y" AS TEXT), '-', LPAD(CAST("m" AS TEXT), 2, '0'))`,
    );
    expect(periodOf(of, undefined, ["period"])).toBe("CAST(NULL AS TEXT)");
  });

  it.each([
    [{ yearOf: "y" }, ["figure.sql period"]],
    [{ postingPeriod: "p" }, ["figure.sql period"]],
    [{ monthOf: "d", order: "day-month" }, ["figure.sql period.order"]],
    [{ monthOf: "d", timeZone: 1 }, ["figure.sql period.timeZone"]],
    [{ monthOf: ["y"] }, ["figure.sql period.monthOf", "figure.sql period.monthOf.1"]],
    [{ month: "m" }, ["input.unknown-key period.month", "figure.sql period.value"]],
  ])("%j is refused", (period, expected) => {
    const of = writer();
    periodOf(of, period as never, ["period"]);
    expect(paths(of)).toEqual(expected);
  });
});

describe("an amount", () => {
  it("is a column, credit less debit, or an amount with a mark", () => {
    const of = writer();
    expect(amountOf(of, "a", ["amount"])()).toBe('"a"');
    expect(amountOf(of, { debit: "d", credit: "c" }, ["amount"])()).toBe(
      'CASE WHEN COALESCE("c", "d") IS NOT NULL THEN COALESCE("c", 0) - COALESCE("d", 0) END',
    );
    const marked = { amount: "a", mark: "m", negative: ["D"], positive: [] };
    expect(amountOf(of, marked, ["amount"])()).toBe(
      `CASE WHEN COALESCE(CAST("m" AS TEXT), '') IN (CAST($1 AS TEXT)) THEN 0 - "a" ` +
        `WHEN 1 = 0 THEN "a" END`,
    );
    expect(paths(of)).toEqual([]);
  });

  it.each([
    [{ debit: "d" }, ["figure.sql amount.credit"]],
    [{ amount: "a", negative: ["D"] }, ["figure.sql amount.mark"]],
    [{ amount: "a", mark: "m" }, ["input.wrong-type amount.negative"]],
    [{ value: "5" }, ["figure.sql amount"]],
  ])("%j is refused", (amount, expected) => {
    const of = writer();
    amountOf(of, amount as never, ["amount"]);
    expect(paths(of)).toEqual(expected);
  });
});
