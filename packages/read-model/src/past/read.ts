import { type StreamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { entryAt } from "../entries/entries.ts";
import { withNames } from "../naming/embed.ts";
import type { Labels } from "../naming/labels.ts";
import { pacedCommits, pacedViews, pacer } from "../pace.ts";
import { type CommitReader, type Entry, type EntryPage, pageCharacters, type ViewStore } from "../port.ts";
import { toView } from "../projection/stored.ts";
import { type Answer, compose, type ReadOptions, revisionOfTag, shownMentions } from "../reads/compose.ts";
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
  const view = toView(document);
  const type = typeOf(stream);
  if (type === "session") return { body: view.body, etag: view.etag, revision: revisionOfTag(view.etag) };

  const mentions = await mentionsThen(past, views, stream, shownMentions(type));
  const [today = options.today] = [time.slice(0, 10), options.today].sort();
  return compose(view, type, mentions, { ...options, today });
}

interface Past {
  readonly world: PastWorld;
  readonly labels: Labels;
}

async function named({ world, labels }: Past, stream: StreamName): Promise<StoredDocument | undefined> {
  const document = await world.document(stream);
  return document && withNames(document, world, labels);
}

async function mentionsThen(
  past: Past,
  views: ViewStore,
  partition: StreamName,
  limit: number,
): Promise<EntryPage> {
  const entries: Entry[] = [];
  let size = 0;
  for await (const key of keysEver(views, partition)) {
    const document = await named(past, key.stream);
    const entry = document && entryAt(document, partition, key.sort);
    if (!entry) continue;
    if (entries.length === limit || size >= pageCharacters) return { entries, more: true };
    entries.push(entry);
    size += entry.body.length;
  }
  return { entries, more: false };
}
