/**
 * The months of a table never depend on the session: points in time need a time zone, dates have
 * no time, and a clock without a place is refused.
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type FigureMapping, figureQuery, figuresFromQuery, readLedger } from "anslag/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";
import { frame } from "./ledger.ts";

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE TABLE ledger AS SELECT
    'line1' AS line, -5::DECIMAL(9,2) AS amount,
    TIMESTAMPTZ '2023-02-01 00:30:00+01' AS instant,
    TIMESTAMP '2023-01-31 23:30:00' AS clock,
    TIMESTAMP '2023-01-31 00:00:00' AS midnight,
    DATE '2023-01-31' AS day, NULL::DATE AS nothing`);
});
afterAll(() => connection.closeSync());

const mappingOf = (monthOf: string, timeZone?: string): FigureMapping => ({
  line: "line",
  scenario: { value: "actual" },
  amount: "amount",
  period: { monthOf, ...(timeZone === undefined ? {} : { timeZone }) },
});

/** The month of a column in a session of a time zone, or the problem that refuses it. */
async function monthIn(session: string, mapping: FigureMapping): Promise<string> {
  await connection.run(`SET TimeZone = '${session}'`);
  const query = figureQuery({ dialect: "duckdb", from: "ledger", ...mapping });
  const reader = await connection.runAndReadAll(query.sql, [...query.parameters]);
  const rows = reader.getRowObjects() as never;
  try {
    return [...figuresFromQuery(frame, query, rows)].map(({ period }) => period).join(" ");
  } catch {
    return issuesOf(() => figuresFromQuery(frame, query, rows))
      .map(({ path, received }) => `${path.join(".")}: ${received}`)
      .join("; ");
  }
}

const SESSIONS = ["UTC", "Europe/Stockholm", "Pacific/Apia", "America/Los_Angeles"];
const REFUSED = "rows.0.undated: 1 without";

describe("a column of a table", () => {
  it.each([
    ["instant", undefined, REFUSED],
    // Half past midnight in Stockholm is the evening before in London.
    ["instant", "Europe/Stockholm", "2023-02/2023-02"],
    ["instant", "Europe/London", "2023-01/2023-01"],
    ["clock", undefined, REFUSED],
    ["clock", "Europe/Stockholm", REFUSED],
    ["midnight", undefined, "2023-01/2023-01"],
    ["midnight", "Europe/Stockholm", REFUSED],
    ["day", undefined, "2023-01/2023-01"],
    ["day", "Europe/Stockholm", REFUSED],
    ["nothing", undefined, "rows.0.period: none"],
  ])("%s in %s is %s in every session", async (column, zone, expected) => {
    for (const session of SESSIONS)
      expect(await monthIn(session, mappingOf(column, zone))).toBe(expected);
  });

  it("is counted beside one that is right", async () => {
    const { period: _, amount: __, ...row } = mappingOf("day");
    const amounts = ["day", "clock"].map((monthOf) => ({ amount: "amount", period: { monthOf } }));
    expect(await monthIn("UTC", { ...row, amounts })).toMatch(/^rows\.\d\.undated: 1 without$/);
    const fixed = [{ amount: "amount", period: { monthOf: "day" } }];
    const value = { amount: "amount", period: { value: "2023-02" } };
    expect(await monthIn("UTC", { ...row, amounts: [...fixed, value] })).toMatch(/2023-02/);
  });
});

describe("a column of a file", () => {
  const read = (text: string, timeZone?: string): string => {
    const csv = `line,amount,day\nline1,-5,${text}\n`;
    const mapping = mappingOf("day", timeZone);
    const { figures, issues } = readLedger(frame, { csv }, mapping, { refused: "list" });
    return [...figures, ...issues].map((each) => ("code" in each ? each.code : each.period)).join();
  };

  it.each([
    ["2023-02-01T00:30:00+01:00", undefined, "calendar.period"],
    ["2023-02-01T00:30:00+01:00", "Europe/Stockholm", "2023-02/2023-02"],
    ["2023-02-01T00:30:00+01:00", "Europe/London", "2023-01/2023-01"],
    ["2023-01-31 23:30", undefined, "calendar.period"],
    ["2023-01-31 23:30", "Europe/Stockholm", "2023-01/2023-01"],
    ["2023-01-31T00:00:00", undefined, "2023-01/2023-01"],
    ["2023-01-31T00:00:00Z", undefined, "calendar.period"],
  ])("%s in %s is %s", (text, zone, expected) => {
    expect(read(text, zone)).toBe(expected);
  });

  it("of a sheet has the clock that it shows, which no time zone moves", () => {
    const cells = [
      ["line", "amount", "day"],
      ["line1", -5, new Date("2023-01-31T23:30:00Z")],
    ];
    const read = (mapping: FigureMapping) =>
      [...readLedger(frame, { cells }, mapping).figures].map(({ period }) => period);
    expect(read(mappingOf("day", "Europe/Stockholm"))).toEqual(["2023-01/2023-01"]);
    expect(issuesOf(() => read(mappingOf("day"))).map(({ code }) => code)).toEqual([
      "calendar.period",
    ]);
  });
});
