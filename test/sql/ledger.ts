/** A generated ledger: the same rows in a database and in memory, by one formula. */
import { type Book, defineBook, type FigureSet } from "anslag";
import { addFigures, figureSet, figuresFromArrays } from "anslag/ledger";

export const LINES = 40;
export const UNITS = ["east", "väst", "o'hara", 'quo"te'] as const;
/** Row k in SQL: whole öre, both signs, far beyond what a double of kronor holds when added up. */
export const FORMULA = {
  line: `'line' || CAST(k % ${LINES} AS VARCHAR)`,
  month: "(k * 7) % 12 + 1",
  unit: "k % 5",
  ore: "(k * 7919) % 200000003 - 100000001",
};

export const frame: Book = defineBook({
  title: "Ledger 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-12-31",
  chart: {
    lines: Array.from(
      { length: LINES },
      (_, k) => ({ id: `line${k}`, kind: k < 8 ? "income" : "cost" }) as const,
    ),
    totals: [
      { id: "income", of: Array.from({ length: 8 }, (_, k) => `line${k}`) },
      { id: "costs", of: Array.from({ length: LINES - 8 }, (_, k) => `line${k + 8}`) },
      { id: "net", of: ["income", "costs"] },
    ],
  },
  dimensions: [{ id: "unit", members: UNITS.map((id) => ({ id })) }],
  figureSets: [],
} as never) as Book;

/** The rows from k to k, read in memory. Rows with k % 5 = 4 have no unit. */
export function inMemory(count: number): FigureSet {
  let set = figureSet([], frame.unit);
  for (let from = 0; from < count; from += 250_000) {
    const size = Math.min(250_000, count - from);
    const of = <Value>(value: (k: number) => Value): Value[] =>
      Array.from({ length: size }, (_, k) => value(from + k));
    const figures = figuresFromArrays(frame, {
      line: of((k) => `line${k % LINES}`),
      scenario: "actual",
      period: of((k) => `2023-${`${((k * 7) % 12) + 1}`.padStart(2, "0")}`),
      amount: of((k) => {
        const ore = ((k * 7919) % 200_000_003) - 100_000_001;
        const digits = `${Math.abs(ore)}`.padStart(3, "0");
        return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      }),
      members: { unit: of((k) => UNITS[k % 5]) },
    });
    set = addFigures({ to: set, figures });
  }
  return set;
}
