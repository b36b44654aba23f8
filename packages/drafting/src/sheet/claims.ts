import { isQuotedIn } from "@collegium/domain";
import { attitudeIn, emphasisIn, type Segment, tokensOf, wordingOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { KnownName } from "../names/known.ts";
import type { Names } from "../names/register.ts";
import type { Proposal } from "../proposal.ts";
import { discussedIn } from "./discussed.ts";
import { instrumentIn, type PrintedInstrument } from "./instruments.ts";
import { objectOf } from "./objects.ts";
import type { Participant, ParticipantFinder } from "./participants.ts";
import type { Quotation, Quoter } from "./quotations.ts";
import { sayable } from "./sayable.ts";
import type { TopicFinder } from "./topics.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A claim as a sheet writes it. */
export type WrittenClaim = Readonly<Record<string, unknown>>;

/** What claims are written with. */
export interface Writing {
  readonly language: Language;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly quote: Quoter;
  /** Ids of the bodies that met. */
  readonly parties: readonly string[];
  /** Whose an instrument is. */
  partiesOf(printed: PrintedInstrument): readonly string[];
  /** Topics of the register that words name otherwise than it does. */
  readonly topics: TopicFinder;
  /** Who tells it, where one alone does: what nobody who met is said to have judged, the teller did. */
  readonly teller: string | undefined;
  /** Who met apart. */
  readonly participants: ParticipantFinder;
}

/** Writes a proposal as a claim; undefined where the text leaves out what such a claim must say. */
export function claimOf(proposal: Proposal, writing: Writing): WrittenClaim | undefined {
  const { quote: words, verbIn, act, wording } = proposal;
  const quotations = [verbIn, words].flatMap((one) => (one ? [writing.quote(one)] : []));
  if (quotations.includes(undefined)) return undefined;
  const said = (verbIn ?? words).exact;
  const fields = isQuotedIn(wording, [said]) ? fieldsOf(proposal, writing) : undefined;
  if (!fields) return undefined;
  const known = wordingOf(said, act, writing.language.code);
  return {
    ...fields,
    ...(act !== "met" && byOf(proposal, writing)),
    ...(known !== wording && { wording }),
    quote: quotations.length === 1 ? (quotations[0] as Quotation) : quotations,
  };
}

function fieldsOf(proposal: Proposal, writing: Writing): WrittenClaim | undefined {
  const { act, quote } = proposal;
  const { language, vocabulary, parties } = writing;
  const tokens = tokensOf(quote.exact);
  const found = writing.names.known(tokens).map(({ named }) => named);
  const ids = (type: string) => [...new Set(found.filter((one) => one.type === type).map(({ id }) => id))];
  const topics = topicsIn(quote.exact, writing);
  const organisations = writing.names
    .organisations(tokens)
    .map(({ named }) => named)
    .filter(({ id }) => !parties.includes(id));
  const frameworks = [...new Set(organisations.map(({ id }) => id))].map((id) => typed("body", id, writing));
  const framed = frameworks.length > 0 && { frameworks };
  const instruments = ids("instrument");
  const refersTo = instruments.length > 0 && { refersTo: instruments };
  const onTopics = topics.length > 0 ? topics : null;
  switch (act) {
    case "attended":
      return undefined;
    case "met":
      return { met: writing.participants(quote.exact).map((one) => participant(one, writing)) };
    case "discussed": {
      const discussed = discussedIn(proposal, writing, {
        topics,
        topicsIn: (words) => topicsIn(words, writing),
      });
      if (discussed === undefined && !refersTo) return undefined;
      return {
        discussed: discussed ?? null,
        ...emphasisOf(proposal, language),
        ...refersTo,
        ...framed,
      };
    }
    case "assessed":
      return {
        assessed: polarityOf(quote.exact, language),
        ...(onTopics && { topics }),
        ...refersTo,
        ...framed,
      };
    case "noted":
      return { noted: onTopics, ...attitudeIn(proposal.wording), ...refersTo, ...framed };
    case "affirmed":
    case "offered":
    case "agreed":
    case "urged":
      return { [act]: onTopics, ...refersTo, ...framed };
    default: {
      const printed = instruments.length === 0 ? instrumentIn(proposal, language) : undefined;
      const degree = act === "implemented" && language.tables.degree.exec(quote.exact)?.[1];
      if (printed && sayable(printed.name))
        return {
          [act]: vocabulary.instrument(printed, writing.partiesOf(printed)),
          ...(degree && { degree }),
          ...framed,
        };
      if (instruments.length > 0) return { [act]: instruments[0], ...(degree && { degree }), ...framed };
      const phrase = titledIn(proposal.wording, language) ?? phraseOf(proposal, writing);
      if (phrase === undefined) return undefined;
      // Only of what was implemented must the instrument be named.
      if (act === "implemented")
        return {
          [act]: vocabulary.instrument({ kind: "other", name: phrase }, parties),
          ...(degree && { degree }),
          ...framed,
        };
      return { [act]: null, unnamed: phrase, ...framed };
    }
  }
}

/** The register's topics that words name, by a name or otherwise. */
function topicsIn(words: string, { names, topics }: Writing): string[] {
  const named = names
    .known(tokensOf(words))
    .flatMap(({ named: { type, id } }) => (type === "topic" ? [id] : []));
  return [...new Set([...named, ...topics(words)])];
}

/** Bodies are always named with their type: the words name persons where they can. */
const participant = ({ type, id }: Participant, writing: Writing): string =>
  type === "body" ? `body/${id}` : typed(type, id, writing);

/** An id as a sheet names it: with its type where a thing of another type has it, too. */
function typed(type: KnownName["type"], id: string, { names }: Writing): string {
  return names.all.some((other) => other.id === id && other.type !== type) ? `${type}/${id}` : id;
}

/** Who acted, where it was not all of them. */
function byOf({ act, actor, passive, who }: Proposal, writing: Writing): WrittenClaim {
  const { names, vocabulary, teller } = writing;
  const isTold = actor === "meeting" || actor === "pointer" || actor === "other";
  // A joint statement is told by all of them.
  if (act === "assessed" && isTold) return teller === undefined ? {} : { by: typed("body", teller, writing) };
  if ((passive && who === "") || actor === "together" || actor === "meeting" || actor === "none") return {};
  if (actor !== "side") return { by: "unspecified" };
  const [side, another] = names.sides(tokensOf(who)).map(({ named }) => named);
  // "was signed by the side of Norland and that of Sudland"
  if (another !== undefined && passive) return {};
  // "Norland, together with Sudland": more than one of them acts.
  if (another !== undefined && who.includes(",")) return { by: "unspecified" };
  return { by: side ? typed("body", vocabulary.body(side), writing) : "unspecified" };
}

/** "issued a joint statement": the instrument that stands in the verb phrase. */
function titledIn(wording: string, { words, tables }: Language): string | undefined {
  const kinds = new Set(Object.values(tables.instruments).join(" ").split(" "));
  const tokens = tokensOf(wording);
  const at = tokens.findIndex(({ folded }) => kinds.has(folded));
  if (at < 0) return undefined;
  const article = tokens.findLastIndex(({ folded }, index) => index < at && words.articles.has(folded));
  const name = wording.slice(tokens[article < 0 ? Math.min(1, at) : article + 1]?.from, tokens[at]?.to);
  return sayable(name.charAt(0).toUpperCase() + name.slice(1));
}

function polarityOf(words: string, { tables }: Language): string {
  const positive = tables.positive.test(words);
  const negative = tables.negative.test(words);
  return positive === negative ? "neutral" : positive ? "positive" : "negative";
}

/** How much attention was paid, where it was the same to all: "discussed trade and touched upon tourism" was not. */
function emphasisOf({ quote, each }: Proposal, { code }: Language): ReturnType<typeof emphasisIn> {
  const [first, ...others] = (each ?? [quote]).map(({ exact }) => emphasisIn(exact, code));
  return first && others.every(({ emphasis }) => emphasis === first.emphasis) ? first : {};
}

/** The words that stand where the verb's object does. */
function phraseOf({ quote, wording, passive }: Proposal, { language }: Writing): string | undefined {
  const tokens = tokensOf(quote.exact);
  const last = tokensOf(wording).at(-1)?.folded;
  const verb = tokens.findIndex(({ folded }) => folded === last);
  const behind = objectOf(tokens.slice(verb + 1), language, "as-printed");
  const object =
    behind.length > 0 || !passive
      ? behind
      : objectOf(tokens.slice(0, Math.max(0, verb - 1)), language, "as-printed");
  const [first] = object;
  if (!first) return undefined;
  return sayable(quote.exact.slice(first.from, object.at(-1)?.to));
}

/** How sure it is that who is named beside a verb of attending took part. */
const attendance = 0.7;

const ledByOffice = "That a side was led follows from the office.";
const spelledOut = (quotation: Quotation): Exclude<Quotation, string> | { readonly exact: string } =>
  typeof quotation === "string" ? { exact: quotation } : quotation;

/** A person's attendance, where the sentence that names the person says so; its words are the sentence. */
export function attendedOf(
  person: string,
  office: string,
  body: string | undefined,
  { words, start, end }: Segment,
  { language, quote }: Writing,
): { readonly claim: WrittenClaim; readonly proposal: Proposal } | undefined {
  const wording = wordingOf(words, "attended", language.code);
  const quotation = quote({ exact: words, start, end });
  if (wording === undefined || quotation === undefined || body === undefined) return undefined;
  if (!isQuotedIn(wording, [words])) return undefined;
  const isTold = /le?a?d|head|chair|возглав|председател|руковод/iu.test(wording);
  const leads = isTold || /^(?:minister|foreign minister|министр)/iu.test(office);
  return {
    claim: {
      attended: person,
      for: body,
      role: leads ? "head" : "member",
      ...(office !== "" && { office }),
      quote: leads && !isTold ? { ...spelledOut(quotation), note: ledByOffice } : quotation,
    },
    proposal: {
      act: "attended",
      confidence: attendance,
      doubts: ["who-acts-is-not-told"],
      actor: "side",
      who: "",
      passive: false,
      wording,
      quote: { exact: words, start, end },
    },
  };
}
