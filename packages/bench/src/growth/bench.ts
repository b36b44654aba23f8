import type { Bench } from "../bench.ts";
import { row, spread } from "../measure/row.ts";
import { ratios, type Turn, takeTurns, timed } from "../measure/turns.ts";
import { type Served, type Specimen, serveRegister } from "./register.ts";
import { twins } from "./twins.ts";

/** What a register of 200,000 commits takes for one request, beside one of 1,000. */
export const growthBench: Bench = {
  name: "growth",
  about: "append, document read and list page through the API, at two sizes of the register",
  async run(context) {
    const { sizes, progress } = context;
    const [small, large] = [
      await serveRegister(context, sizes.least),
      await serveRegister(context, sizes.large),
    ];
    const pairs = twins(small.sessions, large.sessions);
    const rows = [];
    for (const { what, turns } of works) {
      progress(`${what} at ${figures(sizes.least)} and at ${figures(sizes.large)} commits`);
      const contestants = {
        small: turns(
          small,
          pairs.map(([specimen]) => specimen),
          sizes.requests,
        ),
        large: turns(
          large,
          pairs.map(([, specimen]) => specimen),
          sizes.requests,
        ),
      };
      const times = await takeTurns(contestants, { rounds: sizes.rounds, warmups: 2 });
      const title = `${what}: time at ${figures(sizes.large)} commits over that at ${figures(sizes.least)}`;
      const detail = `${spread(times.large, "ms")} beside ${spread(times.small, "ms")}`;
      rows.push(row(title, { atMost: 1.3 }, ratios(times.large, times.small), detail));
    }
    small.close();
    large.close();
    return rows;
  },
};

interface Work {
  readonly what: string;
  /** A turn of `requests` requests that goes on, in the next one, where it stopped. */
  turns(served: Served, specimens: readonly Specimen[], requests: number): Turn;
}

const works: readonly Work[] = [
  {
    what: "Document read",
    turns: (served, specimens, requests) =>
      reading(
        served,
        specimens.map(({ id }) => `/v1/sessions/${id}`),
        requests,
      ),
  },
  { what: "List page", turns: (served, _, requests) => reading(served, lists, requests) },
  { what: "Append", turns: appending },
];

/** Pages of 25 that every size of register can fill: all, of one body, about one topic, by date. */
const lists = [
  "/v1/sessions",
  "/v1/sessions?order=asc",
  "/v1/sessions?body=mfa-albania",
  "/v1/sessions?from=2005&to=2020",
  "/v1/topics",
  "/v1/instruments?kind=plan",
];

function reading({ app }: Served, paths: readonly string[], requests: number): Turn {
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

/** Records one more claim, with a quotation to be found in the session's source, in each of 40 sessions in turn. */
function appending({ app, authorization }: Served, specimens: readonly Specimen[], requests: number): Turn {
  const few = specimens.slice(0, 40);
  const tags = new Map<string, string>();
  let next = 0;
  return () =>
    timed(Math.ceil(requests / 4), async () => {
      const { id, quote } = few[next++ % few.length] as Specimen;
      const claim = {
        type: "SituationAssessed",
        data: { polarity: "positive", wording: "noted", speaker: "joint", evidence: [quote] },
      };
      const response = await app.fetch(
        new Request(`http://register.test/v1/sessions/${id}/events`, {
          method: "POST",
          headers: { authorization, "content-type": "application/json", "if-match": tags.get(id) ?? '"1"' },
          body: JSON.stringify({ events: [claim] }),
        }),
      );
      if (response.status !== 201)
        throw new Error(`an append was answered with ${response.status}: ${await response.text()}`);
      tags.set(id, response.headers.get("etag") ?? "");
      await response.arrayBuffer();
    });
}

const figures = (value: number): string => value.toLocaleString("en");
