/** Rows that state totals are compared with the rows that they can be the totals of. */
import { type FigureMapping, type LedgerSummary, readLedger } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frame } from "./frame.ts";

type Row = readonly [line: string, ...amounts: readonly unknown[]];
const mapping: FigureMapping = {
  line: "line",
  scenario: { value: "actual" },
  amount: "amount",
  signs: "costs-positive",
  missing: [""],
  passOver: ["totals"],
};

function totalsOf(
  rows: readonly Row[],
  more: FigureMapping = {},
  limit = 100,
): LedgerSummary["totals"] {
  const cells = [["line", "amount", "other"], ...rows];
  const options = { refused: "list", limit } as const;
  return readLedger(frame, { cells }, { ...mapping, ...more }, options).summary.totals;
}
const counts = (...args: Parameters<typeof totalsOf>): readonly number[] => {
  const { agree, disagree, open } = totalsOf(...args);
  return [agree, disagree, open];
};

describe("a stated total", () => {
  it("is the sum of the rows since any earlier total, or of all rows above it", () => {
    const rows: readonly Row[] = [
      ["staff", 5],
      ["räntor", "6.10"],
      ["Summa", 11.1],
      ["fees", "-3"],
      ["räntor", 1],
      ["Delsumma", "-2"],
      ["Grand total", 9.1],
    ];
    expect(counts(rows)).toEqual([3, 0, 0]);
  });

  it("that stands above its rows is their sum", () => {
    expect(
      counts([
        ["Total", 11],
        ["staff", 5],
        ["räntor", 6],
      ]),
    ).toEqual([1, 0, 0]);
    expect(
      counts([
        ["Total", 11],
        ["staff", 5],
        ["räntor", 6],
        ["Total", 3],
        ["fees", 3],
      ]),
    ).toEqual([2, 0, 0]);
    expect(
      counts([
        ["Total", 11],
        ["staff", 5],
      ]),
    ).toEqual([0, 1, 0]);
  });

  it("that is the sum of no rows is a finding with its row, and what the rows come to", () => {
    const { findings } = totalsOf([
      ["staff", 5],
      ["räntor", 6],
      ["Summa kostnader", 10],
    ]);
    expect(findings).toHaveLength(1);
    const [found] = findings;
    expect(found).toMatchObject({ row: 4, label: "Summa kostnader", column: "amount" });
    expect([found?.stated, found?.actual, found?.difference].map(String)).toEqual([
      "10",
      "11",
      "1",
    ]);
    // Zero would be the sum of no rows.
    expect(
      counts([
        ["staff", 5],
        ["Summa", 0],
        ["Total", 5],
      ]),
    ).toEqual([1, 1, 0]);
  });

  it("is a sum by the effect on the result, where costs and income are both positive", () => {
    const rows: readonly Row[] = [
      ["staff", 5],
      ["fees", 7],
    ];
    const signs = { signs: "all-positive" } as const;
    for (const total of [12, 2, -2]) expect(counts([...rows, ["Total", total]], signs)[0]).toBe(1);
    expect(counts([...rows, ["Total", -12]], signs)).toEqual([0, 1, 0]);
    expect(counts([...rows, ["Total", -12]])).toEqual([0, 1, 0]);
  });

  it("is open after rows that are refused or left out, or of several scenarios", () => {
    expect(
      counts([
        ["staff", "x"],
        ["räntor", 6],
        ["Summa", 10],
      ]),
    ).toEqual([0, 0, 1]);
    const own = { passOver: ["totals", { rule: "closing", where: { line: "closing" } }] } as const;
    expect(
      counts(
        [
          ["closing", 4],
          ["räntor", 6],
          ["Summa", 10],
        ],
        own,
      ),
    ).toEqual([0, 0, 1]);
    expect(
      counts(
        [
          ["closing", 4],
          ["räntor", 6],
          ["Summa", 6],
        ],
        own,
      ),
    ).toEqual([1, 0, 0]);
    const rows: readonly Row[] = [
      ["staff", 5, "budget"],
      ["staff", 6, "actual"],
      ["Summa", 6],
    ];
    expect(counts(rows, { scenario: "other" })).toEqual([0, 0, 1]);
  });

  it("is read in each column of amounts, in the units of the file", () => {
    const more = {
      amount: undefined,
      amounts: [
        { amount: "amount", scenario: { value: "budget" } },
        { amount: "other", scenario: { value: "actual" } },
      ],
      minorUnits: 2,
    } as unknown as FigureMapping;
    const rows: readonly Row[] = [
      ["staff", 500, 100],
      ["räntor", 600, ""],
      ["Summa", 1100, 200],
    ];
    expect(counts(rows, more)).toEqual([1, 1, 0]);
    expect(
      totalsOf(rows, more).findings.map(({ column, stated }) => [column, `${stated}`]),
    ).toEqual([["other", "2"]]);
  });

  it("is that of a rule of the mapping's own, by its name", () => {
    const own = { passOver: [{ rule: "totals", where: { line: "Alles" } }] } as const;
    expect(
      counts(
        [
          ["staff", 5],
          ["Alles", 5],
        ],
        own,
      ),
    ).toEqual([1, 0, 0]);
    expect(
      counts(
        [
          ["staff", 5],
          ["Alles", 4],
        ],
        own,
      ),
    ).toEqual([0, 1, 0]);
    expect(
      counts(
        [
          ["staff", 5],
          ["Summa", 5],
        ],
        { passOver: [] },
      ),
    ).toEqual([0, 0, 0]);
  });

  it("beyond the limit is counted, not listed", () => {
    const rows = Array.from({ length: 30 }, (): Row => ["Total", 7]);
    const { disagree, findings } = totalsOf(rows, {}, 4);
    expect([disagree, findings.length]).toEqual([30, 4]);
  });
});

it("totals agree exactly where some run of rows beside them has their sum", () => {
  const row = fc.record({ isTotal: fc.boolean(), amount: fc.integer({ min: -4, max: 4 }) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const marks = [-1, ...rows.flatMap(({ isTotal }, k) => (isTotal ? [k] : [])), rows.length];
      const sum = (from: number, to: number): number =>
        rows.slice(from, to).reduce((all, each) => all + (each.isTotal ? 0 : each.amount), 0);
      const agree = rows.filter(
        ({ isTotal, amount }, k) =>
          isTotal &&
          (marks.some((mark) => mark < k && sum(mark + 1, k) === amount) ||
            (amount !== 0 && marks.some((mark) => mark > k && sum(k + 1, mark) === amount))),
      ).length;
      const cells = rows.map(({ isTotal, amount }): Row => [isTotal ? "Sum" : "staff", amount]);
      const all = rows.filter(({ isTotal }) => isTotal).length;
      expect(counts(cells)).toEqual([agree, all - agree, 0]);
    }),
  );
});
