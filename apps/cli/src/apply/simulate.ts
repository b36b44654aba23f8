import {
  type Context,
  codePoints,
  contextOf,
  type DomainEvent,
  decide,
  decideDeposit,
  evolve,
  initialState,
  needs,
  revision,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import type { SheetStep } from "@collegium/sheets";
import type { Cache, Known } from "./cache.ts";

const unknownHash = "0".repeat(64);

/** What the register will say once a step is taken: so that a dry run of several sheets sees what the first ones would record. */
export function simulate(step: SheetStep, cache: Cache): void {
  const { stream } = step;
  const known = knownIn(cache, stream);
  if (step.kind === "deposit") cache.texts.set(step.source, step.text);
  let { state } = known;
  for (const event of eventsOf(step, known, contextIn(cache))) state = evolve(state, event);
  cache.streams.set(stream, { state, revision: revision(known.revision + 1) });
  cache.simulated.add(stream);
}

/** Whether the register itself can decide a step: it stands on nothing that was only simulated. */
export function standsAlone(step: SheetStep, cache: Cache): boolean {
  if (cache.simulated.has(step.stream)) return false;
  if (step.kind === "deposit")
    return step.details.publishers.every((body) => !cache.simulated.has(streamName("body", body)));
  const { streams, sources } = needs(step.stream, step.drafts);
  const named = [...streams, ...sources.map((source) => streamName("source", source))];
  return named.every((stream) => !cache.simulated.has(stream));
}

/** The planner has decided the same before: a refusal here is its fault. */
function eventsOf(step: SheetStep, { state }: Known, context: Context): readonly DomainEvent[] {
  const decision =
    step.kind === "deposit"
      ? decideDeposit(
          step.stream,
          step.details,
          { sha256: unknownHash, length: codePoints(step.text) },
          state,
          context,
        )
      : decide(step.stream, step.drafts, state, context);
  if (decision.outcome === "decided") return decision.events;
  throw new Error(`${step.stream} was planned, and is refused: ${JSON.stringify(decision.refusals[0])}`);
}

const knownIn = (cache: Cache, stream: StreamName): Known =>
  cache.streams.get(stream) ?? { state: initialState(typeOf(stream)), revision: revision(0) };

const contextIn = (cache: Cache): Context =>
  contextOf({
    state: (stream) => knownIn(cache, stream).state,
    text: (source) => cache.texts.get(source),
  });
