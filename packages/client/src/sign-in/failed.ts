/**
 * - `unreachable`: the issuer, or what it must publish, can't be had.
 * - `denied`: the issuer says no; `detail` is its own word.
 * - `unexpected`: what came is not what was asked for (another state, issuer, nonce or form): nothing of it is used.
 */
type Reason = "unreachable" | "denied" | "unexpected";

/** Why nobody was signed in. Its words hold neither code nor token. */
export class SignInFailed extends Error {
  override readonly name = "SignInFailed";
  readonly reason: Reason;
  /** The issuer's error (`access_denied`, `invalid_grant` …), where it named one. */
  readonly error: string | undefined;

  constructor(reason: Reason, message: string, { error, cause }: { error?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.reason = reason;
    this.error = error;
  }
}
