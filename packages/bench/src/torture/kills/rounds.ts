import { setTimeout as delay } from "node:timers/promises";
import { type Random, random } from "@collegium/generator";
import { audit, type RegisterAt } from "../audit.ts";
import type { Outcome, TortureContext } from "../torture.ts";
import { type Account, type FeedCommit, ledgerCheck, newAccount } from "./account.ts";
import { hangMilliseconds, send } from "./send.ts";
import { newWriter } from "./writer.ts";
import { vocabulary } from "./writes.ts";

/** A register whose processes can be killed. */
export interface Stage {
  /** Starts what does not run, and says where it is written to. */
  start(chances: Random): Promise<string>;
  /** Kills some of it. */
  kill(chances: Random): Promise<void>;
  /** Asks what runs to end. */
  stop(): Promise<void>;
  /** Options and environment by which commands find the register. */
  readonly place: RegisterAt;
  tokens(count: number): Promise<string[]>;
}

/** The most writes that are acknowledged before a kill. */
const mostBefore = 40;
/** How many kills there are between two looks at the whole register. */
const betweenAudits = 25;

/**
 * Kills a register again and again while several write to it, and looks each time whether all that was acknowledged is there, once, and
 * shown. Law: an acknowledged write is never lost; an unacknowledged one is there wholly or not at all; the same request is recorded once.
 */
export async function killing(
  stage: Stage,
  { chances, seed, sizes, folder, progress }: TortureContext,
  kills: number,
): Promise<Outcome> {
  const account = newAccount();
  const ledger = ledgerCheck(account);
  let url = await stage.start(chances);
  const tokens = await stage.tokens(sizes.writers);
  for (const write of vocabulary()) {
    const sent = await send(url, tokens[0] ?? "", write);
    if (sent.outcome !== "acknowledged")
      throw new Error(`the vocabulary can't be written: ${JSON.stringify(sent)}`);
    account.acknowledged.set(write.label, { write, revision: sent.revision });
  }
  const writers = tokens.map((token, n) => newWriter(`w${n}`, token, random(seed * 1000 + n), account));

  for (let round = 1; round <= kills && account.broken.length === 0; round++) {
    await writeAndKill(stage, url, writers, chances);
    url = await stage.start(chances);
    await caughtUp(url, account, ledger);
    await looked(url, account);
    if (round % betweenAudits === 0 || round === kills) {
      await stage.stop();
      account.broken.push(...(await audit(stage.place, `${folder}/audit-${round}`)));
      progress(`${round} kills, ${account.acknowledged.size} writes acknowledged, all there`);
      if (round < kills) url = await stage.start(chances);
    }
  }
  await stage.stop();
  const unanswered = [...account.unanswered.keys()];
  const landed = unanswered.filter((label) => ledger.has(label)).length;
  return {
    covered: `${kills} kills under ${sizes.writers} writers, ${account.acknowledged.size} writes acknowledged, ${account.broken.length === 0 ? 0 : "some"} lost, 0 stuck; ${account.refused.size} came too late, ${unanswered.length} were never answered (${landed} of them recorded, whole)`,
    broken: account.broken,
  };
}

async function writeAndKill(
  stage: Stage,
  url: string,
  writers: readonly ReturnType<typeof newWriter>[],
  chances: Random,
): Promise<void> {
  const before = chances.int(1, mostBefore);
  const after = chances.int(1, mostBefore);
  let acknowledged = 0;
  let killing: Promise<void> | undefined;
  const onAcknowledged = () => {
    if (++acknowledged >= before) killing ??= stage.kill(chances);
  };
  // Where what was killed takes no writes, connections end; else some more are written without it.
  await Promise.all(
    writers.map((writer) => writer.write(url, () => acknowledged >= before + after, onAcknowledged)),
  );
  await killing;
}

/** Reads the ledger on, until it holds all that was acknowledged and the views show it. */
async function caughtUp(
  url: string,
  { broken }: Account,
  ledger: ReturnType<typeof ledgerCheck>,
): Promise<void> {
  const deadline = performance.now() + hangMilliseconds;
  while (true) {
    await readOn(url, ledger);
    const ready = (await (await fetch(`${url}/readyz`)).json()) as { ledger: number; views: number };
    const missing = ledger.missing();
    if (missing.length === 0 && ready.views === ready.ledger) return;
    if (performance.now() > deadline) {
      broken.push(
        missing.length > 0
          ? `lost: ${missing.join(", ")}`
          : `stuck: the views are at ${ready.views} of ${ready.ledger} positions`,
      );
      return;
    }
    await delay(50);
  }
}

async function readOn(url: string, ledger: ReturnType<typeof ledgerCheck>): Promise<void> {
  while (true) {
    const answer = await fetch(`${url}/v1/changes?after=${ledger.last}&limit=100`);
    const page = (await answer.json()) as { items: readonly FeedCommit[]; next: string | null };
    for (const commit of page.items) ledger.take(commit);
    if (page.next === null) return;
  }
}

/** Reads back the last few things that were acknowledged. */
async function looked(url: string, { acknowledged, broken }: Account): Promise<void> {
  for (const [label, { write, revision }] of [...acknowledged].slice(-8)) {
    const path = write.path.replace(/\/(events|text).*$/, "");
    const answer = await fetch(url + path);
    const [, shown] = /^"(\d+)/.exec(answer.headers.get("etag") ?? "") ?? [];
    await answer.text();
    if (answer.status !== 200 || Number(shown) < revision)
      broken.push(
        `${label} is not shown: ${path} answers ${answer.status}, revision ${shown} of ${revision}`,
      );
    if (write.method !== "PUT") continue;
    const text = await (await fetch(`${url}${path}/text`)).text();
    if (text !== write.body) broken.push(`the text of ${label} is not the one that was deposited`);
  }
}
