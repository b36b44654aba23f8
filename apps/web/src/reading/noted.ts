import type { Reading } from "./port.ts";

/** A reading that notes what is read by it, for whoever keeps what is made of that. */
export interface Noted {
  readonly reading: Reading;
  /** Whether all that was read by it is still so: documents by their tags; of texts, which never change, whether they are there. */
  unchanged(): Promise<boolean>;
}

/**
 * Notes the documents and the texts that are read.
 *
 * Law: once a text is withheld, under whichever source, nothing that was made of it is unchanged.
 */
export function noted(reading: Reading): Noted {
  const checks = new Map<string, () => Promise<boolean>>();
  /** The first time counts: what is read again later is no older. */
  const note = (what: string, check: () => Promise<boolean>) => {
    if (!checks.has(what)) checks.set(what, check);
  };
  return {
    reading: {
      ...reading,
      async document(type, id) {
        const read = await reading.document(type, id);
        const tag = read?.etag;
        note(`${type}/${id}`, async () => (await reading.document(type, id))?.etag === tag);
        return read;
      },
      async text(sha256) {
        const text = await reading.text(sha256);
        const wasThere = text !== undefined;
        note(sha256, async () => ((await reading.text(sha256)) !== undefined) === wasThere);
        return text;
      },
    },
    unchanged: async () => (await Promise.all([...checks.values()].map((check) => check()))).every(Boolean),
  };
}
