import { csvHead, csvLine } from "@collegium/http";
import type { ListedClaim } from "@collegium/read-model";

type Cell = (item: ListedClaim, baseUrl: string) => string | undefined;

const many = (values: readonly string[] | undefined): string => (values ?? []).join("; ");
const ids = (refs: readonly { readonly id: string }[] | undefined): string => many(refs?.map(({ id }) => id));
const typedIds = (refs: readonly { readonly type: string; readonly id: string }[] | undefined): string =>
  many(refs?.map(({ type, id }) => `${type}/${id}`));

/** Whoever took part: a person and the body that they stood for, or all who met. */
function participants({ claim }: ListedClaim): string {
  if ("participants" in claim) return typedIds(claim.participants);
  const { person, body } = claim.type === "ParticipantAttended" ? claim : {};
  return typedIds([
    ...(person ? [{ type: "person", id: person.id }] : []),
    ...(body ? [{ type: "body", id: body.id }] : []),
  ]);
}

/**
 * The columns of the table of claims: one claim a line, several values in one cell with `; ` between.
 * Law: whatever an event says of a claim, by whichever field, has a column.
 */
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
  participants,
  role: ({ claim }) => ("role" in claim ? claim.role : undefined),
  office: ({ claim }) => ("office" in claim ? claim.office : undefined),
  printedAs: ({ claim }) => ("printedAs" in claim ? claim.printedAs : undefined),
  character: ({ claim }) => ("character" in claim ? claim.character : undefined),
  addressees: ({ claim }) => ("addressees" in claim ? typedIds(claim.addressees) : undefined),
  polarity: ({ claim }) => ("polarity" in claim ? claim.polarity : undefined),
  attitude: ({ claim }) => ("attitude" in claim ? claim.attitude : undefined),
  topics: ({ claim }) => ids(claim.topics),
  instruments: ({ claim }) => ids("instruments" in claim ? claim.instruments : []),
  unnamed: ({ claim }) => ("unnamed" in claim ? claim.unnamed : undefined),
  on: ({ claim }) => ("on" in claim ? claim.on?.edtf : undefined),
  degree: ({ claim }) => ("degree" in claim ? claim.degree : undefined),
  refersTo: ({ claim }) => ids(claim.refersTo),
  frameworks: ({ claim }) => typedIds(claim.frameworks),
  within: ({ claim }) => claim.within,
  wording: ({ claim }) => claim.wording,
  summary: ({ claim }) => claim.summary,
  quotations: ({ claim }) => many(claim.evidence.map(({ exact }) => exact)),
  sources: ({ claim }) => many(claim.evidence.map(({ source }) => source)),
  tellers: ({ claim }) => ids(claim.tellers),
  url: ({ session, claim }, baseUrl) => `${baseUrl}/v1/sessions/${session.id}/claims/${claim.id}`,
};

const cells = Object.values(columns);

/** The first line: the columns' names. */
export const headLine = (): string => csvHead(Object.keys(columns));

/** A line a claim. */
export const lines = (items: readonly ListedClaim[], baseUrl: string): string =>
  items.map((item) => csvLine(cells.map((cell) => cell(item, baseUrl)))).join("");
