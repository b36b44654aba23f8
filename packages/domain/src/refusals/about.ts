import type { DataOf } from "../events/index.ts";
import type { StreamName, StreamType } from "../ids.ts";

type SeriesMembers = DataOf<"SeriesDefined">["of"];
type BodyKind = DataOf<"BodyRegistered">["kind"];

/** For rules that say all by themselves. */
type Nothing = Readonly<Record<string, never>>;

/** Which words of a quotation are meant: all, or those of a shortened one. */
export type Part = "all" | "first" | "last";

/** What a refusal by each rule is about: the data that its words are made of, whatever the language. */
export interface About {
  malformed:
    | { readonly why: "no-list"; readonly most: number }
    | { readonly why: "no-event" | "no-type" }
    | { readonly why: "crowded"; readonly most: number }
    /** What a schema says of one field, in words of its own. */
    | { readonly why: "schema"; readonly said: string };
  /** `elsewhere` is the kind of stream that has such events; `has` are those of this one. */
  "unknown-event-type": {
    readonly type: string;
    readonly stream: StreamType;
    readonly elsewhere?: StreamType;
    readonly has: readonly string[];
  };
  /** `event`: beside its type and data. `has` is left out within fields of fields. */
  "unknown-field":
    | { readonly of: "event"; readonly field: string }
    | { readonly of: "data"; readonly field: string; readonly has?: readonly string[] };
  "deposit-through-text": Nothing;
  /** `why` is for the register's developers: no input should lead here. */
  unrecordable: { readonly why: string };
  /** `bytes` is left out where it is more than was counted. */
  "commit-too-large": { readonly bytes?: number; readonly most: number };

  "not-created": { readonly stream: StreamName; readonly begins: readonly string[] };
  "already-created": { readonly stream: StreamName };
  "reserved-id": { readonly id: string };
  "unknown-reference": { readonly stream: StreamName };
  /** `of`: sessions whose claims are followed, where those alone are too many. */
  "too-many-references": { readonly count: number; readonly most: number; readonly of?: "followed" };
  /** `claim`: one that is retracted in favour of itself. */
  "self-reference": { readonly stream: StreamName } | { readonly claim: string };
  repeated: { readonly item: string };
  "too-few": { readonly of: "parties" | "participants" };
  "changes-nothing": Nothing;
  "already-recorded":
    | {
        readonly what:
          | "office"
          | "search"
          | "title"
          | "link"
          | "party"
          | "departure"
          | "following"
          | "contradiction"
          | "passages"
          | "aside";
      }
    | { readonly what: "claim"; readonly claim: string };
  /** What can't have ended, or happened, before what it follows. */
  "dates-out-of-order": {
    readonly of: "office" | "departure" | "accession";
    readonly from: string;
    readonly to: string;
  };

  "source-unknown": { readonly source: string };
  "source-withheld": { readonly source: string };
  "text-withheld": Nothing;
  "empty-text": Nothing;
  "nul-in-text": Nothing;
  "lone-surrogate": Nothing;
  "too-many-marks": { readonly line: number };
  /**
   * `missing`: the words stand nowhere; what comes near to them is the refusal's passage, with the signs of it that nobody sees by name.
   * `isSearched`: whether that was looked for. `invisible`: nothing of them can be seen.
   */
  "quotation-not-found":
    | {
        readonly why: "missing";
        readonly part: Part;
        readonly isSearched: boolean;
        readonly unseen: readonly string[];
      }
    | { readonly why: "invisible"; readonly part: Part }
    | { readonly why: "apart"; readonly isShortened: boolean };
  /** `like`: the whole words at the first place, with the signs of them that nobody sees by name. */
  "quotation-cuts-word": {
    readonly part: Part;
    readonly like?: { readonly words: string; readonly unseen: readonly string[] };
  };
  /** `places` is left out where there are too many to compare; where it is more than `most`, there may be still more. */
  "quotation-ambiguous": { readonly places?: number; readonly most: number };
  "quotation-too-long": { readonly length: number; readonly most: number };
  "too-much-text": { readonly sources: number; readonly characters: number; readonly most: number };
  /** `whole`: the words of the quotation that it cuts. */
  "wording-not-quoted": { readonly wording: string; readonly whole?: string };
  "note-missing": Nothing;
  "evidence-needed": { readonly field: string };
  "evidence-without-field": { readonly of: "session" | "instrument"; readonly field: string };

  "session-not-held": Nothing;
  "already-held": Nothing;
  /** Of what is refused: a claim, or that the session is held or cancelled. */
  "session-cancelled": { readonly of: "claim" | "session" };
  "session-withdrawn": { readonly duplicateOf?: string };

  /** `session`: the other one whose claim was named. */
  "claim-unknown": { readonly claim: string; readonly session?: string };
  /** What the claim was named as; `session` is the earlier one's. */
  "claim-retracted": {
    readonly claim: string;
    readonly as: "itself" | "meeting" | "replacement" | "earlier";
    readonly session?: string;
  };
  "following-unfounded": Nothing;
  "earlier-withdrawn": { readonly session: string };
  /** When the session that was named was held, and when this one was. */
  "not-earlier": { readonly session: string; readonly held: string; readonly date: string };
  /** `has` are the type's fields; left out where it has this one, and can't be without it. */
  "not-of-this-claim": { readonly type: string; readonly field: string; readonly has?: readonly string[] };
  /** The fields of which a claim of the type has at least one. */
  "subject-missing": { readonly type: string; readonly fitting: readonly string[] };
  /** The claim that was named, and what it is; neither where the claim belongs to no side meeting at all. */
  "not-a-side-meeting": { readonly claim?: string; readonly type?: string };
  "side-meeting-in-use": { readonly claims: readonly string[] };

  "statement-unknown": { readonly revision: number; readonly index: number };
  /** The body that left again. */
  "statement-in-use": { readonly body: string };

  "wrong-series": { readonly series: string; readonly of: SeriesMembers; readonly wanted: SeriesMembers };
  "not-a-state": { readonly body: string; readonly kind: BodyKind };

  "not-a-party": { readonly body: string };
  "not-set-aside": Nothing;
  "already-withheld": Nothing;
  merged: { readonly type: StreamType; readonly into: string };
  "merge-circle": { readonly into: string };
  "broader-circle": { readonly into: string };
  "supersedes-circle": Ring;
  "duplicate-circle": Ring;
  "succeeds-circle": Ring;
  "part-circle": Ring;
  "merged-circle": Ring;
  "member-circle": Ring;
  "lineage-too-long": { readonly target: StreamName; readonly most: number };
}

/** The stream, and the target from which it is come to again. */
interface Ring {
  readonly stream: StreamName;
  readonly target: StreamName;
}

/** A rule's name, stable: clients may branch on it. */
export type Rule = keyof About;
