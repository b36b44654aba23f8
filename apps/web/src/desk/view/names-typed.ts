import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { isListed, kindsAsked } from "../work/choices.ts";
import { currentOf, type Desk } from "../work/desk.ts";

/** Names that the desk doesn't know yet are looked for as they are typed. */
export function useNames(
  desk: Desk,
  server: Server,
  now: { readonly current: Desk },
  become: (desk: Desk) => void,
): void {
  const { asking } = desk;
  const typed = asking?.typed.trim() ?? "";
  const item = currentOf(desk);
  const sought = item && asking && isListed(asking.field) ? kindsAsked(item, asking.field).join() : "";
  // One letter is too little, but a sign of a script that writes words with few of them.
  const isEnough = (typed.length > 1 || /\p{Lo}/u.test(typed)) && sought !== "";
  useAnswer(
    () => (isEnough ? server.names(typed, sought.split(",")) : undefined),
    (found) => {
      const known = new Set(now.current.names.map(({ name }) => name));
      const fresh = found.filter(({ name }) => !known.has(name));
      if (fresh.length > 0) become({ ...now.current, names: [...now.current.names, ...fresh] });
    },
    [typed, sought, server],
  );
}
