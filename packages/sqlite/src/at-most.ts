/**
 * `LIMIT` by a value that is bound. SQLite (3.53) looks at the value of a bare parameter when it plans, so that it prepares the statement again
 * whenever another is bound: ten times what a short query takes. With a sign before it, it is an expression, which is not looked at.
 */
export const atMost = "LIMIT +?";
