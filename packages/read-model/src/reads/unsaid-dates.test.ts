import { expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { project } from "../testing/views.ts";
import { readDocument } from "./document.ts";

it("An instrument's dates are shown where no claim tells them, and where they differ from what claims tell", async () => {
  const { commits, commit } = writing();
  const dates = { adopted: "2013", signed: "2014-11-18", inForce: "2015-01-01" };
  commit("instrument", "plan", [
    event("instrument", "InstrumentRegistered", {
      kind: "plan",
      names: { en: "Plan" },
      parties: ["a"],
      dates,
    }),
  ]);
  const said = {
    wording: "signed",
    by: "joint" as const,
    evidence: [quoting("source")],
    instruments: ["plan"],
  };
  commit("session", "minsk", [
    held({ date: "2014-11-18" }),
    event("session", "InstrumentAdopted", { claim: "c1", ...said }),
    event("session", "InstrumentSigned", { claim: "c2", ...said }),
    event("session", "InstrumentEnteredIntoForce", { claim: "c3", ...said, on: "2015-01-01" }),
  ]);
  const views = memoryViewStore();
  await project(views, commits);
  const answer = await readDocument(views, "instrument", "plan", { today: "2016-01-01" });
  const { dates: shown, stages } = JSON.parse(new TextDecoder().decode(answer?.body));
  expect(stages).toHaveLength(1);
  expect(shown).toEqual({ adopted: expect.objectContaining({ edtf: "2013" }) });
});
