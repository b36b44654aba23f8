import type { Language } from "./language.ts";

/** Who a page is made for, and where it stands. */
export interface Reader {
  readonly language: Language;
  /** Where the register is reached from outside, without a slash at the end; empty where it is not known. */
  readonly baseUrl: string;
  /** Where errors are reported (`mailto:`, or the address of a new issue); undefined where nobody takes reports. */
  readonly reportTo?: string | undefined;
  /** The day on which it is read, `YYYY-MM-DD`. */
  readonly today: string;
}
