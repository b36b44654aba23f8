import { type Check, expecting, type Patiently } from "./outside.ts";

/** The one thing that is recorded for this, and renamed each time: a topic, to which nothing else refers. */
const path = "/v1/topics/smoke";

/** Records something, and reads it back: so all was done, by the API, the sequencer, the projector and their streams. */
export const recording = (token: string, wait: number, patiently: Patiently): Check => [
  "What is recorded can be read",
  async (ask) => {
    const authorization = `Bearer ${token}`;
    const name = `Smoke test at ${new Date().toISOString()}`;
    const before = await ask(path, { headers: { authorization } });
    const etag = before.headers.get("etag");
    const unreadable = expecting(before, {
      "the status is 200 or 404": before.status === 404 || (before.status === 200 && etag !== null),
    });
    if (unreadable !== undefined) return unreadable;
    const type = etag === null ? "TopicDefined" : "TopicRenamed";
    const written = await ask(`${path}/events`, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        ...(etag === null ? { "if-none-match": "*" } : { "if-match": etag }),
        prefer: `wait=${wait}`,
      },
      body: JSON.stringify({ events: [{ type, data: { names: { en: name } } }] }),
    });
    const refused = expecting(written, { "the status is 201": written.status === 201 });
    if (refused !== undefined) return `${refused}: ${await written.text()}`;
    return patiently(async () => {
      const answer = await ask(path, { headers: { authorization } });
      const shown = answer.status === 200 && ((await answer.json()) as { name?: string }).name === name;
      return expecting(answer, { [`its name is “${name}”, as it was recorded`]: shown });
    });
  },
];
