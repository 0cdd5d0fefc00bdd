/**
 * Figures that need no check by the schema. A book has few lines and may have a million figures,
 * so a quick check comes first.
 *
 * The schema accepts every figure that is plain here, and checks every other figure. A property
 * holds the two against each other.
 */
import { type FieldForm, FORM_OF_KEY, REQUIRED_KEYS } from "../figure/index.ts";
import { isPlainObject } from "../input/index.ts";

/** A book without figures, and its figures that are not plain, with their places. */
export interface Remainder {
  readonly book: unknown;
  readonly figures: readonly { readonly figure: unknown; readonly path: readonly PropertyKey[] }[];
}

/** Removes the figures from a book. */
export function withoutFigures(book: unknown): Remainder {
  const figures: { figure: unknown; path: readonly PropertyKey[] }[] = [];
  if (!isPlainObject(book) || !Array.isArray(book.figureSets)) return { book, figures };
  const figureSets = Array.from(book.figureSets as readonly unknown[], (set, k) => {
    if (!isPlainObject(set) || !Array.isArray(set.figures)) return set;
    // Array.from fills the holes of a list with `undefined`.
    for (const [index, figure] of Array.from(set.figures as readonly unknown[]).entries())
      if (!isPlainFigure(figure))
        figures.push({ figure, path: ["figureSets", k, "figures", index] });
    return { ...set, figures: [] };
  });
  return { book: { ...book, figureSets }, figures };
}

/** Whether a figure has only keys of a figure, each with a value of the right type. */
export function isPlainFigure(figure: unknown): boolean {
  if (!isPlainObject(figure)) return false;
  for (const key in figure) {
    const form = FORM_OF_KEY.get(key);
    if (form === undefined || !isOfForm(figure[key], form)) return false;
  }
  return REQUIRED_KEYS.every((key) => Object.hasOwn(figure, key));
}

function isOfForm(value: unknown, form: FieldForm): boolean {
  if (typeof value === "string") return form !== "members";
  if (form === "amount") return Number.isFinite(value);
  if (form !== "members" || !isPlainObject(value)) return false;
  for (const dimension in value) if (typeof value[dimension] !== "string") return false;
  return true;
}
