/** A book out of a file of SIE. */
import type { BookInput, DimensionInput, FigureSetInput } from "../../book/index.ts";
import type { IsoMonth, Period } from "../../calendar/index.ts";
import { type FiscalYear, monthsApart } from "../../calendar/index.ts";
import type { ChartInput } from "../../chart/index.ts";
import type { FigureInput } from "../../figure/index.ts";
import {
  checkText,
  describeValue,
  type Issue,
  keysOf,
  makeLedgerIssue,
  readArguments,
  throwIssues,
} from "../../input/index.ts";
import { budgetOf, outcomeOf, sourcesOf } from "./amounts.ts";
import { chartInput } from "./chart-from-sie.ts";
import { collect, linesAsRules, newCollector } from "./collect-figures.ts";
import { requireSie } from "./require-sie.ts";
import type { SieFile, SieYear } from "./sie.ts";

/** How a file becomes a book. */
export interface SieBookOptions {
  /** The title; default the name of the company and the year. */
  readonly title?: string;
  /** The day up to which the book goes; default the last day that the file covers. */
  readonly cutOff?: string;
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<SieBookOptions>({ title: true, cutOff: true });

/**
 * Makes a book of a file of SIE, as data for {@link defineBook}.
 *
 * Rule: the chart is that of {@link chartFromSie}, the fiscal year is that of the file. Outcome,
 * budget and the year before are the scenarios `actual`, `budget` and `priorYearActual`. The set
 * `main` has the accounts as a whole. Each dimension of the file is a dimension of the book, and a
 * set `dimension-1`, `dimension-6` … has the same money divided by its objects. The language is
 * Swedish, as the labels of accounts are.
 * Units and sign: the currency of the file; result sign.
 * Absent and zero: a ledger is complete, so that a month without a figure is zero in `actual` (up
 * to the cut-off), in `budget` and in `priorYearActual`.
 *
 * @param file - the file
 * @param options.title - the title of the book
 * @param options.cutOff - the day up to which the book goes
 * @returns the book as it is written: change its labels, lines or totals before you define it,
 * or give it another `language`
 * @throws AnslagError `figure.sie` when the file does not say its fiscal year; `input.wrong-type`,
 * `input.unknown-key` when an argument is invalid
 * @example A result
 * const file = readSie(
 *   '#FLAGGA 0\n#FNAMN "Ån AB"\n#RAR 0 20120101 20121231\n#KONTO 3010 Fees\n#KONTO 5010 Rent\n' +
 *   "#RES 0 3010 -900\n#RES 0 5010 700.50\n",
 * );
 * const book = defineBook(bookFromSie(file));
 * book.title // => "Ån AB 2012"
 * const table = incomeStatement(book, { columns: { actual: { scenario: "actual" } } });
 * amountOf(table, "result", "actual") // => 199.5
 */
export function bookFromSie(file: SieFile, options: SieBookOptions = {}): BookInput {
  requireSie(file);
  const issues: Issue[] = [];
  const { title, cutOff } = readArguments(options, OPTION_KEYS, ["options"], issues);
  checkText(title, ["options", "title"], issues);
  checkText(cutOff, ["options", "cutOff"], issues);
  const current = file.years.find(({ year }) => year === 0);
  if (current === undefined)
    issues.push(
      makeLedgerIssue("figure.sie", {
        path: ["file", "years"],
        expected: "a line #RAR 0 with the fiscal year",
        received: describeValue(undefined),
      }),
    );
  throwIssues(issues);
  const { from, to } = current ?? ({ from: "2000-01-01", to: "2000-12-31" } as const);
  const name = from.slice(0, 4) === to.slice(0, 4) ? to.slice(0, 4) : `${from}–${to}`;
  const before = file.years.find(({ year }) => year === -1);
  const fiscalYear = fiscalYearOf({ from, to });
  const years = before === undefined ? [] : [fiscalYearOf(before)];
  const chart = chartInput(file);
  const dimensions = dimensionsOf(file);
  const set = (id: string, dimension?: string): FigureSetInput => {
    return { id, figures: figuresOf(file, chart, [current, before], dimension) };
  };
  return {
    title: title ?? `${file.company} ${name}`.trim(),
    ...(file.company === "" ? {} : { organisation: file.company }),
    language: "sv",
    unit: { currency: file.currency },
    fiscalYear,
    ...(before === undefined ? {} : { years }),
    cutOff: cutOff ?? file.coversTo ?? to,
    scenarios: ["budget", "actual", "priorYearActual"].map((id) => ({ id, gaps: "zero" })),
    chart,
    dimensions,
    figureSets: [set("main"), ...dimensions.map(({ id }) => set(`dimension-${id}`, id))],
  };
}

/** The figures of a file, each account on the line of its number. */
function figuresOf(
  file: SieFile,
  { lines }: ChartInput,
  [current, before]: readonly (SieYear | undefined)[],
  dimension: string | undefined,
): readonly FigureInput[] {
  const monthsOf = (year: SieYear | undefined): readonly Period[] =>
    year === undefined ? [] : [`${monthOf(year.from)}/${monthOf(year.to)}`];
  const collector = newCollector(file, {
    yearsOf: (scenario) => monthsOf(scenario === "priorYearActual" ? before : current),
    rules: linesAsRules(lines),
    hasRules: false,
    dimension,
    exponent: 0,
  });
  const [source] = sourcesOf(file, 0);
  collect(collector, "actual", source && outcomeOf(file, 0, source, dimension));
  collect(collector, "budget", budgetOf(file, dimension));
  const earlier = sourcesOf(file, -1).find((each) => each !== "vouchers");
  if (before !== undefined)
    collect(collector, "priorYearActual", earlier && outcomeOf(file, -1, earlier, dimension));
  return collector.figures;
}

/** The dimensions that have objects. */
function dimensionsOf({ dimensions, objects }: SieFile): readonly DimensionInput[] {
  return dimensions
    .map(({ dimension, label }) => ({
      id: dimension,
      label,
      members: objects
        .filter((each) => each.dimension === dimension)
        .map((each) => ({ id: each.object, label: each.label })),
    }))
    .filter(({ members }) => members.length > 0);
}

const monthOf = (day: string): IsoMonth => day.slice(0, 7) as IsoMonth;

/** The whole months of a year. */
function fiscalYearOf({ from, to }: Pick<SieYear, "from" | "to">): FiscalYear {
  const months = monthsApart(monthOf(from), monthOf(to)) + 1;
  const start = { year: Number(from.slice(0, 4)), startMonth: Number(from.slice(5, 7)) };
  return months === 12 ? start : { ...start, months };
}
