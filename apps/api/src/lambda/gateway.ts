interface Request {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly requestId: string };
}

/**
 * The same request, with the id that API Gateway gave it as its `X-Request-Id`: so the gateway's log, the function's and the answer say one. It
 * takes the place of a client's own, by which nobody would find the gateway's line.
 */
export const underGatewayId = <R extends Request>(request: R): R => ({
  ...request,
  headers: { ...request.headers, "x-request-id": request.requestContext.requestId },
});
