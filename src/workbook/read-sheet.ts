/** A sheet, read row by row. */
import { type Issue, makeWorkbookIssue } from "../input/index.ts";
import { addressOf, columnLetters, placeOf } from "./address.ts";
import { type Archive, type Budget, refuseSize } from "./archive.ts";
import { type CellContext, plainText, sheetValue } from "./cell-value.ts";
import { readRuns } from "./element-runs.ts";
import type { Sheet, SheetCell, SheetRow } from "./workbook.ts";
import { elementsIn, localName, type XmlElement } from "./xml.ts";

/** How many problems of cells are listed. */
const MOST_ISSUES = 100;

/** A sheet that is about to be read. */
export interface SheetSource {
  readonly archive: Archive;
  readonly part: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
}

/** Everything that is shared between the sheets of a workbook. */
export interface SheetContext extends CellContext {
  readonly budget: Budget;
  readonly cells: Budget;
  readonly issues: Issue[];
}

/** Reads a sheet. */
export async function readSheet(source: SheetSource, context: SheetContext): Promise<Sheet> {
  const { archive, part, name, visibility } = source;
  const rows = rowReader(name, context);
  const root = await readRuns(archive.unpack(part, context.budget), part, {
    container: "sheetData",
    element: "row",
    take: rows.take,
  });
  const around = elementsIn(root);
  const inside = (container: string): readonly XmlElement[] =>
    around.flatMap((each) => (localName(each.name) === container ? elementsIn(each) : []));
  const protection = around.find((each) => localName(each.name) === "sheetProtection");
  return Object.freeze({
    name,
    visibility,
    isProtected: protection !== undefined && isTrue(protection.attributes.sheet),
    rows: Object.freeze(rows.rows),
    merged: Object.freeze(inside("mergeCells").map(({ attributes }) => attributes.ref ?? "")),
    hiddenColumns: Object.freeze(
      inside("cols").flatMap(({ attributes: { hidden, min, max } }) =>
        isTrue(hidden) ? [`${columnLetters(Number(min))}:${columnLetters(Number(max))}`] : [],
      ),
    ),
  });
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

interface Rows {
  readonly rows: SheetRow[];
  readonly take: (elements: readonly XmlElement[]) => void;
}

/** Takes the rows of a sheet as they come. */
function rowReader(sheet: string, context: SheetContext): Rows {
  const rows: SheetRow[] = [];
  const cellsOf = cellReader(sheet, context);
  let last = 0;
  const take = (elements: readonly XmlElement[]): void => {
    for (const row of elements) {
      const { r = `${last + 1}` } = row.attributes;
      const number = placeOf(`A${r}`)?.row ?? 0;
      if (number <= last) {
        report(sheet, `row ${last + 1}`, "a row below the one before", `row ${r}`, context);
        continue;
      }
      last = number;
      const cells = cellsOf(elementsIn(row), number);
      if (cells.length === 0) continue;
      context.cells.left -= cells.length;
      if (context.cells.left < 0) refuseSize(`at most ${context.cells.limit} cells`, "more", sheet);
      const isHidden = isTrue(row.attributes.hidden);
      rows.push(Object.freeze({ number, isHidden, cells: Object.freeze(cells) }));
    }
  };
  return { rows, take };
}

function report(
  sheet: string,
  at: string,
  expected: string,
  received: string,
  { issues }: SheetContext,
): void {
  if (issues.length >= MOST_ISSUES) return;
  issues.push(makeWorkbookIssue("workbook.file", { path: [sheet, at], expected, received }));
}

/** A formula that other cells share. */
interface SharedFormula {
  readonly formula: string;
  readonly formulaOf: string;
}

/** Reads the cells of a row; formulas are shared across rows. */
function cellReader(
  sheet: string,
  context: SheetContext,
): (elements: readonly XmlElement[], row: number) => readonly SheetCell[] {
  const shared = new Map<string, SharedFormula>();
  return (elements, row) => {
    const cells: SheetCell[] = [];
    let last = 0;
    for (const element of elements) {
      if (localName(element.name) === "extLst") continue;
      if (localName(element.name) !== "c") {
        report(sheet, `row ${row}`, "cells", `an element ${element.name}`, context);
        continue;
      }
      const { r = addressOf({ column: last + 1, row }), t = "n", s = "0" } = element.attributes;
      const place = placeOf(r);
      if (place === undefined || place.row !== row || place.column <= last) {
        const before = addressOf({ column: last + 1, row });
        report(sheet, before, "a cell to the right of the one before", r, context);
        continue;
      }
      last = place.column;
      const { text, formula } = contentOf(element, r, shared);
      if (text === undefined && formula === undefined) continue;
      const value =
        text === undefined
          ? ({ kind: "empty", value: null } as const)
          : sheetValue(t, text, Number(s), context);
      if (value === undefined)
        report(sheet, r, `a value of type ${t}`, JSON.stringify(text), context);
      else cells.push(Object.freeze({ ...value, address: r, column: place.column, ...formula }));
    }
    return cells;
  };
}

interface CellContent {
  readonly text: string | undefined;
  readonly formula: { readonly formula: string; readonly formulaOf?: string } | undefined;
}

/** The value of a cell as text, and its formula. */
function contentOf(
  cell: XmlElement,
  address: string,
  shared: Map<string, SharedFormula>,
): CellContent {
  let text: string | undefined;
  let formula: CellContent["formula"];
  for (const child of elementsIn(cell)) {
    const name = localName(child.name);
    if (name === "v") text = child.text;
    else if (name === "is") text = textOfRuns(child);
    else if (name === "f") formula = formulaOf(child, address, shared);
  }
  // A program writes an empty value where a formula has no result yet, or a cell has only a look.
  return { text: text === "" && cell.attributes.t !== "str" ? undefined : text, formula };
}

function formulaOf(
  { attributes: { t, si }, text }: XmlElement,
  address: string,
  shared: Map<string, SharedFormula>,
): CellContent["formula"] {
  const formula = plainText(text);
  if (t !== "shared" || si === undefined) return { formula };
  if (formula === "") return shared.get(si) ?? { formula };
  shared.set(si, { formula, formulaOf: address });
  return { formula };
}

/** A text in runs of several looks, without the readings of its signs. */
export function textOfRuns(parent: XmlElement): string {
  return elementsIn(parent)
    .map((child) => {
      const name = localName(child.name);
      if (name === "t") return child.text;
      return name === "r" ? textOfRuns(child) : "";
    })
    .join("");
}
