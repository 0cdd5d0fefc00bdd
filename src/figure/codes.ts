/** Texts as codes: whole numbers that point into a dictionary, in as few bytes as they need. */

/** Whole numbers in as few bytes as the largest of them allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of texts as codes: 0 stands for absent, k for the text at k − 1 of the dictionary. */
export interface CodeColumn {
  readonly dictionary: readonly string[];
  readonly codes: Codes;
}

/** The text at a position; `undefined` if it is absent. */
export function textAt(column: CodeColumn, index: number): string | undefined {
  return column.dictionary[(column.codes[index] ?? 0) - 1];
}

/** A dictionary that grows, with the code of each of its texts. */
export interface Dictionary {
  readonly texts: string[];
  readonly codes: Map<string, number>;
}

/** Begins a dictionary. */
export function newDictionary(): Dictionary {
  return { texts: [], codes: new Map() };
}

/** The code of a text. A text that the dictionary lacks gets the next code. */
export function codeOf({ texts, codes }: Dictionary, text: string): number {
  const code = codes.get(text);
  if (code !== undefined) return code;
  texts.push(text);
  codes.set(text, texts.length);
  return texts.length;
}

/** A column of codes that grows, in as few bytes as the largest code so far needs. */
export interface GrowingCodes {
  codes: Codes;
  /** The largest code that fits. */
  most: number;
}

/** Begins a column of codes with room for a number of figures. */
export function newCodes(capacity: number): GrowingCodes {
  return { codes: new Uint8Array(capacity), most: 255 };
}

/** Writes a code at a position for which there is room. */
export function writeCode(column: GrowingCodes, position: number, code: number): void {
  if (code > column.most) widen(column, code);
  column.codes[position] = code;
}

function widen(column: GrowingCodes, code: number): void {
  column.codes = code < 65_536 ? Uint16Array.from(column.codes) : Uint32Array.from(column.codes);
  column.most = code < 65_536 ? 65_535 : 0xff_ff_ff_ff;
}

/** A longer copy of some numbers. */
export function lengthen<Values extends Codes | Float64Array>(
  values: Values,
  capacity: number,
): Values {
  const next = emptyLike(values, capacity);
  next.set(values);
  return next as Values;
}

/** Numbers of the same width, all of them 0. */
function emptyLike(values: Codes | Float64Array, capacity: number): Codes | Float64Array {
  if (values instanceof Uint8Array) return new Uint8Array(capacity);
  if (values instanceof Uint16Array) return new Uint16Array(capacity);
  return values instanceof Uint32Array ? new Uint32Array(capacity) : new Float64Array(capacity);
}

/** The finished column: the texts frozen, and no more codes than there are figures. */
export function finishCodes(
  { texts }: Dictionary,
  { codes }: GrowingCodes,
  size: number,
): CodeColumn {
  return {
    dictionary: Object.freeze([...texts]),
    codes: size === codes.length ? codes : codes.slice(0, size),
  };
}
