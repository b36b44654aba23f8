import { type Commit, idOf, type Position } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import type { Logger } from "pino";
import type { Register } from "../register.ts";
import { readSource } from "./context.ts";

/**
 * What follows a commit: withheld words go, views catch up. The commit is recorded whatever happens here, and all of this may be
 * done twice: a retry, answered as the first time, does it again, and so repairs what a crash left between commit and consequence.
 */
export async function settle(register: Register, commit: Commit, log: Logger): Promise<void> {
  try {
    if (commit.events.some(({ type }) => type === "SourceWithheld"))
      await withholdText(register, idOf(commit.stream));
  } finally {
    await register.catchUp?.().catch((error: unknown) => {
      log.error(
        { err: error, stream: commit.stream, revision: commit.revision },
        "the views did not catch up",
      );
    });
  }
}

/** Removes the words of a source whose stream says that they are withheld. */
async function withholdText({ events, texts }: Register, source: string): Promise<void> {
  const { details } = await readSource(events, source);
  if (details) await texts.withhold(details.sha256 as Sha256);
}

/** Waits until a public read shows `position`, at most `seconds`; whether it does. */
export async function shownWithin(
  { views, catchUp }: Register,
  position: Position | undefined,
  seconds: number,
): Promise<boolean> {
  if (position === undefined) return false;
  const end = performance.now() + seconds * 1000;
  for (let pause = 5; ; pause = Math.min(pause * 2, 250)) {
    if ((await views.checkpoint()) >= position) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
    // A projection that failed right after the commit may succeed now.
    await catchUp?.().catch(() => {});
  }
}
