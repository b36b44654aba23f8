import type { SequencedCommit } from "@collegium/domain";
import fc from "fast-check";
import type { ViewStore, ViewWrite } from "../port.ts";
import { type ProjectorDecision, projector } from "../projection/projector.ts";
import { memoryLedger } from "./ledger.ts";

/** Thrown by the call at which a process dies, and by all that it calls afterwards. */
class Died extends Error {
  override readonly name = "Died";
}

/** The call at which a process dies, from 1, and whether the call took effect. */
export interface Death {
  readonly call: number;
  readonly when: "before" | "after";
}

/** How often a process is told of something new, and where it dies at last, to be started again. */
export interface Life {
  readonly hints: number;
  readonly death: Death | undefined;
}

export const lives = (calls: number): fc.Arbitrary<Life[]> =>
  fc.array(
    fc.record({
      hints: fc.integer({ min: 1, max: 4 }),
      death: fc.option(
        fc.record({
          call: fc.integer({ min: 1, max: calls }),
          when: fc.constantFrom("before" as const, "after" as const),
        }),
        { nil: undefined },
      ),
    }),
    { minLength: 2, maxLength: 3 },
  );

type Call = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A process's calls: each waits until the scheduler lets it go, in an order that fast-check chooses and repeats for its seed, and those
 * from the death on fail.
 */
export function process(scheduler: fc.Scheduler, death?: Death): Call {
  let [calls, dead] = [0, false];
  return async (work) => {
    if (dead) throw new Died();
    const last = ++calls === death?.call;
    if (last) dead = true;
    if (last && death?.when === "before") throw new Died();
    // Settled inside: the scheduler itself leaves rejections unhandled.
    const [done] = await scheduler.scheduleFunction(() => Promise.allSettled([work()]))();
    if (dead) throw new Died();
    if (done.status === "rejected") throw done.reason;
    return done.value;
  };
}

/** Views as a process has them on an engine without transactions: of one `write`, each item is a call, in any order, documents last. */
export function itemByItem(views: ViewStore, call: Call): ViewStore {
  const one = (position: Parameters<ViewStore["write"]>[0]) => (write: ViewWrite) =>
    call(() => views.write(position, [write]));
  const store: ViewStore = {
    get: (stream) => call(() => views.get(stream)),
    find: (streams) => call(() => views.find(streams)),
    query: (query) => call(() => views.query(query)),
    mentioned: (...asked) => call(() => views.mentioned(...asked)),
    collect: (stream, mentions) => call(() => views.collect(stream, mentions)),
    async write(position, writes) {
      await all(writes.filter(({ kind }) => kind !== "document").map(one(position)));
      await all(writes.filter(({ kind }) => kind === "document").map(one(position)));
    },
    scan: (after, limit) => call(() => views.scan(after, limit)),
    checkpoint: () => call(() => views.checkpoint()),
    step: () => call(() => views.step()),
    begin: (after, upTo) => call(() => views.begin(after, upTo)),
    advance: (position) => call(() => views.advance(position)),
    pinned: async () => store,
  };
  return store;
}

async function all(calls: readonly Promise<void>[]): Promise<void> {
  for (const done of await Promise.allSettled(calls)) if (done.status === "rejected") throw done.reason;
}

/**
 * Lets several processes project a ledger that grows meanwhile, chunk by chunk; who dies is started again. Some commits may be left
 * unprojected in the end.
 */
export async function race({
  ledger,
  chunks,
  lives,
  open,
  scheduler,
  onDecision = () => {},
}: {
  ledger: readonly SequencedCommit[];
  chunks: readonly number[];
  lives: readonly Life[];
  /** The views as a new process has them. */
  open: (death?: Death) => ViewStore;
  scheduler: fc.Scheduler;
  onDecision?: (decision: ProjectorDecision) => void;
}): Promise<void> {
  const seen: SequencedCommit[] = [];
  const grow = async () => {
    for (const size of chunks) {
      await scheduler.schedule(Promise.resolve());
      seen.push(...ledger.slice(seen.length, seen.length + size));
    }
    seen.push(...ledger.slice(seen.length));
  };
  const live = async ({ hints, death }: Life) => {
    const start = (views: ViewStore) => projector({ commits: memoryLedger(seen), views, onDecision });
    let { catchUp } = start(open(death));
    for (let hint = 0; hint < hints; hint++)
      try {
        await catchUp();
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault;
        ({ catchUp } = start(open()));
        await catchUp();
      }
  };
  const running = Promise.all([grow(), ...lives.map(live)]);
  await scheduler.waitFor(running);
  await running;
}
