import { setTimeout as delay } from "node:timers/promises";
import { type Functions, inside } from "./inside.ts";
import { type Ask, type Check, expecting, outside, type Patiently } from "./outside.ts";
import { recording } from "./recording.ts";

export interface SmokeOptions {
  /** Where the register is reached, such as https://register.example.org. */
  readonly address: string;
  /** The functions on the streams, where they can be reached: they are asked to do something, too. */
  readonly functions?: Functions;
  /** A token with the scope `record`: with it something is recorded, and read back when it went all the way. */
  readonly token?: string;
  /** Seconds for which the register is asked to wait until it shows what was recorded. */
  readonly wait?: number;
  /** How often to look for what takes time, two seconds apart: what was just deployed takes some. */
  readonly looks?: number;
  readonly pause?: number;
}

/** What was looked at, and what was wrong with it. */
export interface Looked {
  readonly what: string;
  readonly fault?: string;
}

/** Looks at a register: from outside as readers do, at its functions, and by recording something, as far as it is given the means. */
export async function smoke(options: SmokeOptions): Promise<Looked[]> {
  const { address, functions, token, wait = 15, looks = 30, pause = 2_000 } = options;
  const base = address.replace(/\/+$/, "");
  const ask: Ask = (path, init) =>
    fetch(`${base}${path}`, { redirect: "error", signal: AbortSignal.timeout(30_000), ...init });
  const patiently: Patiently = async (look) => {
    for (let left = looks; ; left--) {
      const fault = await look().catch(inWords);
      if (fault === undefined || left <= 1) return fault;
      await delay(pause);
    }
  };
  const look = async ([what, check]: Check): Promise<Looked> => {
    const fault = await check(ask).catch(inWords);
    return fault === undefined ? { what } : { what, fault };
  };

  const ready = await look(["It is ready", (ask) => patiently(() => readiness(ask))]);
  if (ready.fault !== undefined) return [ready];
  const looked = await Promise.all(outside.map(look));
  // One after the other: what is recorded goes through the functions.
  for (const check of functions ? inside(functions, patiently) : []) looked.push(await look(check));
  if (token !== undefined) looked.push(await look(recording(token, wait, patiently)));
  return [ready, ...looked];
}

async function readiness(ask: Ask): Promise<string | undefined> {
  const answer = await ask("/readyz");
  const wrong = expecting(answer, { "the status is 200": answer.status === 200 });
  return wrong && `${wrong}: ${await answer.text()}`;
}

function inWords(thrown: unknown): string {
  const { message, cause } = thrown as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
