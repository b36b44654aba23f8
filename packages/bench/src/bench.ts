import type { Row } from "./measure/row.ts";

/** What every benchmark is given. */
export interface BenchContext {
  /** A folder for files, emptied afterwards; on the disk that is measured. */
  readonly folder: string;
  readonly sizes: Sizes;
  /** Whether peers may be installed and measured. */
  readonly peers: boolean;
  /** Says what is going on. */
  readonly progress: (message: string) => void;
}

export interface Sizes {
  /** Rounds that count. */
  readonly rounds: number;
  /** Durable appends in one turn. */
  readonly appends: number;
  /** Seconds of load in one turn. */
  readonly loadSeconds: number;
  /** Commits of the registers that memory is compared at; `middle` is the least of those that fill all that is bounded. */
  readonly small: number;
  readonly middle: number;
  readonly large: number;
  /** Commits of the register that words are looked for in: 36,000 have 100,000 claims. */
  readonly searched: number;
  /** Commits of the register that growth is measured from. */
  readonly least: number;
  /** Reading requests in one turn of the growth benchmark; appends are a fortieth. */
  readonly requests: number;
}

export const fullSizes: Sizes = {
  rounds: 15,
  appends: 300,
  loadSeconds: 3,
  least: 1_000,
  small: 10_000,
  middle: 50_000,
  large: 200_000,
  searched: 36_000,
  requests: 2_000,
};

/** Enough to show that everything runs; its ratios say little. */
export const quickSizes: Sizes = {
  rounds: 3,
  appends: 50,
  loadSeconds: 1,
  least: 500,
  small: 1_000,
  middle: 2_000,
  large: 4_000,
  searched: 4_000,
  requests: 200,
};

/** One benchmark: measures, and answers its rows. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Whether it compares with other programs. */
  readonly needsPeers?: boolean;
  run(context: BenchContext): Promise<readonly Row[]>;
}
