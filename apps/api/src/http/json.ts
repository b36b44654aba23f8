import type { Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { decodeUtf8 } from "./body.ts";

/**
 * Reads JSON as I-JSON (RFC 7493): UTF-8, no half surrogate pairs, no name twice in one object: readers of such texts disagree on
 * what they say, and what was recorded must mean one thing.
 */
export function readJson(bytes: Uint8Array): { value: unknown } | Problem {
  const json = decodeUtf8(bytes);
  if (json === undefined) return malformed("not-utf8", "The body is not UTF-8");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return malformed("not-json", "The body is not JSON");
  }
  const twice = repeatedName(json);
  if (twice !== undefined)
    return malformed("repeated-name", `An object has the name ${JSON.stringify(twice.slice(0, 100))} twice`);
  if (/\\u[dD][89a-fA-F]/.test(json) && !wellFormed(value)) {
    return malformed("lone-surrogate", "A string has half a surrogate pair: it is not Unicode text");
  }
  return { value };
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/** The first name that stands twice in one object of a valid JSON text. */
function repeatedName(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = "";
  for (const [found] of json.matchAll(token)) {
    if (found === "{") open.push(new Set());
    else if (found === "[") open.push(undefined);
    else if (found === "}" || found === "]") open.pop();
    else if (found === ":") {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    } else last = found;
  }
  return undefined;
}

/** Walks without recursion: how deep a body nests is the sender's choice. */
function wellFormed(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string" && !next.isWellFormed()) return false;
    if (Array.isArray(next)) for (const item of next) left.push(item);
    else if (typeof next === "object" && next !== null) {
      for (const [name, item] of Object.entries(next)) {
        if (!name.isWellFormed()) return false;
        left.push(item);
      }
    }
  }
  return true;
}
