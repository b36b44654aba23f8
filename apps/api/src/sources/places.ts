import { append } from "@hyperjump/json-pointer";
import type { Place, PlaceOf } from "../problems/problem.ts";

/** Says where a field of a deposit's details stands in the request, by its path in them. */
export type PlaceOfField = (path: readonly PropertyKey[]) => Place;

/** In the query a field is a parameter as a whole: one of several values has no name of its own there. */
export const inQuery: PlaceOfField = ([field = ""]) => ({ parameter: String(field) });

/** In the part called `details`. */
export const inPart: PlaceOfField = (path) => ({
  pointer: path.reduce<string>((pointer, part) => append(String(part), pointer), "/details"),
});

/** Where the fields of a deposit's event stand in its request. What is wrong with none of the details is told of the body. */
export const placeInDeposit =
  (place: PlaceOfField): PlaceOf =>
  (inEvents) => {
    const [data, ...path] = inEvents.split("/").slice(2);
    return data === "data" && path.length > 0 ? place(path) : { pointer: "" };
  };
