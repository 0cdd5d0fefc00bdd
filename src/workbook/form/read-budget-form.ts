/** A budget form that comes back. */
import { type Decimal, isSameAmount, readAmount } from "../../amount/index.ts";
import { type Book, requireBook } from "../../book/index.ts";
import type { Period } from "../../calendar/index.ts";
import { type FigureInput, type FigureSet, figureSet, type Members } from "../../figure/index.ts";
import {
  AnslagError,
  describeValue,
  failType,
  type Issue,
  isPlainObject,
  makeWorkbookIssue,
  readJson,
  throwIssues,
} from "../../input/index.ts";
import type { Worksheet, WorksheetCell } from "../../print/index.ts";
import type { Sheet, SheetCell, Workbook } from "../index.ts";
import { addressOf } from "../index.ts";
import {
  amountKey,
  type BudgetFormOptions,
  type FormPlan,
  planForm,
  SPREADSHEET_DIGITS,
} from "./form-plan.ts";
import { turned } from "./form-rows.ts";
import { FIRST_COLUMN, FIRST_ROW, FORM_SHEET, FORM_VERSION, formSheets } from "./form-sheets.ts";

/** An amount that a reader of a form changed. */
export interface BudgetFormChange {
  /** The sheet. */
  readonly sheet: string;
  /** The cell, such as `C5`. */
  readonly address: string;
  /** The line. */
  readonly line: string;
  /** The period. */
  readonly period: Period;
  /** The members of the sheet. */
  readonly members: Members;
  /** The amount that the form went out with, in result sign; absent where the cell was empty. */
  readonly old?: Decimal;
  /** The amount that it came back with, in result sign; absent where the cell is empty. */
  readonly new?: Decimal;
}

/** A budget form that came back. */
export interface BudgetFormReading {
  /** The scenario of its amounts. */
  readonly scenario: string;
  /** All its amounts, changed or not, for {@link withFigures}. */
  readonly figures: FigureSet;
  /** The amounts that were changed, sheet by sheet and row by row. */
  readonly changes: readonly BudgetFormChange[];
}

/**
 * Reads a budget form that was filled in.
 *
 * Rule: the form is compared with the one that the book gives today, cell by cell. Cells to fill in
 * become figures; labels and rows must be as they went out, because nobody knows what an amount
 * beside another label means. A form of another book, of other amounts or of another version is
 * refused. Totals of the form are not read, because they follow from it: a cell with a formula must
 * have one still, and programs may write it in another way.
 * Units and sign: as the form states; the figures are in the unit of the book and in result sign.
 * Absent and zero: an empty cell is no figure, 0 is a figure of 0.
 *
 * @param book - the book that the form was made from, as it was
 * @param workbook - the workbook, from {@link readXlsx}
 * @returns the figures, and what was changed
 * @throws AnslagError `form.identity` when the workbook is not a form of this book
 * @throws AnslagError with every problem of its cells: `form.amount` for a text, a date, an error
 * or a formula in place of an amount; `form.precision` for too many digits; `form.label` for a
 * label that was changed, or a formula that gave way to a value; `form.rows` for rows, columns or
 * sheets that were added or deleted
 * @throws AnslagError `input.wrong-type` when it is no book, or no workbook
 * @example A form that comes back untouched
 * const book = defineBook({
 *   title: "Library", unit: { currency: "SEK" }, fiscalYear: { year: 2024 }, cutOff: "2024-01-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "staff", scenario: "budget", period: "2024-01", amount: -500 },
 *   ] }],
 * });
 * const file = await writeXlsx(budgetForm(book, { scenario: "budget" }));
 * const { figures, changes } = readBudgetForm(book, await readXlsx(file));
 * sumFigures(figures) // => -500
 * changes // => []
 */
export function readBudgetForm(book: Book, workbook: Workbook): BudgetFormReading {
  requireBook(book);
  if (!isPlainObject(workbook) || !Array.isArray(workbook.sheets))
    return failType(["workbook"], "a workbook that readXlsx returned", workbook);
  const identity = workbook.sheets.find(({ name }) => name === FORM_SHEET);
  const facts =
    identity === undefined ? refuseForm("a form", "another workbook") : factsOf(identity);
  const plan = planAgain(book, facts);
  const { worksheets, checksum } = formSheets(plan);
  if (facts.get("checksum") !== checksum)
    refuseForm("the form that the book gives today", "one of other lines, labels or amounts");
  const form: OpenForm = { plan, issues: [], figures: [], changes: [] };
  const names = worksheets.map(({ name }) => name);
  for (const { name } of workbook.sheets)
    if (!names.includes(name)) report(form, "form.rows", [name], "no such sheet", "a sheet");
  for (const [k, worksheet] of worksheets.slice(0, -1).entries()) {
    const sheet = workbook.sheets.find(({ name }) => name === worksheet.name);
    if (sheet === undefined) report(form, "form.rows", [worksheet.name], "a sheet", "nothing");
    else readSheet(form, k, worksheet, sheet);
  }
  throwIssues(form.issues);
  return Object.freeze({
    scenario: plan.request.scenario,
    figures: figureSet(form.figures, book.unit),
    changes: Object.freeze(form.changes),
  });
}

function refuseForm(expected: string, received: string): never {
  throw new AnslagError([makeWorkbookIssue("form.identity", { expected, received })]);
}

/** The facts of the hidden sheet, by name; a long one stands in several cells. */
function factsOf({ rows }: Sheet): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const { cells } of rows) {
    const [key, value] = cells.map((cell) => `${cell.value as string}`);
    if (key !== undefined) facts.set(key, (facts.get(key) ?? "") + (value ?? ""));
  }
  return facts;
}

/** The plan of a form that came back, from what it says of itself. */
function planAgain(book: Book, facts: ReadonlyMap<string, string>): FormPlan {
  const [version, title] = [facts.get("form"), facts.get("title")];
  if (version !== `${FORM_VERSION}`)
    refuseForm(`version ${FORM_VERSION}`, `version ${version ?? "unknown"}`);
  const own = JSON.stringify(book.title);
  if (title !== own) refuseForm(`a form of ${own}`, `a form of ${title ?? "nothing"}`);
  const issues: Issue[] = [];
  const request = readJson(facts.get("request") ?? "", issues);
  throwIssues(issues);
  try {
    return planForm(book, request as BudgetFormOptions);
  } catch (error) {
    if (!(error instanceof AnslagError)) throw error;
    const [{ path, received }] = error.issues;
    return refuseForm("names of this book", `${path.join(".")} ${received}`);
  }
}

/** A form while it is read. */
interface OpenForm {
  readonly plan: FormPlan;
  readonly issues: Issue[];
  readonly figures: (FigureInput & { readonly period: string })[];
  readonly changes: BudgetFormChange[];
}

function report(
  { issues }: OpenForm,
  code: "form.rows" | "form.label" | "form.amount" | "form.precision",
  path: readonly string[],
  expected: string,
  received: string,
): void {
  issues.push(makeWorkbookIssue(code, { path, expected, received }));
}

function readSheet(form: OpenForm, k: number, worksheet: Worksheet, sheet: Sheet): void {
  const found = new Map(
    sheet.rows.flatMap(({ cells }) => cells.map((cell) => [cell.address, cell] as const)),
  );
  if (!hasItsRows(form, worksheet, sheet, found)) return;
  for (const [i, row] of worksheet.rows.entries())
    for (const [j, cell] of row.entries()) {
      const address = addressOf({ column: j + 1, row: i + 1 });
      const came = found.get(address);
      found.delete(address);
      if (cell.input === true) readAmountCell(form, k, sheet.name, { i, j, address, came });
      else compareCell(form, sheet.name, address, cell, came);
    }
  for (const [address, cell] of found)
    if (textOf(cell) !== "")
      report(form, "form.rows", [sheet.name, address], "nothing", describeValue(cell.value));
}

/** The text of a cell without the spaces that programs change. */
function textOf(cell: Pick<SheetCell | WorksheetCell, "value"> | undefined): string {
  return `${cell?.value ?? ""}`.replace(/\s+/g, " ").trim();
}

/**
 * Whether the rows and columns of a sheet are those of the form; one issue says where the first of
 * others is, because everything below or beside it stands elsewhere.
 */
function hasItsRows(
  form: OpenForm,
  worksheet: Worksheet,
  sheet: Sheet,
  found: ReadonlyMap<string, SheetCell>,
): boolean {
  const { rows, periods } = form.plan;
  const down = rows.map((_, k) => ({ column: 1, row: FIRST_ROW + k }));
  const across = periods.map((_, j) => ({ column: FIRST_COLUMN + j, row: FIRST_ROW - 1 }));
  return [down, across].every((places) => {
    const labels = places.map(({ column, row }) => textOf(worksheet.rows[row - 1]?.[column - 1]));
    const came = places.map((place) => textOf(found.get(addressOf(place))));
    const others = came.flatMap((text, k) => (text === labels[k] ? [] : [k]));
    const [first] = others;
    const at = first === undefined ? undefined : places[first];
    // One label that was changed leaves the others where they were.
    if (first === undefined || at === undefined || others.length < 2) return true;
    const [expected, received] = [labels[first], came[first]].map((text) => JSON.stringify(text));
    report(form, "form.rows", [sheet.name, addressOf(at)], expected ?? "", received ?? "");
    return false;
  });
}

/** Compares a locked cell with what the form went out with; a formula need only be one still. */
function compareCell(
  form: OpenForm,
  sheet: string,
  address: string,
  cell: WorksheetCell,
  came: SheetCell | undefined,
): void {
  const isFormula = cell.formula !== undefined;
  if (isFormula ? came?.formula !== undefined : textOf(came) === textOf(cell)) return;
  const expected = isFormula ? `the formula ${cell.formula}` : describeValue(cell.value);
  report(form, "form.label", [sheet, address], expected, describeValue(came?.value));
}

interface AmountCell {
  readonly i: number;
  readonly j: number;
  readonly address: string;
  readonly came: SheetCell | undefined;
}

/** Reads a cell to fill in. */
function readAmountCell(form: OpenForm, k: number, sheet: string, at: AmountCell): void {
  const { plan, figures, changes } = form;
  const { request, rows, periods, amounts } = plan;
  const row = rows[at.i + 1 - FIRST_ROW];
  const period = periods[at.j + 1 - FIRST_COLUMN];
  if (row === undefined || period === undefined) return;
  const before = form.issues.length;
  const read = amountOf(form, sheet, at);
  if (form.issues.length > before) return;
  const amount = read === undefined ? undefined : turned(read, row.factor);
  const members = request.members[k] ?? {};
  const { scenario } = request;
  if (amount !== undefined) figures.push({ line: row.id, scenario, period, members, amount });
  const old = amounts.get(amountKey(k, row.id, period));
  const isSame =
    amount === undefined || old === undefined ? amount === old : isSameAmount(old, amount);
  if (isSame) return;
  changes.push(
    Object.freeze({
      sheet,
      address: at.address,
      line: row.id,
      period,
      members,
      ...(old === undefined ? {} : { old }),
      ...(amount === undefined ? {} : { new: amount }),
    }),
  );
}

/** The amount of a cell in the signs of the form; `undefined` if it is empty, or after an issue. */
function amountOf(
  form: OpenForm,
  sheet: string,
  { address, came }: AmountCell,
): Decimal | undefined {
  if (came === undefined) return undefined;
  const path = [sheet, address];
  if (came.formula !== undefined) {
    report(form, "form.amount", path, "an amount", `the formula ${describeValue(came.formula)}`);
    return undefined;
  }
  if (came.kind !== "number") {
    report(form, "form.amount", path, "an amount", `the ${came.kind} ${describeValue(came.value)}`);
    return undefined;
  }
  const amount = readAmount(came.value, path, form.issues);
  // A longer number was rounded when the file was read.
  if (amount?.abs().gte(10 ** SPREADSHEET_DIGITS)) {
    report(form, "form.precision", path, `at most ${SPREADSHEET_DIGITS} digits`, came.value);
    return undefined;
  }
  const { decimals } = form.plan.request;
  if (amount !== undefined && amount.decimalPlaces() > decimals) {
    report(form, "form.precision", path, `at most ${decimals} decimals`, came.value);
    return undefined;
  }
  return amount;
}
