/** The pages and workbooks that the examples of three countries write, as readers get them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PrintedTable } from "anslag";
import { afterAll, describe, expect, it } from "vitest";
import { printed as ofCity } from "../../examples/budget-to-actual-us/tables.ts";
import { printed as ofCouncil } from "../../examples/monitoring-uk/tables.ts";
import { printed as ofMunicipality } from "../../examples/quarterly-report-no/tables.ts";
import { fraction, show, sum } from "../oracle/fraction.ts";

const home = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Words of other languages, currencies and spellings, which a reader of the page would notice. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  nb: /\b(the|and|of|table|close|figures?|budget|actual|forecast|belopp|och|tkr|NOK)\b/i,
  "en-US": /\b(USD|kr|och|og|GBP)\b|£/,
  en: /\b(GBP|kr|och|og|USD)\b|\$/,
};

/** The text of a piece of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'");

type Report = [string, string, ReadonlyMap<string, PrintedTable>];
const REPORTS: readonly Report[] = [
  ["quarterly-report-no", "nb", ofMunicipality],
  ["budget-to-actual-us", "en-US", ofCity],
  ["monitoring-uk", "en", ofCouncil],
];

/** A figure as a page writes it, with a sign or in parentheses, as a plain number. */
function numberIn(text: string, language: string): string {
  const [figure = ""] = /^[^\d]*[\d.,\u00a0]*\d/.exec(text) ?? [];
  const digits = figure.replace(/[^\d.,]/g, "");
  const plain = language === "nb" ? digits.replace(",", ".") : digits.replaceAll(",", "");
  return /[(\u2212-]/.test(figure) ? `-${plain}` : plain;
}

/** Checks that each sum of a derivation is its steps, added or taken away as their signs say. */
function expectSums(derivation: string, language: string): number {
  const steps = derivation.split("\n").map((line) => {
    const [, indent = "", operator = "", rest = ""] = /^( *)([+−·÷] )?(.*)$/.exec(line) ?? [];
    // A step without an amount says why, and counts as nothing.
    const value = numberIn(rest.slice(rest.indexOf(" = ") + 3), language) || "0";
    return { depth: indent.length, operator: operator.trim(), value };
  });
  let sums = 0;
  steps.forEach(({ depth, value }, index) => {
    const below = steps.slice(index + 1);
    const end = below.findIndex((step) => step.depth <= depth);
    const terms = (end < 0 ? below : below.slice(0, end)).filter(
      (step) => step.depth === depth + 2,
    );
    if (terms.length === 0 || terms.some(({ operator }) => operator === "·")) return;
    const signed = terms.map((term) => {
      const turned = term.value.startsWith("-") ? term.value.slice(1) : `-${term.value}`;
      return fraction(term.operator === "−" ? turned : term.value);
    });
    expect(show(sum(signed)), derivation).toBe(show(fraction(value)));
    sums += 1;
  });
  return sums;
}

describe("the page and the workbook of an example", () => {
  it.each(REPORTS)("%s", (name, language, tables) => {
    const [page, workbook] = [join(home, `${name}.html`), join(home, `${name}.xlsx`)];
    const run = fileURLToPath(new URL("../../examples/run.ts", import.meta.url));
    execFileSync(process.execPath, [run, name, page, workbook], { stdio: "pipe" });
    const html = readFileSync(page, "utf8");

    expect(html).toContain(`<html lang="${language}"`);
    const bodies = [...html.matchAll(/<tbody[^>]*>([\s\S]*?)<\/tbody>/g)].map(([body]) => body);
    const cells = [...bodies.join("").matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(
      // A mark after a figure points to a note.
      ([, cell = ""]) => textOf(cell.replace(/<sup[\s\S]*?<\/sup>/g, "")).trim(),
    );
    const figures = [...tables.values()].flatMap(({ texts }) => texts.flat());
    expect(cells.filter((cell) => cell !== "")).toEqual(figures.filter((text) => text !== ""));

    const foreign = FOREIGN[language] ?? /^/;
    for (const line of textOf(html).split("\n")) expect(line).not.toMatch(foreign);
    // A workbook is a ZIP file.
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe("PK");

    // With its derivations a page stays small enough for an e-mail.
    expect(html.length).toBeLessThan(500_000);
    const boxes = new Map(
      [...html.matchAll(/<div popover id="([^"]+)"[^>]*><pre[^>]*>([\s\S]*?)<\/pre>/g)].map(
        ([, id = "", lines = ""]) => [id, textOf(lines)] as const,
      ),
    );
    const buttons = [...html.matchAll(/popovertarget="([^"]+)">([^<]*)<\/button><\/?[ts]/g)];
    let sums = 0;
    for (const [, id = "", figure = ""] of buttons) {
      const derivation = boxes.get(id) ?? "missing";
      const [first = ""] = derivation.split("\n");
      const explained = numberIn(first.slice(first.indexOf(" = ") + 3), language);
      const shown = numberIn(figure, language);
      // A figure and its derivation have one sign; one that rounds to 0 has no sign.
      if (/[1-9]/.test(shown))
        expect(`${derivation}: ${explained.startsWith("-")}`).toBe(
          `${derivation}: ${shown.startsWith("-")}`,
        );
      sums += expectSums(derivation, language);
    }
    expect(buttons.length).toBe(boxes.size);
    expect(sums).toBeGreaterThan(100);
  });

  it.each(REPORTS.slice(1))(
    "%s prints a fact that stands in more than one table as one amount",
    (...of) => {
      const amounts = new Map<string, Set<string>>();
      let count = 0;
      for (const table of of[2].values())
        table.rows.forEach((row, i) => {
          table.columns.forEach((column, j) => {
            const cell = table.cells[i]?.[j];
            if (row.selection === undefined || column.selection === undefined) return;
            if (cell?.kind !== "amount") return;
            const { line, scenario, period, members } = { ...row.selection, ...column.selection };
            const named = Object.entries({ ...row.selection.members, ...members });
            const key = JSON.stringify([line, scenario, period, named.sort()]);
            amounts.set(key, (amounts.get(key) ?? new Set()).add(cell.amount.toFixed()));
            count += 1;
          });
        });
      expect([...amounts].filter(([, texts]) => texts.size > 1)).toEqual([]);
      // The report has facts in more than one place, and most cells state a fact.
      expect(count).toBeGreaterThan(100);
      expect(amounts.size).toBeLessThan(count);
    },
  );

  it("quarterly-report-no prints the sum of the services in 1B as line 6 of 1A", () => {
    const pairs = [
      ["1A hittil", "actual"],
      ["1A hittil", "planned"],
      ["1A hittil", "gap"],
      ["1A prognose", "revised"],
      ["1A prognose", "forecast"],
      ["1A prognose", "variance"],
    ] as const;
    const textAt = (name: string, label: string, column: string): string | undefined => {
      const table = ofMunicipality.get(name);
      const i = table?.rows.findIndex((row) => row.label === label) ?? -1;
      const j = table?.columns.findIndex(({ id }) => id === column) ?? -1;
      return table?.texts[i]?.[j];
    };
    const line = "6 Sum bevilgninger drift, netto";
    for (const [name, column] of pairs) {
      expect(textAt("1B", line, column)).toMatch(/\d/);
      expect(textAt("1B", line, column)).toBe(textAt(name, line, column));
    }
  });
});
