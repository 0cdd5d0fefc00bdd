/**
 * How figures are held: in columns of codes into dictionaries, with packed amounts.
 *
 * Amounts of up to fifteen digits stand as whole numbers of the smallest unit of the whole column; those that do not fit stand beside it, exact as well. Texts such as sources cost only where they are present. Only this
 * room knows; everything else reads figures one by one or in groups, so the columns can change without the interface.
 */
import type { Period } from "../calendar/index.ts";
import { amountOfCoefficient, coefficientOf, type Decimal, rescale, scannedDecimals } from "../decimal/index.ts";
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
    amount: columns.wide.get(index) ?? amountOfCoefficient(columns.coefficients[index] ?? 0, columns.decimals),
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
  const column = ({ dictionary, codes }: CodeColumn): CodeColumn => ({ dictionary, codes: pick(codes) });
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
  /** The code of a text; a new one for a text that is new. */
  readonly codeOf: (text: string) => number;
  /** The code of a text that is known; 0 for others. */
  readonly known: (text: string) => number;
}

export function dictionary(): Dictionary {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  return {
    texts,
    known: (text) => codes.get(text) ?? 0,
    codeOf: (text) => {
      const code = codes.get(text);
      if (code !== undefined) return code;
      texts.push(text);
      codes.set(text, texts.length);
      return texts.length;
    },
  };
}

/** One dimension of figures on their way into columns. */
export interface Slot {
  readonly id: string;
  readonly dictionary: Dictionary;
  /** The codes so far; replaced when there is no more room. */
  codes: Uint32Array;
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
  readonly add: (line: number, scenario: number, period: number, coefficient: number, decimals: number) => number;
  /** As `add`, for an amount of any length. */
  readonly addAmount: (line: number, scenario: number, period: number, amount: Decimal) => number;
  /** What is remarked of the figure that was added last. */
  readonly remark: (source: string | undefined, note: string | undefined) => void;
  readonly size: () => number;
  readonly finish: () => Columns;
}

export function columnsBuilder(expected = 16): ColumnsBuilder {
  let capacity = Math.max(16, expected);
  let size = 0;
  const [line, scenario, period] = [dictionary(), dictionary(), dictionary()];
  let lines = new Uint32Array(capacity);
  let scenarios = new Uint32Array(capacity);
  let periods = new Uint32Array(capacity);
  let coefficients = new Float64Array(capacity);
  let places = new Uint8Array(capacity);
  const slots: Slot[] = [];
  const wide = new Map<number, Decimal>();
  const [sources, notes] = [new Map<number, string>(), new Map<number, string>()];
  const grow = (): void => {
    capacity *= 2;
    const longer = <Values extends Float64Array | Uint32Array | Uint8Array>(values: Values): Values => {
      const next = new (values.constructor as new (length: number) => Values)(capacity);
      next.set(values);
      return next;
    };
    lines = longer(lines);
    scenarios = longer(scenarios);
    periods = longer(periods);
    coefficients = longer(coefficients);
    places = longer(places);
    for (const slot of slots) slot.codes = longer(slot.codes);
  };
  const add: ColumnsBuilder["add"] = (lineCode, scenarioCode, periodCode, coefficient, decimals) => {
    if (size === capacity) grow();
    lines[size] = lineCode;
    scenarios[size] = scenarioCode;
    periods[size] = periodCode;
    coefficients[size] = coefficient;
    places[size] = decimals;
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
      const slot: Slot = { id, dictionary: dictionary(), codes: new Uint32Array(capacity) };
      slots.push(slot);
      return slot;
    },
    add,
    addAmount: (lineCode, scenarioCode, periodCode, amount) => {
      const coefficient = coefficientOf(amount);
      if (!Number.isNaN(coefficient)) return add(lineCode, scenarioCode, periodCode, coefficient, scannedDecimals);
      wide.set(size, amount);
      return add(lineCode, scenarioCode, periodCode, 0, 0);
    },
    remark: (source, note) => {
      if (source !== undefined) sources.set(size - 1, source);
      if (note !== undefined) notes.set(size - 1, note);
    },
    size: () => size,
    finish: () => {
      const packed = packAmounts(coefficients, places, size, wide);
      const column = (of: Dictionary, codes: Uint32Array): CodeColumn => ({
        dictionary: Object.freeze([...of.texts]),
        codes: packCodes(codes, size, of.texts.length),
      });
      return {
        size,
        line: column(line, lines),
        scenario: column(scenario, scenarios),
        period: column(period, periods),
        dimensions: new Map(
          slots
            .filter((slot) => slot.dictionary.texts.length > 0)
            .map((slot) => [slot.id, column(slot.dictionary, slot.codes)]),
        ),
        ...packed,
        sources,
        notes,
      };
    },
  };
}

/** Codes in as few bytes as the largest of them needs. */
function packCodes(codes: Uint32Array, size: number, largest: number): Codes {
  const filled = codes.subarray(0, size);
  if (largest < 256) return Uint8Array.from(filled);
  return largest < 65_536 ? Uint16Array.from(filled) : filled.slice();
}

/** All amounts in one unit: the finest in which nearly all fit; the others are held beside. */
function packAmounts(
  coefficients: Float64Array,
  places: Uint8Array,
  size: number,
  wide: Map<number, Decimal>,
): Pick<Columns, "coefficients" | "decimals" | "wide" | "largest"> {
  const decimals = commonDecimals(coefficients, places, size);
  let largest = 0;
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    if (own === decimals || given === 0) {
      largest = Math.max(largest, Math.abs(given));
      continue;
    }
    const scaled = own < decimals ? rescale(given, decimals - own) : Number.NaN;
    if (Number.isNaN(scaled)) {
      wide.set(index, amountOfCoefficient(given, own));
      coefficients[index] = 0;
    } else {
      coefficients[index] = scaled;
      largest = Math.max(largest, Math.abs(scaled));
    }
  }
  const fitsInt = largest <= 0x7f_ff_ff_ff;
  const packed = fitsInt ? new Int32Array(size) : new Float64Array(size);
  for (let index = 0; index < size; index += 1) packed[index] = coefficients[index] ?? 0;
  return { coefficients: packed, decimals, wide, largest };
}

/** The number of decimals that the fewest amounts do not fit: too fine for large amounts, too coarse for those with more decimals. */
function commonDecimals(coefficients: Float64Array, places: Uint8Array, size: number): number {
  const largest = new Float64Array(16);
  const count = new Uint32Array(16);
  for (let index = 0; index < size; index += 1) {
    const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
    if (given === 0) continue;
    count[own] = (count[own] ?? 0) + 1;
    const magnitude = given < 0 ? -given : given;
    if (magnitude > (largest[own] ?? 0)) largest[own] = magnitude;
  }
  const finest = count.findLastIndex((each) => each > 0);
  if (finest <= 0) return 0;
  // Nearly always everything fits the finest unit that occurs.
  if (largest.every((each, own) => each === 0 || !Number.isNaN(rescale(each, finest - own)))) return finest;
  let [best, fewest] = [0, Number.POSITIVE_INFINITY];
  for (let decimals = 0; decimals <= finest; decimals += 1) {
    if (decimals > 0 && count[decimals] === 0) continue;
    let left = 0;
    for (let index = 0; index < size; index += 1) {
      const [own, given] = [places[index] ?? 0, coefficients[index] ?? 0];
      if (given !== 0 && (own > decimals || Number.isNaN(rescale(given, decimals - own)))) left += 1;
    }
    if (left < fewest) [best, fewest] = [decimals, left];
  }
  return best;
}
