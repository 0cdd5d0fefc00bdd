/**
 * The labels of a table in the language of a page.
 *
 * The rule itself stands in `language/`: a book says its language, a table carries it, a print may
 * override it. This file says a table in another language: its title, the labels of its rows and
 * columns, and the texts of its cells, if the package gave them.
 */
import { describeValue, fail, type IssuePath } from "../input/index.ts";
import {
  keptLanguage,
  labelOn,
  type PageLanguage,
  pageLanguage,
  sayWording,
  type Worded,
  type Wording,
  type WordKey,
} from "../language/index.ts";
import type { Cell, Table, TableColumn } from "./table.ts";

/** Words for the parts of a table that the caller did not name. */
export interface TableWords {
  readonly title?: WordKey | undefined;
  readonly rows?: Readonly<Record<string, WordKey | undefined>>;
  readonly columns?: Readonly<Record<string, WordKey | undefined>>;
}

/**
 * Says a table in the language of a page. Labels that a caller gave do not change.
 *
 * @throws AnslagError `print.language` when the table can be said in its own language only
 */
export function tableIn<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  page: PageLanguage,
): Table<Row, Column> {
  const { language } = pageLanguage(table);
  const own: Readonly<Record<string, string | undefined>> = table.words ?? {};
  const changed = Object.entries(page.words ?? {}).find(
    ([path, text]) => /^(table|planning)/.test(path) && own[path] !== text,
  );
  const refuse = (path: IssuePath, expected: string, received: string): never =>
    fail("print.language", { path, expected, received: describeValue(received) });
  if (table.fixedLanguage === true) {
    if (page.language !== language)
      refuse(["language"], `"${language}", in which the table is drawn`, page.language);
    if (changed !== undefined)
      refuse(["words", changed[0]], "the words in which the table is drawn", changed[1]);
  }
  const say = (label: string, wording: Wording | undefined): string =>
    wording === undefined ? label : labelOn({ label, wording }, table, page);
  const again = <Entry extends Worded>(entry: Entry): Entry =>
    entry.wording === undefined
      ? entry
      : Object.freeze({ ...entry, label: say(entry.label, entry.wording) });
  const hasTexts = table.cells.some((row) => row.some(isWorded));
  const { words: _, ...others } = table;
  return {
    ...others,
    ...keptLanguage(page),
    title: say(table.title, table.wording),
    rows: table.rows.map(again),
    columns: table.columns.map(again),
    cells: hasTexts
      ? table.cells.map((row) =>
          row.map((cell) =>
            cell.kind === "text"
              ? Object.freeze({ ...cell, text: say(cell.text, cell.wording) })
              : cell,
          ),
        )
      : table.cells,
  };
}

function isWorded(cell: Cell): boolean {
  return cell.kind === "text" && cell.wording !== undefined;
}

/** The name of a column where it stands alone: its label, behind the heading of its group. */
export function columnName({ group, label }: Pick<TableColumn, "group" | "label">): string {
  return group === undefined ? label : `${group} · ${label}`;
}

/** Names parts of a table by words of the package, in the language of the table. */
export function withWords<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  words: TableWords,
): Table<Row, Column> {
  const { title, rows = {}, columns = {} } = words;
  const page = pageLanguage(table);
  const name = <Entry extends Worded & { readonly id: string }>(
    entry: Entry,
    words: Readonly<Record<string, WordKey | undefined>>,
  ): Entry => {
    const word = Object.hasOwn(words, entry.id) ? words[entry.id] : undefined;
    return word === undefined ? entry : Object.freeze({ ...entry, ...sayWord(word, page) });
  };
  const heading = title === undefined ? undefined : sayWord(title, page);
  return Object.freeze({
    ...table,
    ...(heading === undefined ? {} : { title: heading.label, wording: heading.wording }),
    rows: Object.freeze(table.rows.map((row) => name(row, rows))),
    columns: Object.freeze(table.columns.map((column) => name(column, columns))),
    ...(table.whole === undefined ? {} : { whole: withWords(table.whole, words) }),
  });
}

function sayWord(word: WordKey, page: PageLanguage): Required<Worded> {
  const wording: Wording = Object.freeze([Object.freeze({ word })]);
  return { label: sayWording(wording, page), wording };
}
