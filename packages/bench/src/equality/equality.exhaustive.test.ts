import type { DomainEvent } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { dynamoEngine, sqliteEngine } from "./engines.ts";
import { sessions } from "./sessions.ts";
import { writeRegister } from "./write-register.ts";

const local = await sharedLocal();
/** Has all that is rare among its first forty sessions. */
const seed = 292;

describe.runIf(local.available)("A generated register written through the API", () => {
  it("is the same on both engines, with what became of its sessions later", async ({ task }) => {
    await using sqlite = sqliteEngine();
    await using dynamo = await dynamoEngine(local.client(), local.prefix());
    const count = 40;
    const commits = [...sessions(count, seed)];
    expect(commits.flatMap(({ commit }) => commit.events.map(typeOf))).toEqual(
      expect.arrayContaining([
        ...["ClaimCorrected", "ClaimRetracted", "BodyRenamed", "TopicRenamed"],
        ...["ClaimFollowed", "StatementRetracted", "PartyAcceded", "PassagesSetAside", "PassagesTakenUp"],
        ...["TopicMerged", "BodyMerged", "PersonMerged", "InstrumentMerged"],
      ]),
    );
    await writeRegister([sqlite, dynamo], commits);
    const { answers, differences } = await compare(sqlite, dynamo);
    expect(differences).toEqual([]);
    expect(answers).toBeGreaterThan(30 * count);
    covered(task, "answers compared of generated registers on both engines", answers);
  });
});

const typeOf = ({ type }: DomainEvent): string => type;
