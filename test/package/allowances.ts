/**
 * The allowances of `allowances.md`, from which the ceilings of `size.test.ts` are added up.
 *
 * The table stands in a text, so that an auditor reads it and a new part is one line.
 */
import { readFileSync } from "node:fs";

/** The bundles, each in KB of 1024 bytes. */
export const bundles = [
  "query",
  "records",
  "arrays",
  "json",
  "statement",
  "everything",
  "plans",
  "accounts",
  "codes",
  "sie",
  "proposal",
  "page",
  "writer",
  "reader",
] as const;

/** The doors that Node opens, in bytes. */
export const openedDoors = ["index", "planning", "audit", "ledger", "report"] as const;

export type Bundle = (typeof bundles)[number];
export type OpenedDoor = (typeof openedDoors)[number];

/** One line of the table. */
interface Allowance {
  readonly part: string;
  readonly bundles: ReadonlyMap<string, number>;
  readonly doors: ReadonlyMap<string, number>;
  readonly reason: string;
}

const HUNDREDTHS = /^([a-z]+) (\d+(?:\.\d\d?)?)$/;
const WHOLE = /^([a-z]+) (\d+)$/;

/** `statement 0.5, everything 0.55` as two costs; an empty cell has no cost. */
function readCosts(
  cell: string,
  known: readonly string[],
  form: RegExp,
): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const cost of cell === "" ? [] : cell.split(", ")) {
    const [, name = "", amount = ""] = form.exec(cost) ?? [];
    if (!known.includes(name) || costs.has(name))
      throw new Error(`allowances.md: "${cost}" is not a name of the list with its cost, once`);
    costs.set(name, Number(amount));
  }
  return costs;
}

/** Reads a table of allowances; a part that stands there twice is an error. */
export function readAllowances(markdown: string): readonly Allowance[] {
  const [, ...lines] = markdown.split("\n").filter((line) => line.startsWith("| "));
  const rows = lines.filter((line) => !line.startsWith("| ---")).map(readAllowance);
  const parts = rows.map(({ part }) => part);
  const twice = parts.find((part, at) => parts.indexOf(part) !== at);
  if (twice !== undefined) throw new Error(`allowances.md: "${twice}" stands there twice`);
  return rows;
}

function readAllowance(line: string): Allowance {
  const cells = line.split("|").map((cell) => cell.trim());
  const [before, part, inBundles, inDoors, reason, after] = cells;
  if (cells.length !== 6 || before !== "" || after !== "" || !part || !reason)
    throw new Error(`allowances.md: a line needs a part, bundles, doors and a reason: ${line}`);
  return {
    part,
    bundles: readCosts(inBundles ?? "", bundles, HUNDREDTHS),
    doors: readCosts(inDoors ?? "", openedDoors, WHOLE),
    reason,
  };
}

const allowances = readAllowances(readFileSync(new URL("allowances.md", import.meta.url), "utf8"));

/** The ceiling of a bundle in KB; hundredths are whole numbers, so the sum is exact. */
export function kilobytes(bundle: Bundle): number {
  const hundredths = allowances.map((each) => Math.round((each.bundles.get(bundle) ?? 0) * 100));
  return hundredths.reduce((sum, cost) => sum + cost, 0) / 100;
}

/** The ceiling of a door in bytes. */
export function bytesOf(door: OpenedDoor): number {
  return allowances.reduce((sum, { doors }) => sum + (doors.get(door) ?? 0), 0);
}
