import { type Commit, idOf } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import { revisionOfTag, type ViewStore } from "@collegium/read-model";
import type { Logger } from "pino";
import type { Register } from "../register/register.ts";
import { readSource } from "./context.ts";
import type { Written } from "./record.ts";

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
      log.error({ error, stream: commit.stream, revision: commit.revision }, "the views did not catch up");
    });
  }
}

/** Removes the words of a source whose stream says that they are withheld. */
async function withholdText({ events, texts }: Register, source: string): Promise<void> {
  const { details } = await readSource(events, source);
  if (details) await texts.withhold(details.sha256 as Sha256);
}

/** Waits until public reads show a commit, at most `seconds`; whether they do. */
export async function shownWithin(register: Register, written: Recorded, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  for (let pause = 5; ; pause = Math.min(pause * 2, 250)) {
    if (await shown(register.views, written)) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
    // A projection that failed right after the commit may succeed now.
    await register.catchUp?.().catch(() => {});
  }
}

/** What is known of a recorded commit; not its position, where it still awaits the sequencer. */
type Recorded = Pick<Written, "commit" | "position">;

/** Where the position is not known, the commit's own document tells, which is written after all that lists show of it. */
async function shown(views: ViewStore, { commit, position }: Recorded): Promise<boolean> {
  if (position !== undefined) return (await views.checkpoint()) >= position;
  const view = await views.get(commit.stream);
  return view !== undefined && revisionOfTag(view.etag) >= commit.revision;
}
