/** The amounts of a book by line and members, and which of them make up a period. */
import { type Decimal, sumOf } from "../../amount/index.ts";
import type { Book, Gaps } from "../../book/index.ts";
import {
  monthsIn,
  type Period,
  periodContains,
  periodsOverlap,
  yearName,
} from "../../calendar/index.ts";
import { type Figure, type Members, partsOfPeriod } from "../../figure/index.ts";
import { revisedAppropriation } from "../appropriation/index.ts";

/** An amount for some months. */
type Posting = Pick<Figure, "period" | "amount">;

/** The amounts on one line for the same members. */
export interface Part {
  readonly line: string;
  readonly members: Members;
  readonly actual: Posting[];
  readonly budget: Posting[];
  /** The periods of the figures of these members on all lines. */
  readonly spans: Readonly<Record<"actual" | "budget", Set<Period>>>;
}

/** The actual and budget amounts of a set in a year, by line and members. */
export function partsOf(
  book: Book,
  set: Book["figureSets"][number] | undefined,
  year: Period,
): Iterable<Part> {
  const names = [book.fiscalYear.year, yearName(book.fiscalYear, book.language)];
  const granted = book.appropriations
    .filter((each) => {
      const { year: own } = book.scenarios.find(({ id }) => id === each.scenario) ?? {};
      return each.set === set?.id && (own === undefined || names.includes(own));
    })
    .map((each) => {
      const { amount } = revisedAppropriation(each, { asOf: book.cutOff });
      return { ...each, period: year, amount };
    });
  const details = new Set(
    book.chart.lines.flatMap(({ id, ofWhich }) => (ofWhich === undefined ? [] : [id as string])),
  );
  const parts = new Map<string, Part>();
  const spans = new Map<string, Part["spans"]>();
  for (const posting of [...(set?.figures ?? []), ...granted]) {
    const { line, members, scenario, period } = posting;
    if (scenario !== "actual" && scenario !== "budget") continue;
    if (!periodsOverlap(year, period)) continue;
    const ofMembers = JSON.stringify(Object.entries(members).sort());
    const own = spans.get(ofMembers) ?? { actual: new Set(), budget: new Set() };
    spans.set(ofMembers, own);
    if (!details.has(line)) own[scenario].add(period);
    const key = JSON.stringify([line, ofMembers]);
    const part = parts.get(key) ?? { line, members, actual: [], budget: [], spans: own };
    parts.set(key, part);
    part[scenario].push(posting);
  }
  return parts.values();
}

/**
 * The amount of a part for a period; `undefined` where it is unknown.
 *
 * Rule: as a statement has it: see {@link partsOfPeriod}. No other amount may stand for months that
 * are left. Where gaps are unknown and the amounts leave out months of the period, these months
 * have figures of the same members on another line.
 */
export function amountFor(
  part: Part,
  scenario: "actual" | "budget",
  period: Period,
  gaps: Gaps = "unknown",
): Decimal | undefined {
  const parts = partsOfPeriod(part[scenario], period, gaps);
  const { used, isWhole, overlap, hasRemainder } = parts;
  if (overlap !== undefined || hasRemainder) return undefined;
  const sum = (): Decimal => sumOf(used.map(({ amount }) => amount));
  if (isWhole || gaps === "zero") return sum();
  const spans = [...part.spans[scenario]].filter((span) => span !== period);
  const reported = new Set(spans.filter((span) => periodContains(period, span)).flatMap(monthsIn));
  const isReported = used.length > 0 && monthsIn(period).every((month) => reported.has(month));
  return isReported ? sum() : undefined;
}
