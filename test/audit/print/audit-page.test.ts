/** The page of an audit, as text in columns and as Markdown. */
import { expect, it } from "vitest";
import { markdownPage, type Page, textPage } from "../../../src/audit/print/audit-page.ts";

/** One of everything, with text that means something in Markdown. */
function fill(page: Page): string {
  page.title("Audit: *A*\nB");
  page.line("first");
  page.heading("Relations");
  page.table(
    ["", "number", "verdict"],
    [
      ["in tables", "7", "exact"],
      ["in text|1", "1 234", "å"],
    ],
  );
  page.heading("Findings");
  page.item(1, "n1 · _Cost_", ["in text", "printed\r\n60"]);
  page.line("last");
  return page.text();
}

it("text has one line for each thing, and numbers stand to the right of their column", () => {
  expect(fill(textPage()).split("\n")).toEqual([
    "Audit: *A* B",
    "first",
    "",
    "Relations",
    "           number  verdict",
    "in tables       7  exact",
    "in text|1   1 234  å",
    "",
    "Findings",
    "1. n1 · _Cost_",
    "   in text",
    "   printed 60",
    "last",
  ]);
});

it("Markdown escapes what is no markup, and says which columns are numbers", () => {
  expect(fill(markdownPage()).split("\n")).toEqual([
    "## Audit: \\*A\\* B",
    "",
    "first  ",
    "",
    "### Relations",
    "",
    "",
    "|  | number | verdict |",
    "| --- | ---: | --- |",
    "| in tables | 7 | exact |",
    "| in text\\|1 | 1 234 | å |",
    "",
    "### Findings",
    "",
    "1. **n1 · \\_Cost\\_**",
    "   - in text",
    "   - printed 60",
    "last  ",
  ]);
});

it("a column is as wide as its widest cell on the screen, and the first one is words", () => {
  const page = textPage();
  page.table(
    ["12", "å"],
    [
      ["1", "東京"],
      ["123", "1"],
    ],
  );
  expect(page.text().split("\n")).toEqual(["12      å", "1    東京", "123     1"]);
});
