/**
 * The shape of a book as JSON, as a zod schema. It stays inside the package: hosts see a Standard
 * Schema and a JSON Schema.
 *
 * The first use builds the schema, so the import of the package does no work. A type proves the
 * list of fields, and so the schema, equal to `BookJson`.
 *
 * A book has few lines and may have a million figures, so a quick check of figures comes first. The
 * schema accepts every figure that is plain here, and checks every other figure. A property holds
 * the two against each other.
 */
import { FIGURE_FIELDS, type FieldForm, FORM_OF_KEY, REQUIRED_KEYS } from "../figure/index.ts";
import { isPlainObject } from "../input/index.ts";
import {
  amount,
  members,
  runSchema,
  type ShapeProblem,
  scale,
  text,
  z,
} from "../input/schema/index.ts";
import { type HostWords, LANGUAGES, LOCALES } from "../language/index.ts";
import type { BookJson } from "./book-json.ts";
import { isList } from "./book-shape.ts";
import { BOOK_FIELDS, type Field, type Fields, type Form, keyOf } from "./fields.ts";

const LINE = {
  id: "text",
  kind: {
    oneOf: ["income", "cost", "financial-income", "financial-cost", "funding", "investment"],
  },
  "label?": "text",
  "ofWhich?": "text",
  "readFrom?": "text",
} as const;

const TOTAL = {
  id: "text",
  "label?": "text",
  of: ["text"],
  "role?": {
    oneOf: ["income", "costs", "net-cost-before-financial-items", "net-cost", "result"],
  },
} as const;

const CHART = { lines: [LINE], "totals?": [TOTAL] } as const;

const ORIGINAL = {
  amount: "amount",
  "reference?": "text",
  "title?": "text",
  "decidedOn?": "text",
  "source?": "text",
  "note?": "text",
} as const;

const ADJUSTMENT = {
  reference: "text",
  title: "text",
  amount: "amount",
  decidedOn: "decisionDay",
  "effectiveOn?": "text",
  kind: { oneOf: ["supplement", "transfer", "carry-over", "technical"] },
  "recurrence?": { oneOf: ["one-off", "recurring", "not-stated"] },
  "bookedIn?": "text",
  "corrects?": "text",
  "revokedOn?": "text",
  "source?": "text",
  "note?": "text",
} as const;

const FISCAL_YEAR = {
  year: "number",
  "startMonth?": "number",
  "months?": "number",
  "name?": "text",
} as const;

const MARKS = { group: "text", decimal: "text", minus: "text" } as const;

/** The values of each form. */
interface Values {
  text: string;
  name: string;
  amount: string | number;
  number: number;
  members: Record<string, string>;
  scale: z.Infer<ReturnType<typeof scale>>;
  year: number | string;
  decisionDay: string | { noLaterThan: string };
  language: (typeof LANGUAGES)[number];
  locale: (typeof LOCALES)[number] | Value<typeof MARKS>;
  words: Mutable<HostWords>;
  fiscalYear: Value<typeof FISCAL_YEAR>;
  chart: Value<typeof CHART>;
  original: Value<typeof ORIGINAL>;
  adjustments: Value<typeof ADJUSTMENT>[];
  figure: FigureJson;
}

/** The value of a field. */
type Value<Of> = Of extends Form
  ? Values[Of]
  : Of extends readonly [infer Item]
    ? Value<Item>[]
    : Of extends { readonly oneOf: readonly (infer Choice)[] }
      ? Choice
      : Flat<
          {
            -readonly [Key in keyof Of as Key extends `${string}?` ? never : Key]: Value<Of[Key]>;
          } & {
            -readonly [Key in keyof Of as Key extends `${infer Name}?` ? Name : never]?: Value<
              Of[Key]
            >;
          }
        >;

type FigureField = (typeof FIGURE_FIELDS)[number];
type FigureValue<Of extends FigureField> = Values[(typeof FIGURE_FORMS)[Of["form"]]];
type FigureJson = Flat<
  {
    [Of in FigureField as Of["isRequired"] extends true ? Of["key"] : never]: FigureValue<Of>;
  } & {
    [Of in FigureField as Of["isRequired"] extends true ? never : Of["key"]]?: FigureValue<Of>;
  }
>;

/** The forms of the fields of a figure. */
const FIGURE_FORMS = {
  name: "name",
  period: "text",
  amount: "amount",
  members: "members",
  remark: "text",
} as const satisfies Readonly<Record<FieldForm, Form>>;

function figureFields(): Fields {
  return Object.fromEntries(
    FIGURE_FIELDS.map(({ key, form, isRequired }) => [
      isRequired ? key : `${key}?`,
      FIGURE_FORMS[form],
    ]),
  );
}

/** The schema of each form. */
const FORMS: { readonly [Of in Form]: () => z.Schema<Values[Of]> } = {
  text,
  name: text,
  amount,
  number: z.number,
  members,
  scale,
  year: () => z.union([z.number(), z.string()]),
  decisionDay: () => z.union([text(), objectOf<{ noLaterThan: string }>({ noLaterThan: "text" })]),
  language: () => z.literal([...LANGUAGES]),
  locale: () => z.union([z.literal([...LOCALES]), objectOf<Value<typeof MARKS>>(MARKS)]),
  words: () => members() as z.Schema<Mutable<HostWords>>,
  fiscalYear: () => objectOf(FISCAL_YEAR),
  chart: () => objectOf(CHART),
  original: () => objectOf(ORIGINAL),
  adjustments: () => z.array(objectOf<Value<typeof ADJUSTMENT>>(ADJUSTMENT)),
  figure: () => objectOf(figureFields()),
};

function schemaOf(field: Field): z.Schema {
  if (typeof field === "string") return FORMS[field]();
  if (isList(field)) return z.array(schemaOf(field[0]));
  const { oneOf } = field;
  return Array.isArray(oneOf) ? z.literal(oneOf as string[]) : objectOf(field as Fields);
}

/** The schema of an object with these fields and no others. */
function objectOf<Json>(fields: Fields): z.Schema<Json> {
  const shape = Object.entries(fields).map(([written, field]) => {
    const key = keyOf(written);
    const schema = schemaOf(field);
    return [key, key === written ? schema : z.exactOptional(schema)] as const;
  });
  return z.strictObject(Object.fromEntries(shape)) as z.Schema as z.Schema<Json>;
}

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
type Equal<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
type Assert<True extends true> = True;

/** Compiles only if the fields are exactly those of a `BookJson`. */
type _FieldsEqualInterface = Assert<
  Equal<Flat<Mutable<BookJson>>, Flat<Value<typeof BOOK_FIELDS>>>
>;

/** Writes intersections out, so that types are compared by structure. */
type Flat<T> = T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;

let built: z.Schema<BookJson> | undefined;
let builtFigure: z.Schema | undefined;

/** The schema of a book. */
export function bookShape(): z.Schema<BookJson> {
  built ??= objectOf(BOOK_FIELDS);
  return built;
}

/** Checks the shape of a value. A value without problems is a `BookJson`. */
export function checkBookShape(input: unknown): readonly ShapeProblem[] {
  const { book: frame, figures } = withoutFigures(input);
  const ofFrame = runSchema(bookShape(), frame);
  if (figures.length === 0) return ofFrame;
  builtFigure ??= FORMS.figure();
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

/** A book without figures, and its figures that are not plain, with their places. */
interface Remainder {
  readonly book: unknown;
  readonly figures: readonly { readonly figure: unknown; readonly path: readonly PropertyKey[] }[];
}

/** Removes the figures from a book. */
export function withoutFigures(book: unknown): Remainder {
  const figures: { figure: unknown; path: readonly PropertyKey[] }[] = [];
  if (!isPlainObject(book) || !Array.isArray(book.figureSets)) return { book, figures };
  const figureSets = Array.from(book.figureSets as readonly unknown[], (set, k) => {
    if (!isPlainObject(set) || !Array.isArray(set.figures)) return set;
    // Array.from fills the holes of a list with `undefined`.
    for (const [index, figure] of Array.from(set.figures as readonly unknown[]).entries())
      if (!isPlainFigure(figure))
        figures.push({ figure, path: ["figureSets", k, "figures", index] });
    return { ...set, figures: [] };
  });
  return { book: { ...book, figureSets }, figures };
}

/** Whether a figure has only keys of a figure, each with a value of the right type. */
export function isPlainFigure(figure: unknown): boolean {
  if (!isPlainObject(figure)) return false;
  for (const key in figure) {
    const form = FORM_OF_KEY.get(key);
    if (form === undefined || !isOfForm(figure[key], form)) return false;
  }
  return REQUIRED_KEYS.every((key) => Object.hasOwn(figure, key));
}

function isOfForm(value: unknown, form: FieldForm): boolean {
  if (typeof value === "string") return form !== "members";
  if (form === "amount") return Number.isFinite(value);
  if (form !== "members" || !isPlainObject(value)) return false;
  for (const dimension in value) if (typeof value[dimension] !== "string") return false;
  return true;
}
