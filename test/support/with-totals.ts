/** The library of the tests with other totals in its chart. */
import { type Book, type BookInput, defineBook } from "anslag";
import { libraryInput } from "./library.ts";

type Total = { readonly id: string; readonly of: readonly string[]; readonly role?: string };
/** The library with other totals in its chart. */
export const withTotals = (...totals: readonly Total[]): Book =>
  defineBook({
    ...libraryInput,
    chart: { ...libraryInput.chart, totals },
  } as unknown as BookInput);
