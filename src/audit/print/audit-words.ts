/** The words of printed audits, in Swedish and English. */

import type { Language } from "../../language/index.ts";
import type { NotChecked, Verdict } from "../check/verdict.ts";
import type { CauseKind } from "../finding/causes.ts";
import type { ExplainedAmount } from "../finding/explanations.ts";
import type { Finding } from "../finding/finding.ts";
import type { JointCheck } from "../joint/joint-check.ts";

/** Every word of a printed audit. */
export interface AuditWords {
  readonly language: Language;
  readonly audit: string;
  readonly rounding: Readonly<Record<"nearest" | "truncation", string>>;
  readonly summary: string;
  readonly count: string;
  readonly inTables: string;
  readonly inText: string;
  readonly total: string;
  readonly unrelated: string;
  readonly findings: string;
  readonly nothing: string;
  readonly nothingChecked: string;
  readonly quoted: (text: string) => string;
  readonly together: string;
  readonly relations: string;
  readonly relation: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly reasons: Readonly<Record<NotChecked, string>>;
  readonly printed: string;
  readonly given: string;
  readonly likely: string;
  readonly difference: string;
  readonly tolerance: string;
  readonly allowed: string;
  readonly lessThan: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly inRunningText: string;
  readonly onlyTogether: string;
  readonly between: string;
  readonly and: string;
  readonly shownBy: string;
  readonly shownTogether: string;
  readonly alsoFails: string;
  readonly trueValue: string;
  readonly noBound: string;
  readonly possible: string;
  readonly exactly: (count: number) => string;
  readonly couldAlsoBe: string;
  readonly andMore: (count: number) => string;
  readonly cause: string;
  readonly causes: Readonly<Record<CauseKind, string>>;
  readonly insteadOf: string;
  readonly remedy: string;
  readonly remedies: Readonly<Record<Finding["remedy"], string>>;
  readonly joint: Readonly<Record<JointCheck["verdict"], string>>;
  readonly undecided: Readonly<Record<NonNullable<JointCheck["undecided"]>, string>>;
  readonly size: (relations: number, figures: number) => string;
  readonly fewestWrong: string;
  readonly someWrong: string;
  readonly contradictEachOther: string;
  readonly needed: string;
  readonly noWidening: string;
  readonly leftOut: string;
  readonly explanations: string;
  readonly required: string;
  readonly missing: string;
  readonly superfluous: string;
  readonly notJudged: string;
  readonly explainedBy: string;
  readonly residual: string;
  readonly explainedVerdicts: Readonly<Record<ExplainedAmount["verdict"], string>>;
}

const words: Readonly<Record<Language, AuditWords>> = {
  sv: {
    language: "sv",
    audit: "Granskning",
    rounding: {
      nearest:
        "Varje uppgift prövas med den noggrannhet som den är tryckt med (avrundad till närmaste).",
      truncation: "Varje uppgift prövas med den noggrannhet som den är tryckt med (avkortad).",
    },
    summary: "Samband",
    count: "antal",
    inTables: "i tabellerna",
    inText: "med uppgifter i texten",
    total: "alla",
    unrelated: "Uppgifter utan samband",
    findings: "Kan inte stämma",
    nothing: "Inget.",
    nothingChecked: "Inget samband kunde prövas; rapporten är varken rätt eller fel.",
    quoted: (text) => `”${text}”`,
    together: "Alla samband tillsammans",
    relations: "Sambanden",
    relation: "samband",
    verdict: "utfall",
    verdicts: {
      exact: "exakt",
      "within-rounding": "inom avrundning",
      inconsistent: "stämmer inte",
      "not-checked": "ej prövat",
    },
    reasons: {
      "absent-target": "uppgiften är inte tryckt",
      "absent-terms": "uppgifterna som ska ge den är inte tryckta",
      "blank-terms": "en uppgift är inte tryckt, och de övriga ger inte summan utan den",
      "excess-digits": "en uppgift har fler siffror än sin noggrannhet",
      "inconsistent-duplicates": "en uppgift anges på två sätt som motsäger varandra",
      "zero-base": "jämförelsebeloppet är noll",
      "sign-change": "beloppen har olika tecken",
    },
    printed: "tryckt",
    given: "uppgifterna ger",
    likely: "troligen avsett",
    difference: "skillnad",
    tolerance: "tolerans",
    allowed: "tillåtet",
    lessThan: "mindre än",
    table: "tabell",
    row: "rad",
    column: "kolumn",
    inRunningText: "i texten",
    onlyTogether: "motsägs av flera samband tillsammans",
    between: "mellan",
    and: "och",
    shownBy: "visas av",
    shownTogether: "visas av dessa samband tillsammans:",
    alsoFails: "samma fel ger också utslag i",
    trueValue: "allt annat ger ett sant värde",
    noBound: "allt annat begränsar inte värdet",
    possible: "möjligt tryck",
    exactly: (count) => (count === 1 ? "1 samband exakt" : `${count} samband exakt`),
    couldAlsoBe: "felet kan i stället ligga i",
    andMore: (count) => `och ${count} till`,
    cause: "möjlig orsak",
    causes: {
      "double-rounding": "dubbel avrundning",
      "sign-slip": "fel tecken",
      "transposed-digits": "omkastade siffror",
      "power-of-ten": "fel tiopotens",
      "left-out": "en del är inte medräknad",
      "counted-twice": "en del är räknad två gånger",
      "wrong-base": "beräknad på ett annat belopp",
      "digit-misprint": "en siffra är fel",
    },
    insteadOf: "i stället för",
    remedy: "åtgärd",
    remedies: {
      correct: "rätta uppgiften; den måste vara fel, allt annat kan stämma",
      choose: "pröva uppgiften mot underlaget; felet kan också ligga i andra uppgifter",
      look: "pröva sambandets uppgifter; det är inte utrett vilken som är fel",
    },
    joint: {
      consistent: "Det finns sanna värden som uppfyller alla samband samtidigt",
      contradictory: "Inga sanna värden uppfyller alla samband samtidigt",
      "not-decided": "Det är inte avgjort om alla samband kan gälla samtidigt",
      "not-asked": "Inte prövat",
    },
    undecided: {
      work: "arbetet räckte inte",
      percentages: "procenttal som ingår i flera samband kunde varken uppfyllas eller vederläggas",
    },
    size: (relations, figures) => `${relations} samband mellan ${figures} uppgifter`,
    fewestWrong: "Minsta antal uppgifter som måste vara fel",
    someWrong: "Uppgifter som tillsammans förklarar motsägelsen",
    contradictEachOther: "motsägs av",
    needed: "avvikelse som varje belopp behöver, i enheter av sista siffran:",
    noWidening: "ingen avrundning räcker",
    leftOut: "Ej prövade samband",
    explanations: "Förklaringar",
    required: "krävs",
    missing: "saknas",
    superfluous: "utöver kravet",
    notJudged: "utan avvikelse",
    explainedBy: "förklarat",
    residual: "återstår",
    explainedVerdicts: {
      exact: "helt förklarat",
      "within-rounding": "förklarat inom avrundning",
      residual: "inte helt förklarat",
      "not-checked": "ej prövat",
    },
  },
  en: {
    language: "en",
    audit: "Audit",
    rounding: {
      nearest: "Every figure is checked with the precision of its print (rounded to the nearest).",
      truncation: "Every figure is checked with the precision of its print (digits cut off).",
    },
    summary: "Relations",
    count: "number",
    inTables: "in the tables",
    inText: "with figures in the text",
    total: "all",
    unrelated: "Figures in no relation",
    findings: "Cannot be right",
    nothing: "Nothing.",
    nothingChecked: "No relation could be checked; the report is neither right nor wrong.",
    quoted: (text) => `“${text}”`,
    together: "All relations together",
    relations: "The relations",
    relation: "relation",
    verdict: "outcome",
    verdicts: {
      exact: "exact",
      "within-rounding": "within rounding",
      inconsistent: "inconsistent",
      "not-checked": "not checked",
    },
    reasons: {
      "absent-target": "the figure is not printed",
      "absent-terms": "the figures that should give it are not printed",
      "blank-terms": "a figure is not printed, and the others do not give the total without it",
      "excess-digits": "a figure has more digits than its precision",
      "inconsistent-duplicates": "a figure is stated in two ways that contradict each other",
      "zero-base": "the base is zero",
      "sign-change": "the amounts have opposite signs",
    },
    printed: "printed",
    given: "the figures give",
    likely: "most likely meant",
    difference: "difference",
    tolerance: "tolerance",
    allowed: "allowed",
    lessThan: "less than",
    table: "table",
    row: "row",
    column: "column",
    inRunningText: "in running text",
    onlyTogether: "contradicted by several relations together",
    between: "between",
    and: "and",
    shownBy: "shown by",
    shownTogether: "shown by these relations together:",
    alsoFails: "the same error shows in",
    trueValue: "everything else gives a true value",
    noBound: "everything else sets no bound",
    possible: "possible print",
    exactly: (count) => (count === 1 ? "1 relation exact" : `${count} relations exact`),
    couldAlsoBe: "the error may instead be in",
    andMore: (count) => `and ${count} more`,
    cause: "possible cause",
    causes: {
      "double-rounding": "rounded twice",
      "sign-slip": "wrong sign",
      "transposed-digits": "digits changed places",
      "power-of-ten": "wrong power of ten",
      "left-out": "a part is left out",
      "counted-twice": "a part is counted twice",
      "wrong-base": "computed on another amount",
      "digit-misprint": "one digit is wrong",
    },
    insteadOf: "instead of",
    remedy: "remedy",
    remedies: {
      correct: "correct the figure; it must be wrong, everything else can be right",
      choose: "check this figure against its source; the error can also be in other figures",
      look: "look at the figures of the relation; it is not known which is wrong",
    },
    joint: {
      consistent: "There are true values that satisfy all relations at once",
      contradictory: "No true values satisfy all relations at once",
      "not-decided": "It is not decided whether all relations can hold at once",
      "not-asked": "Not checked",
    },
    undecided: {
      work: "the work allowed was not enough",
      percentages:
        "percentages that stand in several relations could be neither satisfied nor refuted",
    },
    size: (relations, figures) =>
      `${relations} ${relations === 1 ? "relation" : "relations"} between ${figures} figures`,
    fewestWrong: "Fewest figures that must be wrong",
    someWrong: "Figures that together explain the contradiction",
    contradictEachOther: "contradicted by",
    needed: "distance that every amount needs, in units of its last digit:",
    noWidening: "no rounding is enough",
    leftOut: "Relations not checked",
    explanations: "Explanations",
    required: "required",
    missing: "missing",
    superfluous: "not required",
    notJudged: "without a variance",
    explainedBy: "explained",
    residual: "left",
    explainedVerdicts: {
      exact: "wholly explained",
      "within-rounding": "explained within rounding",
      residual: "not wholly explained",
      "not-checked": "not checked",
    },
  },
};

export function auditWordsOf(language: Language): AuditWords {
  return words[language];
}
