/** A book without figures, for figures that come in by a door. */
import { type Book, defineBook } from "anslag";

export const frame: Book<"fees" | "staff" | "net"> = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", kind: "income" },
      { id: "staff", kind: "cost" },
    ],
    totals: [{ id: "net", of: ["fees", "staff"] }],
  },
  dimensions: [{ id: "unit", members: [{ id: "east" }] }],
  figureSets: [],
});
