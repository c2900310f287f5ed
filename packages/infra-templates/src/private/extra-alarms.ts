import { Token, type Stack } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** Alarms of a deployment group (CodeDeploy API reference, AlarmConfiguration), of which four may be ours. */
const MOST_EXTRA_ALARMS = 6;
const ALARM_ARN = /^arn:aws[-a-z]*:cloudwatch:([-a-z0-9]+):(\d{12}):alarm:.{1,255}$/s;
const EXAMPLE = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders-api-latency';

/**
 * Refuses alarms that CodeDeploy cannot watch: it finds them by name, in the account and Region of the deployment group.
 * Whether an alarm exists is known at deployment only; CodeDeploy then stops the rollout, and traffic stays where it was.
 *
 * @throws InvalidPropError
 */
export function checkExtraAlarms(
  arns: readonly string[],
  { account, region }: Pick<Stack, 'account' | 'region'>,
): void {
  if (arns.length > MOST_EXTRA_ALARMS) {
    throw new InvalidPropError(
      'rollout.alarms',
      arns,
      `a deployment group takes ten alarms, and up to four are made here: name at most ${MOST_EXTRA_ALARMS}, or a composite alarm.`,
    );
  }
  for (const [index, arn] of arns.entries()) {
    const prop = `rollout.alarms[${index}]`;
    if (arns.indexOf(arn) < index)
      throw new InvalidPropError(prop, arn, 'the same alarm is named before: name it once.');
    if (Token.isUnresolved(arn)) continue;
    const [whole, ofRegion = '', ofAccount = ''] = ALARM_ARN.exec(arn) ?? [];
    if (whole === undefined) throw new InvalidPropError(prop, arn, `it is the ARN of an alarm, such as ${EXAMPLE}.`);
    if (differs(ofRegion, region) || differs(ofAccount, account)) {
      throw new InvalidPropError(
        prop,
        arn,
        `CodeDeploy watches alarms of its own account and Region, ${account} and ${region}: name one there.`,
      );
    }
  }
}

function differs(known: string, ofStack: string): boolean {
  return !Token.isUnresolved(ofStack) && ofStack !== known;
}
