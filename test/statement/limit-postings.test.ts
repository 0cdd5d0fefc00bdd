/** Derivations of at most so many figures: these and the rest add up to the cell, exactly. */
import { buildTable, type Derivation, defineBook, explainCell, printTable } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { fraction, show, sum } from "../oracle/fraction.ts";
import { codeOf } from "../support/code-of.ts";

const MONTHS = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];

/** A ledger with one figure a month for each line; an empty list leaves its line out. */
const bookOf = (amounts: Readonly<Record<string, readonly string[]>>) =>
  defineBook({
    title: "Ledger",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2024 },
    cutOff: "2024-06-30",
    chart: {
      lines: Object.keys(amounts).map((id) => ({ id, kind: "cost" as const })),
      totals: [{ id: "sum", of: Object.keys(amounts) }],
    },
    figureSets: [
      {
        id: "all",
        figures: Object.entries(amounts).flatMap(([line, given]) =>
          given.map((amount, k) => ({
            line,
            scenario: "actual",
            amount,
            period: MONTHS[k] ?? "2024-12",
          })),
        ),
      },
    ],
  });
const tableOf = (book: ReturnType<typeof bookOf>, period = "2024-01/2024-06") =>
  buildTable(book, {
    rows: ["sum"],
    columns: { actual: { label: "Actual", scenario: "actual", period } },
  });
const outline = ({ label, rule, count, amount, terms }: Derivation): unknown =>
  terms.length === 0
    ? [rule, label, ...(count === undefined ? [] : [count]), amount?.toFixed()]
    : [label, ...terms.map(({ derivation }) => outline(derivation))];

describe("a derivation with at most so many figures", () => {
  const book = bookOf({
    staff: ["-1", "-20", "-3", "-40", "-5", "-2"],
    rent: ["-7", "-7", "-7", "-7", "-7", "-7"],
    post: ["-30", "0.5", "-0.5", "0", "0", "0"],
  });
  const table = tableOf(book);

  it("shows the largest in their order, and what is left of each line", () => {
    const why = explainCell(table, "sum", "actual", { book, postings: 3 });
    expect(outline(why)).toEqual([
      "sum · Actual",
      [
        "staff",
        ["figure", "staff · Actual · Feb 2024", "-20"],
        ["figure", "staff · Actual · Apr 2024", "-40"],
        ["rest", "staff", 4, "-11"],
      ],
      ["rest", "rent", 6, "-42"],
      ["post", ["figure", "post · Actual · Jan 2024", "-30"], ["rest", "post", 5, "0"]],
    ]);
    expect(why.amount?.toFixed()).toBe("-143");
  });

  it("shows all where there are no more, and by default", () => {
    const all = explainCell(table, "sum", "actual", { book });
    expect(explainCell(table, "sum", "actual", { book, postings: 18 })).toEqual(all);
    expect(JSON.stringify(all)).not.toContain("rest");
  });

  it("never makes a rest of one figure", () => {
    const two = bookOf({ a: ["-1", "-2"], b: ["-3"] });
    const why = explainCell(tableOf(two, "2024-01/2024-02"), "sum", "actual", {
      book: two,
      postings: 1,
    });
    expect(JSON.stringify(why)).not.toContain('"count":1');
  });

  it("of a cell computed from cells with many figures ends at these cells", () => {
    const columns = {
      winter: { label: "Winter", scenario: "actual", period: "2024-01/2024-03" },
      spring: { label: "Spring", scenario: "actual", period: "2024-04/2024-06" },
      both: { sumOf: ["winter", "spring"] },
    } as const;
    const wide = buildTable(book, { rows: ["staff"], columns });
    expect(outline(explainCell(wide, "staff", "both", { book, postings: 5 }))).toEqual([
      "staff · Sum",
      ["cell", "staff · Winter", "-24"],
      ["cell", "staff · Spring", "-47"],
    ]);
    const whole = explainCell(wide, "staff", "both", { book, postings: 6 });
    expect(whole).toEqual(explainCell(wide, "staff", "both", { book }));
  });

  it("is in the unit of the exact table, which it names if the print has another", () => {
    const printed = printTable(table, { scale: "thousand" });
    const why = explainCell(printed, "sum", "actual", { book, postings: 3 });
    expect([why.amount?.toFixed(), why.unit]).toEqual(["-143", { currency: "SEK", scale: "one" }]);
    expect(explainCell(table, "sum", "actual", { book }).unit).toBeUndefined();
  });

  it("takes a whole number from 1", () => {
    for (const postings of [0, -1, 1.5, Number.NaN, "3", null])
      expect(codeOf(() => explainCell(table, "sum", "actual", { postings } as never))).toBe(
        "input.value",
      );
  });
});

describe("laws of derivations with a limit", () => {
  const amounts = fc.array(amountText, { minLength: 6, maxLength: 6 });
  const ledger = fc.record({ a: amounts, b: amounts, c: amounts });
  const leaves = (step: Derivation): readonly Derivation[] =>
    step.terms.length === 0 ? [step] : step.terms.flatMap(({ derivation }) => leaves(derivation));
  const size = (text: string): string => text.replace("-", "");

  it("the shown and the rest add up to the cell, and no figure is lost or counted twice", () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 1, max: 20 }), (given, postings) => {
        const book = bookOf(given);
        const why = explainCell(tableOf(book), "sum", "actual", { book, postings });
        const all = Object.values(given).flat();
        const ends = leaves(why);
        const amountsOf = (steps: readonly Derivation[]) =>
          steps.map(({ amount }) => fraction(amount?.toFixed() ?? "missing"));
        const total = show(sum(all.map((text) => fraction(text))));
        expect(show(sum(amountsOf(ends)))).toBe(total);
        expect(show(fraction(why.amount?.toFixed() ?? "missing"))).toBe(total);
        for (const { derivation: line } of why.terms)
          if (line.terms.length > 0)
            expect(show(sum(amountsOf(leaves(line))))).toBe(show(amountsOf([line])[0] ?? sum([])));
        const shown = ends.filter(({ rule }) => rule === "figure");
        const left = ends.reduce((count, step) => count + (step.count ?? 0), 0);
        expect(shown.length + left).toBe(all.length);
        expect(ends.every(({ count }) => count === undefined || count > 1)).toBe(true);
        // Each of the three lines may show one figure more, so that it is no rest by itself.
        expect(shown.length).toBeLessThanOrEqual(postings + 3);
        const largest = [...all].map((text) => Math.abs(Number(size(text)))).sort((x, y) => y - x);
        const sizes = shown.map(({ amount }) => Math.abs(Number(amount))).sort((x, y) => y - x);
        expect(sizes.slice(0, postings)).toEqual(largest.slice(0, Math.min(postings, 18)));
      }),
    );
  });
});
