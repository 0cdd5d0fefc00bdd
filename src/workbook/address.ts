/** Addresses of cells: `B3` is the second column of the third row. */

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A column and a row, from 1. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** The letters of a column. */
export function columnLetters(column: number): string {
  let [letters, rest] = ["", column];
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** The address of a place. */
export function addressOf({ column, row }: Place): string {
  return `${columnLetters(column)}${row}`;
}

/** The place of an address; `undefined` if a sheet has no such cell. */
export function placeOf(address: string): Place | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column >= 1 && column <= MOST_COLUMNS && row >= 1 && row <= MOST_ROWS
    ? { column, row }
    : undefined;
}
