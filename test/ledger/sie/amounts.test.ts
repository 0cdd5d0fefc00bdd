/** The amounts of a file, each once: by source, by dimension, and where the whole is missing. */
import { readSie } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { budgetOf, outcomeOf, sourcesOf } from "../../../src/ledger/sie/amounts.ts";
import { HEAD } from "./files.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const file = readSie(
  `${HEAD}${[
    "#OMFATTN 20120831",
    "#RES 0 3010 -90",
    "#RES -1 3010 -70",
    "#PSALDO 0 201201 3010 {} -50",
    "#PSALDO 0 201201 3010 {1 A} -20",
    "#PSALDO 0 201201 3010 {1 B} -25",
    "#PSALDO 0 201201 3010 {6 P} -50",
    "#PSALDO 0 201201 3010 {1 A 6 P} -20",
    "#PBUDGET 0 201201 3010 {1 A} -7",
    "#PBUDGET 0 201201 3010 {1 B} -8",
    "#PBUDGET 0 201202 3010 {1 A} -7",
    "#PBUDGET 0 201202 3010 {6 P} -9",
    "#PBUDGET 0 201203 3010 {} -9",
  ].join("\n")}\n`,
);
const place = { account: "3010", period: "2012-01" };

describe("the outcome of a file", () => {
  it("comes from the most detailed source that a year has", () => {
    expect([sourcesOf(file, 0), sourcesOf(file, -1), sourcesOf(file, -2)]).toEqual([
      ["months", "years"],
      ["years"],
      [],
    ]);
    const voucher = "#VER A 1 20110105\n{\n#TRANS 3010 {} 0\n}\n";
    expect(sourcesOf(readSie(`${HEAD}${voucher}`), 0)).toEqual([]);
    expect(sourcesOf(readSie(`${HEAD}${voucher}`), -1)).toEqual(["vouchers"]);
    // Without years everything belongs to the current one.
    expect(sourcesOf(readSie(`#FLAGGA 0\n${voucher}`), 0)).toEqual(["vouchers"]);
  });

  it("of a year covers its months, or those that the file covers", () => {
    expect(plain(outcomeOf(file, 0, "years", undefined))).toEqual([
      { account: "3010", period: "2012-01/2012-08", amount: "-90" },
    ]);
    expect(plain(outcomeOf(file, -1, "years", undefined))).toEqual([
      { account: "3010", period: "2011-01/2011-12", amount: "-70" },
    ]);
  });

  it("is the account as a whole, or its parts and what they leave", () => {
    expect(plain(outcomeOf(file, 0, "months", undefined))).toEqual([{ ...place, amount: "-50" }]);
    expect(plain(outcomeOf(file, 0, "months", "1"))).toEqual([
      { ...place, object: "A", amount: "-20" },
      { ...place, object: "B", amount: "-25" },
      { ...place, amount: "-5" },
    ]);
    expect(plain(outcomeOf(file, 0, "months", "6"))).toEqual([
      { ...place, object: "P", amount: "-50" },
    ]);
    expect(plain(outcomeOf(file, 0, "months", "20"))).toEqual([{ ...place, amount: "-50" }]);
  });

  it("of vouchers is added up by account, month and object; struck rows do not count", () => {
    const rows = [
      "#TRANS 5010 {1 A 6 P} 100.10",
      "#TRANS 5010 {1 A} 0.90",
      "#TRANS 5010 {} 1",
      "#BTRANS 5010 {} 500",
      "#RTRANS 5010 {1 B} 3",
    ].join("\n");
    const block = (day: string): string => `#VER A 1 ${day}\n{\n${rows}\n}\n`;
    const read = readSie(`${HEAD}${block("20120105")}${block("20120131")}${block("20110101")}`);
    const cell = { account: "5010", period: "2012-01" };
    expect(plain(outcomeOf(read, 0, "vouchers", "1"))).toEqual([
      { ...cell, object: "A", amount: "202" },
      { ...cell, amount: "2" },
      { ...cell, object: "B", amount: "6" },
    ]);
    expect(plain(outcomeOf(read, 0, "vouchers", undefined))).toEqual([{ ...cell, amount: "210" }]);
  });
});

describe("a budget that has parts and no whole", () => {
  it("is the sum of its parts, with a doubt; parts that disagree are no amount", () => {
    const budget = (month: string): object => ({ account: "3010", period: month });
    expect(plain(budgetOf(file, undefined))).toEqual([
      { ...budget("2012-01"), amount: "-15", doubt: "parts-only" },
      { ...budget("2012-02"), amount: "-7", doubt: "unlike-parts" },
      { ...budget("2012-03"), amount: "-9" },
    ]);
    expect(plain(budgetOf(file, "1"))).toEqual([
      { ...budget("2012-01"), object: "A", amount: "-7", doubt: "parts-only" },
      { ...budget("2012-01"), object: "B", amount: "-8", doubt: "parts-only" },
      { ...budget("2012-02"), object: "A", amount: "-7", doubt: "parts-only" },
      { ...budget("2012-03"), amount: "-9" },
    ]);
  });

  it("comes out of a file that went through JSON", () => {
    const again = JSON.parse(JSON.stringify(file)) as typeof file;
    expect(plain(budgetOf(again, "1"))).toEqual(plain(budgetOf(file, "1")));
  });
});
