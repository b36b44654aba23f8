import type { Observe } from "@collegium/http";
import type { Register } from "../register/register.ts";

/** Where a process counts its requests, and how that is read. */
export interface Metrics {
  readonly observe: Observe;
  /** The media type of what `read` gives. */
  readonly type: string;
  read(): Promise<string>;
}

/** Metrics of a register's app; where a gateway counts requests, there are none. */
export type MetricsOf = (register: Pick<Register, "events" | "views" | "damaged">) => Metrics;
