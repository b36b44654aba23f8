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
  /** Told of a document that is written, so that nobody need read it for its label. */
  written(view: Tagged, document: StoredDocument): void;
}

type Tagged = Pick<View, "stream" | "etag">;

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
    written: (view, document) => void labels.keep(view, document),
  };
}

function remembering<T>(most: number, read: (document: StoredDocument) => T) {
  const known = new Map<StreamName, { readonly etag: string; readonly said: T }>();
  const keep = ({ stream, etag }: Tagged, document: StoredDocument): T => {
    const said = read(document);
    if (known.size >= most) known.clear();
    known.set(stream, { etag, said });
    return said;
  };
  return {
    known({ stream, etag }: Tagged): T | undefined {
      const last = known.get(stream);
      return last?.etag === etag ? last.said : undefined;
    },
    keep,
    read: (view: View): T => keep(view, toDocument(view)),
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
