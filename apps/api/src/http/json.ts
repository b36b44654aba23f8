import { maxCommitBytes } from "@collegium/domain";
import { type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { decodeUtf8 } from "./request-body.ts";

/**
 * Reads JSON as I-JSON (RFC 7493): UTF-8, no half surrogate pairs, no name twice in one object: readers of such texts disagree on
 * what they say, and what was recorded must mean one thing. For the same reason no object has the name `__proto__`.
 */
export function readJson(bytes: Uint8Array): { value: unknown } | Problem {
  // Before anything is made of it: a mebibyte may hold half a million names.
  const least = leastCanonicalBytes(bytes);
  if (least > maxCommitBytes) return tooLarge(least);
  const json = decodeUtf8(bytes);
  if (json === undefined) return malformed("not-utf8", "The body is not UTF-8.");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return malformed("not-json", "The body is not JSON.");
  }
  const bad = badName(json);
  if (bad?.rule === "repeated-name")
    return malformed(bad.rule, `An object has the name ${JSON.stringify(bad.name.slice(0, 100))} twice.`);
  if (bad) return malformed(bad.rule, `No object has a field ${bad.name}.`);
  if (/\\u[dD][89a-fA-F]/.test(json) && !wellFormed(value)) {
    return malformed("lone-surrogate", "A string has half a surrogate pair: it is not Unicode text.");
  }
  return { value };
}

const tooLarge = (bytes: number): Problem =>
  problem(
    "commit-too-large",
    `This is at least ${bytes} bytes in canonical JSON; one write records at most ${maxCommitBytes}: split it into several.`,
  );

const [quote, backslash] = [0x22, 0x5c];
/** What stands for something outside strings, whichever way the text is laid out: `,:[]{}`. */
const structural = new Set([0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d]);

/** The fewest bytes that a JSON text can have in canonical form (RFC 8785): an escape is one at least, white space and numbers are none. */
function leastCanonicalBytes(bytes: Uint8Array): number {
  let count = 0;
  let inString = false;
  for (let n = 0; n < bytes.length; n++) {
    const byte = bytes[n] as number;
    if (byte === quote) inString = !inString;
    else if (!inString && !structural.has(byte)) continue;
    // `\u0041`: six for one.
    else if (byte === backslash) n += bytes[n + 1] === 0x75 ? 5 : 1;
    count++;
  }
  return count;
}

/** Where JavaScript's parsers and checkers each do something else: a schema drops it in silence, an assignment changes the object. */
const forbidden = "__proto__";

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/** The first name of a valid JSON text that stands twice in one object, or may stand in none. */
function badName(json: string): { name: string; rule: "repeated-name" | "unknown-field" } | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = "";
  for (const [found] of json.matchAll(token)) {
    if (found === "{") open.push(new Set());
    else if (found === "[") open.push(undefined);
    else if (found === "}" || found === "]") open.pop();
    else if (found === ":") {
      const name = last.includes("\\") ? (JSON.parse(last) as string) : last.slice(1, -1);
      const names = open.at(-1);
      if (name === forbidden) return { name, rule: "unknown-field" };
      if (names?.has(name)) return { name, rule: "repeated-name" };
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
