import { type GeneratedCommit, generateRegister } from "@collegium/generator";

/** A generated register up to its nth session. */
export function* sessions(count: number, seed: number): Generator<GeneratedCommit> {
  let held = 0;
  for (const one of generateRegister({ seed, commits: Number.POSITIVE_INFINITY })) {
    yield one;
    if (one.commit.events[0]?.type === "SessionHeld" && ++held === count) return;
  }
}
