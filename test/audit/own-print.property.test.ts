/**
 * The law of our own print: an audit finds it exact or within rounding, whatever way it was
 * printed.
 */
import {
  type Cell,
  type Decimal,
  type Flow,
  type PrintOptions,
  printTable,
  type Relation,
  ratioOf,
  type SignStyle,
  type Table,
  type TableColumn,
  toDecimal,
} from "anslag";
import { auditReport, defineReport } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awkwardAmount, randomTree, shapeNames, shapes, tableOf } from "../oracle/random-table.ts";

const flows: readonly Flow[] = ["income", "cost", "funding", "net-cost", "result"];
const styles: readonly SignStyle[] = [
  "natural",
  "costs-positive",
  "all-positive",
  "funding-negative",
  "overspend-positive",
  "statement-us",
  { opposite: ["income", "funding"], variance: "difference" },
];

type Percentage = "growth" | "percent" | "ratio";

/** What a percentage is of two exact amounts; nothing where it cannot be. */
function percentageCell(kind: Percentage, above: Decimal, below: Decimal): Cell {
  if (below.isZero()) return { kind: "empty", reason: "zero-base" };
  if (kind === "growth" && above.times(below).isNegative())
    return { kind: "empty", reason: "sign-change" };
  const numerator = kind === "growth" ? above.minus(below) : above;
  const denominator = kind === "percent" ? below.abs() : below;
  const ratio = ratioOf({ numerator: toDecimal(numerator), denominator: toDecimal(denominator) });
  return ratio.kind === "ratio"
    ? { kind: "ratio", ratio }
    : { kind: "empty", reason: ratio.reason };
}

/** A table with a flow for each row, and with columns of percentages of two of its columns. */
function withPercentages(
  table: Table,
  kinds: readonly Percentage[],
  signs: SignStyle,
  ofRows: readonly Flow[],
): Table {
  const [last, first] = [table.columns.length - 1, 0];
  const [current = "", prior = ""] = [last, first].map((at) => table.columns[at]?.id);
  const isVariance = kinds.includes("percent");
  const columns = table.columns.map(
    (column, at): TableColumn =>
      isVariance && at === last ? { ...column, measure: "variance" } : column,
  );
  const amountAt = (row: number, column: number): Decimal => {
    const cell = table.cells[row]?.[column];
    return cell?.kind === "amount" ? cell.amount : toDecimal(0);
  };
  const cells = table.cells.map((row, i) => [
    ...row,
    ...kinds.map((kind) => percentageCell(kind, amountAt(i, last), amountAt(i, first))),
  ]);
  const relations = kinds.map((kind, k): Relation => {
    const rows = table.rows
      .filter((_, i) => cells[i]?.[table.columns.length + k]?.kind === "ratio")
      .map(({ id }) => id);
    return kind === "growth"
      ? { kind, column: kind, current, prior, rows }
      : { kind, column: kind, numerator: current, base: prior, rows };
  });
  return {
    ...table,
    signs,
    columns: [
      ...columns,
      ...kinds.map(
        (kind): TableColumn => ({
          id: kind,
          label: kind,
          measure: kind === "growth" ? "growth" : "percent",
        }),
      ),
    ],
    rows: table.rows.map((row, i) => ({ ...row, flow: ofRows[i % ofRows.length] ?? "result" })),
    cells,
    relations: [...table.relations, ...relations],
  };
}

const printOptions: fc.Arbitrary<PrintOptions> = fc.record({
  scale: fc.constantFrom("kr", "tkr", "mkr"),
  decimals: fc.integer({ min: 0, max: 2 }),
  percentDecimals: fc.integer({ min: 0, max: 2 }),
  rounding: fc.constantFrom("footing", "ordinary"),
  mode: fc.constantFrom("half-away-from-zero", "half-even", "down", "toward-zero"),
  language: fc.constantFrom("sv", "en"),
  zero: fc.constantFrom("0", "-", "blank"),
  negative: fc.constantFrom("minus", "parentheses"),
}) as fc.Arbitrary<PrintOptions>;

const printed = fc
  .tuple(
    randomTree(6, 3),
    fc.constantFrom(...shapeNames),
    fc.constantFrom("ore", "halves"),
    fc.subarray<Percentage>(["growth", "percent", "ratio"]),
    fc.constantFrom(...styles),
    fc.array(fc.constantFrom(...flows), { minLength: 1, maxLength: 5 }),
    printOptions,
  )
  .chain(([tree, shape, amounts, kinds, signs, ofRows, options]) =>
    fc
      .array(fc.array(awkwardAmount[amounts as "ore" | "halves"], { minLength: 4, maxLength: 4 }), {
        minLength: 1,
        maxLength: 7,
      })
      .map((leaves) => {
        const table = tableOf(tree, leaves, shapes[shape]);
        const hasTwo = table.columns.length > 1;
        return { table: withPercentages(table, hasTwo ? kinds : [], signs, ofRows), options };
      }),
  );

describe("what this package prints", () => {
  it("is exact or within rounding by its own audit, in every style, unit and language", () => {
    const seen = { exact: 0, withinRounding: 0 };
    const tiers = new Set<number>();
    fc.assert(
      fc.property(printed, ({ table, options }) => {
        const print = printTable(table, options);
        tiers.add(print.tier);
        const { summary, findings, joint } = auditReport(print);
        expect(findings).toEqual([]);
        expect(summary.inconsistent).toBe(0);
        expect(joint.verdict).not.toBe("contradictory");
        seen.exact += summary.exact;
        seen.withinRounding += summary.withinRounding;
      }),
    );
    expect(Math.min(seen.exact, seen.withinRounding)).toBeGreaterThan(0);
    expect(tiers.has(1) && tiers.has(3)).toBe(true);
  });

  it("a figure that is changed in a footed print is found", () => {
    const table = tableOf([-1, 0, 0], [["100.4"], ["200.4"]], shapes["one column"]);
    const print = printTable(table);
    const changed = {
      ...print,
      cells: print.cells.map((row, i) =>
        row.map((cell) =>
          i === 0 && cell.kind === "amount" ? { ...cell, amount: cell.amount.plus(90) } : cell,
        ),
      ),
    };
    expect(auditReport(print).findings).toEqual([]);
    expect(auditReport(changed).findings.map(({ figure }) => figure)).toEqual(["T1.r0.c0"]);
  });

  it("a percentage of a small base that was rounded up belongs to the exact amounts", () => {
    // Of 0.4 and 5.579 the percentage is 1 294.8; the footed print shows them as 1 and 6.
    const shape = shapes["budget, forecast, variance"];
    const table = withPercentages(
      tableOf(
        [-1, 0, 0, 0],
        [
          ["0.4", "5.579"],
          ["0.4", "5.579"],
          ["0.4", "5.579"],
        ],
        shape,
      ),
      ["percent"],
      "natural",
      ["result"],
    );
    const print = printTable(table, { language: "sv" });
    expect(print.adjusted.length).toBeGreaterThan(0);
    expect(print.texts[1]?.at(-1)?.replace(/\s/, " ")).toBe("1 294,8");
    const { summary, findings } = auditReport(print);
    expect([summary.inconsistent, findings.length]).toEqual([0, 0]);
  });

  it("several tables are audited at once, each under its own name, and beside a text", () => {
    const table = tableOf([-1, 0, 0], [["1.4"], ["2.4"]], shapes["one column"]);
    const print = printTable(table);
    const targets = auditReport([print, print]).checks.map(({ target }) => target);
    expect(targets).toEqual(["T1.r0.c0", "T2.r0.c0"]);
    const report = defineReport({
      title: "Report",
      language: "sv",
      printed: { area: print },
      figures: [{ id: "n1", printed: "4", unit: "kr", sum: ["area.r0.c0"] }],
    });
    const [ofTable, ofText] = auditReport(report).checks;
    expect([ofTable?.verdict, ofText?.verdict]).toEqual(["exact", "exact"]);
  });

  it("rows whose ids have dots keep figures of their own", () => {
    const table = tableOf([-1, 0, 0], [["1"], ["2"]], shapes["one column"]);
    const named = (id: string): string => (id === "r1" ? "1.1" : id);
    const dotted = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, id: named(row.id) })),
      relations: table.relations.map(
        (relation): Relation =>
          relation.kind === "rows"
            ? {
                ...relation,
                terms: relation.terms.map((term) => ({ ...term, id: named(term.id) })),
              }
            : relation,
      ),
    };
    const { summary } = auditReport(printTable(dotted));
    expect([summary.exact, summary.unrelated]).toEqual([1, []]);
  });
});
