import { send } from "@collegium/http";
import { authorised } from "../identity/authorise.ts";
import { isProblem, problem } from "../problems/problem.ts";
import { answerDrafting } from "./answer.ts";
import { readDraftBody } from "./body.ts";
import { depositedSource } from "./deposited.ts";
import type { ServeDrafts } from "./route.ts";
import type { DraftText } from "./task.ts";

/** Serves `POST /v1/drafts` where drafting is: in threads, or in a function that does nothing else. */
export const serveDrafts =
  (draftText: DraftText): ServeDrafts =>
  async (c, { register, verifyToken, log }, { language, ...source }) => {
    const refused = await authorised(c, { verifyToken, clock: register.clock, log }, ["record"]);
    if (refused) return refused;
    const body = await readDraftBody(c.req.raw);
    if (isProblem(body)) return body;
    const task =
      "source" in body
        ? await depositedSource(register, body.source, { language, ...source })
        : { text: body.text, language, source: { text: fileName(body.file), ...defined(source) } };
    if (isProblem(task)) return task;
    const json = await draftText(task, answerDrafting(register, task.text));
    return json === undefined ? tooMany : send(c, json, { cache: "no-store" });
  };

/** A file's name as a sheet may give it: without folders, and not too long. */
const fileName = (file = ""): string =>
  /^(?!\.{1,2}$)[^/\\\p{C}]{1,200}$/u.test(file) ? file.normalize("NFC") : "text.txt";

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

const tooMany = problem("unavailable", "Too many texts are being drafted from.", {
  headers: { "retry-after": "5" },
});
