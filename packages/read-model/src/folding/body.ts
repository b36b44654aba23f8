import { displayName, type EventOf } from "@collegium/domain";
import type { BodyDocument } from "../documents/body.ts";
import type { Evolve } from "./evolve.ts";
import { compact, given, matchesOf, namesOf, unnamed } from "./values.ts";

export const evolveBody: Evolve<BodyDocument, EventOf<"body">> = (document, event, start) => {
  switch (event.type) {
    case "BodyRegistered": {
      const { kind, names, country, parent, matches } = event.data;
      return compact({
        ...start("body"),
        kind,
        name: displayName(names),
        names: namesOf(names),
        country: given(country, unnamed),
        parent: given(parent, unnamed),
        matches: given(matches, matchesOf),
      });
    }
    case "BodyRenamed": {
      const { names } = event.data;
      return { ...document(), name: displayName(names), names: namesOf(names) };
    }
  }
};
