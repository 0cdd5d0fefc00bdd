export { checkConversion, convertAmount, convertExact } from "./convert.ts";
export {
  isSameUnit,
  readUnit,
  SCALE_EXPONENTS,
  SCALES,
  type Scale,
  type Unit,
  unitName,
  unitOf,
} from "./unit.ts";
export { unitByName, unitFromName } from "./unit-from-name.ts";
export { type UnitInText, unitInText } from "./unit-in-text.ts";
