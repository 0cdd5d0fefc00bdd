/** No amount of a file vanishes: it is on a line, in a finding, or left out and counted. */
import { defineBook } from "anslag";
import { figuresFromSie, readSie, sumFigures } from "anslag/ledger";
import fc from "fast-check";
import { expect, it } from "vitest";
import { HEAD } from "./files.ts";

const book = defineBook({
  title: "Practice 2012",
  unit: { currency: "SEK" },
  fiscalYear: { year: 2012, months: 6 },
  cutOff: "2012-06-30",
  chart: { lines: [{ id: "a", kind: "income" }] },
  figureSets: [],
});

it("every amount is on a line, in a finding, or left out and counted", () => {
  const row = fc.record({
    account: fc.constantFrom("1930", "3010", "5010", "8999"),
    month: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: -500, max: 500 }),
  });
  const rules = fc.constantFrom(
    [{ prefix: "3", line: "a" }],
    [{ from: "3000", to: "8999", line: "a" }],
    [
      { codes: ["1930"], line: "a" },
      { prefix: "5", line: null },
    ],
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), rules, (rows, accounts) => {
      const text = rows
        .map((each) => `#PSALDO 0 20120${each.month} ${each.account} {} ${each.amount}`)
        .join("\n");
      const file = readSie(`${HEAD}#KONTO 3010 x\n${text}\n`);
      const { figures, findings, leftOut } = figuresFromSie(book, file, { accounts });
      // The accounts and months of the file, each once.
      const cells = new Map<string, number>();
      for (const { account, month, amount } of rows)
        cells.set(`${account} ${month}`, (cells.get(`${account} ${month}`) ?? 0) + amount);
      const isMapped = (account: string): boolean | null => {
        if (accounts.length === 2)
          return account === "1930" ? true : account === "5010" ? null : false;
        return "prefix" in (accounts[0] ?? {}) ? account === "3010" : account !== "1930";
      };
      let [onLines, unmapped, outside, sheet, closing] = [0, 0, 0, 0, 0];
      for (const [key, amount] of cells) {
        const [account = "", month] = key.split(" ");
        if (account === "8999") closing += 1;
        else if (account === "1930" && isMapped(account) !== true) sheet += 1;
        else if (Number(month) > 6) outside += amount;
        else if (isMapped(account) === true) onLines -= amount;
        else if (isMapped(account) === false) unmapped += amount;
      }
      expect(sumFigures(figures)?.toNumber() || 0).toBe(onLines || 0);
      const sumOf = (kind: string): number =>
        findings.reduce(
          (sum, each) =>
            "amount" in each && each.kind === kind ? sum + each.amount.toNumber() : sum,
          0,
        );
      expect([sumOf("unmapped"), sumOf("outside-year")]).toEqual([unmapped, outside]);
      expect(leftOut).toEqual({ balanceSheet: sheet, closing });
    }),
  );
});
