import { append, nil } from "@hyperjump/json-pointer";
import diff from "microdiff";
import type { StoredDocument } from "../documents/index.ts";
import type { Change } from "./entry.ts";

/** What one commit changed in a document: its own fields, without the names of others, which no commit of this stream decides. */
export function changesBetween(
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): Change[] {
  const [old, now] = [parts(before), parts(after)];
  // A commit makes anew what it changes and leaves all else: a claim of thousands is one comparison then, not thousands.
  for (const field of Object.keys(old)) if (old[field] === now[field]) drop(field, old, now);
  const [oldClaims, nowClaims] = [claimsOf(old), claimsOf(now)];
  for (const id of Object.keys(oldClaims))
    if (oldClaims[id] === nowClaims[id]) drop(id, oldClaims, nowClaims);
  return differences(old, now);
}

/** What one commit changed in one claim, where a document shows it. */
export function changesOfClaim(
  id: string,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): Change[] {
  const only = (document: StoredDocument | undefined) => {
    const claim = document?.type === "session" && document.claims.find((one) => one.id === id);
    return { claims: claim ? { [id]: claim } : {} };
  };
  return differences(only(before), only(after));
}

const differences = (old: Fields, now: Fields): Change[] =>
  diff(comparable(old), comparable(now), { cyclesFix: false }).map((difference) => {
    const path = difference.path.reduce<string>((pointer, part) => append(String(part), pointer), nil);
    if (difference.type === "CREATE") return { path, to: difference.value };
    if (difference.type === "REMOVE") return { path, from: difference.oldValue };
    return { path, from: difference.oldValue, to: difference.value };
  });

interface Fields {
  [field: string]: unknown;
}

const drop = (name: string, ...from: Fields[]): void => {
  for (const fields of from) delete fields[name];
};

const claimsOf = ({ claims = {} }: Fields): Fields => claims as Fields;

/** The parts of a document that are compared: claims by id, and without what every commit moves or what is derived. */
function parts(document: StoredDocument | undefined): Fields {
  if (!document) return {};
  const { id: _, type: __, revision: ___, recordedAt: ____, updatedAt: _____, ...own } = document;
  const fields: Fields = { ...own };
  delete fields.sources;
  delete fields.inferred;
  if (document.type === "session")
    fields.claims = Object.fromEntries(document.claims.map((claim) => [claim.id, claim]));
  return fields;
}

/** With ids for references, and claims without their own, by which they go already. */
function comparable(fields: Fields): Fields {
  const known = withIds(fields) as Fields;
  for (const claim of Object.values(claimsOf(known))) drop("id", claim as Fields);
  return known;
}

/** References have an id and a name or title, some a type, and nothing else before names are embedded. Who tells a claim is a name, too. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && "id" in value && ("name" in value || "title" in value)) return value.id;
  if (entries.length === 3 && "type" in value && "id" in value && "name" in value)
    return `${value.type}/${value.id}`;
  const own = entries.filter(([field]) => field !== "tellers");
  return Object.fromEntries(own.map(([field, inner]) => [field, withIds(inner)]));
}
