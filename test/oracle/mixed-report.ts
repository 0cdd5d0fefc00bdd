/**
 * Random reported documents with every kind of relation.
 *
 * Each starts as a tree of `random-report.ts`, some of its figures exact. It gets percentages of
 * its columns, a second table with the same figures in thousands, and a weighted sum in running
 * text.
 */
import type {
  ReportedCellInput,
  ReportedRelationInput,
  ReportedTableInput,
  ReportedTextFigureInput,
} from "anslag/audit";
import fc from "fast-check";
import { add, divide, type Fraction, fraction, multiply, negate, sign, zero } from "./fraction.ts";
import { consistentReport, type RandomReport } from "./random-report.ts";

/** Computes a percentage of each kind from two true figures. */
export const ratioOf = (
  kind: "growth" | "change" | "percent" | "ratio",
  above: Fraction,
  below: Fraction,
): Fraction => {
  const hundred = fraction("100");
  if (kind === "growth") return multiply(hundred, add(divide(above, below), fraction("-1")));
  if (kind === "ratio") return multiply(hundred, divide(above, below));
  const size = sign(below) < 0 ? negate(below) : below;
  return multiply(hundred, divide(kind === "change" ? add(above, negate(below)) : above, size));
};

/** Writes a fraction with a number of decimals, rounded or cut off. */
export function printFraction(
  value: Fraction,
  decimals: number,
  rounding: "nearest" | "truncation",
): string {
  const scaled = multiply(value, { top: 10n ** BigInt(decimals), bottom: 1n });
  const size = scaled.top < 0n ? -scaled.top : scaled.top;
  const whole =
    rounding === "nearest"
      ? (2n * size + scaled.bottom) / (2n * scaled.bottom)
      : size / scaled.bottom;
  const digits = `${whole}`.padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled.top < 0n && whole !== 0n ? `-${text}` : text;
}

const kinds = ["growth", "change", "percent", "ratio"] as const;
const weights = ["2", "-3", "0.5", "-1.25"] as const;

/** A document whose every relation holds between the true figures. */
export const mixedReport = (mostRows = 8): fc.Arbitrary<RandomReport> =>
  fc
    .tuple(
      consistentReport(mostRows),
      fc.array(fc.nat({ max: 9999 }), { minLength: 40, maxLength: 40 }),
      fc.constantFrom(...kinds),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([plain, picks, kind, percentDecimals]) => mixed(plain, picks, kind, percentDecimals));

type Kind = (typeof kinds)[number];
type Rows = readonly {
  readonly id: string;
  readonly cells: Record<string, ReportedCellInput>;
}[];

/** The parts of a report that each step below reads. */
interface Draft {
  readonly rounding: "nearest" | "truncation";
  readonly trueAt: (address: string) => string;
  /** The next random number below a limit. */
  readonly pick: (limit: number) => number;
}

function mixed(
  { input, truth }: RandomReport,
  picks: readonly number[],
  kind: Kind,
  percentDecimals: number,
): RandomReport {
  const [table] = input.tables as readonly [ReportedTableInput];
  const truths = new Map(truth);
  let next = 0;
  const draft: Draft = {
    rounding: input.rounding ?? "nearest",
    trueAt: (address) => truth.get(address) ?? "0",
    pick: (limit) => (picks[next++ % picks.length] ?? 0) % limit,
  };
  const rows = someExact(table, draft);
  const prior = table.columns[0]?.id ?? "";
  const one = withPercentages(table, rows, kind, percentDecimals, draft);
  const two = inThousands(rows.slice(0, 3), prior, draft);
  for (const { id } of two.rows) truths.set(`U.${id}.c`, draft.trueAt(`T.${id}.${prior}`));
  const same = two.rows.map(({ id }): ReportedRelationInput => {
    const figures = [`T.${id}.${prior}`, `U.${id}.c`];
    if (draft.pick(2) !== 0) figures.reverse();
    return { id: `same-${id}`, kind: "same", figures };
  });
  const text = weightedSum(rows, prior, draft);
  return {
    input: { ...input, decimalMark: ".", tables: [one, two], figures: [text], relations: same },
    truth: truths,
  };
}

/** The rows of a table, with one figure in six printed exactly. */
function someExact(table: ReportedTableInput, { trueAt, pick }: Draft): Rows {
  return table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]): readonly [string, ReportedCellInput] =>
        pick(6) === 0
          ? [column, { printed: trueAt(`T.${row.id}.${column}`), exact: true }]
          : [column, cell as ReportedCellInput],
      ),
    ),
  }));
}

/** The table with a column of percentages of its last column and its first. */
function withPercentages(
  table: ReportedTableInput,
  rows: Rows,
  kind: Kind,
  decimals: number,
  { rounding, trueAt }: Draft,
): ReportedTableInput {
  const printed = (row: Rows[number], column: string): Fraction =>
    fraction(`${row.cells[column]?.printed ?? "0"}`);
  const [current, prior] = [table.columns.at(-1)?.id ?? "", table.columns[0]?.id ?? ""];
  // A row has a percentage if its printed base is not 0; a growth also needs two equal signs.
  const withRatio = rows.filter((row) => {
    if (current === prior || sign(printed(row, prior)) === 0) return false;
    return kind !== "growth" || sign(printed(row, current)) * sign(printed(row, prior)) >= 0;
  });
  for (const row of withRatio) {
    const exact = ratioOf(
      kind,
      fraction(trueAt(`T.${row.id}.${current}`)),
      fraction(trueAt(`T.${row.id}.${prior}`)),
    );
    row.cells.p = { printed: printFraction(exact, decimals, rounding), decimals };
  }
  const isShare = kind === "percent" || kind === "ratio";
  const operands = isShare ? { numerator: current, base: prior } : { current, prior };
  const ratios =
    withRatio.length === 0
      ? []
      : [{ kind, column: "p", ...operands, rows: withRatio.map(({ id }) => id) } as never];
  return {
    ...table,
    columns: [...table.columns, { id: "p", measure: "percent" }],
    rows,
    relations: [...(table.relations ?? []), ...ratios],
  };
}

/** A second table that prints a column of the first in thousands. */
function inThousands(
  rows: Rows,
  column: string,
  { rounding, trueAt, pick }: Draft,
): ReportedTableInput {
  return {
    id: "U",
    unit: "tkr",
    decimalMark: ".",
    columns: [{ id: "c" }],
    rows: rows.map(({ id }) => {
      const decimals = pick(4);
      const amount = fraction(trueAt(`T.${id}.${column}`));
      const thousands = multiply(amount, { top: 1n, bottom: 1000n });
      const printed = printFraction(thousands, decimals, rounding);
      return { id, cells: { c: { printed, decimals } } };
    }),
  };
}

/** A weighted sum of up to three figures, in running text. */
function weightedSum(
  rows: Rows,
  column: string,
  { rounding, trueAt, pick }: Draft,
): ReportedTextFigureInput {
  const positions = new Set([pick(rows.length), pick(rows.length), pick(rows.length)]);
  const terms = [...positions].map((k) => ({
    figure: `T.${rows[k]?.id}.${column}`,
    weight: weights[pick(weights.length)] ?? "2",
  }));
  const total = terms.reduce(
    (sum, { figure, weight }) => add(sum, multiply(fraction(weight), fraction(trueAt(figure)))),
    zero,
  );
  const decimals = pick(3);
  return {
    id: "n1",
    unit: "kr",
    printed: printFraction(total, decimals, rounding),
    decimals,
    sum: terms,
  };
}

/**
 * A mixed report whose running text repeats some percentages and adds up others. No linear
 * condition ties such a percentage to its amounts.
 */
export const tiedReport = (mostRows = 8): fc.Arbitrary<RandomReport> =>
  fc
    .tuple(mixedReport(mostRows), fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }))
    .map(([report, picks]) => tied(report, picks));

function tied({ input, truth }: RandomReport, picks: readonly number[]): RandomReport {
  const [table] = input.tables as readonly [ReportedTableInput];
  const [relation] = (table.relations ?? []).filter(
    ({ kind }) => kind !== "rows" && kind !== "columns",
  );
  if (relation === undefined || !("numerator" in relation || "current" in relation))
    return { input, truth };
  if (relation.kind === "quotient") return { input, truth };
  const [above, below] =
    "numerator" in relation
      ? [relation.numerator, relation.base]
      : [relation.current, relation.prior];
  const rounding = input.rounding ?? "nearest";
  const pick = (k: number): number => picks[k % picks.length] ?? 0;
  const trueAt = (row: string, column: string): Fraction =>
    fraction(truth.get(`T.${row}.${column}`) ?? "0");
  const figures: ReportedTextFigureInput[] = [...(input.figures ?? [])];
  const relations: ReportedRelationInput[] = [...(input.relations ?? [])];
  const terms: string[] = [];
  let total = zero;
  for (const [k, row] of (relation.rows ?? []).entries()) {
    const ratio = ratioOf(relation.kind, trueAt(row, above), trueAt(row, below));
    const decimals = pick(k) % 4;
    if (pick(k + 3) < 5) {
      figures.push({
        id: `q${k}`,
        unit: "%",
        printed: printFraction(ratio, decimals, rounding),
        decimals,
      });
      relations.push({ id: `again${k}`, kind: "same", figures: [`T.${row}.p`, `q${k}`] });
    }
    if (pick(k + 5) < 5) {
      terms.push(`T.${row}.p`);
      total = add(total, ratio);
    }
  }
  const decimals = pick(0) % 3;
  if (terms.length > 0)
    figures.push({
      id: "all",
      unit: "%",
      printed: printFraction(total, decimals, rounding),
      decimals,
      sum: terms,
    });
  return { input: { ...input, figures, relations }, truth };
}
