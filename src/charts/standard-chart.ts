/** What the files of published charts share: each is a list of codes with their titles. */
import type { Language } from "../language/index.ts";
import type { CodeChartInput, CodeInput, StandardChart } from "../ledger/index.ts";

/** A published chart as its file states it. */
interface Publication
  extends Omit<StandardChart, "chart" | "languages">,
    Omit<CodeChartInput, "codes"> {
  /** The language of the titles. */
  readonly language: Language;
  /** Each code with its title, and the code above it where codes do not tell it themselves. */
  readonly codes: readonly (readonly [code: string, title: string, parent?: string])[];
}

/** A published chart, frozen to the last code. */
export function standardChart({
  codes,
  language,
  by,
  kinds,
  levels,
  ...facts
}: Publication): StandardChart {
  const inputs = codes.map(([code, title, parent]): CodeInput => {
    const label = { [language]: title };
    return parent === undefined ? { code, label } : { code, label, parent };
  });
  const chart = { codes: inputs, by, ...(kinds && { kinds }), ...(levels && { levels }) };
  return freeze({ ...facts, languages: [language], chart });
}

function freeze<Data>(data: Data): Data {
  if (typeof data === "object" && data !== null) Object.values(data).forEach(freeze);
  return Object.freeze(data);
}
