/** Texts and boxes as HTML. Every text of a page that is no markup passes through here. */
import { escape as escapeHtml } from "html-escaper";
import { oneLine } from "../print/index.ts";

/** A text as one line of HTML. */
export function written(text: string): string {
  return escapeHtml(oneLine(text));
}

/** Writes paragraphs, of a class if one is named. */
export function writeParagraphs(texts: readonly string[], name?: string): readonly string[] {
  const attribute = name === undefined ? "" : ` class="${name}"`;
  return texts.map((text) => `<p${attribute}>${written(text)}</p>`);
}

/** A box that scrolls sideways where its content is wider than the page, by keyboard too. */
export function scrolling(label: string, content: string): string {
  const name = written(label);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${name}">${content}</div>`;
}
