import diff from "microdiff";
import type { StoredDocument } from "../documents/index.ts";
import type { Change } from "./entry.ts";

/** What one commit changed in a document: its own fields, without the names of others, which no commit of this stream decides. */
export function changesBetween(
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): Change[] {
  return diff(comparable(before), comparable(after), { cyclesFix: false }).map((difference) => {
    const path = `/${difference.path.map(escaped).join("/")}`;
    if (difference.type === "CREATE") return { path, to: difference.value };
    if (difference.type === "REMOVE") return { path, from: difference.oldValue };
    return { path, from: difference.oldValue, to: difference.value };
  });
}

/** RFC 6901, section 3. */
const escaped = (part: string | number): string => String(part).replaceAll("~", "~0").replaceAll("/", "~1");

interface Fields {
  [field: string]: unknown;
}

/** A document for comparison: references as ids, claims by id, and without what every commit moves or what is derived. */
function comparable(document: StoredDocument | undefined): Fields {
  if (!document) return {};
  const { id: _, type: __, revision: ___, recordedAt: ____, updatedAt: _____, ...own } = document;
  const fields: Fields = { ...own };
  delete fields.sources;
  if (document.type === "session")
    fields.claims = Object.fromEntries(document.claims.map(({ id, ...claim }) => [id, claim]));
  return withIds(fields) as Fields;
}

/** References have an id and a name or title, and nothing else before names are embedded. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && "id" in value && ("name" in value || "title" in value)) return value.id;
  return Object.fromEntries(entries.map(([field, inner]) => [field, withIds(inner)]));
}
