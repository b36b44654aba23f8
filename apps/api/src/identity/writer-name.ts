/** What would end a line of a history, change the direction of what follows, or is no character at all. */
const misleading = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]/u;
/** Anything that leaves a mark on paper; U+2800 is a symbol by its class, and blank. */
const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Why something can't be a writer's name in a history, in words; undefined where it can. */
export function nameRefusal(name: unknown, most: number): string | undefined {
  if (typeof name !== "string") return "must be a string";
  if (name === "") return "must not be empty";
  if (!visible.test(name)) return "must have something visible in it";
  if (name !== name.trim()) return "must not begin or end with a space";
  if (misleading.test(name))
    return "must be on one line, without control characters and changes of direction";
  return [...name].length > most ? `must have at most ${most} characters` : undefined;
}
