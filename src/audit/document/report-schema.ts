/**
 * The shape of a reported document as JSON, as a zod schema. Built on first use; a type at the end
 * proves it equal to `ReportJson`.
 */
import type { AsJson } from "../../amount/index.ts";
import { signStyleSchema } from "../../chart/index.ts";
import {
  amount,
  byName,
  flow,
  maybeText,
  runSchema,
  type ShapeProblem,
  scale,
  text,
  z,
} from "../../input/schema/index.ts";
import { LANGUAGES } from "../../language/index.ts";
import { relationSchema } from "../../relation/index.ts";
import type { TableRelationInput } from "./report-input.ts";
import type { ReportJson } from "./report-json.ts";

const maybeAmount = () => z.exactOptional(amount());
const mark = () => z.exactOptional(z.literal([",", "."]));
const blank = () => z.exactOptional(z.literal(["absent", "zero"]));

const unit = () =>
  z.union([
    z.string(),
    z.strictObject({ currency: text(), scale: scale() }),
    z.strictObject({ count: text() }),
  ]);

const cellKeys = () => ({
  printed: amount(),
  decimals: z.exactOptional(z.number()),
  exact: z.exactOptional(z.boolean()),
  blank: blank(),
});
const cell = () => z.union([z.string(), z.number(), z.strictObject(cellKeys())]);

const terms = () =>
  z.array(z.union([z.string(), z.strictObject({ figure: text(), weight: amount() })]));
const tableRelation = () => relationSchema<AsJson<TableRelationInput>>(terms, "optional");

const named = () => ({ id: maybeText(), title: maybeText() });
const relation = () =>
  z.discriminatedUnion("kind", [
    z.strictObject({ ...named(), kind: z.literal("sum"), total: text(), terms: terms() }),
    z.strictObject({ ...named(), kind: z.literal("same"), figures: z.array(text()) }),
    z.strictObject({
      ...named(),
      kind: z.literal(["growth", "change"]),
      result: text(),
      current: text(),
      prior: text(),
    }),
    z.strictObject({
      ...named(),
      kind: z.literal(["percent", "ratio"]),
      result: text(),
      numerator: text(),
      base: text(),
    }),
  ]);

const table = () =>
  z.strictObject({
    id: text(),
    title: maybeText(),
    unit: unit(),
    signs: z.exactOptional(signStyleSchema()),
    decimalMark: mark(),
    decimals: z.exactOptional(z.number()),
    blank: blank(),
    columns: z.array(
      z.strictObject({
        id: text(),
        label: maybeText(),
        measure: z.exactOptional(z.literal(["amount", "variance", "percent", "text"])),
        flow: flow(),
      }),
    ),
    rows: z.array(
      z.strictObject({
        id: text(),
        label: maybeText(),
        role: z.exactOptional(z.literal(["item", "total", "of-which"])),
        level: z.exactOptional(z.number()),
        flow: flow(),
        measure: z.exactOptional(z.literal(["amount", "percent"])),
        cells: byName(cell()),
      }),
    ),
    totals: z.exactOptional(z.literal(["after", "before"])),
    relations: z.exactOptional(z.array(tableRelation())),
  });

const pair = () => z.exactOptional(z.strictObject({ current: text(), prior: text() }));
const quotient = () => z.exactOptional(z.strictObject({ numerator: text(), base: text() }));
const textFigure = () =>
  z.strictObject({
    ...cellKeys(),
    id: text(),
    unit: unit(),
    quote: maybeText(),
    sum: z.exactOptional(terms()),
    growth: pair(),
    change: pair(),
    percent: quotient(),
    ratio: quotient(),
  });

const rule = () =>
  z.strictObject({
    absolute: maybeAmount(),
    percent: maybeAmount(),
    when: z.exactOptional(z.literal(["any", "all"])),
    floor: maybeAmount(),
    boundary: z.exactOptional(z.literal(["strict", "inclusive"])),
    side: z.exactOptional(z.literal(["both", "unfavourable"])),
  });

const report = () =>
  z.strictObject({
    title: text(),
    language: z.exactOptional(z.literal([...LANGUAGES])),
    rounding: z.exactOptional(z.literal(["nearest", "truncation"])),
    decimalMark: mark(),
    tables: z.exactOptional(z.array(table())),
    figures: z.exactOptional(z.array(textFigure())),
    relations: z.exactOptional(z.array(relation())),
    explanations: z.exactOptional(
      z.array(
        z.strictObject({
          table: text(),
          rule: rule(),
          variance: text(),
          explanation: text(),
          reference: maybeText(),
        }),
      ),
    ),
    explained: z.exactOptional(z.array(z.strictObject({ of: text(), terms: terms() }))),
  });

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
type Equal<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
type Assert<True extends true> = True;
/** Compares by structure: writes intersections out, at every depth. */
type Flat<T> = T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;

/** Does not compile unless the schema accepts exactly a `ReportJson`. */
type _SchemaEqualsInterface = Assert<
  Equal<Flat<Mutable<ReportJson>>, Flat<Mutable<z.Infer<ReturnType<typeof report>>>>>
>;

let built: z.Schema<ReportJson> | undefined;

export function reportShape(): z.Schema<ReportJson> {
  built ??= report();
  return built;
}

/** Checks the shape of a value. No problems mean that it is a `ReportJson`. */
export function checkReportShape(value: unknown): readonly ShapeProblem[] {
  return runSchema(reportShape(), value);
}
