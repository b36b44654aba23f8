import type { Commit } from "@collegium/domain";

/** What is the same in every answer of one register. */
export interface Site {
  /** `https://register.example`, without a slash at the end; empty where the register doesn't know it. */
  readonly baseUrl: string;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One request and its answer, as far as they are known. */
export interface Exchange {
  readonly site: Site;
  readonly requestId: string;
  /** The route's pattern: the label of logs and metrics. */
  readonly route: string;
  /** Bytes of the answer's body. */
  bytes: number;
  /** Who sends it, once that is known. */
  actor?: string;
  /** What was recorded, now or when the request came the first time. */
  recorded?: Commit;
}

export interface Env {
  Variables: { exchange: Exchange };
}
