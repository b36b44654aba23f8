import { type Evidence, streamName } from "@collegium/domain";
import { communique } from "./communique.ts";
import { merge, open } from "./merging.ts";
import { takeUp } from "./passages.ts";
import { deposit } from "./session.ts";
import { event, freshId, type HeldSession, type World, type Writes, write } from "./world.ts";

/** What happens after a session was recorded: the other side's account, corrections, retractions; and renames. */
export function* later(world: World): Writes {
  const { random, sessions } = world;
  if (sessions.length === 0) return;
  const session = random.pick(sessions);
  if (random.chance(0.5)) yield* secondAccount(world, session);
  if (random.chance(0.3)) yield* correction(world, session);
  if (random.chance(0.1)) yield* retraction(world, session);
  if (random.chance(0.1)) yield* detailsCorrection(world, session);
  if (random.chance(0.3)) yield* following(world, session);
  if (random.chance(0.1)) yield* takenBack(session);
  if (random.chance(0.05)) yield* accession(world, session);
  if (random.chance(0.05)) yield* search(world);
  if (random.chance(0.004)) yield* rename(world);
  if (random.chance(0.01)) yield* merge(world);
  if (random.chance(0.05)) yield* taken(session);
}

/** The other side tells of the same session, in other words: some claims are corroborated, one may be contradicted. */
function* secondAccount(world: World, session: HeldSession): Writes {
  if (session.secondAccount || session.claims.size === 0) return;
  session.secondAccount = true;
  const { random } = world;
  const publisher = session.parties[1];
  const told = communique(freshId(world, `${session.id}-${publisher.id}-second`));
  told.say(`${session.title}, as reported by the second side`);
  told.paragraph();
  const events = random.sample([...session.claims], random.int(1, 6)).map(([claim, sentence]) => {
    const evidence: Evidence[] = [told.say(`It was noted: ${sentence.slice(0, -1)} (${claim}).`)];
    return random.chance(0.9)
      ? event("ClaimCorroborated", { claim, evidence })
      : event("ClaimContradicted", { claim, wording: "was noted", evidence });
  });
  yield deposit(told, `${session.title}: the second account`, publisher, session.date);
  yield write("session", session.id, ...events);
  const [first] = events;
  if (first?.type !== "ClaimCorroborated") return;
  const revision = world.revisionOf(streamName("session", session.id));
  session.corroborated = { claim: first.data.claim, statement: { revision, index: 0 } };
}

/** A claim that goes on with one of an earlier session. */
function* following({ random, sessions }: World, session: HeldSession): Writes {
  const before = sessions.filter(({ date, claims }) => date < session.date && claims.size > 0);
  if (session.claims.size === 0 || before.length === 0) return;
  const earlier = random.pick(before);
  const [claim] = random.pick([...session.claims]);
  const [old] = random.pick([...earlier.claims]);
  const relation = random.pick(["repeats", "fulfils", "continues", "reverses"] as const);
  const note = `Both are of the same matter (${random.int(1, 1_000_000)})`;
  const followed = event("ClaimFollowed", { claim, relation, earlier: `${earlier.id}#${old}`, note });
  yield write("session", session.id, followed);
}

/** What the second account was taken to say of a claim. */
function* takenBack(session: HeldSession): Writes {
  const { id, claims, corroborated } = session;
  // With a claim that was retracted went what was said of it.
  if (corroborated === undefined || !claims.has(corroborated.claim)) return;
  delete session.corroborated;
  const { statement } = corroborated;
  const reason = "The second account tells of another sentence";
  yield { ...write("session", id, event("StatementRetracted", { statement, reason })), reason };
}

/** What was set aside of its communiqué is looked at again. */
function* taken(session: HeldSession): Writes {
  if (!session.aside) return;
  yield takeUp(session.aside);
  delete session.aside;
}

/** A further country becomes party to an instrument. */
function* accession({ random, instruments, countries }: World, { date, heading }: HeldSession): Writes {
  if (instruments.length === 0) return;
  const { id, parties } = random.pick(instruments);
  const body = random.pick(countries).ministry;
  if (parties.includes(body)) return;
  parties.push(body);
  yield write("instrument", id, event("PartyAcceded", { body, on: date, evidence: [heading] }));
}

function* correction({ random }: World, session: HeldSession): Writes {
  if (session.claims.size === 0) return;
  const [claim] = random.pick([...session.claims]);
  const summary = `Read again on ${random.int(1, 1_000_000)}`;
  const reason = "The summary said more than the words";
  yield {
    ...write("session", session.id, event("ClaimCorrected", { claim, changes: { summary }, reason })),
    reason,
  };
}

function* retraction({ random }: World, session: HeldSession): Writes {
  if (session.claims.size < 4) return;
  const [claim] = random.pick([...session.claims].slice(3));
  session.claims.delete(claim);
  const reason = "The sentence tells of another meeting";
  yield { ...write("session", session.id, event("ClaimRetracted", { claim, reason })), reason };
}

function* detailsCorrection({ random }: World, session: HeldSession): Writes {
  const title = `${session.title}, round ${random.int(1, 1_000_000)}`;
  const reason = "The title was cut short";
  yield {
    ...write(
      "session",
      session.id,
      event("SessionDetailsCorrected", {
        changes: { title },
        reason,
        evidence: { title: [session.heading] },
      }),
    ),
    reason,
  };
}

function* search({ random, series }: World): Writes {
  const year = `${random.int(1992, 2024)}`;
  const found = [...series].at(-1);
  if (found === undefined) return;
  const where = `The sites and yearbooks of both ministries (${random.int(1, 1_000_000)})`;
  yield write("series", found, event("SearchRecorded", { period: year, outcome: "none-found", where }));
}

/** Rare, and of something that many documents name. */
function* rename(world: World): Writes {
  const { random, countries } = world;
  const country = random.pick(countries);
  if (random.chance(0.5)) {
    const names = {
      en: `Ministry of Foreign and European Affairs of ${country.name} (${random.int(1, 1_000_000)})`,
    };
    const from = random.chance(0.5) ? { from: `${random.int(1992, 2024)}` } : {};
    yield write("body", country.ministry, event("BodyRenamed", { names, ...from }));
    return;
  }
  const id = random.pick(open(world, "topic", [...world.topics]));
  yield write(
    "topic",
    id,
    event("TopicRenamed", { names: { en: `${id.replaceAll("-", " ")} (${random.int(1, 1_000_000)})` } }),
  );
}
