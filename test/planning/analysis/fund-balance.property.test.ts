/** A fund balance: opening and movements make the closing, and no balance is added to another. */
import { fiscalYear, toDecimal } from "anslag";
import { type FundBalanceInput, fundBalance } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const july = fiscalYear({ year: 2025, startMonth: 7 });
const cents = fc.integer({ min: -1e8, max: 1e8 });
const text = (amount: number) => toDecimal(amount).times("0.01").toFixed();
/** The number of months, the opening balance, and movements by name, all in cents. */
const funds = fc
  .tuple(fc.integer({ min: 1, max: 12 }), cents)
  .chain(([count, opening]) =>
    fc.tuple(
      fc.constant(count),
      fc.constant(opening),
      fc.dictionary(
        fc.constantFrom("revenue", "transfers", "balance", "constructor"),
        fc.array(cents, { minLength: count, maxLength: count }),
        { minKeys: 1 },
      ),
    ),
  );

describe("laws of a fund balance", () => {
  it("each month opens where the one before closed, and closes by its movements", () => {
    fc.assert(
      fc.property(funds, ([count, opening, movements]) => {
        const input = Object.fromEntries(
          Object.entries(movements).map(([name, amounts]) => [name, amounts.map(text)]),
        );
        const fund = fundBalance({ opening: text(opening), movements: input, year: july });
        expect(fund.months).toHaveLength(count);
        let balance = opening;
        for (const [k, month] of fund.months.entries()) {
          expect(month.opening.toFixed()).toBe(text(balance));
          for (const [name, amounts] of Object.entries(movements)) {
            balance += amounts[k] ?? 0;
            expect(month.movements[name]?.toFixed()).toBe(text(amounts[k] ?? 0));
          }
          expect(month.closing.toFixed()).toBe(text(balance));
        }
        expect(fund.closing.toFixed()).toBe(text(balance));
        expect(fund.change.toFixed()).toBe(text(balance - opening));
        for (const [name, amounts] of Object.entries(movements))
          expect(fund.movements[name]?.toFixed()).toBe(
            text(amounts.reduce((so, amount) => so + amount, 0)),
          );
      }),
    );
  });
});

describe("a fund balance by hand", () => {
  const input = {
    opening: 100,
    movements: { revenue: [30, 20, 25], use: [-10, -60, 0] },
    year: july,
  };

  it("says the day of every balance", () => {
    const { on, months, closing } = fundBalance(input);
    expect(on).toBe("2025-07-01");
    expect(months.map((month) => [month.month, month.on, Number(month.closing)])).toEqual([
      ["2025-07", "2025-07-31", 120],
      ["2025-08", "2025-08-31", 80],
      ["2025-09", "2025-09-30", 105],
    ]);
    expect(closing.toNumber()).toBe(105);
  });

  it("closes as it opened without movements", () => {
    const { on, months, change, closing } = fundBalance({ ...input, movements: {} });
    expect([on, months, Number(change), Number(closing)]).toEqual(["2025-07-01", [], 0, 100]);
  });

  it("refuses months that are not those of the year, and different numbers of them", () => {
    const of = (movements: FundBalanceInput["movements"]) =>
      issuesOf(() => fundBalance({ ...input, movements })).map(
        ({ code, path, expected }) => `${code} ${path.join(".")}: ${expected}`,
      );
    expect(of({ a: [1, 2], b: [1], c: [1, 2, 3], d: [1, 2] })).toEqual([
      "forecast.period movements.b: 2 amounts, one for each month so far",
      "forecast.period movements.c: 2 amounts, one for each month so far",
    ]);
    expect(of({ a: Array(13).fill(1) })).toEqual([
      "forecast.period movements.a: 12 amounts, one for each month so far",
    ]);
    const short = fiscalYear({ year: 2025, months: 2 });
    const call = () => fundBalance({ ...input, year: short });
    expect(issuesOf(call).map(({ path }) => path.join("."))).toEqual([
      "movements.revenue",
      "movements.use",
    ]);
  });

  it("refuses bad amounts, numbers as names, and misspelt keys, all at once", () => {
    const bad = { opening: "x", movements: { 7: [1], a: [null], b: 5 }, yaer: july };
    expect(
      issuesOf(() => fundBalance(bad as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.unknown-key yaer",
      "amount.not-an-amount opening",
      "input.wrong-type year",
      "statement.column-id movements.7",
      "amount.missing movements.a.0",
      "input.wrong-type movements.b",
    ]);
    expect(codeOf(() => fundBalance({ ...input, movements: undefined } as never))).toBe(
      "input.wrong-type",
    );
  });
});
