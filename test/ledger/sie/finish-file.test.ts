/** What the lines of a file come to: its type, kinds of accounts, and orders. */
import { readSie } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { HEAD } from "./files.ts";

describe("a file", () => {
  it("gives accounts without a kind that of their class", () => {
    const numbers = [
      "1930",
      "2440",
      "3010",
      "4010",
      "5010",
      "6110",
      "7010",
      "8010",
      "8310",
      "8410",
    ];
    const text = [...numbers, "8999", "9010", "A"].map((each) => `#KONTO ${each} x\n`).join("");
    const file = readSie(HEAD + text);
    expect(file.accounts.map(({ account, kind }) => `${account} ${kind}`)).toEqual([
      "1930 asset",
      "2440 liability",
      "3010 income",
      "4010 cost",
      "5010 cost",
      "6110 cost",
      "7010 cost",
      "8010 income",
      "8310 income",
      "8410 cost",
      "8999 cost",
      "9010 undefined",
      "A undefined",
    ]);
  });

  it("has the type that it states; without a type it is 1, and vouchers alone are 4I", () => {
    const voucher = "#VER A 1 20120101\n{\n#TRANS 1930 {} 0\n}\n";
    expect(readSie("#FLAGGA 0\n").type).toBe("1");
    expect(readSie(`#FLAGGA 0\n#SIETYP 3\n`).type).toBe("3");
    expect(readSie(`${HEAD}${voucher}`).type).toBe("4I");
    expect(readSie("#SIETYP 4E\n#FNAMN x\n").type).toBe("4");
    expect(readSie(`#SIETYP 4i\n${voucher}`).type).toBe("4I");
    expect(readSie(`${HEAD}${voucher}#UB 0 1930 0\n`).type).toBe("4");
  });

  it("lists numbers by size and other codes by letters", () => {
    const file = readSie(`${HEAD}#OBJEKT 10 2 x\n#OBJEKT 6 10 x\n#OBJEKT 6 9 x\n#OBJEKT 6 B x\n`);
    expect(file.dimensions.map(({ dimension, label }) => [dimension, label])).toEqual([
      ["6", "Projekt"],
      ["10", "Faktura"],
    ]);
    expect(file.objects.map(({ object }) => object)).toEqual(["9", "10", "B", "2"]);
  });

  it("of other names than those of prototypes does not fall over them", () => {
    const file = readSie(`${HEAD}#__PROTO__ 1\n#KONTO __proto__ x\n#KTYP __proto__ K\n`);
    expect(file.passedOver).toEqual(Object.fromEntries([["#__PROTO__", 1]]));
    expect(file.accounts[0]).toMatchObject({ account: "__proto__", kind: "cost" });
  });
});
