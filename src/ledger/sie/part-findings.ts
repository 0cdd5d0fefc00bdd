/** What a file of SIE states of one place: the whole and its parts, and the same several times. */
import { addAmounts, type Decimal } from "../../amount/index.ts";
import { addTo, differing, type Sums, sumAt } from "./finding-sums.ts";
import type { SieFile, SieFinding, SieObjects } from "./sie.ts";

type Amounts = Pick<SieFile, "balances" | "changes">;
type Place = Pick<SieFinding, "of" | "year" | "month" | "account" | "dimension">;

/** Parts that differ from the whole, parts without a whole, and amounts that are repeated. */
export function placeFindings(file: Amounts): readonly SieFinding[] {
  const [parts, repeated] = [newParts(), new Map<string, Counted>()];
  const see = (place: Place, objects: SieObjects, amount: Decimal): void => {
    addPart(parts, place, objects, amount);
    countIn(repeated, [keyOf(place), objects], { kind: "repeated", ...place }, amount);
  };
  for (const { kind: of, year, account, objects, amount } of file.balances)
    see({ of, year, account }, objects, amount);
  for (const { kind: of, year, month, account, objects, amount } of file.changes)
    see({ of, year, month, account }, objects, amount);
  const more = [...repeated.values()].filter(({ count }) => count > 1);
  return [...partFindings(parts), ...more.map(finished)];
}

/** A finding about several amounts, with their sum. */
interface Counted {
  readonly finding: SieFinding;
  count: number;
  sum: Decimal;
}

const finished = ({ finding, count, sum }: Counted): SieFinding => {
  return { ...finding, count, stated: sum };
};

function countIn(
  all: Map<string, Counted>,
  place: readonly unknown[],
  finding: SieFinding,
  amount: Decimal,
): void {
  const key = JSON.stringify(place);
  const found = all.get(key);
  if (found === undefined) all.set(key, { finding, count: 1, sum: amount });
  else {
    found.count += 1;
    found.sum = addAmounts(found.sum, amount);
  }
}

const keyOf = ({ of, year, month = "", account }: Place): string =>
  `${of} ${year} ${month} ${account}`;

/** The wholes, and the parts that objects of one dimension divide them into. */
interface Parts {
  readonly wholes: Sums;
  readonly sums: Sums;
  readonly places: Map<string, readonly [whole: string, place: Place]>;
}

const newParts = (): Parts => ({ wholes: new Map(), sums: new Map(), places: new Map() });

function addPart(parts: Parts, place: Place, objects: SieObjects, amount: Decimal): void {
  const [dimension, ...more] = Object.keys(objects);
  // Lines with objects of several dimensions divide the parts further.
  if (more.length > 0) return;
  const whole = keyOf(place);
  if (dimension === undefined) {
    addTo(parts.wholes, whole, amount);
    return;
  }
  const key = `${whole} ${dimension}`;
  addTo(parts.sums, key, amount);
  if (!parts.places.has(key)) parts.places.set(key, [whole, { ...place, dimension }]);
}

/**
 * Parts against the whole. The standard asks for both (SIE 4B, section 11, #PSALDO and #PBUDGET,
 * point 5): where the whole is missing nothing disagrees, and all months are one finding.
 */
function partFindings({ wholes, sums, places }: Parts): readonly SieFinding[] {
  const partsOnly = new Map<string, Counted>();
  const differences = [...places].flatMap(([key, [whole, place]]) => {
    const [stated, expected] = [wholes.get(whole), sumAt(sums, key)];
    if (stated !== undefined) return differing({ kind: "objects", ...place }, stated, expected);
    const { month: _, ...year } = place;
    if (!expected.isZero())
      countIn(partsOnly, [keyOf(year), year.dimension], { kind: "parts-only", ...year }, expected);
    return [];
  });
  return [...differences, ...[...partsOnly.values()].map(finished)];
}
