/** The report page in a real browser: the page's own text adds up, and everyone can read it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  cellFlow,
  type Decimal,
  parseAmount,
  parseBook,
  printTable,
  type Table,
  toDecimal,
} from "anslag";
import { toResultSign } from "anslag/ledger";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { all, htmlOf, textOf } from "../support/html.ts";
import { home, launch, open as openFile, pictures, sizes } from "./browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = join(home, "report.html");
const tables: readonly Table[] = Object.values(
  malmoTables(parseBook(readFileSync(join(root, "examples/malmo-2023/book.json"), "utf8"))),
);
let browser: Browser;
const complaints: string[] = [];
const open = (options: Parameters<Browser["newContext"]>[0]): ReturnType<typeof openFile> =>
  openFile(browser, file, complaints, options);

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, "examples/run.ts"), "report-page", file]);
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

afterAll(() => browser?.close());

/** The texts of every table of the page, row by row, as a reader sees them. */
const textsOf = (
  page: Page,
): Promise<
  {
    readonly heading: string;
    readonly caption: string;
    readonly rows: readonly (readonly string[])[];
  }[]
> =>
  page.locator("table.anslag").evaluateAll((found) =>
    found.map((table) => ({
      heading: table.closest("section")?.querySelector("h2")?.textContent ?? "",
      caption: table.querySelector("caption")?.textContent ?? "",
      rows: [...table.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map((cell) =>
          // The marks of notes are no part of a figure.
          [...cell.childNodes]
            .map((part) => (part.nodeName === "SUP" ? "" : part.textContent))
            .join(""),
        ),
      ),
    })),
  );

describe("the page", () => {
  it("adds up: every total and difference, summed from the texts of the page", async () => {
    const [page, context] = await open({ viewport: sizes.desktop, javaScriptEnabled: true });
    const shown = await textsOf(page);
    expect(shown).toHaveLength(2 * tables.length);
    let sums = 0;
    shown.forEach(({ rows, heading, caption }, index) => {
      const table = tables[Math.floor(index / 2)];
      if (table === undefined) throw new Error("a table of the page is not one of the report");
      // The heading says the title; the caption of the first table says the unit alone.
      expect(heading).toBe(table.title);
      expect(caption).toBe(index % 2 === 0 ? "(tkr)" : `${table.title} (mkr)`);
      const [rowIds, columnIds] = [
        table.rows.map(({ id }) => id),
        table.columns.map(({ id }) => id),
      ];
      const read = (row: string, column: string): Decimal => {
        const [i, j] = [rowIds.indexOf(row), columnIds.indexOf(column)];
        const text = rows[i]?.[j] ?? "";
        const [of, at] = [table.rows[i], table.columns[j]];
        if (text === "" || of === undefined || at === undefined) return toDecimal(0);
        const printed = parseAmount(text.replace(/^\+/, ""), { decimalMark: "," });
        return toResultSign(printed, { flow: cellFlow(of, at), style: table.signs });
      };
      for (const relation of table.relations) {
        if (relation.kind !== "rows" && relation.kind !== "columns") continue;
        const places = relation.kind === "rows" ? relation.columns : relation.rows;
        for (const place of places) {
          const at = (id: string) => (relation.kind === "rows" ? read(id, place) : read(place, id));
          const total = at(relation.kind === "rows" ? relation.row : relation.column);
          const sum = relation.terms.reduce(
            (so, { id, weight }) => toDecimal(so.plus(at(id).times(weight))),
            toDecimal(0),
          );
          expect(`${heading} ${caption} ${place} ${sum.toFixed()}`).toBe(
            `${heading} ${caption} ${place} ${total.toFixed()}`,
          );
          sums++;
        }
      }
    });
    // As many sums as the ten tables state, twice: in thousands and in millions.
    expect(sums).toBeGreaterThan(150);
    await context.close();
  });

  it.each(["light", "dark"] as const)(
    "has no barrier that axe finds, on a phone and on a desktop, %s",
    async (colorScheme) => {
      for (const [name, viewport] of Object.entries(sizes)) {
        const [page, context] = await open({ viewport, colorScheme });
        await page.locator("details").evaluateAll((all) => {
          for (const each of all) each.setAttribute("open", "");
        });
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
          ),
        ).toEqual([]);
        const wide = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(`${name} ${wide}`).toBe(`${name} 0`);
        await page.screenshot({
          path: join(pictures, `${name}-${colorScheme}.png`),
          fullPage: true,
        });
        await context.close();
      }
    },
  );

  it.each([true, false])(
    "opens the derivation of a figure (script allowed: %s)",
    async (javaScriptEnabled) => {
      const [page, context] = await open({ viewport: sizes.desktop, javaScriptEnabled });
      const figure = page.locator("table.anslag tr.total button").first();
      const target = page.locator(`#${await figure.getAttribute("popovertarget")}`);
      expect(await target.isVisible()).toBe(false);
      await figure.click();
      expect(await target.isVisible()).toBe(true);
      expect(await target.textContent()).toContain("Resultat");
      await page.keyboard.press("Escape");
      expect(await target.isVisible()).toBe(false);
      await context.close();
    },
  );

  it("notes every adjusted figure of the tables in millions", async () => {
    const [page, context] = await open({ viewport: sizes.desktop });
    const notes = await page.locator("tfoot p").allTextContents();
    expect(notes).toContain(
      "justerat för att tabellen ska summera: Totala intäkter, Budget 231,6 (exakt 231,655)",
    );
    const expected = tables.flatMap(
      (table) => printTable(table, { scale: "mkr", decimals: 1 }).footnotes,
    );
    expect(expected.filter((note) => note.startsWith("justerat")).length).toBeGreaterThan(10);
    // Signs of variances differ, so the places are compared.
    const place = (note: string): string => note.replace(/ [+−]?[\d\s]+(,\d+)? \(exakt.*$/, "");
    expect(notes.map(place)).toEqual(expect.arrayContaining(expected.map(place)));
    await context.close();
  });

  it("says where the report prints another figure than its own primary figures give", async () => {
    const [page, context] = await open({ viewport: sizes.desktop });
    const remarks = await page.locator("tfoot p[id]").allTextContents();
    expect(remarks).toHaveLength(12);
    for (const text of remarks) expect(text).toMatch(/^[a-z]\) Rapporten trycker/);
    expect(await page.locator("tbody sup a").count()).toBe(12);
    expect(remarks.map((text) => text.replaceAll("\u00a0", " ").slice(3))).toContain(
      "Rapporten trycker −319 190 för Summa, Prognos helårsutfall; " +
        "dess egna uppgifter ger −319 188.",
    );
    await context.close();
  });

  it("shows every note whole on a phone, however wide its table is", async () => {
    const [page, context] = await open({ viewport: sizes.phone });
    const beyond = await page.evaluate(`{
      for (const each of document.querySelectorAll("details")) each.open = true;
      [...document.querySelectorAll("tfoot p")].filter((note) =>
        note.getBoundingClientRect().right > document.documentElement.clientWidth).length;
    }`);
    expect(beyond).toBe(0);
    await context.close();
  });

  it("shows every diagram with its texts, and loses nothing of it on paper", async () => {
    const [page, context] = await open({ viewport: { width: 718, height: 1000 } });
    const images = await page
      .locator("figure img")
      .evaluateAll((found) =>
        found.map((image) => [image.getAttribute("alt") ?? "", image.getAttribute("src") ?? ""]),
      );
    const drawn = images.map(([words = "", address = ""]) => {
      const svg = htmlOf(decodeURIComponent(address.slice(address.indexOf(",") + 1)));
      return { words, texts: all(svg, "text").map((text) => textOf(text)) };
    });
    const widths = await page.evaluate(
      `[...document.querySelectorAll("figure img")].map((image) => image.naturalWidth)`,
    );
    expect((widths as readonly number[]).filter((width) => width > 300)).toHaveLength(6);
    expect(drawn).toHaveLength(6);
    for (const { words, texts } of drawn) {
      const amounts = texts.filter((text) => /^[+−]?\d/.test(text));
      expect(amounts.length).toBeGreaterThan(3);
      for (const amount of amounts) expect(words).toContain(amount);
    }
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate(
      `[...document.querySelectorAll("figure, .scroll")]
        .filter((box) => getComputedStyle(box).overflowX !== "visible").length`,
    );
    expect(cut).toBe(0);
    const beyond = await page.evaluate(
      `[...document.querySelectorAll("figure img, table")].filter((box) =>
        box.getBoundingClientRect().right > document.documentElement.clientWidth).length`,
    );
    expect(beyond).toBe(0);
    await context.close();
  });

  it("complains about nothing and asks for nothing from the network", () => {
    expect(complaints).toEqual([]);
  });
});
