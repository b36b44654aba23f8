/** What a page can't be shown for: it is told on a page of its own. */
export interface Trouble {
  readonly trouble: "nowhere" | "method" | "unclear" | "noDay" | "ahead" | "unread" | "busy" | "fault";
  /** What of the address is unclear, or what of it is no day, or one that has not come yet: the names of its parameters. */
  readonly parameters?: readonly string[];
  /** Where that can be mended. */
  readonly mended?: string;
  /** Where the record is of which the address asks for something that isn't there. */
  readonly record?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const statusOf = {
  nowhere: 404,
  method: 405,
  unclear: 400,
  noDay: 400,
  ahead: 400,
  unread: 415,
  busy: 503,
  fault: 500,
} as const satisfies Record<Trouble["trouble"], number>;

/** There is nothing at this address. */
export const nowhere: Trouble = { trouble: "nowhere" };
