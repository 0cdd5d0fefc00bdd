/** Keys and types that follow from the list of fields. */

import { FIGURE_FIELDS, type FieldForm, type FigureField } from "./fields.ts";
import type { Figure } from "./figure.ts";

type Fields = (typeof FIGURE_FIELDS)[number];

/** The key of a field. */
export type FigureKey = Fields["key"];

/** The key of a field that a figure must have. */
export type RequiredKey = Extract<Fields, { readonly isRequired: true }>["key"];

/** The key of a remark. */
export type RemarkKey = Extract<Fields, { readonly form: "remark" }>["key"];

/** A value for each remark of a figure, or for some; each key keeps its comment. */
export type ByRemark<Value> = {
  readonly [Key in keyof Pick<Figure, RemarkKey>]?: Value;
};

const FIELDS: readonly FigureField[] = FIGURE_FIELDS;

/** The keys of a figure. */
export const FIGURE_KEYS: readonly string[] = /* @__PURE__ */ FIELDS.map(({ key }) => key);

/** The keys of the remarks; columns and rows hold their texts in this order. */
export const REMARK_KEYS: readonly RemarkKey[] = /* @__PURE__ */ FIELDS.filter(
  ({ form }) => form === "remark",
).map(({ key }) => key as RemarkKey);

/** The keys of the fields that a figure must have. */
export const REQUIRED_KEYS: readonly string[] = /* @__PURE__ */ FIELDS.filter(
  ({ isRequired }) => isRequired,
).map(({ key }) => key);

/** The form of each field, by its key. */
export const FORM_OF_KEY: ReadonlyMap<string, FieldForm> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ FIELDS.map(({ key, form }) => [key, form]),
);
