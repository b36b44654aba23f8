import { describe, expect, test } from "vitest";
import { asReached, underGatewayId } from "./gateway.ts";

const request = (headers: Record<string, string> = {}) => ({
  headers,
  requestContext: { requestId: "JKJaXmPLvHcESHA=", domainName: "api.execute-api.example" },
});

describe("A request that comes through API Gateway", () => {
  test("is known by the id that the gateway gave it, whatever its sender says", () => {
    expect(underGatewayId(request({ "x-request-id": "mine" })).headers).toEqual({
      "x-request-id": "JKJaXmPLvHcESHA=",
    });
  });

  test.each([
    ["d1.cloudfront.net", "d1.cloudfront.net"],
    ["register.museum.example", "register.museum.example"],
    [undefined, "api.execute-api.example"],
    ["", "api.execute-api.example"],
    ["a/../b", "api.execute-api.example"],
    ["a@b", "api.execute-api.example"],
    ["a b\r\nx: y", "api.execute-api.example"],
    ["-a", "api.execute-api.example"],
    ["a".repeat(300), "api.execute-api.example"],
  ])("reached by %j is one of %s", (said, name) => {
    const reached = asReached(request(said === undefined ? {} : { "x-forwarded-host": said }));
    expect(reached.requestContext.domainName).toBe(name);
  });
});
