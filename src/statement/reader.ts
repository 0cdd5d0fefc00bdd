/** Reads a book: postings, figures by posting, and the chart. Each is read once. */
import { type Book, type BookScenario, readsFrom, scenarioYears } from "../book/index.ts";
import type { Period } from "../calendar/index.ts";
import { entriesAt, lookUp } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { memoize } from "./maps.ts";
import { type Dimensions, figuresByPosting, indexesOf } from "./postings.ts";
import type { Request } from "./request.ts";
import { type ChartReader, type SubtotalTree, subtotalTree } from "./tree.ts";

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
  /** The fiscal years that a scenario lies in, that of the book first. */
  readonly yearsOf: (scenario: string) => readonly [Period, ...Period[]];
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

type Timed = Pick<BookScenario, "kind" | "year">;

function makeReader(book: Book): Reader {
  const { entries, parts } = lookUp(book.chart);
  const readFrom = new Map<string, string>(
    book.chart.lines.flatMap(({ id, readFrom: from }) =>
      from === undefined ? [] : [[id, from] as const],
    ),
  );
  const scenarios = new Map<string, Timed>(book.scenarios.map((each) => [each.id, each]));
  const scenarioOfId = (id: string): Timed => scenarios.get(id) ?? { kind: "other" };
  const periodsOf = memoize(scenarioYears(book));
  const yearsOf = (id: string): ReturnType<Reader["yearsOf"]> => periodsOf(scenarioOfId(id));
  const isReadFrom = (from: string, id: string): boolean =>
    readsFrom(periodsOf, scenarioOfId(from), scenarioOfId(id));
  const indexOf = indexesOf(book, (id) => yearsOf(id)[0]);
  const reader: Reader = {
    book,
    yearsOf,
    entriesOf: memoize((entry: string) => entriesAt(book.chart, entry)),
    isTotal: (entry) => parts.has(entry),
    labelOf: (entry) => entries.get(entry)?.label ?? entry,
    scenarioOf: (entry, scenario) => {
      const from = readFrom.size === 0 ? undefined : readFrom.get(entry);
      return from === undefined || !isReadFrom(from, scenario) ? scenario : from;
    },
    treeOf: memoizeTrees(entries.size, (request, dimensions) =>
      subtotalTree(reader, indexOf(request, dimensions), request),
    ),
    figuresOf: memoize((set: string) => figuresByPosting(book, set)),
  };
  return reader;
}

/** How many subtotals the trees of a book may hold together: about ten megabytes. */
const MAX_SUBTOTALS = 200_000;
/** The fewest trees that are kept, for charts of any size: the columns of a wide table. */
const MIN_TREES = 64;
/** How many trees are found by comparing requests, without a key. */
const RECENT_TREES = 16;

/**
 * Keeps the trees that `make` returns: the cells of a column ask for the same one, and so do later
 * tables. When they may hold too much, all are dropped.
 *
 * @param entries the number of lines and totals of the chart
 */
export function memoizeTrees(entries: number, make: Reader["treeOf"]): Reader["treeOf"] {
  const most = Math.max(MIN_TREES, MAX_SUBTOTALS / entries);
  const trees = new Map<string, SubtotalTree>();
  // The cells of a row ask for one tree a column, in turn.
  const recent: (readonly [Request, SubtotalTree])[] = [];
  let oldest = 0;
  return (request, dimensions) => {
    const { set, scenario, period, members } = request;
    if (dimensions === undefined)
      for (const [asked, tree] of recent)
        if (
          asked.scenario === scenario &&
          asked.members === members &&
          asked.period === period &&
          asked.set === set
        )
          return tree;
    const key = JSON.stringify([set, scenario, period, Object.entries(members), dimensions]);
    const before = trees.get(key);
    const tree = before ?? make(request, dimensions);
    if (before === undefined) {
      if (trees.size >= most) trees.clear();
      trees.set(key, tree);
    }
    if (dimensions === undefined) {
      recent[oldest] = [request, tree];
      oldest = (oldest + 1) % RECENT_TREES;
    }
    return tree;
  };
}
