import type { Say } from "./sheets.ts";

/** What happens to a stream, as it is sent: its address, and events of one commit. */
type Commit = readonly [path: string, ...events: { readonly type: string; readonly data: object }[]];

const moscow = "sessions/sample-moscow-2009";

export const eventsOf = (say: Say): Commit[] => [
  [moscow, corrected(say, "The two sides spoke of disarmament at length", "A clearer summary")],
  [
    moscow,
    corrected(say, "The sides spoke of disarmament, and at length", "A summary that is clearer still"),
  ],
  [
    moscow,
    {
      type: "ClaimRetracted",
      data: { claim: "c18", reason: say("The mood is the publisher’s, and no act"), replacedBy: ["c14"] },
    },
  ],
  [
    moscow,
    {
      type: "SessionDetailsCorrected",
      data: { changes: { mode: "in-person", host: null }, reason: say("No host is named") },
    },
  ],
  [
    "sessions/sample-minsk-2014",
    {
      type: "ClaimFollowed",
      data: {
        claim: "c17",
        relation: "continues",
        earlier: "sample-moscow-2009#c6",
        note: say("Ready in 2009, agreed in 2014"),
      },
    },
  ],
  [
    "sessions/withdrawn-2014",
    {
      type: "SessionWithdrawn",
      data: { reason: say("It was recorded twice"), duplicateOf: "sample-minsk-2014" },
    },
  ],
  [
    "sessions/cancelled-2012",
    announced(say, "2012-06-01", { source: "cancelled-2012-text", exact: "It is to take place on 1 June" }),
    {
      type: "SessionCancelled",
      data: {
        reason: say("One side was not ready"),
        evidence: [{ source: "cancelled-2012-text", exact: "Now it will not" }],
      },
    },
  ],
  [
    "sessions/announced-2027",
    announced(say, "2027-05", {
      source: "bare-2016-text",
      exact: "It took place in the spring",
      basis: "inferred",
      note: say("It is always held in spring"),
    }),
  ],
  ["series/sample-joint-collegium", searched(say, "2011", "none-found"), searched(say, "2013", "not-public")],
  ["sources/withheld-text", { type: "SourceWithheld", data: { reason: say("It names a private person") } }],
  ["topics/disarmament", { type: "TopicMerged", data: { into: "arms-control-and-disarmament" } }],
  ["people/lavrov-s", { type: "PersonMerged", data: { into: "lavrov-sergey" } }],
  ["bodies/belarus-mfa", { type: "BodyMerged", data: { into: "mfa-belarus" } }],
  [
    "instruments/plan-2015-again",
    { type: "InstrumentMerged", data: { into: "sample-plan-of-consultations-2015" } },
  ],
];

const announced = (say: Say, date: string, evidence: object) => ({
  type: "SessionAnnounced",
  data: {
    format: "joint-collegium",
    title: say(`Joint sitting of ${date.slice(0, 4)}`),
    date,
    place: say("Brest"),
    parties: ["mfa-belarus", "mfa-russia"],
    series: "sample-joint-collegium",
    evidence: { date: [evidence] },
  },
});

const corrected = (say: Say, summary: string, reason: string) => ({
  type: "ClaimCorrected",
  data: { claim: "c8", changes: { summary: say(summary) }, reason: say(reason) },
});

const searched = (say: Say, period: string, outcome: string) => ({
  type: "SearchRecorded",
  data: {
    period,
    outcome,
    where: say("Both ministries’ pages of that year"),
    note: say("Looked through by hand"),
  },
});
