import { freeSlug, slugOf } from "@collegium/domain";
import { kindWords } from "../../language/kinds.ts";
import type { NewName } from "../sheet/item.ts";

const alike: Readonly<Record<string, string>> = {
  program: "programme",
  план: "plan",
  программ: "programme",
  договор: "treaty",
  соглашен: "agreement",
  меморандум: "memorandum",
  декларац: "declaration",
  заявлен: "statement",
  инициатив: "initiative",
};

/** What kind of instrument a title says it is. */
function instrumentKindOf(label: string): string {
  const words = label.toLowerCase();
  const found = Object.keys(kindWords.en.instruments).find((kind) => words.includes(kind));
  const like = Object.entries(alike).find(([word]) => words.includes(word));
  return found ?? like?.[1] ?? "other";
}

interface Around {
  readonly language: string;
  readonly taken: (name: string) => boolean;
  readonly parties: readonly string[];
}

/** A thing that the register doesn't have, as the sheet's vocabulary describes it. */
export function newName(kind: string, label: string, { language, taken, parties }: Around): NewName {
  const id = freeSlug(slugOf(label) || "name", (one) => taken(`${kind}/${one}`));
  const names = {
    [/\p{sc=Cyrl}/u.test(label)
      ? language.startsWith("en")
        ? "ru"
        : language
      : language.startsWith("ru")
        ? "en"
        : language]: label,
  };
  const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    instrument: { kind: instrumentKindOf(label), names, parties },
    body: { kind: "organisation", names },
  };
  return { name: `${kind}/${id}`, label, entry: entries[kind] ?? { names } };
}
