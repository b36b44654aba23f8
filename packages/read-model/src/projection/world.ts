import { idOf, type StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { structuralPrefix } from "../entries/sort.ts";
import { labelIn, type OwnLabel, type World } from "../naming/labels.ts";
import type { FoundView, View, ViewStore } from "../port.ts";
import { type OfInstruments, ofInstruments } from "../since/unmentioned.ts";
import type { FoldedDocument } from "./fold-page.ts";
import { streamsMentioning } from "./mention-pages.ts";
import { toDocument } from "./stored.ts";

/** Sort keys of those that say of a source that they supersede it. */
const successorPrefix = `${structuralPrefix}successor/`;

/** Tells what stored documents say: their labels, and of sessions what they say of instruments. */
export interface DocumentReader {
  label(found: FoundView): Promise<OwnLabel | undefined>;
  instruments(view: View): OfInstruments | undefined;
}

/**
 * Remembers what stored documents say, by the tags of their bytes: page after page of the ledger refers to the same bodies, topics and
 * sources, and is compared with the same sessions. Each is looked up all the same, so another process may write what it likes.
 */
export function documentReader(): DocumentReader {
  const labels = remembering(10_000, labelIn);
  const instruments = remembering(1_000, (document) =>
    document.type === "session" ? ofInstruments(document) : undefined,
  );
  return {
    async label(found) {
      const known = labels.known(found);
      if (known) return known;
      const view = await found.read();
      return view && labels.read(view);
    },
    instruments: (view) => instruments.known(view) ?? instruments.read(view),
  };
}

function remembering<T>(most: number, read: (document: StoredDocument) => T) {
  const known = new Map<string, T>();
  const key = ({ stream, etag }: Pick<View, "stream" | "etag">) => `${stream} ${etag}`;
  return {
    known: (view: Pick<View, "stream" | "etag">): T | undefined => known.get(key(view)),
    read(view: View): T {
      const said = read(toDocument(view));
      if (known.size >= most) known.clear();
      known.set(key(view), said);
      return said;
    },
  };
}

/** Of sources those that stored ones say they supersede, or ever said so where `removed` is asked for. */
export async function successorsStored(
  views: ViewStore,
  sources: readonly StreamName[],
  narrowed: { readonly removed?: boolean } = {},
): Promise<Map<StreamName, Set<StreamName>>> {
  const asked = { ...narrowed, prefix: successorPrefix };
  const found = new Map<StreamName, Set<StreamName>>();
  for (const source of await views.mentioned(sources, asked))
    found.set(source, await streamsMentioning(views, source, asked));
  return found;
}

/** Things as they will be once a page of the ledger is written: its drafts, over what is stored. */
export function storedWorld(
  views: ViewStore,
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  remembered: DocumentReader,
): World {
  const sources = [...drafts.values()].filter(({ after }) => after.type === "source");
  const superseding = Map.groupBy(sources, ({ after }) => after.type === "source" && after.supersedes?.id);
  return {
    async labels(streams) {
      const labels = new Map<StreamName, OwnLabel>();
      const stored: StreamName[] = [];
      for (const stream of streams) {
        const draft = drafts.get(stream);
        if (draft) labels.set(stream, labelIn(draft.after));
        else stored.push(stream);
      }
      for (const found of stored.length > 0 ? await views.find(stored) : []) {
        const label = await remembered.label(found);
        if (label) labels.set(found.stream, label);
      }
      return labels;
    },
    async successors(sources) {
      const found = await successorsStored(views, sources);
      for (const source of sources) {
        const drafted = superseding.get(idOf(source)) ?? [];
        if (drafted.length > 0)
          found.set(source, new Set([...(found.get(source) ?? []), ...drafted.map(({ stream }) => stream)]));
      }
      return found;
    },
  };
}
