/** The shape of a relation as JSON, as a zod schema, for tables and for reports. */
import { text, z } from "../input/schema/index.ts";
import { holdsOneId, placesKey, RELATION_KINDS, relationKeys } from "./relation.ts";

/**
 * A schema of relations.
 *
 * @param terms - the schema of the terms of a sum
 * @param places - whether a relation must say where it holds, or has a default
 */
export function relationSchema<Shape>(
  terms: () => z.Schema,
  places: "required" | "optional",
): z.Schema<Shape> {
  const kinds = RELATION_KINDS.map((kind) => {
    const shape: Record<string, z.Schema> = { kind: z.literal(kind) };
    for (const [key, part] of relationKeys(kind)) {
      const ids = holdsOneId(part) ? text() : z.array(text());
      const value = part.startsWith("terms") ? terms() : ids;
      const isOptional = places === "optional" && key === placesKey(kind);
      shape[key] = isOptional ? z.exactOptional(value) : value;
    }
    return z.strictObject(shape);
  });
  return z.discriminatedUnion("kind", kinds as never) as unknown as z.Schema<Shape>;
}
