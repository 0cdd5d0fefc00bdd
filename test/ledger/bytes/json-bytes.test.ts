/** Space, texts and numbers of JSON in bytes. */
import { expect, it } from "vitest";
import {
  endOfNumber,
  endOfText,
  hasLeadingZero,
  skipSpace,
} from "../../../src/ledger/bytes/json-bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("space is what JSON allows, and never beyond the end that is given", () => {
  expect(skipSpace(bytes(" \t\r\n{"), 0, 5)).toBe(4);
  expect(skipSpace(bytes("    "), 1, 3)).toBe(3);
  expect(skipSpace(bytes("{"), 0, 1)).toBe(0);
  // A form feed and a no-break space are no space in JSON.
  expect([skipSpace(bytes("\f{"), 0, 2), skipSpace(bytes("\u00a0{"), 0, 3)]).toEqual([0, 0]);
});

it("a text ends at its quote, unless it has an escape or a control character, or no end", () => {
  expect(endOfText(bytes('år"x'), 0)).toBe(3);
  expect(endOfText(bytes('"'), 0)).toBe(0);
  expect(endOfText(bytes('abc"'), 2)).toBe(3);
  for (const text of ['a\\"', "a\\n", "a\n", "a\u001f", "abc", ""])
    expect(endOfText(bytes(text), 0)).toBe(-1);
  expect(endOfText(bytes('a\u007f "'), 0)).toBe(3);
});

it("a number goes on as long as its characters can stand in one", () => {
  expect(endOfNumber(bytes("-12.5e+3E-1,"), 0)).toBe(11);
  expect(endOfNumber(bytes("9}"), 0)).toBe(1);
  expect(endOfNumber(bytes("x"), 0)).toBe(0);
  expect(endOfNumber(bytes("1090"), 0)).toBe(4);
  // The neighbours of 0 and 9.
  expect([endOfNumber(bytes("/"), 0), endOfNumber(bytes(":"), 0)]).toEqual([0, 0]);
});

it("a zero in front of other digits is no number of JSON", () => {
  const leading = ["01", "-00", "09.5", "007"];
  const fine = ["0", "-0", "0.5", "-0.5", "0e1", "10", "-10", "0,"];
  expect(leading.map((text) => hasLeadingZero(bytes(text), 0))).toEqual(leading.map(() => true));
  expect(fine.map((text) => hasLeadingZero(bytes(text), 0))).toEqual(fine.map(() => false));
});
