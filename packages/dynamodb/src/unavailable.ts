/**
 * The database could not be asked, or was too busy, and the retries are used up: whether the call took effect is unknown. A fault that
 * passes: the API answers 503 with `Retry-After`, a Lambda handler fails its batch and is called again.
 */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
  readonly code = "unavailable";
  /** When to try again, in whole seconds. */
  readonly retryAfterSeconds: number;
  constructor(
    what: string,
    { retryAfterSeconds = 2, cause }: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(what, { cause });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
