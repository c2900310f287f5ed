import { outputPrefix } from '../private/integration-name.ts';

/** The parameters that every template has; `SAMAlias` as AWS's own template for aliases and Amazon Connect names it. */
export const PARAMETERS = {
  instance: 'ConnectInstanceArn',
  alias: 'SAMAlias',
  ignoreAlarms: 'IgnoreRolloutAlarms',
} as const;

/** The condition under which alarms stop a deployment. */
export const ALARMS_COUNT = 'RolloutAlarmsCount';

/** Logical ids of the resources of one integration. */
export interface SamNames {
  /** Which outputs begin with. */
  readonly prefix: string;
  readonly function: string;
  /** What SAM calls the alias and the version that it makes, within `Ref` and `Fn::Sub`. */
  readonly alias: string;
  readonly version: string;
  /** The id of another resource: `OrderStatus` and what it is. */
  readonly of: (what: string) => string;
}

/** Names everything after the integration: `OrderStatusFunction`. */
export function samNames(integration: string): SamNames {
  const prefix = outputPrefix(integration);
  const functionId = `${prefix}Function`;
  return {
    prefix,
    function: functionId,
    alias: `${functionId}.Alias`,
    version: `${functionId}.Version`,
    of: (what) => prefix + what,
  };
}
