/**
 * Five sign conventions stand in one report; all of them are printed from one book. The expected
 * texts are those of the report.
 */
import { readFileSync } from "node:fs";
import { parseBook, printTable, type SignStyle } from "anslag";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../../examples/malmo-2023/tables.ts";

interface Reported {
  readonly tables: readonly {
    readonly id: keyof ReturnType<typeof malmoTables>;
    readonly rows: readonly {
      readonly id: string;
      readonly cells: Readonly<Record<string, string>>;
    }[];
  }[];
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const tables = malmoTables(parseBook(read("../../../examples/malmo-2023/book.json")));
const reported = JSON.parse(read("./reported.json")) as Reported;

/**
 * Cells that the report prints otherwise than its own primary figures give: rounding, and the one
 * total that cannot be right.
 */
const otherwise = [
  "T9.pers.tot",
  "T9.sum.tot",
  "T9.sum.kbf",
  "T10.b06.dev",
  "T10.b07.dev",
  "T10.b08.dev",
  "T10.b09.dev",
  "T10.b11.dev",
  "T10.b13.dev",
  "T10.sum.kb",
  "T10.sum.fc",
  "T10.sum.dev",
];

const conventions: Readonly<
  Record<string, { readonly signs: SignStyle; readonly tables: readonly string[] }>
> = {
  "costs −, funding +, variance = outcome − budget": {
    signs: "natural",
    tables: ["T1", "T8", "T9"],
  },
  "variances only": { signs: "natural", tables: ["T2"] },
  "expenditure +, variance = budget − forecast": { signs: "costs-positive", tables: ["T3"] },
  "net cost +, funding +": { signs: "all-positive", tables: ["T5"] },
  "net cost −, funding −": { signs: "funding-negative", tables: ["T10"] },
};

describe.each(Object.entries(conventions))("%s", (_, { signs, tables: ids }) => {
  it.each(ids)("%s prints as in the report", (id) => {
    const table = reported.tables.find((each) => each.id === id);
    const ours = tables[id as keyof typeof tables];
    expect(ours.signs).toBe(signs);
    const printed = printTable(ours, { negative: "hyphen" });
    const differing: string[] = [];
    table?.rows.forEach((row, i) => {
      Object.entries(row.cells).forEach(([column, text], j) => {
        const shown = printed.texts[i]?.[j]?.replaceAll("\u00a0", " ");
        if (shown !== text) differing.push(`${id}.${row.id}.${column}`);
      });
    });
    expect(differing).toEqual(otherwise.filter((cell) => cell.startsWith(`${id}.`)));
  });
});
