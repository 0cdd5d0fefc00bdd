/**
 * What a host pays for what it imports, in bytes: bundled by esbuild for a browser, minified and
 * gzipped at level 9. Each ceiling is the sum of the allowances of `allowances.md`.
 */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { charts, doors } from "../support/doors.ts";
import { type Bundle, bytesOf, kilobytes, openedDoors } from "./allowances.ts";
import { type Consumer, makeConsumer } from "./tarball.ts";

const KB = 1024;
let host: Consumer;
beforeAll(() => {
  host = makeConsumer();
});

/** A script that exports these names, as a browser gets it. */
function bundle(script: string, external: readonly string[] = []): string {
  const { outputFiles } = buildSync({
    stdin: { contents: script, resolveDir: host.home },
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format: "esm",
    external: [...external],
  });
  return outputFiles[0]?.text ?? "";
}

const size = (script: string, external: readonly string[] = []): number =>
  gzipSync(bundle(script, external), { level: 9 }).length;

/** The ceiling of a bundle, in bytes. */
const ceiling = (bundle: Bundle): number => kilobytes(bundle) * KB;

/** The ceiling of a bundle, in words. */
const atMost = (bundle: Bundle): string => `at most ${kilobytes(bundle)} KB`;

/** Functions of planning with a ceiling of their own. */
const PLANS = [
  "decisionLedger",
  "forecastBook",
  "fourWeekPeriods",
  "fundBalance",
  "fundBalanceByYear",
  "fundBalanceTable",
  "postingPeriod",
  "yearName",
];

/** Functions of SIE, and of ledgers, with a ceiling of their own. */
const SIE = [
  "bookFromSie",
  "chartFromSie",
  "figuresFromSie",
  "readSie",
  "readSie5",
  "safeReadSie",
  "safeReadSie5",
  "writeSie",
];
const CODES = ["chartFromCodes"];
const LEDGERS = ["decodeText", "encodeText", "mapAccounts", ...CODES, ...SIE];

/** The proposal of a mapping, with a ceiling of its own. */
const PROPOSAL = "suggestMapping";

/** A script that exports everything but these names and the proposal of a mapping. */
function allBut(...names: readonly string[]): string {
  const of = (door: string): string =>
    Object.keys(doors[door] ?? {})
      .filter((each) => !names.includes(each) && each !== PROPOSAL)
      .join(", ");
  return Object.keys(doors)
    .filter((door) => door !== "anslag/xlsx" && !(door in charts))
    .map((door) => `export { ${of(door)} } from "${door}";`)
    .join("\n");
}

const STATEMENT = 'export { defineBook, incomeStatement, printTable, renderText } from "anslag";';

describe("the size of what a host imports", () => {
  it("a variance costs little more than the decimals that it is counted in", () => {
    const decimals = size('export { Decimal } from "decimal.js";');
    const variance = size('export { variance } from "anslag";');
    // decimal.js is included on both sides. To read one amount in any of its forms, or to refuse it
    // in words, costs 3.2 KB: `toDecimal` alone is at 1.25. The rest is the way of short amounts,
    // the reader of keys with its proposal for a misspelt one, and the variance itself.
    expect(variance / decimals).toBeLessThanOrEqual(1.366);
  });

  it("a variance brings neither schemas nor dates", () => {
    expect(bundle('export { netCost, variance } from "anslag";')).not.toMatch(
      /strictObject|invalid_type|getUTCFullYear/,
    );
  });

  it(`the text of a query costs ${atMost("query")} without decimal.js`, () => {
    // The query is text: it needs the checks of its input and the codes of errors, no arithmetic.
    const query = size('export { figureQuery } from "anslag/ledger";', ["decimal.js"]);
    expect(query).toBeLessThanOrEqual(ceiling("query"));
  });

  it.each([
    ["records", "figuresFromRecords"],
    ["arrays", "figuresFromArrays"],
    ["json", "figuresFromJson"],
  ] as const)("figures from %s cost nothing of a mapping", (bundled, name) => {
    // A mapping with its forms would be 16.5 KB more.
    const figures = size(`export { ${name} } from "anslag/ledger";`, ["decimal.js"]);
    expect(figures).toBeLessThanOrEqual(ceiling(bundled));
  });

  it(`a statement printed as text costs ${atMost("statement")} without decimal.js`, () => {
    expect(size(STATEMENT, ["decimal.js"])).toBeLessThanOrEqual(ceiling("statement"));
  });

  it(`everything costs ${atMost("everything")} without decimal.js and the names below`, () => {
    const everything = size(allBut("renderPage", ...PLANS, ...LEDGERS), ["decimal.js"]);
    expect(everything).toBeLessThanOrEqual(ceiling("everything"));
  });

  it(`the proposal of a mapping costs ${atMost("proposal")} beside all other names`, () => {
    const rest = allBut("renderPage");
    const all = `${rest}\nexport { ${PROPOSAL} } from "anslag/ledger";`;
    const proposal = size(all, ["decimal.js"]) - size(rest, ["decimal.js"]);
    expect(proposal).toBeLessThanOrEqual(ceiling("proposal"));
  });

  it(`the report page costs ${atMost("page")} beside all other names`, () => {
    const page = size(allBut(), ["decimal.js"]) - size(allBut("renderPage"), ["decimal.js"]);
    expect(page).toBeLessThanOrEqual(ceiling("page"));
  });

  it(`ledgers of decisions, forecasts of books and fund balances cost ${atMost("plans")}`, () => {
    const all = size(allBut("renderPage", ...LEDGERS), ["decimal.js"]);
    const rest = size(allBut("renderPage", ...PLANS, ...LEDGERS), ["decimal.js"]);
    expect(all - rest).toBeLessThanOrEqual(ceiling("plans"));
  });

  it(`accounts cost ${atMost("accounts")}, codes ${atMost("codes")}, SIE ${atMost("sie")}`, () => {
    const all = size(allBut("renderPage"), ["decimal.js"]);
    const withoutSie = size(allBut("renderPage", ...SIE), ["decimal.js"]);
    const withoutCodes = size(allBut("renderPage", ...CODES, ...SIE), ["decimal.js"]);
    const rest = size(allBut("renderPage", ...LEDGERS), ["decimal.js"]);
    expect(withoutCodes - rest).toBeLessThanOrEqual(ceiling("accounts"));
    expect(withoutSie - withoutCodes).toBeLessThanOrEqual(ceiling("codes"));
    expect(all - withoutSie).toBeLessThanOrEqual(ceiling("sie"));
  });
});

describe("the size of a program that writes or reads workbooks", () => {
  const outside = ["decimal.js", "hucre/xlsx"];

  it(`who writes pays for no reader: ${atMost("writer")}`, () => {
    const script = 'export { writeXlsx } from "anslag/xlsx";';
    expect(size(script, outside)).toBeLessThanOrEqual(ceiling("writer"));
    expect(bundle(script, outside)).not.toMatch(/DecompressionStream|sheetData/);
  });

  it(`who reads pays for no writer: ${atMost("reader")}`, () => {
    const script = 'export { readXlsx } from "anslag/xlsx";';
    expect(size(script, outside)).toBeLessThanOrEqual(ceiling("reader"));
    expect(bundle(script, outside)).not.toMatch(/hucre/);
  });
});

/** The files that one door opens, and their bytes. */
function opened(door: string): { readonly files: number; readonly bytes: number } {
  const seen = new Map<string, number>();
  const open = (file: string): void => {
    if (seen.has(file)) return;
    const text = readFileSync(file, "utf8");
    seen.set(file, text.length);
    for (const [, next = ""] of text.matchAll(/(?:from|import)\s*['"](\.\/[^'"]+)['"]/g))
      open(join(dirname(file), next));
  };
  open(join(host.home, "node_modules/anslag/dist", `${door}.js`));
  return { files: seen.size, bytes: [...seen.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** How many files a door opens: its own, and one or two that it shares with others. */
const FILES = { index: 4, planning: 2, audit: 3, ledger: 3, report: 3 };

describe("what a door opens", () => {
  // Each file costs Node about 0.6 ms, and 100 kB about 1.6 ms. 0.1 opened one file of 707 kB.
  it.each(openedDoors.map((door) => [door, FILES[door], bytesOf(door)] as const))(
    "anslag/%s opens at most %i files with %i bytes",
    (door, files, bytes) => {
      const found = opened(door);
      expect(found.files).toBeLessThanOrEqual(files);
      expect(found.bytes).toBeLessThanOrEqual(bytes);
    },
  );

  it.each(Object.keys(charts))("%s opens nothing of the other doors, nor they of it", (chart) => {
    const dist = join(host.home, "node_modules/anslag/dist");
    const door = readFileSync(join(dist, `${chart.replace("anslag/", "")}.js`), "utf8");
    // A chart shares the function that freezes it with the other charts, and nothing else.
    const shared = [...door.matchAll(/from"\.\.\/([^"]+)"/g)].map(([, file = ""]) => file);
    expect(shared).toHaveLength(1);
    expect(readFileSync(join(dist, shared[0] ?? ""), "utf8").length).toBeLessThanOrEqual(500);
    const others = readdirSync(dist).filter((file) => file.endsWith(".js"));
    for (const other of others)
      expect(readFileSync(join(dist, other), "utf8")).not.toMatch(/from"\.\/charts\//);
  });

  it.each([
    ["bas", 1.77],
    ["cipfa", 0.76],
    ["iv3", 2.2],
    ["kommun-bas", 0.97],
    ["kostra", 1.63],
    ["omb-object-classes", 1.25],
  ])("the chart %s costs at most %d KB with nothing but its codes", (chart, most) => {
    expect(size(`export * from "anslag/charts/${chart}";`)).toBeLessThanOrEqual(most * KB);
  });

  it("leaves nearly nothing in a program that uses nothing of it", () => {
    // Outside the package, whose package.json says that its files change nothing when loaded.
    const loose = join(host.home, "loose");
    cpSync(join(host.home, "node_modules/anslag/dist"), loose, { recursive: true });
    const files = readdirSync(loose).filter((file) => file.endsWith(".js"));
    const kept = bundle(files.map((file) => `import "./loose/${file}";`).join("\n"), [
      "decimal.js",
      "hucre",
    ]);
    // zod asks what the class Error can do (0.3 KB); the rest are numbers such as `1 << 16`.
    expect(kept.length, kept).toBeLessThanOrEqual(0.6 * KB);
  });

  it("throws errors whose stack traces name the functions of the package", () => {
    const script = `import { variance } from "anslag";
      try {
        variance({ outcome: "12 34", reference: 1 });
      } catch (error) {
        console.log(error.stack);
      }`;
    expect(host.run("trace.js", script)).toMatch(
      /at throwIssues .*\n.* at readPair .*\n.* variance /,
    );
  });
});
