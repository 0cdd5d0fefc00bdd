/**
 * A large part of a workbook, a run of elements at a time: the rows of a sheet, the texts of a
 * workbook. The parser of XML wants whole texts, so a part is cut between two of its elements.
 */

import { refuseFile, refuseSize } from "./archive.ts";
import { elementsIn, localName, parseRoot, type XmlElement } from "./xml.ts";

/** Which elements come many at a time. */
export interface ElementRuns {
  /** The element that holds them. */
  readonly container: string;
  /** The elements. */
  readonly element: string;
  /** Takes some of them. */
  readonly take: (elements: readonly XmlElement[]) => void;
}

/** A run is parsed when it is this long. */
const RUN = 1 << 16;
/** No element is longer than this, nor everything around the elements. */
const LONGEST = 1 << 24;

/** Parses a part as a whole. */
export async function readPart(pieces: AsyncIterable<string>, part: string): Promise<XmlElement> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length > LONGEST) refuseSize(`at most ${LONGEST} characters`, "more", part);
  }
  return rootOf(text, part);
}

function rootOf(text: string, part: string): XmlElement {
  const root = parseRoot(text);
  return "problem" in root ? refuseFile(`XML with an error: ${root.problem}`, part) : root;
}

/** Holds what a program keeps for itself; it may stand beside the elements. */
const EXTENSIONS = "extLst";

/** A part while its pieces come. */
interface OpenPart {
  /** Everything but the elements. */
  around: string;
  /** The elements that have not been parsed yet; before the container, everything. */
  run: string;
  place: "before" | "inside" | "behind";
  /** The end of what came: the last piece, and a little of those before. */
  end: string;
  /** The length at which the run is parsed. */
  enough: number;
}

/** A tag that stands across two pieces is found if it is no longer than this. */
const LONGEST_TAG = 1 << 10;

/** Parses a part run by run; returns its root, without the elements of the runs. */
export async function readRuns(
  pieces: AsyncIterable<string>,
  part: string,
  { container, element, take }: ElementRuns,
): Promise<XmlElement> {
  const opening = new RegExp(`<(?:[\\w.-]+:)?${container}(?:\\s[^<>]*|/)?>`);
  const closing = new RegExp(`</(?:[\\w.-]+:)?${container}\\s*>`);
  const next = new RegExp(`<(?:[\\w.-]+:)?${element}[\\s/>]`, "g");
  const parse = (run: string): void => {
    const elements = run.trim() === "" ? [] : elementsIn(rootOf(`<run>${run}</run>`, part));
    const others = elements.filter(({ name }) => localName(name) !== element);
    if (others.some(({ name }) => localName(name) !== EXTENSIONS)) refuseForm(container, part);
    take(elements.filter(({ name }) => localName(name) === element));
  };
  const open: OpenPart = { around: "", run: "", place: "before", end: "", enough: RUN };
  for await (const piece of pieces) {
    if (open.place === "behind") open.around += piece;
    else open.run += piece;
    if (open.around.length > LONGEST || open.run.length > LONGEST)
      refuseSize(`elements of at most ${LONGEST} characters`, "more", part);
    // Only the end is searched: to look through a long text at each of its pieces takes too long.
    open.end = open.end.slice(-LONGEST_TAG) + piece;
    if (open.place === "before") passOpening(open, opening.exec(open.end));
    if (open.place !== "inside") continue;
    const found = closing.exec(open.end);
    if (found !== null) {
      const at = open.run.length - open.end.length + found.index;
      parse(open.run.slice(0, at));
      open.around += open.run.slice(at);
      open.place = "behind";
    } else if (open.run.length > open.enough) {
      const cut = lastBegin(open.run, next);
      parse(open.run.slice(0, cut));
      open.run = open.run.slice(cut);
      open.enough = 2 * open.run.length + RUN;
    }
  }
  const root = rootOf(open.place === "behind" ? open.around : open.around + open.run, part);
  // Elements that were not taken would vanish.
  const isLeft = [root, ...elementsIn(root)].some(
    (each) =>
      localName(each.name) === container &&
      elementsIn(each).some(({ name }) => localName(name) === element),
  );
  return isLeft ? refuseForm(container, part) : root;
}

function refuseForm(container: string, part: string): never {
  return refuseFile(`${container} in a form that is not known`, part);
}

/** Goes on behind the tag that opens the container. */
function passOpening(open: OpenPart, found: RegExpExecArray | null): void {
  if (found === null) return;
  const at = open.run.length - open.end.length + found.index + found[0].length;
  open.around = open.run.slice(0, at);
  open.run = open.run.slice(at);
  open.end = open.run;
  open.place = "inside";
  if (!found[0].endsWith("/>")) return;
  open.around += open.run;
  open.place = "behind";
}

/** Where the last element of a run begins; 0 if there is only one. */
function lastBegin(run: string, next: RegExp): number {
  let at = 0;
  for (const { index } of run.matchAll(next)) at = index;
  return at;
}
