/** Texts as bytes, in windows that never cut a character. */
import { describe, expect, it } from "vitest";
import {
  byteWindow,
  decode,
  encoder,
  inLines,
  isWellFormed,
  moveWindow,
  withoutMark,
} from "../../../src/ledger/bytes/encoding.ts";

const WINDOW = 1 << 18;
const utf8 = new TextEncoder();

describe("bytes", () => {
  it("are those of UTF-8, also where memory is used again", () => {
    const encode = encoder();
    for (const text of ["räntor", "", "日本", "𝄞", "a", "x".repeat(3 * WINDOW), "räntor"])
      expect(Buffer.compare(encode(text), utf8.encode(text))).toBe(0);
  });

  it("are decoded between two positions, with a byte order mark like any character", () => {
    const bytes = utf8.encode("\ufeffår");
    expect([decode(bytes, 0, bytes.length), decode(bytes, 3, 5), decode(bytes, 6, 6)]).toEqual([
      "\ufeffår",
      "å",
      "",
    ]);
  });
});

it("half a character is no whole text", () => {
  expect(["", "å", "𝄞"].every(isWellFormed)).toBe(true);
  expect(["\ud834", "a\udd1e", "\udd1e\ud834"].some(isWellFormed)).toBe(false);
  // Engines without a function of their own look for halves.
  const old = (text: string) =>
    isWellFormed(Object.assign(Object(text), { isWellFormed: undefined }) as string);
  expect([old("𝄞"), old("\ud834")]).toEqual([true, false]);
});

it("a byte order mark is taken off once, at the beginning", () => {
  expect(["\ufeffa", "\ufeff\ufeffa", "a\ufeff", ""].map(withoutMark)).toEqual([
    "a",
    "\ufeffa",
    "a\ufeff",
    "",
  ]);
});

describe("parts of whole lines", () => {
  const line = `${"x".repeat(99)}\n`;

  it("give the text again, end with a line break, and are about a window long", () => {
    const text = `${line.repeat(8000)}end`;
    const parts = [...inLines(text)];
    expect(parts.join("")).toBe(text);
    expect(parts.slice(0, -1).every((part) => part.endsWith("\n"))).toBe(true);
    expect(parts.map(({ length }) => length)).toEqual([262_100, 262_100, 262_100, 13_703]);
  });

  it("are one for a short text, and none for an empty one", () => {
    expect([...inLines("a\nb")]).toEqual(["a\nb"]);
    expect([...inLines("")]).toEqual([]);
    const whole = "x".repeat(WINDOW);
    expect([...inLines(whole)]).toEqual([whole]);
  });

  it("are longer than a window where a line is, and one where no line ends", () => {
    const long = `${"x".repeat(2 * WINDOW)}\n`;
    expect([...inLines(long + line)]).toEqual([long, line]);
    expect([...inLines(line + long)].map(({ length }) => length)).toEqual([100, long.length]);
    expect([...inLines("x".repeat(2 * WINDOW))]).toHaveLength(1);
  });
});

describe("a window", () => {
  /** Reads a text by moving on a number of bytes as long as there is more. */
  const readThrough = (text: string, step: number): string => {
    const window = byteWindow(text, encoder());
    let read = "";
    for (;;) {
      const position = Math.min(step, window.bytes.length);
      const before = decode(window.bytes, 0, position);
      if (!moveWindow(window, position)) return read + decode(window.bytes, 0, window.bytes.length);
      read += before;
    }
  };

  it("shows the whole of a short text, and cannot move on", () => {
    const window = byteWindow("år", encoder());
    expect([decode(window.bytes, 0, 3), moveWindow(window, 2)]).toEqual(["år", false]);
    expect([window.from, window.to]).toEqual([0, 2]);
  });

  it.each([
    ["plain", "abcd"],
    ["of two bytes", "åäöé"],
    ["of three bytes", "日本語"],
    ["of two halves", "a𝄞"],
  ])("moves along a text with characters %s, and loses none", (_, unit) => {
    const text = unit.repeat(Math.ceil((WINDOW + 1000) / unit.length));
    // A step of whole units, so that it ends between two characters.
    const size = utf8.encode(unit).length;
    expect(readThrough(text, 1000 * size) === text).toBe(true);
  });

  it("never ends between the halves of one character", () => {
    const text = `${"x".repeat(WINDOW - 1)}𝄞y`;
    const window = byteWindow(text, encoder());
    expect([window.to, window.bytes.length]).toEqual([WINDOW - 1, WINDOW - 1]);
    moveWindow(window, WINDOW - 1);
    expect(decode(window.bytes, 0, window.bytes.length)).toBe("𝄞y");
  });
});
