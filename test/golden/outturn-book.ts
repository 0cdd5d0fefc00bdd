/** The invented accounts of two committees; a country gives its words. */
import { type Book, defineBook, type Language } from "anslag";

/** The words of a country for two lines and two committees, and its language and currency. */
export interface OutturnWords {
  readonly title: string;
  readonly language: Language;
  readonly currency: string;
  readonly income: string;
  readonly costs: string;
  readonly net: string;
  readonly schools: string;
  readonly roads: string;
}

/** Original budget, change and accounts of each line; income and costs as amounts of money. */
const AMOUNTS = {
  schools: { income: [2_100, 0, 2_180], costs: [41_300, 650, 42_410] },
  roads: { income: [900, 50, 870], costs: [12_480, -200, 12_150] },
} as const;

/** A book whose lines are those of each committee, with totals of the two and of both. */
export function outturnBook(words: OutturnWords): Book {
  const committees = ["schools", "roads"] as const;
  const sides = ["income", "costs"] as const;
  return defineBook({
    title: words.title,
    language: words.language,
    unit: { currency: words.currency, scale: "thousand" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-12-31",
    chart: {
      lines: committees.flatMap((committee) =>
        sides.map((side) => ({
          id: `${committee} ${side}`,
          kind: side === "income" ? ("income" as const) : ("cost" as const),
          label: words[side],
        })),
      ),
      totals: [
        ...committees.map((id) => ({
          id,
          label: words[id],
          of: sides.map((side) => `${id} ${side}`),
        })),
        { id: "net", label: words.net, of: committees },
      ],
    },
    dimensions: [{ id: "decision", members: [{ id: "original" }, { id: "change" }] }],
    figureSets: [
      {
        id: "accounts",
        figures: committees.flatMap((committee) =>
          sides.flatMap((side) => {
            const [original, change, actual] = AMOUNTS[committee][side];
            const sign = side === "income" ? 1 : -1;
            const line = `${committee} ${side}`;
            const budget = { line, scenario: "budget" as const };
            return [
              { ...budget, amount: sign * original, members: { decision: "original" } },
              ...(change === 0
                ? []
                : [{ ...budget, amount: sign * change, members: { decision: "change" } }]),
              { line, scenario: "actual" as const, amount: sign * actual },
            ];
          }),
        ),
      },
    ],
  }) as Book;
}

/** Where the budget of such a book stands. */
export const DECISIONS = {
  original: { scenario: "budget", members: { decision: "original" } },
  changes: { scenario: "budget", members: { decision: "change" } },
} as const;
