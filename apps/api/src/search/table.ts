import type { ListedClaim } from "@collegium/read-model";
import { stringify } from "csv-stringify/sync";

type Cell = (item: ListedClaim, baseUrl: string) => string | undefined;

const many = (values: readonly string[] | undefined): string => (values ?? []).join("; ");

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
  parties: ({ session }) => many(session.parties.map(({ id }) => id)),
  act: ({ claim }) => claim.act,
  emphasis: ({ claim }) => ("emphasis" in claim ? claim.emphasis : undefined),
  by: ({ claim }) =>
    typeof claim.by === "string" ? claim.by : many(claim.by.map(({ type, id }) => `${type}/${id}`)),
  topics: ({ claim }) => many(claim.topics?.map(({ id }) => id)),
  instruments: ({ claim }) => many("instruments" in claim ? claim.instruments?.map(({ id }) => id) : []),
  refersTo: ({ claim }) => many(claim.refersTo?.map(({ id }) => id)),
  frameworks: ({ claim }) => many(claim.frameworks?.map(({ type, id }) => `${type}/${id}`)),
  wording: ({ claim }) => claim.wording,
  summary: ({ claim }) => claim.summary,
  quotations: ({ claim }) => many(claim.evidence.map(({ exact }) => exact)),
  sources: ({ claim }) => many(claim.evidence.map(({ source }) => source)),
  tellers: ({ claim }) => many(claim.tellers.map(({ id }) => id)),
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
