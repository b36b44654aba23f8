import { Duration, RemovalPolicy, Size, type Stack, Validations } from "aws-cdk-lib";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { type Deployment, stackOf } from "../deployment.ts";
import { type HandedOver, handOver } from "../hand-over.ts";

/** Files that pages are served with, as other stacks know them. */
export interface Assets {
  readonly stack: Stack;
  /** The name of the bucket in which they are, under `assets/`. */
  readonly bucket: HandedOver;
}

/** Where they are in the bucket, and in addresses. */
export const assetsFolder = "assets";

/** What each kind of file is served as, said here, for S3 would guess. */
const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** For names that hold the hash of what they name: a year, which is as long as caches keep anything. */
const forEver = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];

/**
 * Files with the hash of their content in their name. They are there before the function that names them, and those that earlier functions named stay: a page
 * that was read an hour ago finds its own, and so does the commit before, where it is deployed again.
 */
export function assetsStack(scope: Construct, place: Deployment, folder: string): Assets {
  const stack = stackOf(scope, place, "assets", {
    description: "Collegium: files that pages are served with",
  });
  const bucket = bucketOf(stack);
  const source = Source.asset(folder);
  const deploying = { destinationBucket: bucket, destinationKeyPrefix: assetsFolder, prune: false };
  const { role, logGroup } = deployerOf(stack, place);
  const deploy = (kind: string, contentType: string, cacheControl: CacheControl[]) =>
    new BucketDeployment(stack, `${kind}-files`, {
      ...deploying,
      sources: [source],
      exclude: ["*"],
      include: [`*.${kind}`],
      contentType,
      cacheControl,
      role,
      logGroup,
      memoryLimit: 512,
      ephemeralStorageSize: Size.mebibytes(512),
    });
  for (const [kind, contentType] of Object.entries(types)) deploy(kind, contentType, forEver);
  // Stands under one name, for CloudFront to show where it reaches nothing else.
  deploy("html", "text/html; charset=utf-8", [CacheControl.noCache()]);
  acknowledge(stack, role, bucket);
  return { stack, bucket: handOver(stack, place, "assets-bucket", bucket.bucketName) };
}

/** Nobody reads it but CloudFront, of this account; and nobody needs it but as long as pages are cached that name what is in it. */
function bucketOf(stack: Stack): Bucket {
  const bucket = new Bucket(stack, "files", {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: false,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: "CloudFront",
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
      // With leave to list, what is not there is 404, not 403.
      actions: ["s3:GetObject", "s3:ListBucket"],
      resources: [bucket.bucketArn, bucket.arnForObjects(`${assetsFolder}/*`)],
      // The distribution is deployed after this bucket.
      conditions: {
        ArnLike: { "aws:SourceArn": `arn:${stack.partition}:cloudfront::${stack.account}:distribution/*` },
      },
    }),
  );
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "A log of who reads which font would keep readers' addresses, and tell nothing else.",
  });
  return bucket;
}

/** The function of CDK's own that puts files into the bucket runs by this role, and tells of it here. */
function deployerOf(stack: Stack, place: Deployment) {
  const logGroup = new LogGroup(stack, "deployer-log", {
    retention: place.settings.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(stack, "deployer-role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  return { role, logGroup };
}

/** What CDK's own function is made with, and takes leave for. */
function acknowledge(stack: Stack, role: Role, bucket: Bucket): void {
  Validations.of(stack).acknowledge({
    id: "AwsSolutions-L1",
    reason: "Its runtime is the one that CDK's own function was written for.",
  });
  const folders = [
    `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`,
    `<${stack.getLogicalId(bucket.node.defaultChild as CfnBucket)}.Arn>/*`,
  ].map((resource) => `Resource::${resource}`);
  const actions = ["GetBucket*", "GetObject*", "List*", "Abort*", "DeleteObject*"].map(
    (action) => `Action::s3:${action}`,
  );
  for (const what of [...actions, ...folders])
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[${what}]`,
      reason:
        "CDK's own function reads what a deployment uploaded, and writes to this bucket, in which nothing else is.",
    });
}
