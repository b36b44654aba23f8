import type { LexiconAct } from "@collegium/sheets/language";

/** What a claim of an act is about, in the first place. */
export type Subject =
  | "topic"
  | "instrument"
  | "person"
  | "persons"
  | "claim"
  | "body"
  | "bodies"
  | "word"
  | "date"
  | "format";
/** What a session's details are, each with the words that say so. */
export const details = ["format", "date", "place", "parties"] as const;
export type Detail = (typeof details)[number];
/** A session can’t be without these; where it was may not be told. */
export const neededDetails: readonly Detail[] = ["format", "date", "parties"];
export type Reply = "corroborates" | "contradicts";
export type Act = LexiconAct;
/** What the editor says of words. */
export type Says = Act | Reply | Detail;

interface Saying {
  /** What is printed on its key on a US keyboard. */
  readonly key?: string;
  readonly about: Subject;
  /** The field of its finer shade, and the shades, the usual one first. */
  readonly shade?: { readonly field: string; readonly values: readonly string[] };
  /** Whether it needs what it is about: else it may be left out. */
  readonly needs: boolean;
}

const emphasis = { field: "emphasis", values: ["plain", "thorough", "special", "main", "touched"] } as const;
const polarity = { field: "assessed", values: ["positive", "neutral", "negative"] } as const;
const attitude = {
  field: "attitude",
  values: ["neutral", "approving", "concerned", "disapproving"],
} as const;
const role = {
  field: "role",
  values: ["head", "member", "chair", "guest", "observer", "spokesperson", "other"],
} as const;
const stage = { about: "instrument", needs: true } as const;

/** All that can be said of words, in the order of the keys' strip. */
export const sayings: Readonly<Record<Says, Saying>> = {
  discussed: { key: "D", about: "topic", shade: emphasis, needs: true },
  agreed: { key: "G", about: "topic", needs: false },
  affirmed: { key: "F", about: "topic", needs: false },
  offered: { key: "R", about: "topic", needs: false },
  noted: { key: "Q", about: "topic", shade: attitude, needs: false },
  assessed: { key: "V", about: "topic", shade: polarity, needs: false },
  urged: { key: "U", about: "topic", needs: false },
  attended: { key: "A", about: "person", shade: role, needs: true },
  met: { key: "M", about: "persons", needs: true },
  proposed: { key: "P", ...stage },
  examined: { key: "X", ...stage },
  adopted: { key: "O", ...stage },
  signed: { key: "S", ...stage },
  implemented: { key: "I", ...stage },
  negotiated: stage,
  initialled: stage,
  ratified: stage,
  inForce: stage,
  extended: stage,
  terminated: stage,
  corroborates: { key: "B", about: "claim", needs: true },
  contradicts: { key: "C", about: "claim", needs: true },
  format: { about: "format", needs: true },
  date: { about: "date", needs: true },
  place: { about: "word", needs: true },
  parties: { about: "bodies", needs: true },
};

export const allSayings = Object.keys(sayings) as Says[];
export const isDetail = (says: Says): says is Detail => (details as readonly Says[]).includes(says);
export const isReply = (says: Says): says is Reply => says === "corroborates" || says === "contradicts";
export const isAct = (says: Says): says is Act => !isDetail(says) && !isReply(says);

/** What a key that makes a claim says. */
export const saidByKey: ReadonlyMap<string, Says> = new Map(
  allSayings.flatMap((says) => {
    const { key } = sayings[says];
    return key ? [[key, says] as const] : [];
  }),
);
