import type { TestRegister } from "./register.ts";

/** The communiqué of a meeting that never was, between states that are not. */
export const communique = `Communiqué of the consultations in Aldermoor

On November 18, 2031, the Minister of Foreign Affairs of Aldmark, Ada Holm, and the Minister of Foreign Affairs of Borland, Bruno Land, met in Aldermoor.

The main attention was devoted to arms control. The sides reaffirmed their adherence to the Charter of the League. The ministers signed the Plan of Consultations for 2032.

The talks were held in a friendly atmosphere. The next meeting will be held in Borland.
`;

export const details = {
  kind: "joint-communique",
  title: "Communiqué of the consultations in Aldermoor",
  publishers: ["aldmark-mfa"],
  published: "2031-11-18",
  language: "en",
  url: "https://mfa.example/2031/aldermoor",
};

const quote = (exact: string) => [{ source: "aldermoor-communique", exact }];
const claim = (wording: string, exact: string) => ({ wording, by: "joint", evidence: quote(exact) });

/** Events by which a body is called otherwise. */
export const renamed = (name: string) => [{ type: "BodyRenamed", data: { names: { en: name } } }];

/** Another claim on the same words: the same one twice is refused. */
export const saidByOne = ({ type, data }: { type: string; data: object }) => ({
  type,
  data: { ...data, by: ["body/aldmark"] },
});

/** One write an entry, in the order in which a record is built up: the bodies of the requests. */
export const writes = {
  "bodies/aldmark": [{ type: "BodyRegistered", data: { kind: "state", names: { en: "Aldmark" } } }],
  "bodies/borland": [{ type: "BodyRegistered", data: { kind: "state", names: { en: "Borland" } } }],
  "bodies/league": [
    {
      type: "BodyRegistered",
      data: {
        kind: "organisation",
        names: { en: "The League", fr: "La Ligue" },
        matches: [{ relation: "exact", uri: "https://vocabulary.example/league" }],
      },
    },
  ],
  "bodies/aldmark-mfa": [
    {
      type: "BodyRegistered",
      data: { kind: "ministry", names: { en: "Ministry of Foreign Affairs of Aldmark" }, country: "aldmark" },
    },
  ],
  "people/ada-holm": [
    { type: "PersonRegistered", data: { names: { en: "Ada Holm" }, variants: ["A. Holm"] } },
    {
      type: "OfficeHeld",
      data: { body: "aldmark-mfa", title: "Minister of Foreign Affairs of Aldmark", from: "2029" },
    },
  ],
  "people/bruno-land": [{ type: "PersonRegistered", data: { names: { en: "Bruno Land" } } }],
  "topics/arms-control": [{ type: "TopicDefined", data: { names: { en: "Arms control" } } }],
  "series/aldmark-borland": [
    {
      type: "SeriesDefined",
      data: {
        of: "sessions",
        names: { en: "Yearly consultations of Aldmark and Borland" },
        every: "year",
        since: "2029",
      },
    },
  ],
  "instruments/plan-2032": [
    {
      type: "InstrumentRegistered",
      data: {
        kind: "plan",
        names: { en: "Plan of Consultations for 2032" },
        parties: ["aldmark", "borland"],
        period: "2032",
        evidence: { names: quote("Plan of Consultations for 2032") },
      },
    },
  ],
  "sessions/aldermoor-2031": [
    {
      type: "SessionHeld",
      data: {
        format: "consultations",
        title: "Consultations in Aldermoor",
        date: "2031-11-18",
        place: "Aldermoor",
        host: "aldmark",
        parties: ["aldmark", "borland"],
        series: "aldmark-borland",
        evidence: { date: quote("On November 18, 2031"), place: quote("met in Aldermoor") },
      },
    },
    {
      type: "ParticipantAttended",
      data: {
        person: "ada-holm",
        body: "aldmark-mfa",
        role: "head",
        ...claim("met", "Ada Holm … met in Aldermoor"),
      },
    },
    {
      type: "TopicDiscussed",
      data: {
        topics: ["arms-control"],
        emphasis: "main",
        ...claim("the main attention was devoted to", "The main attention was devoted to arms control"),
      },
    },
    {
      type: "PositionAffirmed",
      data: {
        frameworks: ["body/league"],
        ...claim("reaffirmed", "The sides reaffirmed … Charter of the League"),
      },
    },
    {
      type: "InstrumentSigned",
      data: { instruments: ["plan-2032"], ...claim("signed", "signed the Plan of Consultations for 2032") },
    },
  ],
} as const;

/** Builds the record up: every write answered 201. */
export async function recordAll(register: TestRegister): Promise<void> {
  const order = Object.entries(writes);
  const isVocabulary = ([path]: [string, unknown]) => !/^(instruments|sessions)\//.test(path);
  for (const [path, events] of order.filter(isVocabulary)) await recorded(register.post(path, 0, events));
  await recorded(register.deposit("aldermoor-communique", details, communique));
  for (const [path, events] of order.filter((entry) => !isVocabulary(entry))) {
    await recorded(register.post(path, 0, events));
  }
}

/** The answer of a write that must succeed. */
export async function recorded(sent: Response | Promise<Response>) {
  const answer = await sent;
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as {
    stream: string;
    revision: number;
    position: number;
    at: string;
    claims: string[];
  };
}
