/** Checks the arguments of the functions of this room: a book, a table, and the keys of options. */
import type { Book } from "../book/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  isPlainObject,
  makeIssue,
  throwIssues,
} from "../input/index.ts";
import type { Table } from "../table/index.ts";

/** Checks a book, and the keys of the options of a statement: those named, and those of all. */
export function checkArguments(book: Book, options: object, ...keys: readonly string[]): void {
  checkBeside(book, "book", "figureSets", options, ["title", "signs", ...keys]);
}

/** Checks a table, and the keys of the options beside it. */
export function checkTableArguments(table: Table, options: object, keys: readonly string[]): void {
  checkBeside(table, "table", "cells", options, keys);
}

/** Checks an argument, known by a key that only it has, and the options beside it. */
function checkBeside(
  input: unknown,
  name: string,
  key: string,
  options: object,
  keys: readonly string[],
): void {
  const issues: Issue[] = [];
  if (!isPlainObject(input) || !(key in input)) {
    const facts = { path: [name], expected: `a ${name}`, received: describeValue(input) };
    issues.push(makeIssue("input.wrong-type", facts));
  }
  checkKeys(options, keys, ["options"], issues);
  throwIssues(issues);
}
