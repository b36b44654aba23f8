import { rmSync } from "node:fs";

/** Removes a file, where there is one. On some systems one that anybody has open stays: whoever looks for what was left removes it then. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (fault) {
    if (!isInUse(fault)) throw fault;
  }
}

const isInUse = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && (fault.code === "EBUSY" || fault.code === "EPERM");
