import { nothingHere } from "../collections/id.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { wrong } from "../problems/rules.ts";
import { readSource, textOf } from "../recording/context.ts";
import type { Register } from "../register/register.ts";
import { withheldBecause } from "../sources/words.ts";
import type { DraftTask } from "./task.ts";

/** A source that the register has, to be drafted from: with what was said of it when it was deposited. */
export async function depositedSource(
  { events, texts }: Pick<Register, "events" | "texts">,
  id: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<DraftTask | Problem> {
  const said = Object.keys(asked).filter((name) => asked[name] !== undefined);
  if (said.length > 0)
    return problem("bad-query", "What a source of the register is, was said when it was deposited.", {
      errors: said.map((parameter) => wrong("malformed", "Leave this out beside a source.", { parameter })),
    });
  const state = await readSource(events, id);
  if (!state.details) return nothingHere;
  const text = await textOf(texts, id, state);
  if (text === undefined || text === "withheld") return withheldBecause(state.withheld?.data.reason);
  const { title, kind, publishers, published, language, url } = state.details;
  return {
    text,
    language,
    source: { id, title, kind, publishers, published, ...(url !== undefined && { url }) },
    isDeposited: true,
  };
}
