import type { Commit } from "@collegium/domain";
import { discussed, event, held, quoting, writing } from "./commits.ts";

/** A small register: two sessions of a series, with a programme, a minister, two topics and two sources. */
export function founding(): Commit[] {
  const { commits, commit } = writing();
  commit("body", "belarus", [event("body", "BodyRegistered", { kind: "state", names: { en: "Belarus" } })]);
  commit("body", "russia", [event("body", "BodyRegistered", { kind: "state", names: { en: "Russia" } })]);
  commit("body", "osce", [event("body", "BodyRegistered", { kind: "organisation", names: { en: "OSCE" } })]);
  commit("body", "mfa-belarus", [
    event("body", "BodyRegistered", {
      kind: "ministry",
      names: { en: "MFA of Belarus" },
      country: "belarus",
      parent: "belarus",
    }),
  ]);
  commit("person", "makei", [
    event("person", "PersonRegistered", { names: { en: "Vladimir Makei" }, variants: ["Makey"] }),
  ]);
  commit("topic", "arms-control", [event("topic", "TopicDefined", { names: { en: "Arms control" } })]);
  commit("topic", "disarmament", [
    event("topic", "TopicDefined", { names: { en: "Disarmament" }, broader: "arms-control" }),
  ]);
  commit("series", "joint-collegium", [
    event("series", "SeriesDefined", {
      of: "sessions",
      names: { en: "Joint collegium" },
      every: "year",
      since: "2008",
    }),
  ]);
  for (const [id, published] of [
    ["mfa-2009", "2009-11-25"],
    ["mfa-2014", "2014-11-18"],
  ] as const)
    commit("source", id, [
      event("source", "SourceDeposited", {
        sha256: "0".repeat(64),
        length: 100,
        mediaType: "text/plain",
        title: `On the joint session, ${id}`,
        publishers: ["mfa-belarus"],
        published,
        language: "en",
      }),
    ]);
  commit("instrument", "programme-2014", [
    event("instrument", "InstrumentRegistered", {
      kind: "programme",
      names: { en: "Programme of coordinated actions" },
      aliases: ["Program for Concerted Action"],
      parties: ["belarus", "russia"],
      period: "2014/2015",
      evidence: { names: [quoting("mfa-2014")] },
    }),
  ]);
  commit("session", "moscow-2009", [
    held({
      title: "Joint session in Moscow",
      date: "2009?-11-25",
      place: "Moscow",
      host: "russia",
      source: "mfa-2009",
    }),
    discussed("c1", "disarmament", "mfa-2009"),
  ]);
  commit("session", "minsk-2014", [
    held(),
    discussed("c1", "arms-control"),
    event("session", "ImplementationNoted", {
      claim: "c2",
      instruments: ["programme-2014"],
      degree: "comprehensive",
      wording: "marked",
      by: ["body/belarus"],
      evidence: [quoting("mfa-2014", "comprehensive implementation")],
    }),
    event("session", "ParticipantAttended", {
      claim: "c3",
      person: "makei",
      office: "Foreign Minister",
      body: "mfa-belarus",
      role: "head",
      wording: "led by",
      by: "unspecified",
      evidence: [quoting("mfa-2014", "Makei")],
    }),
  ]);
  return commits;
}
