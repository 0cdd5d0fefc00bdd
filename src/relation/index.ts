export {
  type AddressAt,
  type CellAddress,
  type ComputedBy,
  cellAddress,
  figuresOf,
  operandsOf,
  type PlacedRelation,
  type PlacedRule,
  type PlacedTerm,
  relationAt,
  type WrittenOut,
  writeOut,
} from "./places.ts";
export {
  holdsOneId,
  namesIn,
  placesKey,
  RELATION_KINDS,
  type Relation,
  type RelationName,
  type RelationPart,
  relationKeys,
  type Term,
  type Weight,
  weighted,
} from "./relation.ts";
export { relationSchema } from "./relation-schema.ts";
