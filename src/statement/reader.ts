/** What has been read from a book: its postings, its figures by posting, and which periods they cover. */
import type { Book } from "../book/index.ts";
import { entriesAt } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { type ChartReader, type Choice, makeChoice } from "./choice.ts";
import { keepChoices } from "./choices.ts";
import {
  coversPeriod,
  indexPostings,
  isPlain,
  type PostingIndex,
  postingKey,
  type Request,
  yearOfScenario,
} from "./postings.ts";
import { remember } from "./remember.ts";

/** Reads the figures of a book; each set is indexed once. */
export interface Reader extends ChartReader {
  /** The figures behind the postings of a set, by posting key. */
  readonly figuresOf: (set: string) => ReadonlyMap<string, readonly Figure[]>;
  /** What a choice of set, scenario, period and members takes, told apart by the dimensions named; those of its members where none are. */
  readonly choiceOf: (request: Request, dimensions?: readonly string[] | "all") => Choice;
  readonly isTotal: (entry: string) => boolean;
  /** The label of a line or total. */
  readonly labelOf: (entry: string) => string;
}

/** Books are frozen, so what has been read from one can be kept as long as the book itself. */
const readers = /* @__PURE__ */ new WeakMap<Book, Reader>();

/** The reader of a book; each set is indexed once. */
export function readerOf(book: Book): Reader {
  const known = readers.get(book);
  if (known !== undefined) return known;
  const isPlainSet = remember((set: string) => isPlain(book, set));
  const indexed = remember((key: string) => {
    const [set, dimensions] = JSON.parse(key) as [string, readonly string[] | "all"];
    return indexPostings(book, set, dimensions);
  });
  const indexOf = (set: string, dimensions: readonly string[] | "all"): PostingIndex => {
    const apart =
      dimensions === "all" || !isPlainSet(set) ? "all" : [...new Set(dimensions)].sort();
    return indexed(JSON.stringify([set, apart]));
  };
  const covers = remember((key: string) => {
    const request = JSON.parse(key) as Request;
    return coversPeriod(indexOf(request.set, Object.keys(request.members)), request);
  });
  const readFrom = new Map(
    book.chart.lines.flatMap(({ id, readFrom: from }) =>
      from === undefined ? [] : [[id, from] as const],
    ),
  );
  const years = new Map(book.scenarios.map(({ id }) => [id, yearOfScenario(book, id)]));
  const totals = new Set(book.chart.totals.map(({ id }) => id));
  const labels = new Map(
    [...book.chart.lines, ...book.chart.totals].map(({ id, label }) => [id, label]),
  );
  const reader: Reader = {
    book,
    entriesOf: remember((entry: string) => entriesAt(book.chart, entry)),
    isTotal: (entry) => totals.has(entry),
    labelOf: (entry) => labels.get(entry) ?? entry,
    scenarioOf: (entry, scenario) => {
      const from = readFrom.size === 0 ? undefined : readFrom.get(entry);
      return from === undefined || years.get(from) !== years.get(scenario) ? scenario : from;
    },
    choiceOf: keepChoices(labels.size, (request, dimensions) =>
      makeChoice(reader, indexOf(request.set, dimensions ?? Object.keys(request.members)), request),
    ),
    figuresOf: remember((set: string) => {
      const figures = new Map<string, Figure[]>();
      for (const figure of book.figureSets.find(({ id }) => id === set)?.figures ?? []) {
        const key = postingKey(figure);
        const list = figures.get(key);
        if (list === undefined) figures.set(key, [figure]);
        else list.push(figure);
      }
      return figures;
    }),
    covers: ({ set, scenario, period, members }) =>
      covers(JSON.stringify({ set, scenario, period, members })),
  };
  readers.set(book, reader);
  return reader;
}
