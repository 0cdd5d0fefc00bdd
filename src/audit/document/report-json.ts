/**
 * A reported document as JSON: the shape that it has in code, with amounts as strings or numbers.
 */

import type { AsJson } from "../../amount/index.ts";
import type { ReportInput } from "./report-input.ts";

/** A reported document as JSON. Its JSON Schema is in the package: `anslag/report.schema.json`. */
export type ReportJson = AsJson<Omit<ReportInput, "printed">>;
