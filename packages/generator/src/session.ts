import { codePoints } from "@collegium/domain";
import { sha256 } from "@collegium/event-store";
import { type Claims, claims } from "./claims.ts";
import { type Communique, communique } from "./communique.ts";
import { setAside } from "./passages.ts";
import { consultations, minister } from "./vocabulary.ts";
import {
  type Country,
  event,
  freshId,
  type HeldSession,
  remember,
  type World,
  type Write,
  type Writes,
  write,
} from "./world.ts";

/** One meeting of two countries: its vocabulary, its communiqué, and all that this says, in one commit. */
export function* meeting(world: World): Writes {
  const { random } = world;
  const [a, b] = pair(world);
  const parties = a.id < b.id ? ([a, b] as const) : ([b, a] as const);
  const year = random.int(1992, 2024);
  const date = `${year}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
  const ministers = [
    yield* minister(world, parties[0], year),
    yield* minister(world, parties[1], year),
  ] as const;
  const series = random.chance(0.6) ? yield* consultations(world, parties, 1992) : undefined;
  const host = random.pick(parties);
  const id = freshId(world, `${parties[0].id}-${parties[1].id}-${year}`);

  const told = communique(`${id}-${host.id}`);
  const title = `Consultations of the Foreign Ministries of ${parties[0].name} and ${parties[1].name}`;
  const heading = told.say(title);
  told.paragraph();
  const opening = told.say(
    `On ${date} consultations took place in ${host.capital}, hosted by the Ministry of Foreign Affairs of ${host.name}.`,
  );
  const stated: Claims = yield* claims(world, { parties, ministers, year }, told, random.int(5, 30));
  told.paragraph();
  const furniture = told.say("Print version");

  yield deposit(told, title, host, date);
  const aside = random.chance(0.4) ? furniture : undefined;
  if (aside) yield setAside(aside);
  yield write(
    "session",
    id,
    event("SessionHeld", {
      format: series ? "consultations" : random.pick(["ministerial", "joint-commission", "summit"]),
      title,
      date,
      place: host.capital,
      host: host.ministry,
      parties: parties.map(({ ministry }) => ministry),
      ...(series ? { series, ordinal: year - 1991 } : {}),
      ...(random.chance(0.3) && { mode: random.pick(["in-person", "virtual", "hybrid"] as const) }),
      evidence: { date: [opening], title: [heading], place: [opening], host: [opening] },
    }),
    ...stated.events,
  );
  const held: HeldSession = {
    id,
    title,
    heading,
    date,
    parties,
    claims: stated.sentences,
    secondAccount: false,
    ...(aside && { aside }),
  };
  remember(world.sessions, held, 100);
}

/** The commit that deposits a communiqué, with its text beside it. */
export function deposit(told: Communique, title: string, publisher: Country, published: string): Write {
  const text = told.text();
  const details = {
    kind: "press-release" as const,
    title,
    publishers: [publisher.ministry],
    published,
    language: "en",
    url: `https://example.org/${told.source}`,
  };
  const event_ = event("SourceDeposited", {
    sha256: sha256(text),
    length: codePoints(text),
    mediaType: "text/plain",
    ...details,
  });
  return { ...write("source", told.source, event_), text };
}

/** Few countries meet often, most seldom; never one with itself. */
function pair({ random, countries }: World): [Country, Country] {
  while (true) {
    const [a, b] = [random.favour(countries), random.pick(countries)];
    if (a !== b) return [a, b];
  }
}

const twoDigits = (value: number) => `${value}`.padStart(2, "0");
