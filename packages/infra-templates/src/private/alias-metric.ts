import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** What tells the metrics of one version behind an alias from those of the version beside it. */
export interface VersionBehindAlias {
  readonly functionName: string;
  readonly aliasName: string;
  readonly version: string;
}

/**
 * A minute of one version behind an alias. The alias's own metric mixes the new version with the old one, and the
 * CDK's `version.metricErrors()` asks for a dimension that never has data (aws/aws-cdk issue 14248).
 */
export function versionMetric(
  { functionName, aliasName, version }: VersionBehindAlias,
  metricName: 'Errors' | 'Duration',
  statistic: 'Sum' | 'p99',
): Metric {
  return lambdaMetric(metricName, statistic, {
    FunctionName: functionName,
    Resource: resourceOf(functionName, aliasName),
    ExecutedVersion: version,
  });
}

/** Invocations of an alias in a minute that Lambda refused: no version has run, so none is named (UNDOCUMENTED). */
export function throttlesOf({ functionName, aliasName }: Omit<VersionBehindAlias, 'version'>): Metric {
  return lambdaMetric('Throttles', 'Sum', {
    FunctionName: functionName,
    Resource: resourceOf(functionName, aliasName),
  });
}

/** The alias by its literal name: a reference to it would close a circle, since the alias waits for the alarms. */
function resourceOf(functionName: string, aliasName: string): string {
  return `${functionName}:${aliasName}`;
}

function lambdaMetric(metricName: string, statistic: string, dimensionsMap: Record<string, string>): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, statistic, period: Duration.minutes(1), dimensionsMap });
}
