/** Where the text of a field comes from in a row: a column, several columns, or the mapping. */

import {
  checkKeys,
  type Issue,
  type IssuePath,
  isPlainObject,
  readItems,
  requireText,
  unknownName,
} from "../../input/index.ts";
import type { FigureColumn } from "./figure-mapping.ts";
import { type MappingCode, refuseMapping } from "./read-mapping.ts";

/** The column of a text that is the same in all rows. */
export const CONSTANT = -1;
/** The column of a text that several columns give together. */
export const COMBINED = -2;

/** A file may have hundreds of columns; an issue lists the first of them. */
const MOST_SHOWN = 20;

/** Where the text of a field comes from. */
export interface Place {
  /** The number of the column, {@link CONSTANT} or {@link COMBINED}. */
  readonly column: number;
  /** The text that is the same in all rows. */
  readonly value: string;
  /** The columns whose texts are put together, and the text between them. */
  readonly parts: readonly number[];
  readonly separator: string;
}

/** The headings of a file, and where the problems of its mapping go. */
export interface ColumnFinder {
  readonly headings: string[];
  readonly code: MappingCode;
  readonly issues: Issue[];
  /**
   * Columns that the first record lacks, where records need not have all keys; a record has its
   * line, scenario and amount. Absent where every heading must be there.
   */
  readonly open?: OpenColumn[];
}

/** A column under a heading that has not come yet. */
export interface OpenColumn {
  readonly column: number;
  readonly path: IssuePath;
}

/** The place of a field that every row has with the same text. */
export function constantPlace(value: string): Place {
  return { column: CONSTANT, value, parts: [], separator: "" };
}

/** The place of a column. */
function columnPlace(column: number): Place {
  return { column, value: "", parts: [], separator: "" };
}

/** The number of the column under a heading; an issue if no column or several have it. */
export function columnOf(
  { headings, code, issues, open }: ColumnFinder,
  heading: unknown,
  path: IssuePath,
): number {
  const place = headings.indexOf(heading as string);
  if (place >= 0 && headings.indexOf(heading as string, place + 1) < 0) return place;
  if (place < 0 && open !== undefined && typeof heading === "string" && !isRequired(path)) {
    open.push({ column: headings.length, path });
    return headings.push(heading) - 1;
  }
  const { nearest } = unknownName(heading, headings).details;
  const isMeant = place < 0 && nearest !== undefined;
  const more = headings.length - MOST_SHOWN;
  const shown = headings.slice(0, MOST_SHOWN).join(", ");
  const all = `one of the headings ${shown}${more > 0 ? ` and ${more} more` : ""}`;
  const expected = isMeant
    ? `${all}; the nearest is ${nearest}`
    : `${all}${separatorIn(headings, code)}`;
  refuseMapping(code, path, expected, heading, issues);
  return place;
}

/** A row of headings that was not cut holds the separator of the file. */
function separatorIn([heading = "", ...others]: readonly string[], code: MappingCode): string {
  const isWhole = code === "figure.csv" && others.length === 0;
  const found = isWhole ? /[;\t|,]/.exec(heading)?.[0] : undefined;
  return found === undefined ? "" : `, which is one; add separator: ${JSON.stringify(found)}`;
}

function isRequired([key]: IssuePath): boolean {
  return key === "line" || key === "scenario" || key === "amount";
}

/** The place of a field; nothing has no text. */
export function placeOf(
  finder: ColumnFinder,
  column: FigureColumn | undefined,
  path: IssuePath,
): Place {
  if (column === undefined) return constantPlace("");
  if (!isPlainObject(column)) return columnPlace(columnOf(finder, column, path));
  const { issues } = finder;
  const at = ["mapping", ...path];
  const given = column as { readonly [Key in "value" | "columns" | "separator"]?: unknown };
  if (given.columns === undefined) {
    if (checkKeys(column, ["value"], at, issues) && typeof given.value !== "string")
      refuseMapping(finder.code, [...path, "value"], "a text", given.value, issues);
    return constantPlace(given.value as string);
  }
  checkKeys(column, ["columns", "separator"], at, issues);
  const { separator = "" } = given;
  requireText(separator, [...at, "separator"], issues);
  const columns = readItems(given.columns as readonly unknown[], [...at, "columns"], issues);
  const parts = columns.map((each, k) => columnOf(finder, each, [...path, "columns", k]));
  return { column: COMBINED, value: "", parts, separator: separator as string };
}
