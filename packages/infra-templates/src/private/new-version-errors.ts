import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** What tells the errors of one version behind an alias from those of the version beside it. */
export interface VersionBehindAlias {
  readonly functionName: string;
  readonly aliasName: string;
  readonly version: string;
}

/**
 * Errors a minute of one version behind an alias. The alias's own metric mixes the new version with the old one, and the
 * CDK's `version.metricErrors()` asks for a dimension that never has data (aws/aws-cdk issue 14248).
 */
export function newVersionErrors({ functionName, aliasName, version }: VersionBehindAlias): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    statistic: 'Sum',
    period: Duration.minutes(1),
    // The alias by its literal name: a reference to it would close a circle, since the alias waits for the alarm.
    dimensionsMap: { FunctionName: functionName, Resource: `${functionName}:${aliasName}`, ExecutedVersion: version },
  });
}
