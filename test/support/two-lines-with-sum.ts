/** A printed table of two lines, their sum and its variances. */
import { buildTable, type PrintedTable, printTable } from "anslag";
import { library } from "./library.ts";

/** Two costs and their sum, whose variance is the sum of two variances. */
export const twoLines: PrintedTable = printTable(
  buildTable(library, {
    rows: [
      { id: "staff", line: "staff" },
      { id: "fees", line: "fees" },
      { id: "sum", sumOf: ["staff", "fees"] },
    ],
    columns: {
      budget: { scenario: "budget" },
      forecast: { scenario: "forecast" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    },
  }),
);
