import type { Random } from "@collegium/generator";
import type { Account } from "./account.ts";
import { type Sent, send } from "./send.ts";
import { contestedTopics, define, deposit, hold, rename, type Write } from "./writes.ts";

/** One of those who write at the same time, over all rounds. */
export interface Writer {
  /** Writes one after another until `done`, or until a connection is cut. */
  write(url: string, done: () => boolean, onAcknowledged: () => void): Promise<void>;
}

/** A writer with chances of its own, so that what others do changes nothing of what it sends. */
export function newWriter(name: string, token: string, chances: Random, account: Account): Writer {
  const topics: { id: string; revision: number }[] = [];
  const sources: string[] = [];
  const seen = new Map<string, number>();
  let count = 0;
  /** What was cut, and is to be sent again as it was. */
  let again: Write | undefined;

  const next = (): Write => {
    const label = `${name}-${++count}`;
    const [topic, source] = [topics.at(-1), sources.at(-1)];
    switch (chances.int(0, 5)) {
      case 0:
        return deposit(label, chances);
      case 1:
        if (source && topic) return hold(label, source, topic.id);
        return define(label);
      case 2:
      case 3: {
        const common = chances.pick(contestedTopics);
        return rename(common, seen.get(common) ?? 1, label);
      }
      case 4:
        if (topic) return rename(topic.id, topic.revision, label);
        return define(label);
      default:
        return define(label);
    }
  };

  const remember = ({ stream, label, events }: Write, revision: number) => {
    const [type = "", id = ""] = stream.split("/");
    if (type === "source") sources.push(id);
    if (type !== "topic" || events !== 1) return;
    if (contestedTopics.includes(id)) seen.set(id, revision);
    else if (id === label) topics.push({ id, revision });
    else for (const topic of topics.filter((one) => one.id === id)) topic.revision = revision;
  };

  const settle = (write: Write, sent: Sent): void => {
    account.unanswered.delete(write.label);
    if (sent.outcome === "acknowledged") {
      account.acknowledged.set(write.label, { write, revision: sent.revision });
      remember(write, sent.revision);
    } else if (sent.outcome === "too-late") account.refused.add(write.label);
    else if (sent.outcome === "wrong") account.broken.push(sent.what);
    else {
      account.unanswered.set(write.label, write);
      // Half of what is never answered is given up, and with it the topic whose revision is not known any more.
      if (chances.chance(0.5)) again = write;
      else topics.length = 0;
    }
  };

  return {
    async write(url, done, onAcknowledged) {
      while (!done()) {
        const write = again ?? next();
        again = undefined;
        const sent = await send(url, token, write);
        settle(write, sent);
        if (sent.outcome === "cut") return;
        if (sent.outcome === "acknowledged") onAcknowledged();
        if (sent.outcome === "too-late") await look(url, write);
      }
    },
  };

  /** Reads up to which revision a topic is by now. */
  async function look(url: string, { stream }: Write): Promise<void> {
    const id = stream.slice("topic/".length);
    const answer = await fetch(`${url}/v1/topics/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    }).catch(() => undefined);
    const [, revision] = /^"(\d+)/.exec(answer?.headers.get("etag") ?? "") ?? [];
    await answer?.text().catch(() => "");
    if (revision !== undefined) seen.set(id, Number(revision));
  }
}
