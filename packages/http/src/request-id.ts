/** What a proxy or client may name its request: enough for every tracing system, nothing that could forge a log line. */
const sane = /^[\w.:=+/-]{1,128}$/;

/** The id that a request came with, if it is sane, or a new one. */
export const requestIdOf = (header: string | null): string =>
  header !== null && sane.test(header) ? header : crypto.randomUUID();
