/** Texts and boxes as HTML. */
import { expect, it } from "vitest";
import { scrolling, writeParagraphs, written } from "../../src/page/markup.ts";
import { attribute, elements, htmlOf, textOf } from "../support/html.ts";

const EVIL = `"><script>alert(1)</script>'&amp;`;

it("a text stays a text, on one line", () => {
  expect(textOf(htmlOf(written(EVIL)))).toBe(EVIL);
  expect(written("a\n\u202eb")).toBe("a b");
});

it("a paragraph for each text, of a class if one is named", () => {
  expect(writeParagraphs(["a", "b & c"])).toEqual(["<p>a</p>", "<p>b &amp; c</p>"]);
  expect(writeParagraphs(["a"], "lead")).toEqual(['<p class="lead">a</p>']);
});

it("a box that scrolls has a name, and the keyboard reaches it", () => {
  const [box, ...inside] = elements(htmlOf(scrolling(EVIL, "<b>x</b>")));
  expect(attribute(box, "aria-label")).toBe(EVIL);
  expect([attribute(box, "role"), attribute(box, "tabindex")]).toEqual(["region", "0"]);
  expect(inside.map(({ nodeName }) => nodeName)).toEqual(["b"]);
});
