/** Texts in pieces, and values that are no text. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import { openDoor, type TextReader } from "../../src/ledger/door.ts";
import { isListOf, pushPieces, readPieces } from "../../src/ledger/pieces.ts";
import { frame } from "./frame.ts";

/** A reader that notes what it is given; it throws where it gives up, as every reader does. */
function noting() {
  const pieces: string[] = [];
  const reader: TextReader = {
    push: (piece) => {
      pieces.push(piece);
    },
    end: () => {
      throw new Error("the text is not over");
    },
    giveUp: ({ code, path }: Issue) => {
      throw new Error(`${code} ${path.join(".")}`);
    },
  };
  return { pieces, reader };
}

it("a list gives its items; a text and bytes are one thing", () => {
  const lists = [[], new Set(), new Map(), { [Symbol.iterator]: () => [][Symbol.iterator]() }];
  expect(lists.map((each) => isListOf(each, Symbol.iterator))).toEqual(lists.map(() => true));
  const others = ["abc", new Uint8Array(2), null, undefined, 5, {}, () => []];
  expect(others.map((each) => isListOf(each, Symbol.iterator))).toEqual(others.map(() => false));
  const stream = { [Symbol.asyncIterator]: () => undefined };
  expect(isListOf(stream, Symbol.asyncIterator)).toBe(true);
  expect(isListOf(stream, Symbol.iterator)).toBe(false);
});

it("a text is pushed whole, and pieces one by one", () => {
  const { pieces, reader } = noting();
  pushPieces(reader, "abc");
  pushPieces(reader, ["d", "", "ef"]);
  expect(pieces).toEqual(["abc", "d", "", "ef"]);
});

it.each([5, null, undefined, new Uint8Array(1)])("the reader gives up at %j", (piece) => {
  const { pieces, reader } = noting();
  expect(() => pushPieces(reader, ["a", piece as never, "b"])).toThrow("input.wrong-type text");
  expect(() => pushPieces(reader, piece as never)).toThrow("input.wrong-type text");
  expect(pieces).toEqual(["a"]);
});

describe("pieces of text and of bytes", () => {
  const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

  it("are read as one text, whatever holds the bytes", () => {
    const { pieces, reader } = noting();
    const read = readPieces(openDoor(frame, {}), reader, ["line"], "utf-8");
    for (const piece of ["a", bytes(0xc3), bytes(0xb6).buffer, new DataView(bytes(98).buffer), "c"])
      read.push(piece);
    expect(pieces.join("")).toBe("aöbc");
    expect(read.found()).toEqual({ encoding: "utf-8", reason: "given" });
    expect(() => read.push(5)).toThrow("input.wrong-type text");
    expect(() => read.end()).toThrow("the text is not over");
  });

  it("with wrong bytes say so of their line, before its text is read", () => {
    const door = openDoor(frame, {});
    const seen: number[] = [];
    const { reader } = noting();
    const spy = { ...reader, push: () => void seen.push(door.wrongLines.size) };
    const read = readPieces(door, spy, ["ledger.csv", "line"], "utf-8");
    read.push(bytes(97, 10, 0xff, 10));
    expect(seen).toEqual([1]);
    expect(
      [...door.wrongLines].map(([line, { code, path, received }]) => [line, code, path, received]),
    ).toEqual([[2, "figure.bytes", ["ledger.csv", "line", 2], "the byte ff (hexadecimal)"]]);
  });
});
