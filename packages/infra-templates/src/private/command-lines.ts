import type { ConnectInstance } from './connect-instance.ts';

/** The AWS CLI's equivalents of what lets an instance call an alias, for whoever does it by hand, in another instance say. */
export interface CommandLines {
  /** Lets the instance call the alias. */
  readonly permission: string;
  /** Adds the alias to the instance's list of functions. */
  readonly association: string;
}

/** One line each, in plain ASCII, to be copied into a shell as it is. */
export function commandLines(
  integration: string,
  aliasArn: string,
  { arn, account, id }: ConnectInstance,
): CommandLines {
  return {
    permission:
      `aws lambda add-permission --function-name ${aliasArn} --statement-id warmline-${integration}-by-hand ` +
      `--action lambda:InvokeFunction --principal connect.amazonaws.com --source-account ${account} --source-arn ${arn}`,
    association:
      `aws connect create-integration-association --instance-id ${id} ` +
      `--integration-type LAMBDA_FUNCTION --integration-arn ${aliasArn}`,
  };
}
