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
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  makeAuditIssue,
  readArguments,
  readItems,
  throwIssues,
} from "../../input/index.ts";

/** How a line is to be split. */
export interface SplitOptions {
  /** How many figures there are. */
  readonly columns: number;
  /** The decimal mark; default a comma. */
  readonly decimalMark?: DecimalMark;
  /**
   * The relation between the figures of the line, by position from 0: the total is the sum of
   * `plus` less the sum of `minus`.
   */
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
  /**
   * The only reading that the relation admits within rounding; without a relation the only reading,
   * if its heading holds no digit. Absent where no reading or more than one is left.
   */
  readonly admitted?: PrintedReading;
}

const MOST_READINGS = 10_000;
const LONGEST_LINE = 2_000;

/**
 * Reads a printed line of figures in every way in which it can be read.
 *
 * Rule: figures are grouped in threes by spaces and separated by spaces, so `-4 324 -4 175 149` is
 * three figures in three ways. The line is never guessed at: where a relation between its figures
 * is known, the reading that satisfies it within the rounding of its figures is admitted, if it is
 * the only one; without one, a line that can be read in one way only and whose heading holds no
 * digit. A heading in front may end in digits ("Agenda 2030").
 * Units and sign: as printed.
 * Absent and zero: a line with blanks has fewer figures than columns and cannot be split.
 *
 * @param line - the line as printed
 * @param options.columns - how many figures it has
 * @param options.relation - what holds between them
 * @returns every reading, and the one that is admitted
 * @throws AnslagError `report.line` when there is no reading, or too many, or the columns are
 * invalid
 * @example A budget area: variance = forecast − budget
 * const { readings, admitted } = splitPrintedRow("Stadsdirektör -4 324 -4 175 149", {
 *   columns: 3, relation: { total: 2, plus: [1], minus: [0] },
 * });
 * readings.length // => 3
 * admitted?.figures // => ["-4 324", "-4 175", "149"]
 */
export function splitPrintedRow(line: string, options: SplitOptions): SplitRow {
  throwIssues(optionIssues(line, options));
  const { columns, decimalMark = ",", relation } = options;
  const { words, breaks } = wordsOf(line);
  /**
   * The figures that can begin at a word: each with the word behind it. A figure is one word, or
   * goes on for as long as words of three digits follow.
   */
  const figuresFrom = words.map((_, from) => {
    const found: { readonly text: string; readonly amount: Decimal; readonly to: number }[] = [];
    for (let to = from + 1; to <= words.length; to++) {
      const text = words.slice(from, to).join(" ");
      const amount = readPrinted(text, decimalMark, [], []);
      // 000 and 012 are groups of a longer figure, and none of their own.
      if (amount !== undefined && !/^\D*0\d/.test(text)) found.push({ text, amount, to });
      if (breaks.has(to) || (to < words.length && !/^\d{3}(\D|$)/.test(words[to] ?? ""))) break;
    }
    return found;
  });
  // How many ways there are is counted before any is written down, so that a hostile line costs
  // nothing.
  const ways = countWays(
    figuresFrom.map((found) => found.map(({ to }) => to)),
    columns,
  );
  const starts = words.flatMap((_, start) => {
    const label = words.slice(0, start).join(" ");
    // A heading may end in digits, but a number with a sign is a figure.
    const isHeading =
      start === 0 || (/\p{L}/u.test(label) && !/(^|\s)[-+\u2212\u2013(]\d/.test(label));
    return isHeading ? [{ start, label }] : [];
  });
  const count = starts.reduce((sum, { start }) => sum + (ways[start]?.[columns] ?? 0), 0);
  if (count === 0 || count > MOST_READINGS) {
    const expected = `a line of ${columns} figures`;
    const received =
      count === 0 ? describeValue(line) : `one with more than ${MOST_READINGS} readings`;
    throwIssues([makeAuditIssue("report.line", { expected, received })]);
  }
  const readings: PrintedReading[] = [];
  const read = (
    from: number,
    label: string,
    figures: readonly string[],
    amounts: readonly Decimal[],
  ): void => {
    const left = columns - figures.length;
    if (left === 0)
      readings.push(
        Object.freeze({ label, figures: Object.freeze(figures), amounts: Object.freeze(amounts) }),
      );
    for (const { text, amount, to } of left === 0 ? [] : (figuresFrom[from] ?? []))
      if ((ways[to]?.[left - 1] ?? 0) > 0)
        read(to, label, [...figures, text], [...amounts, amount]);
  };
  for (const { start, label } of starts)
    if ((ways[start]?.[columns] ?? 0) > 0) read(start, label, [], []);
  const fitting =
    relation === undefined
      ? readings
      : readings.filter((reading) => admits(relation, reading, decimalMark));
  const [first, second] = fitting;
  // A heading that holds digits may have swallowed a figure; only a relation can tell.
  const isGuess = relation === undefined && first !== undefined && /\d/.test(first.label);
  return Object.freeze({
    readings: Object.freeze(readings),
    ...(first === undefined || second !== undefined || isGuess ? {} : { admitted: first }),
  });
}

/**
 * The words of a line: a sign belongs to the figure behind it, a percent sign says nothing, and
 * behind a tab or several spaces no figure goes on.
 */
function wordsOf(line: string): {
  readonly words: readonly string[];
  readonly breaks: ReadonlySet<number>;
} {
  const words: string[] = [];
  const breaks = new Set<number>();
  for (const part of line.trim().split(/\t+| {2,}/)) {
    if (words.length > 0) breaks.add(words.length);
    const text = part
      .replace(/(^|\s)([-+\u2212\u2013])\s+(?=\d)/g, "$1$2")
      .replace(/(\d)\s?%/g, "$1");
    words.push(...text.split(/\s+/).filter((word) => word !== ""));
  }
  return { words, breaks };
}

/** `ways[from][left]`: in how many ways the words from one on are just so many figures. */
function countWays(
  ends: readonly (readonly number[])[],
  columns: number,
): readonly (readonly number[])[] {
  const ways: number[][] = Array.from({ length: ends.length + 1 }, () =>
    new Array<number>(columns + 1).fill(0),
  );
  const last = ways[ends.length];
  if (last !== undefined) last[0] = 1;
  for (let from = ends.length - 1; from >= 0; from--)
    for (let left = 1; left <= columns; left++) {
      const own = ways[from];
      const sum = (ends[from] ?? []).reduce((so, to) => so + (ways[to]?.[left - 1] ?? 0), 0);
      if (own !== undefined) own[left] = Math.min(sum, Number.MAX_SAFE_INTEGER);
    }
  return ways;
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

const OPTION_KEYS: readonly string[] = ["columns", "decimalMark", "relation"];

function readPositions(relation: NonNullable<SplitOptions["relation"]>, issues: Issue[]): void {
  const { plus, minus = [] } = readArguments(
    relation,
    ["total", "plus", "minus"],
    ["relation"],
    issues,
  );
  readItems(plus, ["relation", "plus"], issues);
  readItems(minus, ["relation", "minus"], issues);
}

function optionIssues(line: unknown, options: SplitOptions): readonly Issue[] {
  const issues: Issue[] = [];
  readArguments(options, OPTION_KEYS, [], issues, "options");
  const { columns, relation, decimalMark = "," } = options ?? {};
  if (relation !== undefined) readPositions(relation, issues);
  if (issues.length > 0) return issues;
  const refuse = (path: string[], expected: string, value: unknown): void => {
    issues.push(makeAuditIssue("report.line", { path, expected, received: describeValue(value) }));
  };
  if (typeof line !== "string" || line.length > LONGEST_LINE || /[\r\n]/.test(line.trim()))
    refuse([], `a line of at most ${LONGEST_LINE} characters`, line);
  const isCount = Number.isInteger(columns) && columns >= 1 && columns <= 100;
  if (!isCount) refuse(["columns"], "a number of columns from 1 to 100", columns);
  if (decimalMark !== "," && decimalMark !== ".")
    refuse(["decimalMark"], "a comma or a point", decimalMark);
  const named =
    relation === undefined ? [] : [relation.total, ...relation.plus, ...(relation.minus ?? [])];
  if (relation !== undefined && (named.length < 2 || new Set(named).size < named.length))
    refuse(["relation"], "a total and its terms, each position once", named.join(", "));
  for (const position of [relation?.total, ...(relation?.plus ?? []), ...(relation?.minus ?? [])]) {
    if (position === undefined || !isCount) continue;
    if (!Number.isInteger(position) || position < 0 || position >= columns)
      refuse(["relation"], `positions from 0 to ${columns - 1}`, position);
  }
  return issues;
}
