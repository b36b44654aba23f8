import type { DeskWords } from "../words/en.ts";
import { failureWords } from "../words/failure-words.ts";
import type { Recording } from "../work/recording.ts";

/** What came of recording that did not end well; undefined where it has not ended, or not begun. */
export function recordingWords(words: DeskWords, recording: Recording): string | undefined {
  const { reviewing } = words;
  switch (recording.state) {
    case "failed":
      return recording.failure.failed === "broken"
        ? reviewing.broken
        : failureWords(words, recording.failure);
    case "signed-in":
      return reviewing.signedIn;
    case "refused":
      return reviewing.refusedBy;
    case "partly":
      return reviewing.partly(recording.report.written.length);
    default:
      return undefined;
  }
}
