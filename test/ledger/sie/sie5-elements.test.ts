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

  it("say which days the file covers, and when it was written", () => {
    const info = (years: string, more = ""): SieFile =>
      readSie5(`<Sie><FileInfo>${more}<FiscalYears>${years}</FiscalYears></FileInfo></Sie>`);
    const year = '<FiscalYear start="2016-01" end="2016-12" lastCoveredDate="2016-08-31" ';
    const file = info(
      `${year} primary="1"/>`,
      '<FileCreation time="2016-09-02T12:14:44.1+01:00"/>',
    );
    expect([file.coversTo, file.generated]).toEqual(["2016-08-31", "2016-09-02"]);
    const before = '<FiscalYear start="2015-01" end="2015-12" lastCoveredDate="2015-01-01"/>';
    expect(info(`${before}${year}primary="true"/>`).coversTo).toBe("2016-08-31");
    const refused = (years: string, more?: string): readonly string[] =>
      issuesOf(() => info(years, more)).map(({ expected }) => `${expected}`);
    expect(refused(`${year} primary="true"/>`, '<FileCreation time="soon"/>')).toHaveLength(1);
    expect(refused(`${year} primary="true"/>`.repeat(2))).toEqual([
      "a fiscal year of its own",
      "one primary year",
    ]);
    expect(refused('<FiscalYear start="2016-02" end="2016-01"/>')).toHaveLength(1);
  });

  it("may write numbers and dates in every form that the schema allows", () => {
    const file = read(
      '<Account id="5010" name="Rent" type="cost"><Budget month="2016-07Z" amount=" +5. "/>' +
        '<Budget month="2016-08+01:00" amount="-.50" quantity="+2"/></Account>',
      '<Journal id="A"><JournalEntry journalDate="2016-07-31-05:00"/></Journal>',
    );
    expect(file.changes.map(({ month, amount }) => `${month} ${amount.toFixed()}`)).toEqual([
      "2016-07 5",
      "2016-08 -0.5",
    ]);
    expect(file.changes.map(({ quantity }) => quantity?.toFixed())).toEqual([undefined, "2"]);
    expect(file.vouchers.map(({ date }) => date)).toEqual(["2016-07-31"]);
    expect(problems('<Account id="1" type="cost"><Budget amount="+-5"/></Account>')).toHaveLength(
      1,
    );
  });

  it("declare an account and a dimension once, as the schema demands", () => {
    const account = '<Account id="1930" name="Bank" type="asset"/>\n';
    expect(problems(account.repeat(3))).toEqual(["line 5 column 1", "line 6 column 1"]);
    const dimension = '<Dimension id="1" name="Unit"/>\n';
    expect(problems("", `<Dimensions>${dimension.repeat(2)}</Dimensions>`)).toEqual([
      "line 7 column 1",
    ]);
  });

  it("that are not read are counted, those of other namespaces too", () => {
    const file = readSie5(
      '<s:Sie xmlns:s="http://www.sie.se/sie5" xmlns:x="urn:x" xmlns:t="http://www.sie.se/sie5">' +
        `<s:Accounts><t:Account id="5010" name="Rent" type="cost"><s:Budget amount="1"/>` +
        '<x:Budget amount="99"/><s:Budget xmlns:s="urn:y" amount="98"/></t:Account></s:Accounts>' +
        "<s:Documents/><s:CustomerInvoices/><s:CustomerInvoices/><x:Journal/></s:Sie>",
    );
    expect(file.balances.map(({ amount }) => amount.toFixed())).toEqual(["1"]);
    expect(file.passedOver).toEqual({
      "x:Budget": 1,
      "s:Budget": 1,
      Documents: 1,
      CustomerInvoices: 2,
      "x:Journal": 1,
    });
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
