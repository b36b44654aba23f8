import type { ClaimType, DataOf, DomainEvent, Evidence } from "@collegium/domain";
import type { Communique } from "./communique.ts";
import { organisations, topics } from "./labels.ts";
import { instrument, topic } from "./vocabulary.ts";
import { type Country, event, type Minister, type World, type Writes } from "./world.ts";

export interface Meeting {
  readonly parties: readonly [Country, Country];
  readonly ministers: readonly [Minister, Minister];
  readonly year: number;
}

export interface Claims {
  readonly events: DomainEvent[];
  /** The sentence of each claim, by claim. */
  readonly sentences: Map<string, string>;
}

type Common = Pick<DataOf<"TopicDiscussed">, "wording" | "by">;

/**
 * `count` claims (at least 3) about one meeting, each from a sentence of its own that is said in the communiqué: the two heads of
 * delegation, sometimes the ministers' separate meeting, and then what was discussed, affirmed, adopted. Needed vocabulary is written first.
 */
export function* claims(world: World, meeting: Meeting, told: Communique, count: number): Writes<Claims> {
  const { random } = world;
  const made: Claims = { events: [], sentences: new Map() };
  const claim = <T extends ClaimType>(
    type: T,
    sentence: string,
    own: Omit<DataOf<T>, "claim" | "evidence">,
  ) => {
    const id = `c${made.events.length + 1}`;
    const evidence: Evidence[] = [told.say(sentence)];
    made.events.push(event(type, { claim: id, ...own, evidence } as unknown as DataOf<T>));
    made.sentences.set(id, sentence);
    return id;
  };

  for (const [index, country] of meeting.parties.entries()) {
    const { person, name } = meeting.ministers[index] as Minister;
    claim(
      "ParticipantAttended",
      `The delegation of ${country.name} was led by ${name}, Minister of Foreign Affairs.`,
      {
        person,
        office: "Minister of Foreign Affairs",
        body: country.ministry,
        role: "head",
        wording: "was led by",
        by: "unspecified",
      },
    );
  }
  told.paragraph();
  const within = random.chance(0.4)
    ? claim(
        "SideMeetingHeld",
        `A separate conversation of ${meeting.ministers.map(({ name }) => name).join(" and ")} also took place.`,
        {
          participants: meeting.ministers.map(({ person }) => `person/${person}`),
          character: "in a friendly and constructive vein",
          wording: "took place",
          by: "unspecified",
        },
      )
    : undefined;

  const actor = (side: 0 | 1) =>
    random.chance(0.7)
      ? `body/${meeting.parties[side].ministry}`
      : `person/${meeting.ministers[side].person}`;
  const subjects = random.sample(topics, count);
  for (let n = 0; made.events.length < count; n++) {
    if (random.chance(0.15)) told.paragraph();
    const common = (wording: string): Common => ({
      wording,
      by: random.chance(0.85) ? "joint" : [actor(random.pick([0, 1]))],
    });
    if (random.chance(0.2)) {
      const { id, title } = yield* instrument(world, meeting.parties, meeting.year);
      const [type, wording] = random.pick(stages);
      claim(type, `The ${title} was ${wording}, as item ${n + 1} of the agenda.`, {
        instruments: [id],
        ...(type === "InstrumentExtended" && { on: `${meeting.year}` }),
        ...common(wording),
      });
      continue;
    }
    const subject = random.chance(0.5) ? random.favour(topics) : subjects[n];
    if (subject === undefined) continue;
    yield* topic(world, subject);
    const framework = random.chance(0.3) ? random.favour(organisations) : undefined;
    const place = framework ? ` within the framework of the ${framework[1]}` : "";
    const frameworks = framework ? { frameworks: [`body/${framework[0]}`] } : {};
    const { type, wording, ...own } = random.favour(acts);
    const second = random.chance(0.2) ? random.favour(topics) : subject;
    const several = second.id === subject.id ? [subject] : [subject, second];
    yield* topic(world, second);
    const about = several.map(({ label }) => label).join(" and ");
    const sentence = `The sides ${wording} ${about}${place}, as item ${n + 1} of the agenda.`;
    claim(type, sentence, {
      ...own,
      topics: several.map(({ id }) => id),
      ...(type !== "TopicDiscussed" && { summary: `On ${about}` }),
      ...(type === "ActionUrged" && framework && { addressees: [`body/${framework[0]}`] }),
      ...frameworks,
      ...common(wording),
      ...(within && n < 2 ? { within } : {}),
    } as Omit<DataOf<typeof type>, "claim" | "evidence">);
  }
  return made;
}

const acts = [
  { type: "TopicDiscussed", wording: "discussed", emphasis: "plain" },
  { type: "TopicDiscussed", wording: "thoroughly discussed", emphasis: "thorough" },
  { type: "PositionAffirmed", wording: "reaffirmed their common line on" },
  { type: "UnderstandingReached", wording: "agreed with the necessity of building up" },
  { type: "SituationAssessed", wording: "positively evaluated the current level of", polarity: "positive" },
  { type: "MatterNoted", wording: "noted with satisfaction the growth of", attitude: "approving" },
  { type: "TopicDiscussed", wording: "paid special attention to", emphasis: "special" },
  { type: "ReadinessExpressed", wording: "expressed readiness to expand" },
  { type: "TopicDiscussed", wording: "touched upon", emphasis: "touched" },
  { type: "ActionUrged", wording: "called for further steps on" },
] as const;

const stages = [
  ["InstrumentExamined", "examined"],
  ["InstrumentAdopted", "adopted"],
  ["InstrumentSigned", "signed"],
  ["InstrumentProposed", "proposed"],
  ["InstrumentNegotiated", "negotiated"],
  ["InstrumentInitialled", "initialled"],
  ["InstrumentRatified", "ratified"],
  ["InstrumentEnteredIntoForce", "brought into force"],
  ["InstrumentExtended", "extended"],
  ["InstrumentTerminated", "terminated"],
  ["ImplementationNoted", "noted as implemented"],
] as const;
