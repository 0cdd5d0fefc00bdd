/** The formulas of a worksheet: the relations of its table, in the addresses and the signs of the sheet. */
import { type Decimal, ratioOf, roundPercent, toDecimal, ZERO } from "../amount/index.ts";
import { positionsOf, type Relation, type Table } from "../table/index.ts";

/** Rows of a worksheet above the first row of the table: caption and headings. */
export const HEAD = 2;
/** Columns of a worksheet before the first column of the table: row headings. */
export const SIDE = 1;

/** No spreadsheet program reads a formula of more than 8 192 characters; some are left for rounding. */
const FORMULA_LENGTH = 8_000;

/** A cell as a spreadsheet can hold it: numbers in the sign that is printed, percentages as shares; all else is a text or nothing. */
export type SheetFigure =
  | { readonly kind: "amount"; readonly value: Decimal; readonly factor: 1 | -1 }
  | { readonly kind: "percent"; readonly value: Decimal }
  | { readonly kind: "text" }
  | { readonly kind: "nothing" };

export type SheetFigures = readonly (readonly SheetFigure[])[];

/** How many decimals the sheet shows. */
interface Decimals {
  readonly decimals: number;
  readonly percentDecimals: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Formula {
  readonly text: string;
  readonly uses: readonly Place[];
}

/** The formula of every cell that has one. Differences of columns go before sums of rows, so that a column reads the same from top to bottom. */
export function formulasOf(
  table: Table,
  shown: SheetFigures,
  { decimals, percentDecimals }: Decimals,
): (row: number, column: number) => string | undefined {
  const width = table.columns.length;
  const found = new Map<number, Formula>();
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const offer = ({ row, column }: Place, formula: Formula | undefined): void => {
    const position = row * width + column;
    if (formula !== undefined && !found.has(position)) found.set(position, formula);
  };
  const rowAt = (id: string): number => rows.get(id) ?? -1;
  const columnAt = (id: string): number => columns.get(id) ?? -1;
  for (const relation of [...table.relations].sort((a, b) => precedence(a) - precedence(b))) {
    if (relation.kind === "rows") {
      for (const column of relation.columns.map(columnAt)) {
        const terms = relation.terms.map(({ id, weight }) => ({ row: rowAt(id), column, weight }));
        const target = { row: rowAt(relation.row), column };
        offer(target, sumFormula(shown, target, terms, decimals));
      }
      continue;
    }
    for (const row of relation.rows.map(rowAt)) {
      const target = { row, column: columnAt(relation.column) };
      if (relation.kind === "columns") {
        const terms = relation.terms.map(({ id, weight }) => ({
          row,
          column: columnAt(id),
          weight,
        }));
        offer(target, sumFormula(shown, target, terms, decimals));
      } else {
        const [numerator, base] =
          relation.kind === "growth"
            ? [relation.current, relation.prior]
            : [relation.numerator, relation.base];
        const of = { row, column: columnAt(numerator) };
        offer(
          target,
          percentFormula(
            relation.kind,
            shown,
            target,
            of,
            { row, column: columnAt(base) },
            percentDecimals,
          ),
        );
      }
    }
  }
  const sound = withoutCircles(found, width);
  return (row, column) =>
    sound.has(row * width + column) ? found.get(row * width + column)?.text : undefined;
}

function precedence({ kind }: Relation): number {
  return kind === "rows" ? 1 : 0;
}

function sumFormula(
  shown: SheetFigures,
  target: Place,
  terms: readonly (Place & { readonly weight: 1 | -1 })[],
  decimals: number,
): Formula | undefined {
  const total = shown[target.row]?.[target.column];
  if (total?.kind !== "amount") return undefined;
  const signed = terms.flatMap((term) => {
    const cell = shown[term.row]?.[term.column];
    if (cell?.kind !== "amount" && cell?.kind !== "nothing") return [];
    // A cell that is empty now may be filled in later, so it is named as well.
    const [value, factor] =
      cell.kind === "amount" ? [cell.value, cell.factor] : [ZERO, total.factor];
    return [{ ...term, value, weight: total.factor * term.weight * factor }];
  });
  const sum = signed.reduce((so, { value, weight }) => so.plus(value.times(weight)), ZERO);
  if (signed.length === 0 || !sum.equals(total.value)) return undefined;
  // What is added comes first: C3-B3 reads better than -B3+C3.
  const lead = Math.max(
    0,
    signed.findIndex(({ weight }) => weight > 0),
  );
  const ordered = [
    ...signed.slice(lead, lead + 1),
    ...signed.slice(0, lead),
    ...signed.slice(lead + 1),
  ];
  const text = ordered.map((term, index) => {
    const sign = term.weight < 0 ? "-" : index === 0 ? "" : "+";
    return `${sign}${addressOf(term)}`;
  });
  const sumText = run(signed) ?? text.join("");
  if (sumText.length > FORMULA_LENGTH) return undefined;
  // Spreadsheets add binary fractions: 239.4 − 231.6 is not quite 7.8 there before it is rounded.
  return { text: decimals === 0 ? sumText : `ROUND(${sumText},${decimals})`, uses: signed };
}

/** Three and more cells that stand together are summed as a range, into which a user can insert a row. */
function run(terms: readonly (Place & { readonly weight: number })[]): string | undefined {
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined || terms.length < 3) return undefined;
  const along = (index: number): Place =>
    first.column === last.column
      ? { row: first.row + index, column: first.column }
      : { row: first.row, column: first.column + index };
  const together = terms.every(({ row, column, weight }, index) => {
    const place = along(index);
    return weight === 1 && row === place.row && column === place.column;
  });
  return together ? `SUM(${addressOf(first)}:${addressOf(last)})` : undefined;
}

/** A percentage is printed from exact figures; a formula stands only where the printed ones give the same. */
function percentFormula(
  kind: "growth" | "percent",
  shown: SheetFigures,
  target: Place,
  of: Place,
  base: Place,
  percentDecimals: number,
): Formula | undefined {
  const [percent, above, below] = [target, of, base].map(({ row, column }) => shown[row]?.[column]);
  if (percent?.kind !== "percent" || above?.kind !== "amount" || below?.kind !== "amount")
    return undefined;
  const sameSign = above.factor === below.factor;
  const result = above.value.times(above.factor);
  const reference = below.value.times(below.factor);
  const ratio =
    kind === "growth"
      ? ratioOf({
          numerator: toDecimal(result.minus(reference)),
          denominator: toDecimal(reference),
        })
      : ratioOf({ numerator: toDecimal(result), denominator: toDecimal(reference.abs()) });
  if (ratio.kind !== "ratio") return undefined;
  if (!roundPercent(ratio, { decimals: percentDecimals }).times("0.01").equals(percent.value))
    return undefined;
  const [upper, lower] = [addressOf(of), addressOf(base)];
  const quotient =
    kind === "growth"
      ? `${sameSign ? "" : "-"}${upper}/${lower}-1`
      : `${above.factor === 1 ? "" : "-"}${upper}/ABS(${lower})`;
  return { text: `ROUND(${quotient},${percentDecimals + 2})`, uses: [of, base] };
}

/** Positions of formulas that use, in the end, nothing but figures: a sheet must not be asked to compute in a circle. */
function withoutCircles(
  formulas: ReadonlyMap<number, Formula>,
  width: number,
): ReadonlySet<number> {
  const waiting = new Map<number, number>();
  const users = new Map<number, number[]>();
  for (const [position, { uses }] of formulas) {
    const open = uses
      .map(({ row, column }) => row * width + column)
      .filter((used) => formulas.has(used));
    waiting.set(position, open.length);
    for (const used of open) users.set(used, [...(users.get(used) ?? []), position]);
  }
  const done = [...waiting].flatMap(([position, open]) => (open === 0 ? [position] : []));
  for (const position of done) {
    for (const user of users.get(position) ?? []) {
      const open = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, open);
      if (open === 0) done.push(user);
    }
  }
  return new Set(done);
}

function addressOf({ row, column }: Place): string {
  return `${columnLetters(column + SIDE)}${row + HEAD + 1}`;
}

/** A, B … Z, AA, AB …: the numerals of base 26 that have no zero. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
