/** Texts that came before are found again, and never mistaken for others. */
import { describe, expect, it } from "vitest";
import { cachedText, textCache } from "../../../src/ledger/bytes/text-cache.ts";

describe("texts that came before", () => {
  it("are told apart where they share a checksum, a length and their first letters", () => {
    const texts = textCache();
    const utf8 = new TextEncoder();
    // More texts than there are places for.
    const all = Array.from({ length: 40_000 }, (_, k) => `account-${100_000 + k}`);
    const bytes = utf8.encode(all.join(""));
    for (let round = 0; round < 2; round += 1)
      for (const [k, text] of all.entries()) {
        const found = cachedText(texts, bytes, 14 * k, 14 * k + 14);
        if (found !== text) throw new Error(`${found}, not ${text}`);
      }
    for (const text of ["", "a", "\0", "ab", "abc", "abcd", "\uFEFFabc", "å", "å".repeat(60)]) {
      const own = utf8.encode(`x${text}y`);
      expect(cachedText(texts, own, 1, own.length - 1)).toBe(text);
      expect(cachedText(texts, own, 1, own.length - 1)).toBe(text);
    }
  });
});
