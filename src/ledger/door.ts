/** The door behind all doors: every row is checked, and every problem is reported up to a limit. */
import { type Book, type FigureFrame, frameOf, readFigure, rulesOf } from "../book/index.ts";
import { type FigureSet, type RowReader, rowReader, setOfColumns } from "../figure/index.ts";
import {
  AnslagError,
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  throwIssues,
} from "../input/index.ts";

/** How many rows are reported one by one. */
export interface BulkOptions {
  /** Problems that are listed one by one; how many rows have others is said at the end. Default 100. */
  readonly limit?: number;
}

/** Through which rows come: quickly where nothing is wrong, and otherwise with everything that is. */
export interface Door {
  readonly frame: FigureFrame;
  readonly rows: RowReader;
  readonly take: (row: unknown, path: IssuePath) => void;
  /** As `take`, of a row that is known not to be like most. */
  readonly takeSlowly: (row: unknown, path: IssuePath) => void;
  /** Reports the problems of one row. */
  readonly report: (issues: readonly Issue[]) => void;
  readonly close: () => FigureSet;
  /** As `close`, with one problem more. */
  readonly giveUp: (issue: Issue) => FigureSet;
}

export function openDoor(book: Book, options: BulkOptions, expected?: number): Door {
  const refused: Issue[] = [];
  checkKeys(options, ["limit"], ["options"], refused);
  const { limit = 100 } = options;
  if (!Number.isInteger(limit) || limit < 1)
    refused.push(
      makeIssue("figure.limit", {
        path: ["options", "limit"],
        expected: "1 or more",
        received: describeValue(limit),
      }),
    );
  throwIssues(refused);
  const frame = frameOf(book);
  const rows = rowReader(rulesOf(frame), expected);
  const issues: Issue[] = [];
  let more = 0;
  const report = (found: readonly Issue[]): void => {
    const room = limit - issues.length;
    for (const issue of found.slice(0, room)) issues.push(issue);
    if (found.length > room) more += 1;
  };
  const takeSlowly = (row: unknown, path: IssuePath): void => {
    const found: Issue[] = [];
    if (typeof row === "object" && row !== null && !Array.isArray(row))
      checkKeys(row, FIGURE_KEYS, path, found);
    const figure = readFigure(row, frame, path, found);
    if (found.length > 0 || figure === undefined) report(found);
    else rows.addFigure(figure);
  };
  const close = (): FigureSet => {
    const [first, ...rest] = issues;
    if (first === undefined) return setOfColumns([rows.finish()], book.unit);
    const last = makeIssue("figure.more-rows", {
      expected: "no bad rows",
      received: `${more} more`,
    });
    throw new AnslagError(more === 0 ? [first, ...rest] : [first, ...rest, last]);
  };
  return {
    frame,
    rows,
    report,
    takeSlowly,
    take: (row, path) => {
      if (!rows.add(row, true)) takeSlowly(row, path);
    },
    close,
    giveUp: (issue) => {
      report([issue]);
      return close();
    },
  };
}

const FIGURE_KEYS = ["line", "scenario", "period", "amount", "members", "source", "note"];

/** What text is pushed into, piece by piece. */
export interface TextReader {
  readonly push: (piece: string) => void;
  readonly close: () => FigureSet;
  /** Ends the reading of a text that will not come to anything, with everything that was wrong so far. */
  readonly giveUp: (issue: Issue) => FigureSet;
}
