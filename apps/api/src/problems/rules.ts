import { rules as domainRules } from "@collegium/domain";
import type { ProblemName } from "./catalogue.ts";
import { type Detail, type Problem, type ProblemError, problem } from "./problem.ts";

/** Rules of form that the API adds to the domain's: about requests rather than about what they say. Names are stable. */
const apiRules = {
  "not-utf8": "Bodies are UTF-8.",
  "not-json": "A body of events, and the details of a deposit, are JSON.",
  "repeated-name": "No object of a body has a name twice (RFC 7493).",
  "bad-id": "An id is 1 to 80 of a to z, 0 to 9 and single hyphens between them.",
  "bad-precondition": "A precondition names ETags of the record, or says that it must not exist.",
  "bad-idempotency-key": "An idempotency key is one quoted string of 1 to 255 characters.",
  "unknown-parameter": "The query has no parameter of this name.",
  "repeated-parameter": "A query parameter is given once, unless the reference says otherwise.",
} as const;

/** Every rule by which a request can be refused, with a sentence each. */
export const rules = { ...domainRules, ...apiRules };
type Rule = keyof typeof rules;

/** Rules that come with another problem than `refused`. */
const elsewhere = {
  malformed: [
    "malformed",
    "unknown-event-type",
    "unknown-field",
    "deposit-through-text",
    "not-utf8",
    "not-json",
    "repeated-name",
    "lone-surrogate",
    "bad-id",
    "bad-precondition",
    "bad-idempotency-key",
    "empty-text",
    "nul-in-text",
    "too-many-marks",
  ],
  "bad-query": ["malformed", "unknown-parameter", "repeated-parameter"],
  "commit-too-large": ["commit-too-large"],
} as const satisfies Partial<Record<ProblemName, readonly Rule[]>>;

/** The rules that a problem's `errors` may name. */
export function rulesOf(name: ProblemName): [Rule, string][] {
  const own: readonly Rule[] = name in elsewhere ? elsewhere[name as keyof typeof elsewhere] : [];
  const others = new Set<Rule>(Object.values(elsewhere).flat());
  const all = Object.entries(rules) as [Rule, string][];
  return all.filter(([rule]) => (name === "refused" ? !others.has(rule) : own.includes(rule)));
}

/** What is wrong by one of the rules: where in the body, or in which parameter. */
export const wrong = (
  rule: keyof typeof rules,
  detail: Detail,
  where: Partial<Pick<ProblemError, "pointer" | "parameter">> = {},
): ProblemError => ({
  ...(where.parameter === undefined && { pointer: "" }),
  ...where,
  rule,
  detail,
});

/** A request that is malformed in one place. */
export const malformed = (
  rule: keyof typeof rules,
  detail: Detail,
  where?: Partial<Pick<ProblemError, "pointer" | "parameter">>,
): Problem => problem("malformed", detail, { errors: [wrong(rule, detail, where)] });
