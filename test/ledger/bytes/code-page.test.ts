/** The tables of encodings with one byte for each character, against those of Python. */
import type { CodePage } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { bytesOf, charactersOf, decodePage } from "../../../src/ledger/bytes/code-page.ts";
import { CODE_PAGES, charactersIn } from "./code-pages.ts";

describe.each(Object.keys(CODE_PAGES) as CodePage[])("%s", (page) => {
  it("has the characters that Python has for every byte", () => {
    const ascii = Array.from({ length: 128 }, (_, byte) => byte);
    const upper = CODE_PAGES[page].map((code) => code ?? 0xfffd);
    expect([...charactersOf(page)]).toEqual([...ascii, ...upper]);
  });

  it("has one byte for every character", () => {
    const upper = charactersIn(page).slice(128);
    expect(bytesOf(page).size).toBe(upper.length);
    for (const sign of upper)
      expect(CODE_PAGES[page][(bytesOf(page).get(sign) ?? 0) - 128]).toBe(sign.charCodeAt(0));
  });

  it("reads texts longer than a part", () => {
    const bytes = new Uint8Array(10_001).fill(0xe4);
    const [sign = ""] = decodePage(bytes, page);
    expect(decodePage(bytes, page)).toBe(sign.repeat(10_001));
  });
});
