/** CSV text cut into records and fields, in whatever pieces it comes. */
import { describe, expect, it } from "vitest";
import {
  addPiece,
  csvReader,
  endText,
  fieldText,
  isOpenAtEnd,
  nextRecord,
} from "../../src/ledger/csv-records.ts";

/** Every record with the line where it begins; `!` marks text after a closing quote. */
function recordsOf(pieces: readonly string[], separator = ","): readonly string[] {
  const csv = csvReader(separator);
  const found: string[] = [];
  const readAll = (): void => {
    while (nextRecord(csv)) {
      const fields = Array.from({ length: csv.count }, (_, k) => fieldText(csv, k));
      found.push(`${csv.recordLine}${csv.isBroken ? "!" : ":"} ${fields.join("|")}`);
    }
  };
  for (const piece of pieces) {
    addPiece(csv, piece);
    readAll();
  }
  endText(csv);
  readAll();
  if (isOpenAtEnd(csv)) found.push("open");
  return found;
}

describe("a record", () => {
  it.each([
    ["a,b\nc,d\n", ["1: a|b", "2: c|d"]],
    ["a,b\r\nc,d", ["1: a|b", "2: c|d"]],
    ["a,,b,\n", ["1: a||b|"]],
    ["\n\n  \na\n", ["3:   ", "4: a"]],
    ["\r\na", ["2: a"]],
    // A return alone is a character.
    ["a\rb,c\n", ["1: a\rb|c"]],
    ['"a,b","c""d",""\n', ['1: a,b|c"d|']],
    ['"a\nb",c\nd,e', ["1: a\nb|c", "3: d|e"]],
    ['a"b,c""d\n', ['1: a"b|c""d']],
    ['"a"x,b\nc\n', ["1! a|b", "2: c"]],
    ['"a\n', ["open"]],
    ['x\n"a""', ["1: x", "open"]],
    ["\ufeffa,b", ["1: a|b"]],
    ['\ufeff"a",b', ["1: a|b"]],
    ["", []],
    ["a\n\ufeffb", ["1: a", "2: \ufeffb"]],
  ])("%j is cut as %j, wherever its pieces end", (text, expected) => {
    expect(recordsOf([text])).toEqual(expected);
    expect(recordsOf([...text])).toEqual(expected);
    for (let k = 0; k <= text.length; k += 1)
      expect(recordsOf([text.slice(0, k), text.slice(k)])).toEqual(expected);
  });

  it("is cut at the separator that is given", () => {
    expect(recordsOf(["a,b;c\td|e"], ";")).toEqual(["1: a,b|c\td|e"]);
    expect(recordsOf(["a,b;c\td|e"], "\t")).toEqual(["1: a,b;c|d|e"]);
  });
});

it("a long field in quotes is looked at again only when its text has doubled", () => {
  const csv = csvReader(",");
  addPiece(csv, '"a\n');
  expect(nextRecord(csv)).toBe(false);
  expect(csv.openLength).toBe(3);
  // Less than twice as much: the text waits.
  addPiece(csv, "b\n");
  expect([csv.rest, csv.source.length]).toEqual(['"a\nb\n', 0]);
  addPiece(csv, 'c"\n');
  expect([nextRecord(csv), fieldText(csv, 0), csv.line]).toEqual([true, "a\nb\nc", 4]);
});
