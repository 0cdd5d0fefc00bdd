/**
 * The shape of a book as JSON, as a zod schema. It stays inside the package: hosts see a Standard
 * Schema and a JSON Schema.
 *
 * The first use builds the schema, so the import of the package does no work. A type at the end
 * proves it equal to `BookJson`.
 */
import { FIGURE_FIELDS } from "../figure/index.ts";
import {
  amount,
  maybeText,
  members,
  runSchema,
  type ShapeProblem,
  scale,
  text,
  z,
} from "../input/schema/index.ts";
import { LANGUAGES, LOCALES } from "../language/index.ts";
import type { BookJson } from "./book-json.ts";
import { GAPS, SCENARIO_KINDS } from "./book-shape.ts";
import { withoutFigures } from "./plain-figures.ts";

const unit = () => z.strictObject({ currency: text(), scale: z.exactOptional(scale()) });

const line = () =>
  z.strictObject({
    id: text(),
    kind: z.literal([
      "income",
      "cost",
      "financial-income",
      "financial-cost",
      "funding",
      "investment",
    ]),
    label: maybeText(),
    ofWhich: maybeText(),
    readFrom: maybeText(),
  });

const total = () =>
  z.strictObject({
    id: text(),
    label: maybeText(),
    of: z.array(text()),
    role: z.exactOptional(
      z.literal(["income", "costs", "net-cost-before-financial-items", "net-cost", "result"]),
    ),
  });

const scenario = () =>
  z.strictObject({
    id: text(),
    kind: z.exactOptional(z.literal([...SCENARIO_KINDS])),
    label: maybeText(),
    gaps: z.exactOptional(z.literal([...GAPS])),
    year: z.exactOptional(z.union([z.number(), z.string()])),
  });

const member = () => z.strictObject({ id: text(), label: maybeText() });

const original = () =>
  z.strictObject({
    amount: amount(),
    reference: maybeText(),
    title: maybeText(),
    decidedOn: maybeText(),
    source: maybeText(),
    note: maybeText(),
  });

const adjustment = () =>
  z.strictObject({
    reference: text(),
    title: text(),
    amount: amount(),
    decidedOn: z.union([text(), z.strictObject({ noLaterThan: text() })]),
    effectiveOn: maybeText(),
    kind: z.literal(["supplement", "transfer", "carry-over", "technical"]),
    recurrence: z.exactOptional(z.literal(["one-off", "recurring", "not-stated"])),
    bookedIn: maybeText(),
    corrects: maybeText(),
    revokedOn: maybeText(),
    source: maybeText(),
    note: maybeText(),
  });

const appropriation = () =>
  z.strictObject({
    id: text(),
    label: maybeText(),
    line: text(),
    scenario: maybeText(),
    set: maybeText(),
    members: z.exactOptional(members()),
    original: original(),
    adjustments: z.exactOptional(z.array(adjustment())),
  });

/** The schema of a field, by its form. */
const forms = { name: text, period: text, amount, members, remark: text };

type Field = (typeof FIGURE_FIELDS)[number];
type FieldSchema<Of extends Field> = Of["isRequired"] extends true
  ? ReturnType<(typeof forms)[Of["form"]]>
  : z.Optional<ReturnType<(typeof forms)[Of["form"]]>>;
type FigureShape = { [Of in Field as Of["key"]]: FieldSchema<Of> };

const figure = () => {
  const shape = FIGURE_FIELDS.map(({ key, form, isRequired }) => {
    const value: z.Schema = forms[form]();
    return [key, isRequired ? value : z.exactOptional(value)];
  });
  return z.strictObject(Object.fromEntries(shape) as FigureShape);
};

const fiscalYear = () =>
  z.strictObject({
    year: z.number(),
    startMonth: z.exactOptional(z.number()),
    months: z.exactOptional(z.number()),
    name: maybeText(),
  });

const book = () =>
  z.strictObject({
    title: text(),
    organisation: maybeText(),
    language: z.exactOptional(z.literal([...LANGUAGES])),
    locale: z.exactOptional(
      z.union([
        z.literal([...LOCALES]),
        z.strictObject({ group: z.string(), decimal: z.string(), minus: z.string() }),
      ]),
    ),
    unit: unit(),
    fiscalYear: fiscalYear(),
    years: z.exactOptional(z.array(fiscalYear())),
    cutOff: text(),
    scenarios: z.exactOptional(z.array(scenario())),
    chart: z.strictObject({ lines: z.array(line()), totals: z.exactOptional(z.array(total())) }),
    dimensions: z.exactOptional(
      z.array(z.strictObject({ id: text(), label: maybeText(), members: z.array(member()) })),
    ),
    appropriations: z.exactOptional(z.array(appropriation())),
    figureSets: z.array(
      z.strictObject({
        id: text(),
        label: maybeText(),
        unit: z.exactOptional(unit()),
        figures: z.array(figure()),
      }),
    ),
    explanations: z.exactOptional(
      z.array(
        z.strictObject({
          line: maybeText(),
          members: z.exactOptional(members()),
          text: text(),
          source: maybeText(),
        }),
      ),
    ),
  });

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
type Equal<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
type Assert<True extends true> = True;

/** Compiles only if the schema accepts exactly a `BookJson`. */
type _SchemaEqualsInterface = Assert<
  Equal<Flat<Mutable<BookJson>>, Flat<z.Infer<ReturnType<typeof book>>>>
>;

/** Writes intersections out, so that types are compared by structure. */
type Flat<T> = T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;

let built: z.Schema<BookJson> | undefined;
let builtFigure: z.Schema | undefined;

/** The schema of a book. */
export function bookShape(): z.Schema<BookJson> {
  built ??= book();
  return built;
}

/** Checks the shape of a value. A value without problems is a `BookJson`. */
export function checkBookShape(input: unknown): readonly ShapeProblem[] {
  const { book: frame, figures } = withoutFigures(input);
  const ofFrame = runSchema(bookShape(), frame);
  if (figures.length === 0) return ofFrame;
  builtFigure ??= figure();
  const isAfter = ({ path: [first] }: ShapeProblem): boolean =>
    first === undefined || first === "explanations";
  const problems = ofFrame.filter((problem) => !isAfter(problem));
  // One by one: the schema of a list fails if hundreds of thousands of figures are bad.
  for (const { figure: value, path } of figures)
    for (const problem of runSchema(builtFigure, value))
      problems.push({ ...problem, path: [...path, ...problem.path] });
  for (const problem of ofFrame) if (isAfter(problem)) problems.push(problem);
  return problems;
}
