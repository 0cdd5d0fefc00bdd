/** Notes of a caller on a table: marks at their places, linked to paragraphs below. */
import { describe, expect, it } from "vitest";
import { writeNotes } from "../../src/page/notes.ts";
import { writeHtml } from "../../src/print/index.ts";
import { all, attribute, cellTexts, htmlOf, textOf } from "../support/html.ts";
import { statement } from "../support/library-page.ts";

const notes = [
  { text: "Two vacancies.", row: "staff", column: "forecast" },
  { text: "Books are late.", row: "books" },
  { text: "As decided <in> November.", column: "budget" },
  { text: "The auditors have not seen the figures." },
  { text: "One of them is filled.", row: "staff", column: "forecast" },
];

/** Gives out n1, n2 and so on. */
function counting(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `n${count}`;
  };
}

describe("notes on a table", () => {
  const html = htmlOf(writeHtml(statement, {}, writeNotes(notes, counting())));

  it("have a letter each at their place, in the order given", () => {
    const marked = [...all(html, "th"), ...all(html, "td")]
      .filter((node) => all(node, "sup").length > 0 && all(node, "p").length === 0)
      .map((node) => textOf(node).replaceAll("\u00a0", " "));
    expect(marked).toEqual(["Budget c)", "Books b)", "-940 a) d)"]);
  });

  it("stand below the notes of the table, all with their text", () => {
    const foot = all(html, "tfoot").flatMap((each) => all(each, "p"));
    expect(foot.map((node) => textOf(node))).toEqual([
      ...statement.footnotes,
      "a) Two vacancies.",
      "b) Books are late.",
      "c) As decided <in> November.",
      "The auditors have not seen the figures.",
      "d) One of them is filled.",
    ]);
  });

  it("are linked from their mark, but for one about no place", () => {
    const ids = all(html, "p").flatMap((node) => attribute(node, "id") ?? []);
    expect(ids).toEqual(["n1", "n2", "n3", "n4"]);
    const targets = all(html, "a").map((node) => attribute(node, "href") ?? "");
    expect(targets.sort()).toEqual(["#n1", "#n2", "#n3", "#n4"]);
  });

  it("leave the figures as they are printed", () => {
    expect(cellTexts(html)).toEqual(statement.texts);
  });

  it("go on after z with two letters", () => {
    const many = Array.from({ length: 704 }, () => ({ text: "x", row: "staff" }));
    const { paragraphs } = writeNotes(many, counting());
    const letters = paragraphs.map((text) => />([a-z]+)\)</.exec(text)?.[1]);
    // 26 letters, 26² pairs, then three.
    expect([0, 25, 26, 51, 52, 701, 702, 703].map((k) => letters[k])).toEqual([
      ..."az",
      "aa",
      "az",
      "ba",
      "zz",
      "aaa",
      "aab",
    ]);
    expect(new Set(letters).size).toBe(704);
  });
});
