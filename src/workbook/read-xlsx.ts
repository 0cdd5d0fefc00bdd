/** A workbook from its bytes. */
import {
  type Issue,
  keysOf,
  readArguments,
  readChoice,
  readItems,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import { type Archive, type Budget, openArchive, refuseFile } from "./archive.ts";
import { isDateFormat, plainText } from "./cell-value.ts";
import { readPart, readRuns } from "./element-runs.ts";
import { readSheet, type SheetContext, type SheetSource, textOfRuns } from "./read-sheet.ts";
import type { PassedOver, Sheet, Workbook } from "./workbook.ts";
import { elementsIn, localName, type XmlElement } from "./xml.ts";

/** How much of a workbook is read at most. */
export interface WorkbookLimits {
  /** The bytes of its parts after they are unpacked; default 268 435 456, which is 256 MiB. */
  readonly unpackedBytes?: number;
  /** The cells with a value or a formula; default 1 000 000. */
  readonly cells?: number;
}

/** How a workbook is read. */
export interface WorkbookOptions {
  /** The names of the sheets that are read; default all, hidden ones too. */
  readonly sheets?: readonly string[];
  /** How much is read at most. */
  readonly limits?: WorkbookLimits;
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<WorkbookOptions>({ sheets: true, limits: true });
const LIMIT_KEYS = /* @__PURE__ */ keysOf<WorkbookLimits>({ unpackedBytes: true, cells: true });

/**
 * Reads a workbook: its sheets as cells.
 *
 * Rule: a number is what a spreadsheet shows of it, at most 15 significant digits, so that a sum of
 * 0.1 and 0.2 is 0.3. A cell whose format shows a day, a month or a year is a date, in the date
 * system of the workbook. A formula stands beside the value that was stored with it; nothing is
 * computed. Hidden rows, columns and sheets are read and marked. Macros never run, other files are
 * never opened, and entities of XML are not expanded; everything passed over is listed.
 * Absent and zero: an empty cell is left out; 0 is a number.
 *
 * A file is refused whole: an old workbook (.xls), one with a password, text with the name of a
 * workbook, changed bytes, a cell that makes no sense. A file that would unpack to more than the
 * limits is refused before it does. Rows without a value take no memory.
 *
 * @param bytes - the bytes of the file
 * @param options.sheets - the names of the sheets that are read; default all
 * @param options.limits - how much is read at most
 * @returns the workbook, as plain data
 * @throws AnslagError `workbook.file` when it cannot be read, with every cell that makes no sense
 * @throws AnslagError `workbook.limit` when it is too large
 * @throws AnslagError `input.choice` when the workbook has no sheet of a name
 * @throws AnslagError `input.unknown-key`, `input.wrong-type`, `input.value` when an argument is
 * invalid
 * @example A grant goes out as a workbook, and is read back
 * const grant = { original: { amount: "469 927" } };
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Grant" };
 * const file = await writeXlsx([renderWorksheet(appropriationRoll(grant, options))]);
 * const { sheets } = await readXlsx(file);
 * const [, , row] = sheets[0]?.rows ?? [];
 * row?.cells.map(({ address, kind, value }) => [address, kind, value])
 * // => [["A3", "text", "Original appropriation"], ["B3", "number", "469927"]]
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: WorkbookOptions = {},
): Promise<Workbook> {
  const { wanted, budget, cells } = readOptions(bytes, options);
  const archive = openArchive(bytes);
  const outline = await readOutline(archive, budget);
  const issues: Issue[] = [];
  const names = outline.sheets.map(({ name }) => name);
  for (const [k, name] of (wanted ?? []).entries())
    readChoice(name, names, ["options", "sheets", k], issues);
  throwIssues(issues);
  const context: SheetContext = {
    texts: await readTexts(archive, outline.texts, budget),
    dateStyles: await readStyles(archive, outline.styles, budget),
    is1904: outline.is1904,
    budget,
    cells,
    issues,
  };
  const sheets: Sheet[] = [];
  for (const sheet of outline.sheets)
    if (wanted?.includes(sheet.name) ?? true) sheets.push(await readSheet(sheet, context));
  throwIssues(issues);
  return Object.freeze({
    sheets: Object.freeze(sheets),
    passedOver: Object.freeze(outline.passedOver.map((each) => Object.freeze(each))),
  });
}

interface ReadOptions {
  readonly wanted: readonly string[] | undefined;
  readonly budget: Budget;
  readonly cells: Budget;
}

function readOptions(bytes: Uint8Array, options: WorkbookOptions): ReadOptions {
  const issues: Issue[] = [];
  if (!(bytes instanceof Uint8Array)) issues.push(wrongType(["bytes"], "bytes", bytes));
  const given = readArguments(options, OPTION_KEYS, ["options"], issues);
  const wanted =
    given.sheets === undefined ? undefined : readItems(given.sheets, ["options", "sheets"], issues);
  const { limits = {} } = given;
  const asked = readArguments(limits, LIMIT_KEYS, ["options", "limits"], issues);
  const limitOf = (key: keyof WorkbookLimits, usual: number): Budget => {
    const limit = asked[key] ?? usual;
    if (!Number.isSafeInteger(limit) || limit < 1)
      issues.push(wrongType(["options", "limits", key], "a whole number of 1 or more", limit));
    return { left: limit, limit };
  };
  const budget = limitOf("unpackedBytes", 2 ** 28);
  const cells = limitOf("cells", 1_000_000);
  throwIssues(issues);
  return { wanted, budget, cells };
}

/** A workbook before its sheets are read. */
interface Outline {
  readonly sheets: readonly SheetSource[];
  readonly passedOver: readonly PassedOver[];
  readonly is1904: boolean;
  readonly texts: string | undefined;
  readonly styles: string | undefined;
}

/** The parts that are not read, by how the workbook names them. */
const PASSED_OVER: Readonly<Record<string, PassedOver["kind"]>> = {
  vbaProject: "macros",
  externalLink: "external-link",
};

/** A part that another part names. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function readOutline(archive: Archive, budget: Budget): Promise<Outline> {
  const { names } = archive;
  if (!names.includes("_rels/.rels")) return refuseFile("an archive of something else");
  const [main] = (await relationsOf(archive, "", budget)).filter(
    ({ type }) => type === "officeDocument",
  );
  if (main === undefined) return refuseFile("an archive of something else");
  const root = await readPart(archive.unpack(main.part, budget), main.part);
  if (localName(root.name) !== "workbook") return refuseFile("a document of another kind");
  const relations = await relationsOf(archive, main.part, budget);
  const partOf = (type: string): string | undefined =>
    relations.find((each) => each.type === type)?.part;
  const children = elementsIn(root);
  const sheets: SheetSource[] = [];
  const passedOver: PassedOver[] = relations.flatMap(({ type, part: name }) => {
    const kind = PASSED_OVER[type];
    return kind === undefined ? [] : [{ kind, name }];
  });
  const listed = children.filter((each) => localName(each.name) === "sheets").flatMap(elementsIn);
  for (const { attributes } of listed) {
    const id = Object.entries(attributes).find(([key]) => localName(key) === "id")?.[1];
    const relation = relations.find((each) => each.id === id);
    const name = attributes.name ?? "";
    if (relation === undefined) return refuseFile("a sheet without a part", name);
    // A host that looks for a sheet by its name would find one of them only.
    if (sheets.some((each) => each.name === plainText(name)))
      return refuseFile("two sheets of one name", name);
    const visibility = visibilityOf(attributes.state);
    if (relation.type === "worksheet")
      sheets.push({ archive, part: relation.part, name: plainText(name), visibility });
    else passedOver.push({ kind: "other-sheet", name });
  }
  const settings = children.find((each) => localName(each.name) === "workbookPr");
  const is1904 = ["1", "true"].includes(settings?.attributes.date1904 ?? "");
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")];
  return { sheets, passedOver, is1904, texts, styles };
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  if (state === "hidden") return "hidden";
  return state === "veryHidden" ? "very-hidden" : "visible";
}

/** The parts that a part names; those of the whole file for the empty name. */
async function relationsOf(
  archive: Archive,
  part: string,
  budget: Budget,
): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const root = await readPart(archive.unpack(file, budget), file);
  return elementsIn(root).map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    part: partAt(Target, folder),
  }));
}

/** The part that a path names, seen from a folder. */
function partAt(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}

/** The texts that cells name by number. */
async function readTexts(
  archive: Archive,
  part: string | undefined,
  budget: Budget,
): Promise<readonly string[]> {
  if (part === undefined) return [];
  const texts: string[] = [];
  await readRuns(archive.unpack(part, budget), part, {
    container: "sst",
    element: "si",
    take: (elements) => {
      for (const element of elements) texts.push(plainText(textOfRuns(element)));
    },
  });
  return texts;
}

/** Whether the cells of each style are dates. */
async function readStyles(
  archive: Archive,
  part: string | undefined,
  budget: Budget,
): Promise<readonly boolean[]> {
  if (part === undefined) return [];
  const root = await readPart(archive.unpack(part, budget), part);
  const inside = (container: string): readonly XmlElement[] =>
    elementsIn(root).flatMap((each) =>
      localName(each.name) === container ? elementsIn(each) : [],
    );
  const codes = new Map(
    inside("numFmts").map(({ attributes: { numFmtId, formatCode } }) => [numFmtId, formatCode]),
  );
  return inside("cellXfs").map(({ attributes: { numFmtId = "0" } }) =>
    isDateFormat(Number(numFmtId), codes.get(numFmtId)),
  );
}
