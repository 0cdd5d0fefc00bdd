/** A chart out of the accounts of a file. */
import { chartFromSie, linesUnder, readSie } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { fixture, HEAD, linesWith } from "./files.ts";

describe("the chart of a file", () => {
  const file = readSie(
    `${HEAD}${[
      '#KONTO 3000 "Fees"',
      '#KONTO 3010 "Fines"',
      '#KONTO 5010 "Rent"',
      '#KONTO 8310 "Interest"',
      '#KONTO 8410 "Interest paid"',
      '#KONTO 1930 "Bank"',
      '#KONTO 6000 "Never used"',
      "#RES 0 3010 -5",
      "#PBUDGET 0 201201 5010 {} 5",
      "#RES -1 8310 -1",
      "#VER A 1 20120101\n{\n#TRANS 8410 {} 2\n#TRANS 1930 {} -2\n}",
      "#RES 0 8999 -9",
    ].join("\n")}\n`,
  );

  it("has the accounts of the result that are used, by group, class and side", () => {
    const { lines, totals } = chartFromSie(file);
    expect(lines.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ["3010", "income", "3010 Fines"],
      ["5010", "cost", "5010 Rent"],
      ["8310", "financial-income", "8310 Interest"],
      ["8410", "financial-cost", "8410 Interest paid"],
    ]);
    expect(totals.map(({ id, label, of, role }) => [id, label, of.join(" "), role])).toEqual([
      ["group-30", "Fees", "3010", undefined],
      ["class-3", "Rörelsens inkomster/intäkter", "group-30", undefined],
      ["group-50", "50", "5010", undefined],
      ["class-5", "Övriga externa rörelseutgifter/kostnader", "group-50", undefined],
      ["group-83", "83", "8310", undefined],
      ["group-84", "84", "8410", undefined],
      [
        "class-8",
        "Finansiella och andra inkomster/intäkter och utgifter/kostnader",
        "group-83 group-84",
        undefined,
      ],
      ["income", "Intäkter", "3010 8310", "income"],
      ["costs", "Kostnader", "5010 8410", "costs"],
      ["result", "Resultat", "income costs", "result"],
    ]);
  });

  it("of a real file has each account of its results once", () => {
    const chart = chartFromSie(readSie(fixture("typ1")));
    const used = new Set(linesWith("typ1", "#RES").map(([, , account = ""]) => account));
    used.delete("8999");
    expect(chart.lines.map(({ id }) => id)).toEqual([...used].sort());
    expect([...linesUnder(chart, "result")].sort()).toEqual([...used].sort());
  });

  it("of random accounts has the groups and classes that loops over them find", () => {
    const account = fc.integer({ min: 3000, max: 8989 }).map(String);
    fc.assert(
      fc.property(fc.uniqueArray(account, { minLength: 1, maxLength: 30 }), (drawn) => {
        const accounts = [...drawn].sort();
        const rows = accounts.map((each) => `#KONTO ${each} "A"\n#RES 0 ${each} 1`).join("\n");
        const startsOf = (length: number, within = "") =>
          [...new Set(accounts.map((each) => each.slice(0, length)))].filter((start) =>
            start.startsWith(within),
          );
        const expected = startsOf(1).flatMap((name) => [
          ...startsOf(2, name).map((group) => {
            const of = accounts.filter((each) => each.startsWith(group));
            return `group-${group} ${of.join(" ")}`;
          }),
          [`class-${name}`, ...startsOf(2, name).map((group) => `group-${group}`)].join(" "),
        ]);
        const { lines, totals } = chartFromSie(readSie(`${HEAD}${rows}\n`));
        expect(lines.map(({ id }) => id)).toEqual(accounts);
        expect(totals.flatMap(({ id, of, role }) => (role ? [] : [[id, ...of].join(" ")]))).toEqual(
          expected,
        );
      }),
    );
  });

  it("of anything but a file is refused", () => {
    for (const wrong of [undefined, null, 5, {}, { years: [] }])
      expect(codeOf(() => chartFromSie(wrong as never))).toBe("input.wrong-type");
    expect(chartFromSie(JSON.parse(JSON.stringify(file)) as typeof file)).toEqual(
      chartFromSie(file),
    );
  });
});
