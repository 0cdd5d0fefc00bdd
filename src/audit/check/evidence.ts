/**
 * A document with its figures in one unit and every relation checked by itself: what the joint
 * check and the findings start from.
 */

import { figuresOf } from "../../relation/index.ts";
import type { ReportedDocument, ReportedRelation } from "../document/document.ts";
import { checkRatio } from "./check-ratio.ts";
import { checkSame, checkSum } from "./check-sum.ts";
import { inCommon } from "./intervals.ts";
import { type ScaledFigures, scaleDocument } from "./scale.ts";
import type { Check } from "./verdict.ts";

/** A checked document. */
export interface Evidence {
  readonly document: ReportedDocument;
  readonly scaled: ScaledFigures;
  /** The check of each relation, by its id, in the order of the document. */
  readonly checks: ReadonlyMap<string, Check>;
  /** The relations in which a figure stands. */
  readonly relationsWith: (address: string) => readonly ReportedRelation[];
  /**
   * The figures that stand in one row of a table with a figure, itself among them; none for figures
   * in running text.
   */
  readonly besides: (address: string) => readonly string[];
}

export function evidenceFor(document: ReportedDocument): Evidence {
  const scaled = withStatements(document, scaleDocument(document));
  const checks = new Map(
    document.relations.map((relation) => [
      relation.id,
      checkOne(relation, scaled, document.rounding),
    ]),
  );
  const relationsWith = once(() => gathered(document.relations, figuresOf));
  const rowKey = (place: ReportedDocument["figures"][number]["place"]): readonly string[] =>
    place === undefined ? [] : [JSON.stringify([place.table, place.row])];
  const rows = once(() => gathered(document.figures, ({ place }) => rowKey(place)));
  return {
    document,
    scaled,
    checks,
    relationsWith: (address) => relationsWith().get(address) ?? [],
    besides: (address) =>
      rowKey(scaled.get(address)?.figure.place).flatMap((key) =>
        (rows().get(key) ?? []).map(({ address: other }) => other),
      ),
  };
}

/** The check of one relation. */
export function checkOne(
  relation: ReportedRelation,
  scaled: ScaledFigures,
  rounding: ReportedDocument["rounding"],
): Check {
  if (relation.kind === "sum") return checkSum(relation, scaled);
  if (relation.kind === "same") return checkSame(relation, scaled);
  return checkRatio(relation, scaled, rounding);
}

/** A value that is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function gathered<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [item]);
      else if (known.at(-1) !== item) known.push(item);
    }
  return groups;
}

/**
 * The figures, each narrowed by every other statement of the same fact. A figure with digits beyond
 * its precision states nothing for the others.
 */
function withStatements({ relations }: ReportedDocument, scaled: ScaledFigures): ScaledFigures {
  const classes = new Set(statementsOf(relations).values());
  if (classes.size === 0) return scaled;
  const narrowed = new Map(scaled);
  for (const facts of classes) {
    const isComplete = [...facts].every((address) => scaled.has(address));
    const statements = [...facts].flatMap((address) => {
      const figure = scaled.get(address);
      return figure === undefined || figure.excess ? [] : [figure];
    });
    const stated = isComplete ? inCommon(statements.map(({ interval }) => interval)) : undefined;
    for (const figure of statements) narrowed.set(figure.figure.address, { ...figure, stated });
  }
  return narrowed;
}

/**
 * For each figure that is stated more than once, every figure that states the same fact, directly
 * or through others.
 */
function statementsOf(
  relations: readonly ReportedRelation[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const relation of relations) {
    if (relation.kind !== "same") continue;
    const met = relation.figures.map((address) => classes.get(address) ?? new Set([address]));
    const largest = met.reduce((so, each) => (each.size > so.size ? each : so));
    for (const each of met) {
      if (each === largest) continue;
      for (const address of each) classes.set(address, largest.add(address));
    }
    for (const address of relation.figures) classes.set(address, largest);
  }
  return classes;
}
