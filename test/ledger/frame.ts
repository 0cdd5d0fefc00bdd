/** A small book without figures, and the figures of a set in one line each. */
import { type Book, defineBook, type FigureSet, type Issue, isAnslagError } from "anslag";

/** A library of two units, in kronor, for 2023. */
export const frame: Book = defineBook({
  title: "Library 2023",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: {
    lines: [
      { id: "fees", kind: "income" },
      { id: "staff", kind: "cost" },
      { id: "räntor", kind: "cost" },
    ],
  },
  dimensions: [{ id: "unit", members: [{ id: "east" }, { id: "väst" }] }],
  figureSets: [],
}) as Book;

/** Each figure as `line scenario period amount members source note`. */
export function written(set: FigureSet): readonly string[] {
  return [...set].map(({ line, scenario, period, amount, members, source, note }) =>
    [line, scenario, shortOf(period), amount.toFixed(), JSON.stringify(members), source, note]
      .filter((part) => part !== undefined && part !== "{}")
      .join(" "),
  );
}

/** A period as people write it: one year, or one month. */
function shortOf(period: string): string {
  return period.replace(/^(\d{4})-01\/\1-12$/, "$1").replace(/^(.+)\/\1$/, "$1");
}

/** The problems of something that must fail: each with its code and path. */
export function problems(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAnslagError(error)) return error.issues.map(shown);
    throw error;
  }
  throw new Error("nothing was thrown");
}

function shown({ code, path }: Issue): string {
  return `${code} ${path.join(".")}`;
}
