/** A book for tests of budget forms: totals of both signs, details, members, an appropriation. */
import { type Book, defineBook } from "anslag";

type Members = Readonly<Record<string, string>>;

export const book: Book = defineBook({
  title: "Libraries 2024",
  unit: { currency: "SEK", scale: "thousand" },
  language: "sv",
  fiscalYear: { year: 2024 },
  cutOff: "2024-01-31",
  chart: {
    lines: [
      { id: "fees", label: "Avgifter", kind: "income" },
      { id: "staff", label: "Personal", kind: "cost" },
      { id: "overtime", label: "varav övertid", kind: "cost", ofWhich: "staff" },
      { id: "books", label: "Böcker", kind: "cost" },
      { id: "grant", label: "Kommunbidrag", kind: "funding" },
    ],
    totals: [
      { id: "costs", label: "Summa kostnader", of: ["staff", "books"] },
      { id: "netCost", label: "Nettokostnad", of: ["fees", "costs"] },
      { id: "result", label: "Resultat", of: ["netCost", "grant"] },
    ],
  },
  dimensions: [
    {
      id: "library",
      members: [
        { id: "east", label: "Öst" },
        { id: "west", label: "Väst" },
      ],
    },
  ],
  appropriations: [{ id: "kb", line: "grant", original: { amount: 1000 }, adjustments: [] }],
  figureSets: [
    {
      id: "main",
      figures: [
        ["fees", "2024-01", 20, "east"],
        ["staff", "2024-01", -100, "east"],
        ["staff", "2024-01", -7, "east"],
        ["staff", "2024-02", -110, "east"],
        ["overtime", "2024-02", -5, "east"],
        ["books", "2024-02", 0, "east"],
        ["books", "2024-01", -30, "west"],
      ].map(([line, period, amount, library]) => ({
        line: line as "fees",
        scenario: "budget" as const,
        period: `${period}`,
        amount: amount as number,
        members: { library: `${library}` },
      })),
    },
  ],
});

export const east: Members = { library: "east" };
export const west: Members = { library: "west" };
