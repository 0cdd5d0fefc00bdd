/** The policy of a page allows its own style sheet and nothing else; the style sheet is whole. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentPolicy, pageStyleSheet } from "../../src/page/style-sheet.ts";
import { tableStyleSheet } from "../../src/print/index.ts";

describe.each(["a4", "letter"] as const)("on %s", (paper) => {
  const css = pageStyleSheet(paper);

  it("the policy names the digest of the style sheet", () => {
    const digest = createHash("sha256").update(css).digest("base64");
    expect(contentPolicy(paper)).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; ` +
        "base-uri 'none'; form-action 'none'",
    );
  });

  it("the style sheet closes every brace, ends no element, and loads nothing", () => {
    let depth = 0;
    for (const mark of css.match(/[{}]/g) ?? []) {
      depth += mark === "{" ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(css).not.toMatch(/<|url\(|@import/);
    expect(css).toContain(tableStyleSheet);
  });

  it("the pages have the size of the paper", () => {
    expect(css.match(/@page \{ size: (\w+)/)?.[1]).toBe({ a4: "A4", letter: "letter" }[paper]);
  });
});
