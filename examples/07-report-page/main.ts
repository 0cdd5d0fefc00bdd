/**
 * The Malmö report as one self-contained HTML page: `npm run example -- report-page OUT.html`
 * writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  amountOf,
  cellOf,
  type Decimal,
  explainCell,
  formatAmount,
  parseBook,
  printAmount,
  printTable,
  type Table,
} from "anslag";
import { compareWithPrinted, type PrintedTable } from "../malmo-2023/compare.ts";
import { malmoTables } from "../malmo-2023/tables.ts";
import { drawDiagram, malmoDiagrams } from "./diagrams.ts";
import { renderPage, type Section } from "./page.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const tables = malmoTables(book);
const diagrams = malmoDiagrams(tables);
const reported = (
  JSON.parse(readFileSync(new URL("../malmo-2023/printed.json", import.meta.url), "utf8")) as {
    readonly tables: Readonly<Record<string, PrintedTable>>;
  }
).tables;

const inMillions = { unit: book.unit, scale: "mkr", decimals: 1, withUnit: true } as const;
const amount = (
  row: "result" | "netCost",
  column: "period" | "year",
  plus: "always" | "never" = "never",
): string =>
  printAmount(amountOf(tables.T1, row, column) ?? 0, { language: "sv", ...inMillions, plus });
const lead = [
  `Resultatet för januari–augusti är ${amount("result", "period", "always")}; ` +
    `nettokostnaden är ${amount("netCost", "period")}.`,
  `För helåret väntas nettokostnaden bli ${amount("netCost", "year")} ` +
    `och resultatet ${amount("result", "year")}.`,
];

/** The totals of the income statement that are furthest from the budget, in words. */
const largest = (["totalIncome", "totalPersonnel", "totalOtherCosts"] as const)
  .map((row) => ({ row, variance: amountOf(tables.T8, row, "variance") }))
  .sort((a, b) => (b.variance?.abs().toNumber() ?? 0) - (a.variance?.abs().toNumber() ?? 0))
  .map(({ row, variance }) => {
    const label = tables.T8.rows.find(({ id }) => id === row)?.label ?? row;
    const text = printAmount(variance ?? 0, { language: "sv", ...inMillions, plus: "always" });
    return `${label.toLowerCase()} ${text}`;
  });
const [first, last] = [largest.slice(0, -1).join(", "), largest.at(-1)];
lead.push(`Mot budget avviker ${first} och ${last}; plus höjer resultatet.`);

/** Where the report prints another figure than its own primary figures give. */
function remarksOn(id: string, table: Table): readonly string[] {
  const write = (figure: Decimal): string => formatAmount(figure, { locale: "sv-SE" });
  return compareWithPrinted(id, table, reported[id] ?? {}).map(
    ({ label, computed, printed }) =>
      `Rapporten trycker ${write(printed)} för ${label}; ` +
      `dess egna uppgifter ger ${write(computed)}.`,
  );
}

const sections: Section[] = [];
for (const [id, table] of Object.entries(tables) as readonly (readonly [string, Table])[]) {
  const specs = diagrams[id] ?? [];
  sections.push({
    id,
    table: printTable(table, { plus: "variances" }),
    other: printTable(table, { plus: "variances", scale: "mkr", decimals: 1 }),
    diagrams: await Promise.all(
      specs.map(async (spec) => ({ spec, svg: await drawDiagram(spec) })),
    ),
    remarks: remarksOn(id, table),
    derivation: (row, column) => {
      const { kind } = cellOf(table, row, column);
      return kind === "amount" || kind === "ratio"
        ? explainCell(table, row, column, { book })
        : undefined;
    },
  });
}

const page = renderPage({
  organisation: book.organisation ?? "",
  title: book.title,
  lead,
  sections,
});
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, page);

console.log(lead.join("\n"));
for (const { id, table, other, diagrams: drawings } of sections) {
  const drawn = drawings.map(({ spec }) => `, diagram: ${spec.title.text.join(" ")}`).join("");
  console.log(
    `${id} ${table.caption}: ${other?.adjusted.length ?? 0} belopp justerade i mkr${drawn}`,
  );
}
console.log(
  `Sidan har ${(page.match(/popovertarget="[^"]*">/g) ?? []).length} siffror som går att öppna.`,
);
