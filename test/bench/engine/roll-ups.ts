/** Records to statements, and statements from a set that is loaded already. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { amountOf, unitOf } from "anslag";
import { type FigureInput, figureSet, figuresFromRecords } from "anslag/ledger";
import { FINANCING, frame, LINES, records, SCENARIOS, statements } from "./ledger.ts";
import { COUNT, compare } from "./measure.ts";
import { decimalRollUp, floatRollUp } from "./peer-roll-up.ts";

const total = (of: readonly [Parameters<typeof amountOf>[0], unknown]): string | undefined =>
  amountOf(of[0], "all" as never, "budget" as never)?.toFixed();

const agreeWith =
  (expected: string | undefined) =>
  (result: unknown, name: string): void => {
    if (!name.includes("inexact") && result !== expected)
      throw new Error(`${name}: ${result as string}, not ${expected ?? ""}`);
  };

/** Rolls up records; returns nanoseconds per record. */
export async function benchRollUps(count: number): Promise<number> {
  const all = records(count);
  const expected = decimalRollUp(all);
  const own = await compare(
    `roll-up of ${count} records: 4 levels × 4 scenarios, and × 4 financing`,
    count,
    {
      anslag: () => total(statements(figuresFromRecords(frame, all))),
      "float loop with look-ups (inexact)": () => floatRollUp(all),
      ...(count === COUNT ? { "decimal.js in a Map": () => decimalRollUp(all) } : {}),
    },
    agreeWith(expected),
  );
  if (count === COUNT) await benchLoadedSet(all, expected);
  return own.anslag ?? Number.NaN;
}

/** The same again from the loaded set, beside typed arrays and a loaded database. */
async function benchLoadedSet(
  all: ReturnType<typeof records>,
  expected: string | undefined,
): Promise<void> {
  const set = figureSet(all, unitOf("SEK"));
  const home = mkdtempSync(join(tmpdir(), "anslag-bench-"));
  const connection = await loadedDatabase(all, join(home, "figures.csv"));
  await compare(
    `the same again from the loaded set of ${all.length}`,
    all.length,
    {
      anslag: () => total(statements(set)),
      "float loop over typed arrays (inexact)": floatColumns(all),
      "DuckDB, loaded table (leaves only)": async () => {
        await connection.runAndReadAll(
          "SELECT line, scenario, SUM(amount) FROM figures GROUP BY 1, 2",
        );
        await connection.runAndReadAll(
          "SELECT line, scenario, financing, SUM(amount) FROM figures GROUP BY 1, 2, 3",
        );
        return expected;
      },
    },
    agreeWith(expected),
  );
  connection.closeSync();
  rmSync(home, { recursive: true });
}

/** Sums the same groups in doubles over typed arrays that are filled beforehand. */
function floatColumns(all: readonly FigureInput[]): () => number {
  const [line, scenario, financing] = [LINES, SCENARIOS, FINANCING].map(
    (of) => new Map<string, number>(of.map((id, k) => [id, k])),
  );
  const columns = {
    line: Uint16Array.from(all, (each) => line?.get(each.line) ?? 0),
    scenario: Uint8Array.from(all, (each) => scenario?.get(each.scenario) ?? 0),
    financing: Uint8Array.from(all, (each) => financing?.get(each.members?.financing ?? "") ?? 0),
    amount: Float64Array.from(all, (each) => Number(each.amount)),
  };
  return (): number => {
    const leaves = new Float64Array(800);
    const crossed = new Float64Array(3200);
    for (let k = 0; k < all.length; k += 1) {
      const place = (columns.line[k] ?? 0) * 4 + (columns.scenario[k] ?? 0);
      const value = columns.amount[k] ?? 0;
      leaves[place] = (leaves[place] ?? 0) + value;
      const wide = place * 4 + (columns.financing[k] ?? 0);
      crossed[wide] = (crossed[wide] ?? 0) + value;
    }
    return (leaves[0] ?? 0) + (crossed[0] ?? 0);
  };
}

/** A database that has the figures as a table. */
async function loadedDatabase(
  all: readonly FigureInput[],
  file: string,
): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = all.map(({ line, scenario, members, amount }) =>
    [line, scenario, members?.financing, amount].join(","),
  );
  writeFileSync(file, `line,scenario,financing,amount\n${rows.join("\n")}\n`);
  await connection.run(
    `CREATE TABLE figures AS SELECT * FROM read_csv('${file}', columns = {
      'line': 'VARCHAR', 'scenario': 'VARCHAR', 'financing': 'VARCHAR', 'amount': 'DECIMAL(18,2)'
    })`,
  );
  return connection;
}
