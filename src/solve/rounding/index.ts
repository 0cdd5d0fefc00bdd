export type { PlacedEquality } from "./equalities.ts";
export { footFigures } from "./foot.ts";
export type { Figures } from "./problem.ts";
