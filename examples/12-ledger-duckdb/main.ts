/**
 * A ledger of a million rows in a Parquet file: DuckDB adds it up, the statement is built from the
 * sums, and the same rows read in memory give the same to the last öre.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  amountOf,
  defineBook,
  type FigureSet,
  formatAmount,
  incomeStatement,
  printTable,
  renderText,
  toDecimal,
} from "anslag";
import {
  addFigures,
  figureQuery,
  figuresFromArrays,
  figuresFromQuery,
  sumFigures,
  withFigures,
} from "anslag/ledger";

const ROWS = 1_000_000;
const lines = ["avgifter", "bidrag", "löner", "lokaler", "material"] as const;
const units = ["norr", "söder", "öster", "väster"] as const;
const frame = defineBook({
  title: "Huvudbok 2023",
  language: "sv",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  chart: {
    lines: [
      { id: "avgifter", kind: "income", label: "Avgifter" },
      { id: "bidrag", kind: "income", label: "Bidrag" },
      { id: "löner", kind: "cost", label: "Löner" },
      { id: "lokaler", kind: "cost", label: "Lokaler" },
      { id: "material", kind: "cost", label: "Material" },
    ],
    totals: [
      { id: "intäkter", of: ["avgifter", "bidrag"], label: "Summa intäkter" },
      { id: "kostnader", of: ["löner", "lokaler", "material"], label: "Summa kostnader" },
      { id: "netto", of: ["intäkter", "kostnader"], label: "Nettokostnad" },
    ],
  },
  dimensions: [{ id: "område", members: units.map((id) => ({ id })) }],
  figureSets: [],
});

// A formula makes up row k of a ledger, here in SQL and below in JavaScript.
const home = mkdtempSync(join(tmpdir(), "huvudbok-"));
const file = join(home, "huvudbok.parquet");
const database = await (await DuckDBInstance.create(":memory:")).connect();
const named = (of: readonly string[], by: string): string =>
  `CASE ${by} ${of.map((each, k) => `WHEN ${k} THEN '${each}'`).join(" ")} END`;
await database.run(`COPY (SELECT
  ${named(lines, "k % 5")} AS konto,
  ${named(units, "(k // 12) % 4")} AS område,
  make_date(2023, CAST(k % 12 + 1 AS INTEGER), 15) AS bokförd,
  CAST((k * 7919 % 2000003) * CASE WHEN k % 5 < 2 THEN 1 ELSE -1 END * 0.01
    AS DECIMAL(18, 2)) AS belopp
  FROM range(0, ${ROWS}) AS r(k)) TO '${file}' (FORMAT parquet)`);

const query = figureQuery({
  dialect: "duckdb",
  from: { parquet: file },
  line: "konto",
  scenario: { value: "actual" },
  period: { monthOf: "bokförd" },
  amount: "belopp",
  members: { område: "område" },
});
const reader = await database.runAndReadAll(query.sql, [...query.parameters]);
const figures = figuresFromQuery(frame, query, reader.getRowObjects());
database.closeSync();
rmSync(home, { recursive: true });

let memory = figuresFromArrays(frame, { line: [], scenario: [], amount: [] });
for (let from = 0; from < ROWS; from += 100_000) {
  const of = <Value>(value: (k: number) => Value): Value[] =>
    Array.from({ length: 100_000 }, (_, k) => value(from + k));
  const part = figuresFromArrays(frame, {
    line: of((k) => lines[k % 5] ?? "löner"),
    scenario: "actual",
    period: of((k) => `2023-${`${(k % 12) + 1}`.padStart(2, "0")}`),
    amount: of((k) => {
      const öre = `${(k * 7919) % 2_000_003}`.padStart(3, "0");
      return `${k % 5 < 2 ? "" : "-"}${öre.slice(0, -2)}.${öre.slice(-2)}`;
    }),
    members: { område: of((k) => units[Math.floor(k / 12) % 4]) },
  });
  memory = addFigures({ to: memory, figures: part });
}

const columns = {
  ...Object.fromEntries(
    units.map((id) => [id, { scenario: "actual", members: { område: id }, label: id } as const]),
  ),
  året: { sumOf: units, label: "Summa" } as const,
};
const statement = incomeStatement(withFigures(frame, { main: figures }), {
  title: "Utfall 2023",
  columns,
});
const check = incomeStatement(withFigures(frame, { main: memory }), {
  title: "Utfall 2023",
  columns,
});

const kronor = (set: FigureSet): string =>
  formatAmount(sumFigures(set) ?? toDecimal(0), { locale: "sv-SE" });
const count = formatAmount(toDecimal(ROWS), { locale: "sv-SE" });
console.log(`${count} verifikatrader, ${figures.size} summor ur databasen\n`);
console.log(renderText(printTable(statement)));
const cells = statement.rows.flatMap(({ id }) =>
  statement.columns.map((column) => [id, column.id] as const),
);
const equal = cells.every(([row, column]) => {
  const [ours, theirs] = [amountOf(statement, row, column), amountOf(check, row, column)];
  return ours !== undefined && theirs !== undefined && ours.equals(theirs);
});
console.log(
  `\nDatabasen: ${kronor(figures)} kr. I minnet: ${kronor(memory)} kr. ` +
    `Alla celler lika: ${equal ? "ja" : "nej"}.`,
);
