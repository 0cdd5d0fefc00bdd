/**
 * The Malmö tables in print: in thousands and in millions, every printed total and difference
 * holds.
 */
import { readFileSync } from "node:fs";
import { parseBook, printTable, renderText } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../../examples/malmo-2023/tables.ts";

const book = parseBook(
  readFileSync(new URL("../../../examples/malmo-2023/book.json", import.meta.url), "utf8"),
);
const tables = Object.entries(malmoTables(book));

describe.each([
  { scale: "tkr", decimals: 0 },
  { scale: "mkr", decimals: 1 },
  { scale: "mkr", decimals: 0 },
  { scale: "mdkr", decimals: 3 },
] as const)("Malmö in $scale with $decimals decimals", (options) => {
  it.each(tables)(
    "%s adds up in print, with every figure less than one unit from the exact one",
    (_, table) => {
      const printed = printTable(table, options);
      expect(printed.tier).toBe(1);
      expect(relationDifferences(printed).filter(({ difference }) => !difference.isZero())).toEqual(
        [],
      );
    },
  );

  it("the notes name every adjusted figure", () => {
    for (const [, table] of tables) {
      const printed = printTable(table, { ...options, language: "en" });
      const notes = printed.footnotes.filter((note) => note.startsWith("adjusted"));
      expect(notes).toHaveLength(printed.adjusted.length);
    }
  });
});

describe("what the report does not add up to", () => {
  it("ordinary rounding to millions leaves sums that do not hold; footing leaves none", () => {
    const ordinary = tables.map(([, table]) =>
      printTable(table, { scale: "mkr", decimals: 1, rounding: "ordinary" }),
    );
    expect(ordinary.reduce((sum, { differences }) => sum + differences.length, 0)).toBeGreaterThan(
      10,
    );
  });

  it("T8, T9 and T10 in millions, as they are printed", async () => {
    const text = tables
      .filter(([id]) => ["T8", "T9", "T10"].includes(id))
      .map(([, table]) => renderText(printTable(table, { scale: "mkr", decimals: 1 })))
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("./millions.golden.txt");
  });
});
