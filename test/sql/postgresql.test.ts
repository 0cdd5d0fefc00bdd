/**
 * A ledger in PostgreSQL: every figure and every cell is that of the same rows in memory. The
 * server is Debian's, started for the test on the loopback of this machine.
 *
 * Where there is no server, the test says so by its name and checks nothing of it; `.ci/run`
 * installs one.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { incomeStatement, memberMatrix } from "anslag";
import { figureQuery, figuresFromQuery, withFigures } from "anslag/ledger";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunksOf, groupFigures } from "../../src/figure/index.ts";
import { codeOf } from "../support/code-of.ts";
import { FORMULA, frame, inMemory, UNITS } from "./ledger.ts";

const base = "/usr/lib/postgresql";
const version = existsSync(base)
  ? readdirSync(base).find((each) => existsSync(join(base, each, "bin/postgres")))
  : undefined;
const bin = join(base, version ?? "none", "bin");
const rows = 100_000;

it("a server is installed where the deep checks run", () => {
  expect(version !== undefined || process.env.NEEDS_POSTGRESQL === undefined).toBe(true);
});

describe.runIf(version !== undefined)(`${rows} rows in PostgreSQL`, () => {
  let home = "";
  let client: pg.Client;
  let server: ReturnType<typeof spawn>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "anslag-pg-"));
    // PostgreSQL does not run as root; the user that Debian makes for it does.
    const user = process.getuid?.() === 0 ? (["runuser", "-u", "postgres", "--"] as const) : [];
    const command = (program: string, args: readonly string[]) => {
      const [first = "", ...more] = [...user, join(bin, program), ...args];
      return [first, more] as const;
    };
    if (user.length > 0) execFileSync("chown", ["postgres", home]);
    chmodSync(home, 0o700);
    const data = join(home, "data");
    const initialised = spawnSync(
      ...command("initdb", [
        "-D",
        data,
        "-A",
        "trust",
        "-U",
        "anslag",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
      ]),
      { cwd: "/" },
    );
    if (initialised.status !== 0) throw new Error(`${initialised.stderr}`);
    const port = await freePort();
    server = spawn(
      ...command("postgres", [
        "-D",
        data,
        "-p",
        `${port}`,
        "-c",
        "listen_addresses=127.0.0.1",
        "-k",
        home,
        "-c",
        "fsync=off",
      ]),
      {
        cwd: "/",
        stdio: "ignore",
      },
    );
    client = await connected(port);
    const unit = UNITS.map((each, k) => `WHEN ${k} THEN '${each.replaceAll("'", "''")}'`).join(" ");
    await client.query('CREATE SCHEMA "led ger"');
    await client.query(
      `CREATE TABLE "led ger".postings AS SELECT ${FORMULA.line} AS account,
        make_date(2023, CAST(${FORMULA.month} AS INTEGER), 15) AS booked_on,
        CASE ${FORMULA.unit} ${unit} END AS unit,
        CAST((${FORMULA.ore}) * 0.01 AS NUMERIC(18, 2)) AS amount,
        CAST(2023 AS INTEGER) AS year
        FROM generate_series(CAST(0 AS BIGINT), ${rows - 1}) AS r(k)`,
    );
    await client.query(
      "INSERT INTO \"led ger\".postings VALUES ('line0', '2022-12-31', 'east', 999.99, 2022)",
    );
  }, 120_000);

  afterAll(async () => {
    await client?.end();
    const stopped = new Promise((resolve) => server?.once("exit", resolve));
    if (process.getuid?.() === 0) spawnSync("pkill", ["-INT", "-f", join(home, "data")]);
    else server?.kill("SIGINT");
    await stopped;
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it("give the figures and statements of equal rows in memory, less those left out", async () => {
    const query = figureQuery({
      dialect: "postgresql",
      from: ["led ger", "postings"],
      line: "account",
      scenario: { value: "actual" },
      period: { monthOf: "booked_on" },
      amount: "amount",
      members: { unit: "unit" },
      where: { year: 2023 },
    });
    const result = await client.query<Record<string, unknown>>(query.sql, [...query.parameters]);
    const figures = figuresFromQuery(frame, query, result.rows);
    const memory = inMemory(rows);
    const plain = (set: typeof memory) =>
      groupFigures(chunksOf(set))
        .map(({ line, scenario, period, members, amount }) =>
          JSON.stringify([line, scenario, period, members.unit ?? null, amount.toFixed()]),
        )
        .sort();
    expect(plain(figures)).toEqual(plain(memory));
    const [mine, theirs] = [memory, figures].map((each) => withFigures(frame, { main: each }));
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
  }, 120_000);

  it.each([
    ["instant", undefined, "figure.sql"],
    ["instant", "Europe/Stockholm", "2023-02/2023-02"],
    ["instant", "Europe/London", "2023-01/2023-01"],
    ["clock", undefined, "figure.sql"],
    ["clock", "Europe/Stockholm", "figure.sql"],
    ["midnight", undefined, "2023-01/2023-01"],
    ["day", undefined, "2023-01/2023-01"],
    ["day", "Europe/Stockholm", "figure.sql"],
  ])("of %s in %s give %s in every session", async (monthOf, zone, expected) => {
    await client.query(`CREATE TABLE IF NOT EXISTS clocks AS SELECT 'line1' AS line, -5 AS amount,
      TIMESTAMPTZ '2023-02-01 00:30:00+01' AS instant, TIMESTAMP '2023-01-31 23:30:00' AS clock,
      TIMESTAMP '2023-01-31 00:00:00' AS midnight, DATE '2023-01-31' AS day`);
    const query = figureQuery({
      dialect: "postgresql",
      from: "clocks",
      line: "line",
      scenario: { value: "actual" },
      period: { monthOf, ...(zone === undefined ? {} : { timeZone: zone }) },
      amount: "amount",
    });
    for (const session of ["UTC", "Europe/Stockholm", "Pacific/Apia"]) {
      await client.query(`SET TIME ZONE '${session}'`);
      const result = await client.query<Record<string, unknown>>(query.sql, [...query.parameters]);
      const found = (): string => [...figuresFromQuery(frame, query, result.rows)][0]?.period ?? "";
      if (expected === "figure.sql") expect(codeOf(found)).toBe(expected);
      else expect(found()).toBe(expected);
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });
}

/** Waits until the server answers. */
async function connected(port: number): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "anslag", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
