import { asynchronousLadder } from '@warmline/flow-json';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { circlesIn, dependenciesOf } from '../fixtures/dependencies.ts';
import { JOB } from '../fixtures/job-props.ts';
import { idsOf, integrationTemplate, only } from '../fixtures/template.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { InvalidPropError } from './errors.ts';

const PROBE = {
  Name: 'ContactFlowEvent',
  Details: { ContactData: { ContactId: 'c-1' }, Parameters: { order: '1001' } },
};
const hookIds = (overrides: Partial<ConnectIntegrationProps>) =>
  idsOf(integrationTemplate(overrides), 'AWS::Lambda::Function').filter((id) => /(Before|After)Traffic/.test(id));

describe('the hooks of a ConnectIntegration', () => {
  it('ping the new version before it has callers, and know it by its ARN', () => {
    const made = integrationTemplate();
    const [hook = ''] = hookIds({});
    const [version] = idsOf(made, 'AWS::Lambda::Version');

    made.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          WARMLINE_HOOK_FUNCTION: { Ref: version },
          WARMLINE_HOOK_LIMIT_SECONDS: '6',
          WARMLINE_HOOK_PROBE: Match.absent(),
          WARMLINE_HOOK_RESPONSE_TYPE: Match.absent(),
        },
      },
      Timeout: 72,
    });
    expect(only(made, 'AWS::Lambda::Alias')).toMatchObject({
      DependsOn: expect.arrayContaining([hook]) as unknown,
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { BeforeAllowTrafficHook: { Ref: hook } } },
    });
  });

  it('may invoke versions of that function, and tell CodeDeploy of that group', () => {
    const made = integrationTemplate();
    const [hook = ''] = hookIds({});

    made.hasResourceProperties('AWS::IAM::Role', {
      Policies: Match.arrayWith([
        {
          PolicyName: 'Ask',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Action: 'lambda:InvokeFunction',
                Effect: 'Allow',
                Resource: {
                  'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^OrderStatusFunction'), 'Arn'] }, ':*']],
                },
              },
            ],
          },
        },
      ]),
    });
    made.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'codedeploy:PutLifecycleEventHookExecutionStatus' })] },
      Roles: [{ Ref: Match.stringLikeRegexp('^OrderStatusBeforeTrafficRole') }],
    });
    expect(hook).toMatch(/^OrderStatusBeforeTraffic/);
  });

  it('ask what a flow would ask, and once more after the shift, on request', () => {
    const rollout = { hooks: { probe: PROBE, afterTraffic: true } };

    const made = integrationTemplate({ rollout });

    expect(hookIds({ rollout })).toHaveLength(2);
    made.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          WARMLINE_HOOK_FUNCTION: {
            'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^OrderStatusFunction'), 'Arn'] }, ':PROD']],
          },
          WARMLINE_HOOK_PROBE: Match.serializedJson(PROBE),
          WARMLINE_HOOK_RESPONSE_TYPE: 'STRING_MAP',
        },
      },
    });
    made.hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { AfterAllowTrafficHook: Match.anyValue() } },
    });
    expect(circlesIn(dependenciesOf(made))).toEqual([]);
  });

  it.each<[string, Partial<ConnectIntegrationProps>, number]>([
    ['with hooks off', { rollout: { hooks: 'off' } }, 0],
    ['where nothing pings the function, which then may have no guard', { warming: 'off' }, 0],
    ['where nothing pings it, but a probe is given', { warming: 'off', rollout: { hooks: { probe: PROBE } } }, 1],
    ['for the asynchronous mode', { limits: asynchronousLadder(30) }, 1],
    ['for a worker and its invoker', JOB, 2],
  ])('are %s: %j', (_what, overrides, count) => {
    expect(hookIds(overrides)).toHaveLength(count);
  });

  it.each<[string, Partial<ConnectIntegrationProps>, RegExp]>([
    ['a probe of no flow', { rollout: { hooks: { probe: { Name: 'Order' } } } }, /its Name must be "ContactFlowEvent"/],
    [
      'a probe of work behind a machine',
      { ...JOB, rollout: { hooks: { probe: PROBE } } },
      /Connect does not call the function itself/,
    ],
    [
      'a probe that no environment holds',
      { rollout: { hooks: { probe: { ...PROBE, more: 'x'.repeat(4000) } } } },
      /room for 3500/,
    ],
  ])('refuse %s', (_what, overrides, message) => {
    expect(() => integrationTemplate(overrides)).toThrow(InvalidPropError);
    expect(() => integrationTemplate(overrides)).toThrow(message);
  });
});
