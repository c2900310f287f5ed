import { describe, expect, test } from 'vitest';
import { codeDeployName, findStrategy, ROLLOUT_STRATEGIES } from './rollout-strategy.ts';

describe('findStrategy', () => {
  test.each(ROLLOUT_STRATEGIES)("finds %s by SAM's name and by CodeDeploy's", (strategy) => {
    expect(findStrategy(strategy)).toBe(strategy);
    expect(findStrategy(codeDeployName(strategy))).toBe(strategy);
  });

  test.each([
    'Canary20Percent5Minutes',
    'LambdaAllAtOnce',
    'CodeDeployDefault.AllAtOnce',
    'CodeDeployDefault.ECSAllAtOnce',
    '',
  ])('knows nothing of %j', (name) => {
    expect(findStrategy(name)).toBeUndefined();
  });
});
