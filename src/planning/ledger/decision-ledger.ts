/**
 * The decisions over the appropriations of a book: one column for each decision, whatever number of
 * heads it changes.
 */

import { type Decimal, sumOf } from "../../amount/index.ts";
import type { Book, BookAppropriation } from "../../book/index.ts";
import { flowOf } from "../../chart/index.ts";
import { drawTable, labelFor, type RowSpec, type Table } from "../../table/index.ts";
import { dayOf, revisedAppropriation } from "../appropriation/index.ts";
import { planningWords } from "../words/index.ts";
import {
  type AppropriationLedgerOptions,
  headingOf,
  idsOf,
  type LedgerRequest,
  readLedger,
} from "./appropriation-ledger.ts";

/**
 * Builds the ledger of appropriations decision by decision: each head from the first decision to
 * the revised amount.
 *
 * Rule: original + every decision = revised, in every row and in the total. Adjustments of several
 * appropriations with one reference are the legs of one decision, and stand in one column; the
 * total of a transfer is therefore 0. Decisions come by day, those of one day in the order of the
 * book.
 * Units and sign: the unit of the book; funding is +, a cut is −.
 * Absent and zero: a head that a decision does not change has 0 in its column; a decision that does
 * not count on the day has no column.
 *
 * @param book - the book
 * @param options - as for {@link appropriationLedger}; a decision is labelled by its reference
 * @returns the table with the columns `original`, one `decision:` for each reference, and `revised`
 * @throws AnslagError as {@link appropriationLedger} does
 * @example One decision moves 5 from culture to sports
 * const leg = {
 *   reference: "D1", title: "Move", decidedOn: "2023-06-01", kind: "transfer",
 * } as const;
 * const book = defineBook({
 *   title: "Board 2023", unit: { currency: "SEK", scale: "thousand" },
 *   fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "grant", kind: "funding" }] },
 *   dimensions: [{ id: "purpose", members: [{ id: "culture" }, { id: "sports" }] }],
 *   appropriations: [
 *     { id: "c", line: "grant", members: { purpose: "culture" }, original: { amount: 100 },
 *       adjustments: [{ ...leg, amount: -5 }] },
 *     { id: "s", line: "grant", members: { purpose: "sports" }, original: { amount: 50 },
 *       adjustments: [{ ...leg, amount: 5 }] },
 *   ],
 *   figureSets: [],
 * });
 * const ledger = decisionLedger(book, { by: "purpose" });
 * const columns = ["original", "decision:D1", "revised"];
 * columns.map((column) => amountOf(ledger, "culture", column)) // => [100, -5, 95]
 * amountOf(ledger, "total", "decision:D1") // => 0
 */
export function decisionLedger(
  book: Book,
  options: AppropriationLedgerOptions = {},
): Table<string, string> {
  const request = readLedger(book, options);
  const { groups, all } = request;
  const heading = headingOf(book, options);
  const words = planningWords(heading);
  const flow = all[0] === undefined ? "funding" : flowOf(book.chart, all[0].line);
  const references = referencesOf(request);
  const ids = idsOf(groups);
  const row = (id: string, label: string, of: readonly BookAppropriation[]): RowSpec => ({
    id,
    label,
    flow,
    cells: cellsOf(of, references, request),
  });
  const decisions = references.map((id) => ({
    id: `decision:${id}`,
    label: labelFor(heading, id),
  }));
  return drawTable<string>(heading, {
    title: words.appropriations,
    otherLabels: ["undivided", ...references],
    rows: [
      ...groups.map(({ label, of }, k) => row(ids[k] ?? "", label ?? words.notDivided, of)),
      { ...row("total", words.total, all), role: "total" },
    ],
    columns: [
      { id: "original", label: words.original },
      ...decisions,
      { id: "revised", label: words.revised },
    ],
    rowSums: { total: ids },
    columnSums: { revised: ["original", ...decisions.map(({ id }) => id)] },
  });
}

/** The references of the decisions that count, by day. */
function referencesOf({ all, asOf, reading }: LedgerRequest): readonly string[] {
  const counted = all.flatMap((each) => revisedAppropriation(each, { asOf, reading }).adjustments);
  const days = counted.map((each) => ({ reference: each.reference, day: dayOf(each) }));
  days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [...new Set(days.map(({ reference }) => reference))];
}

function cellsOf(
  appropriations: readonly BookAppropriation[],
  references: readonly string[],
  { asOf, reading }: LedgerRequest,
): RowSpec["cells"] {
  const all = appropriations.map((each) => revisedAppropriation(each, { asOf, reading }));
  const changeBy = (reference: string): Decimal =>
    sumOf(
      all.flatMap(({ adjustments }) =>
        adjustments.filter((each) => each.reference === reference).map(({ amount }) => amount),
      ),
    );
  return {
    original: sumOf(all.map(({ original }) => original)),
    ...Object.fromEntries(references.map((id) => [`decision:${id}`, changeBy(id)] as const)),
    revised: sumOf(all.map(({ amount }) => amount)),
  };
}
