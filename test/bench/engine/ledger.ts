/** The ledger that the benches read, and its book: two hundred lines, four levels of totals. */
import { type Book, defineBook, type FigureSet, incomeStatement, type Table } from "anslag";
import { type FigureInput, withFigures } from "anslag/ledger";

/** A source of numbers that gives the same ones in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = numbers(7);
export const amountText = (): string => {
  const whole = Math.floor(random() * 2e7 - 1e7);
  const places = Math.floor(random() * 3);
  return (whole / 10 ** places).toFixed(places);
};
export const LINES: readonly string[] = Array.from({ length: 200 }, (_, k) => `line${k}`);
export const SCENARIOS = ["budget", "forecast", "actual", "target"] as const;
export const FINANCING = ["board", "funded", "shared", "fee"] as const;
const UNITS = Array.from({ length: 50 }, (_, k) => `unit${k}`);
const YEAR = "2023-01/2023-12";
const pick = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
export const records = (count: number): (FigureInput & { readonly period: string })[] =>
  Array.from({ length: count }, () => ({
    line: pick(LINES),
    scenario: pick(SCENARIOS),
    period: YEAR,
    members: { unit: pick(UNITS), financing: pick(FINANCING) },
    amount: amountText(),
  }));

interface Total {
  readonly id: string;
  readonly of: readonly string[];
}

/** Two hundred lines in groups of five, these in groups of five, and all of them: four levels. */
export const groups: readonly Total[] = Array.from({ length: 40 }, (_, k) => ({
  id: `group${k}`,
  of: LINES.slice(5 * k, 5 * k + 5),
}));
export const parts: readonly Total[] = Array.from({ length: 8 }, (_, k) => ({
  id: `part${k}`,
  of: groups.slice(5 * k, 5 * k + 5).map(({ id }) => id),
}));
export const declared: Readonly<Record<string, unknown>> = {
  title: "Bench",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  scenarios: [{ id: "target" }],
  chart: {
    lines: LINES.map((id) => ({ id, kind: "cost" })),
    totals: [...groups, ...parts, { id: "all", of: parts.map(({ id }) => id) }],
  },
  dimensions: [
    { id: "unit", members: UNITS.map((id) => ({ id })) },
    { id: "financing", members: FINANCING.map((id) => ({ id })) },
  ],
  figureSets: [],
};
export const frame: Book = defineBook(declared as never);
const byScenario = {
  columns: Object.fromEntries(SCENARIOS.map((scenario) => [scenario, { scenario }])),
};
const byFinancing = {
  columns: Object.fromEntries(
    FINANCING.map((financing) => [financing, { scenario: "budget", members: { financing } }]),
  ),
};
export const statementsOf = (book: Book): readonly [Table, Table] =>
  [
    incomeStatement(book, byScenario as never),
    incomeStatement(book, byFinancing as never),
  ] as const;
export const statements = (set: FigureSet): readonly [Table, Table] =>
  statementsOf(withFigures(frame, { main: set }));
