/** The book as JSON: the shape that it has in code, with amounts as strings or exact numbers. */

import type { AsJson } from "../amount/index.ts";
import { type Book, type BookInput, requireBook } from "./book.ts";

/** A book as JSON. The package has its JSON Schema: `anslag/book.schema.json`. */
export type BookJson = AsJson<BookInput>;

/**
 * Turns a book into plain JSON data, without losing anything.
 *
 * Rule: `parseBook(toBookJson(book))` is the same book. Defaults are written out; amounts are
 * decimal strings.
 *
 * @param book - the book
 * @returns data for `JSON.stringify`
 * @throws AnslagError `input.wrong-type` when it is no book
 * @example There and back
 * const book = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{
 *     id: "all", figures: [{ line: "staff", scenario: "budget", amount: "-1250.50" }],
 *   }],
 * });
 * toBookJson(book).figureSets[0]?.figures[0]?.amount // => "-1250.5"
 * parseBook(JSON.stringify(toBookJson(book))).title // => "Library 2023"
 */
export function toBookJson(book: Book): BookJson {
  requireBook(book);
  const {
    title,
    organisation,
    language,
    locale,
    words,
    unit,
    fiscalYear,
    years,
    cutOff,
    scenarios,
    chart,
    dimensions,
    explanations,
  } = book;
  return {
    title,
    ...(organisation === undefined ? {} : { organisation }),
    ...(language === undefined ? {} : { language }),
    ...(locale === undefined ? {} : { locale }),
    ...(words === undefined ? {} : { words }),
    unit,
    fiscalYear,
    ...(years === undefined ? {} : { years }),
    cutOff,
    scenarios,
    chart,
    dimensions,
    appropriations: book.appropriations.map(({ original, adjustments, ...rest }) => ({
      ...rest,
      original: { ...original, amount: original.amount.toFixed() },
      adjustments: adjustments.map((adjustment) => ({
        ...adjustment,
        amount: adjustment.amount.toFixed(),
      })),
    })),
    figureSets: book.figureSets.map(({ id, label, figures }) => ({
      id,
      label,
      unit: figures.unit,
      figures: Array.from(figures, (figure) => ({ ...figure, amount: figure.amount.toFixed() })),
    })),
    explanations,
  };
}
