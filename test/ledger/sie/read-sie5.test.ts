/** A file of SIE 5, against the same ledger in SIE 4, and files that are no SIE. */
import {
  bookFromSie,
  encodeText,
  readSie,
  readSie5,
  type SieFile,
  safeReadSie5,
} from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const LEDGER = `<?xml version="1.0" encoding="utf-8"?>
<Sie xmlns="http://www.sie.se/sie5">
  <FileInfo>
    <SoftwareProduct name="Bok" version="5"/>
    <FileCreation time="2017-01-09T12:00:00Z" by="LL"/>
    <Company organizationId="212000-0000" name="Älvby kommun"/>
    <FiscalYears>
      <FiscalYear start="2016-01" end="2016-12" primary="true"/>
      <FiscalYear start="2015-01" end="2015-12"/>
    </FiscalYears>
    <AccountingCurrency currency="SEK"/>
  </FileInfo>
  <Accounts>
    <Account id="1930" name="Bank" type="asset">
      <OpeningBalance month="2016-01" amount="100.00"/>
      <ClosingBalance month="2016-12" amount="30.00"/>
    </Account>
    <Account id="3010" name="Avgifter" type="income">
      <ClosingBalance month="2016-12" amount="-30.00"/>
      <ClosingBalance month="2015-12" amount="-25.00"/>
      <BudgetMultidim month="2016-02" amount="-7.00">
        <ObjectReference dimId="1" objectId="N"/>
        <ObjectReference dimId="6" objectId="P"/>
      </BudgetMultidim>
    </Account>
    <Account id="5010" name="Hyra" type="cost">
      <ClosingBalance month="2016-12" amount="100.00"/>
      <Budget month="2016-01" amount="90.00"/>
      <Budget month="2016-01" amount="40.00"><ObjectReference dimId="1" objectId="N"/></Budget>
    </Account>
  </Accounts>
  <Dimensions>
    <Dimension id="1" name="Enhet"><Object id="N" name="Norr"/></Dimension>
  </Dimensions>
  <Journal id="A" name="Main">
    <JournalEntry id="1" journalDate="2016-01-15" text="Hyra">
      <EntryInfo date="2016-01-15" by="LL"/>
      <LedgerEntry accountId="5010" amount="100.00">
        <ObjectReference dimId="1" objectId="N"/>
      </LedgerEntry>
      <LedgerEntry accountId="1930" amount="-100.00" text="Bank"/>
      <LedgerEntry accountId="5010" amount="99.00">
        <Overstrike date="2016-01-16" by="LL"/>
      </LedgerEntry>
    </JournalEntry>
    <JournalEntry id="2" journalDate="2016-02-15">
      <LedgerEntry accountId="1930" amount="30.00" quantity="2"/>
      <LedgerEntry accountId="3010" amount="-30.00" ledgerDate="2016-02-14"/>
    </JournalEntry>
  </Journal>
</Sie>`;

/** The same ledger in SIE 4. */
const SAME = `#FLAGGA 0
#PROGRAM "Bok" 5
#GEN 20170109
#SIETYP 4
#ORGNR 212000-0000
#FNAMN "Älvby kommun"
#RAR 0 20160101 20161231
#RAR -1 20150101 20151231
#VALUTA SEK
#KONTO 1930 "Bank"
#KTYP 1930 T
#KONTO 3010 "Avgifter"
#KTYP 3010 I
#KONTO 5010 "Hyra"
#KTYP 5010 K
#DIM 1 "Enhet"
#OBJEKT 1 N "Norr"
#IB 0 1930 100.00
#UB 0 1930 30.00
#RES 0 3010 -30.00
#RES -1 3010 -25.00
#RES 0 5010 100.00
#PBUDGET 0 201602 3010 {1 N 6 P} -7.00
#PBUDGET 0 201601 5010 {} 90.00
#PBUDGET 0 201601 5010 {1 N} 40.00
#VER A 1 20160115 "Hyra"
{
#TRANS 5010 {1 N} 100.00
#TRANS 1930 {} -100.00 "" "Bank"
#BTRANS 5010 {} 99.00
}
#VER A 2 20160215
{
#TRANS 1930 {} 30.00 "" "" 2
#TRANS 3010 {} -30.00 20160214
}
`;

/** A file without what depends on its form: its type, and the lines of vouchers. */
function plain(file: SieFile): unknown {
  const { type: _, vouchers, ...rest } = JSON.parse(JSON.stringify(file)) as SieFile;
  return { ...rest, vouchers: vouchers.map(({ line: __, ...voucher }) => voucher) };
}

describe("a file of SIE 5", () => {
  it("is the same data as one of SIE 4 with the same ledger", () => {
    const file = readSie5(LEDGER);
    expect(file.type).toBe("5");
    expect(plain(file)).toEqual(plain(readSie(SAME)));
    expect(bookFromSie(file)).toEqual(bookFromSie(readSie(SAME)));
    expect(file.vouchers.map(({ line }) => line)).toEqual([36, 46]);
  });

  it("comes as bytes and with a prefix at every name", () => {
    const bytes = encodeText(LEDGER, { encoding: "utf-8" });
    expect([readSie5(bytes).company, readSie5(bytes).encoding]).toEqual(["Älvby kommun", "utf-8"]);
    const prefixed = LEDGER.replace(/<(\/?)(?=[A-Z])/g, "<$1s:").replace("xmlns=", "xmlns:s=");
    expect(readSie5(prefixed)).toEqual(readSie5(LEDGER));
  });

  it("that is broken or something else is refused", () => {
    expect(codeOf(() => readSie5("<Sie>"))).toBe("figure.sie");
    expect(codeOf(() => readSie5("<Other/>"))).toBe("figure.sie");
    expect(codeOf(() => readSie5("#FLAGGA 0"))).toBe("figure.sie");
    expect(codeOf(() => readSie5(undefined as never))).toBe("input.wrong-type");
    const bytes = encodeText(LEDGER, { encoding: "utf-8" });
    expect(codeOf(() => readSie5(bytes, { encoding: "x" as never }))).toBe("input.choice");
    const bad = Array.from(
      { length: 150 },
      (_, k) => `<Account id="${k}" type="cost"><Budget amount="x"/></Account>\n`,
    ).join("");
    const issues = issuesOf(() => readSie5(`<Sie><Accounts>${bad}</Accounts></Sie>`));
    expect(issues.slice(0, 100).map(({ path }) => path[1])).toEqual(
      Array.from({ length: 100 }, (_, k) => k + 1),
    );
    expect(issues.slice(100).map(({ received }) => received)).toEqual(["50 more"]);
  });

  it("gives its issues as data, up to a limit", () => {
    const result = safeReadSie5(LEDGER);
    expect(result.ok && result.file).toEqual(readSie5(LEDGER));
    const bad = '<Sie><Accounts><Account type="cost"/><Account type="cost"/></Accounts></Sie>';
    const broken = safeReadSie5(bad, { limit: 1 });
    expect(broken.ok ? [] : broken.issues.map(({ code }) => code)).toEqual([
      "figure.sie",
      "figure.more-rows",
    ]);
    const bytes = safeReadSie5(Uint8Array.of(60, 10, 0xff), { encoding: "utf-8" });
    expect(bytes.ok ? [] : bytes.issues.map(({ path }) => path)).toEqual([["line", 2]]);
    expect(codeOf(() => safeReadSie5("", { limit: 0 }))).toBe("figure.limit");
  });

  it("is read in the encoding that it declares", () => {
    const latin = LEDGER.replace("utf-8", "ISO-8859-1");
    const file = readSie5(encodeText(latin, { encoding: "iso-8859-1" }));
    expect([file.company, file.encoding, file.encodingReason]).toEqual([
      "Älvby kommun",
      "iso-8859-1",
      "stated",
    ]);
  });
});
