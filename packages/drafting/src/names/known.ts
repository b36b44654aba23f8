/** Something that the register has, by its names: in all languages, aliases and variants too. Without any, its id is taken and nothing more. */
export interface KnownName {
  readonly type: "body" | "person" | "topic" | "instrument" | "series" | "source" | "session";
  readonly id: string;
  /** A body's kind. */
  readonly kind?: string;
  /** The state that a body belongs to. */
  readonly country?: string;
  readonly names: readonly string[];
}
