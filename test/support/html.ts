/** HTML as a browser's parser reads it, for tests that look at what is on a page. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;

const children = (node: HtmlNode): readonly HtmlNode[] =>
  "childNodes" in node ? node.childNodes : [];

/** Reads a whole document, or a part of one. */
export function htmlOf(text: string): HtmlNode {
  return text.startsWith("<!doctype") ? parse(text) : parseFragment(text);
}

/** Everything of a name in a document, in order. */
export function all(node: HtmlNode, name: string): readonly HtmlNode[] {
  return [
    ...(node.nodeName === name ? [node] : []),
    ...children(node).flatMap((child) => all(child, name)),
  ];
}

/** Every element of a document, in order. */
export function elements(node: HtmlNode): readonly HtmlNode[] {
  return [...("tagName" in node ? [node] : []), ...children(node).flatMap(elements)];
}

/** The text of an element, without that of elements of a name. */
export function textOf(node: HtmlNode, without?: string): string {
  if (without !== undefined && node.nodeName === without) return "";
  if ("value" in node) return node.value;
  return children(node)
    .map((child) => textOf(child, without))
    .join("");
}

/** An attribute of an element. */
export function attribute(node: HtmlNode | undefined, name: string): string | undefined {
  return node !== undefined && "attrs" in node
    ? node.attrs.find((each) => each.name === name)?.value
    : undefined;
}

/** The texts of the cells of a table, row by row, without the marks of notes. */
export function cellTexts(table: HtmlNode): readonly (readonly string[])[] {
  return all(table, "tbody")
    .flatMap((body) => all(body, "tr"))
    .map((row) => all(row, "td").map((cell) => textOf(cell, "sup")));
}
