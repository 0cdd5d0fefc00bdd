/** The Malmö report as one self-contained HTML page: `npm run example -- report-page OUT.html` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { amountOf, cellOf, explainCell, parseBook, printAmount, printTable, type Table } from "anslag";
import { malmoTables } from "../malmo-2023/tables.ts";
import { drawDiagram, malmoDiagrams } from "./diagrams.ts";
import { renderPage, type Section } from "./page.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const tables = malmoTables(book);
const diagrams = malmoDiagrams(tables);

const inMillions = { unit: book.unit, scale: "mkr", decimals: 1, withUnit: true } as const;
const amount = (row: "result" | "netCost", column: "period" | "year", plus: "always" | "never" = "never"): string =>
  printAmount(amountOf(tables.T1, row, column) ?? 0, { ...inMillions, plus });
const lead = [
  `Resultatet för januari–augusti är ${amount("result", "period", "always")}; nettokostnaden är ${amount("netCost", "period")}.`,
  `För helåret väntas nettokostnaden bli ${amount("netCost", "year")} och resultatet ${amount("result", "year")}.`,
];

const sections: Section[] = [];
for (const [id, table] of Object.entries(tables) as readonly (readonly [string, Table])[]) {
  const spec = diagrams[id];
  sections.push({
    id,
    table: printTable(table, { plus: "variances" }),
    other: printTable(table, { plus: "variances", scale: "mkr", decimals: 1 }),
    ...(spec === undefined ? {} : { diagram: { spec, svg: await drawDiagram(spec) } }),
    derivation: (row, column) => {
      const { kind } = cellOf(table, row, column);
      return kind === "amount" || kind === "ratio" ? explainCell(table, { row, column, book }) : undefined;
    },
  });
}

const page = renderPage({ organisation: book.organisation ?? "", title: book.title, lead, sections });
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, page);

console.log(lead.join("\n"));
for (const { id, table, other, diagram } of sections) {
  const drawn = diagram === undefined ? "" : `, diagram: ${diagram.spec.title.text.join(" ")}`;
  console.log(`${id} ${table.caption}: ${other?.adjusted.length ?? 0} belopp justerade i mkr${drawn}`);
}
console.log(`Sidan har ${(page.match(/popovertarget/g) ?? []).length} siffror som går att öppna.`);
