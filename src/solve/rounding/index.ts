export type { Pair } from "./alike.ts";
export { addEquality, type PlacedEquality } from "./equalities.ts";
export { footFigures } from "./foot.ts";
export { addTo } from "./lists.ts";
export type { Figures } from "./problem.ts";
