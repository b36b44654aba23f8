import type { Logger } from "pino";
import type { Answer, Ctx } from "./answer.ts";
import type { Exchange, Site } from "./env.ts";
import { requestIdOf } from "./request-id.ts";
import { trace } from "./trace.ts";

/** What an operation comes to: an answer, or something that its app puts into words, such as a problem. */
export type Handler<Told> = (c: Ctx) => Answer | Told | Promise<Answer | Told>;

/** Counts one answered request. */
export type Observe = (route: string, method: string, status: number, seconds: number) => void;

export interface Surroundings<Told> {
  readonly site: Site;
  readonly log: Logger;
  readonly observe?: Observe | undefined;
  /** Answers with what a handler came to instead of an answer. */
  readonly told: (c: Ctx, told: Told) => Answer | Promise<Answer>;
  /** Answers a thrown error, once it is logged. */
  readonly failed: (c: Ctx, error: unknown) => Answer | Promise<Answer>;
}

/** Does what is done around every request: it is named, timed, counted and logged, and answered whatever its handler comes to. */
export const answering =
  <Told extends object>(
    route: string,
    handler: Handler<Told>,
    { site, log, observe, told, failed }: Surroundings<Told>,
  ) =>
  async (c: Ctx): Promise<Answer> => {
    const start = performance.now();
    const requestId = requestIdOf(c.req.raw.headers.get("x-request-id"));
    const exchange: Exchange = { site, requestId, route, bytes: 0, actor: undefined };
    c.set("exchange", exchange);
    let answer: Answer;
    try {
      const result = await handler(c);
      answer = result instanceof Response ? result : await told(c, result);
    } catch (error) {
      answer = await failed(c, error);
    }
    const ms = performance.now() - start;
    observe?.(route, c.req.method, answer.status, ms / 1000);
    trace(log, c.req, exchange, answer.status, ms);
    return answer;
  };
