export {
  amountAt,
  amountOrAbsent,
  nameAt,
  nothing,
  pairAt,
  readInputs,
  recordOf,
  refuse,
  repeatsIn,
} from "./read-inputs.ts";
