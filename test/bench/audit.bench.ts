/**
 * What an audit costs: single checks against an equivalent loop over decimal.js in the same run,
 * and the joint check from one thousand to a hundred thousand figures.
 *
 * Run with `npm run bench`. Single checks must grow linearly; the joint check is reported.
 */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { Decimal } from "decimal.js";
import { Bench } from "tinybench";

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * Groups of lines with subtotals and a total, in parts and their sum across: printed in thousands
 * from exact figures, so that about a third of all sums are off by rounding.
 */
function bigReport(groups: number, lines: number, parts: number, wrong: number): ReportInput {
  const random = numbers(11);
  const width = parts + 1;
  const amounts: number[][] = [];
  const group = (): number[] => new Array<number>(width).fill(0);
  const subtotals = Array.from({ length: groups }, group);
  const total = group();
  for (let g = 0; g < groups; g++)
    for (let i = 0; i < lines; i++) {
      const row = Array.from({ length: parts }, () => Math.floor(random() * 2e6 - 1e6));
      row.push(row.reduce((sum, each) => sum + each, 0));
      amounts.push(row);
      row.forEach((each, j) => {
        const subtotal = subtotals[g];
        if (subtotal !== undefined) subtotal[j] = (subtotal[j] ?? 0) + each;
        total[j] = (total[j] ?? 0) + each;
      });
    }
  const ids = [...amounts.map((_, i) => `l${i}`), ...subtotals.map((_, g) => `s${g}`), "total"];
  const rows = [...amounts, ...subtotals, total].map((row, i) => ({
    id: ids[i] ?? "",
    cells: Object.fromEntries(
      row.map((amount, j) => [`c${j}`, `${Math.round(amount / 1000) + (i < wrong ? 40 : 0)}`]),
    ),
  }));
  const lineIds = (g: number): readonly string[] => ids.slice(g * lines, (g + 1) * lines);
  return {
    title: "Big",
    tables: [
      {
        id: "T",
        unit: "tkr",
        columns: Array.from({ length: width }, (_, j) => ({ id: `c${j}` })),
        rows,
        relations: [
          {
            kind: "columns",
            column: `c${parts}`,
            terms: Array.from({ length: parts }, (_, j) => `c${j}`),
          },
          ...subtotals.map((_, g) => ({ kind: "rows" as const, row: `s${g}`, terms: lineIds(g) })),
          { kind: "rows", row: "total", terms: subtotals.map((_, g) => `s${g}`) },
        ],
      },
    ],
  };
}

const milliseconds = async (run: () => unknown): Promise<number> => {
  const bench = new Bench({ time: 200, iterations: 3, warmupIterations: 1, warmupTime: 0 });
  bench.add("run", () => void run());
  await bench.run();
  const result = bench.tasks[0]?.result;
  return result !== undefined && "latency" in result ? result.latency.p50 : Number.NaN;
};

console.log(
  "\n| single checks: relations | terms | ours, ms | decimal.js, ms | decimal.js ÷ ours " +
    "| ours, relations per second | ns per term |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const lines of [250, 2500, 25_000, 100_000]) {
  const report = defineReport(bigReport(4, Math.round(lines / 4), 3, 0));
  const sums = report.relations.flatMap((relation) => (relation.kind === "sum" ? [relation] : []));
  const terms = sums.reduce((count, relation) => count + relation.terms.length + 1, 0);
  const printed = new Map(
    report.figures.map(({ address, amount }) => [address, new Decimal(amount?.toFixed() ?? "0")]),
  );
  const ours = await milliseconds(() => auditReport(report, { joint: false }));
  const theirs = await milliseconds(() =>
    sums.map(({ target, terms: parts }) => {
      let [sum, tolerance] = [new Decimal(0), new Decimal("0.5")];
      for (const { figure, weight } of parts) {
        const factor = new Decimal(weight.toFixed());
        sum = sum.plus(factor.times(printed.get(figure) ?? 0));
        tolerance = tolerance.plus(factor.abs().times("0.5"));
      }
      const difference = (printed.get(target) ?? new Decimal(0)).minus(sum);
      return [
        difference,
        difference.isZero() ? "exact" : difference.abs().lte(tolerance) ? "within" : "inconsistent",
      ];
    }),
  );
  const figures = [
    sums.length,
    terms,
    ours.toFixed(1),
    theirs.toFixed(1),
    (theirs / ours).toFixed(2),
    Math.round((sums.length / ours) * 1000),
    Math.round((ours * 1e6) / terms),
  ];
  console.log(`| ${figures.join(" | ")} |`);
}

console.log(
  "\n| joint check: figures | relations | wrong figures | verdict | ms | ms per 1 000 figures |",
);
console.log("| ---: | ---: | ---: | --- | ---: | ---: |");
for (const [groups, lines, parts, wrong] of [
  [10, 25, 3, 0],
  [50, 100, 3, 0],
  [50, 100, 3, 1],
  [5, 1000, 3, 0],
  [100, 20, 9, 0],
  [100, 20, 9, 3],
  [250, 100, 3, 0],
] as const) {
  const report = defineReport(bigReport(groups, lines, parts, wrong));
  const start = performance.now();
  const { joint } = auditReport(report);
  const ms = performance.now() - start;
  const perFigure = ((ms * 1000) / joint.figures).toFixed(1);
  const cells = [joint.figures, joint.relations, wrong, joint.verdict, ms.toFixed(0), perFigure];
  console.log(`| ${cells.join(" | ")} |`);
}
