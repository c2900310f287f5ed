import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, type CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { renderEnvironment } from './function-environment.ts';
import { functionRole } from './function-role.ts';
import { lockFileOf } from './lock-file.ts';

/** What every function of an integration runs on. */
export const PLATFORM = { runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64 } as const;

/** What differs between two functions of integrations. */
export interface IntegrationFunctionOptions {
  readonly entry: string;
  readonly timeoutSeconds: number;
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
  readonly bundling: BundlingOptions;
  /** What the function may do beside writing its log and its traces, by the policies' names. */
  readonly policies?: Readonly<Record<string, PolicyDocument>>;
}

/** The function with its role and its log group. A version that was published stays, so that an alias can go back. */
export function integrationFunction(scope: Construct, options: IntegrationFunctionOptions): NodejsFunction {
  // Kept with the stack gone: it says what callers heard. A creation that fails leaves none behind.
  const logGroup = new LogGroup(scope, 'LogGroup', {
    retention: options.logRetention,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });

  const fn = new NodejsFunction(scope, 'Function', {
    entry: options.entry,
    depsLockFilePath: lockFileOf(options.entry),
    bundling: options.bundling,
    ...PLATFORM,
    timeout: Duration.seconds(options.timeoutSeconds),
    memorySize: options.memorySize,
    environment: renderEnvironment(options.environment),
    role: functionRole(scope, logGroup, options.policies),
    logGroup,
    currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
  });
  // The construct's own `tracing` adds X-Ray's wildcard to the policy that holds an application's grants.
  (fn.node.defaultChild as CfnFunction).tracingConfig = { mode: 'Active' };
  return fn;
}
