/** Where a page of a list begins is a place in it, by its sort key, written so that it fits an address. */
export const placeOf = (key: string): string => Buffer.from(key).toString("base64url");
export const sortKey = (place: string): string => Buffer.from(place, "base64url").toString("utf8");

/** Whether an address names a place as a page before would have written it. */
export const isPlace = (place: string): boolean => placeOf(sortKey(place)) === place;
