import { type Row, table } from "./row.ts";
import type { SessionCosts } from "./session.ts";

/** Everything that was measured; the founding session only where its communiqué is at hand. */
export interface Measured {
  readonly sequencing: readonly Row[];
  readonly sample: SessionCosts;
  readonly founding?: SessionCosts;
}

/** The part about one session; the same for the same commit, on every machine. */
export const sessionPart = (title: string, { events, bytes, entries, rows }: SessionCosts): string => `\
## ${title}

One commit of ${events} events, ${bytes.toLocaleString("en")} bytes in canonical JSON, which comes to ${entries} index entries.

${table(rows)}
`;

export const sequencingPart = (rows: readonly Row[]): string => `\
## Sequencing in batches

${table(rows)}
`;

export const titles = {
  sample: "The session of 2014 of the sample",
  founding: "The founding session of 2014",
};

/** The document, written whole by each run. */
export const document = ({ sequencing, sample, founding }: Required<Measured>): string => `\
# What DynamoDB charges for

<!-- Written by \`npx -y pnpm@12 units\`; changes by hand are lost with the next run. A test measures again and compares. -->

Calls and capacity units as DynamoDB itself reports them (\`ReturnConsumedCapacity\`, on AWS's DynamoDB Local), in tables without secondary
indexes. A write unit is a kilobyte written, a read unit four kilobytes read strongly consistently. The figures follow from bytes and
calls alone: they are the same on every machine and in every run.

Views are read by a process that knows which set of them is live. It looks once in five seconds, by one call more, which a row of its own
tells: a limit of one call holds for every read but that. Where readers are so few that each finds a process at rest, all reads are such.
Castore's adapter (\`@castore/event-storage-adapter-dynamodb\`) writes the same events in the same run, into a table as its documentation
has it. Beside its figures stands "Appending the session", and for reading "Reading its events again". DynamoDB Local adds up the bytes
of a transaction before it rounds; AWS rounds each item up and charges twice for it, so a group of 21 events is 42 write units there.

${sessionPart(titles.founding, founding)}
Measured with the communiqué's whole text, which is not ours to publish; without it the test leaves this part as it is.

${sessionPart(titles.sample, sample)}
${sequencingPart(sequencing)}`;
