/**
 * The formulas of a worksheet: the relations of its table, in the addresses and the signs of the
 * sheet.
 */
import {
  type Decimal,
  type RatioResult,
  ratioOf,
  roundPercent,
  toDecimal,
  ZERO,
} from "../amount/index.ts";
import { operandsOf, type PlacedTerm, type WrittenOut, writeOut } from "../relation/index.ts";
import { positionsOf, type Relation, type Table } from "../table/index.ts";

/** Rows of a worksheet above those of a table without groups of columns: caption, headings. */
export const HEAD = 2;
/** Rows of a worksheet above the first row of the table, with headings of groups of columns. */
export function headRows(columns: Table["columns"]): number {
  return columns.some(({ group }) => group !== undefined) ? HEAD + 1 : HEAD;
}
/** Columns of a worksheet before the first column of the table: row headings. */
export const SIDE = 1;

/**
 * No spreadsheet program reads a formula of more than 8 192 characters; some are left for rounding.
 */
const FORMULA_LENGTH = 8_000;

/**
 * A cell as a spreadsheet can hold it: numbers in the sign that is printed, percentages as shares.
 * All else is a text or nothing.
 */
export type SheetFigure =
  | { readonly kind: "amount"; readonly value: Decimal; readonly factor: 1 | -1 }
  | { readonly kind: "percent"; readonly value: Decimal }
  | { readonly kind: "rate"; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: "text" }
  | { readonly kind: "nothing" };

export type SheetFigures = readonly (readonly SheetFigure[])[];

/** How many decimals the sheet shows. */
interface Decimals {
  readonly decimals: number;
  readonly percentDecimals: number;
}

/** The sheet that formulas are written for. */
interface Sheet extends Decimals {
  readonly shown: SheetFigures;
  /** The rows above the first row of the table. */
  readonly head: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Formula {
  readonly text: string;
  readonly uses: readonly Place[];
}

/**
 * The formula of every cell that has one.
 *
 * Differences of columns go before sums of rows, so that a column reads the same from top to
 * bottom.
 */
export function formulasOf(
  table: Table,
  shown: SheetFigures,
  decimals: Decimals,
): (row: number, column: number) => string | undefined {
  const width = table.columns.length;
  const sheet = { ...decimals, shown, head: headRows(table.columns) };
  const found = new Map<number, Formula>();
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  const placeAt = (row: string, column: string): Place => ({
    row: rows.get(row) ?? -1,
    column: columns.get(column) ?? -1,
  });
  for (const relation of [...table.relations].sort((a, b) => precedence(a) - precedence(b))) {
    for (const placed of writeOut(relation, placeAt)) {
      const position = placed.target.row * width + placed.target.column;
      const formula = found.has(position) ? undefined : formulaOf(placed, sheet);
      if (formula !== undefined) found.set(position, formula);
    }
  }
  const sound = withoutCircles(found, width);
  return (row, column) =>
    sound.has(row * width + column) ? found.get(row * width + column)?.text : undefined;
}

function precedence({ kind }: Relation): number {
  return kind === "rows" ? 1 : 0;
}

/** A figure that is stated twice is given twice, so that a change of one does not hide. */
function formulaOf(placed: WrittenOut<Place>, sheet: Sheet): Formula | undefined {
  if (placed.kind === "same") return undefined;
  if (placed.kind === "sum") return sumFormula(sheet, placed.target, placed.terms);
  return percentFormula(placed, sheet);
}

/** A term in the signs of the sheet. */
interface SheetTerm extends Place {
  readonly value: Decimal;
  readonly weight: Decimal;
}

function sumFormula(
  { shown, decimals, head }: Sheet,
  target: Place,
  terms: readonly PlacedTerm<Place>[],
): Formula | undefined {
  const total = shown[target.row]?.[target.column];
  if (total?.kind !== "amount") return undefined;
  const signed = terms.flatMap(({ figure, weight }): readonly SheetTerm[] => {
    const cell = shown[figure.row]?.[figure.column];
    if (cell?.kind !== "amount" && cell?.kind !== "nothing") return [];
    // A cell that is empty now may be filled in later, so it is named as well.
    const [value, factor] =
      cell.kind === "amount" ? [cell.value, cell.factor] : [ZERO, total.factor];
    return [{ ...figure, value, weight: toDecimal(weight).times(total.factor * factor) }];
  });
  const sum = signed.reduce((so, { value, weight }) => so.plus(value.times(weight)), ZERO);
  if (signed.length === 0 || !sum.equals(total.value)) return undefined;
  const sumText = run(signed, head) ?? writtenSum(signed, head);
  if (sumText.length > FORMULA_LENGTH) return undefined;
  // Spreadsheets add binary fractions: 239.4 − 231.6 is not quite 7.8 there before it is rounded.
  return { text: decimals === 0 ? sumText : `ROUND(${sumText},${decimals})`, uses: signed };
}

/**
 * The terms one after another. A term that is added comes first: C3-B3 reads better than -B3+C3.
 */
function writtenSum(terms: readonly SheetTerm[], head: number): string {
  const lead = Math.max(
    0,
    terms.findIndex(({ weight }) => weight.isPositive()),
  );
  const ordered = [
    ...terms.slice(lead, lead + 1),
    ...terms.slice(0, lead),
    ...terms.slice(lead + 1),
  ];
  const texts = ordered.map((term, index) => {
    const sign = term.weight.isNegative() ? "-" : index === 0 ? "" : "+";
    const factor = term.weight.abs();
    return `${sign}${factor.equals(1) ? "" : `${factor.toFixed()}*`}${addressOf(term, head)}`;
  });
  return texts.join("");
}

/** Three and more cells that stand together are a range, into which a user can insert a row. */
function run(terms: readonly SheetTerm[], head: number): string | undefined {
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined || terms.length < 3) return undefined;
  const along = (index: number): Place =>
    first.column === last.column
      ? { row: first.row + index, column: first.column }
      : { row: first.row, column: first.column + index };
  const together = terms.every(({ row, column, weight }, index) => {
    const place = along(index);
    return weight.equals(1) && row === place.row && column === place.column;
  });
  return together ? `SUM(${addressOf(first, head)}:${addressOf(last, head)})` : undefined;
}

type PlacedPercentage = Exclude<WrittenOut<Place>, { readonly kind: "sum" | "same" }>;

type SheetAmount = Extract<SheetFigure, { readonly kind: "amount" }>;

/**
 * The formula of a percentage.
 *
 * A percentage is printed from exact figures; a formula stands only where the printed ones give the
 * same.
 */
function percentFormula(
  placed: PlacedPercentage,
  { shown, percentDecimals, head }: Sheet,
): Formula | undefined {
  const [of, base] = operandsOf(placed);
  if (of === undefined || base === undefined) return undefined;
  const [percent, above, below] = [placed.target, of, base].map(
    ({ row, column }) => shown[row]?.[column],
  );
  if (percent?.kind !== "percent" || above?.kind !== "amount" || below?.kind !== "amount")
    return undefined;
  const ratio = percentageOf(placed.kind, above, below);
  if (ratio.kind !== "ratio") return undefined;
  if (!roundPercent(ratio, { decimals: percentDecimals }).times("0.01").equals(percent.value))
    return undefined;
  const addresses = [addressOf(of, head), addressOf(base, head)] as const;
  const text = quotientText(placed.kind, addresses, [above.factor, below.factor]);
  return { text: `ROUND(${text},${percentDecimals + 2})`, uses: [of, base] };
}

/** What a percentage is of two figures of the sheet, in the signs of the sheet. */
function percentageOf(
  kind: PlacedPercentage["kind"],
  above: SheetAmount,
  below: SheetAmount,
): RatioResult {
  // A share and a percentage of a variance follow the printed figures; a growth follows the money.
  const isPrinted = kind === "ratio" || kind === "percent";
  const upper = isPrinted ? above.value : above.value.times(above.factor);
  const lower = isPrinted ? below.value : below.value.times(below.factor);
  const numerator = kind === "growth" || kind === "change" ? upper.minus(lower) : upper;
  const denominator = kind === "growth" || kind === "ratio" ? lower : lower.abs();
  return ratioOf({ numerator: toDecimal(numerator), denominator: toDecimal(denominator) });
}

/** The same in the cells of the sheet, each of which may show its figure with the other sign. */
function quotientText(
  kind: PlacedPercentage["kind"],
  [upper, lower]: readonly [string, string],
  [ofUpper, ofLower]: readonly [1 | -1, 1 | -1],
): string {
  const turned = ofUpper === ofLower ? "" : "-";
  const upperTurned = ofUpper === 1 ? "" : "-";
  switch (kind) {
    case "growth":
      return `${turned}${upper}/${lower}-1`;
    case "ratio":
      return `${upper}/${lower}`;
    case "change":
      return `(${upperTurned}${upper}${ofLower === 1 ? "-" : "+"}${lower})/ABS(${lower})`;
    case "percent":
      return `${upper}/ABS(${lower})`;
  }
}

/**
 * Positions of formulas that use, in the end, nothing but figures: a sheet must not be asked to
 * compute in a circle.
 */
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

function addressOf({ row, column }: Place, head: number): string {
  return `${columnLetters(column + SIDE)}${row + head + 1}`;
}

/** A, B … Z, AA, AB …: the numerals of base 26 that have no zero. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
