/** What each database writes in its own way. */
import { expect, it } from "vitest";
import { DIALECTS, type SqlDialect } from "../../src/ledger/sql-dialects.ts";

it.each<[SqlDialect, string, string[]]>([
  ["duckdb", '"', ["$1 $2", "VARCHAR", "strftime(d, '%Y-%m')", "SUM(a)", "typeof(SUM(a))"]],
  [
    "postgresql",
    '"',
    ["$1 $2", "TEXT", "to_char(d, 'YYYY-MM')", "SUM(a)", "pg_typeof(SUM(a))::TEXT"],
  ],
  [
    "spark",
    "`",
    // A sum that is too long is NULL, and not one from the other end of the range.
    ["? ?", "STRING", "date_format(d, 'yyyy-MM')", "TRY_SUM(a)", "typeof(SUM(a))"],
  ],
  ["trino", '"', ["? ?", "VARCHAR", "date_format(d, '%Y-%m')", "SUM(a)", "typeof(SUM(a))"]],
])("%s has its own quotes, places, types, months and sums", (name, quote, expected) => {
  const { place, text, month, sum, typeOf, quote: mark } = DIALECTS[name];
  expect(mark).toBe(quote);
  expect([`${place(1)} ${place(2)}`, text, month("d"), sum("a"), typeOf("SUM(a)")]).toEqual(
    expected,
  );
});

it("there are four of them", () => {
  expect(Object.keys(DIALECTS)).toEqual(["duckdb", "postgresql", "spark", "trino"]);
});
