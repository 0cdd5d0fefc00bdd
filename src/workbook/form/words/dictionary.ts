/** The words of budget forms, in the language of the book. */
import type { Language } from "../../../language/index.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { enUs } from "./en-us.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { nn } from "./nn.ts";
import { sv } from "./sv.ts";
import type { FormWords } from "./words.ts";

/** The words in each language. */
export const FORM_WORDS: Readonly<Record<Language, FormWords>> = {
  sv,
  nb,
  nn,
  da,
  fi,
  nl,
  de,
  en,
  "en-US": enUs,
};
