/** The files of SIE that tests read, and a count of their lines that does not use the reader. */
import { readFileSync } from "node:fs";

export type FixtureName = "typ1" | "typ2" | "typ3" | "typ4";

/** The bytes of a file. */
export function fixture(name: FixtureName): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}.se`, import.meta.url));
}

/** The lines of a file that begin with a label, as plain words; letters beyond ASCII are lost. */
export function linesWith(name: FixtureName, label: string): readonly (readonly string[])[] {
  return Buffer.from(fixture(name))
    .toString("latin1")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first === label);
}

/** An amount with two decimals as a whole number of hundredths. */
export function hundredths(text: string): bigint {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === "") throw new Error(`${text} is no amount with two decimals`);
  const size = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
  return sign === "-" ? -size : size;
}

/** The start of a small file in text. */
export const HEAD = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20120101 20121231\n#RAR -1 20110101 20111231\n";
