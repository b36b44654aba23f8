import { type DomainEvent, streamName } from "@collegium/domain";
import type { SinceLast } from "../documents/since-last.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { project, served } from "../testing/views.ts";

/** How much weight a discussion had. */
export type Emphasis = "main" | "special" | "thorough" | "plain" | "touched";

/** What every claim of a session says, by some words of the report. */
export const said = (claim: string, exact: string) => ({
  claim,
  wording: exact.split(" ")[0] ?? "",
  by: "joint" as const,
  evidence: [quoting("report", exact)],
});
export const discussed = (claim: string, topics: string[], emphasis: Emphasis = "plain"): DomainEvent =>
  event("session", "TopicDiscussed", {
    ...said(claim, `discussed ${topics.join(" and ")}`),
    topics,
    emphasis,
  });
export const agreed = (claim: string, topics: string[]): DomainEvent =>
  event("session", "UnderstandingReached", { ...said(claim, `agreed on ${topics.join(" and ")}`), topics });
export const adopted = (claim: string, instrument: string): DomainEvent =>
  event("session", "InstrumentAdopted", {
    ...said(claim, `adopted ${instrument}`),
    instruments: [instrument],
  });

export const recalled = (claim: string, instrument: string): DomainEvent =>
  event("session", "PositionAffirmed", { ...said(claim, `affirmed ${instrument}`), refersTo: [instrument] });

/** A register of one series, to be written session by session, and what a session then says of the one before. */
export function series() {
  const { commits, commit } = writing();
  commit("source", "report", [
    event("source", "SourceDeposited", {
      sha256: "0".repeat(64),
      length: 100,
      mediaType: "text/plain",
      title: "Report",
      kind: "readout",
      publishers: ["belarus"],
      published: "2014",
      language: "en",
    }),
  ]);
  return {
    commits,
    commit,
    held: (id: string, date: string, ...claims: DomainEvent[]) =>
      commit("session", id, [held({ date, title: `In ${id}`, source: "report" }), ...claims]),
    async since(id: string): Promise<SinceLast | undefined> {
      const views = memoryViewStore();
      await project(views, commits);
      return JSON.parse((await served(views, streamName("session", id)))?.text ?? "{}").sinceLast;
    },
  };
}

/** The ids of what such a list is about. */
export const ids = (list: readonly { readonly about: { readonly id: string } }[] | undefined) =>
  list?.map(({ about }) => about.id);
