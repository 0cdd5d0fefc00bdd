/** Texts in pieces, and values that are no text. */
import { expect, it } from "vitest";
import type { Issue } from "../../src/input/index.ts";
import type { TextReader } from "../../src/ledger/door.ts";
import { isListOf, pushPiece, pushPieces } from "../../src/ledger/pieces.ts";

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
  expect(() => pushPiece(reader, piece)).toThrow("input.wrong-type text");
  expect(() => pushPieces(reader, ["a", piece as never, "b"])).toThrow("input.wrong-type text");
  expect(() => pushPieces(reader, piece as never)).toThrow("input.wrong-type text");
  expect(pieces).toEqual(["a"]);
});
