import { type StreamName, streamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { entryAt } from "../entries/entries.ts";
import { claimTag } from "../entries/sort.ts";
import { withNames } from "../naming/embed.ts";
import type { Labels } from "../naming/labels.ts";
import { pacedCommits, pacedViews, pacer } from "../pace.ts";
import { type CommitReader, type Entry, type EntryPage, pageCharacters, type ViewStore } from "../port.ts";
import { revisionOfTag, toView } from "../projection/stored.ts";
import { composeClaim, shownFollowing } from "../reads/claim.ts";
import { type Answer, compose, type ReadOptions, shownMentions } from "../reads/compose.ts";
import { byDay, type DaysOf, dayOf, entriesFrom, placeOf } from "../since/neighbours.ts";
import { type Sessions, withSinceLast } from "../since/since-last.ts";
import { ofInstruments } from "../since/unmentioned.ts";
import { keysEver } from "./keys.ts";
import { type PastWorld, pastWorld } from "./world.ts";

/**
 * The document as the register had it at a time (RFC 3339), with the names and mentions of then; undefined before its first commit.
 * Law: as of now, it is what `readDocument` answers.
 *
 * The streams concerned are folded again up to that time: its own, those that it refers to, and those that mention it or ever did,
 * newest first until the mentions that are shown are certain. So it costs a fold of each stream shown, and a look at each
 * mention that is newer than the time asked for.
 */
export async function readAsOf(
  register: { commits: CommitReader; views: ViewStore },
  stream: StreamName,
  at: string,
  options: ReadOptions,
): Promise<Answer | undefined> {
  const pace = pacer();
  const commits = pacedCommits(register.commits, pace);
  const views = pacedViews(register.views, pace);
  const time = new Date(at).toISOString();
  const past = { world: pastWorld(commits, views, time), labels: new Map() };
  const document = await named(past, stream);
  if (!document) return undefined;
  if (document.type === "session") {
    const days = daysThen(past, views);
    const view = toView(await withSinceLast(document, { days, ...sessionsThen(past) }));
    return { body: view.body, etag: view.etag, revision: revisionOfTag(view.etag) };
  }
  const view = toView(document);
  const { type } = document;

  const mentions = await mentionsThen(past, views, stream, shownMentions(type));
  const [today = options.today] = [time.slice(0, 10), options.today].sort();
  return compose(view, type, mentions, { ...options, today });
}

/** As `readClaim`, as the register had it at a time. */
export async function readClaimAsOf(
  register: { commits: CommitReader; views: ViewStore },
  { session, claim }: { readonly session: string; readonly claim: string },
  at: string,
  options: ReadOptions,
): Promise<Answer | undefined> {
  const pace = pacer();
  const time = new Date(at).toISOString();
  const views = pacedViews(register.views, pace);
  const past = { world: pastWorld(pacedCommits(register.commits, pace), views, time), labels: new Map() };
  const stream = streamName("session", session);
  const document = await named(past, stream);
  if (document?.type !== "session") return undefined;
  if (!document.claims.some(({ id }) => id === claim)) return undefined;
  const tag = claimTag(claim);
  const followed = await mentionsThen(past, views, stream, shownFollowing, ({ tags }) => tags?.includes(tag));
  return composeClaim(document, claim, followed, options);
}

interface Past {
  readonly world: PastWorld;
  readonly labels: Labels;
}

async function named({ world, labels }: Past, stream: StreamName): Promise<StoredDocument | undefined> {
  const document = await world.document(stream);
  return document && withNames(document, world, labels);
}

/** The days on which sessions of a series were held, as was said then: whoever ever had a place there is asked whether it had it then. */
const daysThen = ({ world }: Past, views: ViewStore): DaysOf =>
  async function* (place, direction) {
    const partition = streamName("series", place.series);
    async function* then() {
      for await (const entry of entriesFrom(views, partition, place.day, direction, true)) {
        if (typeOf(entry.stream) !== "session") continue;
        const own = placeOf(await world.document(entry.stream));
        if (own?.series === place.series && own.day === dayOf(entry.sort)) yield entry;
      }
    }
    yield* byDay(then());
  };

const sessionsThen = (past: Past): Omit<Sessions, "days"> => ({
  document: (stream) => named(past, stream),
  instruments: async (stream) => {
    const document = await named(past, stream);
    return document?.type === "session" ? ofInstruments(document) : undefined;
  },
});

async function mentionsThen(
  past: Past,
  views: ViewStore,
  partition: StreamName,
  limit: number,
  wanted: (entry: Entry) => boolean | undefined = () => true,
): Promise<EntryPage> {
  const entries: Entry[] = [];
  let size = 0;
  for await (const key of keysEver(views, partition)) {
    const document = await named(past, key.stream);
    const entry = document && entryAt(document, partition, key.sort);
    if (!entry || !wanted(entry)) continue;
    if (entries.length === limit || size >= pageCharacters) return { entries, more: true };
    entries.push(entry);
    size += entry.body.length;
  }
  return { entries, more: false };
}
