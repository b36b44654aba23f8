import { freeSlug, slugOf } from "@collegium/domain";

/** Makes ids of names, each once. */
export function idMaker(taken: Iterable<string> = []): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const id = freeSlug(slugOf(name) || otherwise, (one) => used.has(one));
    used.add(id);
    return id;
  };
}
