/**
 * What a host pays for what it imports, in bytes: bundled by esbuild for a browser, minified and
 * gzipped at level 9. Each ceiling stands with its reason.
 */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { doors } from "../support/doors.ts";
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

/** Functions of planning that came since, with a ceiling of their own. */
const SINCE = [
  "decisionLedger",
  "forecastBook",
  "fourWeekPeriods",
  "fundBalance",
  "fundBalanceByYear",
  "fundBalanceTable",
  "postingPeriod",
  "yearName",
];

/** Functions of ledgers that came since, with a ceiling of their own. */
const SIE = [
  "bookFromSie",
  "chartFromSie",
  "figuresFromSie",
  "readSie",
  "readSie5",
  "safeReadSie",
  "writeSie",
];
const LEDGERS = ["decodeText", "encodeText", "mapAccounts", ...SIE];

/** The proposal of a mapping, with a ceiling of its own. */
const PROPOSAL = "suggestMapping";

/** A script that exports everything but these names and the proposal of a mapping. */
function allBut(...names: readonly string[]): string {
  const of = (door: string): string =>
    Object.keys(doors[door] ?? {})
      .filter((each) => !names.includes(each) && each !== PROPOSAL)
      .join(", ");
  return Object.keys(doors)
    .filter((door) => door !== "anslag/xlsx")
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

  it("the text of a query costs at most 6.14 KB without decimal.js", () => {
    // The codes of errors of mappings and of SIE are 0.03.
    // The mapping of a file came to it: several amounts, debits, accounts and signs (2.2).
    // The query is text: it needs the checks of its input and the codes of errors, no arithmetic.
    // The mark of negative figures in a sign style are 0.04.
    expect(
      size('export { figureQuery } from "anslag/ledger";', ["decimal.js"]),
    ).toBeLessThanOrEqual((6.1 + 0.04) * KB);
  });

  it("figures from records and JSON cost nothing of a mapping", () => {
    // Figures with their checks against the book (5), errors in words (4) and amounts (3.5); the
    // scanner of JSON with its texts is 2.6. A mapping with its forms would be 16.5 more.
    const costs = ["figuresFromRecords", "figuresFromArrays", "figuresFromJson"].map(
      (name) => size(`export { ${name} } from "anslag/ledger";`, ["decimal.js"]) / KB,
    );
    expect(costs[0]).toBeLessThanOrEqual(12.5);
    expect(costs[1]).toBeLessThanOrEqual(12.75);
    expect(costs[2]).toBeLessThanOrEqual(15.1);
  });

  it("a statement printed as text costs at most 63.76 KB without decimal.js", () => {
    // Statements (9.4), rounding that adds up (7.3), print (5.4), errors in words (3.5), figures
    // (4.3), amounts (3.5), books (3.4), appropriations (2), charts (1.9), and smaller rooms (6).
    // The shape of a book in code, with every problem of its sound parts, is 1.5 KB.
    // Seven more languages of tables and notes are 4 KB (.github/decisions/0015).
    // Shares that come to 100 and quotients of rows are 2 KB, several members in a row 0.5.
    // Headings among rows, of groups of columns and of labels, captions and empty rows are 1.4 KB.
    // Several fiscal years in one book, their names and their issues are 1 KB.
    // Columns of indexes and of the part of the year are 0.2, hidden columns are 0.5.
    // Notes that name missing months and their lines are 0.75.
    // Equal amounts of a row that print alike are 1.05, words of a host 0.4.
    // Amounts per unit of something else are 0.5.
    // Footnotes of a caller's own in every render are 0.46.
    expect(size(STATEMENT, ["decimal.js"])).toBeLessThanOrEqual(
      (59.9 + 0.2 + 0.5 + 0.75 + 1.05 + 0.4 + 0.5 + 0.46) * KB,
    );
  });

  it("all but the report page and six functions costs at most 187.11 KB without decimal.js", () => {
    // The one door of 0.1 cost 123 KB. The largest parts that came since are seven more languages
    // of tables, notes, planning, diagrams and audits (15), the statements of other countries with
    // their words (3.2), and years of any length, profiles of both signs and commitments over
    // several years (1.5). The language rule with its words, the keys of every option, and the
    // details of issues with number styles of five countries are 1 each.
    // A code of errors of ledgers is 0.1, columns that a caller of a preset asks for are 0.3,
    // the captions of units in nine languages are 0.6.
    // Several fiscal years in one book are 1, bases of years of another length 0.3.
    // The mapping of every door of a ledger, with the texts of amounts and dates, is 7.5; the
    // other forms of rows and the summary of a reading are 2.3.
    // A statement of a tree, members of a matrix that are asked for and reasons are 1.3,
    // columns of indexes and of the part of the year are 0.2, hidden columns are 0.7.
    // Notes that name missing months and their lines are 0.75.
    // Equal amounts of a row that print alike are 1.05, words of a host 0.5.
    // The mapping of a query is 1.3.
    // Amounts per unit of something else are 0.55.
    const rest = allBut("renderPage", ...SINCE, ...LEDGERS);
    // Footnotes of a caller's own in every render are 0.76.
    const later = 0.3 + 0.6 + 1 + 0.3 + 7.5 + 2.3 + 1.3 + 0.2 + 0.7 + 0.75 + 1.05 + 0.5 + 1.3;
    expect(size(rest, ["decimal.js"])).toBeLessThanOrEqual((168 + later + 0.55 + 0.76) * KB);
  });

  it("the proposal of a mapping costs at most 2.5 KB beside everything else", () => {
    const rest = allBut("renderPage");
    const all = `${rest}\nexport { ${PROPOSAL} } from "anslag/ledger";`;
    expect(size(all, ["decimal.js"]) - size(rest, ["decimal.js"])).toBeLessThanOrEqual(2.5 * KB);
  });

  it("the report page costs at most 5.5 KB beside everything else", () => {
    // The page itself with its style sheet (3), and its words in nine languages (2).
    const page = size(allBut(), ["decimal.js"]) - size(allBut("renderPage"), ["decimal.js"]);
    expect(page).toBeLessThanOrEqual(5.5 * KB);
  });

  it("ledgers of decisions, forecasts of books and fund balances cost at most 3.4 KB", () => {
    const all = size(allBut("renderPage", ...LEDGERS), ["decimal.js"]);
    const rest = size(allBut("renderPage", ...SINCE, ...LEDGERS), ["decimal.js"]);
    // A fund balance over several years is 0.35, thirteen periods of four weeks 0.35.
    // The amounts of a book as its statements have them are 0.3.
    expect(all - rest).toBeLessThanOrEqual((2.4 + 0.35 + 0.35 + 0.3) * KB);
  });

  it("accounts and encodings of ledgers cost at most 4.1 KB, and SIE 15.96", () => {
    // Rules for accounts (1), and code pages with the search for the right one (3.1).
    // The reader of SIE is 5.4; charts, books and figures of its files are 2.8,
    // the writer is 1.5, and SIE 5 with its parser of XML is 6.2. Beside words of a host, the same
    // code is 0.02 larger, because it is compressed with other text.
    const all = size(allBut("renderPage"), ["decimal.js"]);
    const withoutSie = size(allBut("renderPage", ...SIE), ["decimal.js"]);
    const rest = size(allBut("renderPage", ...LEDGERS), ["decimal.js"]);
    expect(withoutSie - rest).toBeLessThanOrEqual(4.1 * KB);
    expect(all - withoutSie).toBeLessThanOrEqual((9.7 + 6.2 + 0.02 + 0.04) * KB);
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

/** The codes of errors that came to ledgers: every door opens the catalogue. */
const LEDGER_CODES = 350;
/**
 * Rules that give accounts a line (3 kB), code pages (7.2), and the mapping of every door with the
 * texts of amounts and dates (20.8) and the summary of a reading (5.9), and the
 * proposal of a mapping (6.9) came to anslag/ledger.
 */
const OF_LEDGERS = 48_960;
/**
 * The reader of SIE (18.3 kB), its charts, books and figures (9.7), its writer (4.5) and SIE 5
 * with its parser of XML (21.2) came to anslag/ledger; looser forms of amounts and types are 0.15.
 */
const OF_SIE = 32_500 + 21_200 + 150;
/** The words in which reports caption units in nine languages came to the doors that print. */
const CAPTIONS = 1_770;
/** Statements of a tree, members of a matrix that are asked for, and two kinds of column. */
const TREE = 4_600;
/** Hidden columns: `anslag` hides them, and each door that opens tables knows them. */
const HIDDEN = 2_100;
/** Amounts per unit of something that is not money: their column, and their print. */
const RATES = 1_950;
/** The one rule which amounts make up a period, which came from `anslag` to what all share. */
const PERIOD_PARTS = 700;

describe("what a door opens", () => {
  // Each file costs Node about 0.6 ms, and 100 kB about 1.6 ms. 0.1 opened one file of 707 kB.
  // Every door opens its own file and one or two that it shares; `anslag` needs both kinds.
  // Seven more languages are 11 kB of `anslag`, 12 of planning, 27 of audit, 4 of what all share.
  // Derivations of a ledger and in the signs of their table, and units in sentences, are 5 kB.
  // Headings among rows, of groups and of labels, captions and empty rows are 7 kB of `anslag`.
  // The report page is 18 kB of anslag/report. The statements of other countries are 12 kB of it,
  // more than half of them words. Money of an unstated currency is 0.25 kB of anslag/audit.
  // A fund balance over several years is 0.5 kB of planning, bases of years of another length 1,
  // thirteen periods of four weeks 1.4, of which 0.19 is an issue that all share.
  // Several fiscal years in one book are 3.9 kB of `anslag`, of which 2.6 are read by the ledger,
  // and 0.8 are issues that all share.
  // Notes that name missing months and their lines are 2.3 kB of `anslag`.
  // Equal amounts of a row that print alike are 3 kB of `anslag`.
  // Words of a host in place of those of a language are 1 kB of what all share.
  // The amounts of a book as its statements have them are 0.4 kB of planning.
  // The one rule of the amounts of a period is 0.35 kB more of planning than its own was.
  // The last addend of a door is for the mark of negative figures in a sign style.
  // The last addend of a door is for footnotes of a caller's own in every render.
  it.each([
    [
      "index",
      4,
      297_300 + CAPTIONS + 3900 + TREE + 190 + HIDDEN + 2300 + 3000 + 1320 + RATES + 75 + 1752,
    ],
    ["planning", 2, 194_299 + 500 + 500 + 1000 + 1400 + 1020 + 400 + 193 + 352],
    ["audit", 3, 258_600 + CAPTIONS + 250 + 800 + 190 + 860 + 300 + 219 + 1328 + PERIOD_PARTS],
    ["ledger", 3, 139_500 + 2600 + 190 + 1190 + 34 + PERIOD_PARTS],
    [
      "report",
      3,
      204_550 + CAPTIONS + 850 + 190 + 600 + 170 + 1550 + 500 + 208 + 1435 + PERIOD_PARTS,
    ],
  ])("anslag/%s opens at most %i files with %i bytes", (door, files, bytes) => {
    const found = opened(door);
    expect(found.files).toBeLessThanOrEqual(files);
    const later = LEDGER_CODES + (door === "ledger" ? OF_LEDGERS + OF_SIE : 0);
    expect(found.bytes).toBeLessThanOrEqual(bytes + later);
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
