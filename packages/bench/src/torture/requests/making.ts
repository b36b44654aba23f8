import type { Random } from "@collegium/generator";
import type { Contract, Operation } from "./contract.ts";
import type { Known } from "./known.ts";

/** What all requests of a run are made of. */
export interface Material {
  readonly contract: Contract;
  readonly known: Known;
  readonly tokens: readonly string[];
}

/** Where a request can be bent. `raw`: its bytes, below what its parts mean. */
export type Bend = "path" | "query" | "header" | "body" | "method" | "raw";

/** One request in the making. */
export interface Making extends Material {
  readonly chances: Random;
  /** Told apart from all other requests of a run by it. */
  readonly number: number;
  readonly operation: Operation;
  readonly bends: ReadonlySet<Bend>;
  /** Whether it writes to a record that is not there yet. */
  readonly creates: boolean;
}
