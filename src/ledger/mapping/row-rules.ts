/** Which rows of a file are no figures, and under which name they are counted. */

import type { CellValues, FigureMapping, NamedRowRule, OwnRowRule } from "./figure-mapping.ts";
import { type DayReader, dayReader } from "./period-text.ts";
import { type ColumnFinder, columnOf, type Place } from "./place.ts";

/** A column, and the texts that a row must have in it. */
interface CellTest {
  readonly column: number;
  readonly texts: ReadonlySet<string>;
}

/** Until when rows were booked. */
interface BookedTest {
  readonly column: number;
  readonly dayOf: DayReader;
  readonly until: string;
}

/** The rules of a mapping for the rows of one file. */
export interface RowRules {
  readonly where: readonly CellTest[];
  readonly booked: BookedTest | undefined;
  readonly named: readonly NamedRowRule[];
  readonly own: readonly { readonly rule: string; readonly tests: readonly CellTest[] }[];
  readonly headings: readonly string[];
  /** The column of the line; the first one where the line has none. */
  readonly line: number;
  /** The texts of lines that were looked at, and whether each begins with a word for a total. */
  readonly totals: Map<string, boolean>;
  /** The text of such a line. */
  readonly total: RegExp;
  /** Whether some rule is for rows of totals. */
  readonly hasTotals: boolean;
}

/** Words that begin a row with a total, in the languages of the package. */
const TOTALS = [
  "summa|summe|sum|totalt|totals?|totale|totalen|totaal|insgesamt|yhteensä|samtliga|i ?alt",
  "(?:del|slut|mellan)summa|(?:sub|grand)[- ]?total|(?:gesamt|zwischen)summe|sub-?totaal",
  "(?:mellom|mellem)sum|(?:loppu|väli)summa",
];

/** The text of a row with a total. */
export function totalText(): RegExp {
  return new RegExp(`^(?:${TOTALS.join("|")})(?!\\p{L})`, "iu");
}

/** The name of the rule whose rows state totals, be it the one of this package or of a mapping. */
export const TOTAL_ROWS = "totals";

/** Finds the columns of the rules of a mapping. */
export function rowRules(
  finder: ColumnFinder,
  { where, booked, passOver = [] }: FigureMapping,
  line: Place | undefined,
): RowRules {
  const testsOf = (
    values: CellValues | undefined,
    path: readonly (string | number)[],
  ): CellTest[] =>
    Object.entries(values ?? {}).map(([heading, given]) => ({
      column: columnOf(finder, heading, [...path, heading]),
      texts: new Set((Array.isArray(given) ? given : [given]).map(String)),
    }));
  const named = passOver.filter((rule) => typeof rule === "string");
  const own = passOver.flatMap((rule, k) => {
    if (typeof rule === "string") return [];
    const { rule: name, where: values } = rule as OwnRowRule;
    return [{ rule: name, tests: testsOf(values, ["passOver", k, "where"]) }];
  });
  return {
    where: testsOf(where, ["where"]),
    booked: booked && {
      column: columnOf(finder, booked.on, ["booked", "on"]),
      dayOf: dayReader(booked.order, booked.timeZone),
      until: booked.until,
    },
    named,
    own,
    headings: finder.headings,
    line: Math.max(0, line?.column ?? 0),
    totals: new Map(),
    total: totalText(),
    hasTotals: passOver.some(
      (rule) => (typeof rule === "string" ? rule : rule.rule) === TOTAL_ROWS,
    ),
  };
}

/** Whether a mapping passes over any rows. */
export function hasRules({ where, booked, named, own }: RowRules): boolean {
  return booked !== undefined || where.length + named.length + own.length > 0;
}

/**
 * The rule by which a row is passed over; `undefined` if it is a row of figures, `null` if
 * its day of booking is missing.
 *
 * @param width - how many cells the row has
 * @param textOf - the text of a cell without space around it
 */
export function ruleOf(
  rules: RowRules,
  width: number,
  textOf: (column: number) => string,
): string | null | undefined {
  const isHit = ({ column, texts }: CellTest): boolean => texts.has(textOf(column));
  for (const rule of rules.named) if (holds(rule, rules, width, textOf)) return rule;
  for (const { rule, tests } of rules.own) if (tests.every(isHit)) return rule;
  if (!rules.where.every(isHit)) return "where";
  if (rules.booked === undefined) return undefined;
  const day = rules.booked.dayOf(textOf(rules.booked.column));
  if (day === undefined) return null;
  return day > rules.booked.until ? "booked" : undefined;
}

function holds(
  rule: NamedRowRule,
  rules: RowRules,
  width: number,
  textOf: (column: number) => string,
): boolean {
  if (rule === "totals") return isTotal(rules, labelOf(rules, width, textOf));
  if (rule === "repeated-headings") {
    const { headings } = rules;
    return width === headings.length && headings.every((heading, k) => textOf(k) === heading);
  }
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    if (textOf(column) === "") continue;
    count += 1;
    if (rule === "blank" || count > 1) return false;
  }
  return rule === "blank" ? count === 0 : count === 1;
}

/** The text of the line, or the first text of a row without a line. */
export function labelOf(
  { line }: RowRules,
  width: number,
  textOf: (column: number) => string,
): string {
  let text = line < width ? textOf(line) : "";
  for (let column = 0; text === "" && column < width; column += 1) text = textOf(column);
  return text;
}

function isTotal({ totals, total }: RowRules, text: string): boolean {
  const known = totals.get(text);
  if (known !== undefined) return known;
  const found = total.test(text);
  totals.set(text, found);
  return found;
}
