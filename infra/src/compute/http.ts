import { collections } from "@collegium/domain";
import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Deployment } from "../deployment.ts";

/** What is noted of each request: no address of a reader, no token. By `requestId` the function's own lines of it are found. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    time: "$context.requestTime",
    requestId: "$context.requestId",
    method: "$context.httpMethod",
    path: "$context.path",
    status: "$context.status",
    bytes: "$context.responseLength",
    milliseconds: "$context.responseLatency",
    fault: "$context.integrationErrorMessage",
  }),
);

/** Where editors write; everything else is reading, and has its limit from the stage. */
const writing = { path: "/v1/{proxy+}", methods: [HttpMethod.POST, HttpMethod.PUT] };
const sheets = { path: "/v1/sheets", methods: [HttpMethod.POST] };
const drafts = { path: "/v1/drafts", methods: [HttpMethod.POST] };
/** What the search file answers, and lists, which take orders and filters that it alone knows. */
export const findingPaths: readonly string[] = [
  ...["claims", "names", "search", "check", "counts"],
  ...Object.values(collections),
].map((name) => `/v1/${name}`);
/** What the API's addresses begin with; all others are the reading room's. */
export const apiSegments: readonly string[] = [
  ...["v1", "docs", "problems", "problem-pages.css", "openapi.json", ".well-known", "healthz", "readyz"],
];
const ofApi = apiSegments.flatMap((segment) => [
  { path: `/${segment}`, methods: [HttpMethod.ANY] },
  { path: `/${segment}/{proxy+}`, methods: [HttpMethod.ANY] },
]);
/** By every method: who asks for `HEAD`, or what scripts of other sites may do (`OPTIONS`), asks the function that answers `GET`. */
const finding = findingPaths.map((path) => ({ path, methods: [HttpMethod.ANY] }));

/**
 * The HTTP API: everything goes to the function that shows pages, but the API's own addresses. Of these, what finds, what applies and what drafts record sheets have
 * functions of their own. What writes has routes of its own here, so that no number of readers takes from editors what the gateway lets through.
 */
export function httpApi(
  stack: Stack,
  { prefix, settings }: Deployment,
  functions: Readonly<Record<"api" | "search" | "sheets" | "drafts" | "pages", LambdaFunction>>,
): HttpApi {
  const integration = new HttpLambdaIntegration("register", functions.api);
  const finder = new HttpLambdaIntegration("search", functions.search);
  const api = new HttpApi(stack, "http", {
    apiName: `${prefix}http`,
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration("pages", functions.pages),
  });
  const routes = [
    ...ofApi.flatMap((route) => api.addRoutes({ ...route, integration })),
    ...api.addRoutes({ ...writing, integration }),
    ...finding.flatMap((route) => api.addRoutes({ ...route, integration: finder })),
    ...api.addRoutes({ ...sheets, integration: new HttpLambdaIntegration("sheets", functions.sheets) }),
    ...api.addRoutes({ ...drafts, integration: new HttpLambdaIntegration("drafts", functions.drafts) }),
  ];
  Validations.of(api).acknowledge({
    id: "AwsSolutions-APIG4",
    reason:
      "Reading is public. For writing the register checks the token itself, and answers with what is missing.",
  });
  const log = new LogGroup(stack, "http-log", {
    // Under this prefix the account's log policy does not grow with each API.
    logGroupName: `/aws/vendedlogs/${prefix}http`,
    retention: settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const { throttle, writeThrottle } = settings;
  const stage = new HttpStage(stack, "stage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLine },
  });
  // A stage is refused that names routes which are not there yet.
  stage.node.addDependency(...routes);
  (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
    [writing, sheets, drafts].flatMap(({ path, methods }) =>
      methods.map((method) => [
        `${method} ${path}`,
        { ThrottlingRateLimit: writeThrottle.rate, ThrottlingBurstLimit: writeThrottle.burst },
      ]),
    ),
  );
  return api;
}
