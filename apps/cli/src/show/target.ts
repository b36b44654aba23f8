import {
  type Collection,
  collections,
  type StreamName,
  slug,
  streamName,
  streamTypes,
} from "@collegium/domain";

/** What is to be shown: one thing, or a list, which may be narrowed as the API narrows it. */
export type Target =
  | { readonly kind: "document"; readonly address: string }
  | { readonly kind: "list"; readonly address: string };

/** Reads `sessions/minsk-2014` (also `session/minsk-2014`), `sessions` or `sessions?body=belarus`; undefined where it is none. */
export function targetOf(text: string): Target | undefined {
  const [, name = "", id, query] = /^([a-z]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(text) ?? [];
  const type = streamTypes.find((candidate) => candidate === name || collections[candidate] === name);
  if (!type) return undefined;
  const collection: Collection = collections[type];
  if (id === undefined) return { kind: "list", address: `/v1/${collection}?${query ?? ""}` };
  if (!slug.safeParse(id).success || query !== undefined) return undefined;
  return { kind: "document", address: `/v1/${collection}/${id}` };
}

/** The stream of one thing: of `sessions/minsk-2014`, also `session/minsk-2014`; undefined where it is none. */
export function streamOf(text: string): StreamName | undefined {
  const [name = "", id = "", ...others] = text.split("/");
  const type = streamTypes.find((candidate) => candidate === name || collections[candidate] === name);
  return type && others.length === 0 && slug.safeParse(id).success ? streamName(type, id) : undefined;
}
