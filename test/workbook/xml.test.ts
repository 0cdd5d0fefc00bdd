/** XML of a workbook: elements, and what is not well-formed. */
import { describe, expect, it } from "vitest";
import { elementsIn, localName, parseRoot } from "../../src/workbook/xml.ts";

const problemOf = (text: string): string | undefined => {
  const root = parseRoot(text);
  return "problem" in root ? root.problem : undefined;
};

describe("XML of a workbook", () => {
  it("becomes elements", () => {
    const root = parseRoot('<x:row r="1"> <x:c><x:v>1 &amp; 2</x:v></x:c>text<!-- a --></x:row>');
    if ("problem" in root) throw new Error(root.problem);
    expect([localName(root.name), root.attributes.r]).toEqual(["row", "1"]);
    expect(elementsIn(root).map(({ name, text }) => [localName(name), text])).toEqual([
      ["c", "1 & 2"],
    ]);
    expect(elementsIn(undefined)).toEqual([]);
  });

  it("is refused where it is not well-formed, or names entities", () => {
    expect(problemOf("<a><b></a>")).toMatch(/line 1, column 7/);
    expect(problemOf('<!DOCTYPE a [<!ENTITY x "xx">]><a>&x;</a>')).toMatch(/x/);
    expect(problemOf("<a>".repeat(100_000))).toMatch(/stack/);
    expect(problemOf("")).toMatch(/line 1, column 1/);
  });
});
