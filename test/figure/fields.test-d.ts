/** The list of fields and the two interfaces of a figure say the same, or this does not compile. */
import type { Figure } from "anslag";
import type { CsvMapping, FigureArrays, FigureInput, FigureQueryInput } from "anslag/ledger";
import type { FigureKey, RemarkKey, RequiredKey } from "../../src/figure/field-keys.ts";

type Equal<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
type Assert<True extends true> = True;
/** The keys that an object must have. */
type Required<Of> = {
  [Key in keyof Of]-?: Record<never, never> extends Pick<Of, Key> ? never : Key;
}[keyof Of];

export type Laws = [
  Assert<Equal<keyof FigureInput, FigureKey>>,
  Assert<Equal<keyof Figure, FigureKey>>,
  Assert<Equal<Required<FigureInput>, RequiredKey>>,
  // A figure that was read has a period and members, if only by default.
  Assert<Equal<Required<Figure>, RequiredKey | "period" | "members">>,
  Assert<Equal<Pick<FigureInput, RemarkKey>, { readonly [Key in RemarkKey]?: string }>>,
  Assert<Equal<Pick<Figure, RemarkKey>, { readonly [Key in RemarkKey]?: string }>>,
  Assert<Equal<Extract<keyof CsvMapping, FigureKey>, FigureKey>>,
  Assert<Equal<Extract<keyof FigureArrays, FigureKey>, FigureKey>>,
  Assert<Equal<Extract<keyof FigureQueryInput, FigureKey>, FigureKey>>,
];
