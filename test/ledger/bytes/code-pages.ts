/** The code pages as the codecs of Python have them: byte → number of the character. */
import { readFileSync } from "node:fs";
import type { CodePage } from "anslag/ledger";

/** The characters of the bytes 128 to 255; `null` where the page does not have the byte. */
export const CODE_PAGES: Readonly<Record<CodePage, readonly (number | null)[]>> = JSON.parse(
  readFileSync(new URL("code-pages.json", import.meta.url), "utf8"),
);

/** Every character that a page has. */
export function charactersIn(page: CodePage): readonly string[] {
  const ascii = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));
  return [
    ...ascii,
    ...CODE_PAGES[page].flatMap((code) => (code === null ? [] : [String.fromCharCode(code)])),
  ];
}

/** Text as bytes, by the table of Python. */
export function bytesBy(page: CodePage, text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 128 ? code : 128 + CODE_PAGES[page].indexOf(code);
  });
}
