/** Files of SIE 4: real ones against plain counts of their lines, and small ones by hand. */
import { encodeText, readSie, type SieFile, safeReadSie } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { type FixtureName, fixture, HEAD, hundredths, linesWith } from "./files.ts";

const NAMES: readonly FixtureName[] = ["typ1", "typ2", "typ3", "typ4"];
const money = (amount: { readonly toFixed: () => string }): bigint => hundredths(amount.toFixed());
const placesOf = (text: string): readonly string[] =>
  issuesOf(() => readSie(text)).map(({ path, code }) => `${code} ${path.join(" ")}`);

describe.each(NAMES)("the file %s", (name) => {
  const file = readSie(fixture(name));
  const count = (label: string): number => linesWith(name, label).length;

  it("has as much of everything as lines with its label", () => {
    expect(file.type).toBe(name.slice(-1));
    expect(file.accounts.filter(({ isDeclared }) => isDeclared)).toHaveLength(count("#KONTO"));
    expect(file.years).toHaveLength(count("#RAR"));
    expect(file.objects).toHaveLength(count("#OBJEKT"));
    expect(file.dimensions).toHaveLength(count("#DIM"));
    expect(file.balances).toHaveLength(count("#IB") + count("#UB") + count("#RES"));
    expect(file.changes).toHaveLength(count("#PSALDO") + count("#PBUDGET"));
    expect(file.vouchers).toHaveLength(count("#VER"));
    const rows = file.vouchers.flatMap(({ transactions }) => transactions);
    expect(rows).toHaveLength(count("#TRANS"));
    expect([file.format, file.encodingReason]).toEqual(["PC8", "stated"]);
  });

  it("has the amounts of its lines", () => {
    const kinds = { "#IB": "opening", "#UB": "closing", "#RES": "result" };
    for (const [label, kind] of Object.entries(kinds)) {
      const read = file.balances.filter((each) => each.kind === kind);
      expect(read.map(({ year, account, amount }) => [`${year}`, account, money(amount)])).toEqual(
        linesWith(name, label).map(([, year, account, amount = ""]) => [
          year,
          account,
          hundredths(amount),
        ]),
      );
    }
    for (const [label, kind] of Object.entries({ "#PSALDO": "actual", "#PBUDGET": "budget" })) {
      const read = file.changes.filter((each) => each.kind === kind);
      expect(read.map(({ month, amount }) => [month.replace("-", ""), money(amount)])).toEqual(
        linesWith(name, label).map((words) => [words[2], hundredths(words.at(-1) ?? "")]),
      );
    }
  });

  it("is found to be in code page 437, and is frozen", () => {
    expect([file.company, file.encoding]).toEqual(["Övningsföretaget AB", "cp437"]);
    expect(file.accounts.find(({ account }) => account === "1060")?.label).toBe(
      "Hyresrätter, tomträtter, etc",
    );
    const parts: readonly (readonly object[])[] = [
      file.accounts,
      file.balances,
      file.changes,
      file.vouchers,
      file.findings,
    ];
    for (const part of [file, ...parts, ...parts.flat()]) expect(Object.isFrozen(part)).toBe(true);
  });
});

it("a file of type 4 has a voucher for each block, and all of them balance", () => {
  const { vouchers, findings } = readSie(fixture("typ4"));
  const rows = linesWith("typ4", "#TRANS");
  const amounts = rows.map((words) => words.find((word) => /^-?\d+\.\d\d$/.test(word)) ?? "");
  const read = vouchers.flatMap(({ transactions }) => transactions);
  expect(read.map(({ amount }) => money(amount))).toEqual(amounts.map(hundredths));
  expect(findings).toEqual([]);
});

describe("the text of a file", () => {
  const small = `${HEAD}#FNAMN "Ån & öl \\"AB\\" C:\\x"\n#KONTO 3010 "Försäljning"\n`;

  it("is read in every encoding, and from text", () => {
    for (const encoding of ["utf-8", "cp437", "cp850", "windows-1252", "iso-8859-1"] as const) {
      const file = readSie(encodeText(small, { encoding }));
      expect([file.company, file.accounts[0]?.label]).toEqual([
        'Ån & öl "AB" C:\\x',
        "Försäljning",
      ]);
      expect(readSie(encodeText(small, { encoding }), { encoding }).company).toBe(file.company);
    }
    expect(readSie(`\ufeff${small}`).company).toBe('Ån & öl "AB" C:\\x');
    expect(readSie(small).encoding).toBeUndefined();
  });

  it("may have line ends of any kind, empty lines, tabs and the old mark of an end", () => {
    for (const end of ["\r\n", "\r", "\n\n"])
      expect(readSie(small.replaceAll("\n", end)).accounts).toHaveLength(1);
    expect(readSie(`${small.replaceAll(" 3010 ", "\t3010\t")}\u001a`).accounts).toHaveLength(1);
  });

  it("with lost letters has a finding", () => {
    const { findings } = readSie(`${HEAD}#KONTO 1 "F\ufffd"\n#KONTO 2 "\ufffd\ufffd"\n`);
    expect(findings).toEqual([{ kind: "lost-letters", count: 2 }]);
  });

  it("passes over labels that it does not know, and counts them", () => {
    const file = readSie(`${HEAD}#PROSA "x"\n#NYTT 1 {} 2\n#NYTT 2\n#flagga 0\n`);
    expect(file.passedOver).toEqual({ "#PROSA": 1, "#NYTT": 2 });
  });

  it("as bytes that the encoding does not have is refused by line", () => {
    const result = safeReadSie(Uint8Array.of(35, 10, 0x81), { encoding: "windows-1252" });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([["line", 2]]);
  });
});

describe("broken lines", () => {
  it("are reported at once, by line and column", () => {
    const text = [
      '#KONTO 3010 "Sales',
      "#RES 0 3010 12,5",
      "#RES x 3010 1",
      "#PSALDO 0 201213 3010 {} 5",
      "#TRANS 3010 {} 5",
      '#PSALDO 0 201212 3010 {1 "a"',
      "#PSALDO 0 201212 3010 {1} 5",
      "#IB 0 1930",
      "#RAR 0 20120101 20120230",
      "words",
      "}",
      "#VER A 1 20120101",
      "{",
    ].join("\n");
    expect(placesOf(text)).toEqual([
      "figure.sie line 1 column 13",
      "amount.ambiguous line 2 column 13",
      "figure.sie line 3 column 6",
      "figure.sie line 4 column 11",
      "figure.sie line 5 column 1",
      "figure.sie line 6 column 23",
      "figure.sie line 7 column 23",
      "figure.sie line 8 column 12",
      "figure.sie line 9 column 17",
      "figure.sie line 10 column 1",
      "figure.sie line 11 column 1",
      "figure.sie line 13 column 1",
    ]);
  });

  it("beyond the limit are counted", () => {
    const text = `#FLAGGA 0\n${"#RES 0 3010 x\n".repeat(5)}`;
    const issues = issuesOf(() => readSie(text, { limit: 2 }));
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["amount.not-an-amount", '"x"'],
      ["amount.not-an-amount", '"x"'],
      ["figure.more-rows", "3 more"],
    ]);
  });

  it("of a text that is no SIE are the first one", () => {
    expect(placesOf("")).toEqual(["figure.sie line 1 column 1"]);
    expect(placesOf("konto;belopp\n3010;5")[0]).toBe("figure.sie line 1 column 1");
    expect(codeOf(() => readSie(5 as never))).toBe("input.wrong-type");
    expect(codeOf(() => readSie("", { limit: 0 }))).toBe("figure.limit");
  });

  it("come of broken bytes, or every amount is one that stands in the file", () => {
    const bytes = fixture("typ3");
    const before = amountsOf(readSie(bytes));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        }),
        (changes) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, byte] of changes) broken[at] = byte;
          const result = safeReadSie(broken, { encoding: "cp437" });
          if (!result.ok) {
            expect(result.issues.length).toBeGreaterThan(0);
            return;
          }
          // Each byte changes at most one line, or joins two.
          const now = new Map<string, number>();
          for (const each of amountsOf(result.file)) now.set(each, (now.get(each) ?? 0) + 1);
          let lost = 0;
          for (const each of before) {
            const left = now.get(each) ?? 0;
            if (left === 0) lost += 1;
            else now.set(each, left - 1);
          }
          expect(lost).toBeLessThanOrEqual(2 * changes.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** Every amount with all that says what it is an amount of. */
function amountsOf(file: SieFile): readonly string[] {
  return [...file.balances, ...file.changes].map((each) => JSON.stringify(each));
}

it("a hundred thousand lines take well under a second", () => {
  const vouchers = Array.from(
    { length: 20_000 },
    (_, k) =>
      `#VER A ${k} 201203${10 + (k % 20)} "Text"\n{\n` +
      `#TRANS ${3000 + (k % 400)} {1 "${k % 50}"} -${k % 1000}.50\n` +
      `#TRANS 1930 {} ${k % 1000}.50\n}\n`,
  ).join("");
  const text = `${HEAD}${vouchers}`;
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(readSie(text).vouchers).toHaveLength(20_000);
    return performance.now() - start;
  });
  // A machine that is busy with other tests is several times slower than this file needs.
  expect(Math.min(...times)).toBeLessThan(1000);
});
