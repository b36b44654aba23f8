import type { Draft } from "@collegium/drafting";
import type { Annotated } from "./folder.ts";
import { type ActedBy, agrees } from "./score.ts";

/** How well the fields of right drafts agree with what a reader says of them. */
export interface Fields {
  /** Right drafts of which a reader says who acted, and of how many the draft says the same; of how many it leaves it open. */
  readonly by: { readonly told: number; readonly right: number; readonly open: number };
  /** Drafted topics of what a reader describes, and how many have a word of the reader's. */
  readonly topics: { readonly drafted: number; readonly right: number };
  /** Words by which readers describe what was discussed, and how many are in a drafted topic. */
  readonly words: { readonly told: number; readonly found: number };
}

export const noFields: Fields = {
  by: { told: 0, right: 0, open: 0 },
  topics: { drafted: 0, right: 0 },
  words: { told: 0, found: 0 },
};

/** Two scores together. */
export const summed = (a: Fields, b: Fields): Fields => ({
  by: { told: a.by.told + b.by.told, right: a.by.right + b.by.right, open: a.by.open + b.by.open },
  topics: { drafted: a.topics.drafted + b.topics.drafted, right: a.topics.right + b.topics.right },
  words: { told: a.words.told + b.words.told, found: a.words.found + b.words.found },
});

/** A claim of a drafted sheet, as far as it is looked at here. */
interface Written {
  readonly by?: string;
  readonly discussed?: string | readonly string[] | null;
}
interface Sheet {
  readonly by: string;
  readonly source: { readonly publishers: readonly string[] };
  readonly claims?: readonly Written[];
  readonly bodies?: Named;
  readonly topics?: Named;
}
type Named = Readonly<Record<string, { readonly names: Readonly<Record<string, string>> }>>;

/** Scores who acted and the topics of a draft's claims that agree with a reader's: each claim of the reader once. */
export function fieldsOf({ sheet: drafted, drafts }: Draft, { claims }: Pick<Annotated, "claims">): Fields {
  const sheet = drafted as unknown as Sheet;
  const pairs = claims.flatMap((found) => {
    const one = drafts.find(({ act, confidence, quote }) => agrees({ act, confidence, ...quote }, found));
    const claim = one && sheet.claims?.[one.claim];
    return claim ? [{ found, claim }] : [];
  });
  const acted = pairs.flatMap(({ found: { by }, claim }) =>
    by === undefined ? [] : [{ by, drafted: claim.by ?? sheet.by }],
  );
  const described = pairs.flatMap(({ found: { kind, text }, claim }) =>
    kind === "discussed" && text !== undefined
      ? [{ told: wordsOf(text), topics: topicsOf(claim, sheet) }]
      : [],
  );
  const topics = described.flatMap(({ told, topics: all }) =>
    all.map((topic) => [...topic].some((word) => told.has(word))),
  );
  const words = described.flatMap(({ told, topics: all }) =>
    [...told].map((word) => all.some((topic) => topic.has(word))),
  );
  return {
    by: {
      told: acted.length,
      right: acted.filter(({ by, drafted: id }) => isSaidBy(by, id, sheet)).length,
      open: acted.filter(({ drafted: id }) => id === "unspecified").length,
    },
    topics: { drafted: topics.length, right: topics.filter(Boolean).length },
    words: { told: words.length, found: words.filter(Boolean).length },
  };
}

function isSaidBy(by: ActedBy, drafted: string, sheet: Sheet): boolean {
  const id = drafted.replace(/^body\//, "");
  if (by === "all") return id === "joint";
  if (by === "publisher") return sheet.source.publishers.includes(id);
  return by.length === 1 && by.some((name) => Object.values(sheet.bodies?.[id]?.names ?? {}).includes(name));
}

const topicsOf = ({ discussed }: Written, { topics }: Sheet): ReadonlySet<string>[] =>
  [discussed ?? []].flat().map((id) => wordsOf(Object.values(topics?.[id]?.names ?? {}).join(" ")));

/** Words are compared by so many letters, and short ones not at all. */
const letters = 5;
const shortest = 4;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= shortest && !says.test(word))
      .map((word) => word.slice(0, letters)),
  );

/** Words of a description that name no subject. */
const says = /^(?:that|this|with|from|their|other|issues|including|questions|matters|further|between|both)$/;
