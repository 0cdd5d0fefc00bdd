/**
 * The Malmö report as one self-contained HTML page: `npm run example -- report-page OUT.html`
 * writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  amountOf,
  type Decimal,
  explainCell,
  formatAmount,
  parseBook,
  printAmount,
  printTable,
  renderDerivation,
  type Table,
} from "anslag";
import { type PageNote, renderPage } from "anslag/report";
import { compareWithPrinted, type PrintedTable } from "../malmo-2023/compare.ts";
import { malmoTables } from "../malmo-2023/tables.ts";
import { drawDiagram, malmoDiagrams } from "./diagrams.ts";

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
function remarksOn(id: string, table: Table): readonly PageNote[] {
  const write = (figure: Decimal): string => formatAmount(figure, { locale: "sv-SE" });
  return compareWithPrinted(id, table, reported[id] ?? {}).map(
    ({ row, column, label, computed, printed }) => ({
      row,
      column,
      text:
        `Rapporten trycker ${write(printed)} för ${label}; ` +
        `dess egna uppgifter ger ${write(computed)}.`,
    }),
  );
}

const sections = await Promise.all(
  (Object.entries(tables) as readonly (readonly [string, Table])[]).map(async ([id, table]) => ({
    id,
    table: printTable(table, { plus: "variances" }),
    other: printTable(table, { plus: "variances", scale: "mkr", decimals: 1 }),
    notes: remarksOn(id, table),
    // Vega draws later, so each picture stands beside its diagram.
    diagrams: await Promise.all(
      (diagrams[id] ?? []).map(async (diagram) => ({ diagram, svg: await drawDiagram(diagram) })),
    ),
  })),
);

const derivations = { explainCell, renderDerivation };
const page = renderPage({ book, lead, sections }, { derivations });
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, page);

console.log(lead.join("\n"));
for (const { id, table, other, diagrams: drawings } of sections) {
  const drawn = drawings.map(({ diagram }) => `, diagram: ${diagram.title.text.join(" ")}`);
  console.log(
    `${id} ${table.caption}: ${other.adjusted.length} belopp justerade i mkr${drawn.join("")}`,
  );
}
console.log(
  `Sidan har ${(page.match(/popovertarget="[^"]*">/g) ?? []).length} siffror som går att öppna.`,
);
