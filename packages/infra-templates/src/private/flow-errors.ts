import { Duration, Fn } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** A contact flow, as Amazon Connect's own metrics know it. */
export interface WatchedFlow {
  readonly instanceArn: string;
  readonly flowName: string;
  /** How many of its error branches within a minute ring. */
  readonly errors: number;
}

/** Error branches that a flow took in a minute (Connect Administrator Guide, monitoring-cloudwatch: ContactFlowErrors). */
export function flowErrorsOf({ instanceArn, flowName }: WatchedFlow): Metric {
  return new Metric({
    namespace: 'AWS/Connect',
    metricName: 'ContactFlowErrors',
    statistic: 'Sum',
    period: Duration.minutes(1),
    dimensionsMap: {
      InstanceId: Fn.select(1, Fn.split('/', instanceArn)),
      MetricGroup: 'ContactFlow',
      ContactFlowName: flowName,
    },
  });
}
