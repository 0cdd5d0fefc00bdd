/**
 * Sums of figures in groups: by line, scenario, period and any dimensions, in one pass over codes.
 *
 * Every combination of codes is a number. Where these are few, they index the sums directly. A sum
 * of coefficients that cannot leave 2^53 is added in doubles; any other sum is watched, and moves
 * to big integers before it leaves 2^53. Both are exact.
 */

import {
  addAmounts,
  amountOfCoefficient,
  amountOfWhole,
  type Decimal,
  ZERO,
} from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import type { CodeColumn, Columns } from "./columns.ts";
import type { Members } from "./figure.ts";

/** Figures that agree in line, scenario, period and the dimensions asked for. */
export interface FigureGroup {
  readonly line: string;
  readonly scenario: string;
  readonly period: Period;
  /** Members of the dimensions asked for. */
  readonly members: Members;
  /** The exact sum. */
  readonly amount: Decimal;
}

/** The most sums that are held directly; some of their combinations may not occur. */
const MOST_DIRECT = 1 << 21;
const BLOCK = 1 << 12;

/**
 * Groups the figures of some columns by the dimensions named, or by all dimensions; in the order in
 * which the groups first occur.
 */
export function groupFigures(
  chunks: readonly Columns[],
  dimensions?: readonly string[],
): readonly FigureGroup[] {
  const groups = new Map<
    string,
    { readonly group: Omit<FigureGroup, "amount">; amount: Decimal }
  >();
  const lists = chunks.map((columns) => groupChunk(columns, dimensions));
  // One chunk, the usual case, needs no merging.
  if (lists.length === 1) return lists[0] ?? [];
  for (const { amount, ...group } of lists.flat()) {
    const key = JSON.stringify([
      group.line,
      group.scenario,
      group.period,
      Object.entries(group.members).sort(),
    ]);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, { group, amount });
    else before.amount = addAmounts(before.amount, amount);
  }
  return [...groups.values()].map(({ group, amount }) => ({ ...group, amount }));
}

/** The groups of columns, by the dimensions that divide them: columns do not change. */
const groupsOfColumns = /* @__PURE__ */ new WeakMap<Columns, Map<string, readonly FigureGroup[]>>();
/** Longer lists of groups are not kept. */
const MOST_KEPT = 20_000;

function groupChunk(
  columns: Columns,
  dimensions: readonly string[] | undefined,
): readonly FigureGroup[] {
  const key = JSON.stringify(
    [...columns.dimensions.keys()].filter((id) => dimensions?.includes(id) ?? true),
  );
  const before = groupsOfColumns.get(columns)?.get(key);
  if (before !== undefined) return before;
  const groups = groupAnew(columns, dimensions);
  if (groups.length > MOST_KEPT) return groups;
  const ofColumns = groupsOfColumns.get(columns) ?? new Map<string, readonly FigureGroup[]>();
  groupsOfColumns.set(columns, ofColumns.set(key, Object.freeze(groups)));
  return groups;
}

function groupAnew(
  columns: Columns,
  dimensions: readonly string[] | undefined,
): readonly FigureGroup[] {
  const named = [...columns.dimensions].filter(
    ([id]) => dimensions === undefined || dimensions.includes(id),
  );
  const keys: readonly CodeColumn[] = [
    columns.line,
    columns.scenario,
    columns.period,
    ...named.map(([, column]) => column),
  ];
  const radices = keys.map(({ dictionary }) => dictionary.length + 1);
  const combinations = radices.reduce((product, radix) => product * radix, 1);
  const sums =
    combinations <= MOST_DIRECT
      ? directSums(columns, keys, radices, combinations)
      : mappedSums(columns, keys, radices);
  return sums.map(({ codes, amount }) => {
    const textOf = (k: number): string => keys[k]?.dictionary[(codes[k] ?? 0) - 1] ?? "";
    const members = Object.create(null) as Record<string, string>;
    named.forEach(([id], k) => {
      if ((codes[k + 3] ?? 0) > 0) members[id] = textOf(k + 3);
    });
    return { line: textOf(0), scenario: textOf(1), period: textOf(2) as Period, members, amount };
  });
}

interface CodedSum {
  readonly codes: readonly number[];
  readonly amount: Decimal;
}

function directSums(
  columns: Columns,
  keys: readonly CodeColumn[],
  radices: readonly number[],
  combinations: number,
): readonly CodedSum[] {
  const { size, coefficients, decimals, wide, largest } = columns;
  const sums = new Float64Array(combinations);
  /** The order in which a combination first occurs, from 1; 0 for those that do not. */
  const seen = new Uint32Array(combinations);
  const order: number[] = [];
  const large = new Map<number, bigint>();
  const isWatched = largest * size > Number.MAX_SAFE_INTEGER;
  const places = new Uint32Array(BLOCK);
  for (let from = 0; from < size; from += BLOCK) {
    const count = Math.min(BLOCK, size - from);
    placesInBlock(keys, radices, from, count, places);
    for (let k = 0; k < count; k += 1) {
      const place = places[k] ?? 0;
      if (seen[place] === 0) seen[place] = order.push(place);
    }
    if (isWatched) addWatched(sums, large, places, coefficients, from, count);
    else addBlock(sums, places, coefficients, from, count);
  }
  const beside = new Map<number, Decimal>();
  const single = new Uint32Array(1);
  for (const [index, amount] of wide) {
    placesInBlock(keys, radices, index, 1, single);
    const place = single[0] ?? 0;
    beside.set(place, (beside.get(place) ?? ZERO).plus(amount));
  }
  return order.map((place) => ({
    codes: codesOf(place, radices),
    amount: amountOf(sums[place] ?? 0, large.get(place), beside.get(place), decimals),
  }));
}

/** The combination of each figure of a block, column by column. */
function placesInBlock(
  keys: readonly CodeColumn[],
  radices: readonly number[],
  from: number,
  count: number,
  places: Uint32Array,
): void {
  const first = keys[0]?.codes;
  for (let k = 0; k < count; k += 1) places[k] = first?.[from + k] ?? 0;
  for (let column = 1; column < keys.length; column += 1) {
    const [codes, radix] = [keys[column]?.codes, radices[column] ?? 1];
    if (codes === undefined) continue;
    for (let k = 0; k < count; k += 1)
      places[k] = (places[k] ?? 0) * radix + (codes[from + k] ?? 0);
  }
}

function addBlock(
  sums: Float64Array,
  places: Uint32Array,
  coefficients: Float64Array | Int32Array,
  from: number,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const place = places[k] ?? 0;
    sums[place] = (sums[place] ?? 0) + (coefficients[from + k] ?? 0);
  }
}

function addWatched(
  sums: Float64Array,
  large: Map<number, bigint>,
  places: Uint32Array,
  coefficients: Float64Array | Int32Array,
  from: number,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    addTo(sums, large, places[k] ?? 0, coefficients[from + k] ?? 0);
  }
}

/** Adds to one sum; a sum that would leave 2^53 moves to a big integer before it is used. */
function addTo(
  sums: Float64Array,
  large: Map<number, bigint>,
  place: number,
  coefficient: number,
): void {
  const before = sums[place] ?? 0;
  const sum = before + coefficient;
  if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) sums[place] = sum;
  else {
    large.set(place, (large.get(place) ?? 0n) + BigInt(before));
    sums[place] = coefficient;
  }
}

/**
 * As {@link directSums}, where there are too many combinations for a table: by their numbers, or by
 * texts where even the numbers are too large.
 */
function mappedSums(
  columns: Columns,
  keys: readonly CodeColumn[],
  radices: readonly number[],
): readonly CodedSum[] {
  const { size, coefficients, decimals, wide } = columns;
  const isNumber =
    radices.reduce((product, radix) => product * radix, 1) <= Number.MAX_SAFE_INTEGER;
  const positions = new Map<number | string, number>();
  const first: number[] = [];
  let sums = new Float64Array(1024);
  const large = new Map<number, bigint>();
  const beside = new Map<number, Decimal>();
  for (let index = 0; index < size; index += 1) {
    let key: number | string = 0;
    if (isNumber)
      for (let k = 0; k < keys.length; k += 1)
        key = (key as number) * (radices[k] ?? 1) + (keys[k]?.codes[index] ?? 0);
    else key = keys.map(({ codes }) => codes[index]).join(",");
    let position = positions.get(key);
    if (position === undefined) {
      position = first.push(index) - 1;
      positions.set(key, position);
      if (position === sums.length) {
        const longer = new Float64Array(2 * sums.length);
        longer.set(sums);
        sums = longer;
      }
    }
    const amount = wide.get(index);
    if (amount !== undefined) beside.set(position, (beside.get(position) ?? ZERO).plus(amount));
    addTo(sums, large, position, coefficients[index] ?? 0);
  }
  return first.map((index, position) => ({
    codes: keys.map(({ codes }) => codes[index] ?? 0),
    amount: amountOf(sums[position] ?? 0, large.get(position), beside.get(position), decimals),
  }));
}

function codesOf(place: number, radices: readonly number[]): readonly number[] {
  const codes = new Array<number>(radices.length);
  let rest = place;
  for (let k = radices.length - 1; k >= 0; k -= 1) {
    const radix = radices[k] ?? 1;
    codes[k] = rest % radix;
    rest = Math.floor(rest / radix);
  }
  return codes;
}

function amountOf(
  small: number,
  large: bigint | undefined,
  beside: Decimal | undefined,
  decimals: number,
): Decimal {
  const sum =
    large === undefined
      ? amountOfCoefficient(small, decimals)
      : amountOfWhole(large + BigInt(small), decimals);
  return beside === undefined ? sum : beside.plus(sum);
}
