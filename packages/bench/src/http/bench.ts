import { writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import type { Bench, BenchContext } from "../bench.ts";
import { row, spread } from "../measure/row.ts";
import { ratios, takeTurns } from "../measure/turns.ts";
import { startRegister } from "./register.ts";
import { type ServerProcess, startServer } from "./server.ts";

const bare = new URL("./bare.child.ts", import.meta.url).pathname;
const connections = 16;
const cause =
  "looked at with a profiler, writing to the socket is the same call in both and most of what bare node:http costs; here it takes longer, for answers that come one by one wake the reader each time. The router, the headers, the request's id and the metrics are the rest. A read leaves no line in the log, which was two fifths of it before.";

/** A reader's GET of one session: the whole register as it is served, beside `node:http` answering the same bytes. */
export const httpBench: Bench = {
  name: "http",
  about: "public GET of a session from `collegium serve`, beside bare node:http answering the same bytes",
  async run(context) {
    const { sizes, progress } = context;
    const register = await startRegister(context);
    const path = await someSession(register.url);
    const plain = await startBare(context, `${register.url}${path}`);
    progress(`GET ${path} over ${connections} connections`);
    const turn = (server: ServerProcess, spent: number[]) => async () => {
      const before = server.cpuSeconds();
      const { rate, answers } = await load(server, path, sizes.loadSeconds);
      spent.push(((server.cpuSeconds() - before) * 1e6) / answers);
      return rate;
    };
    const cpu = { bare: [] as number[], ours: [] as number[] };
    const rates = await takeTurns(
      { bare: turn(plain, cpu.bare), ours: turn(register, cpu.ours) },
      { rounds: sizes.rounds, warmups: 2 },
    );
    await Promise.all([register.stop(), plain.stop()]);
    const what = "Public GET of a session over HTTP";
    return [
      row(
        `${what}: rate beside bare node:http answering the same bytes`,
        { atLeast: 0.7 },
        ratios(rates.ours, rates.bare),
        `${spread(rates.ours, "a second")}; bare ${spread(rates.bare, "a second")}`,
        cause,
      ),
      row(
        `${what}: CPU time of bare node:http over ours, which other work on the machine changes less`,
        { atLeast: 0.6 },
        ratios(cpu.bare, cpu.ours),
        `${spread(cpu.ours, "µs a request")}; bare ${spread(cpu.bare, "µs a request")}`,
        cause,
      ),
    ];
  },
};

async function someSession(url: string): Promise<string> {
  const page = (await (await fetch(`${url}/v1/sessions?limit=1`)).json()) as { items: { id: string }[] };
  const [item] = page.items;
  if (item === undefined) throw new Error("the register has no sessions");
  return `/v1/sessions/${item.id}`;
}

/** Answers what the register answered, headers and all, but for those that belong to one connection or one request. */
async function startBare({ folder }: BenchContext, url: string): Promise<ServerProcess> {
  const response = await fetch(url);
  const own = ["connection", "keep-alive", "date", "transfer-encoding"];
  const headers = [...response.headers].filter(([name]) => !own.includes(name));
  const body = await response.text();
  if (!response.headers.has("content-length")) headers.push(["content-length", `${Buffer.byteLength(body)}`]);
  const file = join(folder, "answer.json");
  writeFileSync(file, JSON.stringify({ headers, body }));
  return startServer([bare, file]);
}

/** Requests a second, and how many were answered; refuses a run in which anything but 200 came back. */
async function load(
  server: ServerProcess,
  path: string,
  duration: number,
): Promise<{ rate: number; answers: number }> {
  const result = await autocannon({ url: `${server.url}${path}`, connections, duration });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return { rate: result["2xx"] / result.duration, answers: result["2xx"] };
}
