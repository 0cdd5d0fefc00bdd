/** The headings of computed columns that the caller did not label. */
import type { Book } from "../book/index.ts";
import { joinLabels, labelOr, pageLanguage, type Worded } from "../language/index.ts";
import type { TableColumn } from "../table/index.ts";
import type { ColumnEntry, ColumnRule } from "./columns/index.ts";

/** A column that is planned, as far as its heading depends on it. */
interface HeadedColumn {
  readonly column: TableColumn;
  /** The places of the columns that it reads. */
  readonly terms: readonly number[];
  /** Its rule; absent for columns of figures. */
  readonly rule?: ColumnRule | undefined;
}

/**
 * Gives each computed column without a label the heading of its kind, in the language of the book.
 *
 * Rule: the heading is the word of the kind, such as Variance. Where several columns would have the
 * same one, the headings of the columns that they do not read alike stand behind it. A variance in
 * percent is named after its variance. A kind without a word leaves the id.
 *
 * @param order the places of the columns, each after those that it reads
 */
export function withHeadings<Column extends HeadedColumn>(
  planned: readonly Column[],
  entries: readonly ColumnEntry[],
  order: readonly number[],
  book: Book,
): readonly Column[] {
  const headed = [...planned];
  const isNamed = (place: number): boolean => entries[place]?.[1].label !== undefined;
  const unnamed = planned.filter((_, place) => !isNamed(place));
  const labelsOf = (places: readonly number[]): readonly Worded[] =>
    places.flatMap((place) => headed[place]?.column ?? []);
  const headingOf = ({ rule, terms, column }: HeadedColumn): Worded | undefined => {
    const word = rule?.heading;
    const kind = word ?? column.measure;
    if (word === undefined && kind !== "percent") return undefined;
    const alike = unnamed.filter(
      (each) =>
        (each.rule?.heading ?? each.column.measure) === kind &&
        each.column.group === column.group &&
        (word !== undefined || each.terms[0] === terms[0]),
    );
    const own = terms.filter((term, k) => alike.some((each) => each.terms[k] !== term));
    const name =
      word === undefined
        ? joinLabels([...labelsOf(terms.slice(0, 1)), { label: "%" }], ", ", book)
        : labelOr(undefined, word, pageLanguage(book));
    return joinLabels([name, ...labelsOf(own)], " · ", book);
  };
  for (const place of order) {
    const each = headed[place];
    const heading = each === undefined || isNamed(place) ? undefined : headingOf(each);
    if (each !== undefined && heading !== undefined)
      headed[place] = { ...each, column: Object.freeze({ ...each.column, ...heading }) };
  }
  return headed;
}
