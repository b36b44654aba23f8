import { parseSheet } from "../parse.ts";
import type { SheetPlan } from "../plan/findings.ts";
import { planSheet } from "../plan/plan.ts";
import type { PlanOptions } from "../plan/register.ts";
import { memoryRegister } from "./memory-register.ts";

/** What the source of `base` says. */
export const text =
  "The ministers met in Minsk. They discussed trade. They discussed trade again at length. " +
  "They agreed on a plan. The plan was signed. They also talked alone about fish.";
/** A sheet with a little of everything. */
export const base = `
source: { id: report, text: report.txt, title: Report, kind: other, publishers: [mfa-a], published: 2014-11-18, language: en }
by: joint
bodies:
  mfa-a: { kind: ministry, names: Ministry A, country: a }
  mfa-b: { kind: ministry, names: Ministry B }
  a: { kind: state, names: A }
people:
  ann: { names: Ann, offices: [{ title: Minister, body: mfa-a, quote: The ministers met }] }
  bob: { names: Bob }
topics: { trade: { names: Trade }, fish: { names: Fish } }
series: { yearly: { of: sessions, names: Yearly, every: year, searched: [{ period: 2013, outcome: none-found, where: the archive }] } }
instruments:
  plan: { kind: plan, names: Plan, parties: [mfa-a, mfa-b], period: 2015, quote: The plan, links: [{ implements: idea, quote: agreed on a plan }] }
  idea: { kind: initiative, names: Idea, parties: [mfa-a] }
session:
  id: minsk
  format: ministerial
  title: Meeting
  date: { value: 2014-11-18, quote: { exact: The ministers met, basis: inferred, note: the day of the report } }
  place: { value: Minsk, quote: met in Minsk }
  parties: [mfa-a, mfa-b]
  series: yearly
claims:
  - { attended: ann, for: mfa-a, role: head, wording: met, quote: The ministers met }
  - { discussed: trade, quote: They discussed trade. }
  - { discussed: trade, emphasis: thorough, quote: They discussed trade again … at length }
  - { agreed:, quote: They agreed on a plan }
  - { signed: plan, quote: The plan was signed }
  - { met: [ann, bob], as: talk, wording: talked alone, quote: They also talked alone }
  - { discussed: fish, within: talk, wording: talked, quote: talked alone about fish }
`;

export const read = (yaml: string) => {
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
function planned(plan: SheetPlan) {
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals, undefined, 2));
  return plan;
}
/** A register to which `first` was applied; `when` plans another sheet against it. */
export function given(first = base, options: PlanOptions = { text }) {
  const register = memoryRegister();
  register.take(planned(planSheet(read(first), register, options)).steps);
  return {
    register,
    when: (yaml: string, more: PlanOptions = { text }) => {
      const plan = planSheet(read(yaml), register, more);
      const news = plan.findings.filter(({ kind }) => kind !== "unchanged");
      return { plan, news, kinds: news.map(({ kind }) => kind) };
    },
  };
}
export const steps = (plan: SheetPlan) => planned(plan).steps;
export const eventTypes = (plan: SheetPlan) =>
  steps(plan).flatMap((step) => (step.kind === "append" ? step.drafts.map(({ type }) => type) : ["deposit"]));
/** The base sheet with one thing written otherwise. */
export const replacing = (from: string, to: string) => {
  if (!base.includes(from)) throw new Error(`no ${from}`);
  return base.replace(from, to);
};
