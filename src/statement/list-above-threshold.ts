/** A list of the largest items. */

import { type AmountInput, readAmount, ZERO } from "../amount/index.ts";
import type { Book, Member } from "../book/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type Issue, readChoice, throwIssues } from "../input/index.ts";
import { amountOf, cellOf, type Table } from "../table/index.ts";
import { buildTable } from "./build-table.ts";
import { findDimension } from "./by-member.ts";
import { isIncomplete } from "./cells.ts";
import { checkArguments, labelOption, statementOptions } from "./options.ts";
import { checkSelection } from "./request.ts";
import type { SelectionInput } from "./selection.ts";

const BOUNDARIES = ["strict", "inclusive"] as const;

/**
 * Builds a list of the members of a dimension whose amount is above a threshold, the largest first.
 *
 * Rule: members with |amount| > threshold (or ≥ with `boundary: "inclusive"`), by falling |amount|;
 * equal amounts keep the order of the book. The default is that of {@link MaterialityRule}.
 * Units and sign: threshold in the unit of the book; result sign in the cells.
 * Absent and zero: members without figures are not listed. A member of which months are missing may
 * be above the threshold: it stands last, without an amount, and a note names the months.
 *
 * @param book - the figures
 * @param input.dimension - the dimension whose members are listed
 * @param input.shows - line, scenario, set and period of the amounts
 * @param input.threshold - the amount above which a member is listed
 * @param input.boundary - `strict` (default, "more than 1 mkr") or `inclusive` ("at least 1 mkr")
 * @param input.label - the heading of the amounts; default line and scenario
 * @returns the table with the column `amount`; no sum row, because the list is not the whole
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`,
 * `amount.unsafe-number`, `amount.wrong-type`, `amount.out-of-range` when the threshold is not an
 * amount
 * @throws AnslagError `input.choice` when the boundary is unknown
 * @throws AnslagError as {@link buildTable} does
 * @example Grants of more than 1 000
 * const book = defineBook({
 *   title: "Grants", unit: { currency: "SEK", scale: "thousand" },
 *   fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "grants", kind: "cost" }] },
 *   dimensions: [{ id: "project", members: [{ id: "small" }, { id: "large" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "grants", scenario: "budget", amount: "-999.999", members: { project: "small" } },
 *     { line: "grants", scenario: "budget", amount: "-1000.001", members: { project: "large" } },
 *   ] }],
 * });
 * const list = listAboveThreshold(book, {
 *   dimension: "project", shows: { line: "grants", scenario: "budget" }, threshold: 1000,
 * });
 * list.rows.map((row) => row.id) // => ["large"]
 */
export function listAboveThreshold<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  input: {
    readonly dimension: string;
    readonly shows: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly threshold: AmountInput;
    readonly boundary?: "strict" | "inclusive";
    readonly title?: string;
    readonly signs?: SignStyle;
    readonly label?: string;
  },
): Table<string, "amount"> {
  checkArguments(book, input, "dimension", "shows", "threshold", "boundary", "label");
  const issues: Issue[] = [];
  const threshold = readAmount(input.threshold, ["threshold"], issues) ?? ZERO;
  const boundary = readChoice(input.boundary ?? "strict", BOUNDARIES, ["boundary"], issues);
  throwIssues(issues);
  checkSelection(input.shows, ["shows"]);
  const dimension = findDimension(book, input.dimension);
  const table = (members: readonly Member[]): Table<string, "amount"> =>
    buildTable(book, {
      ...statementOptions(input, dimension.label),
      rows: members.map(({ id, label }) => ({ id, label, members: { [dimension.id]: id } })),
      columns: { amount: { ...input.shows, ...labelOption(input.label) } },
    });
  const all = table(dimension.members);
  const unknown = dimension.members.filter(({ id }) => isIncomplete(cellOf(all, id, "amount")));
  const listed = dimension.members.flatMap((member) => {
    const size = amountOf(all, member.id, "amount")?.abs();
    if (size === undefined || size.lt(threshold)) return [];
    return boundary === "strict" && size.eq(threshold) ? [] : [{ member, size }];
  });
  // Array sorting is stable: equal amounts keep the order of the book.
  listed.sort((left, right) => right.size.comparedTo(left.size));
  return table([...listed.map(({ member }) => member), ...unknown]);
}
