import type { EventOf } from "@collegium/domain";
import type { SourceDocument } from "../documents/source.ts";
import type { Evolve } from "./evolve.ts";
import { compact, corrected, datumOf, given, same, unnamed } from "./values.ts";

export const evolveSource: Evolve<SourceDocument, EventOf<"source">> = (document, event, start, at) => {
  switch (event.type) {
    case "SourceDeposited": {
      const { title, publisher, published, language, url, retrieved, mediaType, sha256, length, supersedes } =
        event.data;
      return compact({
        ...start("source"),
        title,
        publisher: unnamed(publisher),
        published: datumOf(published),
        language,
        url,
        retrieved: given(retrieved, datumOf),
        mediaType,
        sha256,
        length,
        supersedes: given(supersedes, unnamed),
      });
    }
    case "SourceDetailsCorrected": {
      const { changes } = event.data;
      const source = document();
      return compact({
        ...source,
        title: corrected(source.title, changes.title, same),
        publisher: corrected(source.publisher, changes.publisher, unnamed),
        published: corrected(source.published, changes.published, datumOf),
        language: corrected(source.language, changes.language, same),
        url: corrected(source.url, changes.url, same),
        retrieved: corrected(source.retrieved, changes.retrieved, datumOf),
        supersedes: corrected(source.supersedes, changes.supersedes, unnamed),
      });
    }
    case "SourceWithheld":
      return { ...document(), withheld: { reason: event.data.reason, at } };
  }
};
