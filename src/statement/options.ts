/** The options that all statements have, and the checks of the arguments of this room. */
import { type Book, checkBook } from "../book/index.ts";
import type { SignStyle } from "../chart/index.ts";
import {
  checkKeys,
  checkText,
  type Issue,
  isPlainObject,
  readEntries,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import type { Table } from "../table/index.ts";

/** The options of every statement besides its rows and columns. */
export interface StatementOptions {
  /** The heading of the table. */
  readonly title?: string;
  /** How its signs are printed; default `natural`. */
  readonly signs?: SignStyle;
  /** The heading above the labels of its rows. */
  readonly labelHeading?: string;
}

/** The options of every statement out of the input of one, with a default title. */
export function statementOptions(
  { title, signs, labelHeading }: StatementOptions,
  defaultTitle?: string,
): StatementOptions {
  const heading = title ?? defaultTitle;
  return {
    ...(heading === undefined ? {} : { title: heading }),
    ...(signs === undefined ? {} : { signs }),
    ...(labelHeading === undefined ? {} : { labelHeading }),
  };
}

/** A label as an option; `undefined` if it keeps its default. */
export function labelOption(label: string | undefined): { readonly label?: string } {
  return label === undefined ? {} : { label };
}

/** Checks a book, and the keys of the options of a statement: those named, and those of all. */
export function checkArguments(book: Book, options: object, ...keys: readonly string[]): void {
  const issues: Issue[] = [];
  checkBook(book, ["book"], issues);
  checkOptions(options, ["title", "signs", "labelHeading", ...keys], issues);
}

/** Checks a table, and the keys of the options beside it. */
export function checkTableArguments(table: Table, options: object, keys: readonly string[]): void {
  const issues: Issue[] = [];
  if (!isPlainObject(table) || !("cells" in table))
    issues.push(wrongType(["table"], "a table", table));
  checkOptions(options, keys, issues);
}

/** Checks the keys of options and their texts, a title and labels by name; throws all problems. */
function checkOptions(options: object, keys: readonly string[], issues: Issue[]): void {
  if (checkKeys(options, keys, ["options"], issues)) {
    const { title, labelHeading, labels } = options as Readonly<Record<string, unknown>>;
    checkText(title, ["title"], issues);
    checkText(labelHeading, ["labelHeading"], issues);
    const named = readEntries(labels as Readonly<Record<string, unknown>>, ["labels"], issues);
    for (const [name, label] of named) checkText(label, ["labels", name], issues);
  }
  throwIssues(issues);
}
