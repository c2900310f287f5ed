import { describe, expect, it } from 'vitest';
import { UnknownRolloutStrategyError } from './errors.ts';
import { ROLLOUT_STRATEGIES, rolloutStrategy } from './rollout-strategy.ts';

// CodeDeploy User Guide, "Deployment configurations on an AWS Lambda compute platform".
const NINE = [
  ['Canary10Percent5Minutes', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
  ['Canary10Percent10Minutes', 'CodeDeployDefault.LambdaCanary10Percent10Minutes'],
  ['Canary10Percent15Minutes', 'CodeDeployDefault.LambdaCanary10Percent15Minutes'],
  ['Canary10Percent30Minutes', 'CodeDeployDefault.LambdaCanary10Percent30Minutes'],
  ['Linear10PercentEvery1Minute', 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute'],
  ['Linear10PercentEvery2Minutes', 'CodeDeployDefault.LambdaLinear10PercentEvery2Minutes'],
  ['Linear10PercentEvery3Minutes', 'CodeDeployDefault.LambdaLinear10PercentEvery3Minutes'],
  ['Linear10PercentEvery10Minutes', 'CodeDeployDefault.LambdaLinear10PercentEvery10Minutes'],
  ['AllAtOnce', 'CodeDeployDefault.LambdaAllAtOnce'],
] as const;

describe('rolloutStrategy', () => {
  it.each(NINE)('reads %s by either name', (short, full) => {
    expect(rolloutStrategy(short)).toBe(short);
    expect(rolloutStrategy(full)).toBe(short);
  });

  it.each(NINE)("names for %s the CDK's configuration of that name", (short, full) => {
    const { codeDeployName, configuration } = ROLLOUT_STRATEGIES[short];

    expect(codeDeployName).toBe(full);
    expect(configuration.deploymentConfigName).toBe(full);
  });

  it('knows no tenth', () => {
    expect(Object.keys(ROLLOUT_STRATEGIES)).toEqual(NINE.map(([short]) => short));
  });

  it.each(['', 'canary10percent5minutes', 'Canary10Percent20Minutes', 'LambdaAllAtOnce', 'toString'])(
    'refuses "%s" and lists the nine',
    (text) => {
      const parse = () => rolloutStrategy(text);

      expect(parse).toThrow(UnknownRolloutStrategyError);
      expect(parse).toThrow(expect.objectContaining({ value: text, allowed: NINE.map(([short]) => short) }));
      for (const [short] of NINE) expect(parse).toThrow(short);
    },
  );
});
