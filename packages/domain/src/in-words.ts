import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/**
 * What a schema found wrong, in a sentence that an editor understands: to be given to every parse of what somebody sent,
 * as `schema.safeParse(input, { error: inWords })`. What a schema says in its own words goes before it.
 */
export function inWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This field is missing."
        : `This must be ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return oneOf(issue);
    case "too_small":
      return `This must ${bound(issue, "least", issue.minimum)}.`;
    case "too_big":
      return `This must ${bound(issue, "most", issue.maximum)}.`;
    case "invalid_format":
      return formats[issue.format] ?? "This does not have the right form.";
    case "unrecognized_keys":
      return `There is no field ${issue.keys.map(shown).join(", ")} here.`;
    case "invalid_key":
    case "invalid_element":
    case "invalid_union":
    case "not_multiple_of":
    case "custom":
      return "This does not have the right form.";
  }
}

function oneOf({ input, values }: Extract<Issue, { code: "invalid_value" }>): string {
  const allowed = values.length === 1 ? String(values[0]) : `one of: ${values.map(String).join(", ")}`;
  return input === undefined ? `This field is missing. It is ${allowed}.` : `This must be ${allowed}.`;
}

const kinds: { readonly [expected: string]: string } = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
  record: "an object",
  null: "null",
};

const formats: { readonly [format: string]: string } = {
  url: "This must be a web address that begins with http:// or https://.",
};

function bound(issue: { readonly origin: string }, edge: "least" | "most", limit: number | bigint): string {
  const unit = units[issue.origin];
  if (!unit) return `be at ${edge} ${limit}`;
  return `have at ${edge} ${limit} ${unit}${Number(limit) === 1 ? "" : "s"}`;
}

const units: { readonly [origin: string]: string } = {
  string: "character",
  array: "item",
  set: "item",
  object: "field",
  record: "field",
};

/** A name as it is shown: hostile ones too, but not at any length. */
export const shown = (name: string): string =>
  JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
