/**
 * `LIMIT` by a value. A bare parameter there is looked at when SQLite plans a statement, so that binding it again prepares the statement again
 * (since 3.47 or so): ten times what a short query takes. A sum of one is none.
 */
export const atMost = "LIMIT +?";
