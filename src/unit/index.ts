export { checkConversion, convertAmount, convertExact } from "./convert.ts";
export {
  isSameUnit,
  readUnit,
  SCALE_EXPONENTS,
  SCALES,
  type Scale,
  type Unit,
  unitFromName,
  unitName,
  unitOf,
} from "./unit.ts";
