/** Reads a book: postings, figures by posting, the months that they cover, and the chart. */
import type { Book } from "../book/index.ts";
import { fiscalPeriod, type Period, previousYear } from "../calendar/index.ts";
import { entriesAt } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { addTo } from "./lists.ts";
import { memoize } from "./memo.ts";
import {
  coversPeriod,
  type Dimensions,
  indexPostings,
  isSeparable,
  type PostingIndex,
  postingKey,
  type Request,
} from "./postings/index.ts";
import { type ChartReader, type SubtotalTree, subtotalTree } from "./tree.ts";
import { memoizeTrees } from "./tree-memo.ts";

/** Reads the figures of a book; each set is indexed once. */
export interface Reader extends ChartReader {
  /** The figures behind the postings of a set, by posting key. */
  readonly figuresOf: (set: string) => ReadonlyMap<string, readonly Figure[]>;
  /**
   * The subtotals of a request. Postings are told apart by the dimensions named; default those of
   * the members of the request.
   */
  readonly treeOf: (request: Request, dimensions?: Dimensions) => SubtotalTree;
  readonly isTotal: (entry: string) => boolean;
  /** The label of a line or total. */
  readonly labelOf: (entry: string) => string;
  /** The fiscal year that a scenario lies in. */
  readonly yearOf: (scenario: string) => Period;
}

/** The readers of books. A book is frozen, so its reader can be kept as long as the book itself. */
const readers = /* @__PURE__ */ new WeakMap<Book, Reader>();

/** The reader of a book. */
export function readerOf(book: Book): Reader {
  const before = readers.get(book);
  if (before !== undefined) return before;
  const reader = makeReader(book);
  readers.set(book, reader);
  return reader;
}

function makeReader(book: Book): Reader {
  const yearOf = memoize((scenario: string) => yearOfScenario(book, scenario));
  const indexOf = indexesOf(book, yearOf);
  const covers = memoize((key: string) => {
    const request = JSON.parse(key) as Request;
    return coversPeriod(indexOf(request.set, Object.keys(request.members)), request);
  });
  const totals = new Set<string>(book.chart.totals.map(({ id }) => id));
  const labels = new Map<string, string>(
    [...book.chart.lines, ...book.chart.totals].map(({ id, label }) => [id, label]),
  );
  const reader: Reader = {
    book,
    yearOf,
    entriesOf: memoize((entry: string) => entriesAt(book.chart, entry)),
    isTotal: (entry) => totals.has(entry),
    labelOf: (entry) => labels.get(entry) ?? entry,
    scenarioOf: scenarioReader(book, yearOf),
    treeOf: memoizeTrees(labels.size, (request, dimensions) =>
      subtotalTree(
        reader,
        indexOf(request.set, dimensions ?? Object.keys(request.members)),
        request,
      ),
    ),
    figuresOf: memoize((set: string) => figuresByPosting(book, set)),
    covers: ({ set, scenario, period, members }) =>
      covers(JSON.stringify({ set, scenario, period, members })),
  };
  return reader;
}

/** The indexes of the sets of a book, by the dimensions that they tell apart. */
function indexesOf(
  book: Book,
  yearOf: (scenario: string) => Period,
): (set: string, dimensions: Dimensions) => PostingIndex {
  const isSeparableSet = memoize((set: string) => isSeparable(book, set));
  const index = memoize((key: string) => {
    const [set, dimensions] = JSON.parse(key) as [string, Dimensions];
    return indexPostings(book, set, dimensions, yearOf);
  });
  return (set, dimensions) => {
    const isAll = dimensions === "all" || !isSeparableSet(set);
    return index(JSON.stringify([set, isAll ? "all" : [...new Set(dimensions)].sort()]));
  };
}

/** Says from which scenario a line is read when a column asks for one. */
function scenarioReader(
  book: Book,
  yearOf: (scenario: string) => Period,
): ChartReader["scenarioOf"] {
  const readFrom = new Map<string, string>(
    book.chart.lines.flatMap(({ id, readFrom: from }) =>
      from === undefined ? [] : [[id, from] as const],
    ),
  );
  return (entry, scenario) => {
    const from = readFrom.size === 0 ? undefined : readFrom.get(entry);
    return from === undefined || yearOf(from) !== yearOf(scenario) ? scenario : from;
  };
}

function figuresByPosting(book: Book, set: string): ReadonlyMap<string, readonly Figure[]> {
  const figures = new Map<string, Figure[]>();
  for (const figure of book.figureSets.find(({ id }) => id === set)?.figures ?? [])
    addTo(figures, postingKey(figure), figure);
  return figures;
}

function yearOfScenario(book: Book, id: string): Period {
  const kind = book.scenarios.find((scenario) => scenario.id === id)?.kind;
  const year = kind === "prior-year-actual" ? previousYear(book.fiscalYear) : book.fiscalYear;
  return fiscalPeriod(year, "year");
}
