import { type DomainEvent, type SequencedCommit, streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { laterRules } from "./later-rules.ts";

const stream = streamName("topic", "goods");
const named = (language: string) => ({
  event: {
    type: "TopicRenamed",
    version: 1,
    data: { names: { [language]: "Goods" } },
  } as unknown as DomainEvent,
  version: 1,
});

test("all that later rules would refuse is counted, and the first five are told, also behind what is not known", () => {
  const rules = laterRules();
  const commit = { stream } as SequencedCommit;
  rules.commit(commit, [undefined, named("en"), named("english")], 1);
  for (let at = 2; at <= 7; at++) rules.commit(commit, [named("english")], at);
  const { count, first } = rules.told();
  expect(count).toBe(7);
  expect(first.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5]);
});
