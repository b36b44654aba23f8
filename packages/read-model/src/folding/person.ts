import { displayName, type EventOf } from "@collegium/domain";
import type { PersonDocument } from "../documents/person.ts";
import type { Evolve } from "./evolve.ts";
import { compact, datumOf, given, matchesOf, namesOf, quotesOf, same, unnamed } from "./values.ts";

export const evolvePerson: Evolve<PersonDocument, EventOf<"person">> = (document, event, start) => {
  switch (event.type) {
    case "PersonRegistered": {
      const { names, variants, matches } = event.data;
      return compact({
        ...start("person"),
        name: displayName(names),
        names: namesOf(names),
        variants: given(variants, same),
        matches: given(matches, matchesOf),
        offices: [],
        sources: [],
      });
    }
    case "PersonRenamed": {
      const { names, variants } = event.data;
      const renamed = { ...document(), name: displayName(names), names: namesOf(names) };
      return variants ? { ...renamed, variants } : renamed;
    }
    case "OfficeHeld": {
      const { body, title, from, to, evidence } = event.data;
      const office = compact({
        body: unnamed(body),
        title,
        from: given(from, datumOf),
        to: given(to, datumOf),
        evidence: given(evidence, quotesOf),
      });
      const person = document();
      return { ...person, offices: [...person.offices, office] };
    }
  }
};
