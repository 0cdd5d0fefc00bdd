/** Reads the tables of a document of Word, from the XML inside the file. */
import { inflateRawSync } from "node:zlib";

/** A cell of a table in a document of Word. */
export interface WordCell {
  readonly text: string;
  /** How its paragraph is aligned. */
  readonly align: string | undefined;
  /** Over how many columns it reaches. */
  readonly columns: number;
  /** Whether it continues the cell above it. */
  readonly isContinued: boolean;
}

/** The rows of each table, in the order of the document. */
export function readTables(docx: Buffer): readonly (readonly (readonly WordCell[])[])[] {
  const xml = entryOf(docx, "word/document.xml");
  return parts(xml, "tbl").map((table) =>
    parts(table, "tr").map((row) => parts(row, "tc").map(cellOf)),
  );
}

/** The content of each element of a name, which never contains another of its name. */
function parts(xml: string, name: string): readonly string[] {
  const element = new RegExp(`<w:${name}(?: [^>]*)?>([\\s\\S]*?)</w:${name}>`, "g");
  return [...xml.matchAll(element)].map(([, inner = ""]) => inner);
}

function cellOf(xml: string): WordCell {
  const attribute = (name: string): string | undefined =>
    new RegExp(`<w:${name} [^>]*w:val="([^"]*)"`).exec(xml)?.[1];
  const text = parts(xml, "t").join("");
  return {
    text: text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? ""),
    align: attribute("jc"),
    columns: Number(attribute("gridSpan") ?? 1),
    isContinued: attribute("vMerge") === "continue",
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

/** The text of one file in a ZIP archive (PKWARE, APPNOTE 4.3.7 and 4.3.12). */
function entryOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.toString("latin1", at, at + 4) === "PK\x01\x02") {
    const size = zip.readUInt32LE(at + 20);
    const length = zip.readUInt16LE(at + 28);
    const more = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (zip.toString("utf8", at + 46, at + 46 + length) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + size)).toString("utf8");
    }
    at += 46 + length + more;
  }
  throw new Error(`no ${name} in the archive`);
}
