import { type Draft, draft, type KnownName, stem } from "@collegium/drafting";
import { wordsOf } from "@collegium/read-model";
import type { AnswerDrafting, DraftedThing, DraftTask } from "./task.ts";

/** More different words than these are not asked about. */
const mostWords = 30_000;
/** What is drafted anew may name other things, which the register may have too. */
const rounds = 4;

/** Drafts a sheet by the names that the register has, so that it takes the sheet as it is. */
export async function draftText(
  { text, language, source, isDeposited = false }: DraftTask,
  answer: AnswerDrafting,
): Promise<Draft> {
  const options = { language, source };
  let names: readonly KnownName[] = [];
  let drafted = draft(text, options);
  const tag = String((drafted.sheet.source as { language: string }).language);
  names = await answer({ kind: "standing", words: wordsIn(text, tag, drafted), language: tag });
  for (let round = 0; round < rounds; round++) {
    if (names.length > 0) drafted = draft(text, { ...options, names });
    const there = await answer({ kind: "there", things: thingsIn(drafted.sheet) });
    if (there.length === 0) break;
    names = [...names, ...there];
  }
  return isDeposited ? { ...drafted, sheet: { ...drafted.sheet, source: source?.id } } : drafted;
}

/** The words of a text, and of the names of states that stand there in whatever form, as the register's names are looked up by. */
function wordsIn(text: string, language: string, { sheet }: Draft): string[] {
  const names = thingsIn(sheet).flatMap((thing) => thing.names);
  const words = new Set<string>();
  for (const { word } of [text, ...names].flatMap((text) => wordsOf(text))) {
    if (words.size === mostWords) break;
    words.add(stem(word, language));
  }
  return [...words];
}

const kinds = [
  ["bodies", "body"],
  ["people", "person"],
  ["topics", "topic"],
  ["instruments", "instrument"],
] as const;

/** What a sheet describes, and so would record. */
function thingsIn(sheet: Draft["sheet"]): DraftedThing[] {
  const described = kinds.flatMap(([key, type]) =>
    Object.entries(
      (sheet[key] ?? {}) as Readonly<Record<string, { names: Readonly<Record<string, string>> }>>,
    ).map(([id, { names }]) => ({ type, id, names: Object.values(names) })),
  );
  const whole = (["source", "session"] as const).flatMap((type) => {
    const { id } = (sheet[type] ?? {}) as { readonly id?: string };
    return id === undefined ? [] : [{ type, id, names: [] }];
  });
  return [...described, ...whole];
}
