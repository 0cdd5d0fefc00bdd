/** The amounts of a file of SIE by account, period and object, each once. */
import {
  addAmounts,
  type Decimal,
  isOwn,
  subtractAmounts,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import type { SieFile, SieObjects } from "./sie.ts";

/** Where the outcome of a year comes from: its vouchers, its changes of months, or its results. */
export type SieSource = "vouchers" | "months" | "years";

/** An amount of a file, in the signs of the file. */
export interface SieAmount {
  readonly account: string;
  /** First and last month. */
  readonly period: string;
  /** The object of the dimension that was asked for; the undivided part has no object. */
  readonly object?: string;
  readonly amount: Decimal;
  /**
   * `parts-only`: the file has the parts and not the whole; they were added up. `unlike-parts`: so
   * too, and the dimensions disagree, so that the amount is on no line.
   */
  readonly doubt?: "parts-only" | "unlike-parts";
}

interface Entry {
  readonly account: string;
  readonly period: string;
  readonly objects: SieObjects;
  readonly amount: Decimal;
}

/** Where the outcome of a year can come from, the most detailed source first. */
export function sourcesOf(file: SieFile, year: number): readonly SieSource[] {
  const days = file.years.find((each) => each.year === year);
  const isInside = (day: string): boolean =>
    days === undefined ? year === 0 : days.from <= day && day <= days.to;
  const found: SieSource[] = [];
  if (file.vouchers.some(({ date }) => isInside(date))) found.push("vouchers");
  if (file.changes.some((each) => each.kind === "actual" && each.year === year))
    found.push("months");
  if (file.balances.some((each) => each.kind === "result" && each.year === year))
    found.push("years");
  return found;
}

/** The outcome of a year, divided by a dimension where one is named. */
export function outcomeOf(
  file: SieFile,
  year: number,
  source: SieSource,
  dimension: string | undefined,
): readonly SieAmount[] {
  if (source === "vouchers") return fromVouchers(file, year, dimension);
  const entries =
    source === "months"
      ? file.changes.flatMap((each): readonly Entry[] =>
          each.kind === "actual" && each.year === year ? [{ ...each, period: each.month }] : [],
        )
      : file.balances.flatMap((each): readonly Entry[] =>
          each.kind === "result" && each.year === year
            ? [{ ...each, period: wholeYear(file, year, file.coversTo) }]
            : [],
        );
  return divide(entries, dimension);
}

/** The budget of the current year, divided by a dimension where one is named. */
export function budgetOf(file: SieFile, dimension: string | undefined): readonly SieAmount[] {
  const isBudget = (each: { readonly kind: string; readonly year: number }): boolean =>
    each.kind === "budget" && each.year === 0;
  const months = file.changes
    .filter(isBudget)
    .map((each): Entry => ({ ...each, period: each.month }));
  // A budget of the year has no month, and covers all of them.
  const years = file.balances
    .filter(isBudget)
    .map((each): Entry => ({ ...each, period: wholeYear(file, 0) }));
  return divide([...months, ...years], dimension);
}

/** The months of a year; those up to a day, where the year is not over by then. */
function wholeYear({ years }: SieFile, year: number, coversTo?: string): string {
  const { from, to } = years.find((each) => each.year === year) ?? { from: "", to: "" };
  const end = year === 0 && coversTo !== undefined && coversTo < to ? coversTo : to;
  return `${from.slice(0, 7)}/${end.slice(0, 7)}`;
}

/** Adds up rows of vouchers; a voucher belongs to the month of its date. */
function fromVouchers(
  { years, vouchers }: SieFile,
  year: number,
  dimension: string | undefined,
): readonly SieAmount[] {
  const days = years.find((each) => each.year === year);
  const sums = new Map<string, SieAmount>();
  for (const { date, transactions } of vouchers) {
    const other = years.find((each) => each.from <= date && date <= each.to);
    // A voucher outside all years stays with the current one, where its month is refused.
    const isHere = other === undefined ? year === 0 : other === days;
    if (!isHere) continue;
    const period = date.slice(0, 7);
    for (const { kind, account, objects, amount } of transactions) {
      if (kind === "removed") continue;
      const object = dimension === undefined ? undefined : objects[dimension];
      const key = JSON.stringify([account, period, object]);
      const sum = addAmounts(sums.get(key)?.amount ?? ZERO, exact(amount));
      sums.set(key, { account, period, ...(object === undefined ? {} : { object }), amount: sum });
    }
  }
  return [...sums.values()];
}

/** After a way through JSON amounts are texts. */
const exact = (amount: Decimal): Decimal => (isOwn(amount) ? amount : toDecimal(amount));

/** The whole and the parts of an account in a period. */
interface Cell {
  readonly account: string;
  readonly period: string;
  whole: Decimal | undefined;
  /** By dimension, and by object. */
  readonly parts: Map<string, Map<string, Decimal>>;
}

/** Divides the whole of each account by the objects of a dimension; the rest has no object. */
function divide(entries: readonly Entry[], dimension: string | undefined): readonly SieAmount[] {
  const cells = new Map<string, Cell>();
  for (const { account, period, objects, ...entry } of entries) {
    const amount = exact(entry.amount);
    const key = `${account} ${period}`;
    const cell = cells.get(key) ?? { account, period, whole: undefined, parts: new Map() };
    cells.set(key, cell);
    const [[by, object] = [undefined, ""], ...more] = Object.entries(objects);
    // Amounts with objects of several dimensions divide the parts once more.
    if (more.length > 0) continue;
    if (by === undefined) cell.whole = addAmounts(cell.whole ?? ZERO, amount);
    else {
      const parts = cell.parts.get(by) ?? new Map<string, Decimal>();
      parts.set(object, addAmounts(parts.get(object) ?? ZERO, amount));
      cell.parts.set(by, parts);
    }
  }
  return [...cells.values()].flatMap((cell) => amountsOf(cell, dimension));
}

const sumOf = (parts: ReadonlyMap<string, Decimal>): Decimal =>
  [...parts.values()].reduce(addAmounts, ZERO);

function amountsOf(cell: Cell, dimension: string | undefined): readonly SieAmount[] {
  const { account, period, parts } = cell;
  const place = { account, period };
  const own = dimension === undefined ? undefined : parts.get(dimension);
  const divided = [...(own ?? [])].map(([object, amount]) => ({ ...place, object, amount }));
  if (cell.whole !== undefined) {
    const rest = own === undefined ? cell.whole : subtractAmounts(cell.whole, sumOf(own));
    return own !== undefined && rest.isZero() ? divided : [...divided, { ...place, amount: rest }];
  }
  if (own !== undefined) return divided.map((each) => ({ ...each, doubt: "parts-only" as const }));
  const [first = ZERO, ...others] = [...parts.values()].map(sumOf);
  const doubt = others.every((each) => each.equals(first)) ? "parts-only" : "unlike-parts";
  return parts.size === 0 ? [] : [{ ...place, amount: first, doubt }];
}
