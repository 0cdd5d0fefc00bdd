/** Which rows a total is the sum of, from levels and roles alone. */
import {
  fail,
  type Issue,
  keysOf,
  readArguments,
  readItems,
  throwIssues,
  unknownName,
} from "../../input/index.ts";
import type { TableRow } from "../../table/index.ts";
import type { ReportedTableInput, TableRelationInput } from "./report-input.ts";

/** Where totals stand among their parts. */
export type TotalsPlace = NonNullable<ReportedTableInput["totals"]>;

/** The keys of a row of a document. */
const ROW_KEYS = /* @__PURE__ */ keysOf<ReportedTableInput["rows"][number]>({
  id: true,
  label: true,
  role: true,
  level: true,
  flow: true,
  measure: true,
  cells: true,
});

/** The part of a row that levels and roles are read from. */
type LevelRow = Pick<ReportedTableInput["rows"][number], "id" | "level" | "measure"> & {
  readonly role?: TableRow["role"];
};

/**
 * Finds which rows a total is the sum of, from levels and roles.
 *
 * Rule: a row with the role `total` is the sum of the rows one level below it that are in no other
 * total. They stand before it (`after`: the total comes after its parts) or behind it (`before`).
 * If totals come after their parts and no such row exists, a total is the sum of the rows of its
 * own level, totals among them, that are in no other total. Of-which rows, headings and rows of
 * percentages are not parts. A row that is not a total ends every sum below its level.
 * Absent and zero: a total without such rows has no relation.
 *
 * @param rows - the rows in the order of print, with levels and roles
 * @param totals - where totals stand: `after` or `before` their parts
 * @returns one relation per total, for {@link ReportedTableInput}
 * @throws AnslagError `input.choice` when totals is neither
 * @example Two wages and their total
 * const rows = [
 *   { id: "wages", level: 1 }, { id: "on-costs", level: 1 }, { id: "personnel", role: "total" },
 * ] as const;
 * relationsFromLevels(rows, "after")
 * // => [{ kind: "rows", row: "personnel", terms: ["wages", "on-costs"] }]
 */
export function relationsFromLevels(
  rows: readonly LevelRow[],
  totals: TotalsPlace,
): readonly TableRelationInput[] {
  if (totals !== "after" && totals !== "before")
    fail("input.choice", unknownName(totals, ["after", "before"], ["totals"]));
  const issues: Issue[] = [];
  const read = readItems(rows, ["rows"], issues).map((row, index) =>
    readArguments(row, ROW_KEYS, ["rows", index], issues),
  );
  throwIssues(issues);
  const amounts = read.filter(({ measure }) => measure !== "percent");
  const isAfter = totals === "after";
  const open: OpenLevels = { rows: new Map(), deep: [] };
  const found: TableRelationInput[] = [];
  for (const { id, level = 0, role } of isAfter ? amounts : [...amounts].reverse()) {
    if (role === "of-which" || role === "heading") continue;
    const parts = partsOf(open, level, role === "total", isAfter);
    if (parts.length > 0)
      found.push({ kind: "rows", row: id, terms: isAfter ? parts : [...parts].reverse() });
    addTo(open, level, id);
  }
  // Totals before their parts were found from the end.
  return isAfter ? found : found.reverse();
}

/** The rows that are in no total yet, by level. */
interface OpenLevels {
  readonly rows: Map<number, string[]>;
  /** The levels that are open, the deepest last. */
  readonly deep: number[];
}

/** The parts of a row at a level, which are taken out; every deeper level is closed. */
function partsOf(
  { rows, deep }: OpenLevels,
  level: number,
  isTotal: boolean,
  isAfter: boolean,
): readonly string[] {
  const below = rows.get(level + 1) ?? [];
  const beside = rows.get(level) ?? [];
  while ((deep.at(-1) ?? level) > level) rows.delete(deep.pop() ?? level);
  if (!isTotal) return [];
  if (below.length > 0 || !isAfter) return below;
  rows.delete(level);
  return beside;
}

function addTo({ rows, deep }: OpenLevels, level: number, id: string): void {
  if (deep.at(-1) !== level) deep.push(level);
  const known = rows.get(level);
  if (known === undefined) rows.set(level, [id]);
  else known.push(id);
}
