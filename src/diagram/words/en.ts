/** The words of diagrams in English. */
import type { DiagramWords } from "./words.ts";

export const en: DiagramWords = {
  effects: { favourable: "favourable", unfavourable: "unfavourable", neutral: "unchanged" },
  changes: { favourable: "increase", unfavourable: "decrease", neutral: "unchanged" },
  other: "Other",
  rounding: "Rounding",
  band: "Grey: variances that need no explanation",
  upTo: "up to",
  and: "and",
  or: "or",
  noZero: "the axis does not begin at zero",
  adjusted: "Adjusted so that the table adds up; exact amount:",
  more: "More adjusted figures:",
};
