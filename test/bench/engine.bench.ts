/**
 * The engine beside its peers: exact sums, roll-ups, loading, print, memory and import, in one run,
 * as ratios.
 *
 * `npm run bench -- --quick` takes under two minutes; `--json` prints the figures for machines.
 * Rounds of all contestants of a row are interleaved and the median of the ratios of each round is
 * taken, so that a machine that is busy for a while is busy for all of them. Exact contestants must
 * agree, or the bench fails.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  amountOf,
  type Book,
  defineBook,
  type FigureSet,
  formatAmount,
  incomeStatement,
  parseBook,
  printPercent,
  sumAmounts,
  toDecimal,
  unitOf,
  variance,
} from "anslag";
import {
  type FigureInput,
  figureSet,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  withFigures,
} from "anslag/ledger";
import Big from "big.js";
import BigNumber from "bignumber.js";
import { Decimal } from "decimal.js";
import * as dinero from "dinero.js";
import * as z from "zod";

const { values: flags } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "boolean" } },
});
const COUNT = flags.quick === true ? 200_000 : 1_000_000;
const SMALL = 10_000;
const LEAST_SAMPLE = 100;
const ROUNDS = flags.quick === true ? 3 : 5;
Decimal.set({ precision: 60 });

interface Row {
  readonly work: string;
  readonly contestant: string;
  readonly perItem: number;
  readonly ratios: Readonly<Record<string, number>>;
}
const table: Row[] = [];
const notes: string[] = [];

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

/**
 * Nanoseconds per item of each contestant, and ratios of the first to each other one: medians over
 * interleaved rounds.
 */
async function compare(
  work: string,
  items: number,
  contestants: Readonly<Record<string, () => unknown>>,
  agree: (result: unknown, name: string) => void = () => undefined,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      collect();
      // Untimed first, for a tenth of a second: the garbage collector has thrown away what was
      // compiled. The first time results are compared.
      const began = performance.now();
      let repeats = 0;
      do {
        const result = await run();
        if (round === 0 && repeats === 0) agree(result, name);
        repeats += 1;
      } while (performance.now() - began < LEAST_SAMPLE);
      // As many times as went into that tenth, so that short work is not measured in a single
      // piece.
      const start = performance.now();
      for (let k = 0; k < repeats; k += 1) await run();
      times.get(name)?.push(((performance.now() - start) * 1e6) / items / repeats);
    }
  }
  const [own = ""] = times.keys();
  const medians = Object.fromEntries([...times].map(([name, of]) => [name, median(of)]));
  const ratios = Object.fromEntries(
    [...times]
      .filter(([name]) => name !== own)
      .map(([name, of]) => [
        name,
        median((times.get(own) ?? []).map((each, k) => each / (of[k] ?? 1))),
      ]),
  );
  for (const [name, perItem] of Object.entries(medians))
    table.push({ work, contestant: name, perItem, ratios: name === own ? ratios : {} });
  return medians;
}

function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = numbers(7);
const amountText = (): string => {
  const whole = Math.floor(random() * 2e7 - 1e7);
  const places = Math.floor(random() * 3);
  return (whole / 10 ** places).toFixed(places);
};
const LINES = Array.from({ length: 200 }, (_, k) => `line${k}`);
const SCENARIOS = ["budget", "forecast", "actual", "target"] as const;
const FINANCING = ["board", "funded", "shared", "fee"] as const;
const UNITS = Array.from({ length: 50 }, (_, k) => `unit${k}`);
const YEAR = "2023-01/2023-12";
const pick = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
const records = (count: number): (FigureInput & { readonly period: string })[] =>
  Array.from({ length: count }, () => ({
    line: pick(LINES),
    scenario: pick(SCENARIOS),
    period: YEAR,
    members: { unit: pick(UNITS), financing: pick(FINANCING) },
    amount: amountText(),
  }));

/** Two hundred lines in groups of five, these in groups of five, and all of them: four levels. */
const groups = Array.from({ length: 40 }, (_, k) => ({
  id: `group${k}`,
  of: LINES.slice(5 * k, 5 * k + 5),
}));
const parts = Array.from({ length: 8 }, (_, k) => ({
  id: `part${k}`,
  of: groups.slice(5 * k, 5 * k + 5).map(({ id }) => id),
}));
const declared = {
  title: "Bench",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  scenarios: [{ id: "target" }],
  chart: {
    lines: LINES.map((id) => ({ id, kind: "cost" })),
    totals: [...groups, ...parts, { id: "all", of: parts.map(({ id }) => id) }],
  },
  dimensions: [
    { id: "unit", members: UNITS.map((id) => ({ id })) },
    { id: "financing", members: FINANCING.map((id) => ({ id })) },
  ],
  figureSets: [],
};
const frame = defineBook(declared as never) as Book;
const byScenario = {
  columns: Object.fromEntries(SCENARIOS.map((scenario) => [scenario, { scenario }])),
};
const byFinancing = {
  columns: Object.fromEntries(
    FINANCING.map((financing) => [financing, { scenario: "budget", members: { financing } }]),
  ),
};
const statementsOf = (book: Book) =>
  [
    incomeStatement(book, byScenario as never),
    incomeStatement(book, byFinancing as never),
  ] as const;
const statements = (set: FigureSet) => statementsOf(withFigures(frame, { main: set }));

/** Every total by scenario, with a type of amounts of one's own: leaves first, then the tree. */
function rolledUp<Amount>(
  all: readonly FigureInput[],
  zero: Amount,
  add: (sum: Amount, text: string) => Amount,
  join: (a: Amount, b: Amount) => Amount,
) {
  const leaves = new Map<string, Amount>();
  const crossed = new Map<string, Amount>();
  for (const { line, scenario, members = {}, amount } of all) {
    const key = `${line} ${scenario}`;
    leaves.set(key, add(leaves.get(key) ?? zero, amount as string));
    const wide = `${key} ${members.financing ?? ""}`;
    crossed.set(wide, add(crossed.get(wide) ?? zero, amount as string));
  }
  const upward = (of: Map<string, Amount>, suffixes: readonly string[]): void => {
    for (const { id, of: inside } of [
      ...groups,
      ...parts,
      { id: "all", of: parts.map((each) => each.id) },
    ])
      for (const suffix of suffixes)
        of.set(
          `${id} ${suffix}`,
          inside.reduce((sum, part) => join(sum, of.get(`${part} ${suffix}`) ?? zero), zero),
        );
  };
  upward(leaves, SCENARIOS);
  upward(
    crossed,
    SCENARIOS.flatMap((scenario) => FINANCING.map((financing) => `${scenario} ${financing}`)),
  );
  return leaves;
}

/** The usual code, in doubles: look-ups to positions, sums in arrays, then the tree. */
function floatRollUp(all: readonly FigureInput[]): number {
  const lineAt = new Map(LINES.map((id, k) => [id, k]));
  const scenarioAt = new Map<string, number>(SCENARIOS.map((id, k) => [id, k]));
  const financingAt = new Map<string, number>(FINANCING.map((id, k) => [id, k]));
  const leaves = new Float64Array(LINES.length * 4);
  const crossed = new Float64Array(LINES.length * 16);
  for (const { line, scenario, members, amount } of all) {
    const place = (lineAt.get(line) ?? 0) * 4 + (scenarioAt.get(scenario) ?? 0);
    const value = +(amount as string);
    leaves[place] = (leaves[place] ?? 0) + value;
    const wide = place * 4 + (financingAt.get(members?.financing ?? "") ?? 0);
    crossed[wide] = (crossed[wide] ?? 0) + value;
  }
  return leaves.reduce((sum, each) => sum + each, 0) + crossed.reduce((sum, each) => sum + each, 0);
}

async function sums(count: number): Promise<number> {
  const texts = Array.from({ length: count }, amountText);
  const hostile = Array.from({ length: count / 10 }, (_, k) =>
    k % 3 === 0
      ? `${texts[k]}${"123456789".repeat(2)}`.slice(0, 30).replace(/\.$/, "")
      : (texts[k] ?? "0"),
  );
  const expected = sumAmounts(texts).toFixed();
  const agree = (result: unknown, name: string): void => {
    if (name.includes("inexact")) return;
    if (`${result as string}` !== expected)
      throw new Error(`${name} sums to ${result as string}, not ${expected}`);
  };
  const own = await compare(
    `exact sum of ${count} amount texts`,
    count,
    {
      anslag: () => sumAmounts(texts).toFixed(),
      "float loop (inexact)": () => texts.reduce((sum, text) => sum + +text, 0),
      "decimal.js": () => texts.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed(),
      ...(count === COUNT
        ? {
            "big.js": () => texts.reduce((sum, text) => sum.plus(text), new Big(0)).toFixed(),
            "bignumber.js": () =>
              texts.reduce((sum, text) => sum.plus(text), new BigNumber(0)).toFixed(),
            "dinero.js": () => {
              const SEK = { code: "SEK", base: 10, exponent: 2 } as const;
              const of = (text: string) =>
                dinero.dinero({ amount: Math.round(Number(text) * 100), currency: SEK });
              return toDecimal(
                dinero.toSnapshot(texts.reduce((sum, text) => dinero.add(sum, of(text)), of("0")))
                  .amount,
              )
                .times("0.01")
                .toFixed();
            },
          }
        : {}),
    },
    agree,
  );
  if (count === COUNT) {
    const long = hostile.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed();
    await compare(
      `exact sum of ${hostile.length} amounts up to thirty digits, mixed`,
      hostile.length,
      {
        anslag: () => sumAmounts(hostile).toFixed(),
        "float loop (inexact)": () => hostile.reduce((sum, text) => sum + +text, 0),
        "decimal.js": () => hostile.reduce((sum, text) => sum.plus(text), new Decimal(0)).toFixed(),
      },
      (result, name) => {
        if (!name.includes("inexact") && result !== long)
          throw new Error(`${name} sums to ${result as string}, not ${long}`);
      },
    );
  }
  return own.anslag ?? Number.NaN;
}

async function rollUps(count: number): Promise<number> {
  const all = records(count);
  const set = figureSet(all, unitOf("SEK"));
  const expected = rolledUp(
    all,
    new Decimal(0),
    (sum, text) => sum.plus(text),
    (a, b) => a.plus(b),
  )
    .get("all budget")
    ?.toFixed();
  const agree = (result: unknown, name: string): void => {
    if (!name.includes("inexact") && result !== expected)
      throw new Error(`${name}: ${result as string}, not ${expected ?? ""}`);
  };
  const total = (of: readonly [Parameters<typeof amountOf>[0], unknown]): string | undefined =>
    amountOf(of[0], "all" as never, "budget" as never)?.toFixed();
  const own = await compare(
    `roll-up of ${count} records: 4 levels × 4 scenarios, and × 4 financing`,
    count,
    {
      anslag: () => total(statements(figuresFromRecords(frame, all))),
      "float loop with look-ups (inexact)": () => floatRollUp(all),
      ...(count === COUNT
        ? {
            "decimal.js in a Map": () =>
              rolledUp(
                all,
                new Decimal(0),
                (sum, text) => sum.plus(text),
                (a, b) => a.plus(b),
              )
                .get("all budget")
                ?.toFixed(),
          }
        : {}),
    },
    agree,
  );
  if (count !== COUNT) return own.anslag ?? Number.NaN;
  const [line, scenario, financing] = [LINES, SCENARIOS, FINANCING].map(
    (of) => new Map<string, number>(of.map((id, k) => [id, k])),
  );
  const columns = {
    line: Uint16Array.from(all, (each) => line?.get(each.line) ?? 0),
    scenario: Uint8Array.from(all, (each) => scenario?.get(each.scenario) ?? 0),
    financing: Uint8Array.from(all, (each) => financing?.get(each.members?.financing ?? "") ?? 0),
    amount: Float64Array.from(all, (each) => Number(each.amount)),
  };
  const floatColumns = (): number => {
    const leaves = new Float64Array(800);
    const crossed = new Float64Array(3200);
    for (let k = 0; k < count; k += 1) {
      const place = (columns.line[k] ?? 0) * 4 + (columns.scenario[k] ?? 0);
      const value = columns.amount[k] ?? 0;
      leaves[place] = (leaves[place] ?? 0) + value;
      const wide = place * 4 + (columns.financing[k] ?? 0);
      crossed[wide] = (crossed[wide] ?? 0) + value;
    }
    return (leaves[0] ?? 0) + (crossed[0] ?? 0);
  };
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const home = mkdtempSync(join(tmpdir(), "anslag-bench-"));
  const file = join(home, "figures.csv");
  writeFileSync(
    file,
    `line,scenario,financing,amount\n${all.map((each) => [each.line, each.scenario, each.members?.financing, each.amount].join(",")).join("\n")}\n`,
  );
  await connection.run(
    `CREATE TABLE figures AS SELECT * FROM read_csv('${file}', columns = {'line': 'VARCHAR', 'scenario': 'VARCHAR', 'financing': 'VARCHAR', 'amount': 'DECIMAL(18,2)'})`,
  );
  await compare(
    `the same again from the loaded set of ${count}`,
    count,
    {
      anslag: () => total(statements(set)),
      "float loop over typed arrays (inexact)": floatColumns,
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
    agree,
  );
  connection.closeSync();
  rmSync(home, { recursive: true });
  return own.anslag ?? Number.NaN;
}

async function doors(count: number): Promise<void> {
  const all = records(count);
  const json = JSON.stringify(all);
  const book = JSON.stringify({ ...declared, figureSets: [{ id: "main", figures: all }] });
  const lines = all.map((each) => JSON.stringify(each)).join("\n");
  const csv = `line,scenario,period,unit,financing,amount\n${all.map((each) => [each.line, each.scenario, each.period, each.members?.unit, each.members?.financing, each.amount].join(",")).join("\n")}\n`;
  const mapping = {
    line: "line",
    scenario: "scenario",
    period: "period",
    amount: "amount",
    members: { unit: "unit", financing: "financing" },
  } as const;
  const shape = z.array(
    z.strictObject({
      line: z.string(),
      scenario: z.string(),
      period: z.string(),
      amount: z.string(),
      members: z.record(z.string(), z.string()),
    }),
  );
  const totalOf = ([table]: ReturnType<typeof statementsOf>) =>
    amountOf(table, "all" as never, "budget" as never)?.toFixed();
  const total = (set: FigureSet) => totalOf(statements(set));
  const expected = total(figuresFromRecords(frame, all));
  all.length = 0;
  await compare(
    `JSON text of ${count} figures → checked set → statements`,
    count,
    {
      "anslag, JSON": () => total(figuresFromJson(frame, json)),
      "anslag, a whole book": () => totalOf(statementsOf(parseBook(book))),
      "anslag, JSON Lines": () => total(figuresFromJsonLines(frame, lines)),
      "anslag, CSV": () => total(figuresFromCsv(frame, csv, mapping as never)),
      "JSON.parse alone": () => (JSON.parse(json) as unknown[]).length,
      "zod + decimal.js + Map": () =>
        rolledUp(
          shape.parse(JSON.parse(json)),
          new Decimal(0),
          (sum, text) => sum.plus(text),
          (a, b) => a.plus(b),
        )
          .get("all budget")
          ?.toFixed(),
    },
    (result, name) => {
      if (!name.includes("alone") && result !== expected)
        throw new Error(`${name}: ${result as string}, not ${expected ?? ""}`);
    },
  );
}

async function printing(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => [amountText(), amountText()] as const);
  const swedish = (text: string): string =>
    text
      .replace("-", "−")
      .replace(".", ",")
      .replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
  await compare(`${count} rows of variance and percent, as printed text`, count, {
    anslag: () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const { amount, ratio } = variance({ outcome, reference });
        length +=
          formatAmount(amount).length +
          (ratio.kind === "ratio" ? printPercent(ratio, { decimals: 1 }).length : 0);
      }
      return length;
    },
    "decimal.js": () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const base = new Decimal(reference);
        const amount = new Decimal(outcome).minus(base);
        const percent = base.isZero() ? "" : amount.div(base.abs()).times(100).toFixed(1);
        length += swedish(amount.toFixed()).length + swedish(percent).length;
      }
      return length;
    },
    "doubles (inexact)": () => {
      let length = 0;
      for (const [outcome, reference] of rows) {
        const amount = +outcome - +reference;
        const percent = +reference === 0 ? "" : ((amount / Math.abs(+reference)) * 100).toFixed(1);
        length += swedish(amount.toFixed(2)).length + swedish(percent).length;
      }
      return length;
    },
  });
}

/** What a held set takes, in a process of its own. */
function memory(): void {
  const script = `
    import { unitOf } from "anslag";
    import { figureSet } from "anslag/ledger";
    const four = (k) => ({ line: "line" + (k % 200), scenario: "s" + (k % 4), period: "2023-01/2023-12", amount: ((k * 7919) % 2000000000) / 100, members: { a: "a" + (k % 4), b: "b" + (k % 50), c: "c" + (k % 200), d: "d" + (k % 7) } });
    function* rows() { for (let k = 0; k < 1000000; k += 1) yield four(k); }
    const used = () => { for (let k = 0; k < 4; k += 1) gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
    figureSet([four(1)], unitOf("SEK"));
    const before = used();
    const set = figureSet(rows(), unitOf("SEK"));
    const after = used();
    console.log((after - before) / set.size);
  `;
  const bytes = Number(
    execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    }),
  );
  notes.push(
    `memory of a held set of 1 000 000, four dimensions: ${bytes.toFixed(1)} bytes a figure (decimal.js objects: 315)`,
  );
}

/**
 * Import of each door in a fresh process, over bare Node. `BASE=/path/to/another/dist` adds the
 * main door of another build, such as that of an earlier version, as the measure.
 */
function importing(): void {
  const home = fileURLToPath(new URL("../..", import.meta.url));
  const base = process.env.BASE;
  const doors = ["", "/planning", "/audit", "/ledger", "/report"].map((door) => `anslag${door}`);
  const names = [
    "decimal.js",
    ...(base === undefined ? [] : [`file://${base}/index.js`]),
    ...doors,
  ];
  const once = (code: string): number => {
    const start = performance.now();
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: home });
    return performance.now() - start;
  };
  const bare: number[] = [];
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let k = 0; k < (flags.quick === true ? 9 : 21); k += 1) {
    bare.push(once(""));
    for (const [name, list] of times) list.push(once(`await import("${name}")`));
  }
  for (const [name, list] of times)
    notes.push(
      `import of ${name} in a fresh process, over bare Node: ${(median(list) - median(bare)).toFixed(1)} ms`,
    );
}

const growth: string[] = [];
const grown = (work: string, small: number, large: number): void => {
  growth.push(
    `growth of ${work}: ${(large / small).toFixed(2)} × the time per figure at ${COUNT} against ${SMALL}`,
  );
};
const smallSum = await sums(SMALL);
grown("exact sums", smallSum, await sums(COUNT));
const smallRoll = await rollUps(SMALL);
grown("roll-ups", smallRoll, await rollUps(COUNT));
await doors(COUNT);
await printing(flags.quick === true ? 20_000 : 100_000);
memory();
importing();

if (flags.json === true)
  console.log(JSON.stringify({ count: COUNT, table, notes: [...notes, ...growth] }, undefined, 2));
else {
  console.log(
    "| work | contestant | ns per item | anslag ÷ contestant |\n| --- | --- | ---: | ---: |",
  );
  for (const [k, { work, contestant, perItem }] of table.entries()) {
    const own = table.slice(0, k + 1).findLast((row) => Object.keys(row.ratios).length > 0);
    const ratio = own?.work === work ? own.ratios[contestant] : undefined;
    console.log(
      `| ${table[k - 1]?.work === work ? "" : work} | ${contestant} | ${perItem.toFixed(1)} | ${ratio === undefined ? "" : ratio.toFixed(2)} |`,
    );
  }
  console.log(["", ...notes, ...growth].join("\n"));
}
