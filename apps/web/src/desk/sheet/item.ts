import type { Span } from "../text/span.ts";
import { type Says, sayings } from "./acts.ts";

/** Who acted: both sides, nobody named, or bodies and persons (`body/mfa-russia`). */
export type By = "joint" | "unspecified" | readonly string[];

/** Whether the editor has taken it. `recorded` stands in the register already. */
type Status = "draft" | "taken" | "dismissed" | "recorded";

/** What is said of words: a claim, a detail of the session, or a reply to a recorded claim. */
export interface Item {
  readonly id: string;
  readonly says: Says;
  readonly status: Status;
  /** Its words; the first is where it stands. */
  readonly spans: readonly [Span, ...Span[]];
  /** What it is about: things by their streams' names (`topic/trade`); of a detail what it is, of a reply the claim. */
  readonly objects: readonly string[];
  readonly frameworks: readonly string[];
  readonly refersTo: readonly string[];
  readonly shade: string | undefined;
  readonly by: By;
  /** The item of the side meeting that it belongs to. */
  readonly within: string | undefined;
  /** The printed verb, where it is none that is usual for the act. */
  readonly wording: string | undefined;
  readonly summary: string | undefined;
  readonly note: string | undefined;
  /** Whether the words don't say it themselves: the note tells how it follows. */
  readonly inferred: boolean;
  /** Fields of the drafted line that the desk has no key for: `for`, `office`, `on` … */
  readonly more: Readonly<Record<string, unknown>>;
  /** 0 to 1; what the editor says is sure. */
  readonly confidence: number;
  /** Of what is recorded: its number in the session, and whether other words than this text's say it. */
  readonly claim: string | undefined;
}

/** Sure drafts are taken together; of others one says that they are unsure. */
export const sure = 0.8;

/** An item as an editor begins it, with what is said of it beside. */
export const newItem = (item: Pick<Item, "id" | "says" | "spans"> & Partial<Item>): Item => ({
  status: "taken",
  objects: [],
  frameworks: [],
  refersTo: [],
  shade: sayings[item.says].shade?.values[0],
  by: "joint",
  within: undefined,
  wording: undefined,
  summary: undefined,
  note: undefined,
  inferred: false,
  more: {},
  confidence: 1,
  claim: undefined,
  ...item,
});

/** A thing that the register doesn't have yet. */
export interface NewName {
  /** `topic/new-topic`. */
  readonly name: string;
  readonly label: string;
  /** Fields of its entry in the sheet's vocabulary. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Why nothing is claimed of words. */
type Why = "furniture" | "heading" | "background" | "repeated";
export interface Aside extends Span {
  readonly why: Why;
}

/** A value that drafting proposes for a detail of the session. */
export interface DraftedDetail {
  readonly values: readonly string[];
  readonly note: string | undefined;
  readonly inferred: boolean;
}
