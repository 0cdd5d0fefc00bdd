/** Single elements of SIE 5: kinds, balances within a year, budgets of years, and problems. */

import { defineBook } from "anslag";
import { figuresFromSie, readSie5, type SieFile } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";

const YEAR =
  '<FileInfo><FiscalYears><FiscalYear start="2016-07" end="2017-06"/></FiscalYears></FileInfo>';
const read = (accounts: string, more = ""): SieFile =>
  readSie5(`<Sie>\n${YEAR}\n<Accounts>\n${accounts}\n</Accounts>\n${more}</Sie>`);
const problems = (accounts: string, more = ""): readonly string[] =>
  issuesOf(() => read(accounts, more)).map(({ path }) => path.join(" "));

describe("the elements of SIE 5", () => {
  it("give accounts their kind; statistical accounts have none", () => {
    const types = ["asset", "liability", "equity", "cost", "income", "statistics", "other"];
    const file = read(types.map((type, k) => `<Account id="9${k}" type="${type}"/>`).join(""));
    expect(file.accounts.map(({ kind }) => kind)).toEqual([
      ...["asset", "liability", "liability", "cost", "income"],
      undefined,
      undefined,
    ]);
    expect(file.findings).toEqual([{ kind: "unknown-kind", account: "96" }]);
  });

  it("take balances at the ends of years only, and count the others", () => {
    const file = read(
      '<Account id="1930" type="asset"><OpeningBalance month="2016-07" amount="1"/>' +
        '<ClosingBalance month="2016-12" amount="2"/><ClosingBalance month="2017-06" amount="3"/>' +
        '<ClosingBalance month="2019-06" amount="4"/><Note/></Account>',
    );
    expect(file.years).toEqual([{ year: 0, from: "2016-07-01", to: "2017-06-30" }]);
    expect(file.balances.map(({ kind, amount }) => `${kind} ${amount.toFixed()}`)).toEqual([
      "opening 1",
      "closing 3",
    ]);
    expect(file.passedOver).toEqual({ "ClosingBalance within a year": 2, Note: 1 });
  });

  it("may budget a year without a month", () => {
    const file = read('<Account id="5010" name="Rent" type="cost"><Budget amount="12"/></Account>');
    const book = defineBook({
      title: "Practice",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2016, startMonth: 7 },
      cutOff: "2017-06-30",
      chart: { lines: [{ id: "5010", kind: "cost" }] },
      figureSets: [],
    });
    const [figure] = figuresFromSie(book, file).figures;
    expect([figure?.scenario, figure?.period, figure?.amount.toFixed()]).toEqual([
      "budget",
      "2016-07/2017-06",
      "-12",
    ]);
  });

  it("have problems at their line and column", () => {
    expect(
      problems(
        '<Account type="cost"/>\n' +
          '  <Account id="1"><Budget month="2016-13" amount="1,5"/></Account>\n' +
          '<Account id="2"><Budget amount="1"><ObjectReference dimId="x"/></Budget></Account>',
        '<Dimensions><Dimension id="a"/></Dimensions>\n' +
          '<Journal><JournalEntry journalDate="2016"><LedgerEntry/></JournalEntry></Journal>',
      ),
    ).toEqual([
      "line 4 column 1",
      "line 5 column 19",
      "line 5 column 19",
      "line 6 column 36",
      "line 8 column 13",
      "line 9 column 10",
      "line 9 column 43",
      "line 9 column 43",
    ]);
  });
});
