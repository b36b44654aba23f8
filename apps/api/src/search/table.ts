import type { ListedClaim } from "@collegium/read-model";
import { stringify } from "csv-stringify/sync";

type Cell = (item: ListedClaim, baseUrl: string) => string | undefined;

const many = (values: readonly string[] | undefined): string => (values ?? []).join("; ");
const ids = (refs: readonly { readonly id: string }[] | undefined): string => many(refs?.map(({ id }) => id));
const typedIds = (refs: readonly { readonly type: string; readonly id: string }[] | undefined): string =>
  many(refs?.map(({ type, id }) => `${type}/${id}`));

/** The columns of the table of claims: one claim a line, several values in one cell with `; ` between. */
const columns: Readonly<Record<string, Cell>> = {
  session: ({ session }) => session.id,
  claim: ({ claim }) => claim.id,
  date: ({ session }) => session.date.edtf,
  earliest: ({ session }) => session.date.earliest,
  latest: ({ session }) => session.date.latest,
  title: ({ session }) => session.title,
  status: ({ session }) => session.status,
  format: ({ session }) => session.format,
  place: ({ session }) => session.place,
  series: ({ session }) => session.series?.id,
  parties: ({ session }) => ids(session.parties),
  act: ({ claim }) => claim.act,
  emphasis: ({ claim }) => ("emphasis" in claim ? claim.emphasis : undefined),
  by: ({ claim }) => (typeof claim.by === "string" ? claim.by : typedIds(claim.by)),
  topics: ({ claim }) => ids(claim.topics),
  instruments: ({ claim }) => ids("instruments" in claim ? claim.instruments : []),
  refersTo: ({ claim }) => ids(claim.refersTo),
  frameworks: ({ claim }) => typedIds(claim.frameworks),
  wording: ({ claim }) => claim.wording,
  summary: ({ claim }) => claim.summary,
  quotations: ({ claim }) => many(claim.evidence.map(({ exact }) => exact)),
  sources: ({ claim }) => many(claim.evidence.map(({ source }) => source)),
  tellers: ({ claim }) => ids(claim.tellers),
  url: ({ session, claim }, baseUrl) => `${baseUrl}/v1/sessions/${session.id}/claims/${claim.id}`,
};

/** The first line: the columns' names. */
export const headLine = (): string => stringify([Object.keys(columns)]);

/**
 * Lines of CSV (RFC 4180, but for LF). What a spreadsheet would take for a formula begins with an apostrophe there, as OWASP advises: quotations are other
 * people's words.
 */
export const lines = (items: readonly ListedClaim[], baseUrl: string): string =>
  stringify(
    items.map((item) => Object.values(columns).map((cell) => cell(item, baseUrl) ?? "")),
    { escape_formulas: true },
  );
