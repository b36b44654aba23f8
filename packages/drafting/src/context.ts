import type { Segment } from "@collegium/sheets/language";
import type { Clause } from "./clauses/clauses.ts";
import type { Actor } from "./clauses/subject.ts";
import type { Language } from "./languages/language.ts";

/** The clauses of a text's sentences, with what they mean only beside one another: who "it" is, and whose future is told. */
export function inContext(
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  language: Language,
): Clause[][] {
  return clauses.map((all, at) => {
    let it: Actor = "pointer";
    return all.map((clause) => {
      if (isIt(segments[at], clause, language)) it = clauses[at - 1]?.[0]?.actor ?? "pointer";
      else if (!clause.goesOn) it = "pointer";
      return planned({ ...clause, actor: clause.actor === "pointer" ? it : clause.actor });
    });
  });
}

/** "The Northern side welcomed that. It praised …": what did something is whoever did so before. */
function isIt(segment: Segment | undefined, { actor, present, from }: Clause, { words }: Language): boolean {
  if (!segment || actor !== "pointer" || present) return false;
  const first = /^\P{L}*(\p{L}+)/u.exec(segment.words.slice(from, from + 20))?.[1]?.toLowerCase();
  return first !== undefined && words.pointer.has(first) && !words.articles.has(first);
}

/** "The new office will improve ties" judges, "the sides will improve ties" says what they agreed on. */
function planned(clause: Clause): Clause {
  const { trigger, actor } = clause;
  const isPlan =
    actor === "together" && trigger.act === "assessed" && /^(?:will|shall)\s/u.test(trigger.wording);
  return isPlan ? { ...clause, trigger: { ...trigger, act: "agreed" } } : clause;
}
