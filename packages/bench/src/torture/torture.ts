import type { Random } from "@collegium/generator";
import type { Sizes } from "./sizes.ts";

/** What every torture is given. */
export interface TortureContext {
  /** A folder for registers, removed afterwards. */
  readonly folder: string;
  readonly seed: number;
  /** Chances of this torture alone: the same seed gives the same, whatever else runs. */
  readonly chances: Random;
  readonly sizes: Sizes;
  /** Says what is going on. */
  readonly progress: (message: string) => void;
}

/** What a torture covered, and each promise that it saw broken, in a sentence. */
export interface Outcome {
  readonly covered: string;
  readonly broken: readonly string[];
}

/** One way to try what the register promises. */
export interface Torture {
  readonly name: string;
  readonly about: string;
  run(context: TortureContext): Promise<Outcome>;
}
