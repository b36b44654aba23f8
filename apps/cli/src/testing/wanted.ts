/** A claim that is to be recorded, as the desk's screen shows one. */
export interface Wanted {
  /** The act's word on the desk. */
  readonly says: string;
  readonly objects: readonly string[];
  /** “by both sides”. */
  readonly by: string;
  readonly frameworks: readonly string[];
  readonly isWithin: boolean;
  /** Its verb, where that is none that is usual for the act. */
  readonly wording: string | undefined;
  /** Its words in the text, in UTF-16 units. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}
