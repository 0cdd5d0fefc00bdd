/** The clipboard of Chromium: what a word processor gets where a reader copies a table. */
import type { Page } from "playwright-core";

/** What the clipboard holds, in both of its forms. */
export interface Copy {
  readonly html: string;
  readonly plain: string;
}

/** Copies each table of a page that is open, and pastes it into an empty one. */
export async function copyTables(page: Page): Promise<readonly Copy[]> {
  const context = page.context();
  const target = await context.newPage();
  // The policy of a report page lets nothing listen, so another one is pasted into.
  await target.setContent("<div contenteditable>x</div>");
  await target.evaluate(`addEventListener("paste", (event) => {
    window.pasted = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
  })`);
  const copies: Copy[] = [];
  const count = await page.locator("table").count();
  for (let k = 0; k < count; k++) {
    await page.bringToFront();
    await page.evaluate(`{
      const range = document.createRange();
      range.selectNode(document.querySelectorAll("table")[${k}]);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }`);
    await page.keyboard.press("Control+c");
    await target.bringToFront();
    await target.locator("div").focus();
    await target.keyboard.press("Control+v");
    const [html = "", plain = ""] = (await target.evaluate("window.pasted")) as readonly string[];
    copies.push({ html, plain });
  }
  return copies;
}
