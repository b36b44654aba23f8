import type { MentionedClaim, ServedDocument } from "@collegium/read-model";

export type Session = ServedDocument<"session">;
/** A claim in its session's document, with its words. */
export type Claim = Session["claims"][number];
/** A claim wherever it is shown. */
export type AnyClaim = Claim | MentionedClaim;
export type Evidence = Claim["evidence"][number];
export type QuotedSource = Session["sources"][number];
/** A session where it is mentioned. */
export type MentioningSession = ServedDocument<"topic">["discussions"][number]["session"];

/** Words of a source where what rests on them is mentioned. */
export interface QuotedWords {
  readonly source: string;
  readonly exact: string;
  /** That they go on. */
  readonly cut?: true | undefined;
}
