/** The lines of a file of SIE that is written: sums by account, month and object, and names. */
import { addAmounts, type Decimal, subtractAmounts, ZERO } from "../../amount/index.ts";
import type { Book } from "../../book/index.ts";
import { type IsoMonth, lastDayOf, type Period } from "../../calendar/index.ts";
import type { Figure } from "../../figure/index.ts";
import { describeValue, type Issue, type IssuePath, makeLedgerIssue } from "../../input/index.ts";
import { convertExact } from "../../unit/index.ts";
import { writeField } from "./fields.ts";
import { isDimension } from "./reader.ts";

/** A line with an amount. */
interface AmountLine {
  /** The line up to its amount. */
  readonly start: string;
  readonly amount: Decimal;
}

/** What a file of SIE is written from. */
export interface SieWriter {
  readonly book: Book;
  readonly type: "1" | "2" | "3";
  /** The account of each line, and the number of each dimension. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlyMap<string, string>;
  /** The months of the current year, and of the year before. */
  readonly current: Period;
  readonly before: Period;
  /** Whether the year before is written by month too. */
  readonly hasMonthsBefore: boolean;
  /** Amounts are multiplied by 10 to this power. */
  readonly exponent: number;
  readonly issues: Issue[];
  /** The lines and dimensions that figures have. */
  readonly lines: Set<string>;
  readonly members: Set<string>;
  readonly amounts: Map<string, AmountLine>;
}

const YEARS: Readonly<Record<string, number>> = { actual: 0, budget: 0, priorYearActual: -1 };

/** Whether a period is one month. */
export const isMonth = (period: Period): boolean => period.slice(0, 7) === period.slice(8);

/** Adds a figure to the sums of its account. */
export function writeFigure(writer: SieWriter, figure: Figure, path: IssuePath): void {
  const { scenario, period, line } = figure;
  const year = Object.hasOwn(YEARS, scenario) ? YEARS[scenario] : undefined;
  // A file of type 1 has no budget; forecasts and other scenarios have no label at all.
  if (year === undefined || (scenario === "budget" && writer.type === "1")) return;
  const refuse = (expected: string, received: string): void => {
    writer.issues.push(makeLedgerIssue("figure.sie", { path, expected, received }));
  };
  const months = year === 0 ? writer.current : writer.before;
  if (period.slice(0, 7) < months.slice(0, 7) || period.slice(8) > months.slice(8))
    refuse(`a period inside ${months}`, describeValue(period));
  const account = writer.accounts.get(line) ?? line;
  if (!/^\d+$/.test(account) && !writer.lines.has(line))
    refuse("the number of an account for each line", describeValue(account));
  writer.lines.add(line);
  const hasMonths = writer.type !== "1" && (year === 0 || writer.hasMonthsBefore);
  if (hasMonths && !isMonth(period)) refuse("a figure of one month", describeValue(period));
  const amount = subtractAmounts(ZERO, convertExact(figure.amount, writer.exponent));
  if (scenario !== "budget") addTo(writer, `#RES ${year} ${account}`, amount);
  if (!hasMonths) return;
  const label = scenario === "budget" ? "#PBUDGET" : "#PSALDO";
  const start = `${label} ${year} ${period.slice(0, 7).replace("-", "")} ${account}`;
  addTo(writer, `${start} {}`, amount);
  if (writer.type === "3")
    for (const [dimension, member] of Object.entries(figure.members)) {
      const number = writer.dimensions.get(dimension) ?? dimension;
      if (!isDimension(number) && !writer.members.has(dimension))
        refuse("a number for each dimension", describeValue(number));
      writer.members.add(dimension);
      addTo(writer, `${start} {${number} ${writeField(member)}}`, amount);
    }
}

function addTo({ amounts }: SieWriter, start: string, amount: Decimal): void {
  const before = amounts.get(start)?.amount ?? ZERO;
  amounts.set(start, { start, amount: addAmounts(before, amount) });
}

/** The lines of the file. */
export function linesOf(writer: SieWriter, generated: string): readonly string[] {
  const { book, type, current, before, lines, members } = writer;
  const chart = book.chart.lines.filter(({ id }) => lines.has(id));
  const hasBefore = [...writer.amounts.keys()].some((start) => / -1 /.test(start));
  return [
    "#FLAGGA 0",
    '#PROGRAM "anslag" 0.2',
    "#FORMAT PC8",
    `#GEN ${plainDay(generated)}`,
    `#SIETYP ${type}`,
    `#FNAMN ${writeName(book.organisation ?? book.title)}`,
    `#RAR 0 ${daysOf(current)}`,
    ...(hasBefore ? [`#RAR -1 ${daysOf(before)}`] : []),
    ...(type === "1" ? [] : [`#OMFATTN ${plainDay(book.cutOff)}`]),
    ...(book.unit.currency === "SEK" ? [] : [`#VALUTA ${book.unit.currency}`]),
    ...chart.flatMap(({ id, label, kind }) => {
      const account = writer.accounts.get(id) ?? id;
      const name = label.startsWith(`${account} `) ? label.slice(account.length + 1) : label;
      return [`#KONTO ${account} ${writeName(name)}`, `#KTYP ${account} ${KINDS[kind] ?? "K"}`];
    }),
    ...book.dimensions
      .filter(({ id }) => members.has(id))
      .flatMap((dimension) => {
        const number = writer.dimensions.get(dimension.id) ?? dimension.id;
        return [
          `#DIM ${number} ${writeName(dimension.label)}`,
          ...dimension.members.map(
            ({ id, label }) => `#OBJEKT ${number} ${writeField(id)} ${writeName(label)}`,
          ),
        ];
      }),
    ...[...writer.amounts.values()].map(({ start, amount }) => `${start} ${digits(amount)}`),
  ];
}

/** The kinds of accounts; all other lines are costs. */
const KINDS: Readonly<Record<string, string>> = {
  income: "I",
  "financial-income": "I",
  funding: "I",
  investment: "T",
};

/** A name on one line. */
const writeName = (name: string): string => writeField(name.replace(/\p{Cc}+/gu, " "));

const plainDay = (day: string): string => day.replaceAll("-", "");

const daysOf = (period: Period): string => {
  const last = lastDayOf(period.slice(8) as IsoMonth);
  return `${plainDay(`${period.slice(0, 7)}-01`)} ${plainDay(last)}`;
};

/** An amount with two decimals, or as many as it has. */
function digits(amount: Decimal): string {
  const [whole = "", decimals = ""] = amount.toFixed().split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}
