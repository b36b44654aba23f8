import { familyNames, givenNames, organisations, states, type topics } from "./labels.ts";
import {
  type Country,
  event,
  freshId,
  type Instrument,
  type Minister,
  remember,
  type World,
  type Writes,
  write,
} from "./world.ts";

/** The bodies that every register begins with: states, their ministries, and organisations. */
export function* bodies(): Writes {
  for (const { id, en, fr } of states) {
    yield write("body", id, event("BodyRegistered", { kind: "state", names: { en, fr } }));
    const names = {
      en: `Ministry of Foreign Affairs of ${en}`,
      fr: `Ministère des Affaires étrangères (${fr})`,
    };
    yield write("body", `mfa-${id}`, event("BodyRegistered", { kind: "ministry", names, country: id }));
  }
  for (const [id, en] of organisations)
    yield write("body", id, event("BodyRegistered", { kind: "organisation", names: { en } }));
}

/** A topic, defined when it first comes up. */
export function* topic({ topics: known }: World, { id, label }: (typeof topics)[number]): Writes {
  if (known.has(id)) return;
  known.add(id);
  yield write("topic", id, event("TopicDefined", { names: { en: label } }));
}

/** The minister in office; now and then there is a new one. */
export function* minister(world: World, country: Country, year: number): Writes<Minister> {
  if (country.minister && !world.random.chance(0.02)) return country.minister;
  const name = `${world.random.pick(givenNames)} ${world.random.pick(familyNames)}`;
  const person = freshId(world, name.toLowerCase().replaceAll(" ", "-"));
  yield write(
    "person",
    person,
    event("PersonRegistered", { names: { en: name }, variants: [name.replace(/^(.)\S+/, "$1.")] }),
    event("OfficeHeld", {
      body: country.ministry,
      title: `Minister of Foreign Affairs of ${country.name}`,
      from: `${year}`,
    }),
  );
  if (country.minister) remember(world.former, country.minister.person, 100);
  country.minister = { person, name };
  return country.minister;
}

/** The yearly consultations of two countries, defined when they first meet. */
export function* consultations(
  { series }: World,
  [a, b]: readonly [Country, Country],
  since: number,
): Writes<string> {
  const id = `consultations-${a.id}-${b.id}`;
  if (!series.has(id)) {
    series.add(id);
    const names = { en: `Consultations between ${a.name} and ${b.name}` };
    yield write(
      "series",
      id,
      event("SeriesDefined", { of: "sessions", names, every: "year", since: `${since}` }),
    );
  }
  return id;
}

/** An instrument that was drawn up before, or a new one for this session. */
export function* instrument(
  world: World,
  [a, b]: readonly [Country, Country],
  year: number,
): Writes<Instrument> {
  const { random, instruments } = world;
  if (instruments.length > 0 && random.chance(0.5)) return random.pick(instruments);
  const kind = random.pick(["plan", "programme", "agreement", "statement"] as const);
  const stem = `${kind}-${a.id}-${b.id}-${year}`;
  const id = freshId(world, stem);
  const title = `${kind[0]?.toUpperCase()}${kind.slice(1)} no. ${world.numbers.get(stem)} of ${year} between ${a.name} and ${b.name}`;
  const parties = [a.ministry, b.ministry];
  yield write(
    "instrument",
    id,
    event("InstrumentRegistered", {
      kind,
      names: { en: title },
      parties,
      period: `${year}/${year + 1}`,
      ...(random.chance(0.2) && { dates: { signed: `${year}` } }),
    }),
  );
  const made = { id, title, parties: [...parties] };
  remember(instruments, made, 200);
  return made;
}
