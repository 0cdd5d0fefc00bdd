/** Random amounts and books for the property tests. */
import fc from "fast-check";

/** Amount texts: ordinary öre, whole thousands, long tails, thirty digits, zeros. */
export const amountText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: digits(1, 7, 2) },
  { weight: 2, arbitrary: digits(1, 9, 0) },
  { weight: 1, arbitrary: digits(1, 12, 12) },
  { weight: 1, arbitrary: digits(25, 30, 30) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "0",
      "-0",
      "0.0",
      "0.1",
      "-0.1",
      "999999999999999.99",
      "-0.000000000001",
    ),
  },
);

function digits(least: number, most: number, decimals: number): fc.Arbitrary<string> {
  const digit = fc.integer({ min: 0, max: 9 });
  return fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      fc.array(digit, { minLength: least - 1, maxLength: most - 1 }),
      fc.array(digit, { minLength: 0, maxLength: decimals }),
    )
    .map(([negative, first, rest, tail]) => {
      const fractionDigits = tail.length === 0 ? "" : `.${tail.join("")}`;
      return `${negative ? "-" : ""}${first}${rest.join("")}${fractionDigits}`;
    });
}

/** A random book: lines, totals over them, and figures on the lines, some of them by area. */
export interface RandomBook {
  readonly lines: readonly { readonly id: string; readonly kind: "income" | "cost" | "funding" }[];
  readonly totals: readonly { readonly id: string; readonly of: readonly string[] }[];
  readonly figures: readonly {
    readonly line: string;
    readonly scenario: "budget" | "forecast";
    readonly amount: string;
    readonly members: Readonly<Record<string, string>>;
  }[];
}

export const areas = ["north", "south", "west"] as const;

/**
 * Books with a tree of totals of random shape: each total takes over some of the entries that are
 * still at the top.
 */
export const randomBook: fc.Arbitrary<RandomBook> = fc
  .tuple(
    fc.array(fc.constantFrom("income" as const, "cost" as const, "funding" as const), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: 6 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom("budget" as const, "forecast" as const),
        amountText,
        fc.constantFrom(...areas, undefined),
      ),
      { maxLength: 60 },
    ),
  )
  .map(([kinds, sizes, postings]) => {
    const lines = kinds.map((kind, index) => ({ id: `line${index}`, kind }));
    const top: string[] = lines.map(({ id }) => id);
    const totals = sizes.map((size, index) => {
      const of = top.splice(0, Math.min(size, top.length));
      const id = `total${index}`;
      top.push(id);
      return { id, of };
    });
    const figures = postings.map(([pick, scenario, amount, area]) => ({
      line: lines[pick % lines.length]?.id ?? "line0",
      scenario,
      amount,
      members: area === undefined ? {} : { area },
    }));
    return { lines, totals, figures };
  });
