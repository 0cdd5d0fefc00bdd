/** Workbooks written by hand, part by part: an oracle that shares no code with the reader. */
import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive: its text or bytes, and what the archive says of it. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the archive states instead of the truth. */
  readonly size?: number;
  readonly flags?: number;
}

const u16 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): readonly number[] => [
  ...u16(value & 0xffff),
  ...u16((value >>> 16) & 0xffff),
];

/** A ZIP file, as the specification writes it. */
export function zip(parts: readonly Part[]): Uint8Array {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content, isStored = false, size, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const facts = [
      ...u16(flags),
      ...u16(isStored ? 0 : 8),
      ...u32(0),
      ...u32(crc32(bytes)),
      ...u32(packed.length),
      ...u32(size ?? bytes.length),
      ...u16(Buffer.byteLength(name)),
      ...u16(0),
    ];
    const head = Buffer.from([...u32(0x04034b50), ...u16(20), ...facts]);
    const more = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    directory.push(
      Buffer.from([...u32(0x02014b50), ...u16(20), ...u16(20), ...facts, ...more]),
      Buffer.from(name),
    );
    local.push(head, Buffer.from(name), packed);
    at += head.length + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = u16(parts.length);
  const end = [...u32(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...u32(listed.length)];
  return Uint8Array.from(
    Buffer.concat([...local, listed, Buffer.from([...end, ...u32(at), ...u16(0)])]),
  );
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], k) =>
      `<Relationship Id="rId${k + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships>${each.join("")}</Relationships>`;
}

/** What a workbook holds, as the XML of its parts. */
export interface WorkbookParts {
  /** The XML of each sheet by its name: a whole part, or the rows only. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The state of a sheet. */
  readonly states?: Readonly<Record<string, string>>;
  /** The texts that cells name by number, each the XML inside its element. */
  readonly texts?: readonly string[];
  /** The number formats of the styles, by the number of the style. */
  readonly formats?: readonly string[];
  readonly settings?: string;
  /** Further parts that the workbook names, by type. */
  readonly more?: readonly (Part & { readonly type: string })[];
}

/** The parts of a workbook. */
export function workbookParts(given: WorkbookParts): Part[] {
  const { sheets, states = {}, texts = [], formats = [], settings = "", more = [] } = given;
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, k) =>
      `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}" ` +
      `state="${states[name] ?? "visible"}"/>`,
  );
  const codes = formats.map((code, k) => `<numFmt numFmtId="${164 + k}" formatCode="${code}"/>`);
  const styles = formats.map((_, k) => `<xf numFmtId="${164 + k}"/>`);
  const workbook = `<workbook xmlns="m" xmlns:r="${RELATIONS}"><workbookPr ${settings}/>`;
  return [
    { name: "_rels/.rels", content: relations(["officeDocument", "xl/workbook.xml"]) },
    {
      name: "xl/workbook.xml",
      content: `${workbook}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        ...names.map((_, k) => ["worksheet", `worksheets/sheet${k + 1}.xml`] as const),
        ["sharedStrings", "/xl/sharedStrings.xml"],
        ["styles", "styles.xml"],
        ...more.map(({ type, name }) => [type, `/${name}`] as const),
      ),
    },
    {
      name: "xl/sharedStrings.xml",
      content: `<sst>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    },
    {
      name: "xl/styles.xml",
      content:
        `<styleSheet><numFmts>${codes.join("")}</numFmts>` +
        `<cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    },
    ...names.map((name, k) => ({
      name: `xl/worksheets/sheet${k + 1}.xml`,
      content: sheetXml(sheets[name] ?? ""),
    })),
    ...more,
  ];
}

function sheetXml(xml: string): string {
  return xml.includes("sheetData") ? xml : `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
}

/** A workbook as a file. */
export function workbookFile(given: WorkbookParts): Uint8Array {
  return zip(workbookParts(given));
}
