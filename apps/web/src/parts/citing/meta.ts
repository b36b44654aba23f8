import { dataBlock, html, type Markup } from "../../markup/html.ts";
import { type Cited, labelled, partsOf } from "./cited.ts";

/** What a page says of itself to programs that cite and index: Highwire's tags, Dublin Core, and schema.org. */
export const citingMeta = (cited: Cited, kind: Kind): Markup =>
  html`${highwire(cited)}${dublinCore(cited)}${dataBlock("application/ld+json", schemaOrg(cited, kind))}`;

/** What of a page schema.org alone asks. */
export interface Kind {
  /** The session's own address. */
  readonly session: string;
  readonly cancelled?: boolean | undefined;
  /** Where the same is as JSON. */
  readonly json?: string | undefined;
}

type Tag = readonly [name: string, content: string | undefined];

const tags = (all: readonly Tag[]): (Markup | false)[] =>
  all.map(
    ([name, content]) =>
      content !== undefined &&
      html`<meta name="${name}" content="${content}">
`,
  );

const said = (cited: Cited): string => labelled(cited, cited.claim ? cited.claim.words : cited.title);

const highwire = (cited: Cited): Markup => {
  const { tellers, date, address, claim, title } = cited;
  const day = partsOf(date)?.join("/");
  return html`${tags([
    ["citation_title", said(cited)],
    ...tellers.map((one): Tag => ["citation_author", one]),
    ...tellers.map((one): Tag => ["citation_technical_report_institution", one]),
    ["citation_publication_date", day],
    ["citation_conference_title", claim && title],
    ["citation_language", cited.language],
    ["citation_public_url", address],
    ["citation_fulltext_html_url", address],
  ])}`;
};

const dublinCore = (cited: Cited): Markup => {
  const { tellers, date, address, pinned, claim, texts, language } = cited;
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">
${tags([
  ["DC.title", said(cited)],
  ...tellers.map((one): Tag => ["DC.creator", one]),
  ["DC.publisher", "Collegium"],
  ["DC.date", date.edtf],
  ["DC.type", claim ? "Text" : "Event"],
  ["DC.identifier", address],
  ["DC.language", language],
  ...texts.flatMap(({ url }): Tag[] => (url === undefined ? [] : [["DC.source", url]])),
  ["DCTERMS.bibliographicCitation", pinned],
])}`;
};

function schemaOrg(cited: Cited, { session, cancelled, json }: Kind): object {
  const { id, title, place, date, claim, tellers, texts, address, language } = cited;
  const parts = partsOf(date);
  const sure = parts && !date.uncertain && !date.approximate;
  const event = {
    "@type": "Event",
    "@id": session,
    identifier: id,
    name: title,
    // A day that is not sure is none that a calendar may show.
    ...(sure
      ? { startDate: parts.join("-") }
      : { description: date.edtf, temporalCoverage: `${date.earliest}/${date.latest}` }),
    ...(place !== undefined && { location: { "@type": "Place", name: place } }),
    ...(cancelled && { eventStatus: "https://schema.org/EventCancelled" }),
  };
  const works = texts.map(({ title: name, lang, url, published }) => ({
    "@type": "CreativeWork",
    name,
    ...(lang !== undefined && { inLanguage: lang }),
    ...(url !== undefined && { url }),
    ...(published && { datePublished: published.edtf }),
  }));
  const own = {
    "@context": "https://schema.org",
    url: address,
    ...(json !== undefined && {
      encoding: { "@type": "MediaObject", contentUrl: json, encodingFormat: "application/json" },
    }),
  };
  if (!claim) return { ...event, ...own, url: address, ...(works.length > 0 && { subjectOf: works }) };
  return {
    ...own,
    "@type": "Quotation",
    "@id": address,
    identifier: claim.id,
    text: claim.words,
    ...(claim.lang !== undefined && { inLanguage: claim.lang }),
    ...(cited.void && { creativeWorkStatus: cited.void }),
    creator: tellers.map((name) => ({ "@type": "Organization", name })),
    about: event,
    isBasedOn: works,
    isPartOf: { "@type": "Dataset", name: "Collegium", inLanguage: language },
  };
}
