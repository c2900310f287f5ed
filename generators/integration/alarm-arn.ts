/** ARN of a CloudWatch alarm; its name is any text in one line (CloudWatch, PutMetricAlarm). */
export const ALARM_ARN =
  /^arn:aws(?:-[a-z]+)*:cloudwatch:[a-z]{2,}(?:-[a-z]+)+-[0-9]:[0-9]{12}:alarm:[^\s:](?:.{0,253}\S)?$/;

/** Most alarms beside our own, of which there may be four: a deployment group takes ten (CodeDeploy, AlarmConfiguration). */
export const MOST_ALARMS = 6;
