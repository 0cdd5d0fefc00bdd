/** Reads a book from JSON, and reports all its problems at once. */
import type { Chart } from "../chart/index.ts";
import { type FigureSet, setOfColumns } from "../figure/index.ts";
import {
  AnslagError,
  type Issue,
  readJson,
  type StandardSchema,
  wrongType,
} from "../input/index.ts";
import { listScanner } from "../ledger/bytes/index.ts";
import type { Book } from "./book.ts";
import type { BookJson } from "./book-json.ts";
import { checkBookShape } from "./book-schema.ts";
import { readShapedBook } from "./define-book.ts";
import { cutFigureLists } from "./figure-lists.ts";
import { frameOf, rulesOf } from "./frame.ts";
import { placeFigures } from "./with-figures.ts";

/** The result of {@link safeParseBook}: a book, or every issue. */
export type BookResult<Line extends string = string> =
  | { readonly ok: true; readonly book: Book<Line, string> }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** How a book is read. */
export interface ParseBookOptions<Line extends string = string> {
  /**
   * A chart in code: the compiler then knows its lines. It replaces the chart in the JSON, which
   * may be missing.
   */
  readonly chart?: Chart<Line>;
}

/**
 * Reads a book from JSON.
 *
 * Rule: the JSON has the shape of `anslag/book.schema.json`. Names, periods and amounts are checked
 * as in {@link defineBook}.
 * Units and sign: every amount in the unit of the book and in result sign.
 * Absent and zero: a missing figure is absent; 0 is a figure; `null` is an error.
 *
 * @param json - JSON text, or the value that it stands for
 * @param options.chart - a chart in code
 * @returns the checked, frozen book
 * @throws AnslagError once, with every problem of the book: `input.not-json`, `input.unknown-key`,
 * `input.missing-key`, `input.wrong-type`, `input.duplicate-id`, and the codes of `unit`,
 * `calendar`, `chart`, `figure`, `appropriation` and `amount`
 * @example Two mistakes, two issues
 * const result = safeParseBook({
 *   title: "Library 2023", unit: { currency: "SKR" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{
 *     id: "all", figures: [{ line: "staf", scenario: "budget", amount: "-1250" }],
 *   }],
 * });
 * const codes = result.ok ? [] : result.issues.map(({ code }) => code);
 * codes // => ["unit.currency", "figure.unknown-line"]
 * parseBook("{") // throws input.not-json
 * @see {@link safeParseBook} to get the issues as data
 */
export function parseBook<Line extends string = string>(
  json: unknown,
  options: ParseBookOptions<Line> = {},
): Book<Line, string> {
  const result = safeParseBook(json, options);
  if (result.ok) return result.book;
  throw new AnslagError(result.issues);
}

/**
 * Reads a book from JSON, and returns the issues instead of throwing.
 *
 * Rule, units, absent and zero: as in {@link parseBook}.
 *
 * @param json - JSON text, or the value that it stands for
 * @param options.chart - a chart in code
 * @returns `{ ok: true, book }` or `{ ok: false, issues }` with every issue
 * @example Not a book
 * safeParseBook("[]").ok // => false
 */
export function safeParseBook<Line extends string = string>(
  json: unknown,
  options: ParseBookOptions<Line> = {},
): BookResult<Line> {
  const plain =
    typeof json === "string" ? readPlainBook<Line>(json, options.chart, LONG_LIST) : undefined;
  if (plain !== undefined) return { ok: true, book: plain };
  const issues: Issue[] = [];
  const value = readJson(json, issues);
  const book =
    issues.length > 0 ? undefined : readValue<Line>(withChart(value, options.chart), issues);
  const [first, ...rest] = issues;
  if (first !== undefined) return { ok: false, issues: [first, ...rest] };
  return book === undefined
    ? { ok: false, issues: [wrongType([], "an object", json)] }
    : { ok: true, book };
}

/**
 * The book as a Standard Schema, for libraries that take one (forms, routers, tRPC and the like).
 *
 * @example With any Standard Schema library
 * bookSchema["~standard"].vendor // => "anslag"
 */
export const bookSchema: StandardSchema<BookJson, Book> = {
  "~standard": {
    version: 1,
    vendor: "anslag",
    validate: (value) => {
      const result = safeParseBook(value);
      return result.ok ? { value: result.book } : { issues: result.issues };
    },
  },
};

/**
 * Reads a book without any problem, all of whose figures are plain, from its text; `undefined` for
 * any other book, and if its lists of figures are shorter than `least` on average.
 */
export function readPlainBook<Line extends string>(
  text: string,
  chart: Chart | undefined,
  least: number,
): Book<Line, string> | undefined {
  const cut = text.length < least ? undefined : cutFigureLists(text);
  if (cut === undefined || text.length < least * cut.lists.length) return undefined;
  const issues: Issue[] = [];
  const value = readJson(cut.rest, issues);
  const frame = issues.length > 0 ? undefined : readValue<Line>(withChart(value, chart), issues);
  if (frame === undefined) return undefined;
  const { figureSets } = value as BookJson;
  if (figureSets.length !== cut.lists.length) return undefined;
  const scan = listScanner(rulesOf(frameOf(frame)));
  const sets: (readonly [string, FigureSet])[] = [];
  for (const [index, { id }] of figureSets.entries()) {
    const columns = scan(cut.lists[index] ?? "");
    if (columns === undefined) return undefined;
    sets.push([id, setOfColumns(columns, frame.unit)]);
  }
  const book = placeFigures(frame, sets, issues);
  return issues.length === 0 ? book : undefined;
}

/** Shorter lists are read before the scanner has made its tables. */
const LONG_LIST = 1 << 16;

function withChart(value: unknown, chart: Chart | undefined): unknown {
  if (chart === undefined || typeof value !== "object" || value === null || Array.isArray(value))
    return value;
  return { ...value, chart };
}

function readValue<Line extends string>(
  value: unknown,
  issues: Issue[],
): Book<Line, string> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(wrongType([], "an object", value));
    return undefined;
  }
  const book = readShapedBook<Line, string>(value, checkBookShape(value), issues);
  return issues.length === 0 ? book : undefined;
}
