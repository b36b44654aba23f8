/** How much is tried. */
export interface Sizes {
  /** Kills of a register on SQLite, and of the processes of one on DynamoDB Local. */
  readonly sqliteKills: number;
  readonly dynamoKills: number;
  /** Who writes at the same time. */
  readonly writers: number;
  /** Of all kinds of forged archives, every so manieth; the seed says which comes first. */
  readonly forgeriesApart: number;
  /** Archives bent at random. */
  readonly bentArchives: number;
  readonly requests: number;
}

export const fullSizes: Sizes = {
  sqliteKills: 200,
  dynamoKills: 50,
  writers: 8,
  forgeriesApart: 1,
  bentArchives: 100,
  requests: 100_000,
};

/** What each run of the checks affords: every way is tried, seldom. */
export const shortSizes: Sizes = {
  sqliteKills: 4,
  dynamoKills: 2,
  writers: 8,
  forgeriesApart: 10,
  bentArchives: 4,
  requests: 1_500,
};
