/**
 * How figures are held: in columns of codes into dictionaries, with packed amounts.
 *
 * Amounts of up to fifteen digits stand as whole numbers of the smallest unit of the whole column; those that do not fit stand beside it, exact as well. Texts such as sources cost only where they are present. Only this
 * room knows; everything else reads figures one by one or in groups, so the columns can change without the interface.
 */

import {
  amountOfCoefficient,
  coefficientOf,
  type Decimal,
  MOST_DECIMALS,
  rescale,
  scannedDecimals,
} from "../amount/index.ts";
import type { Period } from "../calendar/index.ts";
import type { Figure } from "./figure.ts";

/** Whole numbers in as few bytes as their size allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of texts as codes: 0 stands for absent, k for the text at k − 1 of the dictionary. */
export interface CodeColumn {
  readonly dictionary: readonly string[];
  readonly codes: Codes;
}

export interface Columns {
  readonly size: number;
  readonly line: CodeColumn;
  readonly scenario: CodeColumn;
  readonly period: CodeColumn;
  readonly dimensions: ReadonlyMap<string, CodeColumn>;
  /** Coefficients in units of 10^−decimals; 0 where the amount is in `wide`. */
  readonly coefficients: Float64Array | Int32Array;
  readonly decimals: number;
  /** Amounts that do not fit. */
  readonly wide: ReadonlyMap<number, Decimal>;
  /** The largest coefficient without sign. */
  readonly largest: number;
  readonly sources: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, string>;
}

/** The figure at a position. */
export function figureAt(columns: Columns, index: number): Figure | undefined {
  if (index < 0 || index >= columns.size) return undefined;
  // Without a prototype, so that a dimension may have any name.
  const members = Object.create(null) as Record<string, string>;
  for (const [dimension, column] of columns.dimensions) {
    const member = textAt(column, index);
    if (member !== undefined) members[dimension] = member;
  }
  const source = columns.sources.get(index);
  const note = columns.notes.get(index);
  return Object.freeze({
    line: textAt(columns.line, index) ?? "",
    scenario: textAt(columns.scenario, index) ?? "",
    period: (textAt(columns.period, index) ?? "") as Period,
    amount:
      columns.wide.get(index) ??
      amountOfCoefficient(columns.coefficients[index] ?? 0, columns.decimals),
    members: Object.freeze(members),
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
  });
}

function textAt(column: CodeColumn, index: number): string | undefined {
  return column.dictionary[(column.codes[index] ?? 0) - 1];
}

/** The figures at some positions, in that order, as columns of their own that share the dictionaries. */
export function columnsAt(columns: Columns, positions: Uint32Array): Columns {
  const pick = <Values extends Codes | Float64Array | Int32Array>(values: Values): Values => {
    const picked = values.slice(0, positions.length) as Values;
    positions.forEach((position, index) => {
      picked[index] = values[position] ?? 0;
    });
    return picked;
  };
  const column = ({ dictionary, codes }: CodeColumn): CodeColumn => ({
    dictionary,
    codes: pick(codes),
  });
  const rest = <Value>(values: ReadonlyMap<number, Value>): ReadonlyMap<number, Value> => {
    const picked = new Map<number, Value>();
    if (values.size === 0) return picked;
    positions.forEach((position, index) => {
      const value = values.get(position);
      if (value !== undefined) picked.set(index, value);
    });
    return picked;
  };
  return {
    ...columns,
    size: positions.length,
    line: column(columns.line),
    scenario: column(columns.scenario),
    period: column(columns.period),
    dimensions: new Map([...columns.dimensions].map(([id, each]) => [id, column(each)])),
    coefficients: pick(columns.coefficients),
    wide: rest(columns.wide),
    sources: rest(columns.sources),
    notes: rest(columns.notes),
  };
}

/** A dictionary that grows, with the codes of the texts that it knows. */
export interface Dictionary {
  readonly texts: string[];
  /** The codes of the texts that it knows. */
  readonly codes: ReadonlyMap<string, number>;
  /** The code of a text; a new one for a text that is new. */
  readonly codeOf: (text: string) => number;
}

export function dictionary(): Dictionary {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  return {
    texts,
    codes,
    codeOf: (text) => {
      const code = codes.get(text);
      if (code !== undefined) return code;
      texts.push(text);
      codes.set(text, texts.length);
      return texts.length;
    },
  };
}

/** Codes on their way into a column, in as few bytes as the largest so far needs. */
export interface GrowingCodes {
  codes: Codes;
  /** The largest code there is room for. */
  most: number;
}

/** Writes a code at a position that there is room for. */
export function writeCode(column: GrowingCodes, position: number, code: number): void {
  if (code > column.most) widen(column, code);
  column.codes[position] = code;
}

function widen(column: GrowingCodes, code: number): void {
  column.codes = code < 65_536 ? Uint16Array.from(column.codes) : Uint32Array.from(column.codes);
  column.most = code < 65_536 ? 65_535 : 0xff_ff_ff_ff;
}

/** One dimension of figures on their way into columns. */
export interface Slot extends GrowingCodes {
  readonly id: string;
  readonly dictionary: Dictionary;
  /** The code that the figure which is being read will have here. */
  next: number;
}

/** Figures on their way into columns. Whoever adds a figure has checked it. */
export interface ColumnsBuilder {
  readonly line: Dictionary;
  readonly scenario: Dictionary;
  /** Periods in their full form. */
  readonly period: Dictionary;
  /** The slot of a dimension that a figure has had before. */
  readonly knownSlot: (dimension: string) => Slot | undefined;
  /** The slot of a dimension. It has room for every figure: only dimensions that may occur should ask for one. */
  readonly slot: (dimension: string) => Slot;
  /** Begins a figure: its codes and its amount. Answers its position, at which members are written into their slots. */
  readonly add: (
    line: number,
    scenario: number,
    period: number,
    coefficient: number,
    decimals: number,
  ) => number;
  /** As `add`, for an amount of any length. */
  readonly addAmount: (line: number, scenario: number, period: number, amount: Decimal) => number;
  /** What is remarked of the figure that was added last. */
  readonly remark: (source: string | undefined, note: string | undefined) => void;
  readonly finish: () => Columns;
}

export function columnsBuilder(expected = 16): ColumnsBuilder {
  let capacity = Math.max(16, expected);
  let size = 0;
  const growing = (): GrowingCodes => ({ codes: new Uint8Array(capacity), most: 255 });
  const [line, scenario, period] = [dictionary(), dictionary(), dictionary()];
  const [lines, scenarios, periods] = [growing(), growing(), growing()];
  let coefficients = new Float64Array(capacity);
  let places = new Uint8Array(capacity);
  /** The largest coefficient of each number of decimals, without sign. */
  const largest = new Float64Array(MOST_DECIMALS + 1);
  const slots: Slot[] = [];
  const wide = new Map<number, Decimal>();
  const [sources, notes] = [new Map<number, string>(), new Map<number, string>()];
  const grow = (): void => {
    capacity *= 2;
    for (const column of [lines, scenarios, periods, ...slots])
      column.codes = longer(column.codes, capacity);
    coefficients = longer(coefficients, capacity);
    places = longer(places, capacity);
  };
  const add: ColumnsBuilder["add"] = (
    lineCode,
    scenarioCode,
    periodCode,
    coefficient,
    decimals,
  ) => {
    if (size === capacity) grow();
    writeCode(lines, size, lineCode);
    writeCode(scenarios, size, scenarioCode);
    writeCode(periods, size, periodCode);
    coefficients[size] = coefficient;
    places[size] = decimals;
    const magnitude = coefficient < 0 ? -coefficient : coefficient;
    if (magnitude > (largest[decimals] ?? 0)) largest[decimals] = magnitude;
    size += 1;
    return size - 1;
  };
  const knownSlot: ColumnsBuilder["knownSlot"] = (id) => {
    // Figures have few dimensions: a look along them is quicker than a look-up.
    for (const slot of slots) if (slot.id === id) return slot;
    return undefined;
  };
  return {
    line,
    scenario,
    period,
    knownSlot,
    slot: (id) => {
      const known = knownSlot(id);
      if (known !== undefined) return known;
      const slot: Slot = { id, dictionary: dictionary(), next: 0, ...growing() };
      slots.push(slot);
      return slot;
    },
    add,
    addAmount: (lineCode, scenarioCode, periodCode, amount) => {
      const coefficient = coefficientOf(amount);
      if (!Number.isNaN(coefficient))
        return add(lineCode, scenarioCode, periodCode, coefficient, scannedDecimals);
      wide.set(size, amount);
      return add(lineCode, scenarioCode, periodCode, 0, 0);
    },
    remark: (source, note) => {
      if (source !== undefined) sources.set(size - 1, source);
      if (note !== undefined) notes.set(size - 1, note);
    },
    finish: () => {
      const packed = packAmounts(coefficients, places, size, largest, wide);
      const column = (of: Dictionary, { codes }: GrowingCodes): CodeColumn => ({
        dictionary: Object.freeze([...of.texts]),
        // What has room to spare is not held on to.
        codes: size === codes.length ? codes : codes.slice(0, size),
      });
      return {
        size,
        line: column(line, lines),
        scenario: column(scenario, scenarios),
        period: column(period, periods),
        dimensions: new Map(
          slots
            .filter((slot) => slot.dictionary.texts.length > 0)
            .map((slot) => [slot.id, column(slot.dictionary, slot)]),
        ),
        ...packed,
        sources,
        notes,
      };
    },
  };
}

function longer<Values extends Codes | Float64Array>(values: Values, capacity: number): Values {
  const next = new (values.constructor as new (length: number) => Values)(capacity);
  next.set(values);
  return next;
}

/** All amounts in one unit: the finest in which nearly all fit; the others are held beside. */
function packAmounts(
  coefficients: Float64Array,
  places: Uint8Array,
  size: number,
  largestOf: Float64Array,
  wide: Map<number, Decimal>,
): Pick<Columns, "coefficients" | "decimals" | "wide" | "largest"> {
  const finest = largestOf.findLastIndex((each) => each > 0);
  const scaled = largestOf.map((each, own) => (each === 0 ? 0 : rescale(each, finest - own)));
  // Nearly always everything fits the finest unit that occurs.
  if (!scaled.some(Number.isNaN))
    return packed(coefficients, places, size, Math.max(finest, 0), Math.max(...scaled), wide);
  const decimals = commonDecimals(coefficients, places, size, finest);
  let largest = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    const there = own > decimals ? Number.NaN : rescale(given, decimals - own);
    if (given !== 0 && Number.isNaN(there)) {
      wide.set(index, amountOfCoefficient(given, own));
      coefficients[index] = 0;
    } else if (given !== 0) largest = Math.max(largest, Math.abs(there));
  }
  return packed(coefficients, places, size, decimals, largest, wide);
}

/** Coefficients that fit a unit, in it. */
function packed(
  coefficients: Float64Array,
  places: Uint8Array,
  size: number,
  decimals: number,
  largest: number,
  wide: ReadonlyMap<number, Decimal>,
): Pick<Columns, "coefficients" | "decimals" | "wide" | "largest"> {
  const units = largest <= 0x7f_ff_ff_ff ? new Int32Array(size) : new Float64Array(size);
  const powers = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, own) =>
    rescale(1, decimals - own),
  );
  for (let index = 0; index < size; index += 1) {
    const given = coefficients[index] ?? 0;
    // Nothing is nothing in any unit, also in one that its zeros go beyond.
    units[index] = given === 0 ? 0 : given * (powers[places[index] ?? 0] ?? Number.NaN);
  }
  return { coefficients: units, decimals, wide, largest };
}

/** The number of decimals that the fewest amounts do not fit: too fine for large amounts, too coarse for those with more decimals. */
function commonDecimals(
  coefficients: Float64Array,
  places: Uint8Array,
  size: number,
  finest: number,
): number {
  const count = new Uint32Array(MOST_DECIMALS + 1);
  for (let index = 0; index < size; index += 1) {
    const own = places[index] ?? 0;
    if (coefficients[index] !== 0) count[own] = (count[own] ?? 0) + 1;
  }
  let [best, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let decimals = 0; decimals <= finest; decimals += 1) {
    if (decimals > 0 && count[decimals] === 0) continue;
    let left = 0;
    for (let index = 0; index < size; index += 1) {
      const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
      if (given !== 0 && (own > decimals || Number.isNaN(rescale(given, decimals - own))))
        left += 1;
    }
    if (left < fewest) [best, fewest] = [decimals, left];
  }
  return best;
}
