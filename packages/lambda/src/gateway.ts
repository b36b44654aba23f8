interface Request {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly requestId: string; readonly domainName: string };
}

/**
 * The same request, with the id that API Gateway gave it as its `X-Request-Id`: so the gateway's log, the function's and the answer say one. It
 * takes the place of a client's own, by which nobody would find the gateway's line.
 */
export const underGatewayId = <R extends Request>(request: R): R => ({
  ...request,
  headers: { ...request.headers, "x-request-id": request.requestContext.requestId },
});

const host = /^[a-z0-9](?:[a-z0-9.-]{0,252})$/i;

/**
 * The same request, at the name by which its reader reached the register: CloudFront says it in `X-Forwarded-Host`, over whatever a reader said
 * there. Who asks the gateway itself may say anything, and is answered so, and nobody else: past CloudFront nothing is kept.
 */
export function asReached<R extends Request>(request: R): R {
  const domainName = request.headers["x-forwarded-host"];
  if (domainName === undefined || !host.test(domainName)) return request;
  return { ...request, requestContext: { ...request.requestContext, domainName } };
}
