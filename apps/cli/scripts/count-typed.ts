import { parse } from "yaml";

const given = new Set(["quote", "summary"]);

/** Letters of all keys and values, but of what is quoted and summed up. */
function typed(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + typed(one), 0);
  if (typeof value !== "object" || value === null) return String(value ?? "").replaceAll(/\s/g, "").length;
  return Object.entries(value)
    .filter(([key]) => !given.has(key))
    .reduce((sum, [key, one]) => sum + key.length + typed(one), 0);
}

/** What an editor types under `claims:` of a record sheet besides quotations and summaries: keys and values, without white space. */
export const countTyped = (sheet: string): number => typed(parse(sheet).claims);
