import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { JsonObject } from '@warmline/flow-json';

/** What resources are made with. */
export interface Workshop {
  readonly dynamo: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly scheduler: SchedulerClient;
  readonly sfn: SFNClient;
  /** The zip file of a function's code, by the key that its template gives it. */
  readonly zipOf: (key: string) => Uint8Array<ArrayBuffer>;
}

/** A resource with its references resolved. */
export interface Wanted {
  /** Its logical id, which becomes its name too. */
  readonly id: string;
  readonly properties: JsonObject;
}

/** What others in the template may ask of a resource that was made. */
export type Attributes = Readonly<Record<string, string>>;

/** Makes one resource. */
export type Create = (workshop: Workshop, wanted: Wanted) => Promise<Attributes>;
