import { draftSchemas, slug } from "@collegium/domain";
import * as z from "zod";
import { quote } from "./quote.ts";
import { sheetDate, sheetNames } from "./scalars.ts";

const { BodyRegistered } = draftSchemas().body;
const { PersonRegistered, OfficeHeld } = draftSchemas().person;
const { TopicDefined } = draftSchemas().topic;
const { SeriesDefined, SearchRecorded } = draftSchemas().series;
const { InstrumentRegistered } = draftSchemas().instrument;

/** Names of things, which may be those of others. */
const named = {
  names: sheetNames,
  apartFrom: z
    .union([slug.transform((one): string[] => [one]), z.array(slug).min(1).max(50)], {
      error: "This must be an id, or a list of them.",
    })
    .optional()
    .describe("Ids of others that go by one of its names in the register"),
};

const body = z.strictObject({ ...BodyRegistered.shape, ...named });

const office = z.strictObject({
  ...OfficeHeld.omit({ evidence: true }).shape,
  from: sheetDate.optional(),
  to: sheetDate.optional(),
  quote: quote.optional(),
});

const person = z.strictObject({
  ...PersonRegistered.shape,
  ...named,
  offices: z.array(office).max(100).optional().describe("Offices that the person held"),
});

const topic = z.strictObject({ ...TopicDefined.shape, ...named });

const series = z.strictObject({
  ...SeriesDefined.omit({ evidence: true }).shape,
  ...named,
  since: sheetDate.optional(),
  quote: quote.optional(),
  searched: z
    .array(z.strictObject({ ...SearchRecorded.shape, period: sheetDate }))
    .max(200)
    .optional()
    .describe("Where members were looked for in vain"),
});

const phrases = { implements: "implements", succeeds: "succeeds", amends: "amends", partOf: "is part of" };

type Relation = keyof typeof phrases;
const linkOf = (relation: Relation) => {
  const target = slug.describe(`The instrument that this one ${phrases[relation]}`);
  return z
    .strictObject({ ...({ [relation]: target } as Record<Relation, typeof target>), quote })
    .transform((value) => ({ relation, target: value[relation], quote: value.quote }));
};

const link = z
  .union([linkOf("implements"), linkOf("succeeds"), linkOf("amends"), linkOf("partOf")], {
    error: "This must be one of implements, succeeds, amends, partOf, with its quote.",
  })
  .meta({
    id: "SheetLink",
    description:
      "One of implements, succeeds, amends, partOf: another instrument, with the words that say so",
  });

const instrument = z.strictObject({
  ...InstrumentRegistered.omit({ evidence: true }).shape,
  ...named,
  period: sheetDate.optional(),
  dates: z
    .strictObject({
      adopted: sheetDate.optional(),
      signed: sheetDate.optional(),
      inForce: sheetDate.optional(),
    })
    .optional()
    .describe("When it was adopted, signed and came into force, where no claim says so"),
  quote: quote.optional(),
  links: z.array(link).max(50).optional().describe("What it implements, succeeds, amends or is part of"),
});

const byId = <T extends z.ZodType>(schema: T, description: string) =>
  z.record(slug, schema).optional().describe(description);

/** The vocabulary that a sheet needs, by id. */
export const vocabulary = {
  bodies: byId(body, "States, ministries, organisations and groupings, by id"),
  people: byId(person, "People, by id"),
  topics: byId(topic, "Topics, by id"),
  series: byId(series, "Series of sessions or of instruments, by id"),
  instruments: byId(instrument, "Instruments, by id"),
};

export type SheetBody = z.output<typeof body>;
export type SheetPerson = z.output<typeof person>;
export type SheetTopic = z.output<typeof topic>;
export type SheetSeries = z.output<typeof series>;
export type SheetInstrument = z.output<typeof instrument>;
