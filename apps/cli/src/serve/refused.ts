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
    `The request's address or Host can't be read: ${message}.`,
    baseUrl,
  );
  leave(log, problem, message);
  return new Response(problem.body, problem);
}

/** Answers a request that the server below the app refuses by itself. */
export function refuse(
  answer: ServerResponse,
  name: Parameters<typeof bareProblem>[0],
  detail: Parameters<typeof bareProblem>[1],
  { log, baseUrl }: Refusing,
): void {
  const problem = bareProblem(name, detail, baseUrl);
  leave(log, problem, detail);
  const length = { "content-length": Buffer.byteLength(problem.body) };
  answer.writeHead(problem.status, { ...problem.headers, ...length }).end(problem.body);
}

/** Cuts off an answer that can't be sent, or was sent in part: its reader learns that it is not whole. */
export function giveUp(answer: ServerResponse, fault: unknown, { log }: Refusing): void {
  log.error({ error: fault }, "an answer could not be sent");
  answer.destroy();
}

/** Answers what can't be read as HTTP, then closes the connection: nothing after it can be understood. */
export function answerRefused(server: Server, { log, baseUrl }: Refusing): void {
  /** The newest request of each connection, and the one before it. */
  const open = new WeakMap<Duplex, { newest: ServerResponse; previous?: ServerResponse }>();
  const begin = ({ socket }: { socket: Duplex }, newest: ServerResponse) => {
    const known = open.get(socket);
    if (known) {
      known.previous = known.newest;
      known.newest = newest;
    } else open.set(socket, { newest });
  };
  for (const event of ["request", "checkContinue", "checkExpectation"]) server.prependListener(event, begin);

  // Answers come in the order of their requests (RFC 9112, 9.3.2): those before must neither be lost, nor this be taken for theirs.
  const answerAfter = (
    before: ServerResponse | undefined,
    socket: Duplex,
    problem: BareProblem,
    why: string,
    bodiless = false,
  ) => {
    const answer = () => {
      // Who went away is told nothing.
      if (!socket.writable) return socket.destroy();
      leave(log, problem, why);
      socket.write(bodiless ? head(problem) : head(problem) + problem.body);
      return linger(socket);
    };
    if (before && !before.writableFinished) before.once("close", answer);
    else answer();
  };

  const ended = new WeakSet<Duplex>();
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    // What follows the first thing that could not be read fails as well.
    if (ended.has(socket)) return;
    ended.add(socket);
    const { newest, previous } = open.get(socket) ?? {};
    const broken = newest?.req.complete === false ? newest : undefined;
    // The broken request itself was answered, or is being answered: what was begun can't be taken back.
    if (broken?.writableFinished) return void linger(socket);
    if (broken?.headersSent) return void broken.once("close", () => linger(socket));
    const asked = broken?.req.method ?? beginningOf(error);
    const why = error.code ?? error.message;
    answerAfter(broken ? previous : newest, socket, problemOf(error, baseUrl), why, asked === "HEAD");
  });

  // Nobody is led to other servers from here; without this, node closes the connection without a word.
  server.on("connect", (_request, socket) => {
    const problem = bareProblem("method-not-allowed", "This is no proxy: it takes no CONNECT.", baseUrl);
    const refusal = { ...problem, headers: { ...problem.headers, allow } };
    answerAfter(open.get(socket)?.newest, socket, refusal, "CONNECT");
  });
}

/** The method of a request that could not be read, where its first line came in the piece that failed. */
const beginningOf = (error: Error & { rawPacket?: Buffer }): string | undefined =>
  error.rawPacket?.toString("latin1", 0, 16).split(" ", 1)[0];

const allow = "GET, HEAD, OPTIONS, POST, PUT";

const millisecondsToLinger = 5000;

/**
 * Closes a connection on which something may still be under way: at once, the other side could lose the answer to a reset before it
 * has read it (RFC 9112, 9.6). What comes meanwhile is read and forgotten.
 */
function linger(socket: Duplex): Duplex {
  const cut = setTimeout(() => socket.destroy(), millisecondsToLinger).unref();
  socket.once("close", () => clearTimeout(cut));
  return socket.resume().end();
}

function problemOf({ code, message }: NodeJS.ErrnoException, baseUrl: string | undefined): BareProblem {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return bareProblem("headers-too-large", "The address and headers are over 16 KiB.", baseUrl);
    case "HPE_INVALID_URL":
      return bareProblem(
        "malformed",
        "The address has a sign that no address may have: percent-encode what is not ASCII, as %D0%BB for л (curl does so with --get --data-urlencode q=л).",
        baseUrl,
      );
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return bareProblem("timeout", "The request did not arrive in time.", baseUrl);
    default:
      return bareProblem("malformed", `The request is not HTTP/1.1: ${message}.`, baseUrl);
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
