/** Statements that are lists: the steps of an appropriation, and the largest items. */

import { type AmountInput, toDecimal } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type LanguageChoice, labelOr, pageLanguage } from "../language/index.ts";
import {
  type Appropriation,
  type AppropriationInput,
  type RevisedAppropriation,
  type RevisedAppropriationOptions,
  revisedAppropriation,
} from "../planning/appropriation/index.ts";
import { amountOf, rowIds, type Table, type TableNote, type TableRow } from "../table/index.ts";
import type { Unit } from "../unit/index.ts";
import { buildTable } from "./build-table.ts";
import { findDimension } from "./by-member.ts";
import type { SelectionInput } from "./spec.ts";

/**
 * Builds the steps of an appropriation from the original decision to the revised amount on a day.
 *
 * Rule: original + counted adjustments = revised; see {@link revisedAppropriation} for which adjustments count.
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
 * @returns the table with the rows `original`, one per counted adjustment (its reference, numbered where it is not alone) and `revised`
 * @throws AnslagError as {@link revisedAppropriation} does
 * @example One supplement
 * const jobs = { reference: "STK 2023 576", title: "Jobbpakt", amount: "7 417", decidedOn: "2023-06-14", kind: "supplement" } as const;
 * const grant = { original: { amount: "469 927" }, adjustments: [jobs] };
 * const roll = appropriationRoll(grant, { asOf: "2023-08-31", unit: unitFromName("tkr"), title: "Kommunbidrag" });
 * roll.rows.map((row) => row.label) // => ["Original appropriation", "STK 2023 576 Jobbpakt", "Revised appropriation"]
 * amountOf(roll, "revised", "amount") // => 477344
 */
export function appropriationRoll(
  appropriation: AppropriationInput | Appropriation,
  input: RevisedAppropriationOptions &
    LanguageChoice & {
      readonly unit: Unit;
      readonly title: string;
      readonly labels?: {
        readonly original?: string;
        readonly revised?: string;
        readonly amount?: string;
      };
    },
): Table<string, "amount"> {
  const revised = revisedAppropriation(appropriation, {
    asOf: input.asOf,
    ...(input.reading === undefined ? {} : { reading: input.reading }),
  });
  const page = pageLanguage(input);
  const { labels = {} } = input;
  const ids = rowIds(
    revised.adjustments.map(({ reference }) => reference),
    ["original", "revised"],
  );
  const sourceOf = (source: string | undefined): { readonly source?: string } =>
    source === undefined ? {} : { source };
  const rows: readonly TableRow[] = [
    {
      id: "original",
      ...labelOr(labels.original ?? appropriation.original.title, "originalAppropriation", page),
      role: "item",
      level: 0,
      flow: "funding",
      ...sourceOf(appropriation.original.source ?? appropriation.original.reference),
    },
    ...revised.adjustments.map(({ reference, title, source }, index): TableRow => {
      const label = `${reference} ${title}`;
      return {
        id: ids[index] ?? reference,
        label,
        role: "item",
        level: 0,
        flow: "funding",
        source: source ?? reference,
      };
    }),
    {
      id: "revised",
      ...labelOr(labels.revised, "revisedAppropriation", page),
      role: "total",
      level: 0,
      flow: "funding",
    },
  ];
  const amounts = [
    revised.original,
    ...revised.adjustments.map(({ amount }) => amount),
    revised.amount,
  ];
  const terms = ["original", ...ids].map((id) => Object.freeze({ id, weight: 1 as const }));
  return Object.freeze({
    title: input.title,
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.locale === undefined ? {} : { locale: input.locale }),
    unit: Object.freeze({ ...input.unit }),
    signs: "natural",
    rows: Object.freeze(rows.map((row) => Object.freeze(row))),
    columns: Object.freeze([
      Object.freeze({
        id: "amount" as const,
        ...labelOr(labels.amount, "amount", page),
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

/**
 * Builds a list of the members of a dimension whose amount reaches a threshold, the largest first.
 *
 * Rule: members with |amount| ≥ threshold (or > with `boundary: "strict"`), by falling |amount|; equal amounts keep the order of the book.
 * Units and sign: threshold in the unit of the book; result sign in the cells.
 * Absent and zero: members without figures are not listed.
 *
 * @param book - the figures
 * @param input.dimension - the dimension whose members are listed
 * @param input.shows - line, scenario, set and period of the amounts
 * @param input.threshold - the smallest amount listed
 * @param input.boundary - `inclusive` (default, "at least 1 mkr") or `strict` ("more than 1 mkr")
 * @param input.label - the heading of the amounts; default line and scenario
 * @returns the table with the column `amount`; no sum row, because the list is not the whole
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` when the threshold is not an amount
 * @throws AnslagError as {@link buildTable} does
 * @example Grants of at least 1 000
 * const book = defineBook({
 *   title: "Grants", unit: { currency: "SEK", scale: "thousand" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "grants", kind: "cost" }] },
 *   dimensions: [{ id: "project", members: [{ id: "small" }, { id: "large" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "grants", scenario: "budget", amount: "-999.999", members: { project: "small" } },
 *     { line: "grants", scenario: "budget", amount: "-1000", members: { project: "large" } },
 *   ] }],
 * });
 * const list = listAboveThreshold(book, { dimension: "project", shows: { line: "grants", scenario: "budget" }, threshold: 1000 });
 * list.rows.map((row) => row.id) // => ["large"]
 */
export function listAboveThreshold<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: {
    readonly dimension: string;
    readonly shows: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly threshold: AmountInput;
    readonly boundary?: "inclusive" | "strict";
    readonly title?: string;
    readonly signs?: SignStyle;
    readonly label?: string;
  },
): Table<string, "amount"> {
  const threshold = toDecimal(input.threshold);
  const dimension = findDimension(book, input.dimension);
  const label = input.label === undefined ? {} : { label: input.label };
  const table = (ids: readonly string[]): Table<string, "amount"> =>
    buildTable(book, {
      title: input.title ?? dimension.label,
      ...(input.signs === undefined ? {} : { signs: input.signs }),
      rows: dimension.members
        .filter(({ id }) => ids.includes(id))
        .sort((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id))
        .map((member) => ({
          id: member.id,
          label: member.label,
          members: { [dimension.id]: member.id },
        })),
      columns: { amount: { ...input.shows, ...label } },
    });
  const all = table(dimension.members.map(({ id }) => id));
  const sized = all.rows.flatMap(({ id }) => {
    const size = amountOf(all, id, "amount")?.abs();
    return size === undefined ? [] : [{ id, size }];
  });
  const listed = sized.filter(({ size }) =>
    input.boundary === "strict" ? size.gt(threshold) : size.gte(threshold),
  );
  // Array sorting is stable: equal amounts keep the order of the book.
  return table(
    [...listed].sort((left, right) => right.size.comparedTo(left.size)).map(({ id }) => id),
  );
}
