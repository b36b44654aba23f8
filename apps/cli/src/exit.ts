/** What a script learns from how a command ended; documented in docs/operating.md. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The register refused it, or what was compared differs. */
  refused: 1,
  /** The command, or a record sheet, was not understood: nothing was tried. */
  usage: 2,
  /** The register, its data folder or a file could not be reached, or the token was not taken. */
  unreachable: 3,
  /** A fault of this program or of the register. */
  fault: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with one clear line, and `next`, which says what to do. Thrown by commands, and by what only they call. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exit: ExitCode;
  readonly next: string | undefined;

  constructor(exit: ExitCode, message: string, next?: string, options?: ErrorOptions) {
    super(message, options);
    this.exit = exit;
    this.next = next;
  }
}
