import { DamagedItem, DamagedText } from "./errors.ts";
import type { EventStore, TextStore } from "./port.ts";

/** Stores, and how many different damaged items their readers met since they were opened; counted to 100. */
interface NoticingDamage<E extends EventStore> {
  readonly events: E;
  readonly texts: TextStore;
  damaged(): number;
}

const most = 100;

/**
 * The same stores, which remember what was damaged in what they were asked for, whoever asked. What nobody reads is not known to be damaged:
 * `verify` reads all. What was mended since counts until the stores are opened anew.
 */
export function noticingDamage<E extends EventStore>(stores: {
  readonly events: E;
  readonly texts: TextStore;
}): NoticingDamage<E> {
  const { events, texts } = stores;
  const met = new Set<string>();

  const notice = (fault: unknown): never => {
    const isDamage = fault instanceof DamagedItem || fault instanceof DamagedText;
    if (isDamage && met.size < most) met.add(fault.where);
    throw fault;
  };
  const noticed = <T>(items: AsyncIterable<T>): AsyncIterable<T> => ({
    async *[Symbol.asyncIterator]() {
      try {
        yield* items;
      } catch (fault) {
        notice(fault);
      }
    },
  });

  const { readType } = events;
  return {
    events: {
      ...events,
      append: (...commit) => events.append(...commit).catch(notice),
      readStream: (...asked) => noticed(events.readStream(...asked)),
      readLedger: (...asked) => noticed(events.readLedger(...asked)),
      ...(readType && { readType: (...asked: Parameters<typeof readType>) => noticed(readType(...asked)) }),
    },
    texts: { ...texts, get: (hash) => texts.get(hash).catch(notice) },
    damaged: () => met.size,
  };
}
