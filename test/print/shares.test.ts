/** Shares that are rounded so that they come to 100. */
import { buildTable, parseTable, printTable, toDecimal } from "anslag";
import { auditReport } from "anslag/audit";
import { renderCsv, renderWorksheet } from "anslag/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footShares } from "../../src/print/shares.ts";
import { compare, fraction } from "../oracle/fraction.ts";
import { type ServiceFigures, service, serviceFigures, signStyles } from "../support/service.ts";

const rows = ["fees", "staff", "rent", "costs", "netCost"] as const;
const build = (
  figures: ServiceFigures,
  total: string,
  footed: boolean,
  signs: (typeof signStyles)[number] = "all-positive",
) =>
  buildTable(service(figures), {
    signs,
    rows,
    columns: {
      actual: { scenario: "actual" },
      share: { label: "Share", shareOf: { column: "actual", total }, footed },
    },
  });
/** The printed shares by row. */
const sharesIn = (texts: readonly (readonly string[])[]) => texts.map(([, share]) => share);

// 3 and 5 of 8 are 37.5 and 62.5 percent.
const halves: ServiceFigures = { actual: { staff: "-3", rent: "-5" }, budget: {} };

describe("shares that come to 100", () => {
  it("two halves are rounded apart, where each by itself would be rounded up", () => {
    const print = (footed: boolean) =>
      printTable(build(halves, "costs", footed), { percentDecimals: 0 });
    expect(sharesIn(print(false).texts)).toEqual(["", "38", "63", "100", "100"]);
    const [, staff, rent, costs] = sharesIn(print(true).texts).map(Number);
    expect([costs, (staff ?? 0) + (rent ?? 0)]).toEqual([100, 100]);
    expect([37, 38]).toContain(staff);
  });

  it("a share that moved says so, in its precision and in a note", () => {
    const table = build(halves, "costs", true);
    const print = printTable(table, { percentDecimals: 0 });
    const within = print.cells.map(([, cell]) => cell?.kind === "ratio" && cell.within);
    expect(within.filter((each) => each === 1)).toHaveLength(1);
    expect(print.footnotes).toEqual([
      expect.stringMatching(
        /^adjusted so that the table adds up: (Staff, Share 37|Rent, Share 62)$/,
      ),
    ]);
    expect(printTable(table, { percentDecimals: 0, roundingNotes: "count" }).footnotes).toEqual([
      "1 figure is adjusted so that the table adds up",
    ]);
    expect([print.tier, print.differences]).toEqual([1, []]);
  });

  it("a share of 0 that turns its sign is 0 without a sign, as JSON as well", () => {
    const figures: ServiceFigures = { actual: { ...halves.actual, fees: "0" }, budget: {} };
    for (const footed of [false, true]) {
      const [fees] = printTable(build(figures, "netCost", footed)).cells;
      expect(JSON.parse(JSON.stringify(fees?.[1]))).toMatchObject({ percent: "0", text: "0.0" });
    }
  });

  it("print the same in CSV and in a worksheet; a share that moved has no formula", () => {
    const print = printTable(build(halves, "costs", true), { percentDecimals: 0 });
    const shares = sharesIn(print.texts);
    const fields = renderCsv(print).trimEnd().split("\r\n").slice(1);
    expect(fields.map((line) => line.split(",").at(-1))).toEqual(shares);
    const cells = renderWorksheet(print)
      .rows.slice(2, 7)
      .map(([, , cell]) => cell);
    expect(cells.map((cell) => cell?.value)).toEqual(
      shares.map((share) => (share === "" ? null : Number(share) / 100)),
    );
    const moved = print.cells.findIndex(([, cell]) => cell?.kind === "ratio" && cell.within === 1);
    expect(cells[moved]?.formula).toBeUndefined();
    expect(cells[3]?.formula).toBe("ROUND(B6/B6,2)");
  });

  it("are rounded by themselves where the page is, or where nothing adds them up", () => {
    const rounding = { percentDecimals: 0, searchLimit: 100 };
    expect(footShares(build(halves, "costs", false), rounding).shares.size).toBe(0);
    expect(footShares(build(halves, "costs", true), rounding).shares.size).toBe(4);
    const print = printTable(build(halves, "costs", true), {
      percentDecimals: 0,
      rounding: "ordinary",
    });
    expect(sharesIn(print.texts)).toEqual(["", "38", "63", "100", "100"]);
  });

  it("come to 100 in each column by itself, beside shares of other amounts and percentages", () => {
    // 3 and 5 of 8 are 37.5 and 62.5 percent; 2 and 14 of 16 are 12.5 and 87.5.
    const table = buildTable(
      service({ actual: halves.actual, budget: { staff: "-2", rent: "-14" } }),
      {
        signs: "all-positive",
        rows: ["staff", "rent", "costs"],
        columns: {
          actual: { scenario: "actual" },
          budget: { scenario: "budget" },
          ofActual: { shareOf: { column: "actual", total: "costs" }, footed: true },
          ofBudget: { shareOf: { column: "budget", total: "costs" }, footed: true },
          used: { percentOf: { numerator: "actual", base: "budget" } },
        },
      },
    );
    const print = printTable(table, { percentDecimals: 0 });
    const [staff, rent, costs] = print.texts.map((texts) => texts.slice(2).map(Number));
    expect(costs).toEqual([100, 100, 50]);
    expect([0, 1].map((k) => (staff?.[k] ?? 0) + (rent?.[k] ?? 0))).toEqual([100, 100]);
    expect([37, 38]).toContain(staff?.[0]);
    expect([12, 13]).toContain(staff?.[1]);
    expect([staff?.[2], rent?.[2]]).toEqual([150, 36]);
  });

  it("a table adds its shares up only where it says so, also after JSON", () => {
    const sums = (footed: boolean) =>
      build(halves, "costs", footed).relations.flatMap((relation) =>
        relation.kind === "rows" ? [relation.columns] : [],
      );
    expect(sums(false)).toEqual([["actual"], ["actual"]]);
    expect(sums(true)).toEqual([
      ["actual", "share"],
      ["actual", "share"],
    ]);
    const table = build(halves, "costs", true);
    expect(printTable(parseTable(JSON.stringify(table))).texts).toEqual(printTable(table).texts);
  });
});

describe("the law of shares that come to 100", () => {
  const printed = fc.record({
    figures: serviceFigures,
    total: fc.constantFrom("costs", "netCost"),
    signs: fc.constantFrom(...signStyles),
    decimals: fc.integer({ min: 0, max: 2 }),
  });

  it("each is its exact share rounded up or down, and every total is the sum of its parts", () => {
    let moved = 0;
    fc.assert(
      fc.property(printed, ({ figures, total, signs, decimals }) => {
        const table = build(figures, total, true, signs);
        const print = printTable(table, { percentDecimals: decimals });
        const { shares } = footShares(table, { percentDecimals: decimals, searchLimit: 1000 });
        const step = fraction("1");
        const units = new Map<string, bigint>();
        table.rows.forEach(({ id }, i) => {
          const [share, cell] = [shares.get(i * 2 + 1), table.cells[i]?.[1]];
          if (share === undefined || cell?.kind !== "ratio") return;
          const scaled = share.percent.times(10 ** decimals).toFixed();
          units.set(id, BigInt(scaled));
          // exact × 10^(decimals + 2) lies less than 1 from the printed units.
          const [top, bottom] = [cell.ratio.numerator, cell.ratio.denominator].map((each) =>
            fraction(each.toFixed()),
          );
          if (top === undefined || bottom === undefined) throw new Error("no ratio");
          const numerator = top.top * bottom.bottom * 10n ** BigInt(decimals + 2);
          const denominator = top.bottom * bottom.top;
          const beyond = numerator - BigInt(scaled) * denominator;
          const size = { top: beyond < 0n ? -beyond : beyond, bottom: denominator };
          const distance = size.bottom < 0n ? { top: size.top, bottom: -size.bottom } : size;
          expect(compare(distance, step)).toBe(-1);
          if (!share.isOrdinary) moved += 1;
        });
        const at = (id: string): bigint => units.get(id) ?? 0n;
        if (units.has(total)) {
          expect(at(total)).toBe(10n ** BigInt(decimals + 2));
          expect(at("costs")).toBe(at("staff") + at("rent"));
          expect(at("netCost")).toBe(at("fees") + at("costs"));
        }
        const { summary, findings } = auditReport(print);
        expect([summary.inconsistent, findings]).toEqual([0, []]);
      }),
      { numRuns: 150 },
    );
    expect(moved).toBeGreaterThan(0);
  });
});

describe("the audit of shares", () => {
  it("a share of a figure that prints as 0 turns with the sign in which the two print", () => {
    // Fees of 0.01 print as 0 beside costs of 0.50 that print as -1: the share is -2 %.
    const figures = { actual: { fees: "0.01", staff: "0", rent: "0.5" }, budget: {} };
    const print = printTable(build(figures, "costs", true, "statement-us"), {
      percentDecimals: 0,
      negative: "hyphen",
    });
    expect(print.texts[0]).toEqual(["0", "-2"]);
    expect(auditReport(print).findings).toEqual([]);
  });

  it("finds shares that do not come to their total, and a total that is not 100", () => {
    const print = printTable(build(halves, "costs", true), { percentDecimals: 0 });
    const withShare = (row: number, by: number) => ({
      ...print,
      cells: print.cells.map((cells, i) =>
        cells.map((cell) =>
          cell.kind === "ratio" && i === row
            ? { ...cell, percent: toDecimal(cell.percent.plus(by)) }
            : cell,
        ),
      ),
    });
    const wrong = (row: number, by: number) =>
      auditReport(withShare(row, by)).checks.flatMap(({ target, verdict }) =>
        verdict === "inconsistent" ? [target] : [],
      );
    expect(wrong(0, 0)).toEqual([]);
    expect(wrong(1, 9)).toContain("T1.costs.share");
    expect(wrong(3, 5)).toContain("T1.costs.share");
  });
});
