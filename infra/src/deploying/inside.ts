import { type Check, expecting, type Patiently } from "./outside.ts";

type StreamFunction = "sequencer" | "projector" | "searcher";

/** The functions on the streams, as somebody with rights in the account reaches them. */
export interface Functions {
  /** What the function answers to an event. Throws what it throws. */
  invoke(name: StreamFunction, event: object): Promise<unknown>;
  /** In which state each of its mappings is: `Enabled` where it hears a stream. */
  mappings(name: StreamFunction): Promise<readonly string[]>;
}

const record = (Keys: object) => ({
  Records: [{ eventName: "INSERT", dynamodb: { Keys, SequenceNumber: "0" } }],
});

/**
 * Records are hints, which may come late, twice or for nothing: so anybody may give one, and the function does all that it does for a real one,
 * reads its tables with its own rights, and finds that nothing is left to do.
 */
const harmless: Readonly<Record<StreamFunction, (first: First) => object>> = {
  sequencer: ({ stream, revision }) => record({ stream: { S: stream }, revision: { N: `${revision}` } }),
  projector: () => record({ part: { S: "page" }, first: { N: "1" } }),
  searcher: () => record({ part: { S: "page" }, first: { N: "1" } }),
};

/** A commit that is in the ledger; where there is none yet, one that is not there does no harm either. */
interface First {
  readonly stream: string;
  readonly revision: number;
}
const none: First = { stream: "topic/smoke", revision: 1 };

/** That the functions run, and hear their streams; and that the file which one of them makes is found by the one that answers from it. Nothing is recorded by that. */
export const inside = ({ invoke, mappings }: Functions, patiently: Patiently): Check[] => [
  ...(["sequencer", "projector", "searcher"] as const).flatMap((name): Check[] => [
    [
      `The ${name} hears its stream`,
      () =>
        patiently(async () => {
          const states = await mappings(name);
          if (states.length === 1 && states[0] === "Enabled") return undefined;
          return `its mappings are ${states.length === 0 ? "none" : states.join(", ")}; expected one that is Enabled`;
        }),
    ],
    [
      `The ${name} works`,
      async (ask) => {
        const { items = [] } = (await (await ask("/v1/changes?limit=1")).json()) as { items?: First[] };
        const answer = await invoke(name, harmless[name](items[0] ?? none));
        if (JSON.stringify(answer) === '{"batchItemFailures":[]}') return undefined;
        return `it answered ${JSON.stringify(answer)}; expected that no record failed. Its log says why`;
      },
    ],
  ]),
  [
    "What finds has the search file",
    (ask) =>
      patiently(async () => {
        const answer = await ask("/v1/names?q=a");
        return expecting(answer, { "the status is 200": answer.status === 200 });
      }),
  ],
];
