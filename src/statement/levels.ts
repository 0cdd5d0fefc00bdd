/** The levels of a tree of rows: dimensions and lines. */
import { type Book, type Dimension, memberLabel } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  isPlainObject,
  makeIssue,
  readItems,
} from "../input/index.ts";
import type { Selection } from "../table/index.ts";
import { findDimension } from "./by-member.ts";
import { checkName } from "./request.ts";

/** A dimension by id, or lines and totals of the chart. */
type LevelInput = string | { readonly lines: readonly string[] };

/** A level that has been read. */
export interface Level {
  /** The dimension; absent for lines. */
  readonly dimension?: Dimension;
  /** Members or lines, in printed order. */
  readonly ids: readonly string[];
  /** What a row inside of one of them chooses. */
  readonly choose: (id: string) => Selection;
  readonly labelOf: (id: string) => string;
}

/** Reads the levels of a tree; reports what the book does not have. */
export function readLevels(
  book: Book,
  by: readonly LevelInput[],
  issues: Issue[],
): readonly Level[] {
  const given = readItems(by, ["by"], issues);
  if (given.length === 0 || given.filter(isPlainObject).length > 1) {
    const expected = "levels, at most one of them lines";
    issues.push(makeIssue("input.value", { path: ["by"], expected, received: describeValue(by) }));
  }
  return given.flatMap((level, k) => {
    if (!isPlainObject(level)) {
      const dimension = findDimension(book, level, ["by", k]);
      return {
        dimension,
        ids: dimension.members.map(({ id }) => id),
        choose: (id: string) => ({ members: { [level]: id } }),
        labelOf: (id: string) => memberLabel(book.dimensions, level, id),
      };
    }
    if (!checkKeys(level, ["lines"], ["by", k], issues)) return [];
    const { entries } = lookUp(book.chart);
    const declared = [...entries.values()];
    const ids = readItems(level.lines as readonly string[], ["by", k, "lines"], issues);
    ids.forEach((id, at) => {
      checkName(id, declared, "chart.unknown-line", ["by", k, "lines", at], issues);
    });
    const labelOf = (id: string): string => entries.get(id)?.label ?? id;
    return { ids, choose: (line: string) => ({ line }), labelOf };
  });
}

/** The lines of the levels, each as a selection; the columns choose where no level does. */
export function linesOf(levels: readonly Level[]): readonly Selection[] {
  const level = levels.find(({ dimension }) => dimension === undefined);
  return level?.ids.map(level.choose) ?? [{}];
}
