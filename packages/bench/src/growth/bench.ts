import type { Bench, BenchContext } from "../bench.ts";
import { type Row, row, spread } from "../measure/row.ts";
import { ratios, type Turn, takeTurns } from "../measure/turns.ts";
import { serveRegister } from "./register.ts";
import { appending, fullPages, reading } from "./requests.ts";
import { twins } from "./twins.ts";

/** How many sessions are appended to in turn: few enough that all grow alike. */
const growing = 40;

/** What a register of 200,000 commits takes for one request, beside one of 1,000. */
export const growthBench: Bench = {
  name: "growth",
  about: "append, document read and list page through the API, at two sizes of the register",
  async run(context) {
    const { sizes } = context;
    const small = await serveRegister(context, sizes.least);
    const large = await serveRegister(context, sizes.large);
    const pairs = twins(small.sessions, large.sessions);
    const [ours, theirs] = [pairs.map(([specimen]) => specimen), pairs.map(([, specimen]) => specimen)];
    const pages = await fullPages([small, large]);
    const paths = (specimens: typeof ours) => specimens.map(({ id }) => `/v1/sessions/${id}`);
    const few = Math.ceil(sizes.requests / 40);

    const rows = [
      await compare(
        context,
        "Document read",
        reading(small, paths(ours), sizes.requests),
        reading(large, paths(theirs), sizes.requests),
      ),
      await compare(
        context,
        "List page",
        reading(small, pages, sizes.requests),
        reading(large, pages, sizes.requests),
      ),
      await compare(
        context,
        "Append",
        appending(small, ours.slice(0, growing), few),
        appending(large, theirs.slice(0, growing), few),
        scattered,
      ),
    ];
    small.close();
    large.close();
    return rows;
  },
};

const scattered =
  "an append decides by some ten look-ups, and writes a commit, a document and an entry for each thing that it mentions. Each falls on another page of trees that are a level deeper, of which SQLite keeps the upper levels and the system's cache the rest: reading, appending and writing views each grow by some tenths, and nothing in them grows with the register otherwise.";

async function compare(
  { sizes, progress }: BenchContext,
  what: string,
  small: Turn,
  large: Turn,
  cause?: string,
): Promise<Row> {
  const [more, less] = [sizes.large.toLocaleString("en"), sizes.least.toLocaleString("en")];
  progress(`${what} at ${more} commits, beside ${less}`);
  const times = await takeTurns({ small, large }, { rounds: sizes.rounds, warmups: 2 });
  const detail = `${spread(times.large, "ms")} beside ${spread(times.small, "ms")}`;
  return row(
    `${what}: time at ${more} commits over that at ${less}`,
    { atMost: 1.3 },
    ratios(times.large, times.small),
    detail,
    cause,
  );
}
