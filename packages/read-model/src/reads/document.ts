import { type StreamType, streamName } from "@collegium/domain";
import { hiddenEnd } from "../entries/sort.ts";
import type { ViewStore } from "../port.ts";
import { revisionOfTag } from "../projection/stored.ts";
import { type Answer, compose, type ReadOptions, shownMentions } from "./compose.ts";

/**
 * One thing's document; undefined where there is none. A session's is served as it is stored; the others show the newest mentions
 * of them: 100, a series 2,000. Where there are more, `more` tells where.
 */
export async function readDocument(
  views: ViewStore,
  type: StreamType,
  id: string,
  options: ReadOptions,
): Promise<Answer | undefined> {
  const stream = streamName(type, id);
  if (type === "session") {
    const view = await views.get(stream);
    return view && { body: view.body, etag: view.etag, revision: revisionOfTag(view.etag) };
  }
  const { view, mentions } = await views.collect(stream, { limit: shownMentions(type), above: hiddenEnd });
  return view && compose(view, type, mentions, options);
}
