import { type Commit, canonicalJson } from "@collegium/domain";
import { append, nil } from "@hyperjump/json-pointer";

/**
 * Why a commit that was found is not the one that was wanted, with the first field that differs; undefined where it is. `here` and `there` name
 * where each is.
 */
export function difference(
  wanted: Commit,
  found: Commit | undefined,
  here = "the register",
  there = "the archive",
): string | undefined {
  if (!found) return `${here} has nothing where ${there} has ${nameOf(wanted)}`;
  if (canonicalJson(found) === canonicalJson(wanted)) return undefined;
  if (found.stream !== wanted.stream || found.revision !== wanted.revision)
    return `${here} has ${nameOf(found)} where ${there} has ${nameOf(wanted)}`;
  const unlike = firstUnlike(found, wanted, nil);
  return `${nameOf(wanted)} has another content: ${unlike.pointer} is ${shown(unlike.here)} in ${here}, and ${shown(unlike.there)} in ${there}`;
}

const nameOf = ({ stream, revision }: Commit): string => `${stream} revision ${revision}`;

interface UnlikeValues {
  readonly pointer: string;
  readonly here: unknown;
  readonly there: unknown;
}

/** Where two values that are not alike part, as a JSON pointer. */
function firstUnlike(here: unknown, there: unknown, pointer: string): UnlikeValues {
  if (!isNested(here) || !isNested(there) || Array.isArray(here) !== Array.isArray(there))
    return { pointer, here, there };
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])];
  const unlike = keys.find((key) => !alike(here[key], there[key]));
  return unlike === undefined
    ? { pointer, here, there }
    : firstUnlike(here[unlike], there[unlike], append(unlike, pointer));
}

type Nested = Readonly<Record<string, unknown>>;
const isNested = (value: unknown): value is Nested => typeof value === "object" && value !== null;
const alike = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

const longest = 120;

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const json = canonicalJson(value);
  return json.length > longest ? `${json.slice(0, longest)}…` : json;
}
