/** Reads what Chromium prints: the size and the texts of each page, and where anchors stand. */
import { inflateSync } from "node:zlib";

/**
 * One page: its size in points, and its text, in the order in which it is written and without
 * spaces, because a printer moves where it kerns and where a space stands.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A text as it stands on a page of a PDF. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** The page of each anchor by its name, counted from 0. */
  readonly anchors: ReadonlyMap<string, number>;
}

type Objects = ReadonlyMap<string, string>;

export function readPdf(bytes: Buffer): Pdf {
  const text = bytes.toString("latin1");
  const objects: Objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const ids = [...objects].filter(([, body]) => /\/Type \/Page\n/.test(body)).map(([id]) => id);
  const anchors = [...text.matchAll(/^(?:<<)?\/(\S+) \[(\d+) 0 R \/XYZ /gm)].map(
    ([, name = "", page = ""]) => [name, ids.indexOf(page)] as const,
  );
  return { pages: ids.map((id) => pageOf(id, objects)), anchors: new Map(anchors) };
}

function pageOf(id: string, objects: Objects): PdfPage {
  const page = objects.get(id) ?? "";
  const [, width = "", height = ""] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page) ?? [];
  const [, contents = ""] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  const [, named = ""] = /\/Font <<([^>]*)>>/.exec(page) ?? [];
  const fonts = new Map(
    [...named.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = "", font = ""]) => [
      name,
      charactersOf(font, objects),
    ]),
  );
  return {
    width: Number(width),
    height: Number(height),
    text: textOf(streamOf(contents, objects), fonts),
  };
}

/** The content of an object, unpacked. */
function streamOf(id: string, objects: Objects): string {
  const body = objects.get(id) ?? "";
  const start = body.indexOf("stream\n") + "stream\n".length;
  const data = Buffer.from(body.slice(start), "latin1");
  return body.slice(0, start).includes("/FlateDecode")
    ? inflateSync(data).toString("latin1")
    : data.toString("latin1");
}

/** The character of each glyph of a font. */
function charactersOf(font: string, objects: Objects): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const [, table = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "") ?? [];
  const map = table === "" ? "" : streamOf(table, objects);
  const number = (digits: string | undefined): number => Number.parseInt(digits ?? "0", 16);
  for (const [, section = ""] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph, character] of section.matchAll(/<(\w+)> <(\w{4})/g))
      characters.set(number(glyph), String.fromCharCode(number(character)));
  for (const [, section = ""] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of section.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = number(from); glyph <= number(to); glyph += 1)
        characters.set(glyph, String.fromCharCode(number(first) + glyph - number(from)));
  return characters;
}

/** The text of a page. */
function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font = "";
  const texts: string[] = [];
  for (const [, name, glyphs] of content.matchAll(/\/(\S+) \S+ Tf|((?:<\w+>|\[[^\]]*\])) T[jJ]/g)) {
    if (name !== undefined) font = name;
    const hex = [...(glyphs ?? "").matchAll(/<(\w+)>/g)].map(([, digits = ""]) => digits).join("");
    const codes = [...hex.matchAll(/\w{4}/g)].map(([code]) => Number.parseInt(code, 16));
    texts.push(codes.map((code) => fonts.get(font)?.get(code) ?? "").join(""));
  }
  return squeezed(texts.join(""));
}
