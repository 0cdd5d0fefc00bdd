/** Reads a book: postings, figures by posting, and the chart. Each is read once. */
import { type Book, type BookScenario, readsFrom, scenarioYears } from "../book/index.ts";
import type { Period } from "../calendar/index.ts";
import { entriesAt, lookUp } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { postingsOfSet, type SetPostings } from "./postings.ts";
import { type ChartReader, memoizeTrees, subtotalTree, type TreeOf } from "./tree.ts";

/** Reads the figures of a book; each set is indexed once. */
export interface Reader extends ChartReader {
  /** The figures behind the postings of a set, by posting key. */
  readonly figuresOf: (set: string) => ReadonlyMap<string, readonly Figure[]>;
  readonly treeOf: TreeOf;
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
  const yearOf = (id: string): Period => yearsOf(id)[0];
  const entriesOf = memoize((entry: string) => entriesAt(book.chart, entry));
  const sets = new Map(
    book.figureSets.map(({ id }) => [id, postingsOfSet(book, id, yearOf)] as const),
  );
  const postingsOf = (set: string): SetPostings =>
    sets.get(set) ?? postingsOfSet(book, set, yearOf);
  const reader: Reader = {
    book,
    yearsOf,
    entriesOf,
    isTotal: (entry) => parts.has(entry),
    labelOf: (entry) => entries.get(entry)?.label ?? entry,
    scenarioOf: (entry, scenario) => {
      const from = readFrom.size === 0 ? undefined : readFrom.get(entry);
      return from === undefined || !isReadFrom(from, scenario) ? scenario : from;
    },
    treeOf: memoizeTrees(entries.size, (request, dimensions = Object.keys(request.members)) =>
      subtotalTree(reader, postingsOf(request.set).indexOf(dimensions), request),
    ),
    figuresOf: (set) => postingsOf(set).figures(),
  };
  return reader;
}

/** Keeps what was computed for a key, for as long as the function lives. */
export function memoize<Key, Result extends object | boolean | string>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
