/**
 * Where does a figure come from? A derivation down to the lines of the report and the decisions of
 * the council.
 */
import { readFileSync } from "node:fs";
import { explainCell, parseBook, renderDerivation } from "anslag";
import { malmoTables } from "../malmo-2023/tables.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const { T1, T7 } = malmoTables(book);

console.log(renderDerivation(explainCell(T1, "result", "period", { book }), { language: "sv" }));
console.log("");
console.log(renderDerivation(explainCell(T1, "funding", "year", { book }), { language: "sv" }));
console.log("");
console.log(renderDerivation(explainCell(T7, "netCost", "growth", { book }), { language: "sv" }));
