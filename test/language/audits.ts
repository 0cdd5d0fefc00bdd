/** Reports with every kind of error that an audit names, in which every name begins with "zz". */
import {
  type Audit,
  auditReport,
  defineReport,
  type ReportedTextFigureInput,
  type ReportInput,
} from "anslag/audit";

const kr = (id: string, printed: string, more: object = {}): ReportedTextFigureInput => ({
  id: `zz${id}`,
  printed,
  unit: "SEK",
  ...more,
});

const sum = (...terms: readonly string[]) => ({ sum: terms.map((id) => `zz${id}`) });

/** Percentages that stand in two relations: their share of a total, and their sum. */
const shares = (total: string): readonly ReportedTextFigureInput[] => [
  ...["1", "1", "1"].map((printed, k) => kr(`n${k}`, printed)),
  kr("all", "3", sum("n0", "n1", "n2")),
  ...["33,3", "33,3", "33,3"].map((printed, k) => ({
    ...kr(`p${k}`, printed, { percent: { numerator: `zzn${k}`, base: "zzall" } }),
    unit: "%",
  })),
  { ...kr("total", total, sum("p0", "p1", "p2")), unit: "%" },
];

/** Three rows and their sum, with a slip in a cell. */
const slip = (cell: string, printed: string): Partial<ReportInput> => {
  const amounts: Readonly<Record<string, readonly string[]>> = {
    zza: ["-40 125", "-38 764", "1 361"],
    zzb: ["-12 300", "-12 391", "-91"],
    zzc: ["-6 418", "-6 927", "-509"],
    zzd: ["-58 843", "-58 082", "761"],
  };
  const columns = ["zzx", "zzy", "zzz"];
  const rows = Object.entries(amounts).map(([id, cells]) => ({
    id,
    cells: Object.fromEntries(
      columns.map((column, j) => [column, `${id} ${column}` === cell ? printed : (cells[j] ?? "")]),
    ),
  }));
  return {
    tables: [
      {
        id: "ZZ",
        unit: "SEK thousand",
        columns: columns.map((id) => ({ id })),
        rows,
        relations: [
          { kind: "rows", row: "zzd", terms: ["zza", "zzb", "zzc"] },
          { kind: "columns", column: "zzz", terms: ["zzy", "-zzx"] },
        ],
      },
    ],
  };
};

/** A growth of a table that was computed on the other year. */
const wrongBase: Partial<ReportInput> = {
  tables: [
    {
      id: "ZZ",
      unit: "SEK",
      columns: [{ id: "zzx" }, { id: "zzy" }, { id: "zzp", measure: "percent" }],
      rows: [{ id: "zza", cells: { zzx: "150", zzy: "100", zzp: "33,3" } }],
      relations: [{ kind: "growth", column: "zzp", current: "zzx", prior: "zzy" }],
    },
  ],
};

/** A table whose explanations are required, missing, superfluous or not judged. */
const explained: Partial<ReportInput> = {
  tables: [
    {
      id: "ZZ",
      unit: "SEK",
      columns: [{ id: "zzx" }, { id: "zzy", measure: "text" }],
      rows: [
        { id: "zza", cells: { zzx: "-5", zzy: "zz" } },
        { id: "zzb", cells: { zzx: "5" } },
        { id: "zzc", cells: { zzx: "1", zzy: "zz" } },
        { id: "zzd", cells: { zzx: "" } },
      ],
    },
  ],
  explanations: [{ table: "ZZ", rule: { absolute: 2 }, variance: "zzx", explanation: "zzy" }],
  figures: [kr("m", "1,0"), kr("n", "-2"), kr("o", ""), kr("r", "5")],
  explained: [
    { of: "ZZ.zza.zzx", terms: ["zzn"] },
    { of: "ZZ.zza.zzx", terms: ["zzn", "-zzm"] },
    { of: "ZZ.zzb.zzx", terms: ["zzo"] },
    { of: "ZZ.zzb.zzx", terms: ["zzr"] },
  ],
};

/** A table with every other kind of relation, which all hold. */
const everyKind: Partial<ReportInput> = {
  tables: [
    {
      id: "ZZ",
      unit: "SEK",
      columns: [
        ...["zzx", "zzy", "zzz"].map((id) => ({ id })),
        ...["zzc", "zzp", "zzr", "zzs"].map((id) => ({ id, measure: "percent" as const })),
      ],
      rows: [
        {
          id: "zza",
          cells: { zzx: "50", zzy: "40", zzz: "50", zzc: "25", zzp: "125", zzr: "125", zzs: "100" },
        },
        { id: "zzb", cells: { zzx: "50" } },
        { id: "zzq", measure: "percent", cells: { zzx: "100", zzy: "100", zzz: "100" } },
        { id: "zzi", measure: "percent", cells: { zzx: "100", zzy: "100", zzz: "100" } },
      ],
      relations: [
        { kind: "same", columns: ["zzx", "zzz"], rows: ["zza"] },
        { kind: "change", column: "zzc", current: "zzx", prior: "zzy", rows: ["zza"] },
        { kind: "percent", column: "zzp", numerator: "zzx", base: "zzy", rows: ["zza"] },
        { kind: "ratio", column: "zzr", numerator: "zzx", base: "zzy", rows: ["zza"] },
        { kind: "share", column: "zzs", of: "zzx", total: "zzb", rows: ["zza"] },
        { kind: "quotient", row: "zzq", numerator: "zza", base: "zzb", columns: ["zzx"] },
        { kind: "index", row: "zzi", of: "zza", base: "zzx", columns: ["zzz"] },
      ],
    },
  ],
};

/** Relations that cannot be asked, each for another reason. */
const unasked: Partial<ReportInput> = {
  figures: [
    kr("a", "1"),
    kr("zero", "0"),
    kr("minus", "-1"),
    kr("blank", ""),
    kr("digits", "15", { decimals: -1 }),
    kr("t", "", sum("a")),
    kr("u", "1", sum("blank")),
    kr("v", "5", sum("a", "blank")),
    kr("w", "10", sum("digits")),
    { ...kr("p", "5", { percent: { numerator: "zza", base: "zzzero" } }), unit: "%" },
    { ...kr("g", "5", { growth: { current: "zza", prior: "zzminus" } }), unit: "%" },
    kr("b", "9"),
    kr("c", "5", sum("b")),
  ],
  relations: [{ kind: "same", figures: ["zza", "zzb"] }],
};

const many = Array.from({ length: 40 }, (_, k) => kr(`q${k}`, "9", sum("a", "b")));

const REPORTS: readonly Partial<ReportInput>[] = [
  {},
  { rounding: "truncation", ...slip("zzb zzz", "91") },
  slip("zza zzy", "-37 864"),
  slip("zzc zzy", "-69 270"),
  slip("zzd zzy", "-53 082"),
  { figures: [kr("a", "50"), kr("b", "30"), kr("c", "7"), kr("d", "80", sum("a", "b", "c"))] },
  { figures: [kr("a", "50"), kr("b", "30"), kr("c", "7"), kr("d", "94", sum("a", "b", "c"))] },
  {
    figures: [
      { ...kr("a", "1 249,6"), unit: "SEK thousand" },
      { ...kr("b", "1,3", sum("a")), unit: "SEK million" },
    ],
  },
  { figures: [kr("a", "1"), kr("b", "2"), ...many] },
  { figures: [kr("a", "50"), kr("b", "30"), kr("c", "80", sum("a", "b"))] },
  {
    figures: [kr("a", "50"), kr("b", "30"), kr("c", "50", sum("a")), kr("d", "95", sum("c", "b"))],
  },
  { figures: shares("99,6") },
  { figures: shares("99,9") },
  { figures: shares("99,7") },
  wrongBase,
  explained,
  everyKind,
  unasked,
];

/** The audits of all these reports, also without and with too little work for the joint check. */
export const audits: readonly Audit[] = REPORTS.flatMap((report) =>
  [{}, { joint: false }, { work: 1 }].map((options) =>
    auditReport(defineReport({ title: "zz", ...report }), options),
  ),
);
