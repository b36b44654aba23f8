import { shown } from "@collegium/domain";
import type { z } from "zod";
import { claimKeys } from "./claims.ts";
import type { Path } from "./yaml.ts";

/** A schema's complaint, brought to one path; `part` tells whether the key or the value is meant. */
export interface Complaint {
  readonly path: Path;
  readonly part: "key" | "value";
  readonly detail: string;
}

type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong, one complaint a place. A union's complaint is that of the alternative which was most likely meant: for a
 * claim, the one whose act it names.
 */
export const complaints = (issues: readonly Issue[], data: unknown): Complaint[] =>
  issues.flatMap((issue) => complain(issue, data, []));

function complain(issue: Issue, data: unknown, base: Path): Complaint[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...path, key],
      part: "key",
      detail: `There is no field ${shown(key)} here.`,
    }));
  if (issue.code === "invalid_key")
    return [{ path, part: "key", detail: issue.issues.map((inner) => inner.message).join(" ") }];
  const value = at(data, path);
  if (value === undefined)
    return [
      { path, part: "value", detail: `The field "${String(path.at(-1))}" is missing.${described(issue)}` },
    ];
  if (issue.code === "invalid_union") {
    const meant = bestFit(issue.errors, value);
    return (
      meant?.flatMap((inner) => complain(inner, data, path)) ?? [
        { path, part: "value", detail: issue.message },
      ]
    );
  }
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof value !== "object")
    return [
      { path, part: "value", detail: `This is read as a ${typeof value}: put "${String(value)}" in quotes.` },
    ];
  return [{ path, part: "value", detail: issue.message }];
}

// A union says what it wants; what other schemas say of a missing value is no help.
const described = (issue: Issue) => (issue.code === "invalid_union" ? ` ${issue.message}` : "");

const hopeless = 100;

function bestFit(alternatives: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const scored = alternatives.map((issues) => ({
    issues,
    score: issues.reduce((sum, issue) => sum + misfit(issue, value), 0),
  }));
  const best = scored.toSorted((a, b) => a.score - b.score)[0];
  return best && best.score < hopeless ? best.issues : undefined;
}

/** How much an issue speaks against its alternative having been meant at all. */
function misfit(issue: Issue, value: unknown): number {
  if (issue.path.length === 0) {
    // Of what it holds nothing is known here: another thing was meant.
    if (issue.code === "unrecognized_keys")
      return issue.keys.length === Object.keys(value as object).length ? hopeless : issue.keys.length;
    if (issue.code === "invalid_union") return bestFit(issue.errors, value) ? 1 : hopeless;
    // A text that is no slug was still meant as one; a list where a map is asked for was not.
    return issue.code === "invalid_type" ? hopeless : 1;
  }
  const key = String(issue.path[0]);
  const missing = issue.path.length === 1 && at(value, issue.path) === undefined;
  return missing && claimKeys.includes(key) ? hopeless : 1;
}

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
