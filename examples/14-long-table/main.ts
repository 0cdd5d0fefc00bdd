/**
 * A ledger in Parquet becomes a statement, and the statement a long table in Parquet.
 * Programs that draw read it: it is drawn up as it was printed, and its exact numbers add up.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { defineBook, incomeStatement, printTable, renderText, sumAmounts } from "anslag";
import { figureQuery, figuresFromQuery, withFigures } from "anslag/ledger";
import { longTable, renderLongTable } from "anslag/report";

const frame = defineBook({
  title: "Libraries 2023",
  unit: { currency: "GBP" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  chart: {
    lines: [
      { id: "fees", kind: "income", label: "Fees" },
      { id: "staff", kind: "cost", label: "Staff" },
      { id: "books", kind: "cost", label: "Books" },
    ],
    totals: [{ id: "net", of: ["fees", "staff", "books"], label: "Net cost" }],
  },
  figureSets: [],
});

// A formula makes up the rows of a ledger: three accounts, a budget and the bookings of a year.
const home = mkdtempSync(join(tmpdir(), "libraries-"));
const fileOf = (name: string): string => join(home, name);
const database = await (await DuckDBInstance.create(":memory:")).connect();
await database.run(`COPY (SELECT
  CASE k % 3 WHEN 0 THEN 'fees' WHEN 1 THEN 'staff' ELSE 'books' END AS account,
  CASE k % 2 WHEN 0 THEN 'budget' ELSE 'actual' END AS scenario,
  make_date(2023, CAST(k // 6 % 12 + 1 AS INTEGER), 28) AS booked,
  CAST((k * 7919 % 200003) * CASE WHEN k % 3 = 0 THEN 1 ELSE -2 END * 0.01
    AS DECIMAL(18, 2)) AS amount
  FROM range(0, 7200) AS r(k)) TO '${fileOf("ledger.parquet")}' (FORMAT parquet)`);

const query = figureQuery({
  dialect: "duckdb",
  from: { parquet: fileOf("ledger.parquet") },
  line: "account",
  scenario: "scenario",
  period: { monthOf: "booked" },
  amount: "amount",
});
const sums = (await database.runAndReadAll(query.sql, [...query.parameters])).getRowObjects();
const book = withFigures(frame, { ledger: figuresFromQuery(frame, query, sums) });
const statement = printTable(
  incomeStatement(book, {
    signs: "costs-positive",
    columns: {
      actual: { scenario: "actual" },
      budget: { scenario: "budget" },
      variance: { varianceOf: { outcome: "actual", reference: "budget" } },
      used: { label: "% used", percentOf: { numerator: "actual", base: "budget" } },
    },
  }),
  { scale: "thousand" },
);
console.log(renderText(statement));

// JSON Lines is what DuckDB reads with the types of the columns: texts, and doubles.
const [lines, tidy] = [fileOf("tidy.jsonl"), fileOf("tidy.parquet")];
writeFileSync(lines, renderLongTable(statement, { form: "json-lines" }));
const types = Object.keys(longTable(statement)).map(
  (key) => `"${key}": '${key === "value" ? "DOUBLE" : "VARCHAR"}'`,
);
await database.run(`COPY (SELECT * FROM read_json('${lines}', format = 'newline_delimited',
  columns = { ${types.join(", ")} })) TO '${tidy}' (FORMAT parquet)`);

const rows = (await database.runAndReadAll(`SELECT * FROM '${tidy}'`)).getRowObjects();
const printedAt = (row: string, column: string): unknown =>
  rows.find((each) => each.row === row && each.column === column)?.printed;
const isEqual = statement.rows.every(({ id }, i) =>
  statement.columns.every((column, j) => printedAt(id, column.id) === statement.texts[i]?.[j]),
);
console.log(
  `\n${rows.length} cells in Parquet; drawn up again as printed: ${isEqual ? "yes" : "no"}.`,
);

const parts = await database.runAndReadAll(`SELECT "row", "exact", "value" FROM '${tidy}'
  WHERE "column" = 'variance' AND "row" <> 'net' ORDER BY "value"`);
for (const { row, exact, value } of parts.getRowObjects())
  console.log(`${row}: ${exact} exactly, drawn as ${value} (£000)`);
const exact = parts.getRowObjects().map((each) => String(each.exact));
console.log(`Sum of the exact variances: ${sumAmounts(exact).toFixed()} (£000)`);
database.closeSync();
rmSync(home, { recursive: true });
