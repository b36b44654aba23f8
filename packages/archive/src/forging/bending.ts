import { type Loose, lineText, sealed, soundLines } from "./sound-archive.ts";

/** What was done, and the archive that came of it. */
export type Named = [name: string, archive: string];

export const isOf = (stream: string, revision: number) => (line: Loose) =>
  line.commit?.stream === stream && line.commit.revision === revision;
export const claims = isOf("session/minsk", 2);
export const renamed = isOf("topic/trade", 2);
export const corrected = isOf("session/minsk", 4);
export type Which = (line: Loose) => boolean;

/** The sound archive with one commit changed. */
export const bent = (name: string, which: Which, bend: (commit: Loose) => void): Named => [
  name,
  sealed(
    soundLines().map((line) => {
      if (which(line)) bend(line.commit);
      return line;
    }),
  ),
];
/** The sound archive with one commit's line changed as text. */
export const rewritten = (name: string, which: Which, bend: (line: string) => string): Named => [
  name,
  sealed(soundLines().map((line) => (which(line) ? bend(lineText(line)) : line))),
];
/** The sound archive with its lines changed, and its positions dense again. */
export const rearranged = (name: string, bend: (lines: Loose[]) => Loose[]): Named => {
  let position = 0;
  const lines = bend(soundLines());
  for (const { commit } of lines) if (commit) commit.position = ++position;
  return [name, sealed(lines)];
};
export const field = (name: string, value: unknown, which: Which = renamed): Named =>
  bent(`a commit whose ${name} is ${shown(value)}`, which, (commit) => {
    if (value === undefined) delete commit[name];
    else commit[name] = value;
  });
export const shown = (value: unknown) => {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}… (${text.length} signs)` : text;
};
export const data = (name: string, which: Which, bend: (data: Loose) => void): Named =>
  bent(name, which, (commit) => bend(commit.events[0].data));
