/** A reported document as JSON: the same shape as in code, with amounts as strings or exact numbers. */

import type { AsJson } from "../../amount/index.ts";
import type { ReportInput } from "./report-input.ts";

/** A reported document as JSON. Its JSON Schema is in the package: `anslag/report.schema.json`. */
export type ReportJson = AsJson<ReportInput>;
