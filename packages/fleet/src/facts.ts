import type { FleetIssue } from './issue.ts';
import type { Permission } from './permissions-in.ts';
import type { Warmer } from './warmer.ts';

/** What was read of an account in one Region. */
export interface FleetFacts {
  readonly functions: readonly FunctionFacts[];
  /** Every rule and schedule that invokes a function at set times, with what it sends. */
  readonly warmers: readonly Warmer[];
  /** ARNs that were added to the Connect instance; empty where no instance was named. */
  readonly addedToConnect: readonly string[];
  /** What could not be read. */
  readonly issues: readonly FleetIssue[];
}

/** A function that exists. */
export interface FunctionFacts {
  readonly name: string;
  /** Without a qualifier. */
  readonly arn: string;
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
  readonly aliases: readonly AliasFacts[];
  /** Its aliases could not be read. @default false */
  readonly hasUnknownAliases?: boolean;
  /** Its versions; absent where they were not to be read, or could not. */
  readonly versions?: readonly string[];
  /** Of the function itself and of its aliases; what could not be read is an issue. */
  readonly permissions: readonly Permission[];
  /** Environments provisioned by qualifier. */
  readonly provisioned: Readonly<Record<string, number>>;
}

export interface AliasFacts {
  readonly name: string;
  readonly version: string;
}
