/** XML as elements: names without prefixes, places, and what is not well-formed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { placesIn, readXml } from "../../../src/ledger/sie/xml.ts";

const problemOf = (text: string): string | undefined => {
  const issues: Issue[] = [];
  expect(readXml(text, issues)).toBeUndefined();
  return issues[0]?.path.join(" ");
};

describe("XML", () => {
  it("becomes elements with attributes and places", () => {
    const issues: Issue[] = [];
    const text = '<?xml version="1.0"?>\n<s:Sie xmlns:s="u">\n  <s:A x="1 &amp; 2"/>text</s:Sie>';
    const root = readXml(text, issues);
    expect(issues).toEqual([]);
    expect([root?.name, root?.children.length]).toEqual(["Sie", 1]);
    const [child] = root?.children ?? [];
    expect([child?.name, { ...child?.attributes }]).toEqual(["A", { x: "1 & 2" }]);
    expect(placesIn(text)(child?.at ?? 0)).toEqual({ line: 3, column: 3 });
  });

  it("that is not well-formed is refused at its place", () => {
    expect(problemOf("<a>\n<b></a>")).toBe("line 2 column 4");
    expect(problemOf("")).toBe("line 1 column 1");
    expect(problemOf("<a>".repeat(100_000))).toBe("line 1 column 1");
  });

  it("has no entities but its own, and fetches nothing", () => {
    const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<a b="&x;"/>';
    expect(problemOf(file)).toBe("line 2 column 7");
    const bomb = '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]>\n<a>&y;</a>';
    expect(problemOf(bomb)).toBe("line 2 column 4");
  });

  it("counts lines as a plain loop does", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n") }), (text) => {
        const placeOf = placesIn(text);
        for (let at = 0; at < text.length; at += 1) {
          const before = text.slice(0, at).split("\n");
          expect(placeOf(at)).toEqual({
            line: before.length,
            column: (before.at(-1) ?? "").length + 1,
          });
        }
      }),
    );
  });
});
