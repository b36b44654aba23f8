import { markdownTable as table } from "../../report/markdown.ts";
import { type BillLine, bill, type Scenario, total, type Usage } from "./bill.ts";
import { assumptions, consumption, type Units } from "./consumption.ts";
import { type Meter, meters, prices } from "./prices.ts";

const reads = [100, 10_000, 1_000_000];
const sessions = [10, 1_000];

const dollars = (value: number): string => `$${value.toFixed(2)}`;
const count = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : `${Number(value.toPrecision(3))}`;

const totals = (units: Units): string[][] => [
  ["public reads a day", ...sessions.map((n) => `${count(n)} sessions a month`)],
  ...reads.map((readsADay) => [
    count(readsADay),
    ...sessions.map((sessionsAMonth) =>
      dollars(total(bill(consumption(units), { readsADay, sessionsAMonth }))),
    ),
  ]),
];

const lines = (units: Units, scenario: Scenario): string[][] => [
  ["meter", "used", "beyond what is free", "US dollars"],
  ...bill(consumption(units), scenario)
    .filter(({ used }) => used > 0)
    .map(({ meter, used, paid, dollars: cost }: BillLine) => [
      prices[meter].what,
      count(used),
      count(paid),
      dollars(cost),
    ]),
  ["together", "", "", dollars(total(bill(consumption(units), scenario)))],
];

const priceRows = (): string[][] => [
  ["meter", "US dollars", "free each month", "source"],
  ...meters.map((meter) => {
    const { what, dollars, per, free, source } = prices[meter];
    return [what, `${dollars} for ${count(per)}`, free > 0 ? count(free) : "–", source];
  }),
];

const usageRows = (units: Units): string[][] => {
  const { read, session, month } = consumption(units);
  const of = (usage: Usage, meter: Meter) => (usage[meter] === undefined ? "–" : count(usage[meter]));
  return [
    ["meter", "a public read", "a session recorded", "a month at rest"],
    ...meters.map((meter) => [prices[meter].what, of(read, meter), of(session, meter), of(month, meter)]),
  ];
};

/** `docs/cost.md`, written whole by each run. */
export const billDocument = (units: Units): string => `\
# What a deployed register costs

<!-- Written by \`npx -y pnpm@12 units\`; changes by hand are lost with the next run. A test works it out again and compares. -->

A month of one stage in us-east-1, in US dollars, at list prices without tax:

${table(totals(units))}

A month in which nothing happens costs ${dollars(total(bill(consumption(units), { readsADay: 0, sessionsAMonth: 0 })))}: nothing runs, and what is stored is little. What a new account has free for its first year is not
counted. In eu-central-1 most prices are a tenth to a fifth higher. A firewall (\`readerLimit\`) is $6 a month and $0.60 for each million requests more; a
Route 53 zone for a domain of its own is $0.50.

## Where it goes

10,000 public reads a day and 10 sessions a month:

${table(lines(units, { readsADay: 10_000, sessionsAMonth: 10 }))}

1,000,000 public reads a day and 1,000 sessions a month:

${table(lines(units, { readsADay: 1_000_000, sessionsAMonth: 1_000 }))}

## The arithmetic

What is used is: reads a day × 30 × what a read takes, plus sessions × what one takes, plus what a month takes. What is beyond the free allowance is paid at the price below.

${table(usageRows(units))}

Measured: the capacity units, in [units.md](units.md). The session is a register's first, with its source and all of its vocabulary: ${units.session.commits} commits; later ones find most of
that there. Each commit is counted as a request of its own. Applied as one record sheet, all of them are one request and one run of the sheets' function, of the same memory, for at most 29 s: that costs no more. Every read is taken to reach the function, for CloudFront keeps documents and lists for seconds at most, which spares nothing where readers are few; where
they are many, it spares the more the more they read the same. A read costs ${units.read} read unit; the first one of a process in five seconds costs ${units.look} more, for it looks which views are live. A page of the reading room is a read as well: it takes as many units as what it shows, and those of a session, of its claims and of a source the texts that
they show besides, also where they are kept: whether a text was withheld is looked at each time; the files that it is served with are kept for a year by CloudFront and by browsers.

Assumed, each on the careful side: ${assumptions.looks} such look for every read, as where readers are so few that each finds a process at rest (a busy one looks once in five
seconds, whatever it answers); ${assumptions.fullerPages} read units more for a read, on average, for pages that are full; ${assumptions.asideLook} read unit for each commit, by which the projector sees what is set aside; ${assumptions.readMilliseconds} ms of a function of ${assumptions.gigabytes} GB for a read, ${assumptions.commitMilliseconds} ms of the API, the sequencer and the projector for a commit, ${assumptions.searcherMilliseconds} ms of the searcher of ${assumptions.searcherGigabytes} GB, which puts a version of the search file for each (commits within 20 seconds share one); one look in S3 for every read, which only what finds does, at most once in two seconds; ${count(assumptions.searchBytes)} bytes of the search file for a session; ${count(assumptions.answerBytes)} bytes for an answer, compressed; ${count(assumptions.loggedBytes)} bytes of logs for a request; a register of ${count(assumptions.sessions)} sessions
with ${count(assumptions.sessionBytes)} bytes each, views and all; ${assumptions.alarms} metrics under alarm and ${assumptions.metrics} of the functions' own, as \`infra/\` has them.

Not counted, for there it is nothing or next to it: Cognito (10,000 editors a month are free), SQS, SNS, the budget, three dashboards, Lambda's reading of DynamoDB Streams, and the bundles and the pages' files in S3.

## The prices

As found on 2026-11-25. Check them before you rely on them: https://calculator.aws.

${table(priceRows())}
`;
