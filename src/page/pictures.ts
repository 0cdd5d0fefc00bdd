/**
 * The pictures of a page. An SVG document becomes the address of an image: a browser runs no script
 * in it, loads nothing for it, and keeps its ids and styles apart from those of the page.
 */
import type { Diagram } from "../diagram/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeIssue,
  readArguments,
  readItems,
} from "../input/index.ts";
import { scrolling, written } from "./markup.ts";
import { DIAGRAM_KEYS, type PageDiagram } from "./page.ts";

/** A diagram in words, and its picture if there is one. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly svg: string | undefined;
}

/** Reads diagrams, and draws those without a picture. */
export function readPictures(
  diagrams: readonly (Diagram | PageDiagram)[],
  draw: ((diagram: Diagram) => string) | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly Picture[] {
  return readItems(diagrams, path, issues).flatMap((entry, index) => {
    const at = [...path, index];
    const isBare = isPlainObject(entry) && "$schema" in entry;
    const { diagram, svg } = isBare
      ? { diagram: entry as Diagram, svg: undefined }
      : readArguments(entry as PageDiagram, DIAGRAM_KEYS, at, issues);
    const title: unknown = diagram?.title?.text;
    const description: unknown = diagram?.description;
    if (!Array.isArray(title) || typeof description !== "string") {
      const facts = { path: at, expected: "a diagram", received: describeValue(diagram) };
      issues.push(makeIssue("input.wrong-type", facts));
      return [];
    }
    const drawn = svg ?? (typeof draw === "function" ? draw(diagram) : undefined);
    checkSvg(drawn, svg === undefined ? ["drawDiagram"] : [...at, "svg"], issues);
    return [{ title: title.join(" "), description, svg: drawn }];
  });
}

/** An image without the name space of SVG shows nothing. */
function checkSvg(svg: unknown, path: IssuePath, issues: Issue[]): void {
  if (svg === undefined) return;
  const isSvg =
    typeof svg === "string" && /<svg\s[^>]*"http:\/\/www\.w3\.org\/2000\/svg"/.test(svg);
  if (isSvg) return;
  const expected = 'an SVG document with xmlns="http://www.w3.org/2000/svg"';
  const code = typeof svg === "string" ? "input.value" : "input.wrong-type";
  issues.push(makeIssue(code, { path, expected, received: describeValue(svg) }));
}

/** Writes a picture as an image; without one, the content of the diagram in words. */
export function writePicture({ title, description, svg }: Picture, word: string): string {
  if (svg === undefined) return `<figure><p>${written(description)}</p></figure>`;
  // A lone surrogate has no place in an address.
  const address = encodeURIComponent(svg.replace(/\p{Cs}/gu, "\ufffd"));
  const image = `<img alt="${written(description)}" src="data:image/svg+xml,${written(address)}">`;
  return `<figure>${scrolling(`${word}: ${title}`, image)}</figure>`;
}
