import { collections } from "@collegium/domain";
import type { ServedPages } from "./register.ts";

/** A kind of page: where some of them are, where the API has the same, and how each is made bare. */
export interface PageKind {
  readonly name: string;
  /** A page that is asked for before one is made anew: the router is made with the first request. */
  readonly before: string;
  readonly pages: readonly {
    readonly path: string;
    readonly document: string;
    readonly bare: () => Promise<string> | string;
  }[];
}

/** Things of a kind that are looked at. */
const looked = 40;

export async function pageKinds({ api, reading, bare }: ServedPages): Promise<PageKind[]> {
  const things = async (type: "session" | "topic") => {
    const list = collections[type];
    const answer = await api.request(`/v1/${list}?limit=${looked}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return Promise.all(
      items.map(async ({ id }) => {
        const read = await reading.document(type, id);
        if (!read) throw new RangeError(`there is no ${type} ${id}`);
        return { path: `/${list}/${id}`, read };
      }),
    );
  };
  const [sessions, topics] = [await things("session"), await things("topic")];
  const parts = await bare.homeParts();
  const thing = (type: "session" | "topic") => (one: (typeof sessions)[number]) => ({
    path: one.path,
    document: `/v1${one.path}`,
    bare: () => bare.thing(type, one.read),
  });
  return [
    {
      name: "home",
      // What it counts is kept for a minute, for both languages.
      before: "/ru",
      pages: [{ path: "/", document: "/v1/sessions?limit=5", bare: () => bare.home(parts) }],
    },
    { name: "a session", before: "/about", pages: sessions.map(thing("session")) },
    { name: "a topic", before: "/about", pages: topics.map(thing("topic")) },
    {
      name: "a claim",
      before: "/about",
      pages: sessions.map(({ path, read }) => ({
        path: `${path}/c1`,
        document: `/v1${path}/claims/c1`,
        bare: () => bare.claim(read, "c1"),
      })),
    },
  ];
}
