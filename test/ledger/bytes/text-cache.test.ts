/** Texts that came before, and views of bytes. */
import { expect, it } from "vitest";
import { cachedText, textCache, viewOf, wordView } from "../../../src/ledger/bytes/text-cache.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("gives the text between two positions, whatever came before", () => {
  const cache = textCache();
  const texts = ["", "a", "ab", "abc", "abcd", "räntor", "𝄞", "x".repeat(64), "x".repeat(65)];
  for (let round = 0; round < 2; round += 1)
    for (const text of texts) {
      const all = bytes(`"${text}"`);
      expect(cachedText(cache, all, 1, all.length - 1)).toBe(text);
    }
});

it("a text that came before is not decoded again; a longer one always is", () => {
  const cache = textCache();
  const [short, long] = ["staff", "x".repeat(65)];
  cachedText(cache, bytes(short), 0, 5);
  cachedText(cache, bytes(long), 0, 65);
  const known = cache.texts.filter((text) => text !== "");
  expect(known).toEqual([short]);
  // A changed entry comes out as it was changed: only its bytes are compared.
  cache.texts[cache.texts.indexOf(short)] = "known";
  expect(cachedText(cache, bytes(short), 0, 5)).toBe("known");
  expect(cachedText(cache, bytes("stafg"), 0, 5)).toBe("stafg");
});

it("a view begins where its bytes begin, and stays as long as they do", () => {
  const words = wordView();
  const all = new Uint8Array([9, 1, 0, 0, 0]);
  const part = all.subarray(1);
  const view = viewOf(words, part);
  expect([view.getInt32(0, true), view.byteLength]).toEqual([1, 4]);
  expect(viewOf(words, part)).toBe(view);
  expect(viewOf(words, all)).not.toBe(view);
  expect(viewOf(words, all).getUint8(0)).toBe(9);
});
