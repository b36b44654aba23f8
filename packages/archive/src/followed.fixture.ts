import { type Loose, soundLines } from "./forging/sound-archive.ts";

/** The lines of the sound archive, with commits after its own. */
export function followed(
  ...more: readonly [stream: string, revision: number, type: string, data: object][]
): Loose[] {
  const lines = soundLines();
  for (const [stream, revision, type, data] of more) {
    const position = lines.filter(({ commit }) => commit).length + 1;
    const placed = { stream, revision, position, id: `c${position}`, at: "2026-01-02T00:00:00.000Z" };
    lines.push({ kind: "commit", commit: { ...placed, actor: "ada", events: [{ type, version: 1, data }] } });
  }
  return lines;
}
