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

describe("the page and the workbook of an example", () => {
  it.each<[string, string, ReadonlyMap<string, PrintedTable>]>([
    ["quarterly-report-no", "nb", ofMunicipality],
    ["budget-to-actual-us", "en-US", ofCity],
    ["monitoring-uk", "en", ofCouncil],
  ])("%s", (name, language, tables) => {
    const [page, workbook] = [join(home, `${name}.html`), join(home, `${name}.xlsx`)];
    const run = fileURLToPath(new URL("../../examples/run.ts", import.meta.url));
    execFileSync(process.execPath, [run, name, page, workbook], { stdio: "pipe" });
    const html = readFileSync(page, "utf8");

    expect(html).toContain(`<html lang="${language}"`);
    const bodies = [...html.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].map(([body]) => body);
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
  });
});
