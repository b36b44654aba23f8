import { type Token, tokensOf } from "@collegium/sheets/language";
import { type Finder, finder } from "../languages/finder.ts";
import type { Language } from "../languages/language.ts";
import type { Found } from "../languages/name-index.ts";
import type { StateName } from "../languages/states.ts";
import type { KnownName } from "./known.ts";

/** The register's names and the world's states, to be found among the words of a sentence. */
export interface Names {
  readonly known: Finder<KnownName>;
  /** The register's organisations and groupings alone, also where they stand within the name of something else. */
  readonly organisations: Finder<KnownName>;
  /** Bodies that may act or meet: the register's, and states that it may not have. */
  sides(tokens: readonly Token[]): Found<Side>[];
  readonly all: readonly KnownName[];
}

/** A body of the register, or a state. */
export type Side =
  | { readonly kind: "known"; readonly body: KnownName }
  | { readonly kind: "state"; readonly state: StateName };

const isOrganisation = ({ type, kind }: KnownName): boolean =>
  type === "body" && (kind === "organisation" || kind === "grouping");

/** "UN" of "United Nations", "OSCE" of "Organization for Security and Co-operation in Europe": organisations are printed so without being named. */
function initialsOf(thing: KnownName): string[] {
  if (!isOrganisation(thing)) return [];
  return thing.names.flatMap((name) => {
    const initials = tokensOf(name)
      .filter(({ word }) => /^\p{Lu}/u.test(word))
      .map(({ word }) => word.charAt(0))
      .join("");
    return initials.length >= 2 && initials.length <= 8 ? [initials] : [];
  });
}

/** "Union State" of "Union State of Norland and Sudland": what an organisation's members follow is left out. */
function shortOf(thing: KnownName): string[] {
  if (!isOrganisation(thing)) return [];
  return thing.names.flatMap((name) => {
    const [, head] = /^((?:\p{Lu}[\p{L}-]+ ){1,3}\p{Lu}[\p{L}-]+) of (?=\p{Lu})/u.exec(name) ?? [];
    return head === undefined ? [] : [head];
  });
}

/** Makes finders of the register's names. A state that the register has by one of its names is the register's. */
export function namesOf(all: readonly KnownName[], language: Language): Names {
  const states = new Set([...language.states.byCode.values()].flatMap(({ names }) => names));
  const namesOfThing = (thing: KnownName) => [
    ...thing.names,
    ...initialsOf(thing).filter((initials) => !states.has(initials)),
    ...shortOf(thing),
  ];
  const known = finder(all, namesOfThing, language.code);
  const organisations = finder(all.filter(isOrganisation), namesOfThing, language.code);
  const bodies = new Map<string, KnownName>();
  for (const thing of all)
    if (thing.type === "body") for (const name of thing.names) bodies.set(name.toLowerCase(), thing);
  const registered = (state: StateName): KnownName | undefined =>
    state.names.map((name) => bodies.get(name.toLowerCase())).find((body) => body !== undefined);
  return {
    all,
    known,
    organisations,
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
