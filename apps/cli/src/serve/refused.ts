import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type BareProblem, bareProblem } from "@collegium/api";
import type { Logger } from "pino";

/** What answers to requests that never reach the app need. */
export interface Refusing {
  readonly log: Logger;
  readonly baseUrl: string | undefined;
}

/** Answers a request whose host or target is none: it can't be put into a `Request`. */
export function refuseUnreadable(error: unknown, { log, baseUrl }: Refusing): Response {
  const { message } = error as Error;
  const problem = bareProblem(
    "malformed",
    `The request's address or Host can't be read: ${message}`,
    baseUrl,
  );
  leave(log, problem, message);
  return new Response(problem.body, problem);
}

/** Answers what can't be read as HTTP, then closes the connection: nothing after it can be understood. */
export function answerRefused(server: Server, { log, baseUrl }: Refusing): void {
  const running = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", ({ socket }, answer) => void running.set(socket, answer));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const answer = running.get(socket);
    // What was begun can't be taken back; who went away is told nothing.
    const begun = answer?.headersSent && !answer.writableFinished;
    if (error.code === "ECONNRESET" || !socket.writable || begun) return socket.destroy();
    const problem = problemOf(error, baseUrl);
    leave(log, problem, error.code ?? error.message);
    return socket.end(head(problem) + problem.body, () => socket.destroy());
  });
}

function problemOf({ code, message }: NodeJS.ErrnoException, baseUrl: string | undefined): BareProblem {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return bareProblem("headers-too-large", "The address and headers are over 16 KiB", baseUrl);
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return bareProblem("timeout", "The request did not arrive in time", baseUrl);
    default:
      return bareProblem("malformed", `The request is not HTTP/1.1: ${message}`, baseUrl);
  }
}

const head = ({ status, headers, body }: BareProblem): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    "\r\n",
  ].join("\r\n");

/** The one log line, as far as the request is known. */
const leave = (log: Logger, { requestId, status }: BareProblem, why: string): void =>
  log.info({ requestId, route: "none", status, why });
