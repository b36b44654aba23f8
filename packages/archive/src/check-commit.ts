import {
  actor,
  ask,
  commitBytes,
  currentVersion,
  type DomainEvent,
  draftSchemas,
  type EventType,
  maxCommitBytes,
  parseStreamName,
  type RecordedEvent,
  recordedReason,
  type StreamType,
  streamTypes,
  upcast,
  whyUnreadable,
} from "@collegium/domain";
import * as z from "zod";

const stream = z
  .string()
  .refine((name) => parseStreamName(name) !== undefined, `is not <type>/<id> of ${streamTypes.join(", ")}`);

/** A commit's form, but for what its events say. */
const form = z.strictObject({
  stream,
  revision: z.int().positive(),
  position: z.int().positive(),
  id: z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, "is no commit's id"),
  at: z.iso.datetime({ precision: 3 }),
  actor,
  reason: recordedReason.optional(),
  events: z
    .array(z.strictObject({ type: z.string(), version: z.int().positive(), data: z.unknown() }))
    .min(1),
});

/** An event in its current form, and the version in which it was recorded. */
export interface Recorded {
  readonly event: DomainEvent;
  readonly version: number;
}

/** What a commit is found to be. */
export interface CheckedCommit {
  /** Why no program can have recorded it; undefined where one can. */
  readonly why: string | undefined;
  /** Why this version can't read it, where a later one may have recorded it. */
  readonly foreign: string | undefined;
  /** Its events; undefined those that can't be read. */
  readonly events: readonly (Recorded | undefined)[];
}

/**
 * Holds a commit to its form and its events to the domain's reading schema: nothing that a program recorded is refused. What it is made of must
 * have a JSON form.
 */
export function checkCommit(commit: unknown): CheckedCommit {
  const parsed = ask(form, commit);
  if (!parsed.success) return { why: z.prettifyError(parsed.error), foreign: undefined, events: [] };
  const { position: _, ...recorded } = parsed.data;
  const bytes = commitBytes(recorded as unknown as Parameters<typeof commitBytes>[0]);
  const oversize =
    bytes > maxCommitBytes ? `it has ${bytes} bytes, and ${maxCommitBytes} are the most` : undefined;
  const type = (parseStreamName(parsed.data.stream) as { type: StreamType }).type;
  const read = parsed.data.events.map((event) => readEvent(type, event));
  return {
    why: oversize ?? read.find(({ why }) => why !== undefined)?.why,
    foreign: read.find(({ foreign }) => foreign !== undefined)?.foreign,
    events: read.map(({ recorded }) => recorded),
  };
}

interface ReadEvent {
  readonly recorded?: Recorded;
  readonly why?: string | undefined;
  readonly foreign?: string;
}

function readEvent(type: StreamType, event: RecordedEvent): ReadEvent {
  const problem = whyUnreadable(type, event);
  if (problem === undefined) return { recorded: { event: upcast(event), version: event.version } };
  return isForeign(event) ? { foreign: problem } : { why: `${event.type}: ${problem}` };
}

const known: ReadonlySet<string> = new Set(Object.values(draftSchemas()).flatMap(Object.keys));

/** Whether a later version of Collegium may have recorded an event. */
const isForeign = ({ type, version }: RecordedEvent): boolean =>
  !known.has(type) || version > currentVersion(type as EventType);
