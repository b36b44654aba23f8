import { Agent, get } from "node:http";
import type { Bench, BenchContext } from "../bench.ts";
import { startRegister } from "../http/register.ts";
import type { ServerProcess } from "../http/server.ts";
import { type Row, row, spread } from "../measure/row.ts";
import { ratios, takeTurns } from "../measure/turns.ts";
import { type PageKind, pageKinds } from "./kinds.ts";
import { type ServedPages, servedPages } from "./register.ts";

/** What pages take of processors, asked for again and made anew, all threads together. */
export const pagesBench: Bench = {
  name: "pages",
  about:
    "CPU of pages: asked for again beside their document's GET; made anew beside parsing and rendering it",
  async run(context) {
    const served = await servedPages(context);
    const server = await startRegister(context);
    try {
      const rows: Row[] = [];
      for (const kind of await pageKinds(served)) {
        context.progress(`pages: ${kind.name}`);
        rows.push(await againRow(server, kind, context), await anewRow(served, kind, context));
      }
      return rows;
    } finally {
      await server.stop();
      served.close();
    }
  },
};

type App = Pick<ServedPages["api"], "request">;

/** As browsers ask, which take what is compressed. */
const browser = { headers: { "accept-encoding": "gzip, br", "accept-language": "en" } };

async function ask(app: App, path: string): Promise<void> {
  const answer = await app.request(path, browser);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
}

/** Microseconds of CPU that each of some works takes, in whichever thread. */
async function cpuOf<T>(all: readonly T[], work: (one: T) => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (const one of all) await work(one);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / all.length;
}

const unit = "µs of CPU";

/** Connections of readers. */
const connections = 8;

/** Asks for some addresses in turn, so many requests in all, over some connections that are kept open. */
async function readers(url: string, paths: readonly string[], amount: number): Promise<void> {
  // Not autocannon: it makes a string of each body, which of a compressed one takes longer than all else, and lets the server wait for it.
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const one = (path: string) =>
    new Promise<void>((resolve, reject) => {
      get(`${url}${path}`, { agent, ...browser }, (answer) => {
        answer.resume().once("end", resolve).once("error", reject);
        if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      }).once("error", reject);
    });
  let asked = 0;
  const reader = async () => {
    while (asked < amount) await one(paths[asked++ % paths.length] as string);
  };
  try {
    await Promise.all(Array.from({ length: connections }, reader));
  } finally {
    agent.destroy();
  }
}

async function againRow(
  server: ServerProcess,
  { name, pages }: PageKind,
  { sizes }: BenchContext,
): Promise<Row> {
  const turn = (paths: readonly string[]) => async () => {
    const before = server.cpuSeconds();
    await readers(server.url, paths, 2 * sizes.requests);
    return ((server.cpuSeconds() - before) * 1e6) / (2 * sizes.requests);
  };
  const { again, document } = await takeTurns(
    {
      again: turn(pages.map(({ path }) => path)),
      document: turn(pages.map(({ document }) => document)),
    },
    { rounds: Math.min(7, sizes.rounds), warmups: 3 },
  );
  return row(
    `The page of ${name}, asked for again: CPU over that of its document's GET`,
    { atMost: 1 },
    ratios(again, document),
    `${spread(again, `${unit} a request over HTTP`)}; the document ${spread(document, unit)}`,
  );
}

async function anewRow(
  served: ServedPages,
  { name, before, pages }: PageKind,
  { sizes }: BenchContext,
): Promise<Row> {
  // So many that their sum says something, also where there is one page of a kind.
  const made = Array.from(
    { length: Math.max(pages.length, 40) },
    (_, n) => pages[n % pages.length] as (typeof pages)[number],
  );
  const times = Math.ceil(made.length / pages.length);
  const { anew, bare } = await takeTurns(
    {
      anew: async () => {
        let sum = 0;
        for (let time = 0; time < times; time++) {
          const app = served.freshPages();
          await app.request(before);
          sum += await cpuOf(pages, ({ path }) => ask(app, path));
        }
        return sum / times;
      },
      bare: () => cpuOf(made, (one) => one.bare()),
    },
    { rounds: Math.min(7, sizes.rounds), warmups: 2 },
  );
  return row(
    `The page of ${name}, made anew: CPU over that of parsing and rendering alone what it shows`,
    { atMost: 10 },
    ratios(anew, bare),
    `${spread(anew, unit)}, with reading, compressing and sending it; parsing and rendering ${spread(bare, unit)}`,
  );
}
