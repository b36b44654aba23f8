import { normaliseText } from "@collegium/domain";
import { parseSheet } from "@collegium/sheets";
import { type LexiconAct, segment, tokensOf, type Work } from "@collegium/sheets/language";
import { doubtInWords } from "./clauses/confidence.ts";
import { type Language, languageOf } from "./languages/language.ts";
import type { KnownName } from "./names/known.ts";
import { namesOf } from "./names/register.ts";
import type { Proposal, Quoted } from "./proposal.ts";
import { proposalsIn } from "./propose.ts";
import { asideIn } from "./sheet/aside.ts";
import { attendedOf, claimOf, type Writing, type WrittenClaim } from "./sheet/claims.ts";
import { dateIn } from "./sheet/dates.ts";
import { distinct, referring, showable, thatFit } from "./sheet/fitting.ts";
import { isOfStates } from "./sheet/instruments.ts";
import { titleOf } from "./sheet/meeting.ts";
import { openingOf } from "./sheet/opening.ts";
import { participantsIn } from "./sheet/participants.ts";
import { metIn } from "./sheet/parties.ts";
import { peopleIn } from "./sheet/people.ts";
import { quotationsOf, unitsOf } from "./sheet/quotations.ts";
import { sessionOf } from "./sheet/session.ts";
import { type SaidOfSource, sourceOf, tellerOf } from "./sheet/source.ts";
import { topicsOf } from "./sheet/topics.ts";
import { vocabularyOf } from "./sheet/vocabulary.ts";
import { paragraphsOf, withinMeetings } from "./sheet/within.ts";

/** What is known of a text beside its words. */
export interface DraftOptions {
  /** BCP 47; guessed by the text's letters where it is missing, and said so. */
  readonly language?: string | undefined;
  /** What the register has, by its names. */
  readonly names?: readonly KnownName[];
  readonly source?: SaidOfSource;
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
/** So many bare sentences are told. */
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
  const opening = hasClaims ? openingOf(segments, tables) : undefined;
  const met = hasClaims ? metIn(segments, opening, names, vocabulary, tables) : undefined;
  const parties = [...(met?.parties ?? [])];
  if (hasClaims && parties.length < 2) {
    remark("session.parties", "the text names no two that met: name them");
    for (let side = parties.length + 1; parties.length < 2; side++)
      parties.push(vocabulary.unnamed(`side-${side}`, "grouping", `Side ${side} (to be named)`));
  }
  const printed = hasClaims ? peopleIn(segments, tables, tables.states.find) : [];
  const people = printed.map((person) => {
    const side = (names.sides(tokensOf(person.quote.exact))[0] ?? names.sides(tokensOf(person.before)).at(-1))
      ?.named;
    const body = side && met?.bodyOf(side);
    return { ...person, body, id: vocabulary.person(person, body) };
  });
  const writing: Writing = {
    language: tables,
    names,
    vocabulary,
    quote,
    parties,
    participants: participantsIn({
      people,
      parties,
      names,
      language: tables,
      bodyOf: met?.bodyOf ?? vocabulary.body,
    }),
    partiesOf: (printed) => (met && met.states.length > 1 && isOfStates(printed) ? met.states : parties),
    topics: topicsOf(options.names ?? [], tables),
    teller: tellerOf(options.source ?? {}, segments, parties),
  };
  const attendances = people.flatMap(({ id, office, body, sentences }) =>
    sentences.flatMap((sentence) => attendedOf(id, office, body, sentence, writing) ?? []).slice(0, 1),
  );
  const told = read.proposals
    .filter(({ act }) => act !== "attended")
    .map((proposal) => ({
      proposal,
      claim: proposal.confidence >= likely ? claimOf(proposal, writing) : undefined,
    }));
  const written = distinct([...attendances, ...referring(told)]).sort(
    (a, b) => a.proposal.quote.start - b.proposal.quote.start || a.proposal.quote.end - b.proposal.quote.end,
  );
  const fitting = withinMeetings(thatFit(written), paragraphsOf(text, unitsOf(text)));

  const title = options.source?.title ?? titleOf(segments, language);
  const date = hasClaims ? dateIn(segments, tables.code, options.source?.published) : undefined;
  const source = sourceOf(
    options.source ?? {},
    { names: options.names ?? [], language: tag, segments, title, parties, date: date?.value, vocabulary },
    remark,
  );
  const claims = fitting.map(({ claim }) => claim);
  const session =
    claims.length > 0 && met
      ? sessionOf(
          {
            names: options.names ?? [],
            title,
            date,
            claims,
            met: { ...met, parties },
            opening,
            segments,
            language: tables,
            quote,
          },
          remark,
        )
      : undefined;
  const aside = session ? asideIn(text, segments) : [];
  const sheet = accepted({
    source,
    by: "joint",
    ...vocabulary.entries,
    ...(session && { session, ...(aside.length > 0 && { aside }), claims }),
  });
  const kept = new Set((sheet.claims as readonly WrittenClaim[] | undefined) ?? []);
  const drafted = fitting.filter(({ claim }) => kept.has(claim));
  // What says when and where it was held, or who attended, is quoted there.
  const quotedElsewhere = new Set([
    ...(session && opening ? [opening.sentence.start] : []),
    ...drafted.flatMap(({ proposal }) => (proposal.act === "attended" ? [proposal.quote.start] : [])),
  ]);
  const inSheet = new Set(drafted.map(({ proposal }) => proposal));
  return {
    sheet,
    drafts: drafted.map(({ proposal }, claim) => ({ claim, ...shown(proposal) })),
    unlikely: showable(written.filter(({ proposal }) => !inSheet.has(proposal))).map(
      ({ proposal, claim }) => ({ ...shown(proposal), ...(claim && { written: claim }) }),
    ),
    bare: read.bare
      .filter(({ start }) => !quotedElsewhere.has(start))
      .slice(0, mostBare)
      .map(({ start, end }) => ({ start, end })),
    remarks,
  };
}

const shown = ({ act, confidence, doubts, quote }: Proposal): DraftedClaim => ({
  act,
  confidence,
  doubts: doubts.map((doubt) => doubtInWords[doubt]),
  quote,
});

/** Russian where most letters are Cyrillic, or else English: what is certain of a language's letters, and no more. */
function guessedLanguage(text: string): string {
  const looked = text.slice(0, 20_000);
  const cyrillic = looked.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic * 2 > (looked.match(/\p{L}/gu)?.length ?? 0) ? "ru" : "en";
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
    const isAside = parsed.problems.some(({ pointer }) => pointer?.startsWith("/aside"));
    if (bad.size === 0 && !isAside) break;
    const { aside, ...rest } = current;
    current = {
      ...rest,
      ...(!isAside && aside !== undefined && { aside }),
      claims: claims.filter((_, index) => !bad.has(index)),
    };
  }
  return current;
}
