/** A book of one service with amounts of the caller: fees, two costs, a grant, and their totals. */
import { type Book, defineBook, type SignStyle } from "anslag";
import fc from "fast-check";

/** The lines of the book, in the order of its amounts. */
export const serviceLines = ["fees", "staff", "rent", "grant"] as const;

/** Amounts in result sign, by line; a line that is not named has no amount. */
export type ServiceAmounts = Readonly<Partial<Record<(typeof serviceLines)[number], string>>>;

/** Two scenarios with their amounts. */
export interface ServiceFigures {
  readonly actual: ServiceAmounts;
  readonly budget: ServiceAmounts;
}

export function service({ actual, budget }: ServiceFigures): Book {
  const figures = Object.entries({ actual, budget }).flatMap(([scenario, amounts]) =>
    Object.entries(amounts).map(([line, amount]) => ({ line, scenario, amount })),
  );
  return defineBook({
    title: "Service",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: [
        { id: "fees", label: "Fees", kind: "income" },
        { id: "staff", label: "Staff", kind: "cost" },
        { id: "rent", label: "Rent", kind: "cost" },
        { id: "grant", label: "Grant", kind: "funding" },
      ],
      totals: [
        { id: "costs", label: "Costs", of: ["staff", "rent"] },
        { id: "netCost", label: "Net cost", of: ["fees", "costs"], role: "net-cost" },
        { id: "result", label: "Result", of: ["netCost", "grant"], role: "result" },
      ],
    },
    scenarios: [
      { id: "actual", kind: "actual" },
      { id: "budget", kind: "budget" },
    ],
    figureSets: [{ id: "main", figures }],
  } as never);
}

/** Every sign style, and one of a host's own. */
export const signStyles: readonly SignStyle[] = [
  "natural",
  "costs-positive",
  "all-positive",
  "funding-negative",
  "overspend-positive",
  "statement-us",
  { opposite: ["income"], variance: "difference" },
];

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => {
  const digits = `${Math.abs(each)}`.padStart(3, "0");
  return `${each < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});

const amounts: fc.Arbitrary<ServiceAmounts> = fc.record(
  { fees: amount, staff: amount, rent: amount, grant: amount },
  { requiredKeys: ["fees", "staff"] },
);

/** Amounts with two decimals, of any sign, some of them missing. */
export const serviceFigures: fc.Arbitrary<ServiceFigures> = fc.record({
  actual: amounts,
  budget: amounts,
});
