import { describe, test } from "vitest";
import { given } from "../testing/given.ts";

const defined = { type: "TopicDefined", data: { names: { en: "Arms control" } } } as const;
const merged = { type: "TopicMerged", data: { into: "disarmament" } } as const;
const renamed = { type: "TopicRenamed", data: { names: { en: "Control of arms" } } } as const;

describe("a topic", () => {
  test("is defined first, and once", () => {
    given("topic/arms-control").when(renamed).thenRefused("not-created at /0/type");
    given("topic/arms-control", defined).when(defined).thenRefused("already-created at /0/type");
    given("topic/arms-control").when(defined, renamed).thenRecorded(defined, renamed);
  });

  test("stands under a wider topic that exists and is not itself", () => {
    const under = (broader: string) =>
      ({ type: "TopicDefined", data: { names: { en: "x" }, broader } }) as const;
    given("topic/arms-control").when(under("security")).thenRecorded(under("security"));
    given("topic/arms-control").when(under("unknown")).thenRefused("unknown-reference at /0/data/broader");
    given("topic/arms-control").when(under("arms-control")).thenRefused("self-reference at /0/data/broader");
  });

  test("gets a name that it does not have", () => {
    given("topic/arms-control", defined)
      .when({ type: "TopicRenamed", data: defined.data })
      .thenRefused("changes-nothing at /0/data/names");
  });

  test("is merged into another, and then takes no more", () => {
    given("topic/arms-control", defined).when(merged).thenRecorded(merged);
    given("topic/arms-control", defined, merged)
      .when(renamed, merged)
      .thenRefused("merged at /0", "merged at /1");
  });

  test("is not merged into itself, or into what does not exist", () => {
    const into = (id: string) => ({ type: "TopicMerged", data: { into: id } }) as const;
    given("topic/arms-control", defined)
      .when(into("arms-control"))
      .thenRefused("self-reference at /0/data/into");
    given("topic/arms-control", defined)
      .when(into("unknown"))
      .thenRefused("unknown-reference at /0/data/into");
  });

  test("is not merged into one that was, over however many steps, merged into it", () => {
    const chain: Record<string, string> = { disarmament: "arms", arms: "arms-control" };
    const mergedInto = (topic: string) => chain[topic];
    given("topic/arms-control", defined)
      .when(merged)
      .in({ mergedInto })
      .thenRefused("merge-circle at /0/data/into");
    given("topic/weapons", defined).when(merged).in({ mergedInto }).thenRecorded(merged);
  });

  test("is not merged into one that stands, over however many steps, under it: it would be broader than itself", () => {
    const broader: Record<string, string> = { disarmament: "arms", arms: "arms-control" };
    const broaderOf = (topic: string) => broader[topic];
    given("topic/arms-control", defined)
      .when(merged)
      .in({ broaderOf })
      .thenRefused("broader-circle at /0/data/into");
    given("topic/weapons", defined).when(merged).in({ broaderOf }).thenRecorded(merged);
    given("topic/arms-control", defined)
      .when(merged)
      .in({
        mergedInto: (topic) => (topic === "disarmament" ? "weapons" : undefined),
        broaderOf: (topic) => (topic === "weapons" ? "arms-control" : undefined),
      })
      .thenRefused("broader-circle at /0/data/into");
  });

  test("that took another's place counts instead of what that one stood under", () => {
    given("topic/arms-control", defined)
      .when(merged)
      .in({
        mergedInto: (topic) => (topic === "disarmament" ? "security" : undefined),
        broaderOf: (topic) => (topic === "disarmament" ? "arms-control" : undefined),
      })
      .thenRecorded(merged);
  });

  test("is decided upon even where others' merges go round in a circle", () => {
    const mergedInto = (topic: string) => (topic === "disarmament" ? "arms" : "disarmament");
    given("topic/arms-control", defined).when(merged).in({ mergedInto }).thenRecorded(merged);
  });
});
