import { hash } from "node:crypto";
import { actNames, claimTypes, type Evidence, streamName } from "@collegium/domain";
import * as z from "zod";
import type { QuotationTarget } from "../documents/claims.ts";
import type { Quotation } from "../documents/mentions.ts";
import { kindOf } from "../entries/kind.ts";
import { hiddenEnd } from "../entries/sort.ts";
import { quotationTargets } from "../naming/references.ts";
import { type Pace, pacer } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { storedDocument } from "../projection/stored.ts";
import { surroundings } from "./surroundings.ts";

const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
]);

/** https://www.w3.org/TR/annotation-model/#annotations */
const annotation = z
  .strictObject({
    id: z.string(),
    type: z.literal("Annotation"),
    motivation: z.enum(["identifying", "describing"]),
    body: z.strictObject({
      type: z.literal("SpecificResource"),
      source: z.string().describe("The document whose fact the words support"),
      claim: z.string().optional(),
      act: z.enum(actNames).optional().describe("What the claim reports"),
      claimType: z.enum(claimTypes).optional().describe("The claim's type, as its event has it"),
      field: z.string().optional(),
      relation: z.enum(["supports", "corroborates", "contradicts", "follows"]),
      basis: z.enum(["stated", "inferred"]),
      wording: z.string().optional(),
      summary: z.string().optional(),
      note: z.string().optional(),
    }),
    target: z.strictObject({ source: z.string(), selector: z.array(selector) }),
  })
  .meta({ id: "Annotation" });

/** https://www.w3.org/TR/annotation-model/#annotation-page */
export const annotationPage = z
  .strictObject({
    "@context": z.tuple([z.literal("http://www.w3.org/ns/anno.jsonld"), z.record(z.string(), z.unknown())]),
    id: z.string(),
    type: z.literal("AnnotationPage"),
    items: z.array(annotation),
  })
  .meta({ id: "AnnotationPage" });
export type AnnotationPage = z.infer<typeof annotationPage>;

interface Options {
  /** What IRIs begin with, without a slash at the end. */
  readonly baseUrl: string;
  /** How many annotations a page has, at most. */
  readonly limit?: number;
  /** Where to go on: `next` of the page before. */
  readonly after?: string;
  /** The page's own address, without `baseUrl`; that of the first page where it is missing. */
  readonly address?: string;
  /** The source's text; without it quotations keep the surroundings that they were recorded with. */
  readonly text?: string | undefined;
}

/**
 * The W3C Web Annotations of everything that quotes a source, in pages of at most `limit`, the newest quoting document first; `next` is the
 * place to go on after. Undefined where there is no such source.
 *
 * Laws: an annotation's id stays what it is, whatever else is said, taken back or corrected of its claim, and on whichever page it stands.
 * All pages together have what one page would have.
 */
export async function readAnnotations(
  views: ViewStore,
  source: string,
  { baseUrl, limit = 100, after, address, text }: Options,
): Promise<{ page: AnnotationPage; next?: string } | undefined> {
  const stream = streamName("source", source);
  if (!(await views.get(stream))) return undefined;
  const id = `${baseUrl}/v1/sources/${source}/annotations`;
  const about: Quoted = {
    source,
    baseUrl,
    id,
    surround: text === undefined ? asRecorded : surroundings(text),
  };
  const { items, next } = await readPage(views, about, { limit, ...(after !== undefined && { after }) });
  const page: AnnotationPage = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { "@vocab": `${baseUrl}/docs#` }],
    id: address === undefined ? id : `${baseUrl}${address}`,
    type: "AnnotationPage",
    items,
  };
  return { page, ...(next !== undefined && { next }) };
}

type Items = AnnotationPage["items"];

/** One query for a page: documents that quote nothing of the source by now leave it shorter. */
async function readPage(
  views: ViewStore,
  about: Quoted,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<{ items: Items; next?: string | undefined }> {
  const { entries, more } = await views.query({
    partition: streamName("source", about.source),
    above: hiddenEnd,
    order: "desc",
    limit,
    // A place within a document sorts right above the document's own sort key: so the document comes again.
    ...(after !== undefined && { after }),
  });
  const items: Items = [];
  const pace = pacer();
  let last: string | undefined;
  for (const { sort, body } of entries) {
    if (items.length === limit) return { items, next: last };
    last = sort;
    await pace();
    if (kindOf(body) !== "quotation") continue;
    const { quotedIn: by } = JSON.parse(body) as Quotation;
    const document = await storedDocument(views, streamName(by.type, by.id));
    if (!document) continue;
    const quotes = await quotesIn(about.source, by, quotationTargets(document), pace);
    const rest = quotes.slice(begun(sort, quotes, after));
    for (const quote of rest.slice(0, limit - items.length)) {
      await pace();
      items.push(annotate(about, by, quote));
      last = quote === rest.at(-1) ? sort : placeIn(sort, quote);
    }
    if (last !== sort) return { items, next: last };
  }
  return { items, next: more ? last : undefined };
}

/** The place after one quotation of a document; after all of them the place is the sort key alone. */
const placeIn = (sort: string, { fragment }: Quote): string => `${sort}#${fragment}`;

/** How many of a document's quotations stood on earlier pages: none where the last one is gone since, for better twice than never. */
const begun = (sort: string, quotes: readonly Quote[], after: string | undefined): number =>
  quotes.findIndex((quote) => placeIn(sort, quote) === after) + 1;

/** The source that is quoted. */
interface Quoted {
  readonly source: string;
  readonly baseUrl: string;
  /** The IRI that its annotations' ids are fragments of. */
  readonly id: string;
  readonly surround: ReturnType<typeof surroundings>;
}

const asRecorded: Quoted["surround"] = ({ exact, prefix, suffix }) => ({
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
});

/** One quotation of the source, and what it is for. */
interface Quote {
  readonly fragment: string;
  readonly about: Omit<QuotationTarget, "evidence">;
  readonly quote: Evidence;
}

/** Where a document quotes the source, in its own order. */
async function quotesIn(
  source: string,
  by: Quotation["quotedIn"],
  targets: readonly QuotationTarget[],
  pace: Pace,
): Promise<Quote[]> {
  const fragment = fragments();
  const quotes: Quote[] = [];
  for (const { evidence, ...about } of targets) {
    for (const quote of evidence.filter((one) => one.source === source)) {
      await pace();
      quotes.push({ fragment: fragment(by, about, quote), about, quote });
    }
  }
  return quotes;
}

function annotate(
  { source, baseUrl, id, surround }: Quoted,
  by: Quotation["quotedIn"],
  { fragment, about, quote }: Quote,
): Items[number] {
  const { start, end, basis, note } = quote;
  return {
    id: `${id}#${fragment}`,
    type: "Annotation",
    motivation: about.claim === undefined ? "identifying" : "describing",
    body: {
      type: "SpecificResource",
      source: `${baseUrl}/v1/${by.collection}/${by.id}`,
      ...about,
      basis,
      ...(note !== undefined && { note }),
    },
    target: {
      source: `${baseUrl}/v1/sources/${source}/text`,
      selector: [
        { type: "TextQuoteSelector", ...surround(quote) },
        { type: "TextPositionSelector", start, end },
      ],
    },
  };
}

/**
 * Names quotations of one document by what never changes of them: whose they are, what they say of it, and where they stand. What is equal
 * in all that is told apart by its order.
 */
function fragments() {
  const named = new Map<string, number>();
  return (
    by: Quotation["quotedIn"],
    { claim, field, summary, relation }: Omit<QuotationTarget, "evidence">,
    { start, end }: Evidence,
  ): string => {
    // Of a field the summary tells which office or alias it is; that of a claim may be corrected.
    const which = claim ?? (summary === undefined ? field : `${field}-${digest(summary)}`);
    const name = `${by.type}-${by.id}-${which}-${relation}-${start}-${end}`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

const digest = (text: string): string => hash("sha256", text, "hex").slice(0, 8);
