import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";

/**
 * A record of a stream as Lambda gives it to a function: plain JSON, its time in seconds. Binary attributes would have to become Base64; the
 * register's streams carry keys alone, which are texts and numbers.
 */
export const asLambdaRecord = (record: StreamRecord, arn: string): DynamoDBRecord =>
  JSON.parse(
    JSON.stringify({
      ...record,
      eventSourceARN: arn,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: secondsOf(record) },
    }),
  ) as DynamoDBRecord;

const secondsOf = ({ dynamodb }: StreamRecord): number | undefined => {
  const at = dynamodb?.ApproximateCreationDateTime;
  return at && Math.floor(at.getTime() / 1000);
};
