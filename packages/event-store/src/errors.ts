/** A commit that starts before the stream's last one. Callers set `at` to the later of now and that commit's time. */
export class TimeWentBack extends Error {
  override readonly name = "TimeWentBack";
  readonly code = "time-went-back";
  constructor(stream: string, previous: string, at: string) {
    super(`${stream}: a commit at ${at} can't follow one at ${previous}`);
  }
}

/** A commit whose canonical JSON is over `maxCommitBytes`. */
export class CommitTooBig extends Error {
  override readonly name = "CommitTooBig";
  readonly code = "commit-too-big";
  constructor(stream: string, bytes: number, limit: number) {
    super(`${stream}: a commit of ${bytes} bytes is over the limit of ${limit}`);
  }
}

/** A commit, stream name, revision, text or hash of a form that callers never make: their fault, not the register's. */
export class Malformed extends Error {
  override readonly name = "Malformed";
  readonly code = "malformed";
  constructor(what: string) {
    super(what);
  }
}

/** A database file that this version can't use: a newer version's, or no register at all. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
  readonly code = "unusable-file";
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
  }
}

/** A stored text that is not what its hash says: the file or item was damaged. */
export class DamagedText extends Error {
  override readonly name = "DamagedText";
  readonly code = "damaged-text";
  /** Which one: `text 9f86d0…`, with its whole hash. */
  readonly where: string;
  constructor(hash: string, options?: ErrorOptions) {
    super(`the stored text ${hash} is damaged: it no longer has the hash that it is kept by`, options);
    this.where = `text ${hash}`;
  }
}

/** Withheld words could not be cleared from the write-ahead log, because another process was reading. Withhold again. */
export class WordsRemain extends Error {
  override readonly name = "WordsRemain";
  readonly code = "words-remain";
  constructor(hash: string) {
    super(
      `the text ${hash} is withheld, but its words remain in the write-ahead log while another process reads: withhold it again`,
    );
  }
}

/** A stored commit or ledger page that can't be read, or stands where none can be: the item was damaged. Others are not affected. */
export class DamagedItem extends Error {
  override readonly name = "DamagedItem";
  readonly code = "damaged-item";
  /** Which one: `commit 2 of topic/arms`, `ledger page 257`. */
  readonly where: string;
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.where = where;
  }
}
