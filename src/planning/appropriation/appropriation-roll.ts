/** The steps of one appropriation as a table. */

import { checkText, keysOf, readArguments, readEntries, requireText } from "../../input/index.ts";
import {
  keptLanguage,
  type LanguageChoice,
  labelOr,
  languageIssues,
  pageLanguage,
} from "../../language/index.ts";
import { rowIds, type Table, type TableNote, type TableRow } from "../../table/index.ts";
import { readUnit, type Unit } from "../../unit/index.ts";
import { readInputs } from "../inputs/index.ts";
import type { Adjustment, Appropriation, AppropriationInput } from "./appropriation.ts";
import {
  type RevisedAppropriation,
  type RevisedAppropriationOptions,
  revisedAppropriation,
} from "./appropriation-on-day.ts";

/** What the table of an appropriation is asked for. */
type RollInput = RevisedAppropriationOptions &
  LanguageChoice & {
    readonly unit: Unit;
    readonly title: string;
    readonly labels?: {
      readonly original?: string;
      readonly revised?: string;
      readonly amount?: string;
    };
  };

const ROLL_KEYS = /* @__PURE__ */ keysOf<RollInput>({
  asOf: true,
  reading: true,
  language: true,
  words: true,
  locale: true,
  unit: true,
  title: true,
  labels: true,
});
const LABEL_KEYS: readonly string[] = ["original", "revised", "amount"];

/**
 * Builds the steps of an appropriation from the original decision to the revised amount on a day.
 *
 * Rule: original + counted adjustments = revised. {@link revisedAppropriation} says which
 * adjustments count.
 * Units and sign: the unit you state; funding is +, a cut is −.
 * Absent and zero: without adjustments the revised amount is the original one.
 *
 * @param appropriation - the original decision and the adjustments
 * @param input.asOf - the day; `input.reading` as in {@link revisedAppropriation}
 * @param input.unit - the unit of the amounts
 * @param input.title - heading
 * @param input.labels - labels of the rows `original` and `revised` and of the column `amount`
 * @param input.language - the language of the labels that are not given; default English
 * @param input.locale - its way to write numbers; default that of the language
 * @returns the table with the rows `original`, one for each counted adjustment (its reference, with
 * a number where several adjustments have it) and `revised`
 * @throws AnslagError as {@link revisedAppropriation} does; `input.wrong-type` when the title or a
 * label is no text
 * @example One supplement
 * const jobs = {
 *   reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417",
 *   decidedOn: "2023-06-14", kind: "supplement",
 * } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * const roll = appropriationRoll(grant, {
 *   asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Kommunbidrag",
 * });
 * roll.rows.map((row) => row.id) // => ["original", "STK 2023 576", "revised"]
 * amountOf(roll, "revised", "amount") // => 477344
 */
export function appropriationRoll(
  appropriation: AppropriationInput | Appropriation,
  input: RollInput,
): Table<string, "amount"> {
  checkRoll(input);
  const revised = revisedAppropriation(appropriation, {
    asOf: input.asOf,
    ...(input.reading === undefined ? {} : { reading: input.reading }),
  });
  const page = pageLanguage(input);
  const ids = rowIds(
    revised.adjustments.map(({ reference }) => reference),
    ["original", "revised"],
  );
  const amounts = [
    revised.original,
    ...revised.adjustments.map(({ amount }) => amount),
    revised.amount,
  ];
  const terms = ["original", ...ids].map((id) => Object.freeze({ id, weight: 1 as const }));
  return Object.freeze({
    title: input.title,
    ...keptLanguage(input),
    unit: Object.freeze({ ...input.unit }),
    signs: "natural",
    rows: rollRows(appropriation.original, revised.adjustments, ids, input),
    columns: Object.freeze([
      Object.freeze({
        id: "amount" as const,
        ...labelOr(input.labels?.amount, "amount", page),
        measure: "amount" as const,
      }),
    ]),
    cells: Object.freeze(
      amounts.map((amount) => Object.freeze([Object.freeze({ kind: "amount" as const, amount })])),
    ),
    relations: Object.freeze([
      Object.freeze({
        kind: "rows" as const,
        row: "revised",
        terms: Object.freeze(terms),
        columns: Object.freeze(["amount" as const]),
      }),
    ]),
    notes: rollNotes(revised),
  });
}

/** The rows: the original decision, each adjustment that counts, and their sum. */
function rollRows(
  original: AppropriationInput["original"],
  adjustments: readonly Adjustment[],
  ids: readonly string[],
  input: RollInput,
): readonly TableRow[] {
  const page = pageLanguage(input);
  const { labels = {} } = input;
  const common = { level: 0, flow: "funding" } as const;
  const source = original.source ?? original.reference;
  const rows: readonly TableRow[] = [
    {
      id: "original",
      ...labelOr(labels.original ?? original.title, "originalAppropriation", page),
      role: "item",
      ...common,
      ...(source === undefined ? {} : { source }),
    },
    ...adjustments.map(
      (adjustment, k): TableRow => ({
        id: ids[k] ?? adjustment.reference,
        label: `${adjustment.reference} ${adjustment.title}`,
        role: "item",
        ...common,
        source: adjustment.source ?? adjustment.reference,
      }),
    ),
    {
      id: "revised",
      ...labelOr(labels.revised, "revisedAppropriation", page),
      role: "total",
      ...common,
    },
  ];
  return Object.freeze(rows.map((row) => Object.freeze(row)));
}

function rollNotes({ undecidable, findings }: RevisedAppropriation): readonly TableNote[] {
  const note = (kind: TableNote["kind"], lines: readonly string[]): readonly TableNote[] =>
    lines.length === 0
      ? []
      : [Object.freeze({ kind, row: "revised", column: "amount", lines: Object.freeze(lines) })];
  return Object.freeze([
    ...note(
      "undecidable",
      undecidable.map(({ reference }) => reference),
    ),
    ...note(
      "duplicate-reference",
      findings.map(({ reference }) => reference),
    ),
  ]);
}

/** Checks what the roll is asked for; the appropriation and the day are checked beside it. */
function checkRoll(input: RollInput): void {
  readInputs((issues) => {
    const given = readArguments(input, ROLL_KEYS, [], issues, "input");
    const { labels, unit, title } = given;
    issues.push(...languageIssues(given));
    requireText(title, ["title"], issues);
    if (labels !== undefined) readArguments(labels, LABEL_KEYS, ["labels"], issues);
    for (const [id, label] of readEntries(labels, ["labels"], issues))
      checkText(label, ["labels", id], issues);
    readUnit(unit, ["unit"], issues);
  });
}
