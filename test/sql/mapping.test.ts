/** One mapping reads a CSV file and the table that DuckDB makes of it: the figures are equal. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type Book, defineBook } from "anslag";
import { type FigureMapping, figureQuery, figuresFromQuery, readLedger } from "anslag/ledger";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chunksOf, groupFigures } from "../../src/figure/index.ts";
import { issuesOf } from "../support/code-of.ts";

const frame = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", kind: "income" },
      { id: "staff", kind: "cost" },
    ],
  },
  dimensions: [{ id: "unit", members: [{ id: "east" }, { id: "west" }] }],
  figureSets: [],
}) as Book;

const csv = `art,funktion,enhet,år,månad,dag,budget,utfall,ore,debet,kredit,sida,bolag,vid
5010,21,east,2023,1,2023-01-15,-7.50,-5.25,525,5.25,,D,1,2023-02-01T00:30:00+01
5010,21,east,2023,1,2023-01-16,-1,0.1,10,,0.10,K,1,2023-01-31T23:30:00+00
3000,21,west,2023,2,2023-02-01,100,99.99,9999,,99.99,K,1,2023-03-01T00:00:00+00
3000,30,west,2023,2,2023-02-02,1,2,200,,2,K,1,2023-03-01T00:00:00+01
5020,30,,2023,3,2023-03-31,-3,-4,400,4,,D,2,2023-03-31T12:00:00+02
1930,21,,2023,3,2023-03-31,5,4,400,4,,D,1,2023-03-31T12:00:00+02
`;
const home = mkdtempSync(join(tmpdir(), "anslag-"));
const file = join(home, "ledger.csv");
let connection: DuckDBConnection;
beforeAll(async () => {
  writeFileSync(file, csv);
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `CREATE TABLE ledger AS SELECT * FROM read_csv('${file}', columns = {
      art: 'VARCHAR', funktion: 'VARCHAR', enhet: 'VARCHAR', år: 'INTEGER', månad: 'INTEGER',
      dag: 'DATE', budget: 'DECIMAL(18,2)', utfall: 'DECIMAL(18,2)', ore: 'BIGINT',
      debet: 'DECIMAL(18,2)', kredit: 'DECIMAL(18,2)', sida: 'VARCHAR', bolag: 'INTEGER',
      vid: 'TIMESTAMPTZ' })`,
  );
});
afterAll(() => {
  connection.closeSync();
  rmSync(home, { recursive: true });
});

const accounts = [
  { prefix: "50", line: "staff" },
  { codes: ["3000"], line: "fees" },
  { prefix: "1", line: null },
];
const base = {
  line: "art",
  scenario: { value: "actual" },
  members: { unit: "enhet" },
  accounts,
} as const;
const side = { mark: "sida", negative: ["D"], positive: ["K"] };
const mappings: Readonly<Record<string, FigureMapping>> = {
  plain: { ...base, amount: "utfall", period: { monthOf: "dag" } },
  "two scenarios": {
    ...base,
    scenario: undefined,
    amounts: [
      { amount: "budget", scenario: { value: "budget" } },
      { amount: "utfall", scenario: { value: "actual" }, note: "dag" },
    ],
  } as never,
  "debit and credit": { ...base, amount: { debit: "debet", credit: "kredit" } },
  "öre with marks": { ...base, amount: { amount: "ore", ...side }, minorUnits: 2 },
  "signs of the ledger": { ...base, amount: "ore", minorUnits: 2, signs: "costs-positive" },
  "one company": { ...base, amount: "utfall", where: { bolag: 1 } },
  "year and month": { ...base, amount: "utfall", period: { monthOf: ["år", "månad"] } },
  "a time zone": {
    ...base,
    amount: "utfall",
    period: { monthOf: "vid", timeZone: "Europe/Stockholm" },
  },
  "two codes": {
    ...base,
    amount: "utfall",
    accounts: [
      { prefix: "5", and: { funktion: { prefix: "2" } }, line: "staff" },
      { prefix: "5", and: { funktion: { prefix: "3" } }, line: "fees" },
      { prefix: "3", line: "fees" },
      { prefix: "1", line: null },
    ],
  },
  "codes put together": {
    ...base,
    amount: "utfall",
    line: { columns: ["art", "funktion"], separator: "/" },
    accounts: [
      { codes: ["5010/21", "5020/30"], line: "staff" },
      ...accounts.slice(2),
      { prefix: "3000/", line: "fees" },
    ],
  },
  "rows booked until a day": {
    ...base,
    amount: "utfall",
    booked: { on: "dag", until: "2023-02-01" },
  },
  "rows booked until a day in a time zone": {
    ...base,
    amount: "utfall",
    booked: { on: "vid", until: "2023-02-28", timeZone: "Europe/Stockholm" },
  },
  "amounts that are missing": {
    ...base,
    amount: "debet",
    missing: [""],
    signs: "overspend-positive",
  },
};

const plain = (set: Parameters<typeof chunksOf>[0]): readonly string[] =>
  groupFigures(chunksOf(set), ["unit"])
    .map(({ line, scenario, period, members, amount }) =>
      [line, scenario, period, members.unit, amount.toFixed()].join(" "),
    )
    .sort();

it.each(Object.entries(mappings))("%s", async (_, mapping) => {
  const fromFile = readLedger(frame, { csv }, mapping).figures;
  const query = figureQuery({ dialect: "duckdb", from: "ledger", ...mapping });
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  const fromTable = figuresFromQuery(frame, query, reader.getRowObjects() as never);
  expect(fromFile.size).toBeGreaterThan(1);
  expect(plain(fromTable)).toEqual(plain(fromFile));
});

it("an account without a rule is an issue with its sum, in a file and in a table", async () => {
  const mapping: FigureMapping = { ...base, amount: "utfall", accounts: accounts.slice(1) };
  const query = figureQuery({ dialect: "duckdb", from: "ledger", ...mapping });
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  const rows = reader.getRowObjects() as never;
  const sums = (run: () => unknown) =>
    issuesOf(run).map(({ code, received }) => `${code} ${received.replace(/ in \d+ rows/, "")}`);
  const expected = ['figure.mapping "5010" of -5.15', 'figure.mapping "5020" of -4'];
  expect(sums(() => readLedger(frame, { csv }, mapping))).toEqual(expected);
  expect(sums(() => figuresFromQuery(frame, query, rows)).sort()).toEqual(expected);
});

it("a row booked on an unknown day is refused, in a file and in a table", async () => {
  const mapping: FigureMapping = {
    ...base,
    amount: "utfall",
    booked: { on: "d", until: "2023-06-30" },
  };
  await connection.run("CREATE TABLE undated AS SELECT *, NULL::DATE AS d FROM ledger");
  const query = figureQuery({ dialect: "duckdb", from: "undated", ...mapping });
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  const rows = reader.getRowObjects() as never;
  const found = new Set(
    issuesOf(() => figuresFromQuery(frame, query, rows)).map(({ path }) => path[2]),
  );
  expect(found).toEqual(new Set(["undated"]));
  const file = { csv: csv.replace(/,vid\n/, ",vid,d\n").replace(/(\+0\d)\n/g, "$1,\n") };
  const codes = new Set(issuesOf(() => readLedger(frame, file, mapping)).map(({ code }) => code));
  expect(codes).toEqual(new Set(["calendar.date"]));
});
