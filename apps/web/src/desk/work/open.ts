import { slugOf } from "@collegium/domain";
import type { KeptText, KeptWork } from "../kept/kept.ts";
import { type KnownText, knownText, sameText } from "../server/known-text.ts";
import { recordedItems } from "../server/recorded.ts";
import { recordedSession, recordedSource } from "../server/recorded-head.ts";
import { isFailure, type Server } from "../server/server.ts";
import { vocabularyOf } from "../server/vocabulary.ts";
import { isDetail } from "../sheet/acts.ts";
import { type Drafted, fromDraft } from "../sheet/from-draft.ts";
import type { Aside } from "../sheet/item.ts";
import type { Known } from "../sheet/names.ts";
import { finder } from "../sheet/quotation.ts";
import { type DeskSheet, type Head, sheetOf } from "../sheet/sheet.ts";
import { standingsOf } from "../sheet/standing.ts";
import { overlap } from "../text/span.ts";
import { type DeskText, deskText } from "../text/text.ts";
import { wordsIn } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { goOn } from "./going.ts";

/** What an editor says of a text as it is opened. */
export interface Said {
  readonly published: string;
  readonly url: string;
  readonly publisher: string;
}

/** A text that was read, before it is on the desk: what the register knows of it is asked about first. */
export interface Opened {
  readonly text: string;
  readonly language: string;
  readonly start: DeskSheet;
  readonly drafted: KeptText["drafted"];
  readonly known: KnownText | undefined;
  /** What changed, where the text may be another form of a known one. */
  readonly changed: Changed | undefined;
  /** Sessions of the same day: the text may tell of one of them. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  readonly hasDrafts: boolean;
}

/** A text that is not laid, for what was said of it can't be meant. */
export interface NotOpened {
  readonly not: "opened";
  /** What is wrong with it, each in the register's words. */
  readonly why: readonly string[];
}

/** How a text differs from one that is known. */
interface Changed {
  /** Sentences of the earlier form that are gone, and those that came. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** Whether most of it is the same. Communiqués repeat one another: a text takes another's place only where that is likely, or said. */
  readonly isMostly: boolean;
}

interface Opening {
  readonly withDrafts: boolean;
  /** As what the text was recorded here a moment ago: the register finds words in what it indexed, which may be behind. */
  readonly recordedAs?: string | undefined;
}

/** Reads a text: drafts its sheet, and asks what the register has of it already. */
export async function open(
  server: Server,
  text: string,
  said: Said,
  { withDrafts, recordedAs }: Opening,
): Promise<Opened | NotOpened> {
  const guessed = /\p{sc=Cyrl}/u.test(text.slice(0, 2_000)) ? "ru" : "en";
  const known =
    (await sameText(server, text, recordedAs)) ?? (await knownText(server, deskText(text, guessed)));
  const answer = await server.draft(text, {
    published: said.published,
    url: said.url,
    publishers: said.publisher,
    ...(known?.isSame && { id: known.source }),
  });
  // Laid all the same, it would lose what was said of it, and be refused when it is recorded.
  if (isFailure(answer) && answer.failed === "told" && answer.status === 400)
    return { not: "opened", why: answer.details };
  const drafted: Drafted = isFailure(answer)
    ? { sheet: { source: saidOf(said) }, drafts: [], unlikely: [] }
    : answer;
  const source = drafted.sheet.source as { language?: string } | undefined;
  const language = source?.language ?? guessed;
  const read = fromDraft(deskText(text, language), drafted);
  const begun = withDrafts ? read.start : { ...read.start, items: [] };
  const start = { ...begun, head: headOf(begun.head, text, language, known) };
  const base = { text, language, drafted: read.drafted, known, hasDrafts: !isFailure(answer) };
  if (known?.isSame)
    return {
      ...base,
      start: await withRecorded(server, start, known.source),
      changed: undefined,
      sessions: [],
    };
  return {
    ...base,
    start,
    changed: known && (await changedFrom(server, known.source, text, language)),
    sessions: await sameDay(server, read.drafted.date?.values[0]),
  };
}

/** What is said of a text, as its sheet says it. */
const saidOf = ({ published, url, publisher }: Said): Readonly<Record<string, unknown>> => ({
  ...(published !== "" && { published }),
  ...(url !== "" && { url }),
  ...(publisher !== "" && { publishers: [publisher] }),
});

/** A head that can be recorded: each id is there, and what the draft left open has the usual value. */
export function headOf(head: Head, text: string, language: string, known: KnownText | undefined): Head {
  const first =
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim()
      .slice(0, 200) ?? "Text";
  const id = (value: unknown, made: string) =>
    typeof value === "string" && value !== "" ? value : slugOf(made) || "text";
  const { source, session } = head;
  return {
    ...head,
    isDeposited: known?.isSame ?? false,
    source: {
      kind: "press-release",
      title: first,
      publishers: [],
      published: "XXXX",
      language,
      ...source,
      id: known?.isSame ? known.source : id(source.id, first),
    },
    session: { title: first, ...session, id: id(session.id, first) },
  };
}

/** A deposited text's sheet, with what was recorded of the text, beside what was recorded from it: drafts of what is recorded already are left out. */
async function withRecorded(server: Server, start: DeskSheet, source: string): Promise<DeskSheet> {
  const document = await server.read(`/v1/sources/${source}`);
  if (!document || isFailure(document)) return start;
  const quoted = (document.quotedBy ?? []) as readonly { quotedIn: { type: string; id: string } }[];
  const session = quoted.find(({ quotedIn }) => quotedIn.type === "session")?.quotedIn.id;
  const aside = ((document.aside ?? []) as readonly Aside[]).map(({ start: from, end, why }) => ({
    start: from,
    end,
    why,
  }));
  const begun = {
    ...start,
    head: { ...start.head, source: recordedSource(document, source) },
    aside: [...start.aside.filter((one) => !aside.some((other) => overlap(one, other))), ...aside],
  };
  return session === undefined ? begun : withSession(server, begun, session);
}

/** The sheet of a session that the register has: its claims stand in the list, and its details are not said again. */
export async function withSession(server: Server, sheet: DeskSheet, id: string): Promise<DeskSheet> {
  const document = await server.read(`/v1/sessions/${id}`);
  if (!document || isFailure(document)) return sheet;
  const recorded = recordedItems(document, sheet.head.source.id);
  const isThere = (item: DeskSheet["items"][number]) =>
    recorded.items.some(
      (one) => one.says === item.says && one.spans.some((span) => overlap(span, item.spans[0])),
    );
  const items = sheet.items.filter(
    (item) =>
      item.status !== "recorded" && !isDetail(item.says) && !(item.status === "draft" && isThere(item)),
  );
  const labels = recorded.names.map(({ name, label }) => ({ name, label }));
  return {
    ...sheet,
    items: [...recorded.items, ...items],
    head: {
      ...sheet.head,
      isKnown: true,
      session: { ...recordedSession(document, id), labels },
    },
  };
}

/** The sheet upon what the register has of its session by now, or of its text, where that came there meanwhile. */
export async function readAgain(server: Server, start: DeskSheet, text?: DeskText): Promise<DeskSheet> {
  if (start.head.isKnown) return withSession(server, start, start.head.session.id);
  if (start.head.isDeposited) return withRecorded(server, start, start.head.source.id);
  const known = text && (await knownText(server, text));
  if (!known?.isSame) return start;
  const source = { ...start.head.source, id: known.source };
  const head = { ...start.head, source, isDeposited: true };
  return withRecorded(server, { ...start, head }, known.source);
}

async function changedFrom(server: Server, source: string, text: string, language: string): Promise<Changed> {
  const earlier = await server.text(source);
  if (typeof earlier !== "string") return { gone: [], come: [], isMostly: false };
  const sentences = (words: string) => {
    const read = deskText(words, language);
    return read.sentences.map((one) => read.slice(one).replace(/\s+/g, " "));
  };
  const [before, after] = [sentences(earlier), sentences(text)];
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((one) => !now.has(one));
  const come = after.filter((one) => !old.has(one));
  return { gone, come, isMostly: 2 * (after.length - come.length) >= after.length };
}

/** Sessions of a day, where the day is known for sure. */
async function sameDay(server: Server, date: string | undefined) {
  const day = date?.replace(/[?~%]/g, "");
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  const answer = await server.read(`/v1/sessions?from=${day}&to=${day}&limit=9`);
  if (!answer || isFailure(answer)) return [];
  const sessions = (answer.items ?? []) as readonly { id: string; title: string; date?: { edtf: string } }[];
  return sessions
    .filter(({ date: held }) => canBe(held?.edtf ?? day, day))
    .map(({ id, title }) => ({ id, title }));
}

/** Whether a date whose digits are not all known can be a day: `XXXX-07-01` is in the list of every day there is, and is none in June. */
const canBe = (edtf: string, day: string): boolean =>
  !/^[\dX?~%-]*X[\dX?~%-]*$/.test(edtf) ||
  new RegExp(`^${edtf.replace(/[?~%]/g, "").replaceAll("X", "\\d")}`).test(day);

/** A desk with what was kept on it. */
export function deskOf(kept: KeptText, work: KeptWork, names: readonly Known[], language: "en" | "ru"): Desk {
  const text = deskText(kept.text, kept.language);
  const history = { start: kept.start, commands: work.commands, cursor: work.cursor };
  const sheet = sheetOf(history);
  const desk: Desk = {
    text,
    history,
    sheet,
    standings: standingsOf(text, sheet),
    names,
    drafted: kept.drafted,
    finder: finder(),
    words: wordsIn(language),
    selection: work.selection,
    current: work.current,
    last: undefined,
    asking: undefined,
    asked: undefined,
    told: { words: "", isSeen: false },
  };
  return work.cursor === 0 && work.current === undefined
    ? goOn(desk, { from: { start: -1, end: -1 } })
    : desk;
}

export const namesFor = (server: Server, language: string): Promise<readonly Known[]> =>
  vocabularyOf(server, language);
