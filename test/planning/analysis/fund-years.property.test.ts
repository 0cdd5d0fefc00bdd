/** A fund balance over several years: one closes where the next opens, and audits as exact. */
import { fiscalYear, printTable, toDecimal } from "anslag";
import { auditReport } from "anslag/audit";
import { type FundYearsInput, fundBalanceByYear, fundBalanceTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { expectAlwaysAddsUp, labelsOf, rowsOf, unit } from "../../support/table-laws.ts";

const cents = fc.integer({ min: -1e8, max: 1e8 });
const text = (amount: number) => toDecimal(amount).times("0.01").toFixed();
/** Years that follow one another from January 2020, by their numbers of months. */
const yearsOf = (lengths: readonly number[]) => {
  let months = 0;
  return lengths.map((length) => {
    const start = { year: 2020 + Math.floor(months / 12), startMonth: (months % 12) + 1 };
    months += length;
    return fiscalYear({ ...start, months: length });
  });
};
const funds = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 5 }), cents)
  .chain(([lengths, opening]) =>
    fc.record({
      lengths: fc.constant(lengths),
      opening: fc.constant(opening),
      movements: fc.dictionary(
        fc.constantFrom("result", "transfers", "balance", "constructor"),
        fc.array(cents, { minLength: lengths.length, maxLength: lengths.length }),
        { minKeys: 1 },
      ),
    }),
  );
const asInput = (movements: Readonly<Record<string, readonly number[]>>) =>
  Object.fromEntries(Object.entries(movements).map(([name, list]) => [name, list.map(text)]));

describe("laws of a fund balance over years", () => {
  it("each year opens where the one before closed, and closes by its movements", () => {
    fc.assert(
      fc.property(funds, ({ lengths, opening, movements }) => {
        const years = yearsOf(lengths);
        const fund = fundBalanceByYear({
          opening: text(opening),
          movements: asInput(movements),
          years,
        });
        expect(fund.years.map(({ year }) => year)).toEqual(years);
        let balance = opening;
        for (const [k, year] of fund.years.entries()) {
          expect(year.opening.toFixed()).toBe(text(balance));
          for (const amounts of Object.values(movements)) balance += amounts[k] ?? 0;
          expect(year.closing.toFixed()).toBe(text(balance));
        }
        expect(fund.closing.toFixed()).toBe(text(balance));
        expect(fund.change.toFixed()).toBe(text(balance - opening));
        for (const [name, amounts] of Object.entries(movements))
          expect(fund.movements[name]?.toFixed()).toBe(
            text(amounts.reduce((sum, amount) => sum + amount, 0)),
          );
      }),
    );
  });

  it("its table adds up exactly and in print", () => {
    expectAlwaysAddsUp(
      funds.map(({ lengths, opening, movements }) =>
        fundBalanceTable(
          fundBalanceByYear({
            opening: text(opening),
            movements: asInput(movements),
            years: yearsOf(lengths),
          }),
          { unit },
        ),
      ),
    );
  });
});

describe("a fund balance over years by hand", () => {
  const years = [
    fiscalYear({ year: 2022, startMonth: 7, months: 6, name: "autumn" }),
    fiscalYear({ year: 2023 }),
    fiscalYear({ year: 2024 }),
  ];
  const input = {
    opening: 100,
    movements: { result: [30, -12, 5], investments: [-10, 0, -20] },
    years,
  };
  const table = fundBalanceTable(fundBalanceByYear(input), { unit });

  it("says the day of every balance", () => {
    const fund = fundBalanceByYear(input);
    expect(fund.on).toBe("2022-07-01");
    expect(fund.years.map(({ on, closing }) => [on, Number(closing)])).toEqual([
      ["2022-12-31", 120],
      ["2023-12-31", 108],
      ["2024-12-31", 93],
    ]);
    expect([Number(fund.change), Number(fund.closing)]).toEqual([-7, 93]);
  });

  it("has each year between the balances of its days, by its name", () => {
    expect(table.columns.map(({ id }) => id)).toEqual([
      "opening",
      "yautumn",
      "atautumn",
      "y2023",
      "at2023",
      "y2024",
      "change",
      "closing",
    ]);
    const no = "empty";
    expect(rowsOf(table)).toEqual([
      ["result", no, 30, no, -12, no, 5, 23, no],
      ["investments", no, -10, no, 0, no, -20, -30, no],
      ["balance", 100, 20, 120, -12, 108, -15, -7, 93],
    ]);
    expect(labelsOf(table).slice(3, 8)).toEqual([
      "1 July 2022",
      "autumn",
      "31 December 2022",
      "2023",
      "31 December 2023",
    ]);
  });

  it("is found wrong by an audit where a year does not open with the balance before it", () => {
    const printed = printTable(table);
    expect(auditReport(printed).summary.inconsistent).toBe(0);
    // The balance on 31 December 2023 reads 118 instead of 108.
    const texts = printed.texts.map((row) => row.map((each) => (each === "108" ? "118" : each)));
    const cells = printed.cells.map((row) =>
      row.map((cell) =>
        cell.kind === "amount" && cell.amount.equals(108)
          ? { ...cell, amount: toDecimal(118) }
          : cell,
      ),
    );
    expect(auditReport({ ...printed, cells, texts }).summary.inconsistent).toBe(1);
  });

  it("closes as it opened without movements", () => {
    const { on, years: none, closing } = fundBalanceByYear({ ...input, movements: {} });
    expect([on, none, Number(closing)]).toEqual(["2022-07-01", [], 100]);
  });

  it("refuses years with a gap, other numbers of years, and no year", () => {
    const of = (change: Partial<FundYearsInput>) =>
      issuesOf(() => fundBalanceByYear({ ...input, ...change })).map(
        ({ code, path, expected, received }) =>
          `${code} ${path.join(".")}: ${expected}, ${received}`,
      );
    expect(of({ years: [years[0], years[2], years[1]] as never })).toEqual([
      "forecast.period years.1: a year that begins in the month after 2022-12, 2024-01",
      "forecast.period years.2: a year that begins in the month after 2024-12, 2023-01",
    ]);
    expect(of({ movements: { a: [1, 2], b: [1] } })).toEqual([
      "forecast.period movements.b: 2 amounts, one for each year so far, 1",
    ]);
    expect(of({ movements: { a: [1, 2, 3, 4] } })).toEqual([
      "forecast.period movements.a: 3 amounts, one for each year so far, 4",
    ]);
    expect(of({ years: [], movements: {} })).toEqual([
      "forecast.period years: one fiscal year or more, an empty list",
    ]);
    expect(codeOf(() => fundBalanceByYear({ ...input, year: years[0] } as never))).toBe(
      "input.unknown-key",
    );
  });
});
