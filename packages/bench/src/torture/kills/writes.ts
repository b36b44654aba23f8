import { collections, type StreamName, type StreamType, streamName } from "@collegium/domain";
import type { Random } from "@collegium/generator";

/** A write as it is sent, each time alike: its key makes a repetition known. */
export interface Write {
  /** Stands in what it records, and in nothing else: how it is found in the ledger. */
  readonly label: string;
  readonly stream: StreamName;
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many events its commit has. */
  readonly events: number;
  /** Whether others write to the stream, so that it may be refused as too late. */
  readonly contested: boolean;
}

/** Topics that all writers rename. */
export const contestedTopics = ["common-0", "common-1", "common-2"];

/** What is there before anybody is killed. */
export const vocabulary = (): Write[] => [
  ...["aldmark", "borland"].map((id) =>
    append("body", id, 0, `${id}-label`, [
      { type: "BodyRegistered", data: { kind: "state", names: { en: `${id}-label` } } },
    ]),
  ),
  ...contestedTopics.map((id) => append("topic", id, 0, `${id}-label`, [defined(`${id}-label`)])),
];

/** A topic of a writer's own. */
export const define = (label: string): Write => append("topic", label, 0, label, [defined(label)]);

export const rename = (topic: string, revision: number, label: string): Write => ({
  ...append("topic", topic, revision, label, [{ type: "TopicRenamed", data: { names: { en: label } } }]),
  contested: contestedTopics.includes(topic),
});

/** A text of up to a few thousand signs, its title the label. */
export function deposit(label: string, chances: Random): Write {
  const filler = "The sides exchanged views. ".repeat(chances.int(0, 100));
  const text = `On 5 May 2031 the ministers met.\n${filler}\nThey discussed ${label}.\n`;
  const query = new URLSearchParams({
    title: label,
    kind: "other",
    publishers: ["aldmark"],
    published: "2031-05-05",
    language: "en",
  });
  return {
    label,
    stream: streamName("source", label),
    method: "PUT",
    path: `/v1/sources/${label}/text?${query}`,
    headers: { ...preconditions(0, label), "content-type": "text/plain; charset=utf-8" },
    body: text,
    events: 1,
    contested: false,
  };
}

/** A session with claims, all of it one commit, that quotes a deposited text. */
export function hold(label: string, source: string, topic: string): Write {
  const quote = (exact: string) => [{ source, exact }];
  const held = {
    type: "SessionHeld",
    data: {
      format: "consultations",
      title: label,
      date: "2031-05-05",
      parties: ["aldmark", "borland"],
      evidence: { date: quote("On 5 May 2031") },
    },
  };
  const claim = (type: string, own: object) => ({
    type,
    data: {
      topics: [topic],
      ...own,
      wording: "discussed",
      by: "joint",
      evidence: quote(`They discussed ${source}`),
    },
  });
  const claims = [
    claim("TopicDiscussed", { emphasis: "plain" }),
    claim("PositionAffirmed", {}),
    claim("ReadinessExpressed", {}),
  ];
  return append("session", label, 0, label, [held, ...claims]);
}

const defined = (label: string) => ({ type: "TopicDefined", data: { names: { en: label } } });

function append(
  type: StreamType,
  id: string,
  expected: number,
  label: string,
  events: readonly object[],
): Write {
  return {
    label,
    stream: streamName(type, id),
    method: "POST",
    path: `/v1/${collections[type]}/${id}/events`,
    headers: { ...preconditions(expected, label), "content-type": "application/json" },
    body: JSON.stringify({ events }),
    events: events.length,
    contested: false,
  };
}

const preconditions = (expected: number, label: string) => ({
  ...(expected === 0 ? { "if-none-match": "*" } : { "if-match": `"${expected}"` }),
  "idempotency-key": `"${label}"`,
});
