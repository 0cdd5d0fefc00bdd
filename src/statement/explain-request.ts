/** Explains what a cell asks for: the figures with their sources, and the decisions. */

import { sumUnchecked, ZERO } from "../amount/index.ts";
import { memberLabel, scenarioLabel } from "../book/index.ts";
import { flowOf, lookUp, type SignStyle, signRule } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { joinLabels, labelOr, pageLanguage, type Worded } from "../language/index.ts";
import { revisedAppropriation } from "../planning/appropriation/index.ts";
import { type Derivation, freezeDerivation } from "./derivation.ts";
import { type Posting, postingKey } from "./postings.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./request.ts";
import { amountAt, matchAt } from "./tree.ts";

/** The book behind a cell, and the signs that the page prints. */
interface Source {
  readonly reader: Reader;
  readonly signs: SignStyle;
}

/**
 * Explains what is posted at and under a line: by the parts of a total where they have amounts,
 * otherwise by figures and decisions.
 *
 * @param sign - the sign with which the page prints the line
 */
export function explainRequest(source: Source, request: LineRequest, sign: 1 | -1): Derivation {
  const { reader, signs } = source;
  const own = matchAt(reader.treeOf(request, "all"), request.line).postings.flatMap((posting) =>
    explainPosting(reader, request, posting, sign),
  );
  const { opposite } = signRule(signs);
  const parts = (lookUp(reader.book.chart).parts.get(request.line) ?? [])
    .map((line) => {
      const partSign = opposite.includes(flowOf(reader.book.chart, line)) ? -1 : 1;
      return explainRequest(source, { ...request, line }, partSign);
    })
    .filter(({ rule }) => rule !== "empty" && rule !== "no-bookings");
  const derivations = [...own, ...parts];
  const label = reader.labelOf(request.line);
  if (derivations.length === 0) return explainGap(reader, request);
  const amount = sumUnchecked(derivations.map((derivation) => derivation.amount ?? ZERO));
  return freezeDerivation({
    label,
    rule: "sum",
    amount,
    ...inPrint(sign),
    terms: derivations.map((derivation) => ({ weight: 1, derivation })),
  });
}

/** Explains that nothing is posted, which a complete scenario takes for zero. */
function explainGap(reader: Reader, request: LineRequest): Derivation {
  const label = reader.labelOf(request.line);
  const amount = amountAt(reader.treeOf(request), request.line);
  return typeof amount === "string"
    ? freezeDerivation({ label, rule: "empty", reason: amount, terms: [] })
    : freezeDerivation({ label, rule: "no-bookings", amount, period: request.period, terms: [] });
}

function explainPosting(
  reader: Reader,
  request: LineRequest,
  posting: Posting,
  sign: 1 | -1,
): readonly Derivation[] {
  const { appropriation } = posting;
  if (appropriation !== undefined)
    return [explainAppropriation(reader, appropriation, posting.amount, sign)];
  const figures = reader.figuresOf(request.set).get(postingKey(posting)) ?? [];
  return figures.map((figure) =>
    freezeDerivation({
      ...figureLabel(reader, figure, request),
      rule: "figure",
      amount: figure.amount,
      ...inPrint(sign),
      ...optional("source", figure.source),
      ...optional("note", figure.note),
      terms: [],
    }),
  );
}

/** Explains a revised appropriation by its decisions. */
function explainAppropriation(
  { book }: Reader,
  appropriation: NonNullable<Posting["appropriation"]>,
  amount: Posting["amount"],
  sign: 1 | -1,
): Derivation {
  const revised = revisedAppropriation(appropriation, { asOf: book.cutOff });
  const { original } = appropriation;
  const first = freezeDerivation({
    ...labelOr(original.title, "originalAppropriation", pageLanguage(book)),
    rule: "decision",
    amount: original.amount,
    ...inPrint(sign),
    ...optional("source", original.source ?? original.reference),
    ...optional("note", original.note),
    terms: [],
  });
  const steps = revised.adjustments.map((adjustment) =>
    freezeDerivation({
      label: `${adjustment.reference} ${adjustment.title}`,
      rule: "decision",
      amount: adjustment.amount,
      ...inPrint(sign),
      source: adjustment.source ?? adjustment.reference,
      ...optional("note", adjustment.note),
      terms: [],
    }),
  );
  const left = revised.undecidable.map(({ reference }) => reference);
  return freezeDerivation({
    label: appropriation.label,
    rule: "sum",
    amount,
    ...inPrint(sign),
    ...(left.length === 0 ? {} : { undecided: Object.freeze(left) }),
    terms: [first, ...steps].map((derivation) => ({ weight: 1 as const, derivation })),
  });
}

/** Line, scenario and members in words; the months where they are not those asked for. */
function figureLabel({ book, labelOf }: Reader, figure: Figure, request: LineRequest): Worded {
  const { line, scenario, period } = figure;
  const members = Object.entries(figure.members).map(([dimension, member]) => ({
    label: memberLabel(book.dimensions, dimension, member),
  }));
  const months =
    period === request.period ? [] : [labelOr(undefined, [{ period }], pageLanguage(book))];
  const labels = [{ label: labelOf(line) }, scenarioLabel(book, scenario), ...months, ...members];
  return joinLabels(labels, " · ", book);
}

/** What a step says about the sign with which a page prints it. */
export function inPrint(sign: 1 | -1): Pick<Derivation, "opposite"> {
  return sign === -1 ? { opposite: true } : {};
}

function optional<Key extends "source" | "note">(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}
