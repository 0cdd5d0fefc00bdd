/** Gives every relation of a document a name, by which findings speak of it. */
import { toDecimal } from "../../amount/index.ts";
import { describeValue, type Issue, type IssuePath, makeAuditIssue } from "../../input/index.ts";
import { figuresOf, operandsOf, type PlacedRelation } from "../../relation/index.ts";
import type { ReportedFigure, ReportedRelation } from "./document.ts";

/** A relation that was read, with what the document says about it. */
export interface StatedRelation {
  readonly relation: PlacedRelation<string>;
  /** The name that the document gives it. */
  readonly id?: string;
  /** What it says, in words. */
  readonly title?: string;
  /** Where the document states it. */
  readonly path: IssuePath;
}

/**
 * Names relations by their target and kind, and by a number if that is not enough.
 *
 * The names do not depend on the order in which relations are given.
 */
export function nameRelations(
  stated: readonly StatedRelation[],
  figures: ReadonlyMap<string, ReportedFigure>,
  issues: Issue[],
): readonly ReportedRelation[] {
  const given = givenNames(stated, issues);
  const names = namesFor(
    stated.map(({ relation, id }) => (id === undefined ? relation : undefined)),
    given,
  );
  return Object.freeze(
    stated.map(({ relation: { origin: _, ...relation }, id, title = "" }, index) => {
      const inTables = figuresOf(relation).every(
        (address) => figures.get(address)?.place !== undefined,
      );
      const scope: ReportedRelation["scope"] = inTables ? "tables" : "text";
      return Object.freeze({ ...frozen(relation), id: id ?? names[index] ?? "", title, scope });
    }),
  );
}

/** The names that the document gives itself; two relations with one name are an issue. */
function givenNames(stated: readonly StatedRelation[], issues: Issue[]): ReadonlySet<string> {
  const given = new Set<string>();
  for (const { id, path } of stated) {
    if (id === undefined) continue;
    if (given.has(id)) {
      const facts = { expected: "an id of its own", received: describeValue(id), details: { id } };
      issues.push(makeAuditIssue("report.duplicate-id", { path: [...path, "id"], ...facts }));
    }
    given.add(id);
  }
  return given;
}

function frozen(relation: PlacedRelation<string>): PlacedRelation<string> {
  if (relation.kind === "sum") for (const term of relation.terms) Object.freeze(term);
  for (const part of Object.values(relation)) if (Array.isArray(part)) Object.freeze(part);
  return relation;
}

/**
 * A name for every relation that is given.
 *
 * Relations with one target and one kind are numbered by their content, not by their order.
 */
function namesFor(
  relations: readonly (PlacedRelation<string> | undefined)[],
  given: ReadonlySet<string>,
): readonly string[] {
  const stems = new Map<string, { readonly index: number; readonly content: string }[]>();
  relations.forEach((relation, index) => {
    if (relation === undefined) return;
    const stem = `${relation.target}/${relation.origin?.kind ?? relation.kind}`;
    const entry = { index, content: contentOf(relation) };
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, [entry]);
    else known.push(entry);
  });
  const names = relations.map(() => "");
  for (const [stem, entries] of stems) {
    entries.sort((a, b) =>
      a.content < b.content ? -1 : a.content > b.content ? 1 : a.index - b.index,
    );
    let count = 0;
    for (const { index } of entries) {
      do count += 1;
      while (given.has(nameAt(stem, count)));
      names[index] = nameAt(stem, count);
    }
  }
  return names;
}

function nameAt(stem: string, count: number): string {
  return count === 1 ? stem : `${stem}-${count}`;
}

/** What a relation says, as a text that can be compared. */
function contentOf(relation: PlacedRelation<string>): string {
  const weights =
    relation.kind === "sum" ? relation.terms.map(({ weight }) => toDecimal(weight).toFixed()) : [];
  return JSON.stringify([operandsOf(relation), weights]);
}
