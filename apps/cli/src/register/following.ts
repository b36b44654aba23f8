import type { EventStore, TextStore } from "@collegium/event-store";
import type { ViewSets, ViewStore } from "@collegium/read-model";

interface Stores {
  /** All of it, also what a store need not have: a rebuild without that reads and parses every commit twice. */
  readonly events: Required<EventStore>;
  readonly texts: TextStore;
  readonly sets: ViewSets;
}

/** Stores that ask in each call which ones are meant now, for what holds them while the file below is opened anew; each write is done by `writing`. */
export const following = (
  reading: () => Stores,
  writing: <T>(write: (stores: Stores) => Promise<T>) => Promise<T>,
): Stores => ({
  events: {
    append: (...commit) => writing(({ events }) => events.append(...commit)),
    readStream: (...from) => reading().events.readStream(...from),
    readLedger: (...from) => reading().events.readLedger(...from),
    head: () => reading().events.head(),
    exists: (stream) => reading().events.exists(stream),
    lastRevisions: (upTo) => reading().events.lastRevisions(upTo),
    readType: (...asked) => reading().events.readType(...asked),
  },
  texts: {
    put: (text) => writing(({ texts }) => texts.put(text)),
    get: (hash) => reading().texts.get(hash),
    withhold: (hash) => writing(({ texts }) => texts.withhold(hash)),
  },
  sets: {
    live: followingViews(() => reading().sets.live),
    create: () => reading().sets.create(),
    promote: (...set) => reading().sets.promote(...set),
    remove: (id) => reading().sets.remove(id),
    list: () => reading().sets.list(),
  },
});

const followingViews = (live: () => ViewStore): ViewStore => ({
  get: (stream) => live().get(stream),
  find: (streams) => live().find(streams),
  mentioned: (...asked) => live().mentioned(...asked),
  query: (query) => live().query(query),
  collect: (...mentions) => live().collect(...mentions),
  write: (...writes) => live().write(...writes),
  scan: (...from) => live().scan(...from),
  checkpoint: () => live().checkpoint(),
  step: () => live().step(),
  begin: (...step) => live().begin(...step),
  advance: (position) => live().advance(position),
  pinned: () => live().pinned(),
});
