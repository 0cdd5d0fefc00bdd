/**
 * A ledger in a Parquet file, added up by DuckDB: every figure and every cell of every statement is
 * that of the same rows in memory, to the last digit.
 *
 * `LEDGER_ROWS=10000000` makes it ten million rows.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { incomeStatement, memberMatrix } from "anslag";
import { figureQuery, figuresFromQuery, withFigures } from "anslag/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunksOf, groupFigures } from "../../src/figure/index.ts";
import { codeOf } from "../support/code-of.ts";
import { FORMULA, frame, inMemory, UNITS } from "./ledger.ts";

const rows = Math.max(200_000, Number(process.env.LEDGER_ROWS) || 0);
const home = mkdtempSync(join(tmpdir(), "anslag-it's-"));
const file = join(home, "ledger.parquet");
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  const unit = UNITS.map((each, k) => `WHEN ${k} THEN '${each.replaceAll("'", "''")}'`).join(" ");
  await connection.run(
    `COPY (SELECT ${FORMULA.line} AS account,
      make_date(2023, CAST(${FORMULA.month} AS INTEGER), 15) AS booked_on,
      CASE ${FORMULA.unit} ${unit} END AS unit,
      CAST(${FORMULA.ore} AS DECIMAL(18, 2)) / 100 AS kronor_double,
      CAST((${FORMULA.ore}) * 0.01 AS DECIMAL(18, 2)) AS kronor,
      CAST(${FORMULA.ore} AS BIGINT) AS ore
      FROM range(0, ${rows}) AS r(k)) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`,
  );
}, 600_000);
afterAll(() => {
  connection.closeSync();
  rmSync(home, { recursive: true });
});

const base = {
  dialect: "duckdb",
  from: { parquet: file },
  line: "account",
  scenario: { value: "actual" },
  period: { monthOf: "booked_on" },
  members: { unit: "unit" },
} as const;
const read = async (input: Parameters<typeof figureQuery>[0]) => {
  const query = figureQuery(input);
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  return figuresFromQuery(frame, query, reader.getRowObjects());
};
const plain = (set: Parameters<typeof chunksOf>[0]) =>
  groupFigures(chunksOf(set))
    .map(({ line, scenario, period, members, amount }) =>
      JSON.stringify([line, scenario, period, members.unit ?? null, amount.toFixed()]),
    )
    .sort();

describe(`${rows} rows in DuckDB`, () => {
  const memory = inMemory(rows);

  it("give the figures and statements of equal rows in memory, from kronor and öre", async () => {
    const expected = plain(memory);
    expect(memory.size).toBe(rows);
    const inKronor = await read({ ...base, amount: "kronor" });
    expect(plain(inKronor)).toEqual(expected);
    expect(plain(await read({ ...base, amount: "ore", minorUnits: 2 }))).toEqual(expected);
    const [mine, theirs] = [memory, inKronor].map((figures) =>
      withFigures(frame, { main: figures }),
    );
    if (mine === undefined || theirs === undefined) throw new Error("both are there");
    const columns = { actual: { scenario: "actual" } } as const;
    expect(incomeStatement(theirs, { columns }).cells).toEqual(
      incomeStatement(mine, { columns }).cells,
    );
    const matrix = {
      dimension: "unit",
      shows: { scenario: "actual" },
      rows: ["income", "costs", "net"],
    } as const;
    expect(memberMatrix(theirs, matrix)).toEqual(memberMatrix(mine, matrix));
  }, 600_000);

  it("of one unit, by a condition with a quote in it, are those of that unit", async () => {
    const some = await read({ ...base, amount: "kronor", where: { unit: ["o'hara", 'quo"te'] } });
    const expected = plain(memory).filter((each) => /o'hara|quo\\"te/.test(each));
    expect(plain(some)).toEqual(expected);
  }, 600_000);

  it("of an inexact type are refused", async () => {
    const query = figureQuery({ ...base, amount: "kronor_double" });
    const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
    const found = reader.getRowObjects();
    const type = `${found[0]?.type as string}`;
    expect(type).toBe("DOUBLE");
    expect(codeOf(() => figuresFromQuery(frame, query, found))).toBe("figure.sql");
  }, 600_000);

  it("whose whole numbers are added up as doubles are refused by the type of the sum", async () => {
    await connection.run(
      "CREATE TABLE unsigned AS " +
        "SELECT 9007199254740993::UHUGEINT AS a UNION ALL SELECT 2::UHUGEINT",
    );
    const query = figureQuery({
      dialect: "duckdb",
      from: "unsigned",
      line: { value: "fees" },
      scenario: { value: "actual" },
      amount: "a",
    });
    const found = (
      await connection.runAndReadAll(query.sql, [...query.parameters])
    ).getRowObjects();
    expect(found).toMatchObject([{ type: "DOUBLE" }]);
    expect(codeOf(() => figuresFromQuery(frame, query, found))).toBe("figure.sql");
  });
});
