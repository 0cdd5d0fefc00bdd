/** One way to raise each error code of planning, of reported documents and of plain input. */
import { type ErrorCode, fiscalYear, parseBook } from "anslag";
import { defineReport, type ReportInput, splitPrintedRow } from "anslag/audit";
import {
  allocate,
  applyChanges,
  carryOver,
  consolidate,
  forecastAccuracy,
  forecastByRunRate,
  fourWeekPeriods,
  frameStatus,
  headroom,
  phaseAmount,
  poolVariances,
  rateOutturn,
  reviewTransfers,
  revisedAppropriation,
  whatIf,
} from "anslag/planning";
import { libraryJson } from "../support/library.ts";

const report = (change: Partial<ReportInput>): unknown =>
  defineReport({
    title: "Interim report",
    language: "sv",
    figures: [
      { id: "n1", printed: "16,5", unit: "Mkr" },
      { id: "n2", printed: "16 500", unit: "tkr" },
      { id: "p1", printed: "4,8", unit: "%" },
    ],
    ...change,
  });

/** The codes that have their case here. */
export type PlanningCode =
  | Extract<
      ErrorCode,
      `${"allocation" | "analysis" | "commitment" | "forecast" | "report"}.${string}`
    >
  | "calendar.weeks"
  | "appropriation.correction"
  | "appropriation.policy"
  | "appropriation.transfer"
  | "input.not-json"
  | "input.unknown-key"
  | "input.missing-key"
  | "input.wrong-type";

export const planningCases: Readonly<Record<PlanningCode, () => unknown>> = {
  "allocation.keys": () => allocate(100, { keys: { schools: 0, care: 0 } }),
  "allocation.bounds": () =>
    allocate(100, { keys: { schools: 1, care: 1 }, least: { schools: 101 } }),
  "allocation.unit": () =>
    consolidate({
      units: { schools: { income: 0, costs: -1 } },
      internal: [{ unit: "schools", counterpart: "care", amount: -1 }],
    }),
  "analysis.head": () => poolVariances({ own: 1 }, { shared: ["own", "projects" as never] }),
  "appropriation.correction": () =>
    revisedAppropriation(
      {
        original: { amount: 1 },
        adjustments: [
          {
            reference: "B",
            title: "b",
            amount: 1,
            decidedOn: "2023-02-01",
            kind: "supplement",
            corrects: "A",
          },
        ],
      },
      { asOf: "2023-08-31" },
    ),
  "appropriation.policy": () => carryOver(100, { surplus: { share: -50 } }),
  "appropriation.transfer": () =>
    reviewTransfers({ staff: 10, rent: 10 }, [
      { reference: "D1", decidedOn: "2023-05-02", legs: { staff: -5, rent: 6 } },
    ]),
  "commitment.draw": () =>
    headroom(100, [{ reference: "A", amount: 10, status: "reserved", draws: [{ amount: 1 }] }], {
      asOf: "2023-08-31",
    }),
  "commitment.age-bands": () => headroom(100, [], { asOf: "2023-08-31", ageBands: [12, 6] }),
  "commitment.frame": () =>
    frameStatus({ approved: 100, year: { appropriation: 50, spent: 40, forecast: 30 } }),
  "commitment.status": () =>
    headroom(100, [{ reference: "A", amount: 10, status: "paid" as never }], {
      asOf: "2023-08-31",
    }),
  "commitment.amount": () => frameStatus({ approved: -1, year: { appropriation: 1, spent: 0 } }),
  "forecast.profile": () =>
    phaseAmount(100, { kind: "weights", weights: [1, 2, 3] }, { year: fiscalYear({ year: 2023 }) }),
  "calendar.weeks": () => fourWeekPeriods({ from: "2023-04-01", to: "2024-12-31" }),
  "forecast.period": () => forecastByRunRate({ actual: 100, elapsedMonths: 0 }),
  "forecast.line": () =>
    applyChanges(whatIf({ staff: -10 }), [{ what: "freeze", line: "rent" as never, amount: 1 }]),
  "forecast.rating": () => rateOutturn([{ budget: 100, outturn: 103 }]),
  "forecast.round": () => forecastAccuracy([]),
  "report.unknown-figure": () => report({ relations: [{ kind: "same", figures: ["n1", "n9"] }] }),
  "report.relation": () => report({ relations: [{ kind: "sum", total: "n1", terms: ["n1"] }] }),
  "report.weight": () =>
    report({ relations: [{ kind: "sum", total: "n1", terms: [{ figure: "n2", weight: 0 }] }] }),
  "report.unit-mix": () => report({ relations: [{ kind: "sum", total: "n1", terms: ["p1"] }] }),
  "report.precision": () => report({ figures: [{ id: "n1", printed: 16.5, unit: "Mkr" }] }),
  "report.id": () => report({ figures: [{ id: "T1.a", printed: "1", unit: "Mkr" }] }),
  "report.duplicate-id": () =>
    report({
      figures: [
        { id: "n1", printed: "1", unit: "Mkr" },
        { id: "n1", printed: "2", unit: "Mkr" },
      ],
    }),
  "report.too-large": () =>
    report({
      tables: [
        {
          id: "T1",
          unit: "tkr",
          columns: Array(1000).fill({ id: "c", measure: "text" }),
          rows: Array(501).fill({ id: "r", cells: {} }),
        },
      ],
    }),
  "report.line": () => splitPrintedRow("Summa", { columns: 3 }),
  "input.not-json": () => parseBook("{title:"),
  "input.unknown-key": () => parseBook({ ...libraryJson(), comment: "mine" }),
  "input.missing-key": () => parseBook({ ...libraryJson(), figureSets: [{ id: "all" }] }),
  "input.wrong-type": () => parseBook({ ...libraryJson(), title: 5 }),
};
