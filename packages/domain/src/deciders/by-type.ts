import type { DomainEvent } from "../events/index.ts";
import type { StreamType } from "../ids.ts";
import { bodyDecider } from "./body.ts";
import type { Decider } from "./decider.ts";
import { instrumentDecider } from "./instrument.ts";
import { personDecider } from "./person.ts";
import { seriesDecider } from "./series.ts";
import { sessionDecider } from "./session.ts";
import { sourceDecider } from "./source.ts";
import type { StateOf } from "./state.ts";
import { topicDecider } from "./topic.ts";

const deciders = {
  body: bodyDecider,
  person: personDecider,
  topic: topicDecider,
  series: seriesDecider,
  source: sourceDecider,
  instrument: instrumentDecider,
  session: sessionDecider,
};

/** The decider of a stream type, to be given events of that type only. */
export const deciderOf = <S extends StreamType>(type: S) =>
  deciders[type] as unknown as Decider<StateOf<S>, DomainEvent>;
