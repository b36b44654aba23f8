import { Aws, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Place } from "../place.ts";

/** What is noted of each request: no address of a reader, no token. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    time: "$context.requestTime",
    request: "$context.requestId",
    method: "$context.httpMethod",
    path: "$context.path",
    status: "$context.status",
    bytes: "$context.responseLength",
    milliseconds: "$context.responseLatency",
    fault: "$context.integrationErrorMessage",
  }),
);

export interface Http {
  readonly api: HttpApi;
  /** Name of the host that CloudFront asks. */
  readonly host: string;
}

/** The HTTP API: everything goes to the function, which knows its routes. */
export function httpApi(stack: Stack, place: Place, target: LambdaFunction): Http {
  const api = new HttpApi(stack, "http", {
    apiName: `${place.prefix}http`,
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration("register", target),
  });
  Validations.of(api).acknowledge({
    id: "AwsSolutions-APIG4",
    reason:
      "Reading is public. For writing the register checks the token itself, and answers with what is missing.",
  });
  const log = new LogGroup(stack, "http-log", {
    // Under this prefix the account's log policy does not grow with each API.
    logGroupName: `/aws/vendedlogs/${place.prefix}http`,
    retention: place.settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const { rate, burst } = place.settings.throttle;
  new HttpStage(stack, "stage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: rate, burstLimit: burst },
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLine },
  });
  return { api, host: `${api.apiId}.execute-api.${place.region}.${Aws.URL_SUFFIX}` };
}
