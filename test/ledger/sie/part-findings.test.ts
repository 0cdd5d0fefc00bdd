/** The whole and its parts in small files, and amounts that a file states several times. */
import { readSie } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEAD } from "./files.ts";

const findingsOf = (...lines: readonly string[]): unknown =>
  JSON.parse(
    JSON.stringify(readSie(`${HEAD}#KONTO 1930 a\n#KONTO 3010 b\n${lines.join("\n")}\n`).findings),
  );
const amounts = (stated: string, expected: string, difference: string): object => ({
  stated,
  expected,
  difference,
});

describe("a file", () => {
  it("whose objects do not add up to the whole has a finding for each dimension", () => {
    const place = { kind: "objects", of: "actual", year: 0, month: "2012-01", account: "3010" };
    expect(
      findingsOf(
        "#PSALDO 0 201201 3010 {} -100",
        "#PSALDO 0 201201 3010 {1 A} -60",
        "#PSALDO 0 201201 3010 {1 B} -40",
        "#PSALDO 0 201201 3010 {6 P} -30",
        "#PSALDO 0 201201 3010 {1 A 6 P} -30",
        "#PSALDO 0 201202 3010 {1 A} 0",
      ),
    ).toEqual([{ ...place, dimension: "6", ...amounts("-100", "-30", "-70") }]);
    expect(findingsOf("#UB 0 1930 10", "#OUB 0 1930 {1 A} 4")).toEqual([
      {
        kind: "objects",
        of: "closing",
        year: 0,
        account: "1930",
        dimension: "1",
        ...amounts("10", "4", "6"),
      },
    ]);
  });

  it("that repeats the amounts of a child at its parent has no finding", () => {
    expect(
      findingsOf(
        '#DIM 1 "Unit"',
        '#UNDERDIM 21 "Group" 1',
        "#PSALDO 0 201201 3010 {} -100",
        "#PSALDO 0 201201 3010 {1 A} -100",
        "#PSALDO 0 201201 3010 {21 A1} -70",
        "#PSALDO 0 201201 3010 {21 A2} -30",
      ),
    ).toEqual([]);
  });

  it("with parts and no whole has one finding a year, in which nothing disagrees", () => {
    const months = Array.from({ length: 12 }, (_, k) => 201_201 + k);
    const lines = months.flatMap((month) => [
      `#PBUDGET 0 ${month} 3010 {1 A} -10.25`,
      `#PBUDGET 0 ${month} 3010 {1 B} -5`,
    ]);
    const finding = { kind: "parts-only", of: "budget", year: 0, account: "3010", dimension: "1" };
    expect(findingsOf(...lines)).toEqual([{ ...finding, count: 12, stated: "-183" }]);
    expect(findingsOf("#PBUDGET 0 201201 3010 {1 A} 4", "#PBUDGET 0 201201 3010 {1 B} -4")).toEqual(
      [],
    );
  });

  it("that states an amount twice has a finding with the sum that counts", () => {
    const [twice, once] = ["#RES 0 3010 -7", "#RES -1 3010 -7"];
    const place = { kind: "repeated", of: "result", year: 0, account: "3010" };
    expect(findingsOf(twice, once, twice)).toEqual([{ ...place, count: 2, stated: "-14" }]);
    const part = "#PSALDO 0 201201 3010 {1 A} -1";
    expect(findingsOf("#PSALDO 0 201201 3010 {} -3", part, part, part)).toEqual([
      {
        ...{ kind: "repeated", of: "actual", year: 0, month: "2012-01", account: "3010" },
        ...{ count: 3, stated: "-3" },
      },
    ]);
  });

  it("whose parts divide each whole exactly has no finding, whatever they are", () => {
    const cents = fc.integer({ min: -99_999, max: 99_999 });
    const part = fc.tuple(fc.constantFrom("A", "B", "C"), cents);
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: ([object]) => object }), cents, (parts, off) => {
        const sum = parts.reduce((all, [, each]) => all + each, 0);
        const line = (objects: string, each: number): string =>
          `#PBUDGET 0 201203 3010 {${objects}} ${(each / 100).toFixed(2)}`;
        const lines = parts.map(([object, each]) => line(`6 ${object}`, each));
        expect(findingsOf(line("", sum), ...lines)).toEqual([]);
        const differs = parts.length > 0 && off !== 0;
        expect(findingsOf(line("", sum + off), ...lines)).toHaveLength(differs ? 1 : 0);
      }),
    );
  });
});
