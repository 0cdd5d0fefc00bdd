/**
 * How a figure set is held: in columns of codes, with dictionaries beside them.
 *
 * Only this file knows. Everything else reads figures through `figureAt`, so the columns can change without the interface.
 */
import type { Period } from "../calendar/index.ts";
import type { Decimal } from "../decimal/index.ts";
import type { Figure } from "./figure.ts";

/** A column of texts as codes into a dictionary; −1 stands for absent. */
interface CodeColumn {
  readonly dictionary: readonly string[];
  readonly codes: Int32Array;
}

export interface Columns {
  readonly size: number;
  readonly line: CodeColumn;
  readonly scenario: CodeColumn;
  readonly period: CodeColumn;
  readonly dimensions: ReadonlyMap<string, CodeColumn>;
  readonly amounts: readonly Decimal[];
  /** Texts cost only where they are present. */
  readonly sources: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, string>;
}

export function buildColumns(figures: readonly Figure[]): Columns {
  const size = figures.length;
  const dimensionIds = new Set(figures.flatMap((figure) => Object.keys(figure.members)));
  const sources = new Map<number, string>();
  const notes = new Map<number, string>();
  figures.forEach(({ source, note }, index) => {
    if (source !== undefined) sources.set(index, source);
    if (note !== undefined) notes.set(index, note);
  });
  return {
    size,
    line: encode(figures, (figure) => figure.line),
    scenario: encode(figures, (figure) => figure.scenario),
    period: encode(figures, (figure) => figure.period),
    dimensions: new Map([...dimensionIds].map((id) => [id, encode(figures, (figure) => memberOf(figure.members, id))])),
    amounts: figures.map((figure) => figure.amount),
    sources,
    notes,
  };
}

export function figureAt(columns: Columns, index: number): Figure | undefined {
  const amount = columns.amounts[index];
  const line = decode(columns.line, index);
  const scenario = decode(columns.scenario, index);
  const period = decode(columns.period, index);
  if (amount === undefined || line === undefined || scenario === undefined || period === undefined) return undefined;
  // Without a prototype, so that a dimension may have any name.
  const members = Object.create(null) as Record<string, string>;
  for (const [dimension, column] of columns.dimensions) {
    const member = decode(column, index);
    if (member !== undefined) members[dimension] = member;
  }
  const source = columns.sources.get(index);
  const note = columns.notes.get(index);
  return Object.freeze({
    line,
    scenario,
    period: period as Period,
    amount,
    members: Object.freeze(members),
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
  });
}

function memberOf(members: Readonly<Record<string, string>>, dimension: string): string | undefined {
  return Object.hasOwn(members, dimension) ? members[dimension] : undefined;
}

function encode(figures: readonly Figure[], textOf: (figure: Figure) => string | undefined): CodeColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(figures.length);
  figures.forEach((figure, index) => {
    const text = textOf(figure);
    let code = text === undefined ? -1 : known.get(text);
    if (code === undefined && text !== undefined) {
      code = dictionary.push(text) - 1;
      known.set(text, code);
    }
    codes[index] = code ?? -1;
  });
  return { dictionary, codes };
}

function decode(column: CodeColumn, index: number): string | undefined {
  const code = column.codes[index];
  return code === undefined || code < 0 ? undefined : column.dictionary[code];
}
