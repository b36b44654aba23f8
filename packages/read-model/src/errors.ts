/** The set that was written to is no more: a rebuild took its place. Begin again with the one that is live now. */
export class ViewSetRemoved extends Error {
  override readonly name = "ViewSetRemoved";
  readonly code = "view-set-removed";
  constructor() {
    super("The view set was removed");
  }
}

/** A stored view that can't be read as one: what is there was damaged, or written by something else. */
export class DamagedView extends Error {
  override readonly name = "DamagedView";
  readonly code = "damaged-view";
  /** Which one: its partition and its place in that. */
  readonly where: string;
  constructor(partition: string, sort: string) {
    super(`The stored view ${partition} ${sort} can't be read`);
    this.where = `view ${partition} ${sort}`;
  }
}
