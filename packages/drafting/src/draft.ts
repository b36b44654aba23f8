import { normaliseText } from "@collegium/domain";
import { parseSheet } from "@collegium/sheets";
import { type LexiconAct, type Segment, segment, tokensOf, type Work } from "@collegium/sheets/language";
import { doubtInWords } from "./clauses/confidence.ts";
import { type Language, languageOf } from "./languages/language.ts";
import type { KnownName } from "./names/known.ts";
import { namesOf } from "./names/register.ts";
import type { Proposal, Quoted } from "./proposal.ts";
import { proposalsIn } from "./propose.ts";
import { attendedOf, claimOf, type Writing, type WrittenClaim } from "./sheet/claims.ts";
import { dateIn } from "./sheet/dates.ts";
import { idMaker } from "./sheet/ids.ts";
import { formatOf, kindOfSource, partiesIn, placeIn, titleOf } from "./sheet/meeting.ts";
import { peopleIn } from "./sheet/people.ts";
import { quotationsOf } from "./sheet/quotations.ts";
import { vocabularyOf } from "./sheet/vocabulary.ts";

/** What is known of a text beside its words. */
export interface DraftOptions {
  /** BCP 47; guessed by the text's letters where it is missing, and said so. */
  readonly language?: string | undefined;
  /** What the register has, by its names. */
  readonly names?: readonly KnownName[];
  /** What the editor says of the source; the rest is guessed from the text, and said so. */
  readonly source?: {
    readonly id?: string;
    readonly title?: string;
    readonly kind?: string;
    readonly publishers?: readonly string[];
    /** EDTF. */
    readonly published?: string;
    readonly url?: string;
    /** The text's file name. */
    readonly text?: string;
  };
}

/** A claim that is proposed. */
interface DraftedClaim {
  readonly act: LexiconAct;
  /** 0 to 1. */
  readonly confidence: number;
  readonly doubts: readonly string[];
  /** Where its words stand in the text, in code points, end exclusive. */
  readonly quote: Quoted;
}

/** What is drafted from a text. */
export interface Draft {
  /** A record sheet, as JSON, that the register takes as it is. */
  readonly sheet: Readonly<Record<string, unknown>>;
  /** The sheet's claims in their order, each with its index there. */
  readonly drafts: readonly (DraftedClaim & { readonly claim: number })[];
  /** What may be claims, too, but less likely so; with the claim as the sheet would have it, where it can. */
  readonly unlikely: readonly (DraftedClaim & { readonly written?: WrittenClaim })[];
  /** Sentences from which nothing is drafted. */
  readonly bare: readonly { readonly start: number; readonly end: number }[];
  /** What was inferred or left open, by the sheet's key that it is about. */
  readonly remarks: readonly { readonly about: string; readonly says: string }[];
}

/** Below it nothing stands in the sheet. */
const likely = 0.5;
/** A sheet has room for 2,000 claims and 262,144 characters. */
const mostClaims = 1_000;
const mostSigns = 150_000;
/** So much more is told beside the sheet: a hostile text would be answered by many times itself. */
const mostUnlikelySigns = 300_000;
const mostBare = 20_000;

/**
 * Drafts a record sheet from a text. A function of the text, the lexicon's version and the names: the same gives the same. Positions
 * are those of the text as the register keeps it. Takes time in proportion to the text.
 */
export function draft(given: string, options: DraftOptions, work: Work = { steps: 0 }): Draft {
  const text = normaliseText(given);
  const tag = options.language ?? guessedLanguage(text);
  const language = languageOf(tag);
  const segments = segment(text, tag);
  const remarks: { about: string; says: string }[] = [];
  const remark = (about: string, says: string): void => void remarks.push({ about, says });
  if (options.language === undefined) remark("source.language", "guessed by the text's letters");
  if (!language) remark("claims", `there is no lexicon of "${tag}": nothing was drafted`);
  const tables = language ?? (languageOf("en") as Language);
  const names = namesOf(options.names ?? [], tables);
  const read = language ? proposalsIn(text, language, names.sides, work) : { proposals: [], bare: segments };

  const quote = quotationsOf(text);
  const vocabulary = vocabularyOf(options.names ?? [], tables, quote);
  const hasClaims = read.proposals.some(({ confidence }) => confidence >= likely);
  const sides = hasClaims ? partiesIn(segments, names) : [];
  const parties = sides.map((side) => vocabulary.body(side));
  if (hasClaims && parties.length < 2) {
    remark("session.parties", "the text names no two that met: name them");
    for (let side = parties.length + 1; parties.length < 2; side++)
      parties.push(vocabulary.unnamed(`side-${side}`, "grouping", `Side ${side} (to be named)`));
  }
  const printed = hasClaims ? peopleIn(segments, tables, tables.states.find) : [];
  const people = printed.map((person) => {
    const side = (names.sides(tokensOf(person.quote.exact))[0] ?? names.sides(tokensOf(person.before)).at(-1))
      ?.named;
    const body = side && vocabulary.body(side);
    return { ...person, body, id: vocabulary.person(person, body) };
  });
  const writing: Writing = {
    language: tables,
    names,
    vocabulary,
    quote,
    parties,
    people: people.map(({ id }) => id),
  };
  const attendances = people.flatMap(({ id, office, body, sentences }) =>
    sentences.flatMap((sentence) => attendedOf(id, office, body, sentence, writing) ?? []).slice(0, 1),
  );
  const written = [
    ...attendances,
    ...read.proposals
      .filter(({ act }) => act !== "attended")
      .map((proposal) => ({
        proposal,
        claim: proposal.confidence >= likely ? claimOf(proposal, writing) : undefined,
      })),
  ].sort(
    (a, b) => a.proposal.quote.start - b.proposal.quote.start || a.proposal.quote.end - b.proposal.quote.end,
  );
  const fitting = thatFit(written);

  const title = options.source?.title ?? titleOf(segments, language);
  const date = hasClaims ? dateIn(segments, tables.code, options.source?.published) : undefined;
  const source = sourceOf(options, tag, segments, title, parties, date?.value, vocabulary, remark);
  const claims = fitting.map(({ claim }) => claim as WrittenClaim);
  const session =
    claims.length > 0
      ? sessionOf(options, title, date, claims, parties, segments, tables, quote, remark)
      : undefined;
  const sheet = accepted({
    source,
    by: "joint",
    ...vocabulary.entries,
    ...(session && { session, claims }),
  });
  const kept = new Set((sheet.claims as readonly WrittenClaim[] | undefined) ?? []);
  const drafted = fitting.filter(({ claim }) => kept.has(claim as WrittenClaim));
  return {
    sheet,
    drafts: drafted.map(({ proposal }, claim) => ({ claim, ...shown(proposal) })),
    unlikely: showable(written.filter(({ claim }) => !claim || !kept.has(claim))).map(
      ({ proposal, claim }) => ({ ...shown(proposal), ...(claim && { written: claim }) }),
    ),
    bare: read.bare.slice(0, mostBare).map(({ start, end }) => ({ start, end })),
    remarks,
  };
}

const shown = ({ act, confidence, doubts, quote }: Proposal): DraftedClaim => ({
  act,
  confidence,
  doubts: doubts.map((doubt) => doubtInWords[doubt]),
  quote,
});

type Written = { readonly proposal: Proposal; readonly claim: WrittenClaim | undefined };

/** As many as a sheet has room for, the surest first; in the text's order. */
function thatFit(written: readonly Written[]): Written[] {
  let signs = 0;
  const chosen = written
    .filter(({ claim }) => claim !== undefined)
    .sort((a, b) => b.proposal.confidence - a.proposal.confidence)
    .slice(0, mostClaims)
    .filter(({ claim }) => {
      signs += JSON.stringify(claim).length;
      return signs <= mostSigns;
    });
  const fits = new Set(chosen);
  return written.filter((one) => fits.has(one));
}

/** As many of those that are not in the sheet as may be told. */
function showable(written: readonly Written[]): readonly Written[] {
  let signs = 0;
  const end = written.findIndex(({ proposal, claim }, index) => {
    signs += proposal.quote.exact.length + (claim ? JSON.stringify(claim).length : 0);
    return signs > mostUnlikelySigns || index >= mostClaims;
  });
  return end < 0 ? written : written.slice(0, end);
}

/** Russian where most letters are Cyrillic, or else English: what is certain of a language's letters, and no more. */
function guessedLanguage(text: string): string {
  const looked = text.slice(0, 20_000);
  const cyrillic = looked.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic * 2 > (looked.match(/\p{L}/gu)?.length ?? 0) ? "ru" : "en";
}

/** The ids that the register has of a type. */
const takenBy = (names: readonly KnownName[] | undefined, type: KnownName["type"]): string[] =>
  (names ?? []).filter((one) => one.type === type).map(({ id }) => id);

type Remark = (about: string, says: string) => void;

function sourceOf(
  { source = {}, names }: DraftOptions,
  language: string,
  segments: readonly Segment[],
  title: string,
  parties: readonly string[],
  date: string | undefined,
  vocabulary: ReturnType<typeof vocabularyOf>,
  remark: Remark,
): Record<string, unknown> {
  const publishers = source.publishers ?? [
    parties[0] ?? vocabulary.unnamed("publisher", "grouping", "Publisher (to be named)"),
  ];
  if (!source.publishers) remark("source.publishers", "guessed: say who published it");
  if (!source.published) remark("source.published", "guessed: no date of publication was given");
  return {
    id: source.id ?? idMaker(takenBy(names, "source"))(title, "source"),
    ...(source.text !== undefined && { text: source.text }),
    title,
    kind: source.kind ?? kindOfSource(segments),
    publishers,
    published: source.published ?? date ?? "XXXX",
    language,
    ...(source.url !== undefined && { url: source.url }),
  };
}

function sessionOf(
  { names }: DraftOptions,
  title: string,
  date: ReturnType<typeof dateIn>,
  claims: readonly WrittenClaim[],
  parties: readonly string[],
  segments: readonly Segment[],
  language: Language,
  quote: ReturnType<typeof quotationsOf>,
  remark: Remark,
): Record<string, unknown> {
  const place = placeIn(segments, language);
  const placeQuote = place && quote(place.quote);
  const dateQuote = date && quote(date.quote);
  if (date?.note) remark("session.date", date.note);
  const inferred = (words: unknown, note: string) => {
    const { exact, prefix } =
      typeof words === "string"
        ? { exact: words, prefix: undefined }
        : (words as { exact: string; prefix?: string });
    return { exact, ...(prefix !== undefined && { prefix }), basis: "inferred", note };
  };
  const none = "The text prints no date.";
  if (!date || dateQuote === undefined) remark("session.date", "no date was found: say when it was held");
  const first = [claims[0]?.quote].flat()[0];
  return {
    id: idMaker(takenBy(names, "session"))([...parties, date?.value ?? ""].join("-"), "session"),
    format: formatOf(segments),
    title,
    date:
      date && dateQuote !== undefined
        ? { value: date.value, quote: date.note ? inferred(dateQuote, date.note) : dateQuote }
        : { value: "XXXX", quote: inferred(first, none) },
    ...(place && placeQuote !== undefined && { place: { value: place.name, quote: placeQuote } }),
    parties,
  };
}

/** The sheet without what its own schema would refuse: claims one by one, then what else is named. */
function accepted(sheet: Record<string, unknown>): Record<string, unknown> {
  let current = sheet;
  for (let round = 0; round < 4; round++) {
    const parsed = parseSheet(JSON.stringify(current));
    if (parsed.outcome === "parsed") return current;
    const bad = new Set(
      parsed.problems.flatMap(({ pointer }) => /^\/claims\/(\d+)/.exec(pointer ?? "")?.[1] ?? []).map(Number),
    );
    const claims = (current.claims as readonly WrittenClaim[] | undefined) ?? [];
    if (bad.size === 0) break;
    current = { ...current, claims: claims.filter((_, index) => !bad.has(index)) };
  }
  return current;
}
