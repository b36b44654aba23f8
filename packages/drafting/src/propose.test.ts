import { describe, expect, it } from "vitest";
import { read, surely, told } from "./propose.fixture.ts";

describe("a sentence", () => {
  it("is one claim of its verb, quoted whole", () => {
    expect(told("In this context, the sides thoroughly discussed arms control.")).toEqual([
      "discussed: In this context, the sides thoroughly discussed arms control.",
    ]);
  });
  it("is a claim for each act, from who acts to what joins the next", () => {
    expect(
      told(
        "The Ministers had a detailed exchange of views on trade and expressed concern over incidents at sea.",
      ),
    ).toEqual([
      "discussed: The Ministers had a detailed exchange of views on trade",
      "noted: expressed concern over incidents at sea.",
    ]);
    expect(told("The common line was reaffirmed and the readiness to expand ties was expressed.")).toEqual([
      "affirmed: The common line was reaffirmed",
      "offered: the readiness to expand ties was expressed.",
    ]);
    expect(
      told("They condemned all attacks; the Northern side urged restraint, and Sudland noted that."),
    ).toEqual([
      "affirmed: They condemned all attacks",
      "urged: the Northern side urged restraint",
      "noted: Sudland noted that.",
    ]);
  });
  it("begins a clause with who acts in it, whatever stands before", () => {
    expect(
      told("They were concerned about the events in Libya, and Minister Lee stated that all countries help."),
    ).toEqual([
      "noted: They were concerned about the events in Libya",
      "affirmed: Minister Lee stated that all countries help.",
    ]);
    expect(
      read("Fifty years on from the treaty, the two sides reiterated its importance.").proposals[0]?.actor,
    ).toBe("together");
    expect(read("Lee, who is on a visit to the United States, noted that.").proposals[0]?.actor).toBe("side");
    expect(told("They agreed to restore growth in all Baltic and Nordic states.")).toHaveLength(1);
  });
  it("is one claim where the same act goes on, and two where one thing went through two stages", () => {
    expect(told("They reviewed their relations and discussed global issues.")).toEqual([
      "discussed: They reviewed their relations and discussed global issues.",
    ]);
    expect(told("The meeting examined and adopted a Programme.")).toEqual([
      "examined: The meeting examined and adopted a Programme.",
      "adopted: The meeting examined and adopted a Programme.",
    ]);
  });
  it("tells what was done beside its verb", () => {
    expect(told("The two sides, recalling the Charter, underlined the role of law.")).toEqual([
      "noted: recalling the Charter",
      "affirmed: underlined the role of law.",
    ]);
    expect(told("The Dialogue focused on shared values, reaffirming our joint commitment to peace.")).toEqual(
      [
        "discussed: The Dialogue focused on shared values",
        "affirmed: reaffirming our joint commitment to peace.",
      ],
    );
  });
  it("tells what was done while something else was", () => {
    expect(
      told("While reaffirming its importance, both sides renewed their commitment to the treaty."),
    ).toEqual([
      "affirmed: reaffirming its importance",
      "affirmed: both sides renewed their commitment to the treaty.",
    ]);
  });
  it("is quoted from its verb where an apposition parts it from who acts", () => {
    expect(
      told(
        "The delegation, led by the Assistant Secretary for the Bureau of Northern Affairs Ann Lee, reiterated its support for law.",
      ),
    ).toEqual(["affirmed: reiterated its support for law."]);
  });
  it("begins anew behind a preposition and which", () => {
    expect(told("The sides discussed the war, for which Norland thanked its partners.")).toEqual([
      "discussed: The sides discussed the war",
      "noted: for which Norland thanked its partners.",
    ]);
  });
  it("goes on where several are told of, parted by semicolons", () => {
    expect(
      told("Both leaders noted the role of acting together; addressing threats; and encouraging trade."),
    ).toEqual([
      "noted: Both leaders noted the role of acting together; addressing threats; and encouraging trade.",
    ]);
  });
  it("is what somebody said of himself, where the verb before tells only that he said it", () => {
    expect(
      told(
        "The sides met. Minister Ann Lee said that Norland firmly supports the plan and highly appreciates the host’s efforts.",
      ),
    ).toEqual([
      "affirmed: Minister Ann Lee said that Norland firmly supports the plan",
      "noted: highly appreciates the host’s efforts.",
    ]);
    expect(
      told("The sides met. Lee said that relations between the two countries have maintained steady growth."),
    ).toEqual(["assessed: Lee said that relations between the two countries have maintained steady growth."]);
    expect(told("The sides met. Norland is willing to expand trade and promote tourism, he said.")).toEqual([
      "offered: Norland is willing to expand trade and promote tourism, he said.",
    ]);
  });
  it("is theirs whatever they are called, and an office’s whosever it is", () => {
    expect(read("The two Commissions took stock of their projects.").proposals[0]?.actor).toBe("together");
    expect(read("France’s External Affairs Minister underscored the rule of law.").proposals[0]?.actor).toBe(
      "side",
    );
    expect(read("France’s support for the talks strengthened ties.").proposals[0]?.actor).toBe("other");
  });
  it("is what a body decides in paragraphs that begin with the verb", () => {
    expect(
      told(
        "The Council of the Lake Union:\n\n1. Takes note of the briefing by the Chairperson;\n\n2. Requests the Commission to report;\n\n3. Calls upon all parties to lay down their arms.",
      ),
    ).toEqual([
      "noted: Takes note of the briefing by the Chairperson;",
      "urged: Requests the Commission to report;",
      "urged: Calls upon all parties to lay down their arms.",
    ]);
    expect(surely("The Council:\n\n1. Welcomes the report of the Chairperson;\n\n2. Urges restraint.")).toBe(
      2,
    );
  });
  it("is what somebody said first", () => {
    expect(told("The sides met. Secretary Ann Lee opened by reiterating her support for law.")).toEqual([
      "affirmed: Secretary Ann Lee opened by reiterating her support for law.",
    ]);
  });
  it("is told by a number that stands for those who met", () => {
    expect(read("The two discussed energy.").proposals[0]?.actor).toBe("together");
  });
  it("tells what is planned, and who plans it", () => {
    expect(
      told("The sides will improve their ties. The next round of consultations will be held in Oslo."),
    ).toEqual([
      "agreed: The sides will improve their ties.",
      "agreed: The next round of consultations will be held in Oslo.",
    ]);
    expect(told("The sides met. The Minister thanked her host and invited him to visit Norland.")).toEqual([
      "noted: The Minister thanked her host",
      "agreed: invited him to visit Norland.",
    ]);
  });
  it("says by its own subject what was discussed", () => {
    expect(
      told("The sides met. The focus was on trade. Topics discussed included energy and health."),
    ).toEqual([
      "discussed: The focus was on trade.",
      "discussed: Topics discussed included energy and health.",
    ]);
  });
  it("names who acts behind a comma and “with”", () => {
    expect(told("They discussed trade, with both sides agreeing on new talks.")).toEqual([
      "discussed: They discussed trade",
      "agreed: both sides agreeing on new talks.",
    ]);
    expect(told("They discussed trade, with a view to signing a treaty.")).toHaveLength(1);
  });
  it("goes on behind what only described who acts", () => {
    expect(told("Minister Lee met Ann Ray, who is in Oslo, on May 10, and discussed trade.")).toEqual([
      "discussed: discussed trade.",
    ]);
  });
  it("goes on about whoever acted before", () => {
    const { proposals } = read(
      "The Northern side thanked its partners. It praised their work and encouraged all to go on.",
    );
    expect(proposals.map(({ actor }) => actor)).toEqual(["side", "side", "side"]);
  });
  it.each([
    ["The ministers discussed how both countries could help and contribute to trade.", 1],
    ["Both sides affirmed their support for the states and the people they represent in Oslo.", 1],
    ["They noted the difficulties, and plan to continue their work.", 2],
  ])("is joined to what is told in the same time: %s", (sentence, count) =>
    expect(told(sentence)).toHaveLength(count),
  );

  it.each([
    "The ministers will sign the agreement next year.",
    "The ministers would have signed the agreement.",
    "The agreement could have been signed by the ministers.",
    "The ministers were to have signed the agreement.",
    "The sides had signed an agreement.",
    "The agreement signed in 1995 covers many issues and the discussed topics.",
    "They did not adopt the plan.",
    "The text was released by the Ministry.",
    "The plan to be signed was long.",
    "Minister Ann Lee travelled to Oslo, which is large.",
    "A spokesperson of the Ministry said:",
    "The Sides have agreed on the following:",
    "The ministers, meeting in Oslo, were in good spirits.",
    "AGREED MINUTES of the Third Session",
    "Signing",
  ])("claims nothing that it doesn't say: %s", (sentence) => expect(told(sentence)).toEqual([]));

  it.each([
    ["The sides noted that both countries support the plan.", 1],
    ["They welcomed the progress which was discussed last year.", 1],
    ["They discussed the measures agreed in Paris.", 1],
    ["The ministers praised the project launched by Norland.", 1],
  ])("has no claim of a clause that hangs on another: %s", (sentence, count) =>
    expect(told(sentence)).toHaveLength(count),
  );
});

describe("how sure it is", () => {
  it("is more where all that met act than where one does, or a thing", () => {
    const [all, one, thing] = ["The sides", "The Northern side", "The report of experts"].map(
      (subject) => read(`${subject} welcomed the plan.`).proposals[0]?.confidence ?? 0,
    );
    expect(all).toBeGreaterThan(one as number);
    expect(one).toBeGreaterThan(thing as number);
  });
  it("is little of a separate meeting that may be the meeting itself", () => {
    const held = "Bilateral consultations between Norland and Sudland were held in Oslo.";
    expect(told(held)).toEqual([]);
    expect(told(`${held} The sides met. They left. Separate talks of the ministers were held.`)).toEqual([
      "met: Separate talks of the ministers were held.",
    ]);
  });
  it.each([
    ["en", "The third round of the Lakeside Discussions was held in Oslo on 14 March."],
    ["en", "Minister Ann Lee received the foreign minister of Norland in Oslo."],
    ["fr", "La ministre s’est entretenue ce jour avec son homologue, Mme Anna Berg."],
    ["es", "Norlandia y el Perú celebraron la Quinta Reunión de Consultas Políticas."],
  ])("is little of the meeting that the text is about, in %s: %s", (tag, sentence) =>
    expect(told(sentence, tag)).toEqual([]),
  );
  it("is less of why the sides agreed than of what they agreed on", () => {
    const [why, what] = read("Recognizing the threat, both sides committed to act.").proposals;
    expect(why?.confidence).toBeLessThan(0.8);
    expect(what?.confidence).toBeGreaterThan(0.9);
  });
  it("is enough of what a side says of itself in the present", () => {
    expect(told("The ministers met. Norland opposes any interference in its affairs.")).toHaveLength(1);
  });
  it("is no less of a Russian passive of several things than of one", () => {
    expect(
      surely("Стороны провели переговоры. Подробно рассмотрены вопросы торговли, прежде всего в Осло.", "ru"),
    ).toBe(1);
  });
  it("says what is doubtful", () => {
    expect(read("The Northern side welcomed the plan.").proposals[0]?.doubts).toContain("one-side-alone");
    expect(read("They said: “The sides agreed on it.”").proposals.at(-1)?.doubts).toContain(
      "within-quotation-marks",
    );
    expect(read("Have the sides agreed on it?").proposals.every(({ confidence }) => confidence < 0.5)).toBe(
      true,
    );
  });
});

describe("a list behind a verb", () => {
  it("is one claim where its items are but subjects", () => {
    expect(told("They discussed:\n- trade;\n- transport;\n- culture.")).toEqual([
      "discussed: They discussed: - trade; - transport; - culture.",
    ]);
  });
  it("is a claim for each item that says much, quoted beside the verb", () => {
    const items = [
      "to establish a joint working group on energy that will meet twice a year and report on its findings;",
      "to ask experts of both countries to finish the draft agreement on investments before the end of the year.",
    ];
    const { proposals } = read(`The Ministers agreed:\n- ${items.join("\n- ")}`);
    expect(proposals.map(({ act, quote }) => `${act}: ${quote.exact}`)).toEqual(
      items.map((item) => `agreed: ${item}`),
    );
    expect(proposals.map(({ verbIn }) => verbIn?.exact)).toEqual([
      "The Ministers agreed:",
      "The Ministers agreed:",
    ]);
  });
  it("is none where its items are sentences", () => {
    expect(
      surely("1. Los Ministros agradecieron la acogida.\n2. Reiteraron su compromiso con la paz.", "es"),
    ).toBe(2);
  });
  it("stands for itself where its items have verbs and who acts", () => {
    expect(
      told("The outcome was this:\n1) The sides signed a plan.\n2) The sides adopted a statement."),
    ).toEqual(["signed: The sides signed a plan.", "adopted: The sides adopted a statement."]);
  });
});
