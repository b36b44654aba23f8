import type { Datum, Ref, SessionRef } from "../documents/shared.ts";

/** What a document, or a part of one, shows, as it is recorded: ids for references, EDTF for dates. */
export type Recorded<T> = T extends Ref | SessionRef | Datum
  ? string
  : T extends readonly (infer Item)[]
    ? Recorded<Item>[]
    : T extends object
      ? { [F in keyof T]: Recorded<T[F]> }
      : T;
