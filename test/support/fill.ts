/** Plans and fills a table of the library, for tests of cells, relations and notes. */
import { fillTable } from "../../src/statement/build-table.ts";
import { planTable, type TableRequest } from "../../src/statement/plan.ts";
import { readerOf } from "../../src/statement/reader.ts";
import { inWords } from "./cells.ts";
import { library } from "./library.ts";

/** The content of a filled table, and its cells in words. */
type Filled = ReturnType<typeof fillTable> & {
  readonly words: readonly (readonly (string | undefined)[])[];
};

export function fill(rows: readonly unknown[], columns: object): Filled {
  const reader = readerOf(library);
  const request = { rows, columns: Object.entries(columns) } as unknown as TableRequest;
  const content = fillTable(reader, planTable(reader, request));
  return { ...content, words: content.cells.map((ofRow) => ofRow.map(inWords)) };
}
