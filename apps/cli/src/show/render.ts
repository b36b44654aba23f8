import { stringify } from "yaml";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const hasOnly = (value: Fields, keys: readonly string[]) =>
  Object.keys(value).every((key) => keys.includes(key));

/** A document for people: as YAML, with references, dates and quotations each on one line. */
export const renderDocument = (document: unknown): string =>
  stringify(compact(document), { lineWidth: 110, aliasDuplicateObjects: false }).trimEnd();

/** Says in one string what the API says in an object, where nothing is lost to a reader; leaves out empty lists. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (!isFields(value)) return value;
  const said = reference(value) ?? date(value) ?? quotation(value) ?? gap(value);
  if (said !== undefined) return said;
  const entries = Object.entries(value).filter(([, field]) => !(Array.isArray(field) && field.length === 0));
  return Object.fromEntries(entries.map(([key, field]) => [key, compact(field)]));
}

/** Also with what it belongs to, and with names in other languages, which its own document has; one where several types may stand goes by its stream's name. */
const reference = (value: Fields): string | undefined => {
  const known = ["type", "id", "name", "names", "recordedAs", "country", "series"];
  if (!("id" in value && "name" in value && hasOnly(value, known))) return undefined;
  const of = (id: unknown) => (value.type === undefined ? String(id) : `${value.type}/${id}`);
  const recorded = Array.isArray(value.recordedAs) ? value.recordedAs.map(of).join(" and ") : undefined;
  return `${value.name} (${of(value.id)}${recorded === undefined ? "" : `, recorded as ${recorded}`})`;
};

const date = (value: Fields): string | undefined =>
  "edtf" in value && "earliest" in value ? String(value.edtf) : undefined;

function quotation(value: Fields): string | undefined {
  if (!("exact" in value && "source" in value)) return undefined;
  const inferred =
    value.basis === "inferred" ? `, inferred: ${value.note}` : value.note ? `, ${value.note}` : "";
  return `“${value.exact}” (${value.source}, ${value.start}–${value.end}${inferred})`;
}

const gap = (value: Fields): string | undefined =>
  hasOnly(value, ["period", "status", "searches"]) &&
  Array.isArray(value.searches) &&
  value.searches.length === 0
    ? `${value.period} ${value.status}`
    : undefined;

/** An item of a list on one line: its id, its date if it has one, and its name. */
export function renderItem(item: unknown): string {
  if (!isFields(item)) return String(item);
  const when = [item.date, item.published, item.period].find(isFields);
  const name = item.title ?? item.name ?? "";
  return [String(item.id).padEnd(36), when ? String(when.edtf).padEnd(12) : undefined, name]
    .filter((part) => part !== undefined)
    .join("  ");
}

/** A commit of a history: who, when and why, then what it changed. */
export function renderEntry(entry: unknown): string {
  if (!isFields(entry)) return String(entry);
  const { revision, at, actor, reason, events, changes } = entry;
  const types = (events as readonly { type: string }[]).map(({ type }) => type);
  const head = `${revision}  ${at}  ${actor}  ${counted(types)}${reason ? `: ${reason}` : ""}`;
  const lines = (changes as readonly { path: string; from?: unknown; to?: unknown }[]).map(
    ({ path, from, to }) => `     ${path}: ${short(from)} → ${short(to)}`,
  );
  return [head, ...lines].join("\n");
}

/** `TopicDiscussed ×3, InstrumentSigned`. */
function counted(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (count > 1 ? `${type} ×${count}` : type)).join(", ");
}

const longest = 160;
const short = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(compact(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};
