/**
 * The kinds of schema that the package uses, made of zod's core. The functions of `zod/mini` would
 * bring methods that nobody calls.
 */
import {
  type $catchall,
  type $strict,
  $ZodArray,
  $ZodBoolean,
  $ZodDiscriminatedUnion,
  $ZodExactOptional,
  $ZodLiteral,
  type $ZodLooseShape,
  $ZodNever,
  $ZodNumber,
  $ZodObject,
  $ZodString,
  type $ZodType,
  $ZodUnion,
  type output,
  type util,
} from "zod/v4/core";

/** A schema of any kind. */
export type Schema<Output = unknown> = $ZodType<Output>;
/** The value of a key that may be missing. */
export type Optional<Of extends Schema> = $ZodExactOptional<Of>;
/** What a schema accepts. */
export type Infer<Of extends Schema> = output<Of>;
/** An object of values of one kind, by any name. */
export type ByName<Of extends Schema> = $ZodObject<Record<never, never>, $catchall<Of>>;

/** The constructors of zod do not know what a schema is made of, so the caller says it. */
function make<Made extends Schema>(
  Kind: new (definition: never) => Schema,
  definition: object,
): Made {
  return new Kind(definition as never) as Made;
}

export const string = (): $ZodString => new $ZodString({ type: "string" });
export const number = (): $ZodNumber => new $ZodNumber({ type: "number" });
export const boolean = (): $ZodBoolean => new $ZodBoolean({ type: "boolean" });

/** A value, or one of a list of values. */
export const literal = <const Value extends util.Literal>(
  value: Value | readonly Value[],
): $ZodLiteral<Value> => make($ZodLiteral, { type: "literal", values: [value].flat() });

export const array = <Of extends Schema>(element: Of): $ZodArray<Of> =>
  make($ZodArray, { type: "array", element });

/** The value of a key that may be missing, but not be undefined. */
export const exactOptional = <Of extends Schema>(innerType: Of): Optional<Of> =>
  make($ZodExactOptional, { type: "optional", innerType });

export const union = <const Of extends readonly Schema[]>(options: Of): $ZodUnion<Of> =>
  make($ZodUnion, { type: "union", options });

/** One of several objects, told apart by the value of a key. */
export const discriminatedUnion = <const Of extends readonly Schema[], Key extends string>(
  discriminator: Key,
  options: Of,
): $ZodDiscriminatedUnion<Of, Key> =>
  make($ZodDiscriminatedUnion, { type: "union", options, discriminator });

/** An object with these keys and no others. */
export const strictObject = <Shape extends $ZodLooseShape>(
  shape: Shape,
): $ZodObject<util.Writeable<Shape>, $strict> =>
  make($ZodObject, { type: "object", shape, catchall: new $ZodNever({ type: "never" }) });

/** An object of values of one kind, by any name. */
export const record = <Of extends Schema>(of: Of): ByName<Of> =>
  make($ZodObject, { type: "object", shape: {}, catchall: of });
