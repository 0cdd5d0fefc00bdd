/** Which months of which lines have no figures, where cells of a table are incomplete for it. */
import { type Book, memberLabel } from "../book/index.ts";
import {
  type IsoMonth,
  monthsApart,
  monthsIn,
  type Period,
  periodContains,
  periodsOverlap,
} from "../calendar/index.ts";
import type { Members } from "../figure/index.ts";
import type { Cell, TableNote } from "../table/index.ts";
import { isIncomplete } from "./cells.ts";
import { isCovered, missingMonths } from "./match.ts";
import type { Plan } from "./plan.ts";
import { belongs, groupBy, membersKey } from "./postings.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";
import { matchAt, type SubtotalTree } from "./tree.ts";

/** Some months without figures, and the labels of the lines that lack them. */
interface Gap {
  readonly row: string;
  readonly months: readonly IsoMonth[];
  readonly lines: Set<string>;
}

/**
 * Names the months that cells lack.
 *
 * Rule: in each column of figures, lines that lack the same months share one note, at the first
 * incomplete row that holds one of them. A line of which some members lack months is named with
 * these members. Rows that ask for other members have notes of their own.
 * Each line of a request is looked at once, however many totals it is a part of.
 */
export function missingMonthsNotes({
  reader,
  plan,
  cells,
}: {
  readonly reader: Reader;
  readonly plan: Plan;
  readonly cells: readonly (readonly Cell[])[];
}): readonly TableNote[] {
  const hasMembers = reader.book.dimensions.length > 0;
  return plan.columns.flatMap(({ column }, place) => {
    const gaps = new Map<string, Gap>();
    const seen = new Map<string, Set<string>>();
    for (const [index, { row }] of plan.rows.entries()) {
      const request = plan.requests[index]?.[place];
      if (request === undefined || !isIncomplete(cells[index]?.[place])) continue;
      const key = keyOf(request);
      const entries = seen.get(key) ?? new Set<string>();
      seen.set(key, entries);
      // The postings are told apart by all members, so that the note can name them.
      const tree = reader.treeOf(request, hasMembers ? "all" : undefined);
      for (const entry of reader.entriesOf(request.line)) {
        if (entries.has(entry)) continue;
        entries.add(entry);
        addGaps(gaps, tree, { entry, label: reader.labelOf(entry), row: row.id, key });
      }
    }
    return [...gaps.values()].map(({ row, months, lines }) => {
      const [named, periods] = [Object.freeze([...lines]), Object.freeze(periodsOf(months))];
      const note = { kind: "missing-months" as const, row, column: column.id };
      return Object.freeze({ ...note, lines: named, months: periods });
    });
  });
}

/** What the requests for all lines in one tree have in common. */
function keyOf({ set, scenario, period, members }: LineRequest): string {
  return JSON.stringify([set, scenario, period, membersKey(members)]);
}

/** A line or total that is looked at, for the first row that holds it. */
interface Place {
  readonly entry: string;
  readonly label: string;
  readonly row: string;
  /** The key of the request. */
  readonly key: string;
}

function addGaps(
  gaps: Map<string, Gap>,
  tree: SubtotalTree,
  { entry, label, row, key }: Place,
): void {
  const found = gapsAt(tree, entry);
  const isOfAll = new Set(found.map(({ months }) => months.join(" "))).size === 1;
  for (const { members, months } of isOfAll ? found.slice(0, 1) : found) {
    if (months.length === 0) continue;
    const at = `${key} ${months.join(" ")}`;
    const gap = gaps.get(at) ?? { row, months, lines: new Set<string>() };
    gaps.set(at, gap);
    const of = isOfAll ? "" : membersLabel(tree.reader.book, members, tree.request);
    gap.lines.add(of === "" ? label : `${label} (${of})`);
  }
}

/** The labels of members that the request leaves open. */
function membersLabel(
  { dimensions }: Pick<Book, "dimensions">,
  members: Members,
  request: Pick<LineRequest, "members">,
): string {
  return Object.entries(members)
    .filter(([dimension]) => typeof request.members[dimension] !== "string")
    .map(([dimension, member]) => memberLabel(dimensions, dimension, member))
    .join(", ");
}

/** The months that are missing on one line itself, for each of the members of its postings. */
function gapsAt(
  tree: SubtotalTree,
  entry: string,
): readonly { readonly members: Members; readonly months: readonly IsoMonth[] }[] {
  const { reader, index, member, request } = tree;
  const scenario = reader.scenarioOf(entry, request.scenario);
  const { postings, inParts, hasRemainder } = matchAt(tree, entry);
  const open = new Set(inParts.filter((key) => !isCovered(tree, scenario, key)));
  if (!hasRemainder && open.size === 0) return [];
  const posted = (index.scenarios.get(scenario)?.byLine(member).get(entry) ?? []).filter(
    ({ period, members }) =>
      periodsOverlap(request.period, period) && belongs(members, request.members),
  );
  const used = new Set(postings);
  const ofMembers = groupBy(posted, ({ members }) => membersKey(members));
  return [...ofMembers].map(([key, group]) => {
    const known = monthsOf(group.filter(({ period }) => periodContains(request.period, period)));
    const left = monthsOf(group.filter((posting) => !used.has(posting)));
    const isWhole = left.size === 0 && !open.has(key);
    const missing = new Set(isWhole ? [] : missingMonths(tree, scenario, key));
    // The amount of a longer period says nothing about the months of it that are asked for.
    for (const month of left) if (!known.has(month)) missing.add(month);
    const all = monthsIn(request.period);
    // Figures of an of-which line say nothing about other lines, but they are there.
    const months = all.filter((month) => missing.has(month) && !known.has(month));
    const rest = left.size === 0 || months.length > 0 ? months : all.filter((m) => !known.has(m));
    return { members: group[0]?.members ?? {}, months: rest };
  });
}

function monthsOf(postings: readonly { readonly period: Period }[]): ReadonlySet<IsoMonth> {
  return new Set(postings.flatMap(({ period }) => monthsIn(period)));
}

/** Months in order as periods: those that follow one another together. */
function periodsOf(months: readonly IsoMonth[]): readonly Period[] {
  const starts = months.filter((month, k) => {
    const before = months[k - 1];
    return before === undefined || monthsApart(before, month) > 1;
  });
  return starts.map((start, k): Period => {
    const next = starts[k + 1];
    const last = next === undefined ? months.at(-1) : months[months.indexOf(next) - 1];
    return `${start}/${last ?? start}`;
  });
}
