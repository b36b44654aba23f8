import { readFileSync } from "node:fs";

/** Linux counts CPU time in hundredths of a second (`USER_HZ`), https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticks = 100;

/** CPU seconds, user and system, that a process has used; NaN where the platform does not tell. */
export function cpuSeconds(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the program's name, is in parentheses and may hold anything; utime and stime are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return Number.NaN;
  }
}
