import { Alias, type IVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { WarmingSettings } from './warming-settings.ts';

/** AWS's advice is 0.7 to 0.9; below it, environments are added before the last one is taken. */
export const UTILIZATION = 0.7;

/** The alias of a version, with the environments that AWS keeps ready for it. */
export function aliasOf(scope: Construct, aliasName: string, version: IVersion, warming: WarmingSettings): Alias {
  const kept = warming.mode === 'provisioned' ? warming.environments : undefined;
  const alias = new Alias(scope, 'Alias', {
    aliasName,
    version,
    ...(kept !== undefined && { provisionedConcurrentExecutions: kept }),
  });
  if (warming.mode === 'provisioned' && warming.upTo !== undefined) {
    alias
      .addAutoScaling({ minCapacity: warming.environments, maxCapacity: warming.upTo })
      .scaleOnUtilization({ utilizationTarget: UTILIZATION });
  }
  return alias;
}
