/** Checks the arguments of the functions of this room: a book, a table, and the keys of options. */
import { type Book, checkBook } from "../book/index.ts";
import {
  checkKeys,
  checkText,
  describeValue,
  type Issue,
  isPlainObject,
  makeIssue,
  readEntries,
  throwIssues,
} from "../input/index.ts";
import type { Table } from "../table/index.ts";

/** Checks a book, and the keys of the options of a statement: those named, and those of all. */
export function checkArguments(book: Book, options: object, ...keys: readonly string[]): void {
  const issues: Issue[] = [];
  checkBook(book, ["book"], issues);
  checkOptions(options, ["title", "signs", ...keys], issues);
}

/** Checks a table, and the keys of the options beside it. */
export function checkTableArguments(table: Table, options: object, keys: readonly string[]): void {
  const issues: Issue[] = [];
  if (!isPlainObject(table) || !("cells" in table)) {
    const facts = { path: ["table"], expected: "a table", received: describeValue(table) };
    issues.push(makeIssue("input.wrong-type", facts));
  }
  checkOptions(options, keys, issues);
}

/** Checks the keys and the texts of options, and throws what was found. */
function checkOptions(options: object, keys: readonly string[], issues: Issue[]): void {
  if (checkKeys(options, keys, ["options"], issues)) checkTexts(options, issues);
  throwIssues(issues);
}

/** Checks the texts that options may have: a title, and labels by name. */
function checkTexts(
  options: { readonly title?: unknown; readonly labels?: unknown },
  issues: Issue[],
): void {
  const { title, labels } = options;
  checkText(title, ["title"], issues);
  const named = readEntries(labels as Readonly<Record<string, unknown>>, ["labels"], issues);
  for (const [name, label] of named) checkText(label, ["labels", name], issues);
}
