/**
 * What adding up in print costs: footing against ordinary rounding of the same table, in the same
 * run, as ratios.
 *
 * Run with `npm run bench`. Trees must grow no worse than n log n; networks and richer tables are
 * reported.
 */
import { printTable, type Table } from "anslag";
import { Bench } from "tinybench";
import { type ColumnShape, shapes, tableOf } from "../oracle/random-table.ts";

const parts = 14;
const widest: ColumnShape = {
  base: parts,
  sums: [Array.from({ length: parts }, (_, column) => [column, 1] as const)],
};

const cases: readonly (readonly [
  name: string,
  shape: ColumnShape,
  rows: readonly number[],
  flat?: "flat",
])[] = [
  ["tree, 15 columns", { base: 15, sums: [] }, [500, 1000, 2000, 4000]],
  ["one total of all other rows", { base: 1, sums: [] }, [5000, 20_000, 80_000], "flat"],
  [
    "network: budget, forecast, variance",
    shapes["budget, forecast, variance"],
    [1000, 4000, 16_000],
  ],
  // The worst case of the network: one node with as many arcs as there are lines.
  [
    "network: one total of all other rows",
    shapes["budget, forecast, variance"],
    [1000, 4000, 16_000],
    "flat",
  ],
  ["network: 14 parts and their total", widest, [800, 3300]],
  ["two variances of one forecast", shapes["two variances of one forecast"], [100, 400, 1600]],
  ["all three differences", shapes["all three differences"], [100, 400]],
];

console.log(
  "| table | cells | ordinary, ms | footing, ms | footing ÷ ordinary | ms per 1 000 cells " +
    "| tier | figures adjusted |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const [name, shape, sizes, flat] of cases) {
  for (const rows of sizes) {
    const table = bigTable(rows, shape, flat === undefined ? 0.1 : 0);
    const bench = new Bench({ time: 200, iterations: 3, warmupIterations: 1, warmupTime: 0 });
    bench.add(
      "ordinary",
      () => void printTable(table, { rounding: "ordinary", roundingNotes: "none" }),
    );
    bench.add("footing", () => void printTable(table, { roundingNotes: "none" }));
    await bench.run();
    const [ordinary = Number.NaN, footing = Number.NaN] = bench.tasks.map(({ result }) =>
      "latency" in result ? result.latency.p50 : Number.NaN,
    );
    const cells = rows * table.columns.length;
    const printed = printTable(table, { roundingNotes: "none" });
    const figures = [
      cells,
      ordinary.toFixed(1),
      footing.toFixed(1),
      (footing / ordinary).toFixed(1),
      ((footing * 1000) / cells).toFixed(1),
    ];
    console.log(`| ${[name, ...figures, printed.tier, printed.adjusted.length].join(" | ")} |`);
  }
}

/**
 * A table with a random tree in which a share of the rows open a new total, and amounts in öre
 * printed in kronor.
 */
function bigTable(rows: number, shape: ColumnShape, shareOfTotals: number): Table {
  const random = numbers(7);
  const tree = [-1];
  const totals = [0];
  while (tree.length < rows) {
    tree.push(totals[Math.floor(random() * totals.length)] ?? 0);
    if (random() < shareOfTotals) totals.push(tree.length - 1);
  }
  const amount = (): string =>
    `${Math.floor(random() * 2e6 - 1e6)}.${`${Math.floor(random() * 100)}`.padStart(2, "0")}`;
  return tableOf(
    tree,
    Array.from({ length: rows }, () => Array.from({ length: 15 }, amount)),
    shape,
  );
}

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
