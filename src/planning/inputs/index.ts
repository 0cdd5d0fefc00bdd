export {
  amountAt,
  amountOrAbsent,
  nameAt,
  nothing,
  pairAt,
  readInputs,
  recordOf,
  refuse,
  refusePlan,
  repeatsIn,
} from "./read-inputs.ts";
