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
export { namesIn, type Relation, type RelationName, type Term, type Weight } from "./relation.ts";
