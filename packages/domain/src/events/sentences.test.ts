import { expect, test } from "vitest";
import { streamTypes } from "../ids.ts";
import { complaint, complaintsOf } from "../testing/complaints.ts";
import { draftSchemas, recordedSchemas, sourceDetails } from "./index.ts";

const eventsOf = (schemas: typeof draftSchemas | typeof recordedSchemas) =>
  streamTypes.flatMap((type) => Object.values(schemas()[type]));
const all = {
  "an event that is sent": eventsOf(draftSchemas),
  "an event that was recorded": eventsOf(recordedSchemas),
  "what is said of a source": [sourceDetails],
};

// What refusals by rules say is held by its type (`Sentence`).
test.each(Object.entries(all))("whatever is wrong with %s is said in sentences", (_, schemas) => {
  const said = [...complaintsOf(...schemas)];
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((one) => !complaint.test(one))).toEqual([]);
});
