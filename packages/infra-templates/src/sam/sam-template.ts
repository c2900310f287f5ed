/** A CloudFormation template in AWS SAM's form, as plain JSON. */
export interface SamTemplate {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Transform: 'AWS::Serverless-2016-10-31';
  readonly Description?: string;
  readonly Parameters: Readonly<Record<string, SamParameter>>;
  readonly Conditions: Readonly<Record<string, object>>;
  readonly Globals: object;
  readonly Resources: SamResources;
  readonly Outputs: Readonly<Record<string, { readonly Description?: string; readonly Value: unknown }>>;
}

export interface SamParameter {
  readonly Type: 'String';
  readonly Description: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
  readonly ConstraintDescription?: string;
}

/** By logical id. */
export type SamResources = Readonly<Record<string, SamResource>>;

export interface SamResource {
  readonly Type: string;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Properties: object;
}
