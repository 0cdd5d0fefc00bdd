/** A small fund of an American city: what it was granted and what it spent, in dollars. */
import { type Book, defineBook } from "anslag";

type Line = "taxes" | "fees" | "police" | "parks";

const granted = (line: Line, amount: number, decision = "first") =>
  ({ scenario: "budget", line, amount, members: { decision } }) as const;
const booked = (line: Line, amount: number) => ({ scenario: "actual", line, amount }) as const;

export const fund: Book<Line | "revenues" | "spending" | "excess"> = defineBook({
  title: "General Fund",
  language: "en-US",
  unit: { currency: "USD" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  chart: {
    lines: [
      { id: "taxes", kind: "income", label: "Taxes" },
      { id: "fees", kind: "income", label: "Fees" },
      { id: "police", kind: "cost", label: "Police" },
      { id: "parks", kind: "cost", label: "Parks" },
    ],
    totals: [
      { id: "revenues", label: "Total Revenues", of: ["taxes", "fees"] },
      { id: "spending", label: "Total Expenditures", of: ["police", "parks"] },
      { id: "excess", label: "Excess", of: ["revenues", "spending"] },
    ],
  },
  dimensions: [{ id: "decision", members: [{ id: "first" }, { id: "amendment" }] }],
  figureSets: [
    {
      id: "all",
      figures: [
        granted("taxes", 900),
        granted("fees", 100),
        granted("police", -700),
        granted("parks", -200),
        granted("parks", -50, "amendment"),
        booked("taxes", 880),
        booked("fees", 120),
        booked("police", -650),
      ],
    },
  ],
});
