/**
 * Equalities between the figures of a grid, without those that follow from others.
 *
 * Goal: let the structure of the grid show, so that a plain method fits it.
 * Method: a total over the figures of another total is stated through that one, and an equality
 * across the columns of a total row is left out where it holds in every row that the total adds up.
 */
import type { Equality } from "./problem.ts";

/** An equality at one place of a grid, whose figures are numbered row × columns + column. */
export interface PlacedEquality extends Equality {
  /** The number of the relation that it belongs to. */
  readonly relation: number;
  /** The number of the row, or of the column, in which it is stated. */
  readonly place: number;
  /** The number of the row that is the total, or in which the columns are added. */
  readonly row: number;
}

/** Equalities between the figures of a grid, each once. */
export interface EqualityList {
  readonly width: number;
  readonly equalities: PlacedEquality[];
  /** The names of the equalities so far. */
  readonly known: Set<string>;
}

/** Adds an equality once; a figure that it names twice is named with both weights together. */
export function addEquality(list: EqualityList, equality: PlacedEquality): void {
  const weights = new Map<number, number>();
  equality.figures.forEach((figure, k) => {
    weights.set(figure, (weights.get(figure) ?? 0) + (equality.coefficients[k] ?? 0));
  });
  const terms = [...weights].filter(([, weight]) => weight !== 0);
  const key = `${equality.kind} ${[...terms].sort(([a], [b]) => a - b).join(" ")}`;
  if (terms.length === 0 || list.known.has(key)) return;
  list.known.add(key);
  const [total] = equality.figures;
  const [first, weight] = terms[0] ?? [];
  const hasTotal = equality.hasTotal && first === total && weight === 1;
  const isDown = equality.kind === "rows";
  const row = !isDown || hasTotal ? Math.floor((first ?? 0) / list.width) : equality.row;
  list.equalities.push({
    ...equality,
    hasTotal,
    figures: terms.map(([figure]) => figure),
    coefficients: terms.map(([, coefficient]) => coefficient),
    row,
    place: isDown ? (first ?? 0) % list.width : row,
  });
}

/**
 * Leaves out what follows from the rest, so that the structure of the table shows.
 *
 * - A total over the same figures as another total is stated through that one: result = net cost +
 *   funding, not every line again.
 * - What holds across the columns of every part of a row holds in the row itself, where the row
 *   adds up in each of these columns.
 */
export function simplify(
  equalities: readonly PlacedEquality[],
  width: number,
): readonly PlacedEquality[] {
  const nested = nest(equalities);
  const follows = followsFromParts(nested, width);
  return nested.filter((equality) => equality.figures.length > 0 && !follows(equality));
}

/** The terms of an equality, by figure; the total left out. */
type Terms = Map<number, number>;

function nest(equalities: readonly PlacedEquality[]): readonly PlacedEquality[] {
  const terms = equalities.map((equality): Terms => {
    const from = equality.hasTotal ? 1 : 0;
    return new Map(
      equality.figures
        .slice(from)
        .map((figure, k) => [figure, equality.coefficients[k + from] ?? 0]),
    );
  });
  const users = new Map<string, Set<number>>();
  const key = (figure: number, kind: string): string => `${kind}${figure}`;
  const use = (figure: number, index: number): void => {
    const name = key(figure, equalities[index]?.kind ?? "");
    const known = users.get(name);
    if (known === undefined) users.set(name, new Set([index]));
    else known.add(index);
  };
  terms.forEach((parts, index) => {
    for (const figure of parts.keys()) use(figure, index);
  });
  // The smaller totals first: what they hold together stands for them in the larger ones.
  const order = terms
    .map((_, index) => index)
    .sort((a, b) => size(terms, a) - size(terms, b) || a - b);
  for (const inner of order) {
    const innerTerms = terms[inner];
    const equality = equalities[inner];
    const total = equality?.figures[0];
    if (
      innerTerms === undefined ||
      !equality?.hasTotal ||
      total === undefined ||
      innerTerms.size === 0
    )
      continue;
    const [first] = innerTerms.keys();
    const candidates = [...(users.get(key(first ?? -1, equality.kind)) ?? [])].sort(
      (a, b) => a - b,
    );
    for (const outer of candidates) {
      const outerTerms = terms[outer];
      if (outer === inner || outerTerms === undefined || outerTerms.has(total)) continue;
      if (outerTerms.size === innerTerms.size && outer < inner) continue;
      if (equalities[outer]?.hasTotal && equalities[outer]?.figures[0] === total) continue;
      const sign = signOf(innerTerms, outerTerms);
      if (sign === undefined) continue;
      for (const figure of innerTerms.keys()) {
        outerTerms.delete(figure);
        users.get(key(figure, equality.kind))?.delete(outer);
      }
      // In an equality the total has +1 and its parts −1; the total stands for −1 × their sum.
      outerTerms.set(total, -sign);
      use(total, outer);
    }
  }
  return equalities.map((equality, index) => {
    const head: readonly (readonly [number, number])[] = equality.hasTotal
      ? [[equality.figures[0] ?? 0, 1]]
      : [];
    const all = [...head, ...(terms[index] ?? [])];
    return {
      ...equality,
      figures: all.map(([figure]) => figure),
      coefficients: all.map(([, weight]) => weight),
    };
  });
}

function size(terms: readonly Terms[], index: number): number {
  return terms[index]?.size ?? 0;
}

/**
 * +1 when the outer terms hold all inner ones, −1 when they hold them with turned signs, otherwise
 * nothing.
 */
function signOf(inner: Terms, outer: Terms): 1 | -1 | undefined {
  let sign: 1 | -1 | undefined;
  for (const [figure, weight] of inner) {
    const other = outer.get(figure);
    if (other === undefined || Math.abs(other) !== Math.abs(weight)) return undefined;
    const here = other === weight ? 1 : -1;
    if (sign !== undefined && sign !== here) return undefined;
    sign = here;
  }
  return sign;
}

/**
 * Whether an equality across columns is the sum of the same equality in the rows that its row adds
 * up.
 *
 * A figure that is not there counts as nothing: a row may have fewer of the columns, as long as
 * what it has adds up by itself.
 */
function followsFromParts(
  all: readonly PlacedEquality[],
  width: number,
): (equality: PlacedEquality) => boolean {
  const sums = new Map<number, PlacedEquality>();
  const across = new Set<string>();
  for (const equality of all) {
    const [total] = equality.figures;
    if (equality.kind === "columns" && isInOneRow(equality, width))
      across.add(keyOf(equality.place, columnsOf(equality, width)));
    else if (
      equality.kind === "rows" &&
      equality.hasTotal &&
      total !== undefined &&
      !sums.has(total)
    )
      sums.set(total, equality);
  }
  return (equality) => {
    if (equality.kind !== "columns" || equality.figures.length === 0) return false;
    const inRows = new Map<
      number,
      { readonly weight: number; readonly columns: [number, number][] }
    >();
    for (const [k, figure] of equality.figures.entries()) {
      const sum = sums.get(figure);
      if (sum === undefined) return false;
      for (let term = 1; term < sum.figures.length; term++) {
        const row = Math.floor((sum.figures[term] ?? 0) / width);
        const weight = sum.coefficients[term] ?? 0;
        const known = inRows.get(row) ?? { weight, columns: [] };
        if (known.weight !== weight) return false;
        known.columns.push([figure % width, equality.coefficients[k] ?? 0]);
        inRows.set(row, known);
      }
    }
    return [...inRows].every(([row, { columns }]) => across.has(keyOf(row, columns)));
  };
}

/** Whether all figures stand in the row of the equality; a fact may stand in another row. */
function isInOneRow({ figures, place }: PlacedEquality, width: number): boolean {
  return figures.every((figure) => Math.floor(figure / width) === place);
}

function columnsOf(
  equality: PlacedEquality,
  width: number,
): readonly (readonly [number, number])[] {
  return equality.figures.map((figure, k) => [figure % width, equality.coefficients[k] ?? 0]);
}

function keyOf(row: number, columns: readonly (readonly [number, number])[]): string {
  return `${row}|${columns
    .map(([column, coefficient]) => `${column}:${coefficient}`)
    .sort()
    .join(" ")}`;
}
