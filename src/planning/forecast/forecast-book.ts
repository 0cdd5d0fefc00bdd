/** The forecast of a whole book: each line by the method that is declared for it. */
import { type AmountInput, type Decimal, ZERO } from "../../amount/index.ts";
import { type Book, requireBook } from "../../book/index.ts";
import { elapsedMonths, fiscalPeriod, monthsOfYear, type Period } from "../../calendar/index.ts";
import type { Figure, Members } from "../../figure/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  oneOf,
  readArguments,
  readChoice,
  readEntries,
} from "../../input/index.ts";
import { readInputs, refusePlan } from "../inputs/index.ts";
import { planningWords } from "../words/index.ts";
import { forecastAdjusted } from "./adjustment.ts";
import { amountFor, type Part, partsOf } from "./book-parts.ts";
import type { ElapsedMonths, MethodForecast } from "./method-forecast.ts";
import { phaseAmount, sumMonths } from "./phase.ts";
import { type PhasingProfile, readProfile } from "./profile.ts";
import { forecastByRemainingBudget } from "./remaining-budget.ts";
import { forecastByRunRate } from "./run-rate.ts";
import { forecastBySeason } from "./season.ts";

/**
 * How the year of a line is forecast, as data.
 *
 * - `run-rate`: the pace so far goes on
 * - `season`: the year is spread as earlier years were, each given month by month
 * - `remaining-budget`: the rest of the year follows the budget, which is spread by the profile
 * (default equal months)
 */
export type LineMethod = (
  | { readonly kind: "run-rate" }
  | { readonly kind: "season"; readonly years: readonly (readonly AmountInput[])[] }
  | { readonly kind: "remaining-budget"; readonly profile?: PhasingProfile }
) & {
  /** Adjustments by a person, by name; they come on top of the method. */
  readonly adjustments?: Readonly<Record<string, AmountInput>>;
};

/** Which lines are forecast by which method. */
export interface ForecastBookOptions<Line extends string = string> {
  /** The method of lines without one of their own; without it they are not forecast. */
  readonly method?: LineMethod;
  /** Methods by line. */
  readonly methods?: Readonly<Partial<Record<Line, LineMethod>>>;
  /** The figure set that is read; default the first. */
  readonly set?: string;
  /** Decimals of the forecasts; default those that each actual amount has. */
  readonly decimals?: number;
}

/** A line, or a part of it, and its forecast. */
export interface LineForecast {
  /** The line. */
  readonly line: string;
  /** The members that its figures are for. */
  readonly members: Members;
  /** The forecast with its method and its assumptions. */
  readonly forecast: MethodForecast;
}

/** The forecast of a book. */
export interface BookForecast {
  /** A figure of the scenario `forecast` for each line and its members; its note is the method. */
  readonly figures: readonly Figure[];
  /** Each of them with its assumptions, in the order of the figures that they come from. */
  readonly lines: readonly LineForecast[];
  /** Parts with a method that cannot be forecast, because an amount that it needs is unknown. */
  readonly left: readonly Pick<LineForecast, "line" | "members">[];
}

const OPTIONS = /* @__PURE__ */ keysOf<ForecastBookOptions>({
  method: true,
  methods: true,
  set: true,
  decimals: true,
});
/** The keys of each kind of method, and its word. */
const KINDS = {
  "run-rate": { keys: [], word: "runRate" },
  season: { keys: ["years"], word: "seasonal" },
  "remaining-budget": { keys: ["profile"], word: "remainingBudget" },
} as const;

/**
 * Forecasts a whole book: each line by its method.
 *
 * Rule: the actual figures of the months up to the cut-off are added up for each line and the
 * members that they are for, and the method of the line makes the year of them; see {@link
 * forecastByRunRate}, {@link forecastBySeason}, {@link forecastByRemainingBudget} and {@link
 * forecastAdjusted}. The budget is that of the same line and members: figures, or the revised
 * appropriation of the book. A figure for the whole of a period comes before those for its parts,
 * which may not overlap. The result goes into a set by {@link figureSet}, and into the book by
 * {@link addFigures} and {@link withFigures}.
 * Units and sign: the unit of the book, result sign.
 * Absent and zero: a month without a figure means what the `gaps` of its scenario say. Where they
 * are unknown, it is missing if its members have no figure on any line, as in a statement. A part
 * whose amount so far is unknown is left out and named; so is one whose method needs a budget that
 * is known for a part of the year only. A part without actual figures has no forecast; one without
 * a budget has a budget of 0.
 *
 * @param book - the book; its cut-off says how many months have elapsed
 * @param options.method - the method of lines without one of their own
 * @param options.methods - methods by line
 * @param options.set - the figure set that is read; default the first
 * @param options.decimals - decimals of the forecasts; default those that each amount has
 * @returns the figures of the forecast, each with its method and assumptions
 * @throws AnslagError `forecast.period` when no month has elapsed, `forecast.line` when a method is
 * for an unknown line, `input.choice` when a method or set is unknown
 * @throws AnslagError `forecast.profile`, `round.decimals`, `input.unknown-key`,
 * `input.wrong-type`; codes of amounts, see {@link toDecimal}
 * @example Wages at their pace, and rent by its budget
 * const figures = [
 *   { line: "wages", scenario: "actual", period: "2023-01/2023-08", amount: -800 },
 *   { line: "rent", scenario: "actual", period: "2023-01/2023-08", amount: -90 },
 *   { line: "rent", scenario: "budget", amount: -120 },
 * ] as const;
 * const book = defineBook({
 *   title: "Library", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "wages", kind: "cost" }, { id: "rent", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures }],
 * });
 * const methods = { rent: { kind: "remaining-budget" } } as const;
 * const forecast = forecastBook(book, { method: { kind: "run-rate" }, methods });
 * forecast.lines.map(({ line, forecast: { amount } }) => [line, amount])
 * // => [["wages", -1200], ["rent", -130]]
 */
export function forecastBook<Line extends string>(
  book: Book<Line>,
  options: ForecastBookOptions<NoInfer<Line>>,
): BookForecast {
  requireBook(book);
  const { methodOf, set, elapsed } = readInputs((issues) => readForecast(book, options, issues));
  const months = { elapsedMonths: elapsed, yearMonths: monthsOfYear(book.fiscalYear) };
  const year = fiscalPeriod(book.fiscalYear, "year");
  const soFar = fiscalPeriod(book.fiscalYear, "year-to-date", elapsed);
  const words = planningWords(book);
  const figures: Figure[] = [];
  const lines: LineForecast[] = [];
  const left: BookForecast["left"][number][] = [];
  for (const part of partsOf(book, set, year)) {
    const { line, members } = part;
    const method = methodOf(line);
    if (method === undefined || part.actual.length === 0) continue;
    const forecast = forecastPart(part, method, { book, year, soFar, months, options });
    if (forecast === undefined) {
      left.push(Object.freeze({ line, members }));
      continue;
    }
    lines.push(Object.freeze({ line, members, forecast }));
    const names = Object.keys(method.adjustments ?? {}).join(", ");
    const note = words[KINDS[method.kind].word] + (names === "" ? "" : ` (${names})`);
    const { amount } = forecast;
    figures.push(
      Object.freeze({ line, scenario: "forecast", period: year, amount, members, note }),
    );
  }
  return Object.freeze({
    figures: Object.freeze(figures),
    lines: Object.freeze(lines),
    left: Object.freeze(left),
  });
}

function readForecast(book: Book, options: ForecastBookOptions, issues: Issue[]) {
  const given = readArguments(options, OPTIONS, ["options"], issues);
  const own = new Map(
    readEntries<LineMethod | undefined>(given.methods ?? {}, ["methods"], issues),
  );
  const lines = book.chart.lines.map(({ id }) => id);
  for (const [line, method] of own) {
    const path = ["methods", line];
    const facts = { expected: oneOf(lines), received: describeValue(line) };
    if (!lines.includes(line)) refusePlan("forecast.line", path, facts, issues);
    if (method !== undefined) readMethod(method, book, path, issues);
  }
  if (given.method !== undefined) readMethod(given.method, book, ["method"], issues);
  const sets = book.figureSets.map(({ id }) => id);
  const set = readChoice(given.set ?? sets[0], sets, ["set"], issues);
  const elapsed = elapsedMonths(book.fiscalYear, book.cutOff);
  const facts = { expected: "a cut-off by which a month has ended", received: book.cutOff };
  if (elapsed === 0) refusePlan("forecast.period", ["cutOff"], facts, issues);
  return {
    methodOf: (line: string) => own.get(line) ?? given.method,
    set: book.figureSets.find(({ id }) => id === set),
    elapsed,
  };
}

function readMethod(method: LineMethod, book: Book, path: IssuePath, issues: Issue[]): void {
  const kinds = Object.keys(KINDS) as LineMethod["kind"][];
  const kind = readChoice(method?.kind, kinds, [...path, "kind"], issues);
  if (kind === undefined) return;
  readArguments(method, ["kind", "adjustments", ...KINDS[kind].keys], path, issues);
  if (method.kind === "remaining-budget" && method.profile !== undefined)
    readProfile(method.profile, book.fiscalYear, [...path, "profile"], issues);
}

/** The year, its months so far, and the decimals that are asked for. */
interface SoFar {
  readonly book: Book;
  readonly year: Period;
  readonly soFar: Period;
  readonly months: Required<ElapsedMonths>;
  readonly options: ForecastBookOptions;
}

/**
 * The forecast of a part by its method, with the adjustments on top; `undefined` where an amount
 * that the method needs is unknown.
 */
function forecastPart(
  part: Part,
  method: LineMethod,
  { book, year, soFar, months, options }: SoFar,
): MethodForecast | undefined {
  const amountIn = (scenario: "actual" | "budget", period: Period): Decimal | undefined => {
    const own = book.scenarios.find(({ id }) => id === scenario);
    return amountFor(part, scenario, period, own?.gaps);
  };
  const actual = amountIn("actual", soFar);
  if (actual === undefined) return undefined;
  const decimals = options.decimals === undefined ? {} : { decimals: options.decimals };
  const byMethod = (): MethodForecast | undefined => {
    if (method.kind === "run-rate") return forecastByRunRate({ actual, ...months, ...decimals });
    if (method.kind === "season")
      return forecastBySeason({ actual, years: method.years, ...months, ...decimals });
    const budget = part.budget.length === 0 ? ZERO : amountIn("budget", year);
    if (budget === undefined) return undefined;
    const { profile = { kind: "equal" } } = method;
    const spread = phaseAmount(budget, profile, { year: book.fiscalYear, ...decimals });
    return forecastByRemainingBudget({ actual, budget, phased: sumMonths(spread, soFar) });
  };
  const [forecast, { adjustments }] = [byMethod(), method];
  return adjustments === undefined || forecast === undefined
    ? forecast
    : forecastAdjusted(forecast, adjustments);
}
