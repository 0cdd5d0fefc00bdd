/** A book is known by its sets of figures, whose columns no input and no JSON has. */
import { toBookJson } from "anslag";
import { withFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { isBook } from "../../src/book/book.ts";
import { issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

describe("a book", () => {
  it("is neither its input nor its JSON", () => {
    expect(isBook(library)).toBe(true);
    expect(isBook(libraryInput)).toBe(false);
    expect(isBook(toBookJson(library))).toBe(false);
  });

  it.each([undefined, null, 5, "book", {}, []])(
    "%s is refused by every reader of a book",
    (input) => {
      for (const read of [() => toBookJson(input as never), () => withFigures(input as never, {})])
        expect(issuesOf(read)).toMatchObject([
          {
            code: "input.wrong-type",
            path: ["book"],
            expected: "a book of defineBook or parseBook",
          },
        ]);
    },
  );
});
