import { refusalInWords, refusedToday, type SequencedCommit, typeOf } from "@collegium/domain";
import type { Fault } from "./audit.ts";
import type { CheckedCommit } from "./check-commit.ts";
import { rings } from "./rings.ts";

/** What is taken as it was recorded, though rules that came later would refuse it. */
export interface Told {
  readonly count: number;
  /** The first few, in the order of the archive as far as they were looked for together. */
  readonly first: readonly Fault[];
}

export interface LaterRules {
  commit(commit: SequencedCommit, events: CheckedCommit["events"], at: number): void;
  tell(fault: Fault): void;
  told(): Told;
}

const mostTold = 5;

/** Counts what today's rules would refuse, and keeps the first few for whoever imports. */
export function laterRules(): LaterRules {
  const linked = rings();
  const first: Fault[] = [];
  let count = 0;
  const tell = (fault: Fault) => {
    count++;
    if (first.length < mostTold) first.push(fault);
  };
  return {
    tell,
    commit({ stream }, events, at) {
      for (const recorded of events) {
        if (!recorded) continue;
        linked.enter(stream, recorded.event, at);
        for (const refusal of refusedToday(typeOf(stream), recorded.event))
          tell({
            at,
            why: `${stream}, ${recorded.event.type} ${refusal.pointer}: ${refusalInWords(refusal)}`,
          });
      }
    },
    told() {
      for (const ring of linked.found()) tell(ring);
      return { count, first };
    },
  };
}
