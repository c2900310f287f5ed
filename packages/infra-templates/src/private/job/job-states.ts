import { CustomState, Fail, JsonPath, Pass, Succeed, type Chain } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { CONDITION_FAILED, renderFailureWrite, renderResultWrite } from './outcome-writes.ts';
import type { WorkState } from './work-state.ts';

/** `States.ALL` leaves this one out, which a result that is too large raises. */
const TOO_LARGE = 'States.DataLimitExceeded';

/** An error without a name or a cause, which states of somebody else may raise, is written down like any other. */
const UNNAMED = `States.StringToJson('{"Error":"Unnamed","Cause":""}')`;

export interface JobStatesOptions {
  readonly work: WorkState;
  readonly tableName: string;
  /** Whether the work reports optional steps that failed. */
  readonly missing: boolean;
}

/**
 * The work, and the writing of its outcome whatever that is. Where the outcome cannot be written the execution fails by that error,
 * which is what whoever asks Step Functions about an overdue job is told.
 */
export function jobStates(scope: Construct, { work, tableName, missing }: JobStatesOptions): Chain {
  const failed = new Fail(scope, 'Failed', { errorPath: '$.Error', causePath: '$.Cause' });
  const writeFailure = new CustomState(scope, 'WriteFailure', { stateJson: renderFailureWrite(tableName) });
  writeFailure.addCatch(failed, { errors: [CONDITION_FAILED], resultPath: JsonPath.DISCARD }).next(failed);
  const nameFailure = new Pass(scope, 'NameFailure', {
    parameters: { 'failure.$': `States.JsonMerge(${UNNAMED}, $, false)` },
    outputPath: '$.failure',
  });
  nameFailure.next(writeFailure);

  const writeResult = new CustomState(scope, 'WriteResult', { stateJson: renderResultWrite(tableName, { missing }) });
  // As text a result is longer than as data.
  writeResult.addCatch(nameFailure, { errors: [TOO_LARGE] });
  writeResult.addCatch(new Succeed(scope, 'AlreadyWritten'), { errors: [CONDITION_FAILED] });
  work.addCatch(nameFailure, { errors: [TOO_LARGE] });
  work.addCatch(nameFailure, { errors: ['States.ALL'] });
  return work.next(writeResult);
}
