import * as z from "zod";

/** The seven kinds of stream, in the order in which a record is usually built up. */
export const streamTypes = ["body", "person", "topic", "series", "source", "instrument", "session"] as const;
export type StreamType = (typeof streamTypes)[number];

/** One thing's history: `<type>/<id>`. */
export type StreamName = `${StreamType}/${string}` & { readonly __brand: "StreamName" };
/** Counts the commits of one stream: 1, 2, 3 …; 0 is a stream without commits. */
export type Revision = number & { readonly __brand: "Revision" };
/** Counts the commits of the whole register in ledger order: 1, 2, 3 …, dense; 0 is before the first. */
export type Position = number & { readonly __brand: "Position" };

export const revision = (n: number): Revision => n as Revision;
export const position = (n: number): Position => n as Position;

const longestSlug = 80;
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id is chosen by the editor and never changes: `[a-z0-9]` and single hyphens, 1 to 80 characters. */
export const slug = z
  .string()
  .max(longestSlug, `This must have at most ${longestSlug} characters.`)
  .regex(
    slugPattern,
    "This must be made of lower-case letters a to z, digits and single hyphens between them.",
  )
  .meta({
    id: "Slug",
    description: "An identifier: a–z, 0–9 and single hyphens, 1 to 80 characters",
    example: "minsk-2014",
  });

/** A thing of one of these types, named as its stream is: `body/mfa-russia`. */
export const thingOf = (...types: readonly StreamType[]) =>
  z
    .string()
    .regex(
      new RegExp(`^(?:${types.join("|")})/(?=.{1,${longestSlug}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`),
      `This must be ${types.map((type) => `${type}/…`).join(" or ")}, with an id of lower-case letters a to z, digits and single hyphens between them.`,
    )
    .meta({ description: types.map((type) => `${type}/…`).join(" or "), example: `${types[0]}/mfa-russia` });

/** A claim of a session, wherever another session names it: `minsk-2014#c4`. */
export const claimOfSession = z
  .string()
  .regex(
    new RegExp(`^(?=[^#]{1,${longestSlug}}#)[a-z0-9]+(?:-[a-z0-9]+)*#c[1-9][0-9]{0,5}$`),
    "This must be a session and its claim: <session>#<claim>.",
  )
  .meta({ description: "A session and its claim: `<session>#<claim>`", example: "minsk-2014#c4" });

/** Takes `<session>#<claim>` apart. */
export function sessionAndClaim(named: string): { session: string; claim: string } {
  const [session = "", claim = ""] = named.split("#");
  return { session, claim };
}

/** Whether this can be an id: as `slug` has it, without saying why not, which every read would pay for. */
export const isSlug = (value: string): boolean => value.length <= longestSlug && slugPattern.test(value);

export const streamName = (type: StreamType, id: string): StreamName => `${type}/${id}` as StreamName;

/** Takes `<type>/<id>` apart; undefined where it is no stream's name. */
export function parseStreamName(
  name: string,
): { type: StreamType; id: string; stream: StreamName } | undefined {
  const slash = name.indexOf("/");
  const type = streamTypes.find((candidate) => candidate === name.slice(0, slash));
  const id = name.slice(slash + 1);
  return type && isSlug(id) ? { type, id, stream: name as StreamName } : undefined;
}

export const typeOf = (stream: StreamName): StreamType => stream.slice(0, stream.indexOf("/")) as StreamType;
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf("/") + 1);

/** A type, or a stream of it, as it stands in a sentence: `a session`, `an instrument/plan-2010`. */
export const withArticle = (named: string): string => `${/^[aeiou]/.test(named) ? "an" : "a"} ${named}`;

/** What the API, the pages and the database call the set of all things of a type. */
export const collections = {
  body: "bodies",
  person: "people",
  topic: "topics",
  series: "series",
  source: "sources",
  instrument: "instruments",
  session: "sessions",
} as const satisfies Record<StreamType, string>;
export type Collection = (typeof collections)[StreamType];
