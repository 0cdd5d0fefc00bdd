/**
 * A small book that many tests use: two libraries, their fees and costs, in thousands of kronor.
 */
import { type Book, type BookInput, type BookJson, defineBook } from "anslag";

export const libraryInput = {
  title: "Libraries 2023",
  organisation: "A town",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", kind: "income", label: "Fees" },
      { id: "staff", kind: "cost", label: "Staff" },
      { id: "overtime", kind: "cost", label: "of which overtime", ofWhich: "staff" },
      { id: "books", kind: "cost", label: "Books" },
      { id: "interest", kind: "financial-cost", label: "Interest" },
      { id: "grant", kind: "funding", label: "Grant", readFrom: "budget" },
    ],
    totals: [
      { id: "income", label: "Income", of: ["fees"], role: "income" },
      { id: "operating", label: "Operating costs", of: ["staff", "books"] },
      {
        id: "beforeInterest",
        label: "Net cost before interest",
        of: ["fees", "operating"],
        role: "net-cost-before-financial-items",
      },
      { id: "costs", label: "Costs", of: ["operating", "interest"], role: "costs" },
      { id: "netCost", label: "Net cost", of: ["beforeInterest", "interest"], role: "net-cost" },
      { id: "result", label: "Result", of: ["netCost", "grant"], role: "result" },
    ],
  },
  dimensions: [
    {
      id: "library",
      label: "Library",
      members: [
        { id: "east", label: "East" },
        { id: "west", label: "West" },
      ],
    },
  ],
  appropriations: [
    {
      id: "grant",
      line: "grant",
      original: { amount: "1 000", source: "budget decision" },
      adjustments: [
        {
          reference: "K 12",
          title: "Opening hours",
          amount: "50",
          decidedOn: "2023-05-02",
          kind: "supplement",
          recurrence: "recurring",
        },
        {
          reference: "K 40",
          title: "After the cut-off",
          amount: "7",
          decidedOn: "2023-09-15",
          kind: "supplement",
        },
      ],
    },
  ],
  figureSets: [
    {
      id: "all",
      figures: [
        { line: "fees", scenario: "budget", amount: "40" },
        { line: "staff", scenario: "budget", amount: "-700", members: { library: "east" } },
        { line: "staff", scenario: "budget", amount: "-250", members: { library: "west" } },
        { line: "books", scenario: "budget", amount: "-100.5" },
        {
          line: "fees",
          scenario: "forecast",
          amount: "36.2",
          source: "ledger",
          note: "closed in July",
        },
        {
          line: "staff",
          scenario: "forecast",
          amount: "-680",
          members: { library: "east" },
          source: "east's forecast",
        },
        {
          line: "staff",
          scenario: "forecast",
          amount: "-260",
          members: { library: "west" },
          source: "west's forecast",
        },
        { line: "overtime", scenario: "forecast", amount: "-12", members: { library: "east" } },
        { line: "interest", scenario: "forecast", amount: "-1.5" },
        { line: "staff", scenario: "priorYearActual", amount: "-900" },
        { line: "staff", scenario: "actual", period: "2023-01", amount: "-70" },
        { line: "staff", scenario: "actual", period: "2023-02", amount: "-71" },
      ],
    },
  ],
  explanations: [{ members: { library: "east" }, text: "vacancies" }],
} as const;

const plainInput: BookInput = libraryInput;

export const library: Book = defineBook(plainInput);

/** The figures of one set, as a book takes them. */
export type Figures = BookInput["figureSets"][number]["figures"];

/** The library with other figures and without its appropriation, or with other parts. */
export function libraryWith(figures: Figures, more: Partial<BookInput> = {}): Book {
  const parts = { appropriations: [], figureSets: [{ id: "all", figures }], ...more };
  return defineBook({ ...plainInput, ...parts });
}

/** The same as plain data that a test may change. */
export function libraryJson(): { -readonly [Key in keyof BookJson]: BookJson[Key] } & Record<
  string,
  unknown
> {
  return JSON.parse(JSON.stringify(libraryInput)) as never;
}
