/** What the account on loopback holds. */
export interface StandInState {
  readonly functions: readonly StandInFunction[];
  readonly rules: readonly StandInRule[];
  /** By group and name, in the form of Scheduler's API. */
  readonly schedules: Map<string, Readonly<Record<string, unknown>>>;
  /** Tags of schedule groups by name. */
  readonly groups: Map<string, readonly unknown[]>;
  readonly roles: Map<string, { readonly description: string; readonly policies: Map<string, string> }>;
  /** ARNs added to the Connect instance. */
  readonly added: readonly string[];
}

export interface StandInFunction {
  readonly name: string;
  readonly memory?: number;
  /** Versions by alias; moving one changes it here. */
  readonly aliases?: Record<string, string>;
  /** Resource policies by qualifier; `''` is the function itself, and `denied` may not be read. */
  readonly policies?: Readonly<Record<string, string>>;
  readonly provisioned?: Readonly<Record<string, number>>;
  /** The qualifiers among them whose request failed. */
  readonly provisioningFailed?: readonly string[];
  /** Where it is missing, nothing about the function's code is answered. */
  readonly code?: StandInCode;
}

/** The code of a function; publishing and uploading change it here. */
export interface StandInCode {
  readonly runtime: string;
  readonly handler: string;
  readonly packageType?: 'Zip' | 'Image';
  /** The deployment package of `$LATEST`. */
  latest: Buffer;
  /** The packages of published versions by number. */
  readonly versions: Record<string, Buffer>;
  /** Further versions that each alias sends a part of its calls to. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Runs a package's handler with an event; both are JSON. */
  readonly run: (zip: Buffer, event: string) => { readonly payload: string; readonly failed?: boolean };
}

export interface StandInRule {
  readonly name: string;
  readonly expression?: string;
  readonly state?: 'ENABLED' | 'DISABLED';
  readonly targets: readonly Readonly<Record<string, unknown>>[];
}

/** The account on loopback. */
export const ACCOUNT = '123456789012';
export const INSTANCE = `arn:aws:connect:eu-central-1:${ACCOUNT}:instance/11111111-2222-3333-4444-555555555555`;

/** The ARN of a function of that account. */
export function functionArn(name: string): string {
  return `arn:aws:lambda:eu-central-1:${ACCOUNT}:function:${name}`;
}

/** A policy that lets Connect invoke. */
export function connectPolicy(instance: string = INSTANCE): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'connect',
        Effect: 'Allow',
        Principal: { Service: 'connect.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: '*',
        Condition: { ArnLike: { 'AWS:SourceArn': instance }, StringEquals: { 'AWS:SourceAccount': ACCOUNT } },
      },
    ],
  });
}

/** An account with these things in it. */
export function standInState(given: Partial<StandInState> = {}): StandInState {
  return { functions: [], rules: [], schedules: new Map(), groups: new Map(), roles: new Map(), added: [], ...given };
}
