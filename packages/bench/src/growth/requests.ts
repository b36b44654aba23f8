import { type Turn, timed } from "../measure/turns.ts";
import type { Served, Specimen } from "./register.ts";

/** Reads these paths one after another, again from the first after the last; the next turn goes on where this one stopped. */
export function reading({ app }: Served, paths: readonly string[], requests: number): Turn {
  let next = 0;
  return () =>
    timed(requests, async () => {
      const path = paths[next++ % paths.length] as string;
      const response = await app.fetch(new Request(`http://register.test${path}`));
      if (response.status !== 200)
        throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    });
}

/** Records one more claim, with a quotation to be found in the session's source, in each of these sessions in turn. */
export function appending(
  { app, authorization }: Served,
  specimens: readonly Specimen[],
  requests: number,
): Turn {
  const tags = new Map<string, string>();
  let next = 0;
  return () =>
    timed(requests, async () => {
      const { id, quote } = specimens[next++ % specimens.length] as Specimen;
      // The same claim twice would be refused; a summary tells each from those before.
      const told = {
        wording: quote.exact.split(" ")[0],
        summary: `Noted, the ${next}th time`,
        by: "joint",
      };
      const data = { polarity: "positive", ...told, evidence: [quote] };
      const response = await app.fetch(
        new Request(`http://register.test/v1/sessions/${id}/events`, {
          method: "POST",
          headers: { authorization, "content-type": "application/json", "if-match": tags.get(id) ?? '"1"' },
          body: JSON.stringify({ events: [{ type: "SituationAssessed", data }] }),
        }),
      );
      if (response.status !== 201)
        throw new Error(`an append was answered with ${response.status}: ${await response.text()}`);
      tags.set(id, response.headers.get("etag") ?? "");
      await response.arrayBuffer();
    });
}

/** All sessions, in both orders, those of one body, about one topic and of some years; and other kinds of thing. */
const lists = [
  "/v1/sessions",
  "/v1/sessions?order=asc",
  "/v1/sessions?body=mfa-albania",
  "/v1/sessions?topic=cooperation-in-arms-control",
  "/v1/sessions?from=2005&to=2020",
  "/v1/topics",
  "/v1/instruments?kind=plan",
];

/** The lists of which every register fills a page: only these are as long at every size. */
export async function fullPages(registers: readonly Served[]): Promise<string[]> {
  const full: string[] = [];
  for (const path of lists) {
    const pages = await Promise.all(
      registers.map(({ app }) => app.fetch(new Request(`http://register.test${path}`))),
    );
    const bodies = await Promise.all(pages.map(async (page) => (await page.json()) as { items: unknown[] }));
    if (bodies.every(({ items }) => items.length === 25)) full.push(path);
  }
  return full;
}
