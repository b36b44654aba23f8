import { chmodSync, chownSync, statSync } from "node:fs";

/**
 * Has a file that was just made belong like another: to whom the other belongs, and for whom it is. So what root makes beside the file of
 * somebody else is theirs, as SQLite has it of a log. Not by a descriptor: closing one gives up what locks the process has on the file (fcntl(2)).
 */
export function belongLike(made: string, other: string): void {
  const { mode, uid, gid } = statSync(other);
  if (process.geteuid?.() === 0) chownSync(made, uid, gid);
  chmodSync(made, mode & 0o777);
}
