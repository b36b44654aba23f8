import type { EventStore, TextStore } from "@collegium/event-store";
import type { ViewSets, ViewStore } from "@collegium/read-model";
import type { Lending } from "./lending.ts";
import type { Opened } from "./stores.ts";

interface Stores {
  /** All of it, also what a store need not have: a rebuild without that reads and parses every commit twice. */
  readonly events: Required<EventStore>;
  readonly texts: TextStore;
  readonly sets: ViewSets;
}

/** Stores that ask in each call which ones are meant now, for what holds them while the file below is opened anew; each write is done by `writing`. */
export const following = (
  { ask, each, keep }: Lending<Opened>,
  writing: <T>(write: (stores: Stores) => Promise<T>) => Promise<T>,
): Stores => ({
  events: {
    append: (...commit) => writing(({ events }) => events.append(...commit)),
    readStream: (...from) => each(({ events }) => events.readStream(...from)),
    readLedger: (...from) => each(({ events }) => events.readLedger(...from)),
    head: () => ask(({ events }) => events.head()),
    exists: (stream) => ask(({ events }) => events.exists(stream)),
    lastRevisions: (upTo) => each(({ events }) => events.lastRevisions(upTo)),
    readType: (...asked) => each(({ events }) => events.readType(...asked)),
  },
  texts: {
    put: (text) => writing(({ texts }) => texts.put(text)),
    get: (hash) => ask(({ texts }) => texts.get(hash)),
    withhold: (hash) => writing(({ texts }) => texts.withhold(hash)),
  },
  sets: {
    live: followingViews((question) => ask(({ sets }) => question(sets.live))),
    create: () => keep(({ sets }) => sets.create()),
    promote: (...set) => ask(({ sets }) => sets.promote(...set)),
    remove: (id) => ask(({ sets }) => sets.remove(id)),
    list: () => ask(({ sets }) => sets.list()),
  },
});

const followingViews = (ask: <T>(question: (live: ViewStore) => Promise<T>) => Promise<T>): ViewStore => ({
  get: (stream) => ask((live) => live.get(stream)),
  find: (streams) => ask((live) => live.find(streams)),
  mentioned: (...asked) => ask((live) => live.mentioned(...asked)),
  query: (query) => ask((live) => live.query(query)),
  collect: (...mentions) => ask((live) => live.collect(...mentions)),
  write: (...writes) => ask((live) => live.write(...writes)),
  scan: (...from) => ask((live) => live.scan(...from)),
  checkpoint: () => ask((live) => live.checkpoint()),
  step: () => ask((live) => live.step()),
  begin: (...step) => ask((live) => live.begin(...step)),
  advance: (position) => ask((live) => live.advance(position)),
  pinned: () => ask((live) => live.pinned()),
});
