import { cpus, totalmem } from "node:os";

/** The machine in neutral words, and the day: what a reader needs to judge absolute values. */
export function machineFacts(now: Date): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GiB of memory, ${process.platform} ${process.arch}, Node.js ${process.version}, SQLite ${process.versions.sqlite}, ${now.toISOString().slice(0, 10)}`;
}
