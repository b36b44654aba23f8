export type { Act } from "./acts.ts";
export type { SheetClaim, SheetReply } from "./claims.ts";
export type { LexiconAct } from "./lexicon/acts.ts";
export { actOf, type Reading } from "./lexicon/readings.ts";
export { type ParsedSheet, parseSheet } from "./parse.ts";
export { type AskedName, type Fetched, type Missing, nameKey, planFetched } from "./plan/fetched.ts";
export type {
  Difference,
  FindingKind,
  SheetFinding,
  SheetPlan,
  SheetStep,
} from "./plan/findings.ts";
export { planSheet } from "./plan/plan.ts";
export type { Namesake, PlanOptions, SheetRegister } from "./plan/register.ts";
export type { SheetQuote } from "./quote.ts";
export type { SheetRefusal } from "./refusals.ts";
export { reportOf } from "./report/report.ts";
export type { Sheet } from "./sheet.ts";
export type { SheetPlace, SheetProblem } from "./yaml.ts";
