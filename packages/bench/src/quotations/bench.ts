import type { Bench } from "../bench.ts";
import { type Row, row, spread } from "../measure/row.ts";
import { ratios, takeTurns, timed } from "../measure/turns.ts";
import { decideQuoting, prose, stretches } from "./workload.ts";

/** How many quotations one write brings here: about as many as fit into it. */
const many = 600;

/** Deciding a write by its quotations, beside the plainest way to look for words in a text. */
export const quotationsBench: Bench = {
  name: "quotations",
  about: "deciding a write of 600 quotations of a text of 1 MiB, beside one indexOf of each",
  async run({ sizes, progress }) {
    const text = prose();
    const rows: Row[] = [];
    for (const found of [true, false]) {
      const what = found ? "found" : "not found";
      progress(`quotations ${what} in a text of 1 MiB beside indexOf`);
      const all = stretches(text, many, found);
      const last = all.slice(-1);
      // Looked for often enough that whatever slows the machine for a while slows either side.
      // The places are added up, for a search is not made whose answer changes nothing.
      const search = (words: readonly string[]) => () =>
        timed(Math.ceil(many / words.length), () => words.reduce((sum, one) => sum + text.indexOf(one), 0));
      const decideAll = decideQuoting(text, all, found);
      const times = await takeTurns(
        { each: search(all), decided: () => timed(1, decideAll) },
        { rounds: sizes.rounds, warmups: 3 },
      );
      rows.push(
        row(
          `Deciding ${many} quotations of a text of 1 MiB, ${what}: time over one indexOf of each`,
          { atMost: 25 },
          ratios(times.decided, times.each),
          `${spread(times.decided, "ms")} a write; ${many} times indexOf ${spread(times.each, "ms")}`,
        ),
      );
      if (found) rows.push(await readingOnce(text, last, search(last), sizes.rounds));
    }
    return rows;
  },
};

/** What a write costs by the text alone: that of one quotation, which stands at its end. */
async function readingOnce(
  text: string,
  last: readonly string[],
  search: () => Promise<number>,
  rounds: number,
): Promise<Row> {
  const decideOne = decideQuoting(text, last, true);
  const times = await takeTurns({ one: search, decided: () => timed(1, decideOne) }, { rounds, warmups: 3 });
  return row(
    "Deciding one quotation at the end of a text of 1 MiB, which is looked through once: time over one indexOf of it",
    { atMost: 300 },
    ratios(times.decided, times.one),
    `${spread(times.decided, "ms")} a write; indexOf ${spread(times.one, "ms")}`,
  );
}
