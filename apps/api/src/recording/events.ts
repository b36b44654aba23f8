import {
  ask,
  type Decision,
  type DraftEvent,
  decide,
  inWords,
  needs,
  notesOn,
  parseDrafts,
  type State,
  type StreamName,
  type StreamType,
  text,
} from "@collegium/domain";
import { append, nil } from "@hyperjump/json-pointer";
import { readJson } from "../http/json.ts";
import { checkMediaType, readBody } from "../http/request-body.ts";
import { ended, errorOf, isProblem, type Problem, type ProblemError, problem } from "../problems/problem.ts";
import { wrong } from "../problems/rules.ts";
import type { Register } from "../register/register.ts";
import { loadContext } from "./context.ts";
import { readQuoted } from "./quoted.ts";
import { summary } from "./record.ts";
import { scopesFor } from "./scopes.ts";
import type { Intent, Lacking } from "./write.ts";

const reasonSchema = text(1000).optional();

/** Reads `{"events": [{"type", "data"}, …], "reason"?}` as an intent to record. */
export async function understandEvents(
  request: Request,
  stores: Pick<Register, "events" | "texts">,
  type: StreamType,
  stream: StreamName,
  lacking: Lacking,
): Promise<Intent | Problem> {
  const media = checkMediaType(request, ["application/json"]);
  if (isProblem(media)) return media;
  const body = await readBody(request);
  if (isProblem(body)) return body;
  const json = readJson(body.bytes);
  if (isProblem(json)) return json;
  const refused = lacking(scopesFor((json.value as { events?: unknown } | null)?.events));
  if (refused) return refused;
  const parsed = parseBody(type, json.value);
  if (isProblem(parsed)) return parsed;
  const { drafts, reason } = parsed;
  return {
    content: { events: drafts, reason: reason ?? null },
    reason,
    place: inEvents,
    notes: (before, events) => notesOn(drafts, events, before),
    decide: decidingDrafts(stores, stream, drafts),
  };
}

/** Decides drafts upon what the register has of all that they refer to. */
export const decidingDrafts =
  (stores: Pick<Register, "events" | "texts">, stream: StreamName, drafts: readonly DraftEvent[]) =>
  async (state: State): Promise<Decision> => {
    const context = await loadContext(stores, needs(stream, drafts));
    if ("rule" in context) return { outcome: "refused", refusals: [context] };
    const quotations = await readQuoted(stream, drafts, context);
    return decide(stream, drafts, state, { ...context, quotations });
  };

// A body may have a hundred thousand.
const maxUnknown = 10;

const inEvents = (pointer: string) => ({ pointer: `/events${pointer}` });

function parseBody(
  type: StreamType,
  value: unknown,
): { drafts: readonly DraftEvent[]; reason?: string } | Problem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return malformed([wrong("malformed", 'The body must be an object: {"events": […]}.')]);
  }
  const { events, reason, ...unknown } = value as Record<string, unknown>;
  const errors: ProblemError[] = Object.keys(unknown)
    .slice(0, maxUnknown)
    .map((name) =>
      wrong("unknown-field", "The body has events and reason, nothing else.", {
        pointer: append(name.slice(0, 100), nil),
      }),
    );
  const parsedReason = ask(reasonSchema, reason, { error: inWords });
  for (const issue of parsedReason.error?.issues ?? []) {
    errors.push(wrong("malformed", ended(issue.message), { pointer: "/reason" }));
  }
  const parsed = parseDrafts(type, events);
  if (parsed.outcome === "malformed") {
    const { refusals } = parsed;
    const found = refusals.map((refusal) => errorOf(refusal, inEvents));
    const tooLarge = found.find(({ rule }) => rule === "commit-too-large");
    if (tooLarge) return problem("commit-too-large", tooLarge.detail, { errors: [tooLarge] });
    errors.push(...found);
  }
  if (parsed.outcome === "malformed" || errors.length > 0) return malformed(errors);
  return { drafts: parsed.drafts, reason: parsedReason.data };
}

const malformed = (errors: ProblemError[]) => problem("malformed", summary(errors), { errors });
