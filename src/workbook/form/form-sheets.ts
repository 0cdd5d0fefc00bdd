/** A budget form as worksheets: where each label, amount, sum and check stands. */
import { type Decimal, sumAmounts, ZERO } from "../../amount/index.ts";
import type { Period } from "../../calendar/index.ts";
import { pageLanguage, sayPeriod, wordIn } from "../../language/index.ts";
import { sheetText, tabName, type Worksheet, type WorksheetCell } from "../../print/index.ts";
import { unitName } from "../../unit/index.ts";
import { addressOf, columnLetters } from "../index.ts";
import { amountKey, type FormPlan } from "./form-plan.ts";
import { type FormRow, turned } from "./form-rows.ts";
import { FORM_WORDS } from "./words/dictionary.ts";

/** The name of the hidden sheet that says which form this is. */
export const FORM_SHEET = "anslag";
/** The version of the layout: a form of another version is another form. */
export const FORM_VERSION = 1;

/** The first row and the first column of the amounts, from 1. */
export const FIRST_ROW = 4;
export const FIRST_COLUMN = 3;
const CELL_TEXT = 30_000;

/** The sheets of a form, and what says which form it is. */
export interface FormSheets {
  readonly worksheets: readonly Worksheet[];
  readonly checksum: string;
}

/** Lays a form out. */
export function formSheets(plan: FormPlan): FormSheets {
  const sheets = plan.request.members.map((_, k) => sheetOf(plan, k));
  const { title, unit } = plan.book;
  const checksum = checksumOf(JSON.stringify([FORM_VERSION, title, unit, plan.request, sheets]));
  const text = JSON.stringify(plan.request);
  const pieces = Array.from({ length: Math.ceil(text.length / CELL_TEXT) }, (_, k) =>
    text.slice(k * CELL_TEXT, (k + 1) * CELL_TEXT),
  );
  const facts: readonly (readonly [string, string])[] = [
    ["form", `${FORM_VERSION}`],
    ["title", JSON.stringify(title)],
    ["checksum", checksum],
    ...pieces.map((piece) => ["request", piece] as const),
  ];
  const identity: Worksheet = {
    name: FORM_SHEET,
    rows: facts.map(([key, value]) => [
      { value: key, style: "item" },
      { value, style: "item" },
    ]),
    widths: [12, 60],
    frozen: { rows: 0, columns: 0 },
    isProtected: true,
    isHidden: true,
  };
  return { worksheets: Object.freeze([...sheets, identity].map(frozen)), checksum };
}

function frozen(sheet: Worksheet): Worksheet {
  const rows = sheet.rows.map((row) => Object.freeze(row.map((cell) => Object.freeze(cell))));
  return Object.freeze({ ...sheet, rows: Object.freeze(rows) });
}

function sheetOf(plan: FormPlan, sheet: number): Worksheet {
  const { book, periods, labels, scenario, request } = plan;
  const page = pageLanguage(book);
  const words = FORM_WORDS[page.language];
  const unit = unitName(book.unit, page.language);
  const label = labels[sheet] ?? "";
  const caption = [book.title, scenario, label].filter((text) => text !== "").join(" \u2013 ");
  const heading = (value: string): WorksheetCell => ({ value, style: "heading" });
  const body = amountRows(plan, sheet);
  const checks = checkRows(plan).map(([text, formula]): readonly WorksheetCell[] => [
    { value: sheetText(text), style: "note" },
    { value: null, style: "note" },
    { value: 0, formula, style: "note", format: formatOf(request.decimals) },
  ]);
  return {
    name: tabOf(label === "" ? scenario : label, labels.length > 1 ? sheet + 1 : undefined),
    rows: [
      [{ value: sheetText(`${caption} (${unit})`), style: "caption" }],
      [{ value: `${words.fillIn.replace("{unit}", () => unit)} ${words.signs}`, style: "note" }],
      [
        { value: null, style: "heading" },
        heading("\u00b1"),
        ...periods.map((period) => heading(sayPeriod(period, page))),
        heading(wordIn("sum", page)),
      ],
      ...body,
      [],
      ...checks,
    ],
    widths: [36, 4, ...periods.map(() => 12), 14],
    frozen: { rows: FIRST_ROW - 1, columns: FIRST_COLUMN - 1 },
    isProtected: true,
  };
}

/** The name of a tab; no sheet has the name of the hidden one. */
function tabOf(label: string, number: number | undefined): string {
  const name = tabName(number === undefined ? label : `${number} ${label}`);
  return name.toLowerCase() === FORM_SHEET ? `${name} -` : name;
}

function formatOf(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** The amounts of a sheet while its rows are written: parts come before their total. */
interface AmountRows {
  readonly plan: FormPlan;
  readonly sheet: number;
  /** The amounts in result sign, by line and period. */
  readonly known: Map<string, Decimal>;
}

function amountRows(plan: FormPlan, sheet: number): readonly (readonly WorksheetCell[])[] {
  const state: AmountRows = { plan, sheet, known: new Map() };
  return plan.rows.map((row, k) => amountRow(state, row, FIRST_ROW + k));
}

function amountRow(state: AmountRows, row: FormRow, number: number): readonly WorksheetCell[] {
  const { periods, rows, request } = state.plan;
  const { decimals } = request;
  const isLine = row.parts.length === 0;
  const look = {
    style: isLine ? (row.isDetail ? "of-which" : "item") : "total",
    format: formatOf(decimals),
  } as const;
  const amounts = periods.map((period) => amountAt(state, row, period));
  // A double holds the 15 digits that a form allows; a longer total is shown as a program sums it.
  const numberOf = (amount: Decimal): number => turned(amount, row.factor).toNumber();
  const cells = amounts.map((amount, j): WorksheetCell => {
    const value = amount === undefined ? null : numberOf(amount);
    if (isLine) return { value, ...look, input: true };
    const column = columnLetters(FIRST_COLUMN + j);
    return { value, formula: rounded(partsSum(row, rows, column), decimals), ...look };
  });
  const [first, last] = [FIRST_COLUMN, FIRST_COLUMN + periods.length - 1].map((column) =>
    addressOf({ column, row: number }),
  );
  return [
    { value: sheetText(row.label), style: look.style, ...(row.isDetail ? { indent: 1 } : {}) },
    { value: row.usual === "" ? null : row.usual, style: look.style },
    ...cells,
    {
      value: numberOf(sumAmounts(amounts.map((amount) => amount ?? ZERO))),
      formula: rounded(`SUM(${first}:${last})`, decimals),
      ...look,
    },
  ];
}

/** The amount of a row in a period, in result sign; a total counts empty cells as zero. */
function amountAt(
  { plan, sheet, known }: AmountRows,
  { id, parts }: FormRow,
  period: Period,
): Decimal | undefined {
  const place = (part: string): string => amountKey(sheet, part, period);
  const amount =
    parts.length === 0
      ? plan.amounts.get(place(id))
      : sumAmounts(parts.map((part) => known.get(place(part)) ?? ZERO));
  known.set(place(id), amount ?? ZERO);
  return amount;
}

/** The sum of the parts of a total in a column, each turned into the signs of the total. */
function partsSum(row: FormRow, rows: readonly FormRow[], column: string): string {
  const runs: { from: number; to: number; isOpposite: boolean }[] = [];
  for (const [k, { id, factor }] of rows.entries()) {
    if (!row.parts.includes(id)) continue;
    const isOpposite = factor !== row.factor;
    const last = runs.at(-1);
    if (last !== undefined && last.to === FIRST_ROW + k - 1 && last.isOpposite === isOpposite)
      last.to += 1;
    else runs.push({ from: FIRST_ROW + k, to: FIRST_ROW + k, isOpposite });
  }
  return runs
    .map(({ from, to, isOpposite }, k) => {
      const cells = from === to ? `${column}${from}` : `SUM(${column}${from}:${column}${to})`;
      return `${isOpposite ? "-" : k === 0 ? "" : "+"}${cells}`;
    })
    .join("");
}

/** A spreadsheet adds binary fractions: what it adds is rounded to the digits of the form. */
function rounded(formula: string, decimals: number): string {
  return decimals === 0 ? formula : `ROUND(${formula},${decimals})`;
}

/** The checks of a sheet: each is zero. */
function checkRows({
  book,
  rows,
  periods,
  request,
}: FormPlan): readonly (readonly [string, string])[] {
  const words = FORM_WORDS[pageLanguage(book).language];
  const corner = (column: number, row: number): string => addressOf({ column, row });
  const all = [
    corner(FIRST_COLUMN, FIRST_ROW),
    corner(FIRST_COLUMN + periods.length - 1, FIRST_ROW + rows.length - 1),
  ].join(":");
  // Empty cells are no texts: a cell counts that holds something other than a number.
  const notNumbers: readonly [string, string] = [words.notNumbers, `COUNTA(${all})-COUNT(${all})`];
  const inside = new Set(rows.flatMap(({ parts }) => parts));
  const column = columnLetters(FIRST_COLUMN + periods.length);
  const roots = rows.flatMap((row, k): readonly (readonly [string, string])[] => {
    if (row.parts.length === 0 || inside.has(row.id)) return [];
    const difference = `${column}${FIRST_ROW + k}-(${partsSum(row, rows, column)})`;
    const formula = `ROUND(${difference},${request.decimals})`;
    return [[words.difference.replace("{row}", () => row.label), formula]];
  });
  return [notNumbers, ...roots];
}

/** A text in 16 digits; forms of other content nearly always have another. */
function checksumOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let k = 0; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
