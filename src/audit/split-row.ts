/** Splits a printed line of figures whose columns and thousands are both separated by spaces. */
import {
  absolute,
  add,
  compare,
  type Decimal,
  type DecimalMark,
  fromDecimal,
  negate,
  type Rational,
  rational,
  readPrinted,
  subtract,
} from "../decimal/index.ts";
import { describeValue, type Issue, makeIssue, throwIssues } from "../errors/index.ts";

/** How a line is to be split. */
export interface SplitOptions {
  /** How many figures there are. */
  readonly columns: number;
  /** The decimal mark; default a comma. */
  readonly decimalMark?: DecimalMark;
  /** What holds between the figures of the line, by position from 0: the total is the sum of `plus` less the sum of `minus`. */
  readonly relation?: {
    readonly total: number;
    readonly plus: readonly number[];
    readonly minus?: readonly number[];
  };
}

/** One way to read a line. */
export interface PrintedReading {
  /** The heading in front of the figures; it may end in digits. */
  readonly label: string;
  /** The figures as printed. */
  readonly figures: readonly string[];
  /** The same as amounts. */
  readonly amounts: readonly Decimal[];
}

/** Every way to read a line, and the one that is right, if that is known. */
export interface SplitRow {
  /** Every reading, those with the shortest heading first. */
  readonly readings: readonly PrintedReading[];
  /** The only reading, or the only one that the relation admits within rounding; absent where there is none or more than one. */
  readonly admitted?: PrintedReading;
}

const MOST_READINGS = 10_000;
const LONGEST_LINE = 2_000;

/**
 * Reads a printed line of figures in every way in which it can be read.
 *
 * Rule: figures are grouped in threes by spaces and separated by spaces, so `-4 324 -4 175 149` is three figures in three ways. The line is never guessed at: where a
 * relation between its figures is known, the reading that satisfies it within the rounding of its figures is admitted, if it is the only one. A heading in front may
 * end in digits ("Agenda 2030").
 * Units and sign: as printed.
 * Absent and zero: a line with blanks has fewer figures than columns and cannot be split.
 *
 * @param line - the line as printed
 * @param options.columns - how many figures it has
 * @param options.relation - what holds between them
 * @returns every reading, and the one that is admitted
 * @throws AnslagError `report.line` when there is no reading, or too many, or the columns are not usable
 * @example A budget area: variance = forecast − budget
 * const { readings, admitted } = splitPrintedRow("Stadsdirektör -4 324 -4 175 149", { columns: 3, relation: { total: 2, plus: [1], minus: [0] } });
 * readings.length // => 3
 * admitted?.figures // => ["-4 324", "-4 175", "149"]
 */
export function splitPrintedRow(line: string, options: SplitOptions): SplitRow {
  const { columns, decimalMark = ",", relation } = options;
  throwIssues(optionIssues(line, options));
  const words = line.trim().split(/\s+/);
  const readings: PrintedReading[] = [];
  const read = (from: number, label: string, figures: readonly string[], amounts: readonly Decimal[]): void => {
    if (readings.length > MOST_READINGS) return;
    if (figures.length === columns) {
      if (from === words.length)
        readings.push(Object.freeze({ label, figures: Object.freeze(figures), amounts: Object.freeze(amounts) }));
      return;
    }
    // A figure is one word, or goes on for as long as words of three digits follow.
    for (let to = from + 1; to <= words.length; to++) {
      const text = words.slice(from, to).join(" ");
      const amount = readPrinted(text, decimalMark, [], []);
      if (amount !== undefined) read(to, label, [...figures, text], [...amounts, amount]);
      if (to < words.length && !/^\d{3}(\D|$)/.test(words[to] ?? "")) break;
    }
  };
  for (let start = 0; start < words.length; start++) {
    const label = words.slice(0, start).join(" ");
    // A heading may end in digits, but a number with a sign is a figure.
    if (/(^|\s)[-+\u2212\u2013(]\d/.test(label)) break;
    if (start === 0 || /\p{L}/u.test(label)) read(start, label, [], []);
  }
  if (readings.length === 0 || readings.length > MOST_READINGS) {
    const expected = `a line of ${columns} figures`;
    const received = readings.length === 0 ? describeValue(line) : `one with more than ${MOST_READINGS} readings`;
    throwIssues([makeIssue("report.line", { expected, received })]);
  }
  const fitting =
    relation === undefined ? readings : readings.filter((reading) => admits(relation, reading, decimalMark));
  const [first, second] = fitting;
  return Object.freeze({
    readings: Object.freeze(readings),
    ...(first === undefined || second !== undefined ? {} : { admitted: first }),
  });
}

function admits(
  { total, plus, minus = [] }: NonNullable<SplitOptions["relation"]>,
  { figures, amounts }: PrintedReading,
  mark: DecimalMark,
): boolean {
  const at = (position: number): Rational => {
    const amount = amounts[position];
    return amount === undefined ? 0 : fromDecimal(amount);
  };
  const half = (position: number): Rational => {
    const [, digits = ""] = (figures[position] ?? "").split(mark);
    return rational(1n, 2n * 10n ** BigInt(digits.replace(/\D/g, "").length));
  };
  const named = [total, ...plus, ...minus];
  const sum = [...plus.map(at), ...minus.map((position) => negate(at(position)))].reduce(add, 0);
  return compare(absolute(subtract(at(total), sum)), named.map(half).reduce(add, 0)) <= 0;
}

function optionIssues(line: unknown, { columns, relation }: SplitOptions): readonly Issue[] {
  const issues: Issue[] = [];
  const refuse = (path: string[], expected: string, value: unknown): void => {
    issues.push(makeIssue("report.line", { path, expected, received: describeValue(value) }));
  };
  if (typeof line !== "string" || line.length > LONGEST_LINE)
    refuse([], `a line of at most ${LONGEST_LINE} characters`, line);
  const isCount = Number.isInteger(columns) && columns >= 1 && columns <= 100;
  if (!isCount) refuse(["columns"], "a number of columns from 1 to 100", columns);
  for (const position of [relation?.total, ...(relation?.plus ?? []), ...(relation?.minus ?? [])]) {
    if (position === undefined || !isCount) continue;
    if (!Number.isInteger(position) || position < 0 || position >= columns)
      refuse(["relation"], `positions from 0 to ${columns - 1}`, position);
  }
  return issues;
}
