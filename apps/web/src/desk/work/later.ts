import { sayings } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { idOf, kindOf } from "../sheet/names.ts";

/** What may be said later of what is recorded. */
export const laterActs = [
  "correct",
  "retract",
  "follow",
  "take-back",
  "merge",
  "withhold",
  "withdraw",
] as const;
export type LaterAct = (typeof laterActs)[number];

/** What an editor fills in, by the field's name. */
export type Filled = Readonly<Record<string, string>>;

/** Fields that each act asks for; those that end with `?` may stay empty. */
export const laterFields: Readonly<Record<LaterAct, readonly string[]>> = {
  correct: ["objects?", "shade?", "by?", "summary?", "wording?", "reason"],
  retract: ["reason", "replacedBy?"],
  follow: ["relation", "earlier", "note"],
  "take-back": ["statement", "reason"],
  merge: ["from", "into"],
  withhold: ["reason"],
  withdraw: ["reason", "duplicateOf?"],
};

/** Acts on one claim need one; the others are about the whole. */
export const needsClaim = (act: LaterAct): boolean =>
  act === "correct" || act === "retract" || act === "follow";

/** One event, and the stream that it is appended to. */
export interface LaterEvent {
  /** `/v1/sessions/minsk-2014`. */
  readonly document: string;
  readonly event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

const collections: Readonly<Record<string, string>> = {
  topic: "topics",
  body: "bodies",
  person: "people",
  instrument: "instruments",
};
const merged: Readonly<Record<string, string>> = {
  topic: "TopicMerged",
  body: "BodyMerged",
  person: "PersonMerged",
  instrument: "InstrumentMerged",
};
const listed = (words: string): string[] => words.split(/[\s,]+/).filter(Boolean);

/** The event that an act is; undefined where it can't be told, such as a merge of two kinds. */
export function laterEvent(
  act: LaterAct,
  filled: Filled,
  {
    session,
    source,
    item,
  }: { readonly session: string; readonly source: string; readonly item: Item | undefined },
): LaterEvent | undefined {
  const inSession = (type: string, data: Record<string, unknown>): LaterEvent => ({
    document: `/v1/sessions/${session}`,
    event: { type, data },
  });
  const { reason = "", replacedBy = "", from = "", into = "", duplicateOf = "" } = filled;
  switch (act) {
    case "correct":
      return (
        item && inSession("ClaimCorrected", { claim: item.claim, changes: changesOf(item, filled), reason })
      );
    case "retract": {
      const claims = listed(replacedBy);
      return (
        item &&
        inSession("ClaimRetracted", {
          claim: item.claim,
          reason,
          ...(claims.length > 0 && { replacedBy: claims }),
        })
      );
    }
    case "follow":
      return (
        item &&
        inSession("ClaimFollowed", {
          claim: item.claim,
          relation: filled.relation,
          earlier: filled.earlier,
          note: filled.note,
        })
      );
    case "take-back": {
      const [revision = "", index = ""] = (filled.statement ?? "").split(/[.,:\s]+/);
      return inSession("StatementRetracted", {
        statement: { revision: Number(revision), index: Number(index) },
        reason,
      });
    }
    case "merge": {
      const kind = kindOf(from);
      if (kind !== kindOf(into) || !merged[kind]) return undefined;
      return {
        document: `/v1/${collections[kind]}/${idOf(from)}`,
        event: { type: merged[kind], data: { into: idOf(into) } },
      };
    }
    case "withhold":
      return { document: `/v1/sources/${source}`, event: { type: "SourceWithheld", data: { reason } } };
    case "withdraw":
      return inSession("SessionWithdrawn", { reason, ...(duplicateOf && { duplicateOf }) });
  }
}

/** Only what the editor changed is said. */
function changesOf(item: Item, filled: Filled): Record<string, unknown> {
  const before = correctable(item);
  const changed = (name: string) => (filled[name] ?? "").trim() !== before[name];
  const { about, shade } = sayings[item.says];
  const ids = listed(filled.objects ?? "");
  const objects =
    about === "topic"
      ? { topics: ids }
      : about === "instrument"
        ? { instruments: ids }
        : item.says === "met"
          ? { participants: listed(filled.objects ?? "") }
          : { person: ids[0] };
  const by = (filled.by ?? "").trim();
  return {
    ...(changed("objects") && objects),
    ...(changed("shade") && shade && { [item.says === "assessed" ? "polarity" : shade.field]: filled.shade }),
    ...(changed("by") && { by: by === "joint" || by === "unspecified" ? by : listed(by) }),
    ...(changed("summary") && { summary: filled.summary?.trim() || null }),
    ...(changed("wording") && { wording: filled.wording?.trim() }),
  };
}

/** What of a claim can be corrected here, as it is typed. */
export const correctable = (item: Item): Filled => ({
  objects: item.objects.map((name) => (item.says === "met" ? name : idOf(name))).join(", "),
  shade: item.shade ?? "",
  by: typeof item.by === "string" ? item.by : item.by.join(", "),
  summary: item.summary ?? "",
  wording: item.wording ?? "",
});
