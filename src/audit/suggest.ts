/** Proposes relations that hold in the figures of a table, for a person to confirm. */
import { absolute, add, compare, type Rational, subtract } from "../amount/index.ts";
import { failAudit, unknownName } from "../input/index.ts";
import { checkRelation } from "./check/check.ts";
import { type ScaledFigure, type ScaledFigures, scaleDocument } from "./check/scale.ts";
import type { ReportedDocument } from "./document/document.ts";
import { addressOf } from "./document/figures.ts";
import { weightsOf } from "./document/read-terms.ts";
import type { TableRelationInput } from "./document/report-input.ts";
import { requireReport } from "./document/require-report.ts";

/** A relation that holds, and how well. */
export interface SuggestedRelation {
  /** The relation, as a table takes it. */
  readonly relation: TableRelationInput;
  /**
   * In how many columns (of a sum of rows) or rows (of a sum of columns) it was tried and holds,
   * exactly or within rounding.
   */
  readonly support: number;
  /** In how many of these it holds exactly. */
  readonly exact: number;
}

/** So many sums are tried for columns, place by place, before no more are looked for. */
const MOST_PLACES = 1_000_000;
/** The most rows that a suggested total may sum. */
const MOST_PARTS = 200;
/** So many sums of rows are tried in every column for one row, the shortest first. */
const MOST_TRIES = 20;
/** The most columns among which sums and differences are searched. */
const MOST_COLUMNS = 40;
/** A sum of columns must hold in at least so many rows: in a single one, chance is enough. */
const FEWEST_ROWS = 2;

/**
 * Suggests relations for a table of a reported document.
 *
 * Rule: a row is proposed as a total when it is the sum of the rows before it (or behind it), since
 * the total before, in every column that has figures there, exactly in one of them at the least; a
 * column when it is the sum or the difference of two others in every row, and in two rows at the
 * least. Nothing is proposed that fails anywhere. A suggestion becomes a relation only if the
 * caller confirms it: figures can add up by chance.
 * Absent and zero: places without figures neither support nor contradict; sums of nothing but zeros
 * are not proposed. Limits: columns of nothing but zeros are passed over, and a million places are
 * looked at for sums of columns; totals over at most 200 rows, of which the twenty shortest that
 * the first column allows are looked at; sums of two columns among the first 40; no percentages.
 *
 * @param document - the document
 * @param table - the id of the table
 * @returns suggestions, those of rows first, with how many places support each
 * @throws AnslagError `report.unknown-figure` when the document has no figures in such a table,
 * `input.wrong-type` when the document was not read
 * @example A total and a variance
 * const report = defineReport({ title: "x", tables: [{
 *   id: "T", unit: "tkr", columns: [{ id: "budget" }, { id: "forecast" }, { id: "variance" }],
 *   rows: [
 *     { id: "a", cells: { budget: "-10", forecast: "-12", variance: "-2" } },
 *     { id: "b", cells: { budget: "-20", forecast: "-17", variance: "3" } },
 *     { id: "sum", cells: { budget: "-30", forecast: "-29", variance: "1" } },
 *   ],
 * }] });
 * suggestRelations(report, "T").map(({ relation, support }) => [relation.terms.join(" "), support])
 * // => [["a b", 3], ["forecast -budget", 3]]
 */
export function suggestRelations(
  document: ReportedDocument,
  table: string,
): readonly SuggestedSum[] {
  requireReport(document, ["document"]);
  const figures = document.figures.filter(({ place }) => place?.table === table);
  if (figures.length === 0) {
    const known = new Set(document.figures.flatMap(({ place }) => place?.table ?? []));
    failAudit("report.unknown-figure", unknownName(table, [...known], ["table"]));
  }
  const scaled = scaleDocument(document);
  const rows = [...new Set(figures.flatMap(({ place }) => place?.row ?? []))];
  const columns = [
    ...new Set(
      figures
        .filter(({ unit }) => unit.kind !== "percent")
        .flatMap(({ place }) => place?.column ?? []),
    ),
  ];
  const at: Addresses = (row, column) => addressOf(table, row, column);
  const below = rowSums(rows, columns, at, scaled);
  const above = rowSums([...rows].reverse(), columns, at, scaled).map(reversed);
  const seen = new Set(below.map(({ relation }) => relation.kind === "rows" && relation.row));
  const down = [
    ...below,
    ...above.filter(({ relation }) => relation.kind === "rows" && !seen.has(relation.row)),
  ];
  return Object.freeze(
    [...down, ...columnSums(rows, columns, at, scaled)].map((each) => Object.freeze(each)),
  );
}

/** A suggestion of a sum or difference. */
export type SuggestedSum = SuggestedRelation & {
  readonly relation: Extract<TableRelationInput, { readonly kind: "rows" | "columns" }>;
};

type Addresses = (row: string, column: string) => string;

/**
 * Goes down the rows and keeps those that are in no total yet; a total takes the place of its
 * parts.
 */
function rowSums(
  rows: readonly string[],
  columns: readonly string[],
  at: Addresses,
  scaled: ScaledFigures,
): readonly SuggestedSum[] {
  const found: SuggestedSum[] = [];
  let open: string[] = [];
  for (const row of rows) {
    const most = Math.min(open.length, MOST_PARTS);
    const reaches = sumsInReach(row, open, columns, at, scaled);
    let [taken, tries] = [0, 0];
    for (let count = 2; count <= most && taken === 0 && tries < MOST_TRIES; count++) {
      if (!reaches(count)) continue;
      tries += 1;
      const parts = open.slice(-count);
      const terms = parts.map((name) => ({ name, sign: 1 as const }));
      const support = tried(
        columns,
        (column) => [
          at(row, column),
          terms.map(({ name, sign }) => [at(name, column), sign] as const),
        ],
        scaled,
      );
      if (support === undefined || support.exact === 0) continue;
      found.push({ relation: { kind: "rows", row, terms: parts }, ...support });
      taken = count;
    }
    open = [...open.slice(0, open.length - taken), row];
  }
  return found;
}

/**
 * Whether the last so many rows can make a total, judged by one column only and in one step per
 * row, so that long tables are looked through quickly.
 */
function sumsInReach(
  row: string,
  open: readonly string[],
  columns: readonly string[],
  at: Addresses,
  scaled: ScaledFigures,
): (count: number) => boolean {
  const column = columns.find((each) => scaled.has(at(row, each)));
  const target = column === undefined ? undefined : scaled.get(at(row, column));
  if (column === undefined || target === undefined) return () => false;
  let [added, sum, tolerance]: [number, Rational, Rational] = [0, 0, errorOf(target)];
  return (count) => {
    for (; added < count; added++) {
      const part = scaled.get(at(open[open.length - 1 - added] ?? "", column));
      if (part === undefined) continue;
      sum = add(sum, part.value);
      tolerance = add(tolerance, errorOf(part));
    }
    return compare(absolute(subtract(target.value, sum)), tolerance) <= 0;
  };
}

/** How far a true value can be from its print. */
function errorOf({ value, interval: { least, most } }: ScaledFigure): Rational {
  const [down, up] = [subtract(value, least), subtract(most, value)];
  return compare(down, up) > 0 ? down : up;
}

function reversed(suggestion: SuggestedSum): SuggestedSum {
  const { relation } = suggestion;
  return { ...suggestion, relation: { ...relation, terms: [...relation.terms].reverse() } };
}

/**
 * Columns that are the sum or difference of two others; of a difference and the sums that say the
 * same, the difference with the last column as its result.
 */
function columnSums(
  rows: readonly string[],
  columns: readonly string[],
  at: Addresses,
  scaled: ScaledFigures,
): readonly SuggestedSum[] {
  const found: SuggestedSum[] = [];
  let places = 0;
  const isPrinted = (column: string): boolean =>
    rows.some((row) => scaled.get(at(row, column))?.figure.amount?.isZero() === false);
  const printed = columns.filter(isPrinted);
  printed.slice(0, MOST_COLUMNS).forEach((column, index) => {
    const before = printed.slice(0, index);
    for (const [i, one] of before.entries())
      for (const other of before.slice(i + 1))
        for (const terms of [
          [other, `-${one}`],
          [one, `-${other}`],
          [one, other],
        ]) {
          const signed = terms.map((term) => ({
            name: term.replace(/^-/, ""),
            sign: term.startsWith("-") ? (-1 as const) : (1 as const),
          }));
          places += rows.length;
          if (places > MOST_PLACES) return;
          const support = tried(
            rows,
            (row) => [
              at(row, column),
              signed.map(({ name, sign }) => [at(row, name), sign] as const),
            ],
            scaled,
          );
          if (support !== undefined && support.exact > 0 && support.support >= FEWEST_ROWS)
            found.push({ relation: { kind: "columns", column, terms }, ...support });
        }
  });
  return found;
}

/**
 * How well a sum holds over all places; undefined when it fails somewhere, or is nothing but zeros.
 */
function tried(
  places: readonly string[],
  sumAt: (
    place: string,
  ) => readonly [target: string, terms: readonly (readonly [figure: string, sign: 1 | -1])[]],
  scaled: ScaledFigures,
): Pick<SuggestedRelation, "support" | "exact"> | undefined {
  let [support, exact, isZero] = [0, 0, true];
  for (const place of places) {
    const [target, terms] = sumAt(place);
    const { verdict, target: result } = checkRelation(
      {
        id: target,
        target,
        title: "",
        scope: "tables",
        kind: "sum",
        terms: terms.map(([figure, sign]) => ({ figure, weight: weightsOf[sign] })),
      },
      scaled,
    );
    if (verdict === "inconsistent") return undefined;
    if (verdict === "not-checked") continue;
    support += 1;
    if (verdict === "exact") exact += 1;
    if (result?.figure.amount?.isZero() === false) isZero = false;
  }
  return support === 0 || isZero ? undefined : { support, exact };
}
