import { type Token, tokensOf } from "@collegium/sheets/language";
import { type Finder, type Found, finder } from "../languages/finder.ts";
import type { Language } from "../languages/language.ts";
import type { StateName } from "../languages/states.ts";
import type { KnownName } from "./known.ts";

/** The register's names and the world's states, to be found among the words of a sentence. */
export interface Names {
  readonly known: Finder<KnownName>;
  /** Bodies that may act or meet: the register's, and states that it may not have. */
  sides(tokens: readonly Token[]): Found<Side>[];
  readonly all: readonly KnownName[];
}

/** A body of the register, or a state. */
export type Side =
  | { readonly kind: "known"; readonly body: KnownName }
  | { readonly kind: "state"; readonly state: StateName };

/** "UN" of "United Nations", "OSCE" of "Organization for Security and Co-operation in Europe": organisations are printed so without being named. */
function initialsOf({ type, kind, names }: KnownName): string[] {
  if (type !== "body" || (kind !== "organisation" && kind !== "grouping")) return [];
  return names.flatMap((name) => {
    const initials = tokensOf(name)
      .filter(({ word }) => /^\p{Lu}/u.test(word))
      .map(({ word }) => word.charAt(0))
      .join("");
    return initials.length >= 2 && initials.length <= 8 ? [initials] : [];
  });
}

/** Makes finders of the register's names. A state that the register has by one of its names is the register's. */
export function namesOf(all: readonly KnownName[], language: Language): Names {
  const states = new Set([...language.states.byCode.values()].flatMap(({ names }) => names));
  const known = finder(
    all,
    (thing) => [...thing.names, ...initialsOf(thing).filter((initials) => !states.has(initials))],
    language.code,
  );
  const bodies = new Map<string, KnownName>();
  for (const thing of all)
    if (thing.type === "body") for (const name of thing.names) bodies.set(name.toLowerCase(), thing);
  const registered = (state: StateName): KnownName | undefined =>
    state.names.map((name) => bodies.get(name.toLowerCase())).find((body) => body !== undefined);
  return {
    all,
    known,
    sides(tokens) {
      const own = known(tokens).filter(({ named }) => named.type === "body");
      const states = language.states
        .find(tokens)
        .filter(({ from, to }) => !own.some((other) => other.from < to && from < other.to));
      const found: Found<Side>[] = [
        ...own.map(({ named, from, to }) => ({ named: { kind: "known" as const, body: named }, from, to })),
        ...states.map(({ named, from, to }) => {
          const body = registered(named);
          return {
            named: body ? { kind: "known" as const, body } : { kind: "state" as const, state: named },
            from,
            to,
          };
        }),
      ];
      return found.sort((a, b) => a.from - b.from);
    },
  };
}
