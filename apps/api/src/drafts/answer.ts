import { streamName } from "@collegium/domain";
import { type KnownName, stem } from "@collegium/drafting";
import { sha256Hex } from "@collegium/http";
import { pacer, type SearchFile } from "@collegium/read-model";
import pMap from "p-map";
import { readSource } from "../recording/context.ts";
import type { Register } from "../register/register.ts";
import type { AnswerDrafting, DraftedThing } from "./task.ts";

type Asked = Pick<Register, "events" | "search">;

/** At most this many look-ups at once. */
const concurrency = 32;

/** Answers drafting by what the register has. Where it has no search file here, names are known by what a draft calls things alone. */
export const answerDrafting =
  (register: Asked, text: string): AnswerDrafting =>
  (question) =>
    question.kind === "standing"
      ? standing(register, question.words, question.language)
      : there(register, question.things, text);

async function standing(
  { search: open }: Asked,
  words: readonly string[],
  language: string,
): Promise<readonly KnownName[]> {
  const search = await open?.();
  if (!search) return [];
  const known = new Set(words);
  // Russian names stand in many forms: a stem begins them all.
  const whole = stem("слово", language) === "слово";
  const found = await search.standing({
    beginnings: words,
    whole,
    mayStand: (name) => name.every((word) => known.has(stem(word, language))),
  });
  return found.map((one) => ({ ...one, type: one.type as KnownName["type"] }));
}

async function there(
  register: Asked,
  things: readonly DraftedThing[],
  text: string,
): Promise<readonly KnownName[]> {
  const pace = pacer();
  const source = things.find(({ type }) => type === "source");
  const isSame = source !== undefined && (await isTextOf(register, source.id, text));
  const search = await register.search?.();
  const asked = things.filter(({ type }) => !(isSame && (type === "source" || type === "session")));
  const found = await pMap(
    asked,
    async (thing) => {
      await pace();
      return whatIs(register.events, search, thing);
    },
    { concurrency },
  );
  return found.flat();
}

/** Whether the register has this very text under the id: then the sheet is about the source that is there. */
async function isTextOf({ events }: Asked, id: string, text: string): Promise<boolean> {
  const source = await readSource(events, id);
  return source.details?.sha256 === sha256Hex(text);
}

async function whatIs(
  events: Register["events"],
  search: SearchFile | undefined,
  { type, id, names }: DraftedThing,
): Promise<KnownName[]> {
  for (const name of names) {
    const [other] = (await search?.named(type, name)) ?? [];
    if (other) return [{ type, id: other.id, names: [...names] }];
  }
  const isTaken = (one: string) => events.exists(streamName(type, one));
  if (!(await isTaken(id))) return [];
  const free = await firstFree((number) => isTaken(`${id}-${number}`));
  const numbered = Array.from({ length: free - 2 }, (_, n) => `${id}-${n + 2}`);
  return [id, ...numbered].map((one) => ({ type, id: one, names: [] }));
}

/** From 2 a number that is free behind one that is not, in as few looks as the number has bits, twice: the thousandth of a name takes no thousand. */
async function firstFree(isTaken: (number: number) => Promise<boolean>): Promise<number> {
  let taken = 1;
  let free = 2;
  while (await isTaken(free)) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}
