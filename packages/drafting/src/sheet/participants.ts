import { type Token, tokensOf } from "@collegium/sheets/language";
import { finder } from "../languages/finder.ts";
import type { Language } from "../languages/language.ts";
import type { Names, Side } from "../names/register.ts";

/** Somebody whom a text names: the id, the name as printed, and the body that the person acts for, as far as that is known. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly body: string | undefined;
}

/** What is known of who may have met. */
interface Meeting {
  readonly people: readonly Named[];
  /** Ids of the bodies that met. */
  readonly parties: readonly string[];
  readonly names: Names;
  readonly language: Language;
  /** The body that somebody of a side acted for. */
  bodyOf(side: Side): string;
}

/** Who met apart: persons or bodies, by their ids. */
export type Participant = { readonly type: "person" | "body"; readonly id: string };
/** Finds who met apart by the words that tell of it. */
export type ParticipantFinder = (words: string) => Participant[];

/**
 * Finds who met apart by the words that say so. Where they name one alone, the other is of the side that they name beside, or else of the other party;
 * where they name none, those are meant whom the text names first.
 */
export function participantsIn({ people, parties, names, language, bodyOf }: Meeting): ParticipantFinder {
  const find = finder(people, ({ name }) => [name, ...surname(name)], language.code);
  const bodies = (ids: readonly string[]): Participant[] => ids.map((id) => ({ type: "body", id }));
  const persons = (ids: readonly string[]): Participant[] => ids.map((id) => ({ type: "person", id }));
  const personsIn = (tokens: readonly Token[]): string[] => [
    ...new Set([
      ...find(tokens).map(({ named }) => named.id),
      ...names.known(tokens).flatMap(({ named }) => (named.type === "person" ? [named.id] : [])),
    ]),
  ];
  return (words) => {
    const tokens = tokensOf(words);
    const named = personsIn(tokens);
    if (named.length > 1) return persons(named);
    const [first] = named;
    const own = people.find(({ id }) => id === first)?.body;
    if (first === undefined) {
      const told = [...new Set(people.map(({ id }) => id))].slice(0, 2);
      return told.length > 1 ? persons(told) : bodies(parties);
    }
    const beside = names.sides(tokens).map(({ named }) => bodyOf(named));
    const others = [...new Set(beside)].filter((id) => id !== own);
    const [other] = others.length > 0 ? others : parties.filter((id) => id !== own);
    return own === undefined || other === undefined
      ? bodies(parties)
      : [...persons([first]), ...bodies([other])];
  };
}

/** "Petrov" of "Ivan Petrov", as persons are called once they were named. */
const surname = (name: string): string[] =>
  tokensOf(name)
    .slice(1)
    .slice(-1)
    .map(({ word }) => word);
