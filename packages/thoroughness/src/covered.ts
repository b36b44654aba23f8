import type { TaskMeta } from "vitest";

/** What a test has tried, of how many there are. */
export interface Covered {
  readonly what: string;
  readonly tried: number;
  /** Left out where there is no end to them, as with inputs of a property. */
  readonly of?: number;
}

declare module "vitest" {
  interface TaskMeta {
    covered?: Covered[];
  }
}

/** Notes what the test of this task has tried; the run prints it at its end. */
export function covered({ meta }: { meta: TaskMeta }, what: string, tried: number, of?: number): void {
  meta.covered = [...(meta.covered ?? []), { what, tried, ...(of !== undefined && { of }) }];
}
