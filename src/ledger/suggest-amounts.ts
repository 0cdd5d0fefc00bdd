/** Proposes the amounts of a mapping, with their signs, from headings and first rows. */

import type { Book } from "../book/index.ts";
import { flowOf } from "../chart/index.ts";
import { isPlainObject } from "../input/index.ts";
import {
  type ColumnFacts,
  GAPS,
  isAmountColumn,
  markOf,
  monthNamed,
  sidesIn,
  WORDS,
} from "./mapping/column-facts.ts";
import type { FigureMapping, MappedAmount } from "./mapping/index.ts";

/** Why a key of a mapping is proposed, or what the caller has to say about it. */
export interface MappingNote {
  /** The key of the mapping. */
  readonly key: string;
  /** The reason, or the question. */
  readonly text: string;
}

/** A mapping that is being proposed. */
export interface Draft {
  readonly book: Book;
  readonly columns: readonly ColumnFacts[];
  readonly free: Set<ColumnFacts>;
  readonly mapping: {
    -readonly [Key in keyof FigureMapping]: FigureMapping[Key];
  };
  readonly reasons: MappingNote[];
  readonly questions: MappingNote[];
}

/** Adds the reason for a key. */
export function because({ reasons }: Draft, key: string, text: string): void {
  reasons.push({ key, text });
}

/** Adds a question. */
export function ask({ questions }: Draft, key: string, text: string): void {
  questions.push({ key, text });
}

const NAMED = ["priorYearActual", "budget", "forecast", "actual"] as const;

/** Proposes the amounts by their texts, and what they are by their headings. */
export function suggestAmounts(draft: Draft): void {
  const { book, mapping, free } = draft;
  const mark = markOf([...free], book.unit);
  const all = [...free].filter((column) => isAmountColumn(column, mark ?? ".", book.unit));
  const withDecimals = all.filter(({ texts }) =>
    texts.some((text) => /[.,]\d{1,2}\D?$/.test(text)),
  );
  // Numbers of other kinds have no decimals; a heading that names a scenario or month has a say.
  const isNamed = all.some(({ heading }) => monthNamed(heading) > 0 || scenarioOf(heading));
  const columns = withDecimals.length === 1 && !isNamed && all.length > 1 ? withDecimals : all;
  if (mark !== undefined) {
    mapping.decimalMark = mark;
    because(draft, "decimalMark", `only ${JSON.stringify(mark)} reads all amounts`);
  } else if (columns.some(({ texts }) => texts.some((text) => /[.,]/.test(text))))
    ask(draft, "decimalMark", "Amounts can be read with both decimal marks: which one is it?");
  const debit = columns.find(({ heading }) => WORDS.debit.test(heading));
  const credit = columns.find(({ heading }) => WORDS.credit.test(heading));
  if (debit !== undefined && credit !== undefined) {
    mapping.amount = { debit: debit.heading, credit: credit.heading };
    because(draft, "amount", `${debit.heading} and ${credit.heading} are debits and credits`);
  } else suggestColumns(draft, columns);
  const gaps = new Set(columns.flatMap(({ texts }) => texts.filter((text) => GAPS.includes(text))));
  if (columns.some(({ hasEmpty }) => hasEmpty)) gaps.add("");
  const dash = [...gaps].find((text) => /^[-\u2013]$/.test(text));
  if (dash !== undefined) {
    gaps.delete(dash);
    ask(draft, "zero", `Is ${JSON.stringify(dash)} zero, or a missing amount?`);
  }
  if (gaps.size === 0) return;
  mapping.missing = [...gaps];
  because(draft, "missing", "these texts stand where amounts stand");
}

/** The scenario that a heading names. */
function scenarioOf(heading: string): (typeof NAMED)[number] | undefined {
  return NAMED.find((id) => WORDS[id].test(heading));
}

/** Proposes one amount, or several by months and scenarios in their headings. */
function suggestColumns(draft: Draft, columns: readonly ColumnFacts[]): void {
  const { book, mapping } = draft;
  const year = book.fiscalYear;
  const named = columns.map(({ heading }): MappedAmount & { readonly isNamed: boolean } => {
    const month = monthNamed(heading);
    const scenario = scenarioOf(heading);
    const [inYear = month >= year.startMonth ? year.year : year.year + 1] =
      /\b20\d\d\b/.exec(heading) ?? [];
    const period = { value: `${inYear}-${`${month}`.padStart(2, "0")}` };
    return {
      amount: heading,
      ...(scenario === undefined ? {} : { scenario: { value: scenario } }),
      ...(month === 0 ? {} : { period }),
      isNamed: month > 0 || scenario !== undefined,
    };
  });
  const isOne = columns.length === 1;
  const placeOf = ({ scenario, period }: MappedAmount) => JSON.stringify([scenario, period]);
  const isAlone = (place: string) => named.filter((each) => placeOf(each) === place).length === 1;
  const listed = isOne ? [] : named.filter(({ isNamed }) => isNamed);
  // Two columns of one place would be added up: the caller says which is which.
  const amounts = listed.map(
    ({ isNamed: _, ...each }): MappedAmount =>
      isAlone(placeOf(each)) ? each : { amount: each.amount },
  );
  const others = named.filter(({ isNamed }) => !isNamed).map(({ amount }) => amount as string);
  if (amounts.length > 0) {
    mapping.amounts = amounts;
    because(draft, "amounts", "headings name months or scenarios above amounts");
    if (others.length > 0) ask(draft, "amounts", `Are these figures too: ${others.join(", ")}?`);
  } else if (isOne) {
    const [{ isNamed: _, ...amount }] = named as [(typeof named)[number]];
    Object.assign(mapping, amount);
    because(draft, "amount", `${amount.amount as string} is the only column of amounts`);
    suggestSides(draft, amount.amount as string);
  } else
    ask(
      draft,
      "amount",
      columns.length === 0
        ? "No column reads as amounts: which one has them?"
        : `Which have amounts: ${others.join(", ")}?`,
    );
  const { scenario, period } = mapping;
  if (scenario === undefined && !(amounts.length > 0 && amounts.every((each) => each.scenario)))
    ask(draft, "scenario", "Which scenario do the amounts belong to?");
  if (period === undefined && !(amounts.length > 0 && amounts.every((each) => each.period)))
    ask(draft, "period", "Do the amounts belong to the whole fiscal year?");
}

/** Proposes the column whose marks say which amounts are debits. */
function suggestSides(draft: Draft, amount: string): void {
  const { columns, free, mapping } = draft;
  for (const column of free) {
    const sides = sidesIn(column);
    if (sides === undefined) continue;
    const { heading } = column;
    const texts = columns.find((each) => each.heading === amount)?.texts ?? [];
    if (texts.some((text) => NEGATIVE.test(text))) {
      ask(draft, "amount", `Do the marks in ${heading} turn amounts that have signs themselves?`);
      return;
    }
    mapping.amount = { amount, mark: heading, negative: sides.debit, positive: sides.credit };
    because(draft, "amount", `${heading} marks debits and credits`);
    return;
  }
}

const NEGATIVE = /^[-\u2212\u2013(]|-$/;

/** Proposes the signs by the amounts of costs and income. */
export function suggestSigns(draft: Draft, rows: readonly (readonly string[])[]): void {
  const { book, mapping, columns } = draft;
  // Debits and credits have their signs by themselves.
  if (isPlainObject(mapping.amount)) return;
  const line = columns.findIndex(({ heading }) => heading === mapping.line);
  const all = mapping.amounts?.map(({ amount }) => amount) ?? [mapping.amount];
  const places = columns.flatMap(({ heading }, k) => (all.includes(heading) ? [k] : []));
  const rules = mapping.accounts ?? [];
  const lineOf = (text: string): string | undefined => {
    const rule = rules.find((each) => "prefix" in each && text.startsWith(each.prefix));
    return rule?.line ?? book.chart.lines.find(({ id }) => id === text)?.id;
  };
  /** How many amounts of a flow are positive, and how many negative. */
  const signsOf = (flow: string): readonly [number, number] => {
    const cells = rows
      .filter((row) => {
        const id = lineOf(row[line]?.trim() ?? "");
        return id !== undefined && flowOf(book.chart, id) === flow;
      })
      .flatMap((row) => places.map((k) => (row[k] ?? "").trim()))
      .filter((text) => /[1-9]/.test(text));
    const negative = cells.filter((text) => NEGATIVE.test(text)).length;
    return [cells.length - negative, negative];
  };
  const [costs, income] = [signsOf("cost"), signsOf("income")];
  const isUp = ([up, down]: readonly [number, number]): boolean => up > 4 * down;
  const isDown = ([up, down]: readonly [number, number]): boolean => down > 4 * up;
  const found = isDown(costs)
    ? "natural"
    : isUp(costs) && isUp(income)
      ? "all-positive"
      : isUp(costs) && isDown(income)
        ? "costs-positive"
        : undefined;
  if (found === undefined) {
    ask(draft, "signs", "Are costs positive or negative in the rows, and income?");
    return;
  }
  mapping.signs = found;
  because(draft, "signs", `costs are ${found === "natural" ? "negative" : "positive"} in the rows`);
}
