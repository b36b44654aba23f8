import type { CheckedCommit } from "./check-commit.ts";
import type { ArchiveLine } from "./format.ts";

/** What stands where in an archive: one header, first; dense positions; each text once, right before the first commit that deposits it. */
export interface Placement {
  /** What is wrong with a line in its place, and the line where that shows; undefined where it is right. */
  take(
    line: ArchiveLine,
    at: number,
    events: CheckedCommit["events"],
  ): { readonly at: number; readonly why: string } | undefined;
  counted(): { readonly commits: number; readonly texts: number };
}

export function placement(): Placement {
  const texts = new Set<string>();
  /** Texts that wait for their deposit, and their lines. */
  const waiting = new Map<string, number>();
  let commits = 0;

  const unreferred = () => {
    const [text] = waiting;
    return text && { at: text[1], why: `no commit after it deposits the text ${text[0]}` };
  };

  function takeCommit(position: number, at: number, events: CheckedCommit["events"]) {
    if (position !== commits + 1) return { at, why: `position ${position} follows position ${commits}` };
    commits++;
    for (const recorded of events) {
      if (recorded?.event.type !== "SourceDeposited") continue;
      const { sha256 } = recorded.event.data;
      if (!texts.has(sha256))
        return { at, why: `the text ${sha256}, which it deposits, does not stand before it` };
      waiting.delete(sha256);
    }
    return unreferred();
  }

  return {
    take(line, at, events) {
      if ((line.kind === "header") !== (at === 1))
        return { at, why: "an archive has its header on the first line, and only there" };
      if (line.kind === "commit") return takeCommit(line.commit.position, at, events);
      if (line.kind === "end") return unreferred();
      if (line.kind === "header") return undefined;
      if (texts.has(line.sha256)) return { at, why: `the text ${line.sha256} stands there a second time` };
      texts.add(line.sha256);
      waiting.set(line.sha256, at);
      return undefined;
    },
    counted: () => ({ commits, texts: texts.size }),
  };
}
