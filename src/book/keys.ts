/** The keys of a book, held equal to its interfaces by the compiler. */
import { checkKeys, type Issue, type IssuePath, keysOf } from "../input/index.ts";
import type {
  BookAppropriationInput,
  BookInput,
  DimensionInput,
  Explanation,
  FigureSetInput,
  MemberInput,
  ScenarioInput,
} from "./book.ts";

export const BOOK_KEYS: readonly string[] = /* @__PURE__ */ keysOf<BookInput>({
  title: true,
  organisation: true,
  language: true,
  locale: true,
  unit: true,
  fiscalYear: true,
  years: true,
  cutOff: true,
  scenarios: true,
  chart: true,
  dimensions: true,
  appropriations: true,
  figureSets: true,
  explanations: true,
});

export const UNIT_KEYS: readonly string[] = /* @__PURE__ */ keysOf<BookInput["unit"]>({
  currency: true,
  scale: true,
});

export const SCENARIO_KEYS: readonly string[] = /* @__PURE__ */ keysOf<ScenarioInput>({
  id: true,
  kind: true,
  label: true,
  gaps: true,
  year: true,
});

export const DIMENSION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<DimensionInput>({
  id: true,
  label: true,
  members: true,
});

export const MEMBER_KEYS: readonly string[] = /* @__PURE__ */ keysOf<MemberInput>({
  id: true,
  label: true,
});

export const APPROPRIATION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<BookAppropriationInput>(
  {
    id: true,
    label: true,
    line: true,
    scenario: true,
    set: true,
    members: true,
    original: true,
    adjustments: true,
  },
);

export const FIGURE_SET_KEYS: readonly string[] = /* @__PURE__ */ keysOf<FigureSetInput>({
  id: true,
  label: true,
  unit: true,
  figures: true,
});

export const EXPLANATION_KEYS: readonly string[] = /* @__PURE__ */ keysOf<Explanation>({
  line: true,
  members: true,
  text: true,
  source: true,
});

/** Reports the unknown keys of each entry of a list. */
export function checkEntryKeys(
  entries: readonly object[],
  keys: readonly string[],
  path: IssuePath,
  issues: Issue[],
): void {
  entries.forEach((entry, index) => {
    checkKeys(entry, keys, [...path, index], issues);
  });
}
