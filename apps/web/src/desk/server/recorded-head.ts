import type { Head } from "../sheet/sheet.ts";

type Document = Readonly<Record<string, unknown>>;

/** A thing by its id, several as a list; words, numbers and dates as a sheet has them. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  return "edtf" in value ? value.edtf : "id" in value ? value.id : undefined;
}

/** Fields of a document as a record sheet has them; what it doesn't say is not there. */
const fieldsOf = (document: Document, names: readonly string[]): Document =>
  Object.fromEntries(
    names
      .map((name) => [name, written(document[name])] as const)
      .filter(([, value]) => value !== undefined && value !== null),
  );

const ofSource = ["title", "kind", "publishers", "published", "language", "url", "retrieved", "supersedes"];
const ofSession = ["title", "host", "series", "ordinal", "mode", "under", "parties"];

/** What the register says of a text: a draft says nothing of what is recorded. */
export const recordedSource = (document: Document, id: string): Head["source"] => ({
  ...fieldsOf(document, ofSource),
  id,
});

/** What it says of a session, beside the details that stand with their words. */
export const recordedSession = (document: Document, id: string): Head["session"] => ({
  ...fieldsOf(document, ofSession),
  id,
});
