/** The words of diagrams in American English. */
import { variantOf } from "../../language/index.ts";
import { en } from "./en.ts";
import type { DiagramWords } from "./words.ts";

export const enUs: DiagramWords = /* @__PURE__ */ variantOf(en, {
  effects: { favourable: "favorable", unfavourable: "unfavorable", neutral: "unchanged" },
  band: "Gray: variances that need no explanation",
});
