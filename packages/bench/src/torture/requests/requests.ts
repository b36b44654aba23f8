import { random } from "@collegium/generator";
import pMap from "p-map";
import { audit } from "../audit.ts";
import { serve } from "../command.ts";
import { editorTokens } from "../tokens.ts";
import type { Outcome, Torture, TortureContext } from "../torture.ts";
import { asker } from "./ask.ts";
import { bend } from "./bend.ts";
import { readContract } from "./contract.ts";
import { faultOf } from "./judge.ts";
import { readKnown } from "./known.ts";
import { unreadable } from "./read-back.ts";

/** How many requests are under way at the same time. */
const connections = 16;
/** Editors who take turns, so that none writes more than one may. */
const editors = 64;
/** Kinds of broken promises after which a run ends. */
const mostTold = 50;

/** Requests made of the API's own contract and bent; what they recorded is then read back, verified, exported and imported. */
export const bentRequests: Torture = {
  name: "requests",
  about: "requests bent from /openapi.json, and what they recorded read back",
  async run(context) {
    const folder = `${context.folder}/register`;
    const served = await serve(["--data", folder], { COLLEGIUM_SAMPLE: "on", LOG_LEVEL: "silent" });
    if ("failed" in served) throw new Error(served.failed);
    try {
      const outcome = await askAll(context, served.url, await editorTokens(folder, editors));
      const lost = await unreadable(served.url);
      await served.stop();
      const archived = await audit({ args: ["--data", folder], env: {} }, `${context.folder}/imported`);
      return { ...outcome, broken: [...outcome.broken, ...lost, ...archived] };
    } finally {
      await served.kill();
    }
  },
};

async function askAll(
  { seed, sizes, progress }: TortureContext,
  url: string,
  tokens: readonly string[],
): Promise<Outcome> {
  const material = { contract: await readContract(url), known: await readKnown(url), tokens };
  const { ask, close } = asker(url, connections);
  const statuses = new Map<string, number>();
  /** The first request of each kind that was answered wrongly. */
  const broken = new Map<string, string>();
  let asked = 0;
  function* numbers() {
    while (asked < sizes.requests && broken.size < mostTold) yield asked++;
  }
  const askOne = async (number: number) => {
    const bent = bend(material, random((seed + number * 7919) & 0x7fff_ffff), number);
    const answer = await ask(bent).catch((fault: Error) => fault);
    const status = answer instanceof Error ? "no answer" : String(answer.status);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const fault = answer instanceof Error ? `not answered: ${answer.message}` : faultOf(bent, answer);
    const kind = `${bent.method} ${bent.operation.path} ${status}`;
    const request = `${bent.method} ${bent.target} ${String(bent.body ?? "")}`;
    if (fault && !broken.has(kind))
      broken.set(kind, `request ${number} (${shown(request)}) was ${shown(fault)}`);
    if (number > 0 && number % 10_000 === 0) progress(`${number} requests`);
  };
  await pMap(numbers(), askOne, { concurrency: connections });
  close();
  const told = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  return {
    covered: `${asked} requests to ${material.contract.operations.length} operations: ${told.join(", ")}`,
    broken: [...broken.values()],
  };
}

const shown = (text: string): string =>
  JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text).slice(1, -1);
