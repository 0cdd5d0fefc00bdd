/** The words of printed audits in American English: those of British English. */
export { en as enUs } from "./en.ts";
