/**
 * Worksheets whose formulas an independent spreadsheet engine computes to the figures printed.
 */
import { readFileSync } from "node:fs";
import { parseBook, printTable, type Table } from "anslag";
import { renderWorksheet, type Worksheet } from "anslag/report";
import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { awkwardAmount, randomTree, shapeNames, shapes, tableOf } from "../oracle/random-table.ts";

const malmo = malmoTables(parseBook(readFileSync("examples/malmo-2023/book.json", "utf8")));

/**
 * What a spreadsheet engine makes of the sheet, when it is given the numbers and the formulas but
 * not the results.
 */
function recomputed({ rows }: Worksheet) {
  const sheet = rows.map((row) =>
    row.map(({ value, formula }) => {
      if (formula !== undefined) return `=${formula}`;
      return typeof value === "string" ? `'${value}` : value;
    }),
  );
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", smartRounding: false });
  const values = rows.map((row, i) =>
    row.map((_, j) => engine.getCellValue({ sheet: 0, row: i, col: j })),
  );
  engine.destroy();
  return values;
}

const formulas = ({ rows }: Worksheet): readonly string[] =>
  rows.flatMap((row) => row.flatMap(({ formula }) => (formula === undefined ? [] : [formula])));

const shown = ({ rows }: Worksheet) => rows.map((row) => row.map(({ value }) => value));

describe("a worksheet recomputes", () => {
  it.each(Object.entries(malmo))(
    "%s of the Malmö report, in thousands and in millions",
    (_, table: Table) => {
      for (const print of [
        {},
        { scale: "mkr", decimals: 1 },
        { scale: "mkr" },
        { signs: "costs-positive" },
      ] as const) {
        const sheet = renderWorksheet(printTable(table, print));
        expect(recomputed(sheet)).toEqual(shown(sheet));
      }
    },
  );

  it("for random tables, exact, printed with footing and printed without", () => {
    const leaves = fc.array(fc.array(awkwardAmount.ore, { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    const options = [{}, { decimals: 1 }, { rounding: "ordinary" }] as const;
    fc.assert(
      fc.property(
        randomTree(12),
        leaves,
        fc.constantFrom(...shapeNames),
        (tree, amounts, shape) => {
          const table = tableOf(tree, amounts, shapes[shape]);
          for (const each of [table, ...options.map((option) => printTable(table, option))]) {
            const sheet = renderWorksheet(each);
            expect(recomputed(sheet)).toEqual(shown(sheet));
          }
        },
      ),
    );
  });

  it("has a formula for every sum and difference of a table that adds up", () => {
    const sheet = renderWorksheet(malmo.T8);
    const [, ...rows] = sheet.rows.filter(
      ([heading]) => heading?.style === "total" || heading?.style === "item",
    );
    expect(formulas(sheet)).toHaveLength(29);
    expect(rows.every(([, , , variance]) => variance?.formula !== undefined)).toBe(true);
  });

  it("has a growth as a formula where the printed figures give it, as a number elsewhere", () => {
    expect(formulas(renderWorksheet(printTable(malmo.T7)))).toContain("ROUND(B5/C5-1,3)");
    const milliards = renderWorksheet(printTable(malmo.T7, { scale: "mdkr" }));
    // −0,5 against −0,5 milliards would be 0 %; the growth is printed from the exact figures.
    expect(milliards.rows[4]?.[3]).toEqual({ value: 0.048, format: "0.0%", style: "total" });
  });
});
